import { type Instant, instantOf } from '../kernel/instant.ts';

/** The only source of "now"; rules and actions get moments passed in. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

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
