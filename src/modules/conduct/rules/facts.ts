import type { Day } from '../../../kernel/day.ts';
import type { Says } from '../../../kernel/fact.ts';
import type { Id } from '../../../kernel/id.ts';

/** What an officer or an agency is said to have done. */
export const COMPLAINT_KINDS = [
  'bribe',
  'threat',
  'delay',
  'bias',
  'disclosure',
  'visit',
  'rudeness',
  'other',
] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

export const OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld', 'referred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Words about people; null once erased. */
interface Words {
  readonly text: string;
}

export interface ComplaintMade {
  readonly reference: string;
  readonly complainant: Id<'principal'>;
  readonly organisation: Id<'organisation'>;
  readonly agency: string;
  readonly officer: Id<'officer'> | null;
  readonly application: Id<'application'> | null;
  readonly kind: ComplaintKind;
  readonly happenedOn: Day | null;
  /** SHA-256 of each file, hex. */
  readonly evidence: readonly string[];
  readonly acknowledgeBy: Day;
  readonly answerBy: Day;
}

interface ByOversight {
  readonly officer: Id<'officer'>;
  readonly agency: string;
}

export type ConductSays =
  | Says<
      'ComplaintMade',
      ComplaintMade,
      Words & { readonly who: string | null; readonly files: readonly string[] }
    >
  | Says<'ComplaintAcknowledged', ByOversight & { readonly due: Day }>
  | Says<'ComplaintAssigned', ByOversight & { readonly to: Id<'officer'> }>
  | Says<'ComplaintTakenBack', ByOversight & { readonly from: Id<'officer'> }>
  | Says<'ComplainantAsked', ByOversight, Words>
  | Says<
      'ComplainantReplied',
      /** `evidence` is all that there is then. */
      { readonly evidence: readonly string[]; readonly due: Day },
      Words & { readonly files: readonly string[] }
    >
  | Says<'ComplaintAnswered', ByOversight & { readonly outcome: Outcome }, Words>
  | Says<'ComplaintClosed', ByOversight, Words>
  | Says<'ComplaintWithdrawn', Record<never, never>, Words>
  | Says<'ComplaintRead', ByOversight & { readonly evidence: string | null }>;

export const CONDUCT_FACTS = [
  'ComplaintMade',
  'ComplaintAcknowledged',
  'ComplaintAssigned',
  'ComplaintTakenBack',
  'ComplainantAsked',
  'ComplainantReplied',
  'ComplaintAnswered',
  'ComplaintClosed',
  'ComplaintWithdrawn',
  'ComplaintRead',
] as const satisfies readonly ConductSays['type'][];
