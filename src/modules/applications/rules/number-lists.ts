import type { NumberLine } from '../../numbers/rules/number-list.ts';
import { numbersOfLine } from '../../numbers/rules/number-list.ts';
import type { Content, NumberEntry } from './content.ts';
import { numbersNamed } from './terms.ts';

type Channels = NonNullable<Content['channels']>;
type Range = NonNullable<Channels['ranges']>[number];

export interface Merged {
  readonly numbers: readonly NumberEntry[];
  readonly ranges: readonly Range[];
  /** Numbers that are new, whose terms changed, and that stood there just so. */
  readonly added: number;
  readonly changed: number;
  readonly already: number;
}

const RANGES_MAX = 100;

/**
 * A draft's numbers with a list added: what stands there alone takes the terms of the list, what stands there within
 * a range stays. A range that needs no letter, day or back-ends stays a range, as long as there is room for it.
 */
export function withNumberLines({ channels = {} }: Content, lines: readonly NumberLine[]): Merged {
  const numbers = [...(channels.numbers ?? [])];
  const ranges = [...(channels.ranges ?? [])];
  const single = new Map(numbers.map((entry, i) => [entry.number, i]));
  const named = new Set(numbersNamed({ channels }).map(({ entry }) => entry.number));
  let [added, changed, already] = [0, 0, 0];
  for (const line of lines) {
    const all = numbersOfLine(line);
    const { carrier, use, from, foreignAuthority, backEnds } = line;
    const plain = !from && !foreignAuthority && backEnds.length === 0;
    if (all.length > 1 && plain && ranges.length < RANGES_MAX && !all.some((number) => named.has(number))) {
      ranges.push({ first: line.first, last: line.last, carrier, use });
      added += all.length;
      for (const number of all) named.add(number);
      continue;
    }
    for (const number of all) {
      const at = single.get(number);
      const before = at === undefined ? undefined : numbers[at];
      const entry: NumberEntry = {
        ...(before?.home && { home: true }),
        number,
        carrier,
        use,
        ...(from && { from }),
        ...(foreignAuthority && { foreignAuthority }),
        ...(backEnds.length && { backEnds }),
      };
      if (at === undefined && named.has(number)) already++;
      else if (at === undefined) {
        single.set(number, numbers.length);
        named.add(number);
        numbers.push(entry);
        added++;
      } else if (sameTerms(before!, entry)) already++;
      else {
        numbers[at] = entry;
        changed++;
      }
    }
  }
  return { numbers, ranges, added, changed, already };
}

function sameTerms(a: NumberEntry, b: NumberEntry): boolean {
  const terms = ({ carrier, use, from, foreignAuthority, backEnds = [] }: NumberEntry) =>
    [carrier, use, from ?? '', foreignAuthority ?? '', backEnds.join()].join('\n');
  return terms(a) === terms(b);
}
