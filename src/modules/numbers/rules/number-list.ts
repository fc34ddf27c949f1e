import type { Day } from '../../../kernel/day.ts';
import { type BadLine, isHeading, type ListLine, listLines, plainWord } from '../../../kernel/list-lines.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { BACK_ENDS_MAX } from './declaration.ts';
import type { NumberUse } from './facts.ts';
import { expandRange, NUMBERS_MAX } from './range.ts';

/** How the words of a list are understood; each gives its normal spelling, or undefined. */
export interface ListWords {
  phone(text: string): PhoneNumber | undefined;
  day(text: string): Day | undefined;
  /** What the country's numbering plan says a number is for; undefined for one outside it. */
  kind(number: PhoneNumber): string | undefined;
  national(number: PhoneNumber): boolean;
  /** Codes of carriers by their codes and names, as `plainWord` spells them. */
  readonly carriers: ReadonlyMap<string, string>;
}

/** What a line that leaves it out means. */
export interface ListDefaults {
  readonly carrier: string | null;
  readonly use: NumberUse | null;
  readonly from: Day | null;
  /** SHA-256, hex, of the letter that covers the foreign numbers of this list. */
  readonly letter: string | null;
}

/** A line of numbers that was understood; a single number is a range of one. */
export interface NumberLine {
  readonly line: number;
  readonly text: string;
  readonly first: PhoneNumber;
  readonly last: PhoneNumber;
  readonly carrier: string;
  readonly use: NumberUse;
  readonly foreignAuthority: string | null;
  readonly backEnds: readonly PhoneNumber[];
  readonly from: Day | null;
}

export interface NumberList {
  readonly good: readonly NumberLine[];
  readonly bad: readonly BadLine[];
}

const USES: Readonly<Record<string, NumberUse>> = {
  outbound: 'outbound',
  out: 'outbound',
  outgoing: 'outbound',
  inbound: 'inbound',
  in: 'inbound',
  incoming: 'inbound',
  both: 'both',
  باہر: 'outbound',
  'آؤٹ باؤنڈ': 'outbound',
  'جانے والی': 'outbound',
  اندر: 'inbound',
  'ان باؤنڈ': 'inbound',
  'آنے والی': 'inbound',
  دونوں: 'both',
};

const HEADINGS = ['number', 'numbers', 'phone', 'telephone', 'telephone number', 'نمبر', 'ٹیلی فون نمبر'];
const CELLS_MAX = 5;

/**
 * A list as people paste it: `number, carrier, use, from, back-ends` a line, a range as `first .. last`.
 * - Every line stands by itself: one that is not understood is named with its rule, the others count.
 * - A number stands in the list once, ranges counted; the later line is the one named.
 * - A national number is in the plan; a foreign one has its owner's letter.
 * - A universal access number says where it leads, and no other does.
 */
export function readNumberList(text: string, words: ListWords, defaults: ListDefaults): NumberList {
  const lines = listLines(text);
  const good: NumberLine[] = [];
  const bad: BadLine[] = [];
  const first = new Map<string, number>();
  let count = 0;
  for (const [i, one] of lines.entries()) {
    if (i === 0 && isHeading(one, HEADINGS)) continue;
    const read = lineOf(one, words, defaults);
    const fault = 'code' in read ? read : (repeats(read, first) ?? overflows(read, count));
    if (fault) {
      bad.push({ line: one.line, text: one.text, ...fault });
      continue;
    }
    const line = read as NumberLine;
    for (const number of numbersOfLine(line)) first.set(number, line.line);
    count += lengthOf(line);
    good.push(line);
  }
  return { good, bad };
}

/** A list of numbers and ranges alone, for numbers that are given up; what else stands on a line is not looked at. */
export function readBareNumbers(
  text: string,
  words: Pick<ListWords, 'phone'>,
): {
  readonly good: readonly Pick<NumberLine, 'line' | 'text' | 'first' | 'last'>[];
  readonly bad: readonly BadLine[];
} {
  const good: Pick<NumberLine, 'line' | 'text' | 'first' | 'last'>[] = [];
  const bad: BadLine[] = [];
  const seen = new Map<string, number>();
  for (const [i, one] of listLines(text).entries()) {
    if (i === 0 && isHeading(one, HEADINGS)) continue;
    const ends = endsOf(one.cells[0] ?? '', words);
    const { line, text: whole } = one;
    const all = 'code' in ends ? [] : numbersOfLine(ends);
    const first = all.map((number) => seen.get(number)).find((at) => at !== undefined);
    if ('code' in ends) bad.push({ line, text: whole, ...ends });
    else if (first !== undefined) bad.push({ line, text: whole, code: 'line-repeats', values: { first } });
    else if (seen.size + all.length > NUMBERS_MAX)
      bad.push({ line, text: whole, code: 'numbers-too-many', values: { most: NUMBERS_MAX } });
    else {
      for (const number of all) seen.set(number, line);
      good.push({ line, text: whole, ...ends });
    }
  }
  return { good, bad };
}

/** Every number of a line. */
export function numbersOfLine({ first, last }: Pick<NumberLine, 'first' | 'last'>): readonly PhoneNumber[] {
  if (first === last) return [first];
  return expandRange(first, last) as PhoneNumber[];
}

type Fault = Pick<BadLine, 'code' | 'values'>;

function lineOf(one: ListLine, words: ListWords, defaults: ListDefaults): NumberLine | Fault {
  const [number = '', carrierText = '', useText = '', fromText = '', backText = ''] = one.cells;
  if (one.cells.length > CELLS_MAX && one.cells.slice(CELLS_MAX).some((cell) => cell !== ''))
    return { code: 'line-too-many-cells', values: { most: CELLS_MAX } };
  const ends = endsOf(number, words);
  if ('code' in ends) return ends;
  const carrier = carrierText ? words.carriers.get(plainWord(carrierText)) : defaults.carrier;
  if (!carrier) return { code: carrierText ? 'unknown-carrier' : 'line-names-no-carrier' };
  const use = useText ? USES[plainWord(useText)] : defaults.use;
  if (!use) return { code: useText ? 'line-use-unknown' : 'line-names-no-use' };
  const from = fromText ? words.day(fromText) : defaults.from;
  if (fromText && !from) return { code: 'line-not-a-day' };
  const backEnds: PhoneNumber[] = [];
  for (const back of backText.split('|').filter((part) => part.trim() !== '')) {
    const read = words.phone(back.trim());
    if (!read) return { code: 'line-back-end-not-read' };
    if (read === ends.first || backEnds.includes(read)) return { code: 'back-end-repeated' };
    backEnds.push(read);
  }
  if (backEnds.length > BACK_ENDS_MAX) return { code: 'back-ends-too-many', values: { most: BACK_ENDS_MAX } };
  const foreign = !words.national(ends.first);
  const line: NumberLine = {
    line: one.line,
    text: one.text,
    ...ends,
    carrier,
    use,
    foreignAuthority: foreign ? defaults.letter : null,
    backEnds,
    from: from ?? null,
  };
  return planFault(line, foreign, words) ?? line;
}

function planFault(line: NumberLine, foreign: boolean, words: ListWords): Fault | undefined {
  const kinds = [line.first, line.last].map((number) => words.kind(number));
  if (foreign) {
    if (!line.foreignAuthority) return { code: 'foreign-number-needs-authority' };
    return line.backEnds.length ? { code: 'back-ends-of-universal-only' } : undefined;
  }
  if (kinds.includes(undefined)) return { code: 'number-not-in-plan' };
  if (kinds[0] === 'uan')
    return line.backEnds.length ? undefined : { code: 'universal-number-needs-back-ends' };
  return line.backEnds.length ? { code: 'back-ends-of-universal-only' } : undefined;
}

/** `first .. last`, with the words for "to" in both languages; else one number. */
function endsOf(text: string, words: Pick<ListWords, 'phone'>): Pick<NumberLine, 'first' | 'last'> | Fault {
  const single = words.phone(text);
  if (single) return { first: single, last: single };
  for (const between of [/\.{2,}|…/, / to /i, / تا | سے /, / [-–—] /]) {
    const [from, until, more] = text.split(between);
    if (until === undefined || more !== undefined) continue;
    const [first, last] = [words.phone(from!.trim()), words.phone(until.trim())];
    if (!first || !last) continue;
    const all = expandRange(first, last);
    return Array.isArray(all) ? { first, last } : { code: all.code, values: all.values };
  }
  return { code: 'line-number-not-read' };
}

function repeats(line: NumberLine | Fault, seen: ReadonlyMap<string, number>): Fault | undefined {
  if ('code' in line) return line;
  for (const number of numbersOfLine(line)) {
    const first = seen.get(number);
    if (first !== undefined) return { code: 'line-repeats', values: { first } };
  }
  return undefined;
}

const lengthOf = ({ first, last }: NumberLine): number => Number(last.slice(1)) - Number(first.slice(1)) + 1;

function overflows(line: NumberLine | Fault, count: number): Fault | undefined {
  return !('code' in line) && count + lengthOf(line) > NUMBERS_MAX
    ? { code: 'numbers-too-many', values: { most: NUMBERS_MAX } }
    : undefined;
}
