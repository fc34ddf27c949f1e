import type { Actor } from '../../../kernel/actor.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** Who has an application in hand for an agency; null when nobody has. */
export interface InHand {
  readonly officer: string | null;
}

/**
 * Why an officer may not take an application in hand.
 * - Another officer of his agency has it: only who assigns work moves it.
 * - He has it already.
 * - It waits for nobody of the office any more.
 */
export function takeRefusal(by: Actor, held: InHand, open: boolean): Refusal | undefined {
  if (by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  if (!open) return refuse('conflict', 'not-open-any-more');
  if (held.officer === by.officer) return refuse('conflict', 'in-hand-already');
  return held.officer === null ? undefined : refuse('conflict', 'in-other-hands');
}

/** Only whoever has an application in hand gives it back. */
export function giveBackRefusal(by: Actor, held: InHand): Refusal | undefined {
  return by.kind === 'officer' && held.officer === by.officer
    ? undefined
    : refuse('not-allowed', 'not-in-your-hands');
}

/** To whom work is given: an officer in office of the same agency, whose role sees applications. */
export interface Receiver {
  readonly agency: string;
  readonly relieved: boolean;
  readonly seesApplications: boolean;
  /** A tie to the applicant, declared or not. */
  readonly tied: boolean;
}

/**
 * Why an application may not be given to somebody. The power to assign work is asked for before.
 * - He is no officer in office of the agency of who gives it.
 * - His role does not see applications, or he is tied to the applicant.
 */
export function assignRefusal(by: Actor, to: Receiver | undefined, open: boolean): Refusal | undefined {
  if (by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  if (!open) return refuse('conflict', 'not-open-any-more');
  const field = '/officer';
  if (!to || to.relieved || to.agency !== by.agency)
    return refuse('invalid', 'receiver-not-of-agency', { field });
  if (!to.seesApplications) return refuse('invalid', 'receiver-sees-none', { field });
  return to.tied ? refuse('invalid', 'receiver-tied', { field }) : undefined;
}
