import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Acting, perform } from '../../../platform/act.ts';
import { enrolmentTyped } from '../rules/one-time-code.ts';
import { recoveryState } from '../rules/recovery.ts';
import { hasAnyWay } from '../rules/sign-in-access.ts';
import { enrolmentCode, useCode } from '../store/codes.ts';
import { keepAddress, runningRecovery } from '../store/sign-in.ts';
import { waysInOf } from '../store/ways-in.ts';
import { forgive, networkTally, takeAttempt } from './attempts.ts';
import type { Gate, Visitor } from './gate.ts';
import { failed, letIn, openSession, type SignedIn } from './open.ts';
import { codeOver } from './with-code.ts';

/**
 * Opens an enrolment for an officer who was invited, or whose recovery a supervisor and a second officer agreed on.
 * The code works once; it opens nothing where a way in was enrolled meanwhile.
 */
export async function signInWithEnrolmentCode(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: { readonly code: string },
): Promise<SignedIn | Refusal> {
  const network = networkTally(gate, visitor);
  const refusal = await perform(acting, {}, async (act) => (await takeAttempt(act, [network])) ?? null);
  if (isRefusal(refusal)) return refusal;
  const text = enrolmentTyped(input.code);
  const hash = gate.key.fingerprint('enrolment', text ?? '');
  const found = text ? await enrolmentCode(acting.db, hash, acting.clock.now()) : undefined;
  const event = {
    principal: found?.principal ?? null,
    audience: 'officer',
    how: 'enrolment-code',
  } as const;
  const principal = found?.principal;
  if (!found || !principal) return failed(acting, visitor, event, codeOver());
  return letIn(acting, visitor, event, async (act) => {
    if (!(await useCode(act, found.code, act.at))) return codeOver();
    const recovery = await runningRecovery(act, principal);
    if (recovery && recoveryState(recovery, act.at) !== 'open') return codeOver();
    if (hasAnyWay(await waysInOf(act, principal))) return codeOver();
    await keepAddress(act, found, principal, act.at);
    await forgive(act, [network]);
    return openSession(act, gate, visitor, {
      principal,
      audience: 'officer',
      how: 'enrolment-code',
      enrolling: true,
    });
  });
}
