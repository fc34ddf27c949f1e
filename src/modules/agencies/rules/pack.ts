import type { Role } from '../../../kernel/actor.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Every act of office that needs a delegation. */
export const POWERS = [
  'find-complete',
  'request-information',
  'give-opinion',
  'order-inspection',
  'record-inspection',
  'propose-decision',
  'approve-decision',
  'decide-jointly',
  'make-order',
  'approve-order',
  'record-court-order',
  'verify-court-order',
  'record-payment',
  'extend-time',
  'read-sealed',
  'countersign',
  'direct-by-court',
  'appoint',
  'delegate',
  'see-applications',
  'see-figures',
  'erase',
  'hear-complaints',
  'assign-work',
  'oversee',
  'decide-match',
  'disclose-match',
  'seal-match',
  'keep-lists',
  'calibrate',
] as const;

export type Power = (typeof POWERS)[number];

export interface AgencyEntry {
  /** Short and lower-case; facts carry it. */
  readonly id: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
  /** Whether it gives an opinion on every application. */
  readonly reviews: boolean;
}

/** What a country says about its agencies. */
export interface AgenciesPack {
  readonly agencies: readonly AgencyEntry[];
  /** The agency whose named decider reads sealed reasons and decides. */
  readonly authority: string;
  /** The agency that regulates telephony; it says who is a carrier. */
  readonly telecomRegulator: string;
  /** Agency to role to powers; a role that is missing does not exist in that agency. */
  readonly powers: Readonly<Record<string, Partial<Record<Role, readonly Power[]>>>>;
}

/** The powers of a role in an agency; undefined when the agency has no such role. */
export function rolePowers(pack: AgenciesPack, agency: string, role: Role): readonly Power[] | undefined {
  return Object.hasOwn(pack.powers, agency) && Object.hasOwn(pack.powers[agency]!, role)
    ? pack.powers[agency]![role]
    : undefined;
}
