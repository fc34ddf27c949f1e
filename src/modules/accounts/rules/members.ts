import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** What a member is to the organisation; a helper (a consultant, a relative) only until a date. */
export type Capacity = 'owner' | 'staff' | 'helper';

export const CAPACITIES: readonly Capacity[] = ['owner', 'staff', 'helper'];

export interface Membership {
  readonly membership: string;
  readonly principal: string;
  readonly capacity: Capacity;
  readonly until: Instant | null;
}

/** A membership counts until it is removed or its date passes. */
export function countsAt(at: Instant, member: { readonly until: Instant | null }): boolean {
  return member.until === null || at < member.until;
}

/**
 * Why a person cannot become a member.
 * - A person has one membership of an organisation at a time.
 * - A helper's membership has an end; an owner's has none, so that an organisation is never without one by mere time.
 * - An end lies ahead.
 */
export function addMemberRefusal(
  members: readonly Membership[],
  wanted: { readonly principal: string; readonly capacity: Capacity; readonly until: Instant | null },
  at: Instant,
): Refusal | undefined {
  const { principal, capacity, until } = wanted;
  if (!CAPACITIES.includes(capacity)) return refuse('invalid', 'capacity-unknown', { field: '/capacity' });
  if (members.some((member) => member.principal === principal && countsAt(at, member)))
    return refuse('conflict', 'already-member');
  if (capacity === 'helper' && until === null)
    return refuse('invalid', 'helper-needs-end', { field: '/until' });
  if (capacity === 'owner' && until !== null)
    return refuse('invalid', 'owner-has-no-end', { field: '/until' });
  if (until !== null && until <= at) return refuse('invalid', 'end-is-past', { field: '/until' });
  return undefined;
}

/** Owners become staff and staff owners, as long as an owner stays; a helper acts by his power of attorney alone. */
export function changeCapacityRefusal(
  members: readonly Membership[],
  principal: string,
  to: Capacity,
): Refusal | undefined {
  const member = members.find((one) => one.principal === principal);
  if (!member) return refuse('not-found', 'not-a-member');
  if (to !== 'owner' && to !== 'staff') return refuse('invalid', 'capacity-unknown', { field: '/capacity' });
  if (member.capacity === 'helper') return refuse('conflict', 'helper-stays-helper');
  if (member.capacity === to) return refuse('conflict', 'capacity-unchanged');
  if (member.until !== null && to === 'owner')
    return refuse('invalid', 'owner-has-no-end', { field: '/capacity' });
  return to === 'owner' ? undefined : removeMemberRefusal(members, principal);
}

/** An organisation keeps an owner: somebody must answer for it. */
export function removeMemberRefusal(members: readonly Membership[], principal: string): Refusal | undefined {
  const member = members.find((one) => one.principal === principal);
  if (!member) return refuse('not-found', 'not-a-member');
  const owners = members.filter((one) => one.capacity === 'owner');
  return member.capacity === 'owner' && owners.length === 1 ? refuse('conflict', 'last-owner') : undefined;
}
