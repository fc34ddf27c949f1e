import type { Language } from '../../../kernel/bilingual.ts';
import { parseId } from '../../../kernel/id.ts';
import { HOUR_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Act, type Acting, perform } from '../../../platform/act.ts';
import { randomText } from '../../../platform/chance.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { sameFingerprint } from '../../../platform/sign-in-key.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { CODE_DIGITS, CODE_MINUTES, CODE_MS, CODE_TRIES, digitsTyped } from '../rules/one-time-code.ts';
import { RECOVERY_OPEN_MS, recoveryState } from '../rules/recovery.ts';
import { keepCode, takeTry, useCode } from '../store/codes.ts';
import { principalAt, runningRecovery } from '../store/sign-in.ts';
import { holdPrincipal } from '../store.ts';
import { accountText, addressTyped } from './address.ts';
import { forgive, networkTally, takeAttempt, takeLetter } from './attempts.ts';
import { dropWaysIn } from './change.ts';
import type { Gate, Visitor } from './gate.ts';
import { addressesOf, letter, sendNotice } from './letters.ts';
import { failed, openSession, type SignedIn } from './open.ts';
import { type AskedCode, codeOver, codeWrong } from './with-code.ts';

/**
 * Sends two codes, one to the e-mail address and one to the mobile number of the account. The answer is the same
 * where there is no such account, or where it has only one address: those are recovered at the office's counter.
 */
export async function askForRecovery(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: { readonly address: string; readonly language: Language },
): Promise<AskedCode | Refusal> {
  const typed = addressTyped(input.address, gate.region);
  if (isRefusal(typed)) return typed;
  return perform(acting, {}, async (act) => {
    const found = await principalAt(act, typed);
    const principal = found === 'nobody' || found === 'several' ? null : found;
    const refusal = await takeLetter(act, gate, visitor, accountText(typed), principal ?? undefined);
    if (refusal) return refusal;
    const code = act.newId<'code'>();
    const expiresAt = plusMs(act.at, CODE_MS);
    const addresses = principal ? await addressesOf(act, principal) : [];
    const officer = principal && (await gate.offices.of(act, principal, act.at));
    const reached = principal && !officer && addresses.length === 2 ? principal : null;
    const digits = [0, 1].map(() => randomText('0123456789', CODE_DIGITS)) as [string, string];
    const [hash, second] = digits.map((text, i) => gate.key.fingerprint(`code/${code}/${i}`, text));
    const asked = {
      code,
      purpose: 'recovery',
      principal: reached,
      newcomer: null,
      ...typed,
      name: null,
      language: input.language,
      hash: hash!,
      second: second!,
      expiresAt,
    } as const;
    await keepCode(act, asked, act.at);
    if (reached)
      await act.send(
        addresses.map((to, i) =>
          letter(to, reached, [input.language], 'letter-recovery-code', {
            code: digits[i]!,
            minutes: CODE_MINUTES,
          }),
        ),
      );
    return { asked: code, expiresAt };
  });
}

export interface RecoverInput {
  readonly asked: string;
  readonly mailCode: string;
  readonly smsCode: string;
}

/** Either the recovery waits until a moment, or it is open and the enrolment begins. */
export type Recovering = { readonly waiting: Instant } | SignedIn;

/**
 * Recovers one's own account with both codes.
 * - The first time: it waits, and notices go to both addresses.
 * - Meanwhile: it says until when.
 * - Afterwards: what was lost opens nothing any more, and a new way in is enrolled.
 */
export async function recoverWithCodes(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: RecoverInput,
): Promise<Recovering | Refusal> {
  const asked = parseId<'code'>(input.asked);
  if (!asked) return codeOver();
  const network = networkTally(gate, visitor);
  const tried = await perform(acting, {}, async (act) => {
    const refusal = await takeAttempt(act, [network]);
    return refusal ?? (await takeTry(act, asked, 'recovery', CODE_TRIES, act.at)) ?? codeOver();
  });
  if (isRefusal(tried)) return tried;
  const { code, principal } = tried;
  const right = [input.mailCode, input.smsCode].map((raw, i) => {
    const hash = gate.key.fingerprint(`code/${code}/${i}`, digitsTyped(raw, CODE_DIGITS) ?? '');
    return sameFingerprint(hash, (i === 0 ? tried.hash : tried.second) ?? '');
  });
  const event = { principal, audience: 'applicant', how: 'recovery' } as const;
  if (!principal || right.includes(false))
    return failed(acting, visitor, event, codeWrong(CODE_TRIES - tried.tries));
  const answer = await perform(acting, {}, async (act): Promise<Recovering | Refusal> => {
    if (!(await useCode(act, code, act.at))) return codeOver();
    const person = await holdPrincipal(act, principal);
    if (!person || person.erasedAt) return codeOver();
    if (await gate.offices.of(act, principal, act.at)) return refuse('not-allowed', 'officers-are-invited');
    await forgive(act, [network]);
    const running = await runningRecovery(act, principal);
    const state = running && recoveryState(running, act.at);
    if (!running || state === 'over' || running.agency !== null)
      return { waiting: await beginWaiting(act, gate, principal, running) };
    if (state === 'waiting') return { waiting: running.opensAt! };
    await dropWaysIn(act, principal, 'recovery');
    return openSession(act, gate, visitor, {
      principal,
      audience: 'applicant',
      how: 'one-time-code',
      enrolling: true,
    });
  });
  return isRefusal(answer) ? failed(acting, visitor, event, answer) : answer;
}

async function beginWaiting(
  act: Act,
  gate: Gate,
  principal: string,
  over: { readonly recovery: string; readonly version: number } | undefined,
): Promise<Instant> {
  const hours = gate.pack.recoveryWaitHours;
  const opensAt = plusMs(act.at, hours * HOUR_MS);
  const data = { principal, agency: null, opensAt, expiresAt: plusMs(opensAt, RECOVERY_OPEN_MS) };
  const facts: NewFact<AccountsSays>[] = [
    { subject: act.newId(), after: 0, says: { type: 'RecoveryAsked', data }, keyedTo: principal },
  ];
  if (over)
    facts.unshift({
      subject: over.recovery,
      after: over.version,
      says: { type: 'RecoveryEnded', data: { how: 'replaced' } },
    });
  await act.append(facts);
  await sendNotice(act, principal, 'letter-recovery-waits', { hours });
  return opensAt;
}
