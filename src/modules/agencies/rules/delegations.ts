import type { Instant } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { textFault } from '../../accounts/rules/plain-text.ts';
import { type AgenciesPack, POWERS, type Power, rolePowers } from './pack.ts';
import type { Office } from './powers.ts';

export const INSTRUMENT_MAX = 200;

export interface DelegationTerms {
  readonly powers: readonly Power[];
  readonly instrument: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * What is wrong with a delegation.
 * - It gives at least one power, each once, and none that the officer's role does not hold.
 * - It names its instrument.
 * - It ends after it begins.
 */
export function delegationFaults(
  pack: AgenciesPack,
  office: Pick<Office, 'agency' | 'role'>,
  terms: DelegationTerms,
): Fault[] {
  const { powers, instrument, from, until } = terms;
  const held = rolePowers(pack, office.agency, office.role) ?? [];
  const faults: Fault[] = powers.length === 0 ? [{ field: '/powers', code: 'powers-missing' }] : [];
  for (const [i, power] of powers.entries()) {
    const field = `/powers/${i}`;
    if (!POWERS.includes(power)) faults.push({ field, code: 'power-unknown' });
    else if (powers.indexOf(power) !== i) faults.push({ field, code: 'power-twice', values: { power } });
    else if (!held.includes(power)) faults.push({ field, code: 'power-beyond-role', values: { power } });
  }
  const unnamed = textFault('/instrument', instrument, INSTRUMENT_MAX);
  if (unnamed) faults.push(unnamed);
  if (until !== null && until <= from) faults.push({ field: '/until', code: 'ends-before-it-begins' });
  return faults;
}
