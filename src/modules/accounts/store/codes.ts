import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { Channel } from './sign-in.ts';

export interface OneTimeCode {
  readonly code: Id<'code'>;
  readonly purpose: 'sign-in' | 'recovery' | 'enrolment';
  readonly principal: Id<'principal'> | null;
  readonly newcomer: Id<'principal'> | null;
  readonly channel: Channel;
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  /** HMAC; `second` is that of the code sent to the other address. */
  readonly hash: string;
  readonly second: string | null;
  readonly expiresAt: Instant;
}

export async function keepCode(tx: Writer, code: OneTimeCode, at: Instant): Promise<void> {
  const c = code;
  await tx.run(
    sql`insert into one_time_code (id, purpose, principal, newcomer, channel, address, name, language, hash, second, made_at, expires_at)
        values (${c.code}, ${c.purpose}, ${c.principal}, ${c.newcomer}, ${c.channel}, ${c.address}, ${c.name}, ${c.language},
          ${c.hash}, ${c.second}, ${at}, ${c.expiresAt})`,
  );
}

/** Takes one of a code's tries before it is compared; undefined when it has none left, was used, or its time is over. */
export function takeTry(
  tx: Writer,
  code: string,
  purpose: OneTimeCode['purpose'],
  triesMax: number,
  at: Instant,
): Promise<(OneTimeCode & { readonly tries: number }) | undefined> {
  return tx.row(
    sql`update one_time_code set tries = tries + 1
        where id = ${code} and purpose = ${purpose} and used_at is null and tries < ${triesMax} and expires_at > ${at} and made_at <= ${at}::timestamptz + interval '1 minute'
        returning id as code, purpose, principal, newcomer, channel, address, name, language, hash, second, expires_at as "expiresAt", tries`,
  );
}

/** The enrolment code with this hash that may still be used. */
export function enrolmentCode(reader: Reader, hash: string, at: Instant): Promise<OneTimeCode | undefined> {
  return reader.row<OneTimeCode>(
    sql`select id as code, purpose, principal, newcomer, channel, address, name, language, hash, second, expires_at as "expiresAt"
        from one_time_code where purpose = 'enrolment' and hash = ${hash} and used_at is null and expires_at > ${at}`,
  );
}

/** Uses a code up; false when somebody else did a moment before. */
export async function useCode(tx: Writer, code: string, at: Instant): Promise<boolean> {
  return (
    (await tx.run(sql`update one_time_code set used_at = ${at} where id = ${code} and used_at is null`)) === 1
  );
}

/** Codes of one purpose that were sent to a person and not used open nothing any more. */
export async function dropCodes(
  tx: Writer,
  principal: string,
  purpose: OneTimeCode['purpose'],
): Promise<void> {
  await tx.run(
    sql`delete from one_time_code where principal = ${principal} and purpose = ${purpose} and used_at is null`,
  );
}

export interface Challenge {
  readonly purpose: 'add-passkey' | 'use-passkey' | 'agency-sign-on';
  readonly session: string | null;
  readonly details: Readonly<Record<string, string>>;
}

export async function keepChallenge(
  tx: Writer,
  id: string,
  challenge: Challenge,
  expiresAt: Instant,
): Promise<void> {
  const { purpose, session, details } = challenge;
  await tx.run(
    sql`insert into sign_in_challenge (id, purpose, session, details, expires_at)
        values (${id}, ${purpose}, ${session}, ${JSON.stringify(details)}::jsonb, ${expiresAt})`,
  );
}

/** A challenge is taken away by whoever answers it first, right or wrong. */
export async function takeChallenge(
  tx: Writer,
  id: string,
  purpose: Challenge['purpose'],
  at: Instant,
): Promise<Challenge | undefined> {
  const row = await tx.row<Challenge & { expiresAt: Instant }>(
    sql`delete from sign_in_challenge where id = ${id} and purpose = ${purpose}
        returning purpose, session, details, expires_at as "expiresAt"`,
  );
  return row && at < row.expiresAt ? row : undefined;
}
