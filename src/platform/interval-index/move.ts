import {
  BYTES,
  EMPTY_ROW,
  FACES,
  type Generation,
  KEYS,
  newGeneration,
  ROWS,
  type Room,
  SEGMENTS,
} from './generation.ts';

/**
 * Copies everything that can still be reached into a new generation, faces under the numbers they have
 * and without those that no row leads to any more (`dropped`).
 * `roomFor` says how large it must be, given what lives. Returns it and where the kept tags now are.
 */
export function moveLiving(
  old: Generation,
  tags: ReadonlyMap<string, number>,
  dropped: ReadonlySet<number>,
  roomFor: (live: Room) => Room,
): [Generation, Map<string, number>] {
  const next = newGeneration(old.parts, roomFor(living(old, dropped)));
  const moved = new Map<number, number>([[0, 0]]);
  const bytes = (fragment: number) => {
    let to = moved.get(fragment);
    if (to === undefined) {
      const length = old.lengths[fragment >> 2]!;
      to = next.take(BYTES, 4 + ((length + 3) & ~3));
      next.lengths[to >> 2] = length;
      next.arena.set(old.arena.subarray(fragment + 4, fragment + 4 + length), to + 4);
      moved.set(fragment, to);
    }
    return to;
  };
  next.header[FACES] = old.header[FACES]!;
  for (let face = 1; face < old.header[FACES]!; face++) {
    if (dropped.has(face)) continue;
    const from = chainOf(old.faces[face]!, old.segmentNext);
    next.faces[face] = from.length ? next.header[SEGMENTS]! : 0;
    for (const [i, segment] of from.entries()) {
      const to = next.take(SEGMENTS);
      next.segmentFrom[to] = old.segmentFrom[segment]!;
      next.segmentUntil[to] = old.segmentUntil[segment]!;
      next.segmentNext[to] = i + 1 < from.length ? to + 1 : 0;
      for (let part = 0; part < old.parts; part++)
        next.segmentParts[to * old.parts + part] = bytes(old.segmentParts[segment * old.parts + part]!);
    }
  }
  for (let slot = 0; slot < old.slots; slot++) {
    let row = old.heads[slot]!;
    if (row <= EMPTY_ROW) continue;
    const key = old.keys[slot]!;
    let at = next.slotOf(key);
    while (next.heads[at] !== 0) at = (at + 1) & (next.slots - 1);
    next.keys[at] = key;
    next.take(KEYS);
    next.heads[at] = next.header[ROWS]!;
    for (; row !== 0; row = old.rowNext[row]!) {
      const to = next.take(ROWS);
      next.rowFrom[to] = old.rowFrom[row]!;
      next.rowUntil[to] = old.rowUntil[row]!;
      next.rowOwner[to] = old.rowOwner[row]!;
      next.rowFace[to] = old.rowFace[row]!;
      next.rowTag[to] = bytes(old.rowTag[row]!);
      next.rowNext[to] = old.rowNext[row] === 0 ? 0 : to + 1;
    }
  }
  const kept = new Map<string, number>();
  for (const [text, fragment] of tags) {
    const to = moved.get(fragment);
    if (to !== undefined) kept.set(text, to);
  }
  return [next, kept];
}

function chainOf(head: number, next: Int32Array): number[] {
  const places: number[] = [];
  for (let place = head; place !== 0; place = next[place]!) places.push(place);
  return places;
}

function living(old: Generation, dropped: ReadonlySet<number>): Room {
  let [keys, rows, segments] = [0, 0, 0];
  for (let slot = 0; slot < old.slots; slot++) {
    if (old.heads[slot]! <= EMPTY_ROW) continue;
    keys++;
    for (let row = old.heads[slot]!; row !== 0; row = old.rowNext[row]!) rows++;
  }
  let bytes = 0;
  const seen = new Set<number>();
  const count = (fragment: number) => {
    if (fragment === 0 || seen.has(fragment)) return;
    seen.add(fragment);
    bytes += 4 + ((old.lengths[fragment >> 2]! + 3) & ~3);
  };
  for (let face = 1; face < old.header[FACES]!; face++)
    for (const segment of dropped.has(face) ? [] : chainOf(old.faces[face]!, old.segmentNext)) {
      segments++;
      for (let part = 0; part < old.parts; part++) count(old.segmentParts[segment * old.parts + part]!);
    }
  for (let slot = 0; slot < old.slots; slot++)
    for (let row = old.heads[slot]!; row > EMPTY_ROW; row = old.rowNext[row]!) count(old.rowTag[row]!);
  return { keys, rows, faces: old.header[FACES]!, segments, bytes };
}
