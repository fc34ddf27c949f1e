import type { Zone } from '../../../kernel/day.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { AgenciesPack } from '../../agencies/rules/pack.ts';

/** What the country fixes about complaints. */
export interface ConductPack {
  readonly zone: Zone;
  readonly calendar: WorkingCalendar;
  readonly referencePrefix: string;
  /** Working days until oversight says that it has the complaint. */
  readonly acknowledgeDays: number;
  /** Calendar days until oversight answers it. */
  readonly answerDays: number;
}

/** The slices that acts on complaints rest on. */
export interface ConductPacks {
  readonly conduct: ConductPack;
  readonly agencies: AgenciesPack;
}
