import { type BadLine, isHeading, type ListLine, listLines, plainWord } from '../../../kernel/list-lines.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { type ListWords, numbersOfLine, readNumberList } from '../../numbers/rules/number-list.ts';

/** How the words of a list of centres are understood: codes by their codes and names, as `plainWord` spells them. */
export interface CentreWords extends ListWords {
  readonly classes: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
}

/** One place of a centre of the earlier register. */
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

/** Most lines of one proposal: a second officer reads it. */
export const CENTRES_MAX = 500;
export const PLACES_MAX = 100;
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
/** Faults of a telephone number that are its carrier's. */
const CARRIER: ReadonlySet<string> = new Set(['unknown-carrier', 'line-names-no-carrier']);
const HOME = ['home', 'yes', 'گھر', 'ہاں'];

/** What an empty file begins with. */
export const CENTRE_HEADINGS: readonly string[] = COLUMNS;

/**
 * Existing centres as people paste them, a place a line; its telephone numbers stand in one cell with `|` between
 * them, ranges as `first .. last`.
 * - Lines with one number in the earlier register are one centre at several places, and say the same of it.
 * - Every line stands by itself: one that is not understood is named with its rule and column, the others count.
 * - A place stands in the list once, and so does a telephone number; the later line is the one named.
 */
export function readCentreLines(
  text: string,
  words: CentreWords,
): { readonly good: readonly CentreLine[]; readonly bad: readonly BadLine[] } {
  const good: CentreLine[] = [];
  const bad: BadLine[] = [];
  const seen: Seen = { places: new Map(), numbers: new Map(), centres: new Map() };
  for (const one of listLines(text)) {
    if (isHeading(one, HEADINGS)) continue;
    const read = lineOf(one, words);
    const fault = 'code' in read ? read : (otherwise(read, seen) ?? repeats(read, good.length, seen));
    if (fault || 'code' in read) {
      bad.push({ line: one.line, text: one.text, ...(fault as Fault) });
      continue;
    }
    seen.places.set(keyOf(read), read.line);
    for (const number of read.numbers) seen.numbers.set(number, read.line);
    const places = seen.centres.get(centreOf(read));
    if (places) places.push(read);
    else seen.centres.set(centreOf(read), [read]);
    good.push(read);
  }
  return { good, bad };
}

interface Seen {
  readonly places: Map<string, number>;
  readonly numbers: Map<string, number>;
  readonly centres: Map<string, CentreLine[]>;
}

/** What makes lines one centre: its number in the earlier register; without one every line is a centre of its own. */
const centreOf = (line: CentreLine): string =>
  line.formerNumber === null ? `at ${keyOf(line)}` : `as ${plainWord(line.formerNumber)}`;

/** The lines of each centre, its places. The same lines give the same, in whatever order they came. */
export function centresOf(lines: readonly CentreLine[]): readonly (readonly CentreLine[])[] {
  const ordered = lines.map((line) => ({ key: keyOf(line), line })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const centres = new Map<string, CentreLine[]>();
  for (const { line } of ordered) {
    const places = centres.get(centreOf(line));
    if (places) places.push(line);
    else centres.set(centreOf(line), [line]);
  }
  return [...centres.values()];
}

/** What tells a centre at its place from every other of a list. */
export const keyOf = ({ name, formerNumber, address, city, district }: CentreLine): string =>
  [name, formerNumber ?? '', address, city, district].map(plainWord).join('|');

type Fault = Pick<BadLine, 'code' | 'column' | 'values'>;
type Column = (typeof COLUMNS)[number];

const at = (column: Column, code: string, values?: BadLine['values']): Fault => ({
  code,
  column: column.replaceAll(' ', '-'),
  ...(values && { values }),
});

function lineOf(one: ListLine, words: CentreWords): CentreLine | Fault {
  const { cells, line, text } = one;
  if (cells.slice(COLUMNS.length).some((cell) => cell !== ''))
    return { code: 'centre-line-too-many-cells', values: { most: COLUMNS.length } };
  const long = COLUMNS.find((column, i) => column !== 'numbers' && (cells[i] ?? '').length > CELL_MAX);
  if (long) return at(long, 'centre-line-too-long');
  const cell = (name: Column) => cells[COLUMNS.indexOf(name)] ?? '';
  const [name, address, city] = [cell('name'), cell('address'), cell('city')];
  if (name === '') return at('name', 'centre-line-needs-name');
  const kind = words.classes.get(plainWord(cell('class')));
  if (!kind) return at('class', 'centre-line-class-unknown');
  if (address === '' || city === '')
    return at(address === '' ? 'address' : 'city', 'centre-line-needs-address');
  const district = words.districts.get(plainWord(cell('district')));
  if (!district) return at('district', 'centre-line-district-unknown');
  const seats = cell('seats');
  if (seats !== '' && !/^[1-9]\d{0,4}$/.test(seats)) return at('seats', 'centre-line-seats-unread');
  const home = plainWord(cell('home'));
  if (home !== '' && !HOME.includes(home)) return at('home', 'centre-line-home-unread');
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
  if (wrong) return at(CARRIER.has(wrong.code) ? 'carrier' : 'numbers', wrong.code, wrong.values);
  const numbers = good.flatMap(numbersOfLine);
  if (numbers.length > NUMBERS_MAX) return at('numbers', 'numbers-too-many', { most: NUMBERS_MAX });
  return { carrier: good[0]?.carrier ?? null, numbers };
}

/** Another place of a centre says the same of the centre; its name in Urdu may be left out. */
function otherwise(read: CentreLine, { centres }: Seen): Fault | undefined {
  const places = centres.get(centreOf(read));
  if (!places) return undefined;
  const [first] = places;
  const values = { first: first!.line };
  if (plainWord(read.name) !== plainWord(first!.name)) return at('name', 'centre-line-other-centre', values);
  const urdu = places.find(({ nameUrdu }) => nameUrdu !== null)?.nameUrdu ?? null;
  if (urdu !== null && read.nameUrdu !== null && plainWord(read.nameUrdu) !== plainWord(urdu))
    return at('name in urdu', 'centre-line-other-centre', values);
  if (read.class !== first!.class) return at('class', 'centre-line-other-centre', values);
  return places.length < PLACES_MAX
    ? undefined
    : at('former number', 'centre-line-too-many-places', { most: PLACES_MAX });
}

function repeats(read: CentreLine, before: number, { places, numbers }: Seen): Fault | undefined {
  const same = places.get(keyOf(read));
  if (same !== undefined) return at('address', 'centre-line-repeats', { first: same });
  const first = read.numbers.map((number) => numbers.get(number)).find((line) => line !== undefined);
  if (first !== undefined) return at('numbers', 'centre-line-number-repeats', { first });
  return before < CENTRES_MAX ? undefined : { code: 'centre-lines-too-many', values: { most: CENTRES_MAX } };
}
