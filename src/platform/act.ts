import { createHash } from 'node:crypto';
import { type Actor, SYSTEM } from '../kernel/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import { append, type Citing, type Ledger, StaleSubject } from './ledger/append.ts';
import { canonical } from './ledger/canonical.ts';
import type { Fact, NewFact } from './ledger/fact.ts';
import type { Message } from './outbox.ts';
import { enqueueMessages } from './outbox.ts';
import type { Database } from './postgres/database.ts';
import { sql, type Transaction } from './postgres/sql.ts';

/**
 * One act of one person: one transaction, one moment. Actions load and decide with it, and hand it what
 * happened; everything they write is there together or not at all.
 */
export interface Act extends Transaction {
  readonly by: Actor;
  readonly at: Instant;
  /** Appends facts, then those that cite them, and writes what they change. A stale subject ends the act as a conflict. */
  append(facts: readonly NewFact[], citing?: Citing): Promise<Fact[]>;
  newId<Kind extends string>(): Id<Kind>;
  /** Puts mail and SMS in the outbox; they leave after the commit. */
  send(messages: readonly Message[]): Promise<void>;
}

export interface Acting {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told of the facts after the commit and before the caller gets its answer. */
  readonly onCommitted?: (facts: readonly Fact[]) => Promise<void>;
}

export interface ActOptions {
  readonly by?: Actor;
  /** Where the decision rests on several subjects. */
  readonly serializable?: boolean;
  /**
   * Many do this at once: it may share a transaction with others that name something else, here what it locks and decides on alone.
   * Without a key of idempotency only: that one has to be claimed by itself.
   */
  readonly together?: string;
  /** The caller's idempotency key and what was asked under it: the same key gives the same answer. */
  readonly once?: { readonly key: string; readonly asked: unknown };
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Runs an action. A refusal rolls everything back; under an idempotency key it is remembered like any other
 * answer. The answer must be plain JSON when a key is given.
 */
export async function perform<T>(
  acting: Acting,
  options: ActOptions,
  action: (act: Act) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { once } = options;
  const by = options.by ?? SYSTEM;
  const request = once ? createHash('sha256').update(canonical(once.asked)).digest() : undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      return await performOnce(acting, options, by, request, action);
    } catch (error) {
      if (!(error instanceof StaleSubject)) throw error;
      if (attempt === STALE_TRIES_MAX) return refuse('conflict', 'changed-meanwhile');
    }
  }
}

/** An act that lost the race for a subject's next version decides afresh on what the winner left. */
const STALE_TRIES_MAX = 5;

async function performOnce<T>(
  acting: Acting,
  options: ActOptions,
  by: Actor,
  request: Buffer | undefined,
  action: (act: Act) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { once } = options;
  try {
    return await acting.db.transaction(
      async (tx) => {
        const at = acting.clock.now();
        if (once && request) {
          const earlier = await claim(tx, by, once.key, request, at);
          if (earlier) return earlier.answer as T | Refusal;
        }
        const answer = await action(actOf(acting, tx, by, at));
        if (isRefusal(answer)) throw new Refused(answer);
        if (once)
          tx.withCommit(
            sql`update work.idempotency set answer = ${canonical(answer ?? null)} where principal = ${by.principal} and key = ${once.key}`,
          );
        return answer;
      },
      {
        serializable: options.serializable,
        plannedOnce: true,
        together: once || options.serializable ? undefined : options.together,
      },
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (once && request) return rememberRefusal(acting, by, once.key, request, error.refusal);
    return error.refusal;
  }
}

function actOf(acting: Acting, tx: Transaction, by: Actor, at: Instant): Act {
  return {
    ...tx,
    by,
    at,
    newId: () => acting.ids.next(at),
    send: (messages) => enqueueMessages(tx, acting.ids, at, messages),
    append: async (facts, citing) => {
      const appended = await append(tx, acting.ledger, by, at, facts, citing);
      if (acting.onCommitted && appended.length) tx.afterCommit(() => acting.onCommitted!(appended));
      return appended;
    },
  };
}

/** Takes the key, or returns the answer given under it before. A second taker waits for the first to end. */
async function claim(
  tx: Transaction,
  by: Actor,
  key: string,
  request: Buffer,
  at: Instant,
): Promise<{ answer: unknown } | undefined> {
  const taken = await tx.run(
    sql`insert into work.idempotency (principal, key, request, at) values (${by.principal}, ${key}, ${request}, ${at}) on conflict do nothing`,
  );
  if (taken) return undefined;
  const row = await tx.row<{ request: Buffer; answer: string | null }>(
    sql`select request, answer from work.idempotency where principal = ${by.principal} and key = ${key}`,
  );
  if (!row) throw Object.assign(new Error('idempotency key vanished'), { code: '40001' });
  if (!row.request.equals(request)) return { answer: refuse('invalid', 'idempotency-key-reused') };
  return { answer: JSON.parse(row.answer ?? 'null') };
}

async function rememberRefusal(
  acting: Acting,
  by: Actor,
  key: string,
  request: Buffer,
  refusal: Refusal,
): Promise<Refusal> {
  return acting.db.transaction(async (tx) => {
    const earlier = await claim(tx, by, key, request, acting.clock.now());
    if (earlier) return earlier.answer as Refusal;
    await tx.run(
      sql`update work.idempotency set answer = ${canonical(refusal)} where principal = ${by.principal} and key = ${key}`,
    );
    return refusal;
  });
}
