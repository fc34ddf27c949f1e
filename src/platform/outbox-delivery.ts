import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR_MS, type Instant, plusMs, SECOND_MS } from '../kernel/instant.ts';
import type { Clock } from './clock.ts';
import type { Message } from './outbox.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql } from './postgres/sql.ts';

/** A message on its way out. Its id goes with it, so that a receiver can drop what it has had before. */
export interface Outgoing extends Omit<Message, 'about'> {
  readonly id: string;
}

/** Hands a message over; returns once the other side has taken it, throws when it has not. */
export interface Transport {
  send(message: Outgoing): Promise<void>;
  close(): void;
}

/** The other side will never take this message: no use in trying again. The text carries no personal data. */
export class Undeliverable extends Error {}

/** A try that may succeed later. The text carries no personal data. */
export class NotNow extends Error {}

/**
 * Where messages go. `nowhere` is the demonstration: they count as sent, and a page shows them. A channel
 * that is null keeps its messages waiting, where the metrics see them.
 */
export type Ways = { readonly mail: Transport | null; readonly sms: Transport | null } | 'nowhere';

export interface Delivered {
  readonly sent: number;
  readonly postponed: number;
  readonly givenUp: number;
}

/** Longer than any transport's time-out: a message is not taken twice while a try is under way. */
const LEASE_MS = 120 * SECOND_MS;
const BATCH = 20;
export const TRIES_MAX = 10;

/** After the n-th try: 1, 2, 4 ... minutes, at most 6 hours; ten tries span half a day. */
export function waitAfter(tries: number): number {
  return Math.min(2 ** (tries - 1) * 60 * SECOND_MS, 6 * HOUR_MS);
}

/**
 * Sends what is due. Workers on one database share the work: a message is taken by one of them (skip locked)
 * and leased, so no transaction stays open while the other side thinks. It is marked sent once. A worker
 * that dies between the other side's yes and the mark leaves a message that goes out again under the same id.
 */
export async function deliverDue(db: Database, clock: Clock, ways: Ways): Promise<Delivered> {
  const total = { sent: 0, postponed: 0, givenUp: 0 };
  const channels =
    ways === 'nowhere' ? ['mail', 'sms'] : (['mail', 'sms'] as const).filter((channel) => ways[channel]);
  for (;;) {
    const taken = await take(db, clock.now(), channels);
    const outcomes = await Promise.all(taken.map((message) => deliver(db, clock, ways, message)));
    for (const outcome of outcomes) if (outcome) total[outcome]++;
    if (taken.length < BATCH) return total;
  }
}

type Taken = Outgoing & { readonly tries: number };

function take(db: Database, now: Instant, channels: readonly string[]): Promise<Taken[]> {
  return db.rows<Taken>(
    sql`update work.outbox set tries = tries + 1, due_at = ${plusMs(now, LEASE_MS)}
        where id in (select id from work.outbox where due_at <= ${now} and sent_at is null and failed is null
          and channel = any(${channels}::text[]) order by due_at limit ${BATCH} for update skip locked)
        returning id, channel, recipient as "to", subject, body, tries`,
  );
}

async function deliver(
  db: Database,
  clock: Clock,
  ways: Ways,
  { tries, ...message }: Taken,
): Promise<keyof Delivered | undefined> {
  try {
    if (message.to === '') throw new Undeliverable('the recipient was erased');
    if (ways !== 'nowhere') await ways[message.channel]!.send(message);
    const marked = await db.run(
      sql`update work.outbox set sent_at = ${clock.now()}, trouble = null where id = ${message.id} and sent_at is null`,
    );
    return marked ? 'sent' : undefined;
  } catch (error) {
    if (!(error instanceof Undeliverable || error instanceof NotNow)) throw error;
    const final = error instanceof Undeliverable || tries >= TRIES_MAX;
    const failed = !final
      ? null
      : error instanceof Undeliverable
        ? error.message
        : `given up after ${tries} tries: ${error.message}`;
    await db.run(
      sql`update work.outbox set trouble = ${error.message}, failed = ${failed}, due_at = ${plusMs(clock.now(), waitAfter(tries))}
          where id = ${message.id} and sent_at is null`,
    );
    return final ? 'givenUp' : 'postponed';
  }
}

/** Delivers every second until it is stopped; an outage of the database is told and outlived. */
export function startDelivery(
  db: Database,
  clock: Clock,
  ways: Ways,
  told: (delivered: Delivered | Error) => void,
  pause_ms = SECOND_MS,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const delivered = await deliverDue(db, clock, ways);
        if (delivered.sent + delivered.postponed + delivered.givenUp > 0) told(delivered);
      } catch (error) {
        told(error as Error);
      }
      await sleep(pause_ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {}); // aborted: the loop ends
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
      if (ways !== 'nowhere') for (const transport of [ways.mail, ways.sms]) transport?.close();
    },
  };
}

export interface OutboxState {
  readonly waiting: number;
  readonly failed: number;
}

export async function outboxState(reader: Reader): Promise<OutboxState> {
  const row = await reader.row<OutboxState>(
    sql`select count(*) filter (where failed is null) as waiting, count(*) filter (where failed is not null) as failed
        from work.outbox where sent_at is null`,
  );
  return row ?? { waiting: 0, failed: 0 };
}

export interface SentMessage extends Outgoing {
  readonly sentAt: Instant;
}

/** What was sent, newest first, for the demonstration's page; `before` is the id of the last one shown. */
export function messagesSent(
  reader: Reader,
  limit: number,
  before: string | null = null,
): Promise<SentMessage[]> {
  return reader.rows<SentMessage>(
    sql`select id, channel, recipient as "to", subject, body, sent_at as "sentAt" from work.outbox
        where sent_at is not null and (${before}::uuid is null or id < ${before}::uuid) order by id desc limit ${limit}`,
  );
}
