import { type Id, parseId } from '../../../kernel/id.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import {
  approveRecoveryRefusal,
  askRecoveryRefusal,
  cancelRecoveryRefusal,
  RECOVERY_OPEN_MS,
  recoveryState,
} from '../rules/recovery.ts';
import { dropWaysIn } from '../sign-in/change.ts';
import type { Gate } from '../sign-in/gate.ts';
import { sendNotice } from '../sign-in/letters.ts';
import { dropCodes } from '../store/codes.ts';
import { recoveryById, runningRecovery } from '../store/sign-in.ts';
import { holdPrincipal } from '../store.ts';
import { sendEnrolmentCode } from './enrolment-code.ts';

const REASON_MAX = 1_000;

export interface AskRecoveryInput {
  readonly principal: Id<'principal'>;
  /** How the supervisor knows that it is he: what was shown, who was met. */
  readonly reason: string;
}

/** A supervisor asks that an officer of his agency may enrol anew. Nothing changes until a second officer agrees. */
export async function askRecovery(
  act: Act,
  gate: Gate,
  input: AskRecoveryInput,
): Promise<{ recovery: Id<'recovery'> } | Refusal> {
  const { principal } = input;
  const person = await holdPrincipal(act, principal);
  const office = person?.erasedAt === null ? await gate.offices.of(act, principal, act.at) : undefined;
  const refusal = askRecoveryRefusal(act.by, office && { principal, agency: office.agency });
  if (refusal) return refusal;
  const fault = textFault('/reason', input.reason, REASON_MAX, 'lines');
  if (fault) return invalid([fault]);
  const running = await runningRecovery(act, principal);
  if (running && recoveryState(running, act.at) !== 'over') return refuse('conflict', 'recovery-runs');
  const recovery = act.newId<'recovery'>();
  const data = {
    principal,
    agency: office!.agency,
    opensAt: null,
    expiresAt: plusMs(act.at, RECOVERY_OPEN_MS),
  };
  const facts: NewFact<AccountsSays>[] = [
    {
      subject: recovery,
      after: 0,
      says: { type: 'RecoveryAsked', data, personal: { reason: tidyText(input.reason) } },
      keyedTo: principal,
    },
  ];
  if (running)
    facts.unshift({
      subject: running.recovery,
      after: running.version,
      says: { type: 'RecoveryEnded', data: { how: 'replaced' } },
    });
  await act.append(facts);
  await sendNotice(act, principal, 'letter-recovery-asked');
  return { recovery };
}

/**
 * A second officer agrees: what was lost opens nothing any more, every session ends, and the person gets a one-time
 * enrolment code.
 */
export async function approveRecovery(
  act: Act,
  gate: Gate,
  input: { readonly recovery: string },
): Promise<{ recovery: string } | Refusal> {
  const recovery = parseId(input.recovery) && (await recoveryById(act, input.recovery));
  if (!recovery) return refuse('not-found', 'recovery-not-found');
  const principal = recovery.principal as Id<'principal'>;
  await holdPrincipal(act, principal);
  const office = await gate.offices.of(act, principal, act.at);
  const lost = office && { principal, agency: office.agency };
  const refusal = approveRecoveryRefusal(act.by, recovery, lost, act.at);
  if (refusal) return refusal;
  const says: AccountsSays = {
    type: 'RecoveryApproved',
    data: { expiresAt: plusMs(act.at, RECOVERY_OPEN_MS) },
  };
  await act.append([{ subject: recovery.recovery, after: recovery.version, says }]);
  await dropWaysIn(act, principal, 'recovery');
  const unsent = await sendEnrolmentCode(act, gate, principal);
  return unsent ?? { recovery: recovery.recovery };
}

/** Stops a recovery: the person himself, who never lost anything, or a supervisor. */
export async function cancelRecovery(
  act: Act,
  input: { readonly recovery: string },
): Promise<{ cancelled: string } | Refusal> {
  const recovery = parseId(input.recovery) && (await recoveryById(act, input.recovery));
  if (!recovery) return refuse('not-found', 'recovery-not-found');
  const refusal = cancelRecoveryRefusal(act.by, recovery);
  if (refusal) return refusal;
  const says: AccountsSays = { type: 'RecoveryEnded', data: { how: 'cancelled' } };
  await act.append([{ subject: recovery.recovery, after: recovery.version, says }]);
  await dropCodes(act, recovery.principal, 'enrolment');
  await sendNotice(act, recovery.principal, 'letter-recovery-stopped');
  return { cancelled: recovery.recovery };
}
