/** How many of each thing one generation can take; bytes are of all fragments together. */
export interface Room {
  readonly keys: number;
  readonly rows: number;
  readonly faces: number;
  readonly segments: number;
  readonly bytes: number;
}

const HEADER_WORDS = 16;
/** Words of the header. The counters are the writer's own; readers look at `SUPERSEDED` only. */
export const SUPERSEDED = 0;
export const PARTS = 1;
export const SLOTS = 2;
export const KEYS = 3;
export const ROWS = 4;
export const FACES = 5;
export const SEGMENTS = 6;
export const BYTES = 7;
const ROOM = 8; // rows, faces, segments, bytes

/** A chain that is there and empty: its key was used once and nobody holds it at any time. */
export const EMPTY_ROW = 1;

/**
 * One shared block of memory and the typed arrays over it.
 *
 *     key --heads--> row (from, until, owner, face, tag) -next-> row ...
 *                              face --faces--> segment (from, until, parts) -next-> segment ...
 *
 * Rows, segments and fragments never change once they can be reached; `heads` and `faces` are the only words
 * that move, each by one atomic store after everything behind it was written. A key's slot is written before
 * its head, so a head that is not 0 vouches for the key. Row, segment and fragment 0 mean "none".
 */
export class Generation {
  readonly buffer: SharedArrayBuffer;
  readonly header: Int32Array;
  readonly parts: number;
  readonly slots: number;
  readonly room: Omit<Room, 'keys'>;
  readonly keys: Float64Array;
  readonly heads: Int32Array;
  readonly rowFrom: Float64Array;
  readonly rowUntil: Float64Array;
  readonly rowNext: Int32Array;
  readonly rowOwner: Int32Array;
  readonly rowFace: Int32Array;
  readonly rowTag: Int32Array;
  readonly faces: Int32Array;
  readonly segmentFrom: Float64Array;
  readonly segmentUntil: Float64Array;
  readonly segmentNext: Int32Array;
  readonly segmentParts: Int32Array;
  readonly arena: Buffer;
  readonly lengths: Int32Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.header = new Int32Array(buffer, 0, HEADER_WORDS);
    const [rows, faces, segments, bytes] = this.header.slice(ROOM, ROOM + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    this.parts = this.header[PARTS]!;
    this.slots = this.header[SLOTS]!;
    this.room = { rows, faces, segments, bytes };
    let at = HEADER_WORDS * 4;
    const doubles = (length: number) => {
      const view = new Float64Array(buffer, at, length);
      at += length * 8;
      return view;
    };
    const words = (length: number) => {
      const view = new Int32Array(buffer, at, length);
      at += length * 4;
      return view;
    };
    this.keys = doubles(this.slots);
    this.rowFrom = doubles(rows);
    this.rowUntil = doubles(rows);
    this.segmentFrom = doubles(segments);
    this.segmentUntil = doubles(segments);
    this.heads = words(this.slots);
    this.rowNext = words(rows);
    this.rowOwner = words(rows);
    this.rowFace = words(rows);
    this.rowTag = words(rows);
    this.faces = words(faces);
    this.segmentNext = words(segments);
    this.segmentParts = words(segments * this.parts);
    this.lengths = new Int32Array(buffer, at, bytes / 4);
    this.arena = Buffer.from(buffer, at, bytes);
  }

  /** Takes `by` places of a counter; returns the first. Writer only. */
  take(counter: number, by = 1): number {
    const first = this.header[counter]!;
    this.header[counter] = first + by;
    return first;
  }

  /** The first slot to look at for a key; the next ones follow by one, around the end. */
  slotOf(key: number): number {
    const low = key >>> 0;
    const high = (key / 4294967296) >>> 0;
    const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (this.slots - 1);
  }
}

/** An empty generation with at least that room; `parts` is the number of fragments a segment has. */
export function newGeneration(parts: number, room: Room): Generation {
  let slots = 1024;
  while (slots < room.keys * 1.6) slots *= 2;
  const rows = room.rows + 2;
  const faces = room.faces + 1;
  const segments = room.segments + 1;
  const bytes = (room.bytes + 11) & ~7;
  const size = HEADER_WORDS * 4 + slots * 12 + rows * 32 + faces * 4 + segments * (20 + parts * 4) + bytes;
  const buffer = new SharedArrayBuffer((size + 7) & ~7);
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  header[PARTS] = parts;
  header[SLOTS] = slots;
  header.set([rows, faces, segments, bytes], ROOM);
  header[ROWS] = EMPTY_ROW + 1;
  header[FACES] = 1;
  header[SEGMENTS] = 1;
  header[BYTES] = 4;
  return new Generation(buffer);
}
