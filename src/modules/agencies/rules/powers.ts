import type { Role } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type AgenciesPack, type Power, rolePowers } from './pack.ts';

/** Powers given to an officer by an instrument (a gazette notification, an office order), for a time. */
export interface Delegation {
  readonly delegation: Id<'delegation'>;
  readonly powers: readonly Power[];
  readonly instrument: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** An officer in office, with the delegations that nobody has revoked. */
export interface Office {
  readonly agency: string;
  readonly role: Role;
  readonly delegations: readonly Delegation[];
}

/**
 * The delegation under which an officer may use a power at a moment.
 * - Nobody but an officer in office has powers.
 * - The officer's role in the agency holds the power, as the pack says.
 * - A delegation in force names it; of several, the one longest in force is cited.
 */
export function powerHeld(
  pack: AgenciesPack,
  office: Office | undefined,
  power: Power,
  at: Instant,
): Delegation | Refusal {
  if (!office) return refuse('not-allowed', 'officers-only');
  if (!rolePowers(pack, office.agency, office.role)?.includes(power))
    return refuse('not-allowed', 'role-lacks-power', { values: { power } });
  const inForce = office.delegations.filter((one) => one.powers.includes(power) && holdsAt(at, one));
  const oldest = inForce.sort((a, b) =>
    a.from < b.from || (a.from === b.from && a.delegation < b.delegation) ? -1 : 1,
  )[0];
  return oldest ?? refuse('not-allowed', 'no-delegation-in-force', { values: { power } });
}
