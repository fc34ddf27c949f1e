import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import { withCompounds } from '../text/compounds.ts';
import { folded } from '../text/fold.ts';
import type { Lore } from '../text/lore.ts';
import { sound } from '../text/sound.ts';
import { spellingsOf } from '../text/spellings.ts';
import {
  DIFFERENT,
  type Distinct,
  EXACT,
  type Facet,
  type Kind,
  type Level,
  MISSING,
  sharedInts,
  whole,
} from './kind.ts';
import { withoutRoles } from './names.ts';
import { HEAD, type Shared, wordComparer, wordFeatures } from './words.ts';

const SAME = 1;
const ORDER = 2;
const WITHIN = 3;
const STRONG = 4;
export const SOME = 5;
export const LITTLE = 6;
const OTHER = 7;

const LEVELS = (exact: number): Level[] => [
  MISSING,
  EXACT(exact),
  {
    name: 'same words',
    say: { en: 'the same words, in another order or spelling', ur: 'وہی الفاظ، ترتیب یا ہجے مختلف' },
    prior: 0.12,
    rare: 'sound',
  },
  {
    name: 'within',
    say: { en: 'all words of the shorter one', ur: 'مختصر کے سب الفاظ دوسرے میں موجود' },
    prior: 0.12,
  },
  { name: 'mostly', say: { en: 'most of the words that count', ur: 'اہم الفاظ میں سے اکثر' }, prior: 0.12 },
  { name: 'partly', say: { en: 'some of the words that count', ur: 'اہم الفاظ میں سے کچھ' }, prior: 0.08 },
  { name: 'little', say: { en: 'few words', ur: 'چند الفاظ' }, prior: 0.05 },
  DIFFERENT(0.51 - exact),
];

/** The two heaviest sounds, whatever their order: found although a word is missing or moved. */
export const sortedSounds: Facet = {
  name: 'first and last sound',
  agrees: 0.6,
  keys: (normal) => {
    const words = normal.split(' ');
    const ends = [words[0]!, words.at(-1)!].map((word) => sound(word) || word);
    return [ends.sort().join(' ')];
  },
};

export const firstWord: Facet = {
  name: 'first word',
  agrees: 0.75,
  keys: (normal) => [sound(normal.split(' ')[0]!) || normal],
};
export const lastWord: Facet = {
  name: 'last word',
  agrees: 0.75,
  keys: (normal) => [sound(normal.split(' ').at(-1)!) || normal],
};

/** Texts of several words: what counts is which words, how rare, hardly in what order. */
export function textKind(
  name: string,
  exact: number,
  normal: Kind['normal'],
  facets: readonly Facet[],
  levelOf: (shared: Shared) => number = (shared) => levelOfWords(shared),
): Kind {
  return {
    name,
    levels: LEVELS(exact),
    normal,
    features: wordFeatures,
    comparer: (distinct: Distinct) => {
      const compare = wordComparer(distinct);
      const shared: Shared = { likeness: 0, cover: 0, figuresApart: false, matched: 0 };
      return (a, b) => {
        if (a === b) return SAME;
        compare(a, b, shared);
        return levelOf(shared);
      };
    },
    ahead: ({ features }) => ({ list: features.heads as Int32Array, each: HEAD }),
    facets: [whole(exact), ...facets],
    costly: true,
  };
}

export function levelOfWords({ likeness, cover, matched }: Shared): number {
  if (likeness >= 0.93) return ORDER;
  if (cover >= 0.93 && matched >= 2) return WITHIN;
  if (likeness >= 0.7) return STRONG;
  if (likeness >= 0.4) return SOME;
  return likeness >= 0.15 ? LITTLE : OTHER;
}

function personal(raw: string, lore: Lore): string {
  let text = raw.toLowerCase();
  for (const word of lore.relationWords) {
    // a father's name may say whose it is: `s/o Bashir`
    if (text.startsWith(`${word} `)) text = text.slice(word.length + 1);
    const at = text.indexOf(` ${word} `);
    if (at > 0) text = text.slice(0, at);
  }
  return oneNeutral(withoutRoles(withCompounds(folded(text)), lore), lore);
}

/** One spelling, in both scripts, of a name that nearly everybody has, so that it weighs as little as it is common. */
function oneNeutral(normal: string, { neutralNames }: Lore): string {
  if (neutralNames.length === 0) return normal;
  // an initial may be any name
  const neutral = (word: string) => word.length > 1 && neutralNames.includes(word);
  return normal
    .split(' ')
    .map((word) => (neutral(word) ? neutralNames[0]! : word))
    .join(' ');
}

export const fullName = textKind('full-name', 0.4, personal, [sortedSounds, firstWord, lastWord]);
export const fatherName = textKind('father-name', 0.45, personal, [sortedSounds]);

const companyByWords = textKind(
  'company',
  0.4,
  (raw, lore) => {
    const words = lettersTogether(folded(raw.replaceAll('&', ' and ').replace(/\bm\/s\b/gi, ' ')).split(' '));
    const kept = words.filter((word) => !lore.companyForms.includes(word));
    return (kept.length > 0 ? kept : words).join(' ');
  },
  [firstWord, sortedSounds],
);

/** Letters that stand alone in a row are one word: `B. P. O.` is `bpo`. */
function lettersTogether(words: readonly string[]): string[] {
  const out: string[] = [];
  let alone = false;
  for (const word of words) {
    const letter = word.length === 1 && /\p{L}/u.test(word);
    if (letter && alone) out.push(out.pop()! + word);
    else out.push(word);
    alone = letter;
  }
  return out;
}

/** A company and the first letters of its words are most of one name. */
export const company: Kind = {
  ...companyByWords,
  features: (arena, counts, lore, known) => ({
    ...wordFeatures(arena, counts, lore, known),
    ...acronymFeatures(arena),
  }),
  comparer: (distinct) => {
    const byWords = companyByWords.comparer(distinct);
    const { single, initials } = distinct.features as Record<string, Int32Array>;
    const short = (a: number, b: number) => single![a] !== 0 && single![a] === initials![b];
    return (a, b) => {
      const level = byWords(a, b);
      return level > STRONG && (short(a, b) || short(b, a)) ? STRONG : level;
    };
  },
};

/** First letters of fewer words are those of too many. */
const ACRONYM_LEAST = 3;

function acronymFeatures(arena: TextArena) {
  const [single, initials] = [sharedInts(arena.count), sharedInts(arena.count)];
  const interner = new TextInterner();
  for (let code = 1; code < arena.count; code++) {
    const text = textAt(arena, code);
    if (!text.includes(' ')) {
      if (text.length >= ACRONYM_LEAST && text.length <= 6) single[code] = interner.code(text);
      continue;
    }
    const words = text.split(' ').filter((word) => word !== 'and' && word !== 'of');
    if (words.length >= ACRONYM_LEAST) initials[code] = interner.code(words.map((word) => word[0]).join(''));
  }
  return { single, initials };
}

/** Long words are rare ones as a rule: found wherever in the text the word stands. */
const longestWord: Facet = {
  name: 'longest word',
  agrees: 0.75,
  apart: true,
  keys: (normal) => [
    normal.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  ],
};
/** What a thing is called by its maker, as `dmc fx50`: the longest word with figures, if it is no mere number. */
const modelWord: Facet = {
  name: 'longest word with figures',
  agrees: 0.7,
  apart: true,
  keys: (normal) => [
    normal
      .split(' ')
      .reduce(
        (longest, word) =>
          /\d.*\d/.test(word) && word.length > Math.max(3, longest.length) ? word : longest,
        '',
      ),
  ],
};

export const freeText = textKind('free-text', 0.3, (raw) => folded(raw), [
  firstWord,
  lastWord,
  longestWord,
  modelWord,
]);

export const city = textKind('city', 0.44, cityText, [firstWord]);

function cityText(raw: string, { cities }: Lore): string {
  const text = folded(raw);
  return spellingsOf(cities).get(text) ?? text;
}
