import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LORE } from '../../src/main/matching.ts';
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

export function goldPairs(): GoldPair[] {
  const text = readFileSync(join(import.meta.dirname, 'names-gold', 'pairs.csv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [half, same, kind, latin, urdu] = line.split(',') as [GoldPair['half'], ...string[]];
      return { half, same: same === 'yes', kind: kind!, latin: latin!, urdu: urdu! };
    });
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
  ];
}
