import { type ChainRow, rowIn, sameRow } from './chain.ts';
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
  SUPERSEDED,
} from './generation.ts';
import { moveLiving } from './move.ts';

/** What a face shows from one moment to another (milliseconds since 1970, half-open; infinite ends are fine). */
export interface Segment {
  readonly from: number;
  readonly until: number;
  /** Ready bytes; as many as the index was made for. */
  readonly parts: readonly Uint8Array[];
}

/** That a key belongs to an owner for some time, what it shows meanwhile, and bytes of its own. */
export interface Holding {
  readonly key: number;
  readonly from: number;
  readonly until: number;
  /** Name of one of the owner's faces. A name must keep its meaning from one `put` to the next. */
  readonly face: string;
  readonly tag: Uint8Array;
}

export interface Owned {
  readonly faces: ReadonlyMap<string, readonly Segment[]>;
  readonly holdings: readonly Holding[];
}

const SLACK = 2;
const AT_LEAST: Room = { keys: 1_000, rows: 2_000, faces: 500, segments: 1_000, bytes: 1 << 20 };
const TAG_KEPT_MAX = 256;

/**
 * The only writer of an index; it lives on one thread. What `put` published is seen by every reader that
 * calls `sync` afterwards, on any thread. When a generation is full, what lives in it moves to a larger one,
 * which is announced and then takes its place; the old one goes when the last reader has let go of it.
 */
export class IntervalWriter {
  #now: Generation;
  readonly #announce: (generation: SharedArrayBuffer) => void;
  readonly #owned = new Map<number, { keys: number[]; faces: Map<string, number> }>();
  #dropped: number[] = [];
  readonly #free: number[] = [];
  /** Where short tags stand, by their bytes; and by the very array, for callers that give the same one again. */
  #tags = new Map<string, number>();
  #tagPlaces = new WeakMap<Uint8Array, number>();

  /** `announce` must have handed the new generation to every reader's queue when it returns. */
  constructor(parts: number, announce: (generation: SharedArrayBuffer) => void, room: Partial<Room> = {}) {
    this.#now = newGeneration(parts, { ...AT_LEAST, ...room });
    this.#announce = announce;
  }

  get buffer(): SharedArrayBuffer {
    return this.#now.buffer;
  }

  get keys(): number {
    return this.#now.header[KEYS]!;
  }

  get owners(): number {
    return this.#owned.size;
  }

  /** Makes room at once for what is known to come, which spares the moves on the way there. */
  reserve(room: Partial<Room>): void {
    const more = { keys: 0, rows: 0, faces: 0, segments: 0, bytes: 0, ...room };
    if (!this.#fits(more)) this.#succeed(more, 1);
  }

  /** Replaces all that an owner has; rows of other owners under the same keys stay. */
  put(owner: number, owned: Owned): void {
    const had = this.#owned.get(owner) ?? { keys: [], faces: new Map<string, number>() };
    // nearly every key is held once: hundreds of thousands of lists of one would be garbage
    const byKey = new Map<number, Holding | Holding[]>();
    for (const key of had.keys) byKey.set(key, []);
    for (const holding of owned.holdings) {
      const others = byKey.get(holding.key);
      if (others) byKey.set(holding.key, [others, holding].flat());
      else byKey.set(holding.key, holding);
    }
    this.#makeRoom(owner, owned, byKey.keys());
    this.#owned.set(owner, had);
    const written = new Map<readonly Segment[], number>(); // faces may share one list
    for (const [name, segments] of owned.faces) {
      const face = had.faces.get(name) ?? this.#free.pop() ?? this.#now.take(FACES);
      had.faces.set(name, face);
      if (this.#shows(face, segments)) continue;
      const head = written.get(segments) ?? this.#writeSegments(segments);
      written.set(segments, head);
      Atomics.store(this.#now.faces, face, head);
    }
    had.keys = [];
    for (const [key, held] of byKey) {
      const slot = this.#slotFor(key);
      if (!Array.isArray(held) && this.#now.heads[slot] === 0) this.#writeFirst(slot, owner, held, had.faces);
      else this.#writeChain(slot, key, owner, [held].flat(), had.faces);
      if (!Array.isArray(held) || held.length) had.keys.push(key);
    }
    for (const [name, face] of had.faces)
      if (!owned.faces.has(name)) {
        this.#dropped.push(face); // a reader may still hold a row that led there: it stays until the next generation
        had.faces.delete(name);
      }
  }

  #writeSegments(segments: readonly Segment[]): number {
    const now = this.#now;
    let next = 0;
    for (const segment of segments.toReversed()) {
      const place = now.take(SEGMENTS);
      now.segmentFrom[place] = segment.from;
      now.segmentUntil[place] = segment.until;
      now.segmentNext[place] = next;
      if (segment.parts.length !== now.parts) throw new Error(`a segment has ${now.parts} parts`);
      segment.parts.forEach((part, i) => {
        now.segmentParts[place * now.parts + i] = this.#writeBytes(part);
      });
      next = place;
    }
    return next;
  }

  #shows(face: number, segments: readonly Segment[]): boolean {
    const now = this.#now;
    let place = now.faces[face]!;
    for (const segment of segments) {
      if (place === 0 || now.segmentFrom[place] !== segment.from || now.segmentUntil[place] !== segment.until)
        return false;
      if (!segment.parts.every((part, i) => this.#holds(now.segmentParts[place * now.parts + i]!, part)))
        return false;
      place = now.segmentNext[place]!;
    }
    return place === 0;
  }

  /** The first row of a key that nobody held before. */
  #writeFirst(slot: number, owner: number, holding: Holding, faces: ReadonlyMap<string, number>): void {
    const now = this.#now;
    const { key, from, until, face, tag } = holding;
    const place = this.#writeRow(from, until, owner, faceIn(faces, face), this.#tag(tag), 0);
    now.take(KEYS);
    now.keys[slot] = key;
    Atomics.store(now.heads, slot, place);
  }

  #writeRow(from: number, until: number, owner: number, face: number, tag: number, next: number): number {
    const now = this.#now;
    const place = now.take(ROWS);
    now.rowFrom[place] = from;
    now.rowUntil[place] = until;
    now.rowOwner[place] = owner;
    now.rowFace[place] = face;
    now.rowTag[place] = tag;
    now.rowNext[place] = next;
    return place;
  }

  #writeChain(
    slot: number,
    key: number,
    owner: number,
    holdings: readonly Holding[],
    faces: ReadonlyMap<string, number>,
  ): void {
    const now = this.#now;
    const rows: ChainRow[] = holdings.map(({ from, until, face, tag }) => {
      return { from, until, owner, face: faceIn(faces, face), tag: this.#tag(tag) };
    });
    const wanted = [...rows];
    const there: ChainRow[] = [];
    for (let row = now.heads[slot]!; row > EMPTY_ROW; row = now.rowNext[row]!) there.push(rowIn(now, row));
    for (const row of there) if (row.owner !== owner) wanted.push(row);
    wanted.sort((a, b) => b.from - a.from || a.owner - b.owner); // the latest first: most questions are about now
    if (wanted.length === there.length && wanted.every((row, i) => sameRow(row, there[i]!))) return;
    let next = 0;
    for (const { from, until, owner: whose, face, tag } of wanted.reverse())
      next = this.#writeRow(from, until, whose, face, tag, next);
    if (now.heads[slot] === 0) now.take(KEYS);
    now.keys[slot] = key;
    Atomics.store(now.heads, slot, next || EMPTY_ROW);
  }

  #slotFor(key: number): number {
    const now = this.#now;
    let slot = now.slotOf(key);
    while (now.heads[slot] !== 0 && now.keys[slot] !== key) slot = (slot + 1) & (now.slots - 1);
    return slot;
  }

  #tag(bytes: Uint8Array): number {
    if (bytes.length === 0) return 0;
    if (bytes.length > TAG_KEPT_MAX) return this.#writeBytes(bytes);
    const known = this.#tagPlaces.get(bytes);
    if (known !== undefined) return known;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    let fragment = this.#tags.get(text);
    if (fragment === undefined) {
      fragment = this.#writeBytes(bytes);
      this.#tags.set(text, fragment);
    }
    this.#tagPlaces.set(bytes, fragment);
    return fragment;
  }

  #writeBytes(bytes: Uint8Array): number {
    if (bytes.length === 0) return 0;
    const now = this.#now;
    const fragment = now.take(BYTES, fragmentSize(bytes));
    now.lengths[fragment >> 2] = bytes.length;
    now.arena.set(bytes, fragment + 4);
    return fragment;
  }

  #holds(fragment: number, bytes: Uint8Array): boolean {
    const { arena, lengths } = this.#now;
    if (lengths[fragment >> 2] !== bytes.length) return false;
    for (let i = 0; i < bytes.length; i++) if (arena[fragment + 4 + i] !== bytes[i]) return false;
    return true;
  }

  #makeRoom(owner: number, owned: Owned, keys: Iterable<number>): void {
    const { heads, rowNext, rowOwner } = this.#now;
    const more = { keys: 0, rows: owned.holdings.length, faces: owned.faces.size, segments: 0, bytes: 0 };
    for (const face of owned.faces.values())
      for (const segment of face) {
        more.segments++;
        for (const part of segment.parts) more.bytes += fragmentSize(part);
      }
    for (const { tag } of owned.holdings) if (!this.#tagPlaces.has(tag)) more.bytes += fragmentSize(tag);
    for (const key of keys) {
      const head = heads[this.#slotFor(key)]!;
      if (head === 0) more.keys++;
      for (let row = head; row > EMPTY_ROW; row = rowNext[row]!) if (rowOwner[row] !== owner) more.rows++;
    }
    if (!this.#fits(more)) this.#succeed(more, SLACK);
  }

  #fits(more: Room): boolean {
    const { header, room, slots } = this.#now;
    return (
      header[KEYS]! + more.keys <= slots / 1.5 &&
      header[ROWS]! + more.rows <= room.rows &&
      header[FACES]! + more.faces <= room.faces &&
      header[SEGMENTS]! + more.segments <= room.segments &&
      header[BYTES]! + more.bytes <= room.bytes
    );
  }

  #succeed(more: Room, slack: number): void {
    const old = this.#now;
    const [next, tags] = moveLiving(old, this.#tags, new Set(this.#dropped), (live) => {
      const grown = (of: keyof Room) => Math.ceil((live[of] + more[of]) * slack) + AT_LEAST[of];
      return {
        keys: grown('keys'),
        rows: grown('rows'),
        faces: grown('faces'),
        segments: grown('segments'),
        bytes: grown('bytes'),
      };
    });
    this.#tags = tags;
    this.#tagPlaces = new WeakMap();
    this.#free.push(...this.#dropped);
    this.#dropped = [];
    this.#now = next;
    this.#announce(next.buffer);
    Atomics.store(old.header, SUPERSEDED, 1);
  }
}

function faceIn(faces: ReadonlyMap<string, number>, name: string): number {
  const known = faces.get(name);
  if (known === undefined) throw new Error(`no face ${JSON.stringify(name)}`);
  return known;
}

/** Arena bytes of a fragment: its length, itself, and what keeps the next one aligned. */
function fragmentSize(bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : 4 + ((bytes.length + 3) & ~3);
}
