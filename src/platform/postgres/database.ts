import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Asked, Batch, type Brought } from './batch.ts';
import { Convoys } from './convoy.ts';
import { type Sql, sql, type Transaction, type Writer } from './sql.ts';

// Instants stay text with exactly three decimals, days stay text, counts stay exact.
const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return instantText;
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return exactInteger;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** `2026-11-23 04:01:18.5+00` to `2026-11-23T04:01:18.500Z`; the session's zone is UTC. */
export function instantText(text: string): string {
  const [day, rest] = [text.slice(0, 10), text.slice(11).replace(/[+-]00$/, '')];
  const [clock, fraction = ''] = rest.split('.');
  return `${day}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`integer ${text} is beyond 2^53`);
  return value;
}

/** Where unqualified table names are looked for; a rebuild puts its own schema first. */
export const LIVE_PATH = 'read, work, ledger, public';

export interface TransactionOptions {
  /** Where a decision rests on several subjects; retried by the database's own word. */
  readonly serializable?: boolean;
  /** Its statements find few rows by keys, whatever their values: planned once a connection, not at each run. */
  readonly plannedOnce?: boolean;
  /** May travel with other works of other keys in one transaction (`convoy.ts`); the key names what it locks. Not with `serializable`. */
  readonly together?: string;
}

// statements that do not wait for one another share a round trip
const PIPELINE = { pipeline: true };

// a new connection is a new process that plans every statement afresh: a quiet minute must not cost the next visitor that
const IDLE_MS = 300_000;

const RETRIED = new Set(['40001', '40P01']);
const TRIES_MAX = 24;

/** The pool and its transactions. Outages throw; expected answers are rows. */
export class Database implements Writer {
  readonly pool: pg.Pool;
  readonly #connection: pg.ClientConfig;
  readonly #convoys = new Convoys((work) => this.transaction(work, { plannedOnce: true }));

  constructor(connection: pg.ClientConfig, connections: number) {
    this.#connection = {
      ...connection,
      types,
      options: `-c search_path=${LIVE_PATH.replaceAll(' ', '')} -c timezone=UTC`,
    };
    this.pool = new pg.Pool({
      ...this.#connection,
      ...PIPELINE,
      max: connections,
      idleTimeoutMillis: IDLE_MS,
    });
    this.pool.on('error', () => {}); // an idle connection died: the pool opens another
    this.pool.on('connect', (client) => client.on('error', () => {})); // one that dies in use tells its query
  }

  async rows<Row = Record<string, unknown>>(query: Sql): Promise<Row[]> {
    return (await this.#ask(query)).rows as Row[];
  }

  async row<Row = Record<string, unknown>>(query: Sql): Promise<Row | undefined> {
    return (await this.#ask(query)).rows[0] as Row | undefined;
  }

  async run(query: Sql): Promise<number> {
    return (await this.#ask(query)).count;
  }

  async #ask(query: Sql): Promise<Brought> {
    const client = await this.pool.connect();
    try {
      return await new Conversation(client).ask(query);
    } finally {
      client.release();
    }
  }

  /**
   * Runs `work` in one transaction, again from its start when the database asks for it (40001, 40P01),
   * so `work` must do nothing outside the transaction. A thrown error rolls everything back.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    if (options.together !== undefined) return this.#convoys.ride(options.together, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(work, options);
      } catch (error) {
        if (!RETRIED.has((error as { code?: string }).code ?? '') || attempt === TRIES_MAX) throw error;
        await sleep(2 ** Math.min(attempt, 6) * Math.random()); // at random, or the same two would meet again
      }
    }
  }

  async #once<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions): Promise<T> {
    const client = await this.pool.connect();
    const talk = new Conversation(client);
    const after: (() => Promise<void> | void)[] = [];
    const last: Sql[] = [];
    let broken: Error | undefined;
    try {
      const begin = [
        options.serializable ? BEGIN_SERIALIZABLE : BEGIN,
        ...(options.plannedOnce ? [PLANNED_ONCE] : []),
      ];
      const begun = Promise.all(begin.map((query) => talk.ask(query)));
      const [, result] = await Promise.all([begun, work(transactionOn(talk, after, last))]);
      await Promise.all([...last, COMMIT].map((query) => talk.ask(query)));
      return result;
    } catch (error) {
      await talk.rollback().catch((lost: Error) => {
        broken = lost;
      });
      after.length = 0;
      throw error;
    } finally {
      client.release(broken);
      for (const then of after) await then();
    }
  }

  /** A connection of its own, for COPY, which cannot share the pipeline; the caller ends it. */
  async ownConnection(): Promise<pg.Client> {
    const client = new pg.Client(this.#connection);
    await client.connect();
    return client;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

const BEGIN = sql`begin`;
const BEGIN_SERIALIZABLE = sql`begin isolation level serializable`;
// a plan made while a table was still empty would read the whole of it long after
const PLANNED_ONCE = sql`select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`;
const COMMIT = sql`commit`;

function transactionOn(talk: Conversation, after: (() => Promise<void> | void)[], last: Sql[]): Transaction {
  return {
    rows: async <Row>(query: Sql) => (await talk.ask(query)).rows as Row[],
    row: async <Row>(query: Sql) => (await talk.ask(query)).rows[0] as Row | undefined,
    run: async (query) => (await talk.ask(query)).count,
    afterCommit: (then) => after.push(then),
    withCommit: (query) => last.push(query),
  };
}

/** One user of a connection. Statements asked in the same turn leave as one batch, in their order. */
class Conversation {
  readonly #client: pg.PoolClient;
  #waiting: Asked[] = [];

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  ask(query: Sql): Promise<Brought> {
    if (!query.name && query.values.length === 0) return this.#askPlainly(query.text);
    return new Promise((done, failed) => {
      if (this.#waiting.push({ query, done, failed }) === 1)
        queueMicrotask(() => process.nextTick(() => this.#send()));
    });
  }

  async rollback(): Promise<void> {
    await this.#askPlainly('rollback');
  }

  /** Several commands in one text, as migrations have them, do not fit into a batch. */
  async #askPlainly(text: string): Promise<Brought> {
    this.#send();
    const { rows, rowCount } = await this.#client.query(text);
    return { rows, count: rowCount ?? 0 };
  }

  #send(): void {
    const asked = this.#waiting;
    this.#waiting = [];
    if (asked.length === 0) return;
    const batch = new Batch(asked, types);
    batch.callback = () => {}; // each asker is told by itself
    this.#client.query(batch);
  }
}

/** One holder a data folder: a second server on the same database is told so and stops. */
export async function holdAlone(
  connection: pg.ClientConfig,
): Promise<{ release(): Promise<void> } | undefined> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // the lock goes with the connection; the next query of the pool reports the outage
  await client.connect();
  const lock = sql`select pg_try_advisory_lock(7235001) as got`;
  const { rows } = await client.query({ text: lock.text });
  if (rows[0]?.got) return { release: () => client.end() };
  await client.end();
  return undefined;
}
