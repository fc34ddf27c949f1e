/**
 * Of a hundred thousand pairs of an application and a shut centre, so many come from one another: an application in a few hundred, and each
 * from one of some hundred shut centres. In bits.
 */
export const PRIOR_BITS = -8;

/**
 * Evidence of different groups is not wholly independent (who keeps the rooms often keeps the people), so bits are
 * shrunk before they become a probability. Fixed until an explicit act of calibration, which is logged.
 */
export const SLOPE = 0.7;

/** A monotone map from bits to a probability: the order of a queue never depends on it. */
export function probabilityOfReturn(bits: number, slope = SLOPE): number {
  return 1 / (1 + 2 ** (-slope * bits));
}

/** What time has left of a weight. Nothing is lost while the centre is not shut yet. */
export function agedBits(bits: number, halves: number, years: number): number {
  return bits * 0.5 ** (Math.max(0, years) / halves);
}

/** Bits that are lost because others share it too: two bits whenever their number doubles. */
export function sharedBits(bits: number, parties: number): number {
  return Math.max(0, bits - 2 * Math.log2(Math.max(1, parties - 1)));
}

/** Bits of something that is the same with this likelihood: by doubt it shrinks quickly and never turns negative. */
export function doubtedBits(bits: number, chance: number): number {
  return Math.log2(1 + Math.max(0, Math.min(1, chance)) * (2 ** bits - 1));
}

const SLOPES = Array.from({ length: 40 }, (_, i) => (i + 1) / 20);

/** The slope under which decided matches are likeliest; one of forty, so that it is the same on every machine. */
export function fittedSlope(decided: readonly { readonly bits: number; readonly same: boolean }[]): number {
  const likelihood = (slope: number) =>
    decided.reduce((sum, { bits, same }) => {
      const p = Math.min(1 - 1e-9, Math.max(1e-9, probabilityOfReturn(bits, slope)));
      return sum + Math.log2(same ? p : 1 - p);
    }, 0);
  return SLOPES.reduce((best, slope) => (likelihood(slope) > likelihood(best) ? slope : best));
}
