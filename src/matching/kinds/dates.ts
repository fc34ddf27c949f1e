import type { TextArena } from '../compare/text-arena.ts';
import { digitsInAscii } from '../text/fold.ts';
import { DIFFERENT, EXACT, type Kind, MISSING, sharedInts, whole } from './kind.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Dates as `yyyymmdd`. Understood: ISO 8601, `19560409`, day first with four digits of the year at the end, month names. What is no date in
 * the calendar is kept as its digits, because a slip is evidence too; a bare year has zeros for month and day.
 */
function readDate(raw: string): string {
  const text = digitsInAscii(raw.trim().toLowerCase());
  const parts = text.match(/\d+|[a-z]+/g) ?? [];
  const named = parts.map((part) => {
    const month = MONTHS.indexOf(part.slice(0, 3));
    return month >= 0 && /[a-z]/.test(part) ? String(month + 1) : part;
  });
  const numbers = named.filter((part) => /^\d+$/.test(part)).slice(0, 3);
  if (numbers.length === 1) {
    const [one] = numbers as [string];
    if (one.length === 8)
      return /^(1|2)\d{3}/.test(one) ? one : `${one.slice(4)}${one.slice(2, 4)}${one.slice(0, 2)}`;
    return one.length === 4 ? `${one}0000` : '';
  }
  if (numbers.length < 3) return '';
  const [first, second, third] = numbers as [string, string, string];
  if (first.length === 4) return first + second.padStart(2, '0').slice(-2) + third.padStart(2, '0').slice(-2);
  const year =
    third.length === 4 ? third : third.length === 2 ? (Number(third) > 30 ? '19' : '20') + third : '';
  if (year === '') return '';
  const swapped = Number(second) > 12 && Number(first) <= 12;
  const [day, month] = swapped ? [second, first] : [first, second];
  return year + month.padStart(2, '0').slice(-2) + day.padStart(2, '0').slice(-2);
}

const SAME = 1;
const SWAPPED = 2;
const ONE = 3;
const YEAR = 4;
const CLOSE = 5;
const OTHER = 6;

/** A date in one number, four bits a digit, the year in front. */
function dateFeatures({ units, offsets, count }: TextArena) {
  const digits = sharedInts(count);
  for (let code = 1; code < count; code++)
    for (let i = 0; i < 8; i++) digits[code] = (digits[code]! << 4) | (units[offsets[code]! + i]! & 15);
  return { digits };
}

/** Number of four-bit digits that are not 0. */
function digitsSet(value: number): number {
  const any = value | (value >>> 1) | (value >>> 2) | (value >>> 3);
  return Math.imul(any & 0x11111111, 0x11111111) >>> 28;
}

const monthAndDay = (digits: number) => [(digits >>> 8) & 0xff, digits & 0xff] as const;
const yearOf = (digits: number) =>
  (digits >>> 28) * 1000 +
  ((digits >>> 24) & 15) * 100 +
  ((digits >>> 20) & 15) * 10 +
  ((digits >>> 16) & 15);

/** Whether two dates, apart in two digits, are apart by a swap of neighbours. */
function neighboursSwapped(a: number, b: number): boolean {
  for (let shift = 0; shift <= 24; shift += 4) {
    const [low, high] = [(a >>> shift) & 15, (a >>> (shift + 4)) & 15];
    if (low === high) continue;
    const swapped = (a & ~(0xff << shift)) | (low << (shift + 4)) | (high << shift);
    if ((swapped | 0) === (b | 0)) return true;
  }
  return false;
}

/** Days of a person's or a company's life. */
export const date: Kind = {
  name: 'date',
  levels: [
    MISSING,
    EXACT(0.78),
    {
      name: 'day and month swapped',
      say: { en: 'day and month, or two digits, swapped', ur: 'دن اور مہینہ، یا دو ہندسے، ادل بدل' },
      prior: 0.03,
    },
    { name: 'one digit', say: { en: 'one digit apart', ur: 'ایک ہندسے کا فرق' }, prior: 0.08 },
    { name: 'year', say: { en: 'the same year', ur: 'ایک ہی سال' }, prior: 0.05 },
    {
      name: 'close',
      say: { en: 'day and month agree, or years next to one another', ur: 'دن اور مہینہ یکساں، یا سال قریب' },
      prior: 0.03,
    },
    DIFFERENT(0.03),
  ],
  normal: readDate,
  features: (arena) => dateFeatures(arena),
  ahead: ({ features }) => ({ list: features.digits as Int32Array, each: 1 }),
  comparer: ({ features }) => {
    const digits = features.digits as Int32Array;
    return (a, b) => {
      if (a === b) return SAME;
      const [x, y] = [digits[a]!, digits[b]!];
      const apart = digitsSet(x ^ y);
      if (apart === 1) return ONE;
      const sameYear = x >>> 16 === y >>> 16;
      if (sameYear) {
        const [month, day] = monthAndDay(x);
        const [otherMonth, otherDay] = monthAndDay(y);
        if (month === otherDay && day === otherMonth) return SWAPPED;
      }
      if (apart === 2 && neighboursSwapped(x, y)) return SWAPPED;
      if (sameYear) return YEAR;
      return (x & 0xffff) === (y & 0xffff) || Math.abs(yearOf(x) - yearOf(y)) <= 1 ? CLOSE : OTHER;
    };
  },
  facets: [
    whole(0.78),
    { name: 'year', agrees: 0.92, keys: (normal) => [normal.slice(0, 4)] },
    { name: 'day and month', agrees: 0.86, keys: (normal) => [normal.slice(4)] },
  ],
};
