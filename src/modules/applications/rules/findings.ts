import type { Instant } from '../../../kernel/instant.ts';

/** What an inspector found of one item of the pack's checklist. */
export interface ChecklistAnswer {
  readonly item: string;
  readonly answer: 'yes' | 'no' | 'not-seen';
}

export type InspectionOutcome = 'satisfactory' | 'unsatisfactory';

/** Where a visit goes, as far as the version says it openly: of a home only city and district. */
export interface VisitedPlace {
  readonly line: string | null;
  readonly unit: string | null;
  readonly area: string | null;
  readonly city: string | null;
  readonly district: string;
}

/** What one inspector found of one place, without what identifies people. */
export interface Findings {
  readonly inspection: string;
  readonly premises: string;
  readonly officer: string;
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly ChecklistAnswer[];
  /** Counted at the place; null where nobody counted. */
  readonly seats: number | null;
  /** Hashes of stored files. */
  readonly photographs: readonly string[];
  readonly seenAt: Instant;
  /** The record's id on the inspector's device: sent twice it is one record. */
  readonly deviceRecordId: string | null;
}

export interface FindingsTold {
  readonly note: string;
  /** Who was met at the place, in the inspector's words. */
  readonly met: string;
  readonly remarks: readonly { readonly item: string; readonly note: string }[];
}
