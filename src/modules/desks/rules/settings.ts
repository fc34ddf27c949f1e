import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';

/** What a setting is measured in; a `day` is a date of the law. */
export type Unit = 'working-days' | 'calendar-days' | 'years' | 'percent' | 'money' | 'day';

/** A value and since when it holds. */
export interface DatedValue {
  readonly from: Day;
  /** A number as text (money in the currency's main unit), or a day. */
  readonly value: string;
  /** The gazette or other text that states it; null where no published text does. */
  readonly source: Bilingual | null;
}

export interface Setting {
  readonly code: string;
  readonly group: 'periods' | 'fees' | 'dates';
  readonly name: Bilingual;
  readonly unit: Unit;
  /** Oldest first, each in place of the one before. */
  readonly values: readonly DatedValue[];
}

export interface InstrumentEntry {
  readonly number: string;
  readonly title: Bilingual;
  readonly dated: Day;
  readonly madeUp: boolean;
}

/** What a country sets by law, with its history. */
export interface SettingsPack {
  readonly currency: string;
  readonly instruments: readonly InstrumentEntry[];
  readonly settings: readonly Setting[];
}

/** The value in force on a day: the last that began by then; undefined before the first. */
export function inForceOn({ values }: Pick<Setting, 'values'>, day: Day): DatedValue | undefined {
  return values.findLast(({ from }) => from <= day);
}

export interface Changed {
  readonly setting: Setting;
  readonly before: DatedValue | undefined;
  readonly after: DatedValue | undefined;
}

/** The settings whose value on one day is another than on an earlier day. */
export function changedBetween(settings: readonly Setting[], earlier: Day, later: Day): Changed[] {
  return settings.flatMap((setting) => {
    const [before, after] = [inForceOn(setting, earlier), inForceOn(setting, later)];
    return before?.value === after?.value ? [] : [{ setting, before, after }];
  });
}
