import { edits } from '../compare/edits.ts';
import type { TextArena } from '../compare/text-arena.ts';
import { digitsInAscii, folded, lettersAndDigits } from '../text/fold.ts';
import type { Lore } from '../text/lore.ts';
import {
  type Comparer,
  DIFFERENT,
  type Distinct,
  EXACT,
  type Facet,
  type Kind,
  MISSING,
  sharedInts,
  whole,
} from './kind.ts';

const SAME = 1;
const ONE = 2;
const PART = 3;
const TWO = 3;

const ONE_EDIT = {
  name: 'one slip',
  say: { en: 'one character or one swap apart', ur: 'ایک حرف یا ادل بدل کا فرق' },
};
const TWO_EDITS = { name: 'two slips', say: { en: 'two characters apart', ur: 'دو حروف کا فرق' } };

/** Codes that differ in one character have a deletion in common (T. Bocek et al., "Fast similarity search", 2007). */
const deletions: Facet = {
  name: 'but one character',
  agrees: 0.97,
  many: true,
  keys: (normal) => [
    ...new Set(Array.from(normal, (_, at) => `${normal.slice(0, at)}${normal.slice(at + 1)}`).concat(normal)),
  ],
};

interface CodeOptions {
  readonly exact: number;
  readonly shortest: number;
  readonly read?: (raw: string, lore: Lore) => string;
  /** Found with one character wrong. */
  readonly near?: true;
}

/** Identifiers: one wrong or swapped character is a slip, two are nearly never one. */
function codeKind(name: string, { exact, shortest, read, near }: CodeOptions): Kind {
  return {
    name,
    levels: [
      MISSING,
      EXACT(exact),
      { ...ONE_EDIT, prior: 0.08, rare: undefined },
      { ...TWO_EDITS, prior: 0.02 },
      DIFFERENT(1 - exact - 0.1),
    ],
    normal: (raw, lore) => {
      const code = read ? read(raw, lore) : lettersAndDigits(raw);
      return code.length < shortest || /^(.)\1*$/.test(code) ? '' : code;
    },
    features: packed,
    comparer: compareCodes,
    ahead: ({ features }) => ({ list: features.rows as Int32Array, each: ROW }),
    facets: near ? [whole(exact), deletions] : [whole(exact)],
  };
}

/** Sixteen characters of a code, four a number, with its length behind them: one line of memory a code. */
const ROW = 8;
const LENGTH = 4;
const PACKED_MAX = 16;

function packed({ units, offsets, count }: TextArena) {
  const rows = sharedInts(count * ROW);
  for (let code = 1; code < count; code++) {
    const [from, until] = [offsets[code]!, offsets[code + 1]!];
    for (let at = from; at < Math.min(until, from + PACKED_MAX); at++)
      rows[code * ROW + ((at - from) >> 2)]! |= (units[at]! & 0xff) << (((at - from) & 3) * 8);
    rows[code * ROW + LENGTH] = until - from;
  }
  return { rows };
}

/** Codes of one length differ by characters in place or a swap of neighbours; codes of different lengths by any edits. */
function compareCodes({ arena, features }: Distinct): Comparer {
  const { units, offsets } = arena;
  const rows = features.rows as Int32Array;
  return (a, b) => {
    if (a === b) return SAME;
    const [x, y] = [a * ROW, b * ROW];
    const [lengthA, lengthB] = [rows[x + LENGTH]!, rows[y + LENGTH]!];
    if (lengthA === lengthB && lengthA <= PACKED_MAX) {
      let apart = 0;
      for (let word = 0; word < 4 && apart <= 2; word++)
        apart += charactersApart(rows[x + word]! ^ rows[y + word]!);
      if (apart > 2) return DIFFER;
    } else if (Math.abs(lengthA - lengthB) > 2) return DIFFER;
    const apart = edits(units, offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!, 2);
    return apart === 1 ? ONE : apart === 2 ? TWO : DIFFER;
  };
}

const DIFFER = 4;

/** How many of four characters differ, without a branch: each byte that is not 0 leaves its highest bit. */
const charactersApart = (differing: number): number => {
  const any = (((differing & 0x7f7f7f7f) + 0x7f7f7f7f) | differing) & 0x80808080;
  return Math.imul(any >>> 7, 0x01010101) >>> 24;
};

const digits = (raw: string) => digitsInAscii(raw).replace(/\D+/g, '');

const WHOLE_NUMBER = 7;

/** A national number without its country's code and leading zero, so that both ways of writing agree. */
function phoneDigits(raw: string, { callingCode }: Lore): string {
  const all = firstNumber(raw).replace(/^00/, '');
  const national = callingCode && all.startsWith(callingCode) ? all.slice(callingCode.length) : all;
  return national.replace(/^0+/, '');
}

/** Of several numbers in one cell the first; an area's code may be parted from its number as two numbers are: `310/246-1501`. */
function firstNumber(raw: string): string {
  let number = '';
  for (const part of raw.split(/[/,;|]/)) {
    number += digits(part);
    if (number.length >= WHOLE_NUMBER) break;
  }
  return number;
}

export const nationalId = codeKind('national-id', { exact: 0.85, shortest: 4, near: true });
export const taxId = codeKind('tax-id', {
  exact: 0.85,
  shortest: 4,
  near: true,
  // what it is called may stand in front of it: `VAT no. 1234`
  read: (raw) => lettersAndDigits(raw.replace(/^[\p{L}.: ]{3,}[:. ]+(?=\d)/u, '')),
});
export const phone = codeKind('phone', { exact: 0.7, shortest: 5, read: phoneDigits, near: true });
export const iban = codeKind('iban', { exact: 0.85, shortest: 8 });
export const imei = codeKind('imei', {
  exact: 0.9,
  shortest: 14,
  // the 15th digit is a check digit, or a version number in its place
  read: (raw) => digits(raw).slice(0, 14),
});
const HYPHEN = 45;

/** House numbers and the like: `12-B` is not `12`. */
export const houseNumber: Kind = {
  ...codeKind('house-number', { exact: 0.85, shortest: 1 }),
  // 12/1 is not 121
  normal: (raw) =>
    folded(raw)
      .replace(/(?<=\d) (?=\d)/g, '-')
      .replaceAll(' ', '')
      .replace(/^0+(?=\d)/, ''),
  levels: [
    MISSING,
    EXACT(0.85),
    { ...ONE_EDIT, prior: 0.08 },
    {
      name: 'part',
      say: { en: 'the digits agree, the letters do not', ur: 'ہندسے یکساں، حروف مختلف' },
      prior: 0.02,
    },
    DIFFERENT(0.05),
  ],
  comparer: ({ arena }) => {
    const { units, offsets } = arena;
    const number = (code: number) => {
      let value = 0;
      for (let at = offsets[code]!; at < offsets[code + 1]! && units[at] !== HYPHEN; at++) {
        const digit = units[at]! - 48;
        if (digit >= 0 && digit < 10) value = value * 10 + digit;
      }
      return value;
    };
    return (a, b) => {
      if (a === b) return SAME;
      const mine = number(a);
      if (mine > 0 && mine === number(b)) return PART;
      return edits(units, offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!, 1) === 1 ? ONE : 4;
    };
  },
};

/** Postal codes: the first half names the district. */
export const postcode: Kind = {
  ...codeKind('postcode', { exact: 0.75, shortest: 2 }),
  levels: [
    MISSING,
    EXACT(0.75),
    { ...ONE_EDIT, prior: 0.1 },
    { name: 'district', say: { en: 'the same postal district', ur: 'ایک ہی ڈاک ضلع' }, prior: 0.05 },
    DIFFERENT(0.1),
  ],
  normal: (raw) => {
    const text = folded(raw);
    const joined = text.replaceAll(' ', '');
    return joined.length < 2 ? '' : joined;
  },
  comparer: ({ arena }) => {
    const { units, offsets } = arena;
    return (a, b) => {
      if (a === b) return SAME;
      const [from, until, start, end] = [offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!];
      if (edits(units, from, until, start, end, 1) === 1) return ONE;
      // the last three characters name a street where codes are long, the last two where they are short
      const inner = until - from >= 6 ? 3 : 2;
      if (until - from !== end - start || until - from <= inner) return 4;
      for (let at = 0; at < until - from - inner; at++) if (units[from + at] !== units[start + at]) return 4;
      return PART;
    };
  },
  facets: [whole(0.75), { name: 'start', agrees: 0.85, keys: (normal) => [normal.slice(0, -2) || normal] }],
};

/** A closed list of words: gender, nationality, occupation. Its rarity says how much agreement weighs. */
export const category: Kind = {
  name: 'category',
  levels: [MISSING, EXACT(0.85), DIFFERENT(0.15)],
  normal: (raw) => folded(raw),
  features: () => ({}),
  comparer: () => (a, b) => (a === b ? SAME : 2),
  facets: [whole(0.85)],
};
