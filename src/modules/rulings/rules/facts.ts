import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Answers, Outcome } from './pack.ts';

/** Where the work is done. */
export interface Place {
  readonly line: string;
  readonly city: string;
  readonly district: string;
  readonly residential: boolean;
}

export interface Ruled {
  readonly outcome: Outcome;
  readonly class: string | null;
  /** The provision that it rests on. */
  readonly instrument: string;
}

/** What happens to a question whether somebody needs a licence. Subject: the ruling. */
export type RulingsSays =
  | Says<
      'RulingAsked',
      {
        reference: string;
        organisation: string;
        company: string;
        answers: Answers;
        advised: { outcome: Outcome; class: string | null };
      },
      { text: string; place: Place }
    >
  | Says<'RulingWithdrawn', Record<string, never>>
  | Says<'RulingProposed', Ruled & { agency: string; proposedBy: string }, { reasons: string }>
  | Says<'RulingSentBack', { sentBackBy: string; times: number }, { reasons: string }>
  | Says<
      'RulingGiven',
      Ruled & {
        proposedBy: string;
        approvedBy: string;
        /** The instrument under which the approver acted. */
        delegation: string;
        licence: string | null;
        number: string | null;
      }
    >
  | Says<'RulingAppealed', { appeal: string }>;

export type RulingsFact = FactOf<RulingsSays>;

export const RULINGS_FACTS: readonly RulingsSays['type'][] = [
  'RulingAsked',
  'RulingWithdrawn',
  'RulingProposed',
  'RulingSentBack',
  'RulingGiven',
  'RulingAppealed',
];
