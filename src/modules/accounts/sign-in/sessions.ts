import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, type Instant, msOf, plusMs } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { hashOfSecret } from '../../../platform/chance.ts';
import type { Reader, Writer } from '../../../platform/postgres/sql.ts';
import { type Audience, SEEN_EVERY_MS, sessionOver } from '../rules/session.ts';
import { stepAt } from '../rules/totp.ts';
import {
  endOneSession,
  endSessions,
  noteOrganisation,
  noteSeen,
  prune,
  type Session,
  sessionByHash,
  sessionsHeldBy,
} from '../store/sessions.ts';
import { membershipsOf } from '../store.ts';
import type { Gate, Visitor } from './gate.ts';
import { openSession, type SignedIn, selfOf } from './open.ts';

/**
 * The session of a cookie at a moment; undefined when it opens nothing (any more). One question; nothing is kept in
 * between, so a revoked session and an erased principal are refused on the very next request. The edge looks the
 * office of an officer up anew: a session gives no power.
 */
export async function sessionOf(
  reader: Reader,
  gate: Gate,
  cookie: string | undefined,
  at: Instant,
): Promise<Session | undefined> {
  const hash = hashOfSecret(cookie);
  const session = hash && (await sessionByHash(reader, hash, at));
  return session && !sessionOver(gate.pack, session, at) ? session : undefined;
}

/** Notes that a session is in use; writes once a minute at most, so call it on every request. */
export async function keepAlive(writer: Writer, session: Session, at: Instant): Promise<void> {
  if (msOf(at) - msOf(session.seenAt) >= SEEN_EVERY_MS) await noteSeen(writer, session.session, at);
}

/** A person's sessions that still open something, the last used first. */
export async function sessionsOf(
  reader: Reader,
  gate: Gate,
  principal: string,
  at: Instant,
): Promise<Session[]> {
  const held = await sessionsHeldBy(reader, principal);
  return held.filter((session) => !sessionOver(gate.pack, session, at));
}

/** Signs out: this browser, another session of one's own, or (null) all others. */
export function revokeSession(
  acting: Acting,
  session: Session,
  which: Id<'session'> | null,
): Promise<{ revoked: number } | Refusal> {
  return perform(acting, { by: selfOf(session) }, async (act) => {
    const { principal } = session;
    if (which === null)
      return { revoked: await endSessions(act, principal, session.session, 'revoked', act.at) };
    const why = which === session.session ? 'signed-out' : 'revoked';
    const revoked = await endOneSession(act, principal, which, why, act.at);
    return revoked ? { revoked } : refuse('not-found', 'session-not-found');
  });
}

/** Ends every session of a person: an officer who was relieved, a member who was removed. An action of those acts. */
export function endAllSessions(act: Act, principal: string): Promise<number> {
  return endSessions(act, principal, null, 'ended-by-office', act.at);
}

/** Chooses for which of his organisations an applicant acts in this session. */
export function actFor(
  acting: Acting,
  session: Session,
  organisation: string,
): Promise<{ organisation: Id<'organisation'> } | Refusal> {
  return perform(acting, { by: selfOf(session) }, async (act) => {
    const found = (await membershipsOf(act, session.principal)).find(
      (one) => one.organisation === organisation && one.running,
    );
    if (!found) return refuse('not-found', 'not-a-member');
    await noteOrganisation(act, session.session, found.organisation);
    return { organisation: found.organisation };
  });
}

/** In the demonstration alone: signs in as somebody without any proof. Elsewhere it does not exist. */
export async function signInForDemonstration(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: { readonly principal: Id<'principal'>; readonly audience: Audience },
): Promise<SignedIn | Refusal> {
  if (!gate.demonstration) return refuse('not-found', 'sign-in-failed');
  return perform(acting, {}, (act) => openSession(act, gate, visitor, { ...input, how: 'demonstration' }));
}

/** Clockwork, daily: takes away what sign-in needs no more. Returns how many rows went. */
export function pruneSignIn(act: Act): Promise<number> {
  const before = (days: number) => plusMs(act.at, -days * DAY_MS);
  return prune(act, {
    day: before(1),
    month: before(31),
    year: before(366),
    step: stepAt(before(1)),
  });
}
