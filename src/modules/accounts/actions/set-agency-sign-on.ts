import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { type SignOnSetting, signOnFaults } from '../rules/agency-sign-on.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { signOnRefusal } from '../rules/sign-in-access.ts';
import type { Gate } from '../sign-in/gate.ts';
import { agencySignOn, dropSignOnSecret, keepSignOnSecret } from '../store/sign-in.ts';

export interface AgencySignOnInput extends SignOnSetting {
  readonly agency: string;
}

export const placeOfSignOn = (signOn: string) => `sign-on/${signOn}`;

/** Sets an agency's own OpenID Connect provider, in place of any before; the client secret is kept sealed. */
export async function setAgencySignOn(
  act: Act,
  gate: Gate,
  input: AgencySignOnInput,
): Promise<{ signOn: string } | Refusal> {
  const { agency, issuer, clientId, groupsClaim, roles } = input;
  const refusal = signOnRefusal(act.by, agency);
  if (refusal) return refusal;
  const faults = signOnFaults(input, gate.demonstration);
  if (faults.length) return invalid(faults);
  const signOn = act.newId();
  const facts = await endOf(act, agency);
  const data = {
    agency,
    issuer,
    clientId,
    groupsClaim,
    roles: roles.map(({ group, role }) => ({ group, role })),
  };
  const says: AccountsSays = { type: 'AgencySignOnSet', data };
  await act.append([...facts, { subject: signOn, after: 0, says }]);
  await keepSignOnSecret(act, signOn, gate.key.seal(placeOfSignOn(signOn), Buffer.from(input.clientSecret)));
  return { signOn };
}

/** From now on the agency's officers sign in with what they enrolled here. */
export async function endAgencySignOn(
  act: Act,
  input: { readonly agency: string },
): Promise<{ ended: string } | Refusal> {
  const refusal = signOnRefusal(act.by, input.agency);
  if (refusal) return refusal;
  const facts = await endOf(act, input.agency);
  if (facts.length === 0) return refuse('not-found', 'sign-on-not-set');
  await act.append(facts);
  return { ended: input.agency };
}

async function endOf(act: Act, agency: string): Promise<NewFact<AccountsSays>[]> {
  const current = await agencySignOn(act, agency);
  if (!current) return [];
  await dropSignOnSecret(act, current.signOn);
  return [{ subject: current.signOn, after: current.version, says: { type: 'AgencySignOnEnded', data: {} } }];
}
