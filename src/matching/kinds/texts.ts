import { withCompounds } from '../text/compounds.ts';
import { folded } from '../text/fold.ts';
import type { Lore } from '../text/lore.ts';
import { sound } from '../text/sound.ts';
import {
  DIFFERENT,
  type Distinct,
  EXACT,
  type Facet,
  type Kind,
  type Level,
  MISSING,
  whole,
} from './kind.ts';
import { withoutRoles } from './names.ts';
import { type Shared, wordComparer, wordFeatures } from './words.ts';

const SAME = 1;
const ORDER = 2;
const WITHIN = 3;
const STRONG = 4;
const SOME = 5;
const LITTLE = 6;
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
const sortedSounds: Facet = {
  name: 'first and last sound',
  agrees: 0.6,
  keys: (normal) => {
    const words = normal.split(' ');
    const ends = [words[0]!, words.at(-1)!].map((word) => sound(word) || word);
    return [ends.sort().join(' ')];
  },
};

const firstWord: Facet = {
  name: 'first word',
  agrees: 0.75,
  keys: (normal) => [sound(normal.split(' ')[0]!) || normal],
};
const lastWord: Facet = {
  name: 'last word',
  agrees: 0.75,
  keys: (normal) => [sound(normal.split(' ').at(-1)!) || normal],
};

/** Texts of several words: what counts is which words, how rare, hardly in what order. */
function textKind(
  name: string,
  exact: number,
  normal: Kind['normal'],
  facets: readonly Facet[],
  levelOf: (shared: Shared) => number = (shared) => levelOf_(shared),
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
    facets: [whole(exact), ...facets],
    costly: true,
  };
}

function levelOf_({ likeness, cover, matched }: Shared): number {
  if (likeness >= 0.93) return ORDER;
  if (cover >= 0.93 && matched >= 2) return WITHIN;
  if (likeness >= 0.7) return STRONG;
  if (likeness >= 0.4) return SOME;
  return likeness >= 0.15 ? LITTLE : OTHER;
}

/** Numbers agree exactly or speak against it. */
function numbersFirst(shared: Shared): number {
  const level = levelOf_(shared);
  return shared.figuresApart ? Math.max(level, SOME) : level;
}

function personal(raw: string, lore: Lore): string {
  let text = raw.toLowerCase();
  for (const word of lore.relationWords) {
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

export const company = textKind(
  'company',
  0.4,
  (raw, lore) => {
    const words = folded(raw.replaceAll('&', ' and ').replace(/\bm\/s\b/gi, ' ')).split(' ');
    const kept = words.filter((word) => !lore.companyForms.includes(word));
    return (kept.length > 0 ? kept : words).join(' ');
  },
  [firstWord, sortedSounds],
);

export const address = textKind(
  'address',
  0.35,
  addressText,
  [firstWord, lastWord, sortedSounds],
  numbersFirst,
);

export const freeText = textKind('free-text', 0.3, (raw) => folded(raw), [firstWord, lastWord]);

export const city = textKind('city', 0.44, cityText, [firstWord]);

/** One spelling of street words; letters stay with the number before them: `house 12 b` is `house 12b`. */
export function addressText(raw: string, lore: Lore): string {
  const words = folded(raw.replaceAll('#', ' ')).split(' ');
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (/^[a-z]$/.test(word) && last && /^\d+$/.test(last)) out[out.length - 1] = last + word;
    else out.push(spellingOf(lore.addressWords, word));
  }
  return out.join(' ');
}

function cityText(raw: string, lore: Lore): string {
  const text = folded(raw);
  return spellingOf(lore.cities, text);
}

const SPELLINGS = new WeakMap<object, Map<string, string>>();

function spellingOf(groups: readonly (readonly string[])[], word: string): string {
  let spellings = SPELLINGS.get(groups);
  if (!spellings) {
    spellings = new Map(groups.flatMap((group) => group.map((other) => [folded(other), group[0]!])));
    SPELLINGS.set(groups, spellings);
  }
  return spellings.get(word) ?? word;
}
