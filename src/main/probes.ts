import { sql } from '../platform/postgres/sql.ts';
import type { House } from './house.ts';
import type { Gauges } from './metrics.ts';

/** What probes and measures ask of the house. */
export function probing(house: House): {
  readonly unready: () => Promise<string | undefined>;
  readonly gauges: Gauges;
} {
  const { db } = house;
  return {
    unready: async () => {
      try {
        await db.row(sql`select 1`);
        return undefined;
      } catch {
        return 'the database does not answer';
      }
    },
    gauges: {
      messagesWaiting: async () => {
        const row = await db.row<{ n: number }>(
          sql`select count(*) as n from outbox where sent_at is null and failed is null`,
        );
        return row?.n ?? 0;
      },
      jobsWaiting: async () => 0,
      clocksOverdue: async () => [],
    },
  };
}
