import type { Measured } from '../platform/metrics.ts';
import { sql } from '../platform/postgres/sql.ts';
import type { Queue } from '../platform/queue.ts';
import type { House } from './house.ts';

/** What probes and measures ask of the house. The queue starts after the server listens. */
export function measuredIn(
  { db }: House,
  queue: () => Queue | undefined,
): Measured & { readonly unready: () => Promise<string | undefined> } {
  return {
    unready: async () => {
      try {
        await db.row(sql`select 1`);
        return undefined;
      } catch {
        return 'the database does not answer';
      }
    },
    queueDepth: async () => (await queue()?.depth()) ?? new Map(),
    outbox: async () => {
      const row = await db.row<{ waiting: number; failed: number }>(
        sql`select count(*) filter (where failed is null) as waiting, count(*) filter (where failed is not null) as failed
            from outbox where sent_at is null`,
      );
      return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 };
    },
    clocksOverdue: async () => new Map(),
    factsUnplaced: async () => {
      const row = await db.row<{ n: number }>(
        sql`select (select count(*) from ledger.fact) - (select coalesce(max(index), 0) from ledger.log_index) as n`,
      );
      return row?.n ?? 0;
    },
  };
}
