import { type Instant, plusMs, SECOND_MS } from '../kernel/instant.ts';
import type { Act } from './act.ts';
import type { Clock } from './clock.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';

/** How far a job is. It outlives the page that began it, and the process that runs it. */
export interface LongJob {
  readonly id: string;
  readonly kind: string;
  /** The principal who began it; nobody else sees it. */
  readonly owner: string;
  readonly input: unknown;
  /** A code of the job's kind, or `waiting`. */
  readonly stage: string;
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
  readonly madeAt: Instant;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly ending: 'done' | 'failed' | 'cancelled' | null;
}

/** What a job tells while it works. Each call throws once the job was cancelled, which ends it. */
export interface Progress {
  stage(code: string, total: number | null): Promise<void>;
  /** So many more are done; `text` is the next part of what the job makes. */
  made(count: number, text: string): Promise<void>;
}

export type JobWork = (job: LongJob, progress: Progress) => Promise<void>;

class Cancelled extends Error {}

// A job whose worker has said nothing for so long is taken up anew, from its start.
const SILENT_MS = 60 * SECOND_MS;
const KEPT_MS = 7 * 24 * 60 * 60 * SECOND_MS;

/** Runs long jobs one after another, beside the pages. Two processes share the work and never do the same job at once. */
export class LongJobs {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #kinds: Readonly<Record<string, JobWork>>;
  readonly #told: (error: unknown) => void;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(
    db: Database,
    clock: Clock,
    kinds: Readonly<Record<string, JobWork>>,
    told: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#kinds = kinds;
    this.#told = told;
  }

  /** Puts a job down with the act that asks for it; it begins once the act is committed. */
  async begin(act: Act, kind: string, input: object): Promise<string> {
    if (!Object.hasOwn(this.#kinds, kind)) throw new Error(`no job ${kind}`);
    const id = act.newId<'job'>();
    await act.run(sql`delete from long_job where made_at < ${plusMs(act.at, -KEPT_MS)}`);
    await act.run(
      sql`insert into long_job (id, kind, owner, input, stage, made_at)
          values (${id}, ${kind}, ${act.by.principal}, ${JSON.stringify(input)}, 'waiting', ${act.at})`,
    );
    act.afterCommit(() => void this.wake());
    return id;
  }

  /** Works off what waits; resolves when nothing does. */
  wake(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#workOff()
      .catch(this.#told)
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #workOff(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (let job = await this.#claim(); job; job = await this.#claim()) await this.#run(job);
    }
  }

  #claim(): Promise<LongJob | undefined> {
    const at = this.#clock.now();
    return this.#db.transaction(async (tx) => {
      const job = await tx.row<LongJob>(
        sql`update long_job set begun_at = ${at}, beat_at = ${at}, done = 0
            where id = (select id from long_job where ended_at is null and kind = any(${Object.keys(this.#kinds)}::text[])
              and (beat_at is null or beat_at < ${plusMs(at, -SILENT_MS)}) order by made_at limit 1 for update skip locked)
            returning id, kind, owner, input, stage, done, total, made_at as "madeAt", begun_at as "begunAt", ended_at as "endedAt", ending`,
      );
      if (job) await tx.run(sql`delete from long_job_part where job = ${job.id}`);
      return job;
    });
  }

  async #run(job: LongJob): Promise<void> {
    try {
      await this.#kinds[job.kind]!(job, this.#progressOf(job.id));
      await endJob(this.#db, job.id, 'done', this.#clock.now());
    } catch (error) {
      if (error instanceof Cancelled) return;
      await endJob(this.#db, job.id, 'failed', this.#clock.now());
      this.#told(error);
    }
  }

  #progressOf(id: string): Progress {
    let parts = 0;
    const beat = async (changed: Promise<number>) => {
      if ((await changed) === 0) throw new Cancelled();
    };
    return {
      stage: (code, total) =>
        beat(
          this.#db.run(
            sql`update long_job set stage = ${code}, total = ${total}, beat_at = ${this.#clock.now()} where id = ${id} and ended_at is null`,
          ),
        ),
      made: async (count, text) => {
        await beat(
          this.#db.run(
            sql`update long_job set done = done + ${count}, beat_at = ${this.#clock.now()} where id = ${id} and ended_at is null`,
          ),
        );
        await this.#db.run(sql`insert into long_job_part (job, n, text) values (${id}, ${parts++}, ${text})`);
      },
    };
  }
}

async function endJob(
  db: Writer,
  id: string,
  ending: NonNullable<LongJob['ending']>,
  at: Instant,
): Promise<number> {
  return db.run(
    sql`update long_job set ending = ${ending}, ended_at = ${at} where id = ${id} and ended_at is null`,
  );
}

/** A job of somebody; another's is not found. */
export function longJob(reader: Reader, owner: string, id: string): Promise<LongJob | undefined> {
  return reader.row<LongJob>(
    sql`select id, kind, owner, input, stage, done, total, made_at as "madeAt", begun_at as "begunAt", ended_at as "endedAt", ending
        from long_job where id = ${id} and owner = ${owner}`,
  );
}

/** The jobs of somebody, the latest first. */
export function longJobsOf(reader: Reader, owner: string, limit: number): Promise<LongJob[]> {
  return reader.rows<LongJob>(
    sql`select id, kind, owner, input, stage, done, total, made_at as "madeAt", begun_at as "begunAt", ended_at as "endedAt", ending
        from long_job where owner = ${owner} order by made_at desc, id desc limit ${limit}`,
  );
}

/** Cancels a job that has not ended; its worker stops at its next word. */
export async function cancelLongJob(tx: Writer, owner: string, id: string, at: Instant): Promise<boolean> {
  const mine = await tx.run(
    sql`update long_job set ending = 'cancelled', ended_at = ${at} where id = ${id} and owner = ${owner} and ended_at is null`,
  );
  if (mine) await tx.run(sql`delete from long_job_part where job = ${id}`);
  return mine > 0;
}

/** What a job made, part by part. */
export async function* longJobText(reader: Reader, id: string): AsyncGenerator<string> {
  for (let n = 0; ; n++) {
    const part = await reader.row<{ text: string }>(
      sql`select text from long_job_part where job = ${id} and n = ${n}`,
    );
    if (!part) return;
    yield part.text;
  }
}
