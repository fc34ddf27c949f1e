import { type Day, parseDay } from '../../../kernel/day.ts';

/** Urdu and Arabic digits as Latin ones. */
export function latinDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * A day as people type it: `2026-11-23`, `23 11 2026`, `23/11/2026`, `23-11-2026`, in any digits. The year has four
 * digits, so nothing is guessed. Undefined when it is no real day.
 */
export function parseTypedDay(typed: string): Day | undefined {
  const text = latinDigits(typed)
    .replace(/[\u200e\u200f]/g, '')
    .trim();
  const [, year, month, date] = /^(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})$/.exec(text) ?? [];
  if (year) return dayOf(year, month!, date!);
  const [, first, second, last] = /^(\d{1,2})[-/.، ]+(\d{1,2})[-/.، ]+(\d{4})$/.exec(text) ?? [];
  return last ? dayOf(last, second!, first!) : undefined;
}

function dayOf(year: string, month: string, date: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
