import type { Trace } from './trace.ts';

/** Twice as many sharing a thing is another fact; one more is not. */
const sharing = (parties: number) => Math.floor(Math.log2(Math.max(1, parties)));
/** So is a likelihood that moved by a quarter. */
const quarter = (chance: number) => Math.round(chance * 4);

/**
 * What a match rests on, piece by piece, in one order: a decision holds while this stays the same. Who was declared anew, and what many
 * more came to share, is another piece.
 */
export function restsOf(traces: readonly Trace[]): string[] {
  return traces
    .filter(({ bits }) => bits > 0)
    .map(({ kind, own, other, ownFact, otherFact, parties, chance }) =>
      [kind, ownFact ?? own, otherFact ?? other, sharing(parties), quarter(chance)].join(' '),
    )
    .sort();
}
