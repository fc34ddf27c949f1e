import type { Zone } from '../../../kernel/day.ts';

/** What the country fixes about court orders. */
export interface CourtsPack {
  /** Where a day of lapse begins. */
  readonly zone: Zone;
  /** Days after which a civil order lapses when it names no date itself; null: it stands until ended. */
  readonly lapseDays: {
    readonly 'temporary-injunction': number | null;
    readonly 'ad-interim': number | null;
  };
}
