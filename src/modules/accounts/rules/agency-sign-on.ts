import { OFFICER_ROLES } from '../../../kernel/actor.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { textFault } from './plain-text.ts';
import type { GroupRole } from './sign-in-access.ts';

export interface SignOnSetting {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupsClaim: string;
  readonly roles: readonly GroupRole[];
}

const TEXT_MAX = 500;
const ROLES_MAX = 100;

/**
 * What is wrong with an agency's setting. The issuer is an https address without query or fragment (OpenID Connect
 * Discovery 1.0, section 3); `insecure` lets http through, for a provider on this machine.
 */
export function signOnFaults(setting: SignOnSetting, insecure: boolean): Fault[] {
  const faults = [
    textFault('/clientId', setting.clientId, TEXT_MAX),
    textFault('/clientSecret', setting.clientSecret, TEXT_MAX),
    textFault('/groupsClaim', setting.groupsClaim, TEXT_MAX),
  ].filter((fault) => fault !== undefined);
  const address = /^(https?):\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.exec(setting.issuer);
  if (!address || setting.issuer.length > TEXT_MAX || (address[1] === 'http' && !insecure))
    faults.push({ field: '/issuer', code: 'sign-on-issuer-malformed' });
  if (setting.roles.length === 0 || setting.roles.length > ROLES_MAX)
    faults.push({ field: '/roles', code: 'sign-on-roles-missing', values: { max: ROLES_MAX } });
  for (const [i, { group, role }] of setting.roles.entries()) {
    const fault = textFault(`/roles/${i}/group`, group, TEXT_MAX);
    if (fault) faults.push(fault);
    if (!OFFICER_ROLES.includes(role))
      faults.push({ field: `/roles/${i}/role`, code: 'sign-on-role-unknown' });
  }
  return faults;
}
