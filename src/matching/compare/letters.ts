import { sharedInts } from '../kinds/kind.ts';
import type { TextArena } from './text-arena.ts';

/** Which letters each text has, one bit for each of 32 classes: enough to see that two texts cannot be near. */
export function masksOf({ units, offsets, count }: TextArena): Int32Array {
  const masks = sharedInts(count);
  for (let code = 1; code < count; code++) {
    let mask = 0;
    for (let at = offsets[code]!; at < offsets[code + 1]!; at++) mask |= 1 << (units[at]! & 31);
    masks[code] = mask;
  }
  return masks;
}

/** Bits that are set. */
export function bitsSet(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** No fewer edits than this lie between two texts: letters that only one of them has, and what their lengths differ by. */
export function fewestEdits(maskA: number, maskB: number, lengthA: number, lengthB: number): number {
  const onlyA = bitsSet(maskA & ~maskB);
  const onlyB = bitsSet(maskB & ~maskA);
  return Math.max(onlyA, onlyB, Math.abs(lengthA - lengthB));
}

/** Jaro-Winkler's similarity is never above this. */
export function likestPossible(maskA: number, maskB: number, lengthA: number, lengthB: number): number {
  return likestOf(commonAtMost(maskA, maskB, lengthA, lengthB), lengthA, lengthB);
}

/** No more letters are matched between two texts. */
const commonAtMost = (maskA: number, maskB: number, lengthA: number, lengthB: number): number =>
  Math.min(lengthA - bitsSet(maskA & ~maskB), lengthB - bitsSet(maskB & ~maskA));

function likestOf(common: number, lengthA: number, lengthB: number): number {
  if (common <= 0) return 0;
  const jaro = (common / lengthA + common / lengthB + 1) / 3;
  return jaro <= 0.7 ? jaro : jaro + 0.4 * (1 - jaro);
}

const TABLED = 32;

/** Whether Jaro-Winkler's similarity of two texts may be as great as `least`: `likestPossible` without its divisions. */
export function mayReach(
  least: number,
): (maskA: number, maskB: number, lengthA: number, lengthB: number) => boolean {
  const needed = new Uint8Array(TABLED * TABLED);
  for (let a = 0; a < TABLED; a++)
    for (let b = 0; b < TABLED; b++) {
      let common = 0;
      while (common < TABLED && likestOf(common, a, b) < least) common++;
      needed[a * TABLED + b] = common;
    }
  return (maskA, maskB, lengthA, lengthB) =>
    lengthA < TABLED && lengthB < TABLED
      ? commonAtMost(maskA, maskB, lengthA, lengthB) >= needed[lengthA * TABLED + lengthB]!
      : likestPossible(maskA, maskB, lengthA, lengthB) >= least;
}
