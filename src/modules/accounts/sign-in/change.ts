import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { hashOfSecret, randomSecret } from '../../../platform/chance.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { sessionExpiry } from '../rules/session.ts';
import { canSignIn, changeWaysRefusal } from '../rules/sign-in-access.ts';
import type { Removal, SignInSays } from '../rules/sign-in-facts.ts';
import {
  endSessions,
  forgetDevices,
  holdSession,
  keepDevice,
  rotateSession,
  type Session,
} from '../store/sessions.ts';
import { runningRecovery } from '../store/sign-in.ts';
import {
  dropLinks,
  dropPasskey,
  dropPassword,
  dropTotp,
  passkeysOf,
  totpsOf,
  waysInOf,
} from '../store/ways-in.ts';
import { holdPrincipal, type Principal } from '../store.ts';
import type { Gate, Visitor } from './gate.ts';
import { sendNotice } from './letters.ts';
import { type SignedIn, selfOf } from './open.ts';

/**
 * Runs a change of somebody's own ways in, in the name of his session.
 * - The session is held: one that was revoked meanwhile changes nothing.
 * - He enrols, or proved who he is within five minutes.
 * - He is not erased, and nobody else changes his account at the same time.
 */
export function changing<T>(
  acting: Acting,
  session: Session,
  change: (act: Act, held: { session: Session; person: Principal }) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return perform(acting, { by: selfOf(session) }, async (act) => {
    const person = await holdPrincipal(act, session.principal);
    const held = await holdSession(act, session.session);
    if (!held || !person || person.erasedAt) return refuse('not-allowed', 'session-over');
    return changeWaysRefusal(held, act.at) ?? change(act, { session: held, person });
  });
}

/** Appends facts about a person's ways in; the person must be held. */
export async function appendWays(act: Act, principal: string, says: readonly SignInSays[]): Promise<void> {
  if (says.length === 0) return;
  const { version } = (await holdPrincipal(act, principal))!;
  await act.append(
    says.map((one) => ({ subject: principal, after: version, says: one, keyedTo: principal })),
  );
}

/** What an enrolment gives its browser once it is complete; null while more is to come, or where nothing was open. */
export type Completed = Pick<SignedIn, 'session' | 'cookie' | 'device'> | null;

/**
 * Ends the enrolment when the person can sign in now: the session opens everything, under a new cookie, and a
 * recovery that led here is over. Others are told that a way in was added.
 */
export async function completeEnrolment(
  act: Act,
  gate: Gate,
  visitor: Visitor,
  session: Session,
): Promise<Completed> {
  const { principal, audience } = session;
  await sendNotice(act, principal, 'letter-way-added');
  if (!session.enrolling || !canSignIn(await waysInOf(act, principal))) return null;
  const cookie = randomSecret();
  const opened: Session = {
    ...session,
    enrolling: false,
    provenAt: act.at,
    seenAt: act.at,
    expiresAt: sessionExpiry(gate.pack, audience, act.at),
  };
  await rotateSession(act, opened, hashOfSecret(cookie)!);
  const device = hashOfSecret(visitor.device) ? visitor.device! : randomSecret();
  await keepDevice(act, hashOfSecret(device)!, principal, act.at);
  const recovery = await runningRecovery(act, principal);
  if (recovery) {
    const ended: NewFact<AccountsSays> = {
      subject: recovery.recovery,
      after: recovery.version,
      says: { type: 'RecoveryEnded', data: { how: 'completed' } },
    };
    await act.append([ended]);
  }
  return { session: opened, cookie, device };
}

/** Takes away every way in, every session but one and every known device: what was lost may be in other hands. */
export async function dropWaysIn(act: Act, principal: string, why: Removal): Promise<void> {
  const says: SignInSays[] = [];
  for (const { passkey } of await passkeysOf(act, principal)) {
    await dropPasskey(act, principal, passkey);
    says.push({ type: 'PasskeyRemoved', data: { passkey, why } });
  }
  if (await dropPassword(act, principal)) says.push({ type: 'PasswordRemoved', data: { why } });
  for (const { totp, confirmedAt } of await totpsOf(act, principal)) {
    await dropTotp(act, totp);
    if (confirmedAt) says.push({ type: 'TotpRemoved', data: { totp, why } });
  }
  if (await dropLinks(act, principal)) says.push({ type: 'SignOnUnlinked', data: { why } });
  await appendWays(act, principal, says);
  await endSessions(act, principal, null, 'recovery', act.at);
  await forgetDevices(act, principal);
}

/** Runs a removal, refused where it would leave no way in; the person is told. */
export function removing<T>(
  acting: Acting,
  session: Session,
  remove: (act: Act, principal: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return changing(acting, session, async (act) => {
    const answer = await remove(act, session.principal);
    if (isRefusal(answer)) return answer;
    if (!canSignIn(await waysInOf(act, session.principal))) return refuse('conflict', 'last-way-in');
    await sendNotice(act, session.principal, 'letter-way-removed');
    return answer;
  });
}
