import type { Bilingual } from '../../kernel/bilingual.ts';
import { type Day, plusDays, type Zone } from '../../kernel/day.ts';
import type { WorkingCalendar } from '../../kernel/working-days.ts';

/** No summer time since 2009, so one offset serves every date of the register. */
export const ZONE: Zone = { name: 'Asia/Karachi', utcOffsetMinutes: 300 };

/**
 * `fixed` by the civil calendar; `announced` by a Cabinet Division circular; `estimated` from the lunar
 * calendar, to be replaced when the moon has been seen and the circular is out.
 */
export type HolidayBasis = 'fixed' | 'announced' | 'estimated';

export interface Holiday {
  readonly day: Day;
  readonly name: Bilingual;
  readonly basis: HolidayBasis;
}

const NAMES = {
  kashmir: { en: 'Kashmir Solidarity Day', ur: 'یومِ یکجہتی کشمیر' },
  election: { en: 'General election', ur: 'عام انتخابات' },
  pakistan: { en: 'Pakistan Day', ur: 'یومِ پاکستان' },
  fitr: { en: 'Eid-ul-Fitr', ur: 'عید الفطر' },
  labour: { en: 'Labour Day', ur: 'یومِ مزدور' },
  takbeer: { en: 'Youm-e-Takbeer', ur: 'یومِ تکبیر' },
  azha: { en: 'Eid-ul-Azha', ur: 'عید الاضحیٰ' },
  ashura: { en: 'Ashura', ur: 'یومِ عاشور' },
  independence: { en: 'Independence Day', ur: 'یومِ آزادی' },
  milad: { en: 'Eid Milad-un-Nabi', ur: 'عید میلاد النبی ﷺ' },
  iqbal: { en: 'Iqbal Day', ur: 'یومِ اقبال' },
  quaid: { en: 'Quaid-e-Azam Day and Christmas', ur: 'یومِ قائد اعظم اور کرسمس' },
} as const satisfies Record<string, Bilingual>;

type Name = keyof typeof NAMES;

const YEARLY: readonly (readonly [monthDay: string, name: Name])[] = [
  ['02-05', 'kashmir'],
  ['03-23', 'pakistan'],
  ['05-01', 'labour'],
  ['05-28', 'takbeer'],
  ['08-14', 'independence'],
  ['11-09', 'iqbal'],
  ['12-25', 'quaid'],
];

// First and last day as notified for offices that work five days a week.
const MOVING: readonly (readonly [name: Name, basis: HolidayBasis, first: string, days: number])[] = [
  ['election', 'announced', '2024-02-08', 1],
  ['fitr', 'announced', '2024-04-10', 3],
  ['azha', 'announced', '2024-06-17', 3],
  ['ashura', 'announced', '2024-07-16', 2],
  ['milad', 'announced', '2024-09-17', 1],
  ['fitr', 'announced', '2025-03-31', 3],
  ['azha', 'announced', '2025-06-06', 4],
  ['ashura', 'announced', '2025-07-05', 2],
  ['milad', 'announced', '2025-09-06', 1],
  ['fitr', 'estimated', '2026-03-20', 3],
  ['azha', 'estimated', '2026-05-27', 3],
  ['ashura', 'estimated', '2026-06-25', 2],
  ['milad', 'estimated', '2026-08-26', 1],
  ['fitr', 'estimated', '2027-03-10', 3],
  ['azha', 'estimated', '2027-05-17', 3],
  ['ashura', 'estimated', '2027-06-15', 2],
  ['milad', 'estimated', '2027-08-15', 1],
  ['fitr', 'estimated', '2028-02-27', 3],
  ['azha', 'estimated', '2028-05-05', 3],
  ['ashura', 'estimated', '2028-06-03', 2],
  ['milad', 'estimated', '2028-08-04', 1],
];

const YEARS = [2024, 2025, 2026, 2027, 2028];

function yearly(): Holiday[] {
  return YEARS.flatMap((year) =>
    YEARLY.map(([monthDay, name]) => ({
      day: `${year}-${monthDay}` as Day,
      name: NAMES[name],
      basis: 'fixed' as const,
    })),
  );
}

function moving(): Holiday[] {
  return MOVING.flatMap(([name, basis, first, days]) =>
    Array.from({ length: days }, (_, i) => ({
      day: plusDays(first as Day, i),
      name: NAMES[name],
      basis,
    })),
  );
}

/**
 * Public holidays of the federation, 2024 to 2028, in order. Youm-e-Takbeer is kept since 2024. Source:
 * yearly circulars of the Cabinet Division on public holidays and its notifications before each Eid.
 */
export const HOLIDAYS: readonly Holiday[] = [...yearly(), ...moving()].sort((a, b) =>
  a.day < b.day ? -1 : 1,
);

/** Federal offices work Monday to Friday. */
export const calendar: WorkingCalendar = {
  restDays: [0, 6],
  holidays: new Set<string>(HOLIDAYS.map((holiday) => holiday.day)),
};
