import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { newChecks, signOnAddress } from '../../../platform/oidc.ts';
import { type SignOnSetting, signOnFaults } from '../rules/agency-sign-on.ts';
import type { Gate } from './gate.ts';
import { SIGN_ON_PATH } from './with-agency.ts';

/** Whether an agency's provider answers under a setting, before it is set: its own description is read. */
export async function tryAgencySignOn(
  gate: Gate,
  setting: SignOnSetting,
): Promise<{ readonly answers: string } | Refusal> {
  const faults = signOnFaults(setting, gate.demonstration);
  if (faults.length) return invalid(faults);
  const provider = {
    issuer: setting.issuer,
    clientId: setting.clientId,
    clientSecret: setting.clientSecret,
    redirectUri: gate.origin + SIGN_ON_PATH,
    insecure: gate.demonstration,
  };
  const address = await signOnAddress(provider, newChecks('trial', null));
  return typeof address === 'string'
    ? refuse('conflict', 'sign-on-unreachable', { field: '/issuer' })
    : { answers: address.origin };
}
