import { type PhoneNumber, parseE164 } from '../../../kernel/phone-number.ts';
import type { Fault } from '../../../kernel/refusal.ts';

/** Most numbers in one list, ranges expanded. */
export const NUMBERS_MAX = 10_000;

/**
 * Every number from `first` to `last`, both included.
 * - Ends of different length are no range.
 * - A first number above the last is a mistake, not an empty range.
 * - More than `most` numbers are refused before any is made.
 */
export function expandRange(
  first: PhoneNumber,
  last: PhoneNumber,
  most = NUMBERS_MAX,
): PhoneNumber[] | Fault {
  if (first.length !== last.length) return { field: '/last', code: 'range-ends-differ' };
  const [low, high] = [Number(first.slice(1)), Number(last.slice(1))]; // at most 15 digits: exact
  if (low > high) return { field: '/last', code: 'range-backwards' };
  const count = high - low + 1;
  if (count > most) return { field: '/last', code: 'range-too-long', values: { count, most } };
  return Array.from({ length: count }, (_, i) => parseE164(`+${low + i}`)!);
}
