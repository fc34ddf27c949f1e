import { calendar, ZONE } from '../../jurisdictions/pk/calendar.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { type Instant, msOf, plusMs } from '../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { isWorkingDay } from '../../kernel/working-days.ts';
import { type Act, type Acting, perform } from '../../platform/act.ts';
import { SetClock } from '../../platform/clock.ts';
import { type Ids, uuidV7 } from '../../platform/ids.ts';
import type { Random } from './random.ts';

const MINUTE_MS = 60_000;

/** Where a story goes on. `alone`: what happens then draws the next number of a shared series, so order matters. */
export interface Cue {
  readonly at: Instant;
  readonly alone: boolean;
}

/** The life of one centre, act by act: it yields when it goes on, and acts in between. */
export type Story = AsyncGenerator<Cue, void, void>;

/** Ids that repeat for a seed, whatever else happens at the same time. */
export function idsFrom(random: Random): Ids {
  return { next: (at) => uuidV7(msOf(at), random.bytes(10)) as never };
}

/** One story's own clock, ids and chance; several stories go on at the same time and do not disturb one another. */
export class Lane {
  readonly random: Random;
  readonly #acting: Acting;
  readonly #clock: SetClock;
  readonly #name: string;

  constructor(acting: Acting, random: Random, from: Instant, name: string) {
    const ids = idsFrom(random.fork('ids'));
    this.random = random;
    this.#clock = new SetClock(from);
    this.#acting = { ...acting, ids, clock: this.#clock, ledger: { ...acting.ledger, ids } };
    this.#name = name;
  }

  get at(): Instant {
    return this.#clock.now();
  }

  get today(): Day {
    return dayAt(this.at, ZONE);
  }

  newId<Kind extends string>(): Id<Kind> {
    return this.#acting.ids.next(this.at);
  }

  set(at: Instant): void {
    this.#clock.set(at);
  }

  /** Performs an action as somebody does at the edge; some minutes pass. A refusal is a flaw of the story and throws. */
  async act<T>(by: Actor, action: (act: Act) => Promise<T | Refusal>): Promise<T> {
    const answer = await perform(this.#acting, { by }, action);
    if (isRefusal(answer)) throw new Error(`${this.#name} at ${this.at}: refused, ${JSON.stringify(answer)}`);
    this.#clock.set(plusMs(this.at, this.random.between(2, 9) * MINUTE_MS));
    return answer;
  }

  /** Office hours of the first working day at least `days` calendar days from now. */
  later(days: number, alone = false): Cue {
    let day = plusDays(this.today, days);
    while (!isWorkingDay(day, calendar)) day = plusDays(day, 1);
    return { at: this.#hours(day), alone };
  }

  /** Office hours of a day, working or not. */
  on(day: Day, alone = false): Cue {
    return { at: this.#hours(day), alone };
  }

  #hours(day: Day): Instant {
    const wished = plusMs(startOfDay(day, ZONE), this.random.between(9 * 60, 15 * 60) * MINUTE_MS);
    return wished > this.at ? wished : plusMs(this.at, 5 * MINUTE_MS);
  }
}

export interface Running {
  readonly lane: Lane;
  readonly story: Story;
}

const TOGETHER_MAX = 8;

/**
 * Plays the stories in the order of the calendar: day by day, those of a day side by side, but those that draw
 * on a shared series one after the other in their own order, so that the same seed gives the same country.
 */
export async function play(
  stories: readonly Running[],
  over: Instant,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const waiting: (Running & { cue: Cue })[] = [];
  let ended = 0;
  const goOn = async (running: Running, cue?: Cue) => {
    if (cue) running.lane.set(cue.at);
    const next = await running.story.next();
    if (!next.done && next.value.at < over) waiting.push({ ...running, cue: next.value });
    else progress(++ended, stories.length);
  };
  for (const running of stories) await goOn(running);
  while (waiting.length) {
    waiting.sort((a, b) => (a.cue.at < b.cue.at ? -1 : a.cue.at > b.cue.at ? 1 : 0));
    const day = dayAt(waiting[0]!.cue.at, ZONE);
    const later = waiting.findIndex(({ cue }) => dayAt(cue.at, ZONE) !== day);
    const due = waiting.splice(0, later < 0 ? waiting.length : later);
    const step = ({ lane, story, cue }: (typeof due)[number]) => goOn({ lane, story }, cue);
    await Promise.all([
      inTurn(
        due.filter(({ cue }) => cue.alone),
        step,
      ),
      sideBySide(
        due.filter(({ cue }) => !cue.alone),
        TOGETHER_MAX,
        step,
      ),
    ]);
  }
}

async function inTurn<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await step(item);
}

/** Runs a step for every item, at most `most` at a time. */
export async function sideBySide<T>(
  items: readonly T[],
  most: number,
  step: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: Math.min(most, items.length) }, async () => {
      for (const item of left) await step(item);
    }),
  );
}
