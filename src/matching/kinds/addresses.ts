import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import { addressParts, figuresJoined, numbersSpelt, partsCompared } from '../text/address-parts.ts';
import { folded } from '../text/fold.ts';
import type { Lore } from '../text/lore.ts';
import { sound } from '../text/sound.ts';
import { spellingsOf } from '../text/spellings.ts';
import { type Features, type Kind, sharedInts } from './kind.ts';
import { firstWord, LITTLE, lastWord, levelOfWords, SOME, sortedSounds, textKind } from './texts.ts';
import { type Shared, wordFeatures } from './words.ts';

/** Numbers agree exactly or speak against it. */
function numbersFirst(shared: Shared): number {
  const level = levelOfWords(shared);
  return shared.figuresApart ? Math.max(level, SOME) : level;
}

const addressByWords = textKind(
  'address',
  0.35,
  addressText,
  [firstWord, lastWord, sortedSounds],
  numbersFirst,
);

/** Words say how like two addresses are, parts what cannot be: house 12 in street 4 is not house 4 in street 12. */
export const address: Kind = {
  ...addressByWords,
  features: (arena, counts, lore, known) => ({
    ...wordFeatures(arena, counts, lore, known),
    ...partFeatures(arena, lore),
  }),
  comparer: (distinct) => {
    const byWords = addressByWords.comparer(distinct);
    const apart = partsApart(distinct.features);
    return (a, b) => {
      const level = byWords(a, b);
      if (level >= LITTLE) return level;
      const parts = apart(a, b);
      return parts === 0 ? level : Math.max(level, parts === 1 ? SOME : LITTLE);
    };
  },
  parts: (left, right, lore) =>
    partsCompared(addressParts(left, lore), addressParts(right, lore), soundAlike),
};

const soundAlike = (a: string, b: string) =>
  !/\d/.test(a + b) && a.split(' ').map(sound).join(' ') === b.split(' ').map(sound).join(' ');

/** Parts that are the same or are not: numbers and letters, and cities that have a name in the lore. */
const PLAIN_PARTS = ['unit', 'house', 'floor', 'block', 'phase', 'sector', 'street', 'city'] as const;

function partFeatures(arena: TextArena, lore: Lore) {
  const parts = sharedInts(arena.count * PLAIN_PARTS.length);
  const interner = new TextInterner();
  for (let code = 1; code < arena.count; code++) {
    const found = addressParts(textAt(arena, code), lore);
    PLAIN_PARTS.forEach((part, at) => {
      const text = found[part];
      // a street with a name is for the words to say
      if (text !== undefined && (part !== 'street' || /\d/.test(text)))
        parts[code * PLAIN_PARTS.length + at] = interner.code(text);
    });
  }
  return { parts };
}

/** Number of parts that two addresses both have and that are not the same. */
function partsApart(features: Features): (a: number, b: number) => number {
  const parts = features.parts as Int32Array;
  const count = PLAIN_PARTS.length;
  return (a, b) => {
    let apart = 0;
    for (let part = 0; part < count; part++) {
      const [x, y] = [parts[a * count + part]!, parts[b * count + part]!];
      if (x !== y && x !== 0 && y !== 0) apart++;
    }
    return apart;
  };
}

/** One spelling of street words, numbers and cities; letters stay with the number before them: `house 12 b` is `house 12b`. */
function addressText(raw: string, lore: Lore): string {
  const words = withCities(figuresJoined(folded(raw.replaceAll('#', ' ')), lore), lore);
  const spellings = spellingsOf(lore.addressWords);
  const spelt = words.map((word, at) => {
    // the H of `Block H` is no house
    const letter =
      word.length === 1 && at > 0 && LETTERED.has(spellings.get(words[at - 1]!) ?? words[at - 1]!);
    return letter ? word : (spellings.get(word) ?? word);
  });
  return numbersSpelt(spelt, lore).join(' ');
}

const LETTERED = new Set(['block', 'phase', 'sector']);

/** Each city by its first name; a name may have two words. */
function withCities(words: readonly string[], { cities }: Lore): readonly string[] {
  if (cities.length === 0) return words;
  const spellings = spellingsOf(cities);
  const starts = startsOf(cities, spellings);
  if (!words.some((word) => starts.has(word))) return words;
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const both = starts.has(words[at]!) ? spellings.get(`${words[at]} ${words[at + 1]}`) : undefined;
    if (both) at++;
    out.push(both ?? spellings.get(words[at]!) ?? words[at]!);
  }
  return out;
}

const STARTS = new WeakMap<object, Set<string>>();

/** First words of the names of cities. */
function startsOf(cities: object, spellings: ReadonlyMap<string, string>): ReadonlySet<string> {
  const starts = STARTS.get(cities) ?? new Set([...spellings.keys()].map((name) => name.split(' ')[0]!));
  STARTS.set(cities, starts);
  return starts;
}
