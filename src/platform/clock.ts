import { type Instant, instantOf } from '../kernel/instant.ts';

/** The only source of "now"; rules and actions get moments passed in. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock. Many ask within one millisecond, and writing a moment out costs more than to look which one it is. */
class SystemClock implements Clock {
  #ms = Number.NaN;
  #at = '' as Instant;
  now(): Instant {
    const ms = Date.now();
    if (ms !== this.#ms) {
      this.#ms = ms;
      this.#at = instantOf(ms);
    }
    return this.#at;
  }
}

export const systemClock: Clock = new SystemClock();

/** A clock that stands where it is put: for tests and for filling a past. */
export class SetClock implements Clock {
  #at: Instant;
  constructor(at: Instant) {
    this.#at = at;
  }
  now(): Instant {
    return this.#at;
  }
  set(at: Instant): void {
    this.#at = at;
  }
}
