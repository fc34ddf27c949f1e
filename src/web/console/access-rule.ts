import type { AgenciesPack, Power } from '../../modules/agencies/index.ts';
import type { ApplicationAct } from '../../modules/applications/rules/allowed.ts';
import type { State } from '../../modules/applications/rules/snapshot.ts';
import {
  type Beyond,
  type Office,
  type OfficeRule,
  possibleIn,
  roleRefusal,
  type Standing,
} from '../shared/office-rule.ts';

/**
 * Who may use a page of the console, in a sentence and as data, so that the matrix of roles is made from it. What the
 * sentence says of one object (own agency, no interest, not one's own proposal) the handler and the action decide.
 */
export interface ConsoleRule {
  readonly sentence: string;
  /** Whoever is signed in (`person`), holds an office (`office`), or holds one of these powers by a delegation in force. */
  readonly who: 'anybody' | 'person' | 'office' | readonly Power[];
  /** Besides the power, the role of an administrator. */
  readonly administrator?: true;
  /** What is done to an application; the table of the law says in which states. */
  readonly acts?: readonly ApplicationAct[];
  /** What the powers do not reach, and what he meets there: told that it is not for him, or that there is no such thing. */
  readonly beyond?: Beyond;
}

/** What an officer meets: it opens, it is not for him, there is no such thing for him, or not in this state. */
export type OfficerMeets = 'yes' | 'no' | 'not there' | 'not now';

/** What a sentence asks of his office. */
export const asked = ({ who, administrator }: ConsoleRule): OfficeRule => ({
  powers: typeof who === 'string' ? undefined : who,
  administrator,
});

/**
 * What an officer to whom all powers of his role were delegated meets: the role first, then how he stands to what is
 * named, then the state of the application.
 */
export function officerMeets(
  rule: ConsoleRule,
  pack: AgenciesPack,
  office: Office,
  { standing, state }: { readonly standing?: Standing; readonly state?: State } = {},
): OfficerMeets {
  if (roleRefusal(asked(rule), pack, office)) return 'no';
  const beyond = standing && rule.beyond?.[standing];
  if (beyond) return beyond;
  return possibleIn(rule.acts, state) ? 'yes' : 'not now';
}

export const office = (sentence: string, beyond?: Beyond): ConsoleRule => ({
  who: 'office',
  sentence,
  beyond,
});
export const powers = (
  who: readonly Power[],
  sentence: string,
  more: Partial<ConsoleRule> = {},
): ConsoleRule => ({
  who,
  sentence,
  ...more,
});
