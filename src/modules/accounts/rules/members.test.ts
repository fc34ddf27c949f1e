import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Instant, instantOf } from '../../../kernel/instant.ts';
import { addMemberRefusal, CAPACITIES, countsAt, type Membership, removeMemberRefusal } from './members.ts';

const now = instantOf(1_800_000_000_000);
const later = instantOf(1_800_000_000_001);
const earlier = instantOf(1_799_999_999_999);
const member = (
  principal: string,
  capacity: Membership['capacity'],
  until: Instant | null = null,
): Membership => ({
  membership: `of ${principal}`,
  principal,
  capacity,
  until,
});

test('a helper needs an end, an owner has none, and an end lies ahead', () => {
  const wanted = (capacity: Membership['capacity'], until: Instant | null) =>
    addMemberRefusal([], { principal: 'p', capacity, until }, now)?.code;
  assert.equal(wanted('helper', null), 'helper-needs-end');
  assert.equal(wanted('helper', later), undefined);
  assert.equal(wanted('owner', later), 'owner-has-no-end');
  assert.equal(wanted('owner', null), undefined);
  assert.equal(wanted('staff', null), undefined);
  assert.equal(wanted('staff', now), 'end-is-past');
  assert.equal(wanted('king' as 'staff', null), 'capacity-unknown');
});

test('a person is a member once, until the membership is over', () => {
  const again = { principal: 'p', capacity: 'staff', until: null } as const;
  assert.equal(addMemberRefusal([member('p', 'helper', later)], again, now)?.code, 'already-member');
  assert.equal(addMemberRefusal([member('p', 'helper', now)], again, now), undefined);
  assert.equal(addMemberRefusal([member('q', 'helper')], again, now), undefined);
});

test('a membership counts up to its end and not at it', () => {
  assert.deepEqual(
    [earlier, now, later, null].map((until) => countsAt(now, { until })),
    [false, false, true, true],
  );
});

test('ACC-03 an organisation is never left without an owner by its members', () => {
  const action = fc.record({
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    capacity: fc.constantFrom(...CAPACITIES),
    leaves: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let members = [member('a', 'owner')];
      for (const { who, capacity, leaves } of actions) {
        const until = capacity === 'helper' ? later : null;
        if (leaves && !removeMemberRefusal(members, who))
          members = members.filter((one) => one.principal !== who);
        if (!leaves && !addMemberRefusal(members, { principal: who, capacity, until }, now))
          members.push(member(who, capacity, until));
        assert.ok(members.some((one) => one.capacity === 'owner'));
        assert.equal(new Set(members.map((one) => one.principal)).size, members.length);
      }
    }),
  );
});

test('who is not a member cannot be removed', () => {
  assert.equal(removeMemberRefusal([member('a', 'owner')], 'b')?.code, 'not-a-member');
  assert.equal(removeMemberRefusal([member('a', 'owner')], 'a')?.code, 'last-owner');
  assert.equal(removeMemberRefusal([member('a', 'owner'), member('b', 'owner')], 'a'), undefined);
});
