import type { Mandate } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { Audience, Proof, SessionTimes } from '../rules/session.ts';
import { type MembershipColumns, mandateIn } from '../store.ts';

/** A browser that is signed in. */
export interface Session extends SessionTimes {
  readonly session: Id<'session'>;
  readonly principal: Id<'principal'>;
  readonly audience: Audience;
  /** For which an applicant acts; null when none was chosen or the membership is over. */
  readonly organisation: Id<'organisation'> | null;
  readonly how: Proof;
  /** Opens nothing but the enrolment of a way in. */
  readonly enrolling: boolean;
  /** Browser and system, for the list of one's own sessions. */
  readonly agent: string;
  readonly network: string;
  /** Under which a helper acts in it. */
  readonly mandate?: Mandate;
}

/**
 * The session of a cookie (by its hash) that nobody has ended, whatever its times; its principal is not erased, and
 * the organisation is one he is a member of now. One question: it is asked on every request.
 */
export async function sessionByHash(reader: Reader, hash: string, at: Instant): Promise<Session | undefined> {
  const row = await reader.row<Session & MembershipColumns>(
    sql`select s.id as session, s.principal, s.audience, s.how, s.enrolling, s.agent, s.network, s.created_at as "createdAt",
          s.proven_at as "provenAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", m.organisation,
          m.membership, m.capacity, m.until_at as "memberUntil", m.power
        from session s join principal p on p.id = s.principal and p.erased_at is null
        left join member m on m.principal = s.principal and m.organisation = s.organisation
          and m.removed_at is null and (m.until_at is null or m.until_at > ${at})
        where s.hash = ${hash} and s.ended_at is null`,
  );
  if (!row) return undefined;
  const { membership, capacity, memberUntil, power, ...session } = row;
  const mandate = mandateIn({ membership, capacity, memberUntil, power });
  return mandate ? { ...session, mandate } : session;
}

/** The same by id, held until the transaction ends: it is not revoked while something is done in its name. */
export function holdSession(tx: Writer, session: string): Promise<Session | undefined> {
  return tx.row<Session>(
    sql`select id as session, principal, audience, how, enrolling, agent, network, created_at as "createdAt",
          proven_at as "provenAt", seen_at as "seenAt", expires_at as "expiresAt", organisation
        from session where id = ${session} and ended_at is null for update`,
  );
}

/** The sessions of a person that nobody has ended, the last used first; times may be over. */
export function sessionsHeldBy(reader: Reader, principal: string): Promise<Session[]> {
  return reader.rows<Session>(
    sql`select id as session, principal, audience, how, enrolling, agent, network, created_at as "createdAt",
          proven_at as "provenAt", seen_at as "seenAt", expires_at as "expiresAt", organisation
        from session where principal = ${principal} and ended_at is null order by seen_at desc, id desc`,
  );
}

export async function keepSession(tx: Writer, session: Session, hash: string): Promise<void> {
  const s = session;
  await tx.run(
    sql`insert into session (id, hash, principal, audience, organisation, how, enrolling, agent, network, created_at, proven_at, seen_at, expires_at)
        values (${s.session}, ${hash}, ${s.principal}, ${s.audience}, ${s.organisation}, ${s.how}, ${s.enrolling}, ${s.agent}, ${s.network},
          ${s.createdAt}, ${s.provenAt}, ${s.seenAt}, ${s.expiresAt})`,
  );
}

/** The same session under another cookie: proven again, or done enrolling. */
export async function rotateSession(tx: Writer, session: Session, hash: string): Promise<void> {
  const { how, enrolling, provenAt, seenAt, expiresAt } = session;
  await tx.run(
    sql`update session set hash = ${hash}, how = ${how}, enrolling = ${enrolling}, proven_at = ${provenAt}, seen_at = ${seenAt},
          expires_at = ${expiresAt} where id = ${session.session} and ended_at is null`,
  );
}

/** Notes that a session was used; never earlier than it was noted before. */
export async function noteSeen(tx: Writer, session: string, at: Instant): Promise<void> {
  await tx.run(sql`update session set seen_at = greatest(seen_at, ${at}::timestamptz) where id = ${session}`);
}

export async function noteOrganisation(tx: Writer, session: string, organisation: string): Promise<void> {
  await tx.run(sql`update session set organisation = ${organisation} where id = ${session}`);
}

/** Ends one session of a person; 0 when there is none. */
export function endOneSession(
  tx: Writer,
  principal: string,
  session: string,
  why: string,
  at: Instant,
): Promise<number> {
  return tx.run(
    sql`update session set ended_at = ${at}, ended_why = ${why}
        where id = ${session} and principal = ${principal} and ended_at is null`,
  );
}

/** Ends all sessions of a person but one (null: but none). */
export function endSessions(
  tx: Writer,
  principal: string,
  except: string | null,
  why: string,
  at: Instant,
): Promise<number> {
  return tx.run(
    sql`update session set ended_at = ${at}, ended_why = ${why}
        where principal = ${principal} and ended_at is null and id is distinct from ${except}::uuid`,
  );
}

/** Whether a device (by the hash of its cookie) has signed this person in before. */
export async function isKnownDevice(reader: Reader, hash: string, principal: string): Promise<boolean> {
  const row = await reader.row(
    sql`select 1 as known from known_device where hash = ${hash} and principal = ${principal}`,
  );
  return row !== undefined;
}

export async function keepDevice(tx: Writer, hash: string, principal: string, at: Instant): Promise<void> {
  await tx.run(
    sql`insert into known_device (hash, principal, known_at, last_used_at) values (${hash}, ${principal}, ${at}, ${at})
        on conflict (hash, principal) do update set last_used_at = greatest(known_device.last_used_at, excluded.last_used_at)`,
  );
}

export async function forgetDevices(tx: Writer, principal: string): Promise<void> {
  await tx.run(sql`delete from known_device where principal = ${principal}`);
}

/**
 * What nobody needs any more, in small steps by the clockwork: codes and challenges that are over, sessions long
 * ended, devices long unused, counts long quiet, steps far past, and the audit after its time.
 */
export async function prune(
  tx: Writer,
  before: { readonly day: Instant; readonly month: Instant; readonly year: Instant; readonly step: number },
): Promise<number> {
  const { day, month, year, step } = before;
  return (
    (await tx.run(sql`delete from one_time_code where expires_at < ${day}`)) +
    (await tx.run(sql`delete from sign_in_challenge where expires_at < ${day}`)) +
    (await tx.run(sql`delete from sign_in_attempts where last_at < ${day}`)) +
    (await tx.run(sql`delete from totp_step where step < ${step}`)) +
    (await tx.run(sql`delete from totp where confirmed_at is null and begun_at < ${day}`)) +
    (await tx.run(sql`delete from session where expires_at < ${month}`)) +
    (await tx.run(sql`delete from known_device where last_used_at < ${year}`)) +
    (await tx.run(sql`delete from sign_in_event where at < ${year}`))
  );
}
