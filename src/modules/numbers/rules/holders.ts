import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { FAULTS_MAX } from './declaration.ts';
import type { Holding, NumberToDeclare, ReleasedHolding } from './facts.ts';

/** A holding as the register knows it. */
export interface Held extends Holding {
  readonly licence: Id<'licence'>;
  readonly until: Instant | null;
  readonly knownFrom: Instant;
}

export interface Change {
  /** Positions in the list that start a new holding. */
  readonly start: readonly number[];
  /** Holdings of the same licence that the new ones replace, each ended where its successor begins. */
  readonly end: readonly ReleasedHolding[];
}

/**
 * What a declared list changes, given the holdings that run at or after each number's start.
 * - Held by another licence, as number or behind a universal access number's face: refused, naming the place.
 * - Held by this licence just so, without end: nothing changes.
 * - Held by this licence otherwise (another carrier, use, back-end or period): the old holding ends where the
 *   new one begins; one that would begin later never comes to be.
 */
export function changeOf(
  list: readonly NumberToDeclare[],
  held: readonly Held[],
  licence: Id<'licence'>,
): Change | readonly Fault[] {
  const byNumber = byTheirNumber(held);
  const faults: Fault[] = [];
  const start: number[] = [];
  const end: ReleasedHolding[] = [];
  for (const [i, one] of list.entries()) {
    if (faults.length >= FAULTS_MAX) break;
    const running = (byNumber.get(one.number) ?? []).filter(
      ({ until }) => until === null || until > one.from,
    );
    if (running.some((other) => other.licence !== licence)) {
      faults.push({ field: `/numbers/${i}/number`, code: 'number-held-by-another' });
      continue;
    }
    one.backEnds.forEach((back, b) => {
      const others = (byNumber.get(back) ?? []).some(
        (other) => other.licence !== licence && (other.until === null || other.until > one.from),
      );
      if (others) faults.push({ field: `/numbers/${i}/backEnds/${b}`, code: 'number-held-by-another' });
    });
    if (running.some((own) => own.until === null && own.from <= one.from && sameTerms(own, one))) continue;
    start.push(i);
    for (const own of running) end.push(released(own, endOf(own, one.from)));
  }
  return faults.length ? faults : { start, end };
}

export function byTheirNumber(held: readonly Held[]): Map<string, Held[]> {
  const groups = new Map<string, Held[]>();
  for (const holding of held) {
    const group = groups.get(holding.number);
    if (group) group.push(holding);
    else groups.set(holding.number, [holding]);
  }
  return groups;
}

/** When a holding ends that is to end at a moment; one that begins later ends as it begins, and never comes to be. */
export function endOf(held: Held, at: Instant): Instant {
  if (held.from > at) return held.from;
  return at;
}

/** The end of a holding as the fact says it. */
export function released(held: Held, until: Instant): ReleasedHolding {
  const { id, number, carrier, use, kind, home, foreignAuthority, backEnds, from, knownFrom } = held;
  return { id, number, carrier, use, kind, home, foreignAuthority, backEnds, from, knownFrom, until };
}

function sameTerms(a: NumberToDeclare, b: NumberToDeclare): boolean {
  return (
    a.carrier === b.carrier &&
    a.use === b.use &&
    a.kind === b.kind &&
    a.home === b.home &&
    a.foreignAuthority === b.foreignAuthority &&
    a.backEnds.join() === b.backEnds.join()
  );
}
