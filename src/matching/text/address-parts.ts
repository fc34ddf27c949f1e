import type { Bilingual } from '../../kernel/bilingual.ts';
import { ADDRESS_PARTS, type AddressPart, type Lore } from './lore.ts';

export const PART_NAMES: Readonly<Record<AddressPart, Bilingual>> = {
  unit: { en: 'flat or office', ur: 'فلیٹ یا دفتر' },
  house: { en: 'house or plot', ur: 'مکان یا پلاٹ' },
  floor: { en: 'floor', ur: 'منزل' },
  block: { en: 'block', ur: 'بلاک' },
  phase: { en: 'phase', ur: 'فیز' },
  sector: { en: 'sector', ur: 'سیکٹر' },
  street: { en: 'street', ur: 'گلی یا سڑک' },
  area: { en: 'area', ur: 'علاقہ' },
  city: { en: 'city', ur: 'شہر' },
  postcode: { en: 'postal code', ur: 'پوسٹل کوڈ' },
};

export type Address = Partial<Record<AddressPart, string>>;

/** A number as it stands in an address, with a letter before or behind it, or a single letter. */
const FIGURE = /^(?:[a-z]?\d+[a-z]?(?:-\d+)?|[a-z])$/;
/** No word is spelt like these. */
const ROMAN = /^(?:i[ivx]|iii|vi{1,3})$/;
const DIGITS = /^\d+$/;
const POSTCODE = /^\d{5,6}$/;
/** A name of a street or an area is so many words at most. */
const NAME_WORDS = 3;

interface Known {
  readonly partOf: ReadonlyMap<string, AddressPart>;
  readonly numberOf: ReadonlyMap<string, string>;
  readonly cities: ReadonlySet<string>;
  readonly shapes: readonly RegExp[];
}

const KNOWN = new WeakMap<Lore, Known>();

function knownOf(lore: Lore): Known {
  let known = KNOWN.get(lore);
  if (!known) {
    const { addressParts: parts, addressNumbers, cities, sectorShapes } = lore;
    known = {
      partOf: new Map(ADDRESS_PARTS.flatMap((part) => (parts[part] ?? []).map((word) => [word, part]))),
      numberOf: new Map(addressNumbers.flatMap((group) => group.map((word) => [word, group[0]!]))),
      cities: new Set(cities.map(([city]) => city!)),
      shapes: sectorShapes.map((shape) => new RegExp(`(?<= )${shape}(?= )`, 'g')),
    };
    KNOWN.set(lore, known);
  }
  return known;
}

/** Letters stay with their number (`12 b` is `12b`), and what the country writes as one is one. */
export function figuresJoined(text: string, lore: Lore): string[] {
  const out: string[] = [];
  for (const word of shaped(text, knownOf(lore)).split(' ')) {
    const last = out.at(-1);
    const first = word.charCodeAt(0);
    if (word.length === 1 && first > 96 && first < 123 && last && DIGITS.test(last))
      out[out.length - 1] = last + word;
    else out.push(first > 47 && first < 58 ? word.replace(ORDINAL, '$1') : word);
  }
  return out;
}

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** Joins what is written apart in one place and together in another: `f 8 3` and `f8 3` are `f8-3`. */
function shaped(text: string, { shapes }: Known): string {
  if (shapes.length === 0 || !LETTER_AND_NUMBER.test(text)) return text;
  let padded = ` ${text} `;
  for (const shape of shapes)
    padded = padded.replace(shape, (_, first: string, second: string, third: unknown) =>
      typeof third === 'string' ? `${first}${second}-${third}` : first + second,
    );
  return padded.trim();
}

const LETTER_AND_NUMBER = /(?:^| )[a-z] ?\d/;

/** Beside a word that names a part `second` and `v` are numbers; `ii` is one anywhere. `House No. 12` is `house 12`. */
export function numbersSpelt(words: readonly string[], lore: Lore): readonly string[] {
  const { partOf, numberOf } = knownOf(lore);
  if (!words.some((word) => word === 'no' || numberOf.has(word))) return words;
  const kept = words.filter((word, at) => word !== 'no' || !FIGURE.test(words[at + 1] ?? ''));
  return kept.map((word, at) => {
    const number = numberOf.get(word);
    if (number === undefined || ROMAN.test(word)) return number ?? word;
    const beside = [kept[at - 1], kept[at + 1]].some((other) => other !== undefined && partOf.has(other));
    return beside ? number : word;
  });
}

/** Parts of an address that was made normal. What no word names is a house where it begins with a number, and else is nothing. */
export function addressParts(normal: string, lore: Lore): Address {
  const { partOf, cities } = knownOf(lore);
  const words = normal.split(' ');
  const labels = words.map((word) => partOf.get(word));
  const free = labels.map((label) => label === undefined);
  const parts: Address = {};
  const take = (part: AddressPart, from: number, until: number) => {
    parts[part] ??= until === from + 1 ? words[from]! : words.slice(from, until).join(' ');
    for (let at = from; at < until; at++) free[at] = false;
  };
  if (cities.size > 0) takeCity(words, labels, cities, take);
  const isFigure = (at: number) => free[at] === true && FIGURE.test(words[at]!);
  // the number behind a word is its own before it is that of the next
  for (let at = 0; at < words.length; at++) {
    const part = labels[at];
    if (part && parts[part] === undefined && isFigure(at + 1)) take(part, at + 1, at + 2);
  }
  for (let at = 1; at < words.length; at++) {
    const part = labels[at];
    if (!part || parts[part] !== undefined) continue;
    if (part !== 'street' && part !== 'area') {
      if (free[at - 1] && DIGITS.test(words[at - 1]!)) take(part, at - 1, at);
      continue;
    }
    let from = at;
    while (from > 0 && at - from < NAME_WORDS && free[from - 1] && !DIGIT.test(words[from - 1]!)) from--;
    if (from < at) take(part, from, at);
    else if (isFigure(at - 1)) take(part, at - 1, at);
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!free[at] || !DIGIT.test(word)) continue;
    if (SECTOR.test(word)) take('sector', at, at + 1);
    else if (at === 0) take('house', 0, 1);
    else if (POSTCODE.test(word)) take('postcode', at, at + 1);
  }
  return parts;
}

const DIGIT = /\d/;
/** As the shapes of the lore leave it. */
const SECTOR = /^[a-z]\d+-\d+$/;

/** The last city there is: streets are called after others. */
function takeCity(
  words: readonly string[],
  labels: readonly (AddressPart | undefined)[],
  cities: ReadonlySet<string>,
  take: (part: AddressPart, from: number, until: number) => void,
): void {
  for (let at = words.length - 1; at >= 0; at--) {
    // `Leeds Road` is no city
    if (!cities.has(words[at]!) || labels[at + 1] !== undefined) continue;
    take('city', at, at + 1);
    return;
  }
}

export interface PartAgreement {
  readonly part: AddressPart;
  readonly agrees: boolean;
}

/** How each part that both addresses have agrees; texts that only sound alike agree too. */
export function partsCompared(
  left: Address,
  right: Address,
  alike: (a: string, b: string) => boolean,
): PartAgreement[] {
  return ADDRESS_PARTS.flatMap((part) => {
    const [a, b] = [left[part], right[part]];
    return a === undefined || b === undefined ? [] : [{ part, agrees: a === b || alike(a, b) }];
  });
}
