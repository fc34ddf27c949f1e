import { edits } from '../compare/edits.ts';
import { jaroWinkler } from '../compare/jaro-winkler.ts';
import { masksOf, mayReach } from '../compare/letters.ts';
import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import type { Lore } from '../text/lore.ts';
import {
  inTwoScripts,
  NO_SCRIPT_TEXTS,
  readingCost,
  scriptLikeness,
  scriptTexts,
} from '../text/script-alignment.ts';
import { sound } from '../text/sound.ts';
import { type Distinct, type Features, sharedFloats, sharedInts, type WordUses } from './kind.ts';
import { groupsOf } from './names.ts';

/** Rarer words than one record in so many all weigh the same. */
const RARE = 10_000;
const rareUses = (records: number) => Math.max(1, Math.ceil(records / RARE));

/** The words of every distinct value, heavier the rarer; of a value a head, and `words` where it has more than the head holds. */
export function wordFeatures(arena: TextArena, counts: Int32Array, lore: Lore, known?: WordUses): Features {
  const starts = new Int32Array(arena.count + 1);
  const found: number[] = [];
  const interner = new TextInterner();
  for (let code = 1; code < arena.count; code++) {
    starts[code] = found.length;
    for (const word of textAt(arena, code).split(' ')) found.push(interner.code(word));
  }
  starts[arena.count] = found.length;
  const words = sharedInts(found.length);
  words.set(found);
  const uses = sharedFloats(interner.count);
  const total = sharedFloats(1);
  for (let code = 1; code < arena.count; code++) {
    total[0]! += counts[code]!;
    for (let at = starts[code]!; at < starts[code + 1]!; at++) uses[words[at]!]! += counts[code]!;
  }
  const records = known?.records ?? total[0]!;
  const wordArena = interner.arena();
  const masks = masksOf(wordArena);
  const rows = sharedInts(interner.count * ROW);
  const figures = new Uint8Array(interner.count);
  const soundCodes = new TextInterner();
  const groups = groupsOf(lore);
  const own = (word: string) => !lore.neutralNames.includes(word);
  // the words, and behind them the values as wholes: what is one word in one script may be two in the other
  const inScripts = inTwoScripts(arena)
    ? scriptTexts([
        ...Array.from({ length: interner.count }, (_, word) => interner.text(word)),
        ...Array.from({ length: arena.count }, (_, code) =>
          textAt(arena, code).split(' ').filter(own).join(' '),
        ),
      ])
    : NO_SCRIPT_TEXTS;
  for (let word = 1; word < interner.count; word++) {
    const text = interner.text(word);
    const used = known ? (known.uses[text] ?? 0) : uses[word]!;
    const figure = /\d/.test(text);
    const at = word * ROW;
    rows[at + WEIGHT] = Math.round(Math.log2(1 + records / Math.max(used, rareUses(records))) * 1024);
    figures[word] = figure ? 1 : 0;
    rows[at + SOUND] = soundCodes.code(figure ? text : sound(text) || text);
    rows[at + MASK] = masks[word]!;
    rows[at + FROM] = wordArena.offsets[word]!;
    rows[at + LENGTH] = text.length;
    rows[at + LETTERS] = inScripts.starts[word] ?? 0;
    rows[at + GROUP] = groups.get(text)?.[0] ?? 0;
  }
  const wholes = inScripts.starts.subarray(interner.count);
  const heads = headsOf(starts, words, rows, figures);
  return { heads, words, rows, uses, total, wordArena, wholes, letters: inScripts.letters };
}

/** What is asked of every word stands together: one line of memory a word. Weights are in 1024ths of a bit. */
const ROW = 8;
/** `LETTERS`: where a word begins as it is compared across scripts, below 0 for Urdu. */
const [WEIGHT, SOUND, MASK, FROM, LENGTH, LETTERS, GROUP] = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * A value's words in number, the sum of their weights, how many have digits, where they begin in `words`, and the first of them. A word with
 * digits stands below 0, in `words` too: it is like itself alone.
 */
export const HEAD = 8;
const [WORDS, SUM, FIGURES, BEGIN, FIRST] = [0, 1, 2, 3, 4] as const;
const HEAD_WORDS = HEAD - FIRST;
/** More words of a value are not looked at. */
const MOST_WORDS = 24;

function headsOf(starts: Int32Array, words: Int32Array, rows: Int32Array, figures: Uint8Array): Int32Array {
  const heads = sharedInts((starts.length - 1) * HEAD);
  for (let code = 1; code < starts.length - 1; code++) {
    const at = code * HEAD;
    const begin = starts[code]!;
    const count = starts[code + 1]! - begin;
    heads[at + WORDS] = count;
    heads[at + BEGIN] = begin;
    for (let i = 0; i < Math.min(count, MOST_WORDS); i++) {
      const word = words[begin + i]!;
      heads[at + SUM]! += rows[word * ROW + WEIGHT]!;
      heads[at + FIGURES]! += figures[word]!;
      if (figures[word]) words[begin + i] = -word;
      if (i < HEAD_WORDS) heads[at + FIRST + i] = words[begin + i]!;
    }
  }
  return heads;
}

/** How often the words of a field are used, to be kept with a model. */
export function wordUses({ features }: Distinct): WordUses | undefined {
  if (!features.wordArena) return undefined;
  const records = (features.total as Float64Array)[0]!;
  const arena = features.wordArena as TextArena;
  const all = features.uses as Float64Array;
  const uses: Record<string, number> = {};
  for (let word = 1; word < arena.count; word++)
    if (all[word]! > rareUses(records)) uses[textAt(arena, word)] = all[word]!;
  return { records, uses };
}

/** What the words of two texts have in common, by weight. */
export interface Shared {
  /** Dice's coefficient of the weights, 0 to 1. */
  likeness: number;
  /** Share of the lighter text that is found in the other. */
  cover: number;
  /** Words with digits of one side that the other, having such words too, lacks. */
  figuresApart: boolean;
  /** Words matched. */
  matched: number;
}

/** Hundredths of a consonant that two names may differ by if their words are not looked at one by one. */
const PARTED = 45;
const [MINE, OTHERS] = [new Int32Array(MOST_WORDS), new Int32Array(MOST_WORDS)];

/** One edit of four letters leaves this likeness at least. */
const mayBeNear = mayReach(0.83);

/** Pairs of words remembered, the last of each place; a power of two, few enough to stay in the nearest memory. */
const REMEMBERED = 1 << 12;

/** Compares two lists of words: each word of the shorter list takes the likest word of the longer that is free. */
export function wordComparer({ features }: Distinct): (a: number, b: number, into: Shared) => void {
  const { heads, words, rows, letters, wholes } = features as Record<string, Int32Array>;
  const { units } = features.wordArena as TextArena;

  const twoScripts = letters!.length > 0;

  /** Likeness of two different words without digits, by their rows. */
  const alike = (x: number, y: number): number => {
    if ((rows![x + LETTERS]! ^ rows![y + LETTERS]!) < 0)
      return scriptLikeness(letters!, rows![x + LETTERS]!, rows![y + LETTERS]!);
    const [group, another] = [rows![x + GROUP]!, rows![y + GROUP]!];
    // a short form is the name; names that are known by themselves may sound alike and are not one
    if (group > 0 && another > 0) {
      if (group === another) return 0.95;
    } else if (rows![x + SOUND] === rows![y + SOUND]) return 0.95;
    const [mine, other] = [rows![x + MASK]!, rows![y + MASK]!];
    const [lengthA, lengthB] = [rows![x + LENGTH]!, rows![y + LENGTH]!];
    const shorter = Math.min(lengthA, lengthB);
    const near = shorter > 1 && mayBeNear(mine, other, lengthA, lengthB);
    const maybeStart = shorter !== 2 && (lengthA < lengthB ? mine & ~other : other & ~mine) === 0;
    if (!near && !maybeStart) return 0;
    const [a, b] = [rows![x + FROM]!, rows![y + FROM]!];
    if (shorter === 1) return units[a] === units[b] ? 0.5 : 0;
    if (near) {
      if (shorter >= 4 && edits(units, a, a + lengthA, b, b + lengthB, 1) <= 1) return 0.9;
      const likeness = jaroWinkler(units, a, a + lengthA, b, b + lengthB);
      if (likeness >= 0.9) return likeness * 0.95;
    }
    return maybeStart && startAlike(units, a, b, shorter) ? 0.6 : 0;
  };

  const pairs = new Int32Array(REMEMBERED * 2);
  const likenesses = new Float64Array(REMEMBERED);
  /** A few words are in most texts, so most pairs of words have been compared not long ago. */
  const remembered = (x: number, y: number): number => {
    const at = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> 20;
    if (pairs[at * 2] !== x || pairs[at * 2 + 1] !== y) {
      pairs[at * 2] = x;
      pairs[at * 2 + 1] = y;
      likenesses[at] = alike(x, y);
    }
    return likenesses[at]!;
  };

  /** Across scripts one word that has no like says more than the others, unless words are only parted in other places. */
  const acrossScripts = (a: number, b: number, worst: number, into: Shared): void => {
    const [one, other] = [wholes![a]!, wholes![b]!];
    const [roman, urdu] = one > 0 ? [one, -other] : [other, -one];
    if (one !== 0 && other !== 0 && readingCost(letters!, roman, urdu, PARTED) <= PARTED) {
      into.likeness = Math.max(into.likeness, 0.95);
      into.cover = Math.max(into.cover, 0.95);
      into.matched = Math.max(into.matched, 2);
    } else into.likeness *= (1 + worst) / 2;
  };

  /** Rows of the words of the value whose head is `at`, below 0 for those with digits. */
  const wordsOf = (at: number, count: number, into: Int32Array): void => {
    const inHead = Math.min(count, HEAD_WORDS);
    for (let i = 0; i < inHead; i++) into[i] = heads![at + FIRST + i]! * ROW;
    for (let i = inHead; i < count; i++) into[i] = words![heads![at + BEGIN]! + i]! * ROW;
  };

  return (a, b, into) => {
    const turned = heads![a * HEAD + WORDS]! > heads![b * HEAD + WORDS]!;
    const [one, other] = turned ? [b * HEAD, a * HEAD] : [a * HEAD, b * HEAD];
    const countX = Math.min(heads![one + WORDS]!, MOST_WORDS);
    const countY = Math.min(heads![other + WORDS]!, MOST_WORDS);
    wordsOf(one, countX, MINE);
    wordsOf(other, countY, OTHERS);
    let takenOnes = 0;
    let common = 0;
    let figuresShared = 0;
    let matched = 0;
    let worst = 1;
    const crossing = twoScripts && (wholes![a]! ^ wholes![b]!) < 0;
    for (let i = 0; i < countX; i++) {
      const word = MINE[i]!;
      let best = 0;
      let taken = -1;
      for (let j = 0; j < countY; j++) {
        if (takenOnes & (1 << j)) continue;
        const there = OTHERS[j]!;
        const likeness = word === there ? 1 : (word | there) < 0 ? 0 : remembered(word, there);
        if (likeness > best) {
          best = likeness;
          taken = j;
          if (best === 1) break;
        }
      }
      if (best < worst) worst = best;
      if (taken < 0) continue;
      takenOnes |= 1 << taken;
      matched++;
      const weight = rows![Math.abs(word) + WEIGHT]!;
      const there = rows![Math.abs(OTHERS[taken]!) + WEIGHT]!;
      // a name has one spelling in Urdu and several in Roman, each of them rarer
      common += best * (best === 1 ? weight : crossing ? (weight + there) / 2 : Math.min(weight, there));
      figuresShared += word < 0 ? 1 : 0;
    }
    const [sumX, sumY] = [heads![one + SUM]!, heads![other + SUM]!];
    const [figuresX, figuresY] = [heads![one + FIGURES]!, heads![other + FIGURES]!];
    into.likeness = sumX + sumY > 0 ? (2 * common) / (sumX + sumY) : 0;
    into.cover = Math.min(sumX, sumY) > 0 ? Math.min(1, common / Math.min(sumX, sumY)) : 0;
    into.figuresApart = figuresX > 0 && figuresY > 0 && figuresShared < Math.min(figuresX, figuresY);
    into.matched = matched;
    if (crossing && into.likeness < 0.93) acrossScripts(a, b, worst, into);
  };
}

/** Whether one word is the beginning of the other: `ed`, `edward`. */
function startAlike(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[a + i] !== units[b + i]) return false;
  return true;
}
