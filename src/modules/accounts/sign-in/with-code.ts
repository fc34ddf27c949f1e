import type { Language } from '../../../kernel/bilingual.ts';
import { type Id, parseId } from '../../../kernel/id.ts';
import { type Instant, plusMs } from '../../../kernel/instant.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { randomText } from '../../../platform/chance.ts';
import { sameFingerprint } from '../../../platform/sign-in-key.ts';
import { NAME_MAX } from '../rules/contact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { CODE_DIGITS, CODE_MINUTES, CODE_MS, CODE_TRIES, digitsTyped } from '../rules/one-time-code.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { hasAnyWay } from '../rules/sign-in-access.ts';
import { keepCode, type OneTimeCode, takeTry, useCode } from '../store/codes.ts';
import { keepAddress, principalAt, runningRecovery } from '../store/sign-in.ts';
import { waysInOf } from '../store/ways-in.ts';
import { accountText, addressTyped } from './address.ts';
import { forgive, networkTally, takeAttempt, takeLetter } from './attempts.ts';
import type { Gate, Visitor } from './gate.ts';
import { letter } from './letters.ts';
import { failed, letIn, openSession, type SignedIn } from './open.ts';

export interface AskForCodeInput {
  /** An e-mail address or a mobile number as typed. */
  readonly address: string;
  /** What somebody new wants to be called; null from the page that only signs in. */
  readonly name: string | null;
  readonly language: Language;
}

export interface AskedCode {
  readonly asked: Id<'code'>;
  readonly expiresAt: Instant;
}

/**
 * Sends a one-time code. The answer is the same whether there is an account or not: without one, and without a name
 * to make one, the letter says so.
 */
export async function askForCode(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: AskForCodeInput,
): Promise<AskedCode | Refusal> {
  const to = addressTyped(input.address, gate.region);
  if (isRefusal(to)) return to;
  const { name, language } = input;
  const fault = name === null ? undefined : textFault('/name', name, NAME_MAX);
  if (fault) return invalid([fault]);
  return perform(acting, {}, async (act) => {
    const found = await principalAt(act, to);
    const principal = found === 'nobody' || found === 'several' ? null : found;
    const refusal = await takeLetter(act, gate, visitor, accountText(to), principal ?? undefined);
    if (refusal) return refusal;
    const newcomer = found === 'nobody' && name !== null ? act.newId<'principal'>() : null;
    const digits = randomText('0123456789', CODE_DIGITS);
    const code = act.newId<'code'>();
    const expiresAt = plusMs(act.at, CODE_MS);
    const asked: OneTimeCode = {
      code,
      purpose: 'sign-in',
      principal,
      newcomer,
      ...to,
      name: name === null ? null : tidyText(name),
      language,
      hash: gate.key.fingerprint(`code/${code}`, digits),
      second: null,
      expiresAt,
    };
    await keepCode(act, asked, act.at);
    const about = principal ?? newcomer;
    await act.send([
      about
        ? letter(to, about, [language], 'letter-code', { code: digits, minutes: CODE_MINUTES })
        : letter(to, code, [language], 'letter-no-account'),
    ]);
    return { asked: code, expiresAt };
  });
}

export interface EnterCodeInput {
  readonly asked: string;
  readonly code: string;
}

/**
 * Signs an applicant in with the code that was sent, to enrol his first way in; somebody new gets his account.
 * - A code is tried five times, within ten minutes, and opens once.
 * - It opens nothing where a way in is enrolled already, where a recovery runs, or for an officer: those have better.
 */
export async function signInWithCode(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: EnterCodeInput,
): Promise<SignedIn | Refusal> {
  const asked = parseId<'code'>(input.asked);
  if (!asked) return codeOver();
  const network = networkTally(gate, visitor);
  const tried = await perform(acting, {}, async (act) => {
    const refusal = await takeAttempt(act, [network]);
    return refusal ?? (await takeTry(act, asked, 'sign-in', CODE_TRIES, act.at)) ?? codeOver();
  });
  if (isRefusal(tried)) return tried;
  const digits = digitsTyped(input.code, CODE_DIGITS);
  const hash = gate.key.fingerprint(`code/${tried.code}`, digits ?? '');
  const whose = tried.principal ?? tried.newcomer;
  const event = { principal: whose, audience: 'applicant', how: 'one-time-code' } as const;
  if (!digits || !whose || !sameFingerprint(hash, tried.hash))
    return failed(acting, visitor, event, codeWrong(CODE_TRIES - tried.tries));
  return letIn(acting, visitor, event, async (act) => {
    if (!(await useCode(act, tried.code, act.at))) return codeOver();
    const principal = tried.principal ?? (await registerNewcomer(act, tried));
    if (isRefusal(principal)) return principal;
    const ways = await waysInOf(act, principal);
    if (hasAnyWay(ways) || (await runningRecovery(act, principal)))
      return refuse('not-allowed', 'code-not-enough');
    if (await gate.offices.of(act, principal, act.at)) return refuse('not-allowed', 'officers-are-invited');
    await keepAddress(act, tried, principal, act.at);
    await forgive(act, [network]);
    return openSession(act, gate, visitor, {
      principal,
      audience: 'applicant',
      how: 'one-time-code',
      enrolling: true,
    });
  });
}

export function codeOver(): Refusal {
  return refuse('not-allowed', 'code-over', { field: '/code' });
}

export function codeWrong(left: number): Refusal {
  return left > 0 ? refuse('not-allowed', 'code-wrong', { field: '/code', values: { left } }) : codeOver();
}

/** The account of somebody new; whoever got one with this address a moment ago keeps it. */
async function registerNewcomer(act: Act, asked: OneTimeCode): Promise<Id<'principal'> | Refusal> {
  const found = await principalAt(act, asked);
  if (found !== 'nobody') return found === 'several' ? codeOver() : found;
  const [principal, { channel, address }] = [asked.newcomer!, asked];
  const personal = {
    name: asked.name!,
    email: channel === 'mail' ? address : null,
    mobile: channel === 'sms' ? address : null,
  };
  const says: AccountsSays = { type: 'PrincipalRegistered', data: { kind: 'person' }, personal };
  await act.append([{ subject: principal, after: 0, says, keyedTo: principal }]);
  return principal;
}
