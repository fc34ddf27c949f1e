import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { joins, type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { FeeLine, FeePurpose, RefundCase, WithdrawalReason } from './rules/facts.ts';
import type { Fee } from './rules/fee.ts';

interface FeeRow {
  id: Id<'fee'>;
  version: number;
  purpose: FeePurpose;
  about: string;
  organisation: Id<'organisation'>;
  lines: FeeLine[];
  minor: number;
  currency: string;
  reference: string;
  due_on: Day;
  demanded_at: Instant;
  settled_by: 'bank' | 'officer' | null;
  paid_at: Instant | null;
  bank: string | null;
  bank_reference: string | null;
  receipt: string | null;
  refund_minor: number | null;
  refund_reason: RefundCase | null;
  refund_by: string | null;
  refund_at: Instant | null;
  refund_receipt: string | null;
  refund_paid_at: Instant | null;
  withdrawn_at: Instant | null;
  withdrawn_why: WithdrawalReason | null;
}

function feeFrom(row: FeeRow): Fee {
  const { id, version, purpose, about, organisation, lines, currency, reference } = row;
  return {
    id,
    version,
    purpose,
    about,
    organisation,
    lines,
    amount: { minor: String(row.minor), currency },
    reference,
    dueOn: row.due_on,
    demandedAt: row.demanded_at,
    settled: row.settled_by && {
      by: row.settled_by,
      paidAt: row.paid_at!,
      bank: row.bank,
      bankReference: row.bank_reference,
      receipt: row.receipt,
    },
    refund: row.refund_reason && {
      amount: { minor: String(row.refund_minor), currency },
      reason: row.refund_reason,
      orderedBy: row.refund_by!,
      orderedAt: row.refund_at!,
      receipt: row.refund_receipt,
      paidAt: row.refund_paid_at,
    },
    withdrawn: row.withdrawn_why && { at: row.withdrawn_at!, reason: row.withdrawn_why },
  };
}

/** A fee by its reference (plain form) or its id. */
export async function feeBy(
  db: Reader,
  which: { readonly reference: string } | { readonly fee: Id<'fee'> },
): Promise<Fee | undefined> {
  const row =
    'fee' in which
      ? await db.row<FeeRow>(sql`select * from fee where id = ${which.fee}`)
      : await db.row<FeeRow>(sql`select * from fee where reference = ${which.reference}`);
  return row && feeFrom(row);
}

/** All fees of an application, oldest first. */
export async function feesAbout(db: Reader, about: string): Promise<Fee[]> {
  return (
    await db.rows<FeeRow>(
      joins('read')`select * from fee where about = ${about}::uuid order by demanded_at, id`,
    )
  ).map(feeFrom);
}

/** The fee, if any, that a bank payment or a receipt has settled already. */
export async function feeSettledWith(
  db: Reader,
  proof: { readonly bank: string; readonly bankReference: string } | { readonly receipt: string },
): Promise<Id<'fee'> | undefined> {
  const row =
    'receipt' in proof
      ? await db.row<{ id: Id<'fee'> }>(sql`select id from fee where receipt = ${proof.receipt}`)
      : await db.row<{ id: Id<'fee'> }>(
          sql`select id from fee where bank = ${proof.bank} and bank_reference = ${proof.bankReference}`,
        );
  return row?.id;
}

export interface CollectingBank {
  readonly id: Id<'bank'>;
  readonly version: number;
  readonly code: string;
  readonly principal: string;
}

/** Banks that have this code or this principal: two, where each is another's. */
export function banksLike(db: Reader, code: string, principal: string): Promise<CollectingBank[]> {
  return db.rows<CollectingBank>(
    sql`select id, version, code, principal from collecting_bank where code = ${code} or principal = ${principal} order by code`,
  );
}

/** The code of the bank that a principal acts for. */
export async function bankOf(db: Reader, principal: string): Promise<string | undefined> {
  const row = await db.row<{ code: string }>(
    sql`select code from collecting_bank where principal = ${principal}`,
  );
  return row?.code;
}

/**
 * Takes a notification, or returns what was asked and answered under its id before. A second taker waits for the first.
 */
export async function takeNotification(
  db: Writer,
  bank: string,
  notification: string,
  asked: string,
  at: Instant,
): Promise<{ asked: string; answer: string } | undefined> {
  const taken = await db.run(
    sql`insert into bank_notification (principal, notification, asked, at) values (${bank}, ${notification}, ${asked}, ${at}) on conflict do nothing`,
  );
  if (taken) return undefined;
  return db.row(
    sql`select asked, answer from bank_notification where principal = ${bank} and notification = ${notification}`,
  );
}

export async function answerNotification(
  db: Writer,
  bank: string,
  notification: string,
  answer: string,
): Promise<void> {
  await db.run(
    sql`update bank_notification set answer = ${answer} where principal = ${bank} and notification = ${notification}`,
  );
}
