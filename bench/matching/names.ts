import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LORE } from '../../src/main/lore.ts';
import { TextInterner } from '../../src/matching/compare/text-arena.ts';
import { KINDS } from '../../src/matching/kinds/index.ts';
import { sharedInts } from '../../src/matching/kinds/kind.ts';
import { type Shared, wordComparer } from '../../src/matching/kinds/words.ts';
import type { Lore } from '../../src/matching/text/lore.ts';
import type { Figure } from '../figures.ts';

export interface GoldPair {
  readonly half: 'tune' | 'held-out';
  readonly same: boolean;
  readonly kind: string;
  readonly latin: string;
  readonly urdu: string;
}

export interface Scored extends GoldPair {
  /** Likeness of the words of two full names, as the engine weighs them. */
  readonly likeness: number;
  /** The engine's level of agreement, by its name. */
  readonly level: string;
}

const rows = (file: string) =>
  readFileSync(join(import.meta.dirname, 'names-gold', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

export const goldPairs = (): GoldPair[] =>
  rows('pairs.csv').map(([half, same, kind, latin, urdu]) => ({
    half: half as GoldPair['half'],
    same: same === 'yes',
    kind: kind!,
    latin: latin!,
    urdu: urdu!,
  }));

/**
 * Every Roman spelling of a single name of the held-out half against every Urdu spelling of every name there: how often its own are
 * called the same or near, and how often another's are.
 */
function singleNames(): Figure[] {
  const halves = rows('halves.csv');
  const names = rows('lexicon.csv')
    .filter((_, at) => halves[at]![0] === 'held-out')
    .map(([, , urdu, roman]) => ({ urdu: urdu!.split('|'), roman: roman!.split('|') }));
  const kind = KINDS['given-name']!;
  const interner = new TextInterner();
  const codes = (texts: readonly string[]) =>
    texts.map((text) => ({ text, code: interner.code(kind.normal(text, LORE)) }));
  const coded = names.map(({ urdu, roman }) => ({ urdu: codes(urdu), roman: codes(roman) }));
  const arena = interner.arena();
  const counts = sharedInts(arena.count).fill(1);
  const compare = kind.comparer({ arena, counts, features: kind.features(arena, counts, LORE) });
  const near = kind.levels.findIndex(({ name }) => name === 'near');
  const found = { own: 0, ownCalled: 0, others: 0, othersCalled: 0 };
  const before = process.cpuUsage();
  for (const name of coded)
    for (const { text, code } of name.roman)
      for (const other of coded) {
        const own = name === other;
        if (!own && other.roman.some((one) => one.text === text)) continue;
        for (const { code: there } of other.urdu) {
          const called = code === there || compare(code, there) <= near ? 1 : 0;
          found[own ? 'own' : 'others']++;
          found[own ? 'ownCalled' : 'othersCalled'] += called;
        }
      }
  const { user, system } = process.cpuUsage(before);
  const pairs = found.own + found.others;
  return [
    {
      name: 'single names in two scripts, held-out half: called the same or near',
      value: round(found.ownCalled / found.own),
      unit: '',
      more: { names: names.length, others: found.others, others_called: found.othersCalled },
    },
    {
      name: 'single names in two scripts: one compared',
      value: round((user + system) / pairs),
      unit: 'µs',
      most: 2,
      more: { pairs },
    },
  ];
}

const fullName = KINDS['full-name']!;

/** Every pair as the engine compares it among the names of its half. */
export function scored(pairs: readonly GoldPair[], lore: Lore): Scored[] {
  const interner = new TextInterner();
  const codes = pairs.map(({ latin, urdu }) =>
    [latin, urdu].map((raw) => interner.code(fullName.normal(raw, lore))),
  );
  const arena = interner.arena();
  const counts = sharedInts(arena.count);
  for (const code of codes.flat()) counts[code]!++;
  const distinct = { arena, counts, features: fullName.features(arena, counts, lore) };
  const words = wordComparer(distinct);
  const level = fullName.comparer(distinct);
  const shared: Shared = { likeness: 0, cover: 0, figuresApart: false, matched: 0 };
  return pairs.map((pair, at) => {
    const [a, b] = codes[at] as [number, number];
    if (a === b) return { ...pair, likeness: 1, level: 'same' };
    words(a, b, shared);
    return { ...pair, likeness: shared.likeness, level: fullName.levels[level(a, b)]!.name };
  });
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** How right it is to call one what is like enough. */
export function rightness(pairs: readonly Scored[], least: number): { precision: number; recall: number } {
  const called = pairs.filter(({ likeness }) => likeness >= least);
  const right = called.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  return { precision: called.length > 0 ? right / called.length : 1, recall: right / all };
}

const PRECISION = 0.98;

/** Of the likenesses from which on nearly all that is called one is one, that with the greatest F1. */
export function leastLikeness(pairs: readonly Scored[]): number {
  let [best, most] = [1, -1];
  for (const least of new Set(pairs.map(({ likeness }) => likeness))) {
    const { precision, recall } = rightness(pairs, least);
    const f1 = (2 * precision * recall) / (precision + recall);
    if (precision >= PRECISION && (f1 > most || (f1 === most && least > best))) [best, most] = [least, f1];
  }
  return best;
}

/** One name in two scripts: the threshold is chosen on one half of the gold set, the bar is judged on the other. */
export async function namesFigures(): Promise<Figure[]> {
  const all = goldPairs();
  const [tune, heldOut] = (['tune', 'held-out'] as const).map((half) =>
    scored(
      all.filter((pair) => pair.half === half),
      LORE,
    ),
  ) as [Scored[], Scored[]];
  const least = leastLikeness(tune);
  const [on, off] = [rightness(tune, least), rightness(heldOut, least)];
  const more = { pairs: all.length, likeness: round(least) };
  return [
    {
      name: 'names in two scripts, held-out half: recall',
      value: round(off.recall),
      unit: '',
      least: 0.95,
      more,
    },
    {
      name: 'names in two scripts, held-out half: precision',
      value: round(off.precision),
      unit: '',
      least: PRECISION,
      more: { tune_precision: round(on.precision), tune_recall: round(on.recall) },
    },
    ...singleNames(),
  ];
}
