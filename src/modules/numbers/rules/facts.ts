import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';

export type NumberUse = 'outbound' | 'inbound' | 'both';

/** What the numbering plan says a number is for; `uan` is a universal access number, `foreign` is shown by leave of its owner. */
export type NumberKind =
  | 'mobile'
  | 'geographic'
  | 'uan'
  | 'toll-free'
  | 'shared-cost'
  | 'premium'
  | 'voip'
  | 'other'
  | 'foreign';

/** A number as a licensee declares it. */
export interface NumberToDeclare {
  readonly number: PhoneNumber;
  /** Code of a registered carrier. */
  readonly carrier: string;
  readonly use: NumberUse;
  readonly kind: NumberKind;
  /** Used from an agent's home: never shown in public. */
  readonly home: boolean;
  /** SHA-256 of the principal's authority letter, for a foreign number. */
  readonly foreignAuthority: string | null;
  /** Where a universal access number leads; the number itself hides it. */
  readonly backEnds: readonly PhoneNumber[];
  readonly from: Instant;
}

export interface Holding extends NumberToDeclare {
  readonly id: Id<'holding'>;
}

/** A holding that ends, with all the row says: replay writes the ended row from this fact alone. */
export interface ReleasedHolding extends Holding {
  readonly until: Instant;
  /** Since when the row that this one replaces was known. */
  readonly knownFrom: Instant;
}

/** Subject: the book of numbers of one licence. */
export type NumbersSays =
  | Says<'NumbersDeclared', { licence: Id<'licence'>; holdings: readonly Holding[] }>
  | Says<'NumbersReleased', { licence: Id<'licence'>; holdings: readonly ReleasedHolding[] }>;

export type NumbersFact = FactOf<NumbersSays>;

export const NUMBERS_FACTS: readonly NumbersSays['type'][] = ['NumbersDeclared', 'NumbersReleased'];
