import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Zone } from '../../../kernel/day.ts';

/** A court whose orders are entered. */
export interface CourtEntry {
  readonly code: string;
  readonly name: Bilingual;
}

/** What the country fixes about court orders. */
export interface CourtsPack {
  readonly courts: readonly CourtEntry[];
  /** Where a day of lapse begins. */
  readonly zone: Zone;
  /** Days after which a civil order lapses when it names no date itself; null: it stands until ended. */
  readonly lapseDays: {
    readonly 'temporary-injunction': number | null;
    readonly 'ad-interim': number | null;
  };
}
