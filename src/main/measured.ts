import { dayAt } from '../kernel/day.ts';
import { overdueOn } from '../modules/applications/index.ts';
import type { Measured } from '../platform/metrics.ts';
import { outboxState } from '../platform/outbox-delivery.ts';
import { sql } from '../platform/postgres/sql.ts';
import type { Queue } from '../platform/queue.ts';
import type { House } from './house.ts';

// a scrape never reads more rows; beyond it the gauge says "at least"
const OVERDUE_MAX = 5_000;

type Asked = Pick<House, 'db' | 'acting'> & { readonly country: Pick<House['country'], 'applications'> };

/** What probes and measures ask of the house. The queue starts after the server listens. */
export function measuredIn(
  { db, acting, country }: Asked,
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
    queueDepth: async () => {
      const own = queue();
      if (own) return own.depth();
      const rows = await db.rows<{ name: string; n: number }>(
        sql`select name, count(*) as n from pgboss.job where state < 'completed' and name not like '\\_\\_pgboss%' group by name`,
      );
      return new Map(rows.map(({ name, n }) => [name, n]));
    },
    outbox: () => outboxState(db),
    clocksOverdue: async () => {
      const { zone } = country.applications;
      const today = dayAt(acting.clock.now(), zone);
      const overdue = new Map(country.applications.reviewers.map((agency) => [agency, 0]));
      for (const { clocks } of await overdueOn(db, today, null, OVERDUE_MAX))
        for (const { agency, office = agency, status, dueOn } of clocks)
          if (status === 'running' && dueOn < today) overdue.set(office, (overdue.get(office) ?? 0) + 1);
      return overdue;
    },
    factsUnplaced: async () => {
      const row = await db.row<{ n: number }>(
        sql`select (select count(*) from ledger.fact) - (select coalesce(max(index), 0) from ledger.log_index) as n`,
      );
      return row?.n ?? 0;
    },
  };
}
