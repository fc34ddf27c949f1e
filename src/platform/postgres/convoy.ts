import { type Asking, countsOfEach, type Joint, joined, rowsOfEach } from './join.ts';
import type { Sql, Transaction } from './sql.ts';

type Work<T> = (tx: Transaction) => Promise<T>;
type After = () => Promise<void> | void;
type Transact = <T>(work: Work<T>) => Promise<T>;

interface Waiting {
  readonly key: string;
  readonly work: Work<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** What a work came to: its result, or what it threw before it had written anything. */
type Came = { readonly result: unknown } | { readonly thrown: unknown };

const LENGTH_MAX = 16;
const GATHER_MS = 4;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Works that arrive at the same time travel in one transaction, side by side: what they ask in the same turn becomes few statements
 * (`join.ts`), and they share the commit. Each decides as it would in a transaction of its own at "read committed", save that locks
 * of rows do not hold them apart: those that may lock the same come with the same key and never travel together. Where one
 * fails after it has written, or the database refuses, nothing of the convoy stays and each goes alone.
 */
export class Convoys {
  readonly #transact: Transact;
  #waiting: Waiting[] = [];
  #underWay = false;
  #gathering: NodeJS.Timeout | undefined;
  /** How many were here when the last one departed: when it is back, as many are waited for, a moment at most. */
  #crowd = 1;

  constructor(transact: Transact) {
    this.#transact = transact;
  }

  ride<T>(key: string, work: Work<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.#waiting.push({ key, work, done: done as Waiting['done'], failed });
      if (!this.#underWay) this.#gather();
    });
  }

  /** Departs when as many are here as before, or a moment later. */
  #gather(): void {
    if (this.#waiting.length >= this.#crowd)
      setImmediate(() => this.#depart()); // whoever arrives in this turn comes along
    else this.#gathering ??= setTimeout(() => this.#depart(), GATHER_MS);
  }

  #depart(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#underWay || this.#waiting.length === 0) return;
    const riders = new Map<string, Waiting>();
    const left: Waiting[] = [];
    for (const one of this.#waiting)
      if (riders.size < LENGTH_MAX && !riders.has(one.key)) riders.set(one.key, one);
      else left.push(one);
    this.#waiting = left;
    this.#underWay = true;
    void this.#go([...riders.values()]).finally(() => {
      this.#underWay = false;
      this.#crowd = Math.min(riders.size + this.#waiting.length, LENGTH_MAX);
      if (this.#waiting.length) this.#gather();
    });
  }

  async #go(riders: readonly Waiting[]): Promise<void> {
    if (riders.length > 1) {
      const afters: After[][] = [];
      try {
        const came = await this.#transact((tx) => together(tx, riders, afters));
        await Promise.all(riders.map((rider, i) => tell(rider, came[i]!, afters[i]!)));
        return;
      } catch (error) {
        if (!rolledBack(error)) {
          for (const { failed } of riders) failed(error);
          return;
        }
      }
    }
    await Promise.all(riders.map(({ work, done, failed }) => this.#transact(work).then(done, failed)));
  }
}

/** Somebody failed with something written: all of it has to go. */
class Broken extends Error {}

/** Whether it is certain that nothing was written; a connection lost at the commit leaves that open. */
function rolledBack(error: unknown): boolean {
  return error instanceof Broken || isOfDatabase(error);
}

function isOfDatabase(error: unknown): boolean {
  return SQLSTATE.test((error as { code?: string }).code ?? '');
}

async function together(tx: Transaction, riders: readonly Waiting[], afters: After[][]): Promise<Came[]> {
  const desk = new Desk(tx);
  afters.length = 0;
  const last: (Asking & { readonly query: Sql })[] = [];
  const came = await Promise.allSettled(
    riders.map(async ({ work }, asker): Promise<Came> => {
      let wrote = false;
      const ask = (query: Sql) => {
        wrote ||= !/^\s*select\b/i.test(query.text);
        return query;
      };
      const after: After[] = [];
      afters.push(after);
      const mine: Transaction = {
        rows: <Row>(query: Sql) => desk.ask(asker, ask(query), 'rows') as Promise<Row[]>,
        row: async <Row>(query: Sql) => ((await desk.ask(asker, ask(query), 'rows')) as Row[])[0],
        run: (query) => desk.ask(asker, ask(query), 'count') as Promise<number>,
        afterCommit: (then) => after.push(then),
        withCommit: (query) => last.push({ asker, query: ask(query) }),
      };
      try {
        return { result: await work(mine) };
      } catch (thrown) {
        if (wrote || isOfDatabase(thrown)) throw new Broken('a work failed on its way', { cause: thrown });
        return { thrown };
      }
    }),
  );
  const results = came.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  for (const { query } of joined(last)) tx.withCommit(query);
  return results;
}

async function tell(rider: Waiting, came: Came, after: readonly After[]): Promise<void> {
  if ('thrown' in came) {
    rider.failed(came.thrown);
    return;
  }
  try {
    for (const then of after) await then();
    rider.done(came.result);
  } catch (error) {
    rider.failed(error);
  }
}

interface Question extends Asking {
  readonly wants: 'rows' | 'count';
  readonly done: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Gathers what is asked in one turn and asks it of the transaction in as few statements as can be. */
class Desk {
  readonly #tx: Transaction;
  #open: Question[] = [];

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  ask(asker: number, query: Sql, wants: Question['wants']): Promise<unknown> {
    return new Promise((done, failed) => {
      if (this.#open.push({ asker, query, wants, done, failed }) === 1)
        queueMicrotask(() => process.nextTick(() => this.#send()));
    });
  }

  #send(): void {
    const open = this.#open;
    this.#open = [];
    for (const joint of joined(open)) void this.#answer(joint);
  }

  async #answer(joint: Joint<Question>): Promise<void> {
    const { of, query } = joint;
    try {
      if (of[0]!.wants === 'rows') {
        const rows = await this.#tx.rows<object>(query);
        const parts = of.length === 1 ? [rows] : rowsOfEach(joint, rows);
        of.forEach(({ done }, i) => {
          done(parts[i]);
        });
        return;
      }
      const all = await this.#tx.run(query);
      const counts = of.length === 1 ? [all] : query.joins === 'rows' ? countsOfEach(of, all) : undefined;
      of.forEach(({ done }, i) => {
        done(counts?.[i]);
      });
    } catch (error) {
      for (const { failed } of of) failed(error);
    }
  }
}
