import type { OfficerActor } from '../../kernel/actor.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { AgenciesPack, Power } from '../../modules/agencies/index.ts';
import { keepCarriersRefusal } from '../../modules/agencies/rules/carriers.ts';
import { rolePowers } from '../../modules/agencies/rules/pack.ts';
import { type ApplicationAct, statesFor } from '../../modules/applications/rules/allowed.ts';
import type { State } from '../../modules/applications/rules/snapshot.ts';

export type Office = Pick<OfficerActor, 'agency' | 'role'>;

/** What a sentence asks of an office, as data. */
export interface OfficeRule {
  /** One of these powers, where any are named. */
  readonly powers?: readonly Power[];
  /** Besides the power, the role of an administrator. */
  readonly administrator?: true;
  /** The work of whoever says who is a carrier. */
  readonly carriers?: true;
}

/** Why a role does not get past a sentence, whatever was delegated to it; undefined where it does. */
export function roleRefusal(
  { powers, administrator, carriers }: OfficeRule,
  pack: AgenciesPack,
  office: Office,
): Refusal | undefined {
  const { agency, role } = office;
  if (powers && !powers.some((power) => rolePowers(pack, agency, role)?.includes(power)))
    return refuse('not-allowed', 'role-lacks-power', { values: { power: powers[0]! } });
  if (administrator && role !== 'administrator') return refuse('not-allowed', 'administrators-only');
  return carriers && keepCarriersRefusal(pack, office);
}

/** Whether what a sentence lets somebody do is possible in a state of the application; no acts: in every one. */
export function possibleIn(acts: readonly ApplicationAct[] | undefined, state: State | undefined): boolean {
  return !acts || !state || statesFor(acts).includes(state);
}

/**
 * How an officer who holds the power may stand to what an address names: it is of another agency, or in another
 * officer's hands; he has an interest in it; he stepped aside from the application.
 */
export const STANDINGS = ['another agency', 'another officer', 'tied', 'stepped aside'] as const;
export type Standing = (typeof STANDINGS)[number];
export type Beyond = Partial<Readonly<Record<Standing, 'no' | 'not there'>>>;

export const TIED: Beyond = { tied: 'no' };
export const ASIDE: Beyond = { tied: 'no', 'stepped aside': 'no' };
export const OTHERS: Beyond = { 'another officer': 'not there' };
export const OF_AGENCY: Beyond = { 'another agency': 'not there' };
export const SENT: Beyond = { 'another agency': 'not there', 'another officer': 'not there', tied: 'no' };
