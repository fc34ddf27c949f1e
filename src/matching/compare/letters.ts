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
  const common = Math.min(lengthA - bitsSet(maskA & ~maskB), lengthB - bitsSet(maskB & ~maskA));
  if (common <= 0) return 0;
  const jaro = (common / lengthA + common / lengthB + 1) / 3;
  return jaro <= 0.7 ? jaro : jaro + 0.4 * (1 - jaro);
}
