import type { Instant } from '../../../kernel/instant.ts';
import type { BoundPerson, Condition, Ending, PersonEnding, Premises, Variation } from './facts.ts';

/** An item on record, with the version of the fact that began it. */
export type Kept<T> = T & { readonly since: number };

/** Premises as a caller hands them in; the dates come from the act. */
export type PremisesInput = Omit<Premises, 'from' | 'until'> & { readonly until?: Instant | null };
export type PersonInput = Omit<BoundPerson, 'from' | 'until'> & { readonly until?: Instant | null };
/** A condition may begin later than the licence or the change that brings it, and never earlier. */
export type ConditionInput = Pick<Condition, 'id' | 'text'> & {
  readonly from?: Instant | null;
  readonly until?: Instant | null;
};

export function keptCondition(
  { id, text, from = null, until = null }: ConditionInput,
  at: Instant,
): Condition {
  return { id, text, from: from !== null && from > at ? from : at, until };
}

/** Of a residence the licence keeps the district alone; its address stays with the entity. */
export function keptPremises(input: PremisesInput, from: Instant): Premises {
  const { id, line, unit, area, city, district, residential, seats, until = null } = input;
  if (residential)
    return { id, line: null, unit: null, area: null, city: null, district, residential, seats, from, until };
  return { id, line, unit, area, city, district, residential, seats, from, until };
}

/**
 * What changes when the complete lists are replaced from a moment on: an item that stays as it was goes on
 * under the fact that began it; one that is gone or altered ends, and the altered one begins anew. A person who is
 * said to have left before keeps that day. A list that is not given stays as it is.
 */
export function variationOf(
  now: {
    premises: readonly Kept<Premises>[];
    people: readonly Kept<BoundPerson>[];
    conditions: readonly Kept<Condition>[];
  },
  wanted: {
    premises?: readonly PremisesInput[];
    people?: readonly PersonInput[];
    conditions?: readonly ConditionInput[];
  },
  from: Instant,
): Variation {
  const premises = wanted.premises?.map((input) => keptPremises(input, from));
  const people = wanted.people?.map(
    ({ person, role, until = null }): BoundPerson => ({ person, role, from, until }),
  );
  const left = new Map(
    people?.flatMap(({ until, ...one }) => (until && until <= from ? [[key(one), until] as const] : [])),
  );
  const conditions = wanted.conditions?.map((input) => keptCondition(input, from));
  const p = difference(now.premises, premises, from, ({ id }) => id);
  const staying = people?.filter((one) => !left.has(key(one)));
  const h = difference(now.people, staying, from, key);
  const c = difference(now.conditions, conditions, from, ({ id }) => id);
  return {
    premisesAdded: p.added,
    premisesEnded: p.ended.map(({ id, since }): Ending => ({ id, since, until: from })),
    peopleAdded: h.added,
    peopleEnded: h.ended.map(
      (one): PersonEnding => ({
        person: one.person,
        role: one.role,
        since: one.since,
        until: later(left.get(key(one)) ?? from, one.from),
      }),
    ),
    conditionsAdded: c.added,
    conditionsEnded: c.ended.map(({ id, since }): Ending => ({ id, since, until: from })),
  };
}

const key = ({ person, role }: Pick<BoundPerson, 'person' | 'role'>) => `${person} ${role}`;

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

interface Dated {
  readonly from: Instant;
  readonly until: Instant | null;
}

function difference<T extends Dated>(
  now: readonly Kept<T>[],
  wanted: readonly T[] | undefined,
  at: Instant,
  key: (item: T) => string,
): { added: T[]; ended: Kept<T>[] } {
  const running = now.filter(({ until }) => until === null || at < until);
  if (!wanted) return { added: [], ended: [] };
  const same = (a: T, b: T) => key(a) === key(b) && substance(a) === substance(b);
  return {
    added: wanted.filter((item) => !running.some((kept) => same(kept, item))),
    ended: running.filter((kept) => !wanted.some((item) => same(kept, item))),
  };
}

// everything but the moment it began, in one order of keys
function substance(item: object): string {
  const { from: _from, since: _since, ...rest } = item as Record<string, unknown>;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function changesNothing(variation: Variation): boolean {
  return Object.values(variation).every((list: readonly unknown[]) => list.length === 0);
}
