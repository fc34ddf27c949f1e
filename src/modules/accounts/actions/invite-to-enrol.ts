import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { hasAnyWay, inviteRefusal } from '../rules/sign-in-access.ts';
import { appendWays } from '../sign-in/change.ts';
import type { Gate } from '../sign-in/gate.ts';
import { waysInOf } from '../store/ways-in.ts';
import { holdPrincipal } from '../store.ts';
import { sendEnrolmentCode } from './enrolment-code.ts';

/** Sends an officer the code with which he enrols his first way in. Who lost his ways in needs a recovery. */
export async function inviteToEnrol(
  act: Act,
  gate: Gate,
  input: { readonly principal: Id<'principal'> },
): Promise<{ invited: Id<'principal'> } | Refusal> {
  const { principal } = input;
  const person = await holdPrincipal(act, principal);
  const office = person?.erasedAt === null ? await gate.offices.of(act, principal, act.at) : undefined;
  const refusal = inviteRefusal(act.by, office && { principal, agency: office.agency });
  if (refusal) return refusal;
  if (hasAnyWay(await waysInOf(act, principal))) return refuse('conflict', 'already-enrolled');
  const unsent = await sendEnrolmentCode(act, gate, principal);
  if (unsent) return unsent;
  await appendWays(act, principal, [{ type: 'EnrolmentInvited', data: { agency: office!.agency } }]);
  return { invited: principal };
}
