import type { Instant } from '../../../kernel/instant.ts';
import type { Loophole } from './loopholes.ts';
import type { PartyKind } from './profile.ts';
import type { Trace } from './trace.ts';

/** Somebody known whom an application resembles. A lead with reasons: a person decides. */
export interface Match {
  readonly match: string;
  readonly other: string;
  readonly otherCompany: string;
  readonly kind: PartyKind;
  readonly label: string;
  readonly shutAt: Instant | null;
  readonly ground: string | null;
  readonly bits: number;
  readonly probability: number;
  readonly traces: readonly Trace[];
  readonly loopholes: readonly Loophole[];
  /** Over what it rests on, not over how much it weighs: a decision holds while this stays the same. */
  readonly evidence: string;
}
