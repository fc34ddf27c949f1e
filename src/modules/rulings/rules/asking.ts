import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { textFault } from '../../accounts/rules/plain-text.ts';
import { courseOf } from './advice.ts';
import type { Place } from './facts.ts';
import type { Answers, RulingsPack } from './pack.ts';

export const TEXT_MAX = 5_000;
const PLACE_MAX = 200;

/**
 * What is wrong with a question to the office.
 * - The questions are answered until they decide (RUL-07).
 * - It says in words what the business does.
 * - It says where the work is done: an exemption is certified for a place.
 */
export function askingFaults(
  pack: RulingsPack,
  asked: { readonly answers: Answers; readonly text: string; readonly place: Place },
  districts: ReadonlySet<string>,
): Fault[] {
  const { answers, text, place } = asked;
  const faults = [
    textFault('/text', text, TEXT_MAX, 'lines'),
    textFault('/line', place.line, PLACE_MAX),
    textFault('/city', place.city, PLACE_MAX),
  ].filter((fault) => fault !== undefined);
  if (!districts.has(place.district)) faults.push({ field: '/district', code: 'ruling-district-unknown' });
  if (courseOf(pack, answers).next !== undefined)
    faults.push({ field: '/answers', code: 'ruling-answers-missing' });
  return faults;
}

/** One question at a time (RUL-05): the office answers the one that waits. */
export function openQuestionRefusal(open: readonly { readonly reference: string }[]): Refusal | undefined {
  const [one] = open;
  return one && refuse('conflict', 'ruling-open-already', { values: { reference: one.reference } });
}
