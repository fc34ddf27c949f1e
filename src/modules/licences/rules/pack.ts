import type { Zone } from '../../../kernel/day.ts';

/** What the country fixes about licences. */
export interface LicencesPack {
  /** Letters before the year in a licence number. */
  readonly numberPrefix: string;
  readonly zone: Zone;
  readonly termYears: number;
  /** Days on provisional licences that a person may have, summed over all companies. */
  readonly provisionalDaysMax: number;
  /** Days before the end of validity on which the holder is reminded. */
  readonly reminderDays: readonly number[];
}
