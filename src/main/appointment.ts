import type { Role } from '../kernel/actor.ts';
import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts';
import { isRefusal, type Refusal } from '../kernel/refusal.ts';
import {
  type Gate,
  inviteToEnrol,
  issueToken,
  registerPrincipal,
  type Scope,
} from '../modules/accounts/index.ts';
import { appointOfficer, makeDelegation } from '../modules/agencies/index.ts';
import { perform } from '../platform/act.ts';
import type { House } from './house.ts';

/** What the token of a role may be used for. */
export const SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  intake: ['review', 'decide', 'settle'],
  examiner: ['review', 'decide'],
  inspector: ['review'],
  approver: ['review', 'decide', 'orders'],
  supervisor: ['review', 'decide'],
  legal: ['review', 'decide', 'orders', 'courts'],
  oversight: ['oversight'],
  administrator: ['admin', 'oversight'],
};

export interface Appointed {
  readonly officer: string;
  readonly principal: string;
  readonly token: string;
  readonly expiresAt: Instant;
  /** The code to enrol a way into the console was sent; false without an e-mail address. */
  readonly invited: boolean;
}

/**
 * Registers a person, appoints the officer, delegates all powers of the role, invites him to enrol a way into the
 * console where he has an e-mail address, and issues a token, or does nothing.
 */
export function appointWithToken(
  { acting, country }: Pick<House, 'acting' | 'country'>,
  gate: Gate,
  wanted: {
    readonly agency: string;
    readonly role: string;
    readonly name: string;
    readonly email: string | null;
    readonly instrument: string;
    readonly days: number;
  },
): Promise<Appointed | Refusal> {
  const role = wanted.role as Role;
  return perform(acting, {}, async (act) => {
    const person = await registerPrincipal(act, {
      kind: 'person',
      name: wanted.name,
      email: wanted.email,
      mobile: null,
    });
    if (isRefusal(person)) return person;
    const { principal } = person;
    const appointed = await appointOfficer(act, country.agencies, { principal, agency: wanted.agency, role });
    if (isRefusal(appointed)) return appointed;
    const powers = country.agencies.powers[wanted.agency]?.[role] ?? [];
    const delegated = await makeDelegation(act, country.agencies, {
      officer: appointed.officer,
      powers,
      instrument: wanted.instrument,
      from: act.at,
      until: null,
    });
    if (isRefusal(delegated)) return delegated;
    const invited = wanted.email !== null;
    if (invited) {
      const asked = await inviteToEnrol(act, gate, { principal });
      if (isRefusal(asked)) return asked;
    }
    const expiresAt = plusMs(act.at, wanted.days * DAY_MS);
    const issued = await issueToken(act, {
      principal,
      label: 'appointed on the machine',
      scopes: SCOPES[role],
      expiresAt,
    });
    return isRefusal(issued)
      ? issued
      : { officer: appointed.officer, principal, token: issued.secret, expiresAt, invited };
  });
}
