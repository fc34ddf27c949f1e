import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';

export type StayNature = 'writ' | 'temporary-injunction' | 'ad-interim';

/** What a court order shields: named orders of the regulator, or a third party's attack on the grant itself. */
export type StayCovers =
  | { readonly kind: 'orders'; readonly orders: readonly Id<'order'>[] }
  | { readonly kind: 'grant' };

export type StayEnd = 'vacated' | 'withdrawn' | 'lapsed' | 'merged';

export interface StayGranted {
  readonly licence: Id<'licence'>;
  readonly court: string;
  readonly caseNumber: string;
  readonly nature: StayNature;
  readonly covers: StayCovers;
  readonly from: Instant;
  readonly lapseOn: Day | null;
  /** The moment `lapseOn` begins where the office sits. */
  readonly lapseAt: Instant | null;
  readonly nextDate: Day | null;
}

/** Every fact names the licence, so that its standing is recomputed with it. */
export type CourtsFact =
  | { readonly type: 'StayGranted'; readonly data: StayGranted }
  | {
      readonly type: 'StayVerified';
      readonly data: {
        readonly licence: Id<'licence'>;
        readonly certifiedCopy: string;
        readonly registryCheckedAt: Instant;
      };
      readonly personal: { readonly note: string } | null;
    }
  | {
      readonly type: 'StayExtended';
      readonly data: {
        readonly licence: Id<'licence'>;
        readonly nextDate: Day | null;
        readonly lapseOn: Day | null;
        readonly lapseAt: Instant | null;
      };
    }
  | {
      readonly type: 'StayFoundForged';
      readonly data: { readonly licence: Id<'licence'> };
      readonly personal: { readonly note: string } | null;
    }
  | {
      readonly type: 'StayEnded';
      readonly data: { readonly licence: Id<'licence'>; readonly how: StayEnd; readonly until: Instant };
    };

export const COURTS_FACTS = [
  'StayGranted',
  'StayVerified',
  'StayExtended',
  'StayFoundForged',
  'StayEnded',
] as const;
