import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** What a second look at a decided file found. */
export type SampleOutcome = 'in-order' | 'found-wanting';

export const SAMPLE_OUTCOMES: readonly SampleOutcome[] = ['in-order', 'found-wanting'];

/** What happens at the desks. Subjects: an application in an agency (`assignmentSubject`), a sample, an export. */
export type DesksSays =
  | Says<
      'AssignmentMade',
      { application: string; agency: string; officer: string; before: string | null; instead: boolean }
    >
  | Says<'AssignmentEnded', { application: string; agency: string; officer: string }>
  | Says<
      'SampleDrawn',
      {
        agency: string;
        officer: string;
        from: Instant;
        until: Instant;
        seed: string;
        population: number;
        applications: readonly string[];
      }
    >
  | Says<'SampleReviewed', { application: string; officer: string; outcome: SampleOutcome }, { note: string }>
  | Says<'ListExported', { list: string; question: string; officer: string; agency: string }>;

export type DesksFact = FactOf<DesksSays>;

export const DESKS_FACTS: readonly DesksSays['type'][] = [
  'AssignmentMade',
  'AssignmentEnded',
  'SampleDrawn',
  'SampleReviewed',
  'ListExported',
];
