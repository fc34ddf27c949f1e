import type { Bilingual, Language } from '../../kernel/bilingual.ts';
import { type Day, dayAt, type Zone } from '../../kernel/day.ts';
import { type Instant, instantOf, msOf } from '../../kernel/instant.ts';
import { type Html, raw } from './html.ts';

/** A country's zone with the letters that its people know it by. */
export interface LocalTime {
  readonly zone: Zone;
  readonly label: Bilingual;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ur: [
    'جنوری',
    'فروری',
    'مارچ',
    'اپریل',
    'مئی',
    'جون',
    'جولائی',
    'اگست',
    'ستمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
};

/** `23 November 2026` or `23 نومبر، 2026`, as plain text. */
export function dayText(day: Day, language: Language): string {
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1]!;
  const [date, year] = [Number(day.slice(8, 10)), day.slice(0, 4)];
  return language === 'ur' ? `${date} ${month}، ${year}` : `${date} ${month} ${year}`;
}

/** `14:05`, at an office's own clock. */
export function clockText(at: Instant, zone: Zone): string {
  return instantOf(msOf(at) + zone.utcOffsetMinutes * 60_000).slice(11, 16);
}

// An Urdu date reads right to left as a whole, with its two numbers kept apart from the letters.
function dayMarkup(day: Day, language: Language): string {
  if (language === 'en') return `<bdi dir="ltr">${dayText(day, 'en')}</bdi>`;
  const month = MONTHS.ur[Number(day.slice(5, 7)) - 1]!;
  return `<bdi><bdi dir="ltr">${Number(day.slice(8, 10))}</bdi> ${month}، <bdi dir="ltr">${day.slice(0, 4)}</bdi></bdi>`;
}

export function dayHtml(day: Day, language: Language): Html {
  return raw(`<time datetime="${day}">${dayMarkup(day, language)}</time>`);
}

/** The day that a moment falls on where the office sits. */
export function dateHtml(at: Instant, { zone }: LocalTime, language: Language): Html {
  return dayHtml(dayAt(at, zone), language);
}

/** Day, 24-hour clock and zone: `23 November 2026, 14:05 UTC`. */
export function momentHtml(at: Instant, { zone, label }: LocalTime, language: Language): Html {
  const [day, clock] = [dayMarkup(dayAt(at, zone), language), clockText(at, zone)];
  const comma = language === 'ur' ? '، ' : ', ';
  return raw(
    `<time datetime="${at}">${day}${comma}<bdi dir="ltr">${clock}</bdi> <bdi>${label[language]}</bdi></time>`,
  );
}
