import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { RegisterFace } from '../modules/licences/index.ts';
import {
  Announcements,
  IntervalReader,
  IntervalWriter,
  sourceFrom,
} from '../platform/interval-index/index.ts';
import type { RegisterReader } from '../web/api/fast/answers.ts';
import { PARTS } from '../web/api/fast/fragments.ts';
import { type Faces, ownedBy } from './register-faces.ts';

/** The register in memory, as a thread uses it. */
export interface RegisterIndex extends RegisterReader {
  /**
   * Shows what was committed about these licences to every thread, then resolves: called after the commit and
   * awaited before the act is answered. Never rejects: when the rows cannot be read, memory falls silent first
   * and every answer comes from the database.
   */
  refresh(licences: readonly string[]): Promise<void>;
}

const READY = 0;
const RETRY_MS = 300;

interface ForThread {
  readonly first: SharedArrayBuffer;
  readonly state: SharedArrayBuffer;
  readonly generations: MessagePort;
}

/**
 * Keeps the register in memory; the only writer of the index, on the main thread. One reading of the database
 * runs at a time, and one that is asked for begins afterwards: so an older state never overwrites a newer one.
 */
export class RegisterKeeper implements RegisterIndex {
  readonly intervals: IntervalReader;
  readonly #faces: Faces;
  readonly #complain: (error: unknown) => void;
  readonly #retry_ms: number;
  readonly #announcements = new Announcements();
  readonly #writer: IntervalWriter;
  readonly #state = new Int32Array(new SharedArrayBuffer(4));
  readonly #owners = new Map<string, number>();
  readonly #waiting = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  #coming: Promise<void> | undefined;
  #stopped = false;

  constructor(faces: Faces, complain: (error: unknown) => void, retry_ms = RETRY_MS) {
    this.#retry_ms = retry_ms;
    this.#faces = faces;
    this.#complain = complain;
    this.#writer = new IntervalWriter(PARTS, this.#announcements.announce);
    this.intervals = new IntervalReader(this.#announcements.sourceHere(this.#writer.buffer));
  }

  ready(): boolean {
    return Atomics.load(this.#state, READY) === 1;
  }

  /** Loads everything; answers come from the database meanwhile. Resolves when memory speaks. */
  load(): Promise<void> {
    return this.#fill(false);
  }

  refresh(licences: readonly string[]): Promise<void> {
    for (const id of licences) this.#waiting.add(id);
    if (licences.length === 0 || !this.ready()) return Promise.resolve(); // the database answers, and knows
    this.#coming ??= this.#alone(async () => {
      this.#coming = undefined;
      try {
        await this.#publishWaiting();
      } catch (error) {
        Atomics.store(this.#state, READY, 0);
        this.#complain(error);
        void this.#fill(true);
      }
    });
    return this.#coming;
  }

  /** What a new thread needs to read; to be given to it at once. */
  thread(generations: MessagePort, mine: MessagePort): ForThread {
    this.#announcements.add(mine);
    return { first: this.#writer.buffer, state: this.#state.buffer as SharedArrayBuffer, generations };
  }

  get size(): { readonly entries: number; readonly keys: number; readonly bytes: number } {
    return { entries: this.#writer.owners, keys: this.#writer.keys, bytes: this.#writer.buffer.byteLength };
  }

  stop(): void {
    this.#stopped = true;
    Atomics.store(this.#state, READY, 0);
  }

  async #fill(loaded: boolean): Promise<void> {
    for (let all = !loaded; !this.#stopped; ) {
      try {
        await this.#alone(async () => {
          if (all) await this.#load();
          all = false;
          while (this.#waiting.size) await this.#publishWaiting();
          if (!this.#stopped) Atomics.store(this.#state, READY, 1); // nothing was awaited since the last look
        });
        return;
      } catch (error) {
        this.#complain(error);
        await sleep(this.#retry_ms, undefined, { ref: false });
      }
    }
  }

  async #load(): Promise<void> {
    const { entries, numbers } = await this.#faces.expected();
    const rows = Math.ceil((entries + numbers) * 1.1);
    this.#writer.reserve({
      keys: rows,
      rows,
      faces: entries * 2,
      segments: entries * 3,
      bytes: entries * 2_500,
    });
    await this.#faces.read('all', (face) => this.#put(face));
  }

  async #publishWaiting(): Promise<void> {
    const licences = [...this.#waiting];
    this.#waiting.clear();
    try {
      const gone = new Set(licences);
      await this.#faces.read(licences, (face) => {
        gone.delete(face.licence);
        this.#put(face);
      });
      for (const id of gone) {
        const owner = this.#owners.get(id);
        if (owner !== undefined) this.#writer.put(owner, { faces: new Map(), holdings: [] });
      }
    } catch (error) {
      for (const id of licences) this.#waiting.add(id);
      throw error;
    }
  }

  #put(face: RegisterFace): void {
    const owner = this.#owners.get(face.licence) ?? this.#owners.size + 1;
    this.#owners.set(face.licence, owner);
    this.#writer.put(owner, ownedBy(face));
  }

  #alone(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {}); // whoever asked is told; the next turn comes all the same
    return turn;
  }
}

/** The register as another thread sees it; `ask` has the main thread refresh. */
export function registerOnThread(
  { first, state, generations }: ForThread,
  ask: RegisterIndex['refresh'],
): RegisterIndex {
  const ready = new Int32Array(state);
  return {
    ready: () => Atomics.load(ready, READY) === 1,
    intervals: new IntervalReader(sourceFrom(first, generations)),
    refresh: ask,
  };
}
