import { parseE164 } from '../../../kernel/phone-number.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { NUMBERS_MAX } from '../../numbers/rules/range.ts';
import type { Content, NumberEntry } from './content.ts';
import type { ApplicationsPack } from './pack.ts';
import { repeated } from './repeated.ts';
import { numbersNamed } from './terms.ts';

type Pack = Pick<ApplicationsPack, 'numberKind' | 'isNationalNumber'>;

/**
 * What cannot be said of numbers.
 * - A centre names at least one, and at most 10,000, the numbers of its ranges counted.
 * - Each once, alone or in one range; behind a universal access number each once, and not the number itself.
 * - Numbers of the country are in its plan; a foreign one is declared as caller ID with the principal's letter.
 */
export function numberFaults({ channels }: Content, pack: Pack): Fault[] {
  const numbers = channels?.numbers ?? [];
  const ranges = channels?.ranges ?? [];
  const faults = numbers.flatMap((entry, i) => numberFault(entry, `/channels/numbers/${i}`, pack));
  if (numbers.length + ranges.length === 0) faults.push({ field: '/channels/numbers', code: 'no-numbers' });
  ranges.forEach((range, i) => {
    const [first, last] = [range.first, range.last];
    if (!first || !last) return;
    if (first.length !== last.length || last < first)
      faults.push({ field: `/channels/ranges/${i}/last`, code: 'ends-before-it-begins' });
    else if (Number(last.slice(1)) - Number(first.slice(1)) >= NUMBERS_MAX)
      faults.push({ field: `/channels/ranges/${i}/last`, code: 'too-many', values: { most: NUMBERS_MAX } });
    if (!pack.numberKind(first))
      faults.push({ field: `/channels/ranges/${i}/first`, code: 'outside-number-plan' });
    else if (!pack.numberKind(last))
      faults.push({ field: `/channels/ranges/${i}/last`, code: 'outside-number-plan' });
  });
  const named = numbersNamed({ channels });
  if (named.length > NUMBERS_MAX)
    faults.push({ field: '/channels/numbers', code: 'too-many', values: { most: NUMBERS_MAX } });
  const twice = repeated(
    named.map(({ entry }) => entry.number),
    (i) => named[i]!.at,
    'same-number-twice',
  );
  faults.push(...new Map(twice.map((fault) => [fault.field, fault])).values());
  return faults;
}

function numberFault(entry: NumberEntry, at: string, pack: Pack): Fault[] {
  if (!entry.number || !parseE164(entry.number)) return []; // what is no number at all is told by its field
  const kind = pack.numberKind(entry.number);
  if (kind === 'uan' && !entry.backEnds?.length)
    return [{ field: `${at}/backEnds`, code: 'uan-needs-back-ends' }];
  if (kind)
    return repeated(
      [entry.number, ...(entry.backEnds ?? [])],
      (i) => `${at}/backEnds/${i - 1}`,
      'back-end-repeated',
    );
  if (pack.isNationalNumber(entry.number)) return [{ field: `${at}/number`, code: 'outside-number-plan' }];
  return entry.foreignAuthority
    ? []
    : [{ field: `${at}/foreignAuthority`, code: 'foreign-number-needs-letter' }];
}
