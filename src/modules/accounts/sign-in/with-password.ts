import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Acting, perform } from '../../../platform/act.ts';
import { hashOfNobody, hashPassword, isOutdated, isPassword } from '../../../platform/password-hash.ts';
import { stepOfCode } from '../../../platform/totp.ts';
import { digitsTyped } from '../rules/one-time-code.ts';
import { PASSWORD_MAX, tidyPassword } from '../rules/password.ts';
import type { Audience } from '../rules/session.ts';
import { stepsOpen, TOTP_DIGITS } from '../rules/totp.ts';
import type { Session } from '../store/sessions.ts';
import { principalAt } from '../store/sign-in.ts';
import { keepPassword, passwordOf, totpsOf, useStep } from '../store/ways-in.ts';
import { accountText, addressTyped } from './address.ts';
import { forgive, passwordTallies, takeAttempt } from './attempts.ts';
import type { Gate, Visitor } from './gate.ts';
import { failed, letIn, openSession, type SignedIn } from './open.ts';
import { placeOfTotp } from './own-password.ts';

export interface PasswordAnswer {
  /** E-mail address or mobile number as typed. */
  readonly address: string;
  readonly password: string;
  /** The authenticator's code as typed. */
  readonly code: string;
  readonly audience: Audience;
  /** Proving again who one is, in this session. */
  readonly current?: Session;
}

/**
 * Signs in with password and authenticator, both at once. One answer for everything that is wrong, after the same
 * time: it does not tell whether the account is there, nor which of the two was wrong.
 */
export async function signInWithPassword(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: PasswordAnswer,
): Promise<SignedIn | Refusal> {
  const to = addressTyped(input.address, gate.region);
  if (isRefusal(to)) return to;
  const { audience, current } = input;
  const tried = await perform(acting, {}, async (act) => {
    const found = await principalAt(act, to);
    const principal = found === 'nobody' || found === 'several' ? undefined : found;
    const tallies = await passwordTallies(act, gate, visitor, accountText(to), principal);
    return (await takeAttempt(act, tallies)) ?? { principal, tallies };
  });
  if (isRefusal(tried)) return tried;
  const { principal, tallies } = tried;
  const event = { principal: principal ?? null, audience, how: 'password-totp' } as const;
  const hash = (principal && (await passwordOf(acting.db, principal))) ?? hashOfNobody(gate.passwordCost);
  const password = tidyPassword(input.password.slice(0, PASSWORD_MAX + 1));
  // Outside any transaction: hashing is slow by intent.
  const right = (await isPassword(password, hash)) && principal !== undefined;
  if (!right) return failed(acting, visitor, event, signInFailed());
  const anew = isOutdated(hash, gate.passwordCost)
    ? await hashPassword(password, gate.passwordCost)
    : undefined;
  return letIn(acting, visitor, event, async (act) => {
    if ((await passwordOf(act, principal)) !== hash) return signInFailed(); // it was changed meanwhile
    const totp = (await totpsOf(act, principal)).find((one) => one.confirmedAt !== null);
    const code = digitsTyped(input.code, TOTP_DIGITS);
    if (!totp || !code) return signInFailed();
    const secret = gate.key.open(placeOfTotp(totp.totp), totp.sealed);
    const step = stepOfCode(secret, code, stepsOpen(act.at, totp.used), TOTP_DIGITS);
    if (step === undefined || !(await useStep(act, totp.totp, step))) return signInFailed();
    if (anew) await keepPassword(act, principal, anew, act.at);
    await forgive(act, tallies);
    return openSession(act, gate, visitor, {
      principal: principal as Id<'principal'>,
      audience,
      how: 'password-totp',
      current,
    });
  });
}

function signInFailed(): Refusal {
  return refuse('not-allowed', 'sign-in-failed');
}
