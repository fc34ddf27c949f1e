import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { Attempts } from '../rules/attempts.ts';
import type { Recovery } from '../rules/recovery.ts';
import type { Audience, Proof } from '../rules/session.ts';
import type { GroupRole } from '../rules/sign-in-access.ts';

export type Channel = 'mail' | 'sms';

/** An e-mail address in lower case, or a mobile number in E.164. */
export interface Address {
  readonly channel: Channel;
  readonly address: string;
}

/**
 * Whom an address belongs to: who proved to be reached there; otherwise the one person registered with it.
 * `several` when more than one is: none of them is guessed.
 */
export async function principalAt(
  reader: Reader,
  { channel, address }: Address,
): Promise<Id<'principal'> | 'nobody' | 'several'> {
  const rows = await reader.rows<{ id: Id<'principal'>; proven: boolean }>(
    sql`select principal as id, true as proven from sign_in_address where channel = ${channel} and address = ${address}
        union all (select id, false from principal where erased_at is null and kind = 'person'
          and ((${channel} = 'mail' and lower(email) = ${address}) or (${channel} = 'sms' and mobile = ${address})) limit 2)`,
  );
  const proven = rows.find((row) => row.proven);
  if (proven) return proven.id;
  const [only, another] = rows;
  return only ? (another ? 'several' : only.id) : 'nobody';
}

/** Notes that somebody was reached there; a claim that another proved before stands. */
export async function keepAddress(
  tx: Writer,
  { channel, address }: Address,
  principal: string,
  at: Instant,
): Promise<void> {
  await tx.run(
    sql`insert into sign_in_address (channel, address, principal, verified_at) values (${channel}, ${address}, ${principal}, ${at})
        on conflict do nothing`,
  );
}

/** The counts under these keys, held until the transaction ends: tries of the same account or network wait here. */
export async function holdAttempts(
  tx: Writer,
  keys: readonly string[],
  at: Instant,
): Promise<Map<string, Attempts>> {
  const rows = await tx.rows<Attempts & { key: string }>(
    sql`insert into sign_in_attempts (key, failures, last_at) select k, 0, ${at} from unnest(${[...keys].sort()}::text[]) k
        on conflict (key) do update set key = excluded.key returning key, failures, last_at as "lastAt"`,
  );
  return new Map(rows.map(({ key, ...attempts }) => [key, attempts]));
}

export async function putAttempts(tx: Writer, key: string, { failures, lastAt }: Attempts): Promise<void> {
  await tx.run(
    sql`update sign_in_attempts set failures = ${failures}, last_at = ${lastAt} where key = ${key}`,
  );
}

/** A success: the account's and device's counts end, the network's loses the one that was taken. */
export async function forgiveAttempts(
  tx: Writer,
  ended: readonly string[],
  lessened: readonly string[],
): Promise<void> {
  await tx.run(sql`delete from sign_in_attempts where key = any(${ended}::text[])`);
  await tx.run(
    sql`update sign_in_attempts set failures = greatest(failures - 1, 0) where key = any(${lessened}::text[])`,
  );
}

export interface SignInEvent {
  readonly principal: string | null;
  readonly session: string | null;
  readonly audience: Audience;
  readonly how: Proof | 'recovery';
  /** `signed-in`, `proven-again`, or the code of the refusal. */
  readonly outcome: string;
  readonly agent: string;
  readonly network: string;
}

export async function keepEvent(tx: Writer, id: string, at: Instant, event: SignInEvent): Promise<void> {
  const { principal, session, audience, how, outcome, agent, network } = event;
  await tx.run(
    sql`insert into sign_in_event (id, at, principal, session, audience, how, outcome, agent, network)
        values (${id}, ${at}, ${principal}, ${session}, ${audience}, ${how}, ${outcome}, ${agent}, ${network})`,
  );
}

/** The latest sign-ins of a person and tries to be him, newest first. */
export function signInsOf(
  reader: Reader,
  principal: string,
  limit = 50,
): Promise<(SignInEvent & { readonly at: Instant })[]> {
  return reader.rows(
    sql`select at, principal, session, audience, how, outcome, agent, network from sign_in_event
        where principal = ${principal} order by at desc, id desc limit ${limit}`,
  );
}

/** The recovery of a person's account that nobody has ended. */
export function runningRecovery(reader: Reader, principal: string): Promise<Recovery | undefined> {
  return reader.row<Recovery>(
    sql`select id as recovery, version, principal, agency, asked_by as "askedBy", asked_at as "askedAt", opens_at as "opensAt",
          expires_at as "expiresAt", approved_by as "approvedBy", approved_at as "approvedAt"
        from recovery where principal = ${principal} and ended_at is null`,
  );
}

export function recoveryById(reader: Reader, id: string): Promise<Recovery | undefined> {
  return reader.row<Recovery>(
    sql`select id as recovery, version, principal, agency, asked_by as "askedBy", asked_at as "askedAt", opens_at as "opensAt",
          expires_at as "expiresAt", approved_by as "approvedBy", approved_at as "approvedAt"
        from recovery where id = ${id} and ended_at is null`,
  );
}

/** The recoveries of an agency that wait for a second officer, oldest first. */
export function recoveriesOf(reader: Reader, agency: string, at: Instant): Promise<Recovery[]> {
  return reader.rows<Recovery>(
    sql`select id as recovery, version, principal, agency, asked_by as "askedBy", asked_at as "askedAt", opens_at as "opensAt",
          expires_at as "expiresAt", approved_by as "approvedBy", approved_at as "approvedAt"
        from recovery where agency = ${agency} and ended_at is null and expires_at > ${at} order by asked_at, id`,
  );
}

/** Why each recovery was asked for; whose text was erased has none. */
export async function recoveryReasons(
  reader: Reader,
  recoveries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const facts = await factsOf(reader, recoveries);
  return new Map(
    facts.flatMap(({ type, subject, personal }) =>
      type === 'RecoveryAsked' && personal ? [[subject, (personal as { reason: string }).reason]] : [],
    ),
  );
}

export interface AgencySignOn {
  readonly signOn: string;
  readonly version: number;
  readonly agency: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly groupsClaim: string;
  readonly roles: readonly GroupRole[];
}

export function agencySignOn(reader: Reader, agency: string): Promise<AgencySignOn | undefined> {
  return reader.row<AgencySignOn>(
    sql`select id as "signOn", version, agency, issuer, client_id as "clientId", groups_claim as "groupsClaim", roles
        from agency_sign_on where agency = ${agency} and ended_at is null`,
  );
}

/** The agencies that have a sign-on of their own, for the page that offers them. */
export async function agenciesWithSignOn(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ agency: string }>(
    sql`select agency from agency_sign_on where ended_at is null order by agency`,
  );
  return rows.map((row) => row.agency);
}

export async function signOnSecret(reader: Reader, signOn: string): Promise<Buffer | undefined> {
  const row = await reader.row<{ sealed: Buffer }>(
    sql`select sealed from agency_sign_on_secret where sign_on = ${signOn}`,
  );
  return row?.sealed;
}

export async function keepSignOnSecret(tx: Writer, signOn: string, sealed: Buffer): Promise<void> {
  await tx.run(sql`insert into agency_sign_on_secret (sign_on, sealed) values (${signOn}, ${sealed})`);
}

export async function dropSignOnSecret(tx: Writer, signOn: string): Promise<void> {
  await tx.run(sql`delete from agency_sign_on_secret where sign_on = ${signOn}`);
}

/** Who is linked to a provider's subject (a fingerprint of it). */
export async function linkedPrincipal(
  reader: Reader,
  issuer: string,
  subject: string,
): Promise<Id<'principal'> | undefined> {
  const row = await reader.row<{ principal: Id<'principal'> }>(
    sql`select principal from sign_on_link where issuer = ${issuer} and subject = ${subject}`,
  );
  return row?.principal;
}

export async function keepLink(
  tx: Writer,
  issuer: string,
  subject: string,
  principal: string,
  at: Instant,
): Promise<void> {
  await tx.run(
    sql`insert into sign_on_link (issuer, subject, principal, linked_at) values (${issuer}, ${subject}, ${principal}, ${at})`,
  );
}
