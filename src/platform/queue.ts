import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Database } from './postgres/database.ts';
import { sql, type Transaction, trustedSql } from './postgres/sql.ts';

export interface JobOptions {
  /** Runs at a time, in one process. */
  readonly side_by_side?: number;
  /** Tries after the first; each waits longer. */
  readonly retries?: number;
}

export interface Queue {
  /** Puts a job in the queue in the caller's transaction: it exists only if the act does. `data` must hold no personal data. */
  enqueue(tx: Transaction, name: string, data: object): Promise<void>;
  /** Enqueues a job that a schedule would also bring, a moment later and once for all who ask meanwhile; nobody waits for it. */
  soon(name: string): void;
  /** Runs `job` for what is enqueued under a name; a thrown error tries it again later. */
  work<Data extends object>(
    name: string,
    job: (data: Data) => Promise<void>,
    options?: JobOptions,
  ): Promise<void>;
  /** Enqueues a job again and again: `cron` is minute hour day month weekday, in the zone's civil time. */
  schedule(name: string, cron: string, zone: string): Promise<void>;
  /** Jobs waiting or running, by name. */
  depth(): Promise<ReadonlyMap<string, number>>;
  /** Lets running jobs end (10 s at most), takes no new ones. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;
const POLL_SECONDS = 1;
const YOUNG_MS = 60_000;
const SOON_MS = 500;

/**
 * The job queue, on the shared pool. Its start makes its own tables the first time (schema `pgboss`), which takes
 * some tenths of a second: the server calls this after it listens. Jobs are not in the archive: whatever is
 * enqueued must follow from facts or from tables in `work`, so that a schedule finds it again.
 */
export async function startQueue(db: Database, told: (error: Error) => void): Promise<Queue> {
  // the queue reads dates as the driver gives them by default, not as this house does
  const executeSql = (text: string, values?: unknown[]) =>
    db.pool.query({ text, types: pg.types, ...(values && { values }) });
  const boss = new PgBoss({ db: { executeSql }, schema: 'pgboss', persistWarnings: false });
  boss.on('error', told);
  await boss.start();
  const known = new Map<string, number>(); // when this process first named them
  const ready = async (name: string, retries = 5) => {
    if (known.has(name)) return;
    await boss.createQueue(name, {
      retryLimit: retries,
      retryDelay: 30,
      retryBackoff: true,
      expireInSeconds: 900,
    });
    known.set(name, performance.now());
  };
  const soon = new Map<string, NodeJS.Timeout>();
  const enqueue: Queue['enqueue'] = async (tx, name, data) => {
    await ready(name);
    const inTransaction = {
      executeSql: async (text: string, values: unknown[] = []) => ({
        rows: await tx.rows(trustedSql(text, values)),
      }),
    };
    const seen =
      performance.now() - known.get(name)! > YOUNG_MS ||
      (await tx.row(sql`select 1 from pgboss.queue where name = ${name}`));
    // the queue is younger than this transaction's snapshot: begin again and see it
    if (!seen) throw Object.assign(new Error(`queue ${name} is not seen yet`), { code: '40001' });
    await boss.send(name, data, { db: inTransaction });
  };
  return {
    enqueue,
    soon(name) {
      if (soon.has(name)) return;
      const put = () => {
        soon.delete(name);
        db.transaction((tx) => enqueue(tx, name, {})).catch(told);
      };
      soon.set(name, setTimeout(put, SOON_MS));
    },
    async work<Data extends object>(
      name: string,
      job: (data: Data) => Promise<void>,
      { side_by_side = 1, retries }: JobOptions = {},
    ) {
      await ready(name, retries);
      const options = {
        batchSize: side_by_side,
        pollingIntervalSeconds: POLL_SECONDS,
        perJobResults: true,
      } as const;
      await boss.work<Data, void, typeof options>(name, options, (jobs) =>
        Promise.all(
          jobs.map(async ({ id, data }) => {
            try {
              await job(data);
              return { id, status: 'completed' };
            } catch (error) {
              told(error as Error);
              return { id, status: 'failed' };
            }
          }),
        ),
      );
    },
    async schedule(name, cron, zone) {
      await ready(name);
      await boss.schedule(name, cron, null, { tz: zone });
    },
    async depth() {
      const rows = await db.rows<{ name: string; n: number }>(
        sql`select name, count(*) as n from pgboss.job where state < 'completed' and name not like '\\_\\_pgboss%' group by name`,
      );
      return new Map([
        ...[...known.keys()].map((name) => [name, 0] as const),
        ...rows.map((row) => [row.name, row.n] as const),
      ]);
    },
    async stop() {
      for (const waiting of soon.values()) clearTimeout(waiting);
      await boss.stop({ graceful: true, timeout: STOP_MS, close: false });
    },
  };
}
