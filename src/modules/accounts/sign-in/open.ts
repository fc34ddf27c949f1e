import type { ApplicantActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { hashOfSecret, randomSecret } from '../../../platform/chance.ts';
import { type Audience, type Proof, sessionExpiry } from '../rules/session.ts';
import { agentSummary, networkOf } from '../rules/visitor.ts';
import { holdSession, keepDevice, keepSession, rotateSession, type Session } from '../store/sessions.ts';
import { keepEvent, type SignInEvent } from '../store/sign-in.ts';
import { holdPrincipal } from '../store.ts';
import type { Gate, Visitor } from './gate.ts';

/** A browser was let in. The two values go into `__Host-` cookies; only their hashes are kept. */
export interface SignedIn {
  readonly session: Session;
  /** The session cookie's whole value; new at every sign-in. */
  readonly cookie: string;
  /** The device cookie's whole value: keep it for a year. */
  readonly device: string;
}

export interface Proven {
  readonly principal: Id<'principal'>;
  readonly audience: Audience;
  readonly how: Proof;
  readonly enrolling?: boolean;
  /** The session of whoever proves again who he is: it goes on under a new cookie. */
  readonly current?: Session;
}

const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000' as Id<'organisation'>;

/** As whom somebody changes what is his own: his ways in, his sessions; also before he has an organisation. */
export function selfOf(session: {
  readonly principal: Id<'principal'>;
  readonly organisation?: Id<'organisation'> | null;
}): ApplicantActor {
  const { principal, organisation } = session;
  return { kind: 'applicant', principal, organisation: organisation ?? NO_ORGANISATION };
}

/**
 * Lets somebody in who proved who he is, in the transaction that used the proof up.
 * - Nobody who was erased.
 * - Into the console only who holds an office now.
 * - Proving again: only the same person, and the session was not revoked meanwhile.
 */
export async function openSession(
  act: Act,
  gate: Gate,
  visitor: Visitor,
  proven: Proven,
): Promise<SignedIn | Refusal> {
  const { principal, audience, how, enrolling = false, current } = proven;
  const person = await holdPrincipal(act, principal);
  if (!person || person.erasedAt) return refuse('not-allowed', 'sign-in-failed');
  if (audience === 'officer' && !(await gate.offices.of(act, principal, act.at)))
    return refuse('not-allowed', 'no-office');
  const cookie = randomSecret();
  const times = {
    provenAt: act.at,
    seenAt: act.at,
    expiresAt: sessionExpiry(gate.pack, audience, act.at),
  };
  let session: Session;
  if (current) {
    const held = await holdSession(act, current.session);
    if (!held) return refuse('not-allowed', 'session-over');
    if (held.principal !== principal || held.audience !== audience)
      return refuse('not-allowed', 'another-person');
    session = { ...held, ...times, createdAt: act.at, how, enrolling };
    await rotateSession(act, session, hashOfSecret(cookie)!);
  } else {
    session = {
      session: act.newId<'session'>(),
      principal,
      audience,
      organisation: null,
      how,
      enrolling,
      agent: agentSummary(visitor.userAgent),
      network: networkOf(visitor.address),
      createdAt: act.at,
      ...times,
    };
    await keepSession(act, session, hashOfSecret(cookie)!);
  }
  const device = hashOfSecret(visitor.device) ? visitor.device! : randomSecret();
  if (!enrolling) await keepDevice(act, hashOfSecret(device)!, principal, act.at);
  await noteSignIn(act, visitor, {
    principal,
    session: session.session,
    audience,
    how,
    outcome: current ? 'proven-again' : 'signed-in',
  });
  return { session, cookie, device };
}

type Noted = Omit<SignInEvent, 'agent' | 'network'>;

export async function noteSignIn(act: Act, visitor: Visitor, event: Noted): Promise<void> {
  const where = { agent: agentSummary(visitor.userAgent), network: networkOf(visitor.address) };
  await keepEvent(act, act.newId(), act.at, { ...event, ...where });
}

/** The last step of every way of signing in; a refusal leaves an entry in the audit, which the act's own rollback would take away. */
export async function letIn(
  acting: Acting,
  visitor: Visitor,
  tried: Omit<Noted, 'outcome' | 'session'>,
  act: (act: Act) => Promise<SignedIn | Refusal>,
): Promise<SignedIn | Refusal> {
  const answer = await perform(acting, {}, act);
  return isRefusal(answer) ? failed(acting, visitor, tried, answer) : answer;
}

/** Notes a sign-in that was refused, and gives the refusal on. */
export async function failed(
  acting: Acting,
  visitor: Visitor,
  tried: Omit<Noted, 'outcome' | 'session'>,
  refusal: Refusal,
): Promise<Refusal> {
  await perform(acting, {}, async (act) => {
    await noteSignIn(act, visitor, { ...tried, session: null, outcome: refusal.code });
    return null;
  });
  return refusal;
}
