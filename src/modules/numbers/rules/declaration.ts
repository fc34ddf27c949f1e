import { parseE164 } from '../../../kernel/phone-number.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { NumberToDeclare } from './facts.ts';
import type { NumbersPack } from './pack.ts';
import { NUMBERS_MAX } from './range.ts';

/** Most faults named in one answer; the rest come with the next try. */
export const FAULTS_MAX = 100;

export const BACK_ENDS_MAX = 30;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * What is wrong with a list of numbers by itself, each fault under `/numbers/i/...`.
 * - At most 10,000 in a list, each once, each strict E.164.
 * - The carrier is registered.
 * - A foreign number is shown only with the principal's letter.
 * - Back-ends are numbers other than the number itself, each once, at most 30.
 */
export function listFaults(list: readonly NumberToDeclare[], carriers: ReadonlySet<string>): Fault[] {
  if (list.length > NUMBERS_MAX)
    return [{ field: '/numbers', code: 'numbers-too-many', values: { most: NUMBERS_MAX } }];
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [i, one] of list.entries()) {
    if (faults.length >= FAULTS_MAX) break;
    const fault = (field: string, code: string, values?: Fault['values']) =>
      faults.push({ field: `/numbers/${i}/${field}`, code, values });
    const earlier = first.get(one.number);
    if (earlier === undefined) first.set(one.number, i);
    else fault('number', 'number-listed-twice', { first: earlier + 1 });
    if (!parseE164(one.number)) fault('number', 'number-malformed');
    if (!carriers.has(one.carrier)) fault('carrier', 'unknown-carrier');
    if (one.kind === 'foreign' && !SHA256.test(one.foreignAuthority ?? ''))
      fault('foreignAuthority', 'foreign-number-needs-authority');
    if (one.backEnds.length > BACK_ENDS_MAX) fault('backEnds', 'back-ends-too-many', { most: BACK_ENDS_MAX });
    else
      one.backEnds.forEach((back, b) => {
        if (!parseE164(back)) fault(`backEnds/${b}`, 'number-malformed');
        else if (back === one.number || one.backEnds.indexOf(back) !== b)
          fault(`backEnds/${b}`, 'back-end-repeated');
      });
  }
  return faults;
}

/**
 * What the country's numbering plan says against a list, for whoever takes numbers in.
 * - A number outside the plan is declared as foreign, and one inside is not.
 * - A universal access number names its back-ends, and nothing else has any.
 */
export function planFaults(pack: NumbersPack, list: readonly NumberToDeclare[]): Fault[] {
  const home = `+${pack.callingCode}`;
  return list
    .flatMap(({ number, kind, backEnds }, i): Fault[] => {
      if (number.startsWith(home) === (kind === 'foreign'))
        return [
          {
            field: `/numbers/${i}/number`,
            code: kind === 'foreign' ? 'number-not-foreign' : 'number-outside-plan',
          },
        ];
      if (kind === 'uan' && backEnds.length === 0)
        return [{ field: `/numbers/${i}/backEnds`, code: 'universal-number-needs-back-ends' }];
      if (kind !== 'uan' && backEnds.length > 0)
        return [{ field: `/numbers/${i}/backEnds`, code: 'back-ends-of-universal-only' }];
      return [];
    })
    .slice(0, FAULTS_MAX);
}
