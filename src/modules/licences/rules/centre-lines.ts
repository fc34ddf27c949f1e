import { type BadLine, isHeading, type ListLine, listLines, plainWord } from '../../../kernel/list-lines.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { type ListWords, numbersOfLine, readNumberList } from '../../numbers/rules/number-list.ts';

/** How the words of a list of centres are understood: codes by their codes and names, as `plainWord` spells them. */
export interface CentreWords extends ListWords {
  readonly classes: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
}

/** One centre of the earlier register, at one place. */
export interface CentreLine {
  readonly line: number;
  /** As it came, for who sends the list again. */
  readonly text: string;
  readonly name: string;
  readonly nameUrdu: string | null;
  readonly class: string;
  readonly formerNumber: string | null;
  readonly address: string;
  readonly city: string;
  readonly district: string;
  readonly seats: number | null;
  readonly residential: boolean;
  readonly carrier: string | null;
  readonly numbers: readonly PhoneNumber[];
}

/** Most centres of one proposal: a second officer reads it. */
export const CENTRES_MAX = 500;
const NUMBERS_MAX = 1000;
const CELL_MAX = 300;
const COLUMNS = [
  'name',
  'name in urdu',
  'class',
  'former number',
  'address',
  'city',
  'district',
  'seats',
  'carrier',
  'numbers',
  'home',
] as const;
const HEADINGS = ['name', 'centre', 'نام', 'سینٹر'];
const HOME = ['home', 'yes', 'گھر', 'ہاں'];

/** What an empty file begins with. */
export const CENTRE_HEADINGS: readonly string[] = COLUMNS;

/**
 * Existing centres as people paste them, a centre and its place a line; its telephone numbers stand in one cell with
 * `|` between them, ranges as `first .. last`.
 * - Every line stands by itself: one that is not understood is named with its rule, the others count.
 * - A centre stands in the list once, and so does a number; the later line is the one named.
 */
export function readCentreLines(
  text: string,
  words: CentreWords,
): { readonly good: readonly CentreLine[]; readonly bad: readonly BadLine[] } {
  const good: CentreLine[] = [];
  const bad: BadLine[] = [];
  const centres = new Map<string, number>();
  const held = new Map<string, number>();
  for (const one of listLines(text)) {
    if (isHeading(one, HEADINGS)) continue;
    const read = lineOf(one, words);
    const fault = 'code' in read ? read : repeats(read, good.length, centres, held);
    if (fault || 'code' in read) {
      bad.push({ line: one.line, text: one.text, ...(fault as Fault) });
      continue;
    }
    centres.set(keyOf(read), read.line);
    for (const number of read.numbers) held.set(number, read.line);
    good.push(read);
  }
  return { good, bad };
}

/** What tells a centre at its place from every other of a list. */
export const keyOf = ({ name, formerNumber, address, city, district }: CentreLine): string =>
  [name, formerNumber ?? '', address, city, district].map(plainWord).join('|');

type Fault = Pick<BadLine, 'code' | 'values'>;

function lineOf(one: ListLine, words: CentreWords): CentreLine | Fault {
  const { cells, line, text } = one;
  if (cells.slice(COLUMNS.length).some((cell) => cell !== ''))
    return { code: 'centre-line-too-many-cells', values: { most: COLUMNS.length } };
  const numberCell = COLUMNS.indexOf('numbers');
  if (cells.some((cell, i) => i !== numberCell && cell.length > CELL_MAX))
    return { code: 'centre-line-too-long' };
  const cell = (name: (typeof COLUMNS)[number]) => cells[COLUMNS.indexOf(name)] ?? '';
  const [name, address, city] = [cell('name'), cell('address'), cell('city')];
  if (name === '') return { code: 'centre-line-needs-name' };
  const kind = words.classes.get(plainWord(cell('class')));
  if (!kind) return { code: 'centre-line-class-unknown' };
  if (address === '' || city === '') return { code: 'centre-line-needs-address' };
  const district = words.districts.get(plainWord(cell('district')));
  if (!district) return { code: 'centre-line-district-unknown' };
  const seats = cell('seats');
  if (seats !== '' && !/^[1-9]\d{0,4}$/.test(seats)) return { code: 'centre-line-seats-unread' };
  const home = plainWord(cell('home'));
  if (home !== '' && !HOME.includes(home)) return { code: 'centre-line-home-unread' };
  const numbers = numbersOf(cell('numbers'), cell('carrier'), words);
  if ('code' in numbers) return numbers;
  return {
    line,
    text,
    name,
    nameUrdu: cell('name in urdu') || null,
    class: kind,
    formerNumber: cell('former number') || null,
    address,
    city,
    district,
    seats: seats === '' ? null : Number(seats),
    residential: home !== '',
    ...numbers,
  };
}

function numbersOf(
  cell: string,
  carrier: string,
  words: CentreWords,
): Pick<CentreLine, 'carrier' | 'numbers'> | Fault {
  const defaults = { carrier: null, use: 'both', from: null, letter: null } as const;
  const parts = cell.split('|').filter((part) => part.trim() !== '');
  const lines = parts.map((part) => `${part}\t${carrier}`).join('\n');
  const { good, bad } = readNumberList(lines, words, defaults);
  const [wrong] = bad;
  if (wrong) return { code: wrong.code, values: wrong.values };
  const numbers = good.flatMap(numbersOfLine);
  if (numbers.length > NUMBERS_MAX) return { code: 'numbers-too-many', values: { most: NUMBERS_MAX } };
  return { carrier: good[0]?.carrier ?? null, numbers };
}

function repeats(
  read: CentreLine,
  before: number,
  centres: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
): Fault | undefined {
  const same = centres.get(keyOf(read));
  if (same !== undefined) return { code: 'centre-line-repeats', values: { first: same } };
  const first = read.numbers.map((number) => held.get(number)).find((at) => at !== undefined);
  if (first !== undefined) return { code: 'centre-line-number-repeats', values: { first } };
  return before < CENTRES_MAX ? undefined : { code: 'centre-lines-too-many', values: { most: CENTRES_MAX } };
}
