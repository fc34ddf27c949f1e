import { edits } from '../compare/edits.ts';
import { jaroWinkler } from '../compare/jaro-winkler.ts';
import { likestPossible, masksOf } from '../compare/letters.ts';
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

/** The words of every distinct value: `words[starts[code]..starts[code + 1]]`, heavier the rarer. */
export function wordFeatures(arena: TextArena, counts: Int32Array, lore: Lore, known?: WordUses): Features {
  const starts = sharedInts(arena.count + 1);
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
    rows[at + FIGURE] = figure ? 1 : 0;
    rows[at + SOUND] = soundCodes.code(figure ? text : sound(text) || text);
    rows[at + MASK] = masks[word]!;
    rows[at + FROM] = wordArena.offsets[word]!;
    rows[at + LENGTH] = text.length;
    rows[at + LETTERS] = inScripts.starts[word] ?? 0;
    rows[at + GROUP] = groups.get(text)?.[0] ?? 0;
  }
  const wholes = inScripts.starts.subarray(interner.count);
  return { starts, words, rows, uses, total, wordArena, wholes, letters: inScripts.letters };
}

/** What is asked of every word stands together: one line of memory a word. Weights are in 1024ths of a bit. */
const ROW = 8;
/** `LETTERS`: where a word begins as it is compared across scripts, below 0 for Urdu. */
const [WEIGHT, FIGURE, SOUND, MASK, FROM, LENGTH, LETTERS, GROUP] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

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

const MOST_WORDS = 24;
/** Hundredths of a consonant that two names may differ by if their words are not looked at one by one. */
const PARTED = 45;
const TAKEN = new Uint8Array(MOST_WORDS);

/** Compares two lists of words: each word of the shorter list takes the likest word of the longer that is free. */
export function wordComparer({ features }: Distinct): (a: number, b: number, into: Shared) => void {
  const { starts, words, rows, letters, wholes } = features as Record<string, Int32Array>;
  const { units } = features.wordArena as TextArena;

  const twoScripts = letters!.length > 0;

  /** Likeness of two different words, by their rows. */
  const alike = (x: number, y: number): number => {
    if (rows![x + FIGURE] || rows![y + FIGURE]) return 0;
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
    // one edit of four letters leaves a likeness of 0.83 at least
    const near = shorter > 1 && likestPossible(mine, other, lengthA, lengthB) >= 0.83;
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

  return (a, b, into) => {
    let [x, xEnd, y, yEnd] = [starts![a]!, starts![a + 1]!, starts![b]!, starts![b + 1]!];
    if (xEnd - x > yEnd - y) [x, xEnd, y, yEnd] = [y, yEnd, x, xEnd];
    xEnd = Math.min(xEnd, x + MOST_WORDS);
    yEnd = Math.min(yEnd, y + MOST_WORDS);
    TAKEN.fill(0, 0, yEnd - y);
    let sumX = 0;
    let sumY = 0;
    let common = 0;
    let figuresX = 0;
    let figuresY = 0;
    let figuresShared = 0;
    let matched = 0;
    let worst = 1;
    const crossing = twoScripts && (wholes![a]! ^ wholes![b]!) < 0;
    for (let j = y; j < yEnd; j++) {
      const at = words![j]! * ROW;
      sumY += rows![at + WEIGHT]!;
      figuresY += rows![at + FIGURE]!;
    }
    for (let i = x; i < xEnd; i++) {
      const word = words![i]! * ROW;
      const weight = rows![word + WEIGHT]!;
      sumX += weight;
      figuresX += rows![word + FIGURE]!;
      let best = 0;
      let taken = -1;
      for (let j = y; j < yEnd; j++) {
        if (TAKEN[j - y]) continue;
        const other = words![j]! * ROW;
        const likeness = word === other ? 1 : alike(word, other);
        if (likeness > best) {
          best = likeness;
          taken = j;
          if (best === 1) break;
        }
      }
      if (best < worst) worst = best;
      if (taken < 0) continue;
      TAKEN[taken - y] = 1;
      matched++;
      const there = rows![words![taken]! * ROW + WEIGHT]!;
      // a name has one spelling in Urdu and several in Roman, each of them rarer
      common += best * (best === 1 ? weight : crossing ? (weight + there) / 2 : Math.min(weight, there));
      figuresShared += best === 1 ? rows![word + FIGURE]! : 0;
    }
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
