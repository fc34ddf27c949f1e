import { randomBytes } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Acting, perform } from '../../../platform/act.ts';
import { hashPassword } from '../../../platform/password-hash.ts';
import { base32, stepOfCode, totpAddress } from '../../../platform/totp.ts';
import { digitsTyped } from '../rules/one-time-code.ts';
import { passwordFault, tidyPassword } from '../rules/password.ts';
import type { SignInSays } from '../rules/sign-in-facts.ts';
import { STEP_S, stepsOpen, TOTP_DIGITS } from '../rules/totp.ts';
import { endSessions, type Session } from '../store/sessions.ts';
import {
  beginTotpRow,
  confirmTotpRow,
  dropPassword,
  dropTotp,
  keepPassword,
  totpsOf,
  useStep,
} from '../store/ways-in.ts';
import { principalById } from '../store.ts';
import { forgive, takeAttempt, tally } from './attempts.ts';
import { appendWays, type Completed, changing, completeEnrolment, removing } from './change.ts';
import type { Gate, Visitor } from './gate.ts';

const SECRET_BYTES = 20; // RFC 4226, section 4, R6: 160 bits
export const placeOfTotp = (totp: string) => `totp/${totp}`;

/**
 * Sets the password of one's own account. It opens nothing without an authenticator. One that replaces another ends
 * every other session.
 */
export async function setPassword(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  session: Session,
  input: { readonly password: string },
): Promise<{ completed: Completed } | Refusal> {
  const { principal } = session;
  const person = await principalById(acting.db, principal);
  const about = [person?.name, person?.email?.split('@')[0], person?.mobile, gate.serviceName];
  const fault = passwordFault(
    input.password,
    about.filter((text) => text != null),
  );
  if (fault) return invalid([fault]);
  // Hashing takes the time of many queries: no transaction waits for it.
  const hash = await hashPassword(tidyPassword(input.password), gate.passwordCost);
  return changing(acting, session, async (act, held) => {
    await keepPassword(act, principal, hash, act.at);
    await appendWays(act, principal, [{ type: 'PasswordSet', data: {} }]);
    await endSessions(act, principal, session.session, 'password-set', act.at);
    return { completed: await completeEnrolment(act, gate, visitor, held.session) };
  });
}

export interface BegunTotp {
  readonly totp: Id<'totp'>;
  /** Base32, for typing into the authenticator. */
  readonly secret: string;
  /** `otpauth://`, for a QR code. */
  readonly address: string;
}

/** A new authenticator's secret, shown this once; it counts when its first code is entered. */
export function beginTotp(acting: Acting, gate: Gate, session: Session): Promise<BegunTotp | Refusal> {
  return changing(acting, session, async (act, { person }) => {
    const totp = act.newId<'totp'>();
    const secret = randomBytes(SECRET_BYTES);
    const sealed = gate.key.seal(placeOfTotp(totp), secret);
    await beginTotpRow(act, totp, session.principal, sealed, act.at);
    const account = person.email ?? person.mobile ?? person.name ?? session.principal;
    const address = totpAddress(gate.serviceName, account, secret, TOTP_DIGITS, STEP_S);
    return { totp, secret: base32(secret), address };
  });
}

/** Enrols the authenticator that shows the right code, in place of an earlier one. */
export async function confirmTotp(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  session: Session,
  input: { readonly totp: string; readonly code: string },
): Promise<{ completed: Completed } | Refusal> {
  const { principal } = session;
  const tallies = [tally(gate.key, 'account', `confirm-totp/${principal}`)];
  const refusal = await perform(acting, {}, async (act) => (await takeAttempt(act, tallies)) ?? null);
  if (isRefusal(refusal)) return refusal;
  return changing(acting, session, async (act, held) => {
    const totps = await totpsOf(act, principal);
    const begun = totps.find((one) => one.totp === input.totp && one.confirmedAt === null);
    if (!begun) return refuse('not-found', 'totp-not-begun');
    const code = digitsTyped(input.code, TOTP_DIGITS);
    const secret = gate.key.open(placeOfTotp(begun.totp), begun.sealed);
    const step = code && stepOfCode(secret, code, stepsOpen(act.at, begun.used), TOTP_DIGITS);
    if (step === undefined || step === '') return refuse('invalid', 'totp-wrong', { field: '/code' });
    await useStep(act, begun.totp, step);
    const says: SignInSays[] = [];
    for (const old of totps.filter((one) => one.confirmedAt !== null)) {
      await dropTotp(act, old.totp);
      says.push({ type: 'TotpRemoved', data: { totp: old.totp, why: 'asked' } });
    }
    await confirmTotpRow(act, begun.totp, act.at);
    await appendWays(act, principal, [...says, { type: 'TotpEnrolled', data: { totp: begun.totp } }]);
    await forgive(act, tallies);
    return { completed: await completeEnrolment(act, gate, visitor, held.session) };
  });
}

/** Removes password and authenticator together: neither opens anything alone. */
export function removePassword(acting: Acting, session: Session): Promise<{ removed: true } | Refusal> {
  return removing(acting, session, async (act, principal) => {
    const says: SignInSays[] = [];
    if (await dropPassword(act, principal)) says.push({ type: 'PasswordRemoved', data: { why: 'asked' } });
    for (const { totp, confirmedAt } of await totpsOf(act, principal)) {
      await dropTotp(act, totp);
      if (confirmedAt) says.push({ type: 'TotpRemoved', data: { totp, why: 'asked' } });
    }
    if (says.length === 0) return refuse('not-found', 'password-not-set');
    await appendWays(act, principal, says);
    return { removed: true as const };
  });
}
