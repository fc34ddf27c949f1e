import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MONDAY } from '../../../../tests/make/decided.ts';
import type { OwnerEntry } from './content.ts';
import { benefits, circleFrom, depthFrom, isInRole, ownShares } from './owners.ts';

const company = (
  id: string,
  sharePercent: number | undefined,
  ...heldBy: [string, number][]
): OwnerEntry => ({
  id,
  name: id,
  sharePercent,
  heldBy: heldBy.map(([owner, percent]) => ({ owner, sharePercent: percent })),
});
const shares = (people: string[], owners: OwnerEntry[]) =>
  [...benefits({ people: people.map((id) => ({ id })), owners }, MONDAY)].map(
    ([id, { own, effective }]) => `${id} ${own} ${effective}`,
  );

test('APP-95 owners are traced through companies: shares along a way multiply, ways add up', () => {
  const people = [{ id: 'ada', sharePercent: 40 }, { id: 'ben' }, { id: 'cid' }];
  const owners = [
    company('holding', 60, ['ben', 50], ['fund', 50]),
    company('fund', undefined, ['ben', 10], ['ada', 20], ['cid', 70]),
  ];
  assert.deepEqual(
    [...benefits({ people, owners }, MONDAY)],
    [
      ['ada', { own: 40, effective: 46 }],
      ['ben', { own: 0, effective: 33 }],
      ['cid', { own: 0, effective: 21 }],
    ],
  );
  assert.deepEqual(
    shares(['ada'], [company('holding', 100, ['ada', 33.3]), company('two', 0, ['ada', 100])]),
    ['ada 0 33.3'],
  );
});

test('a person who left has no share of the own any more; one half of the companies is as good as the whole', () => {
  const people = [
    { id: 'ada', sharePercent: 40, until: '2026-02-28' },
    { id: 'ben', sharePercent: 30, until: MONDAY },
    { id: 'cid', sharePercent: 20, until: '2027-01-01' },
  ];
  assert.deepEqual([...benefits({ people }, MONDAY).keys()], ['cid']);
  assert.equal(ownShares({ people, owners: [company('holding', 50)] }, MONDAY), 70);
  assert.deepEqual(
    people.map((one) => isInRole(one, '2026-03-01')),
    [false, true, true],
  );
});

test('a circle is found by its way and gives nobody anything', () => {
  const owners = [
    company('a', 50, ['b', 100]),
    company('b', undefined, ['c', 50], ['ada', 50]),
    company('c', undefined, ['b', 10]),
  ];
  assert.deepEqual(circleFrom('b', owners), ['b', 'c', 'b']);
  assert.equal(circleFrom('a', owners), undefined);
  assert.deepEqual(circleFrom('x', [company('x', 1, ['x', 1])]), ['x', 'x']);
  assert.equal(depthFrom('a', owners.slice(0, 1)), 1);
  assert.equal(
    depthFrom('a', [owners[0]!, company('b', undefined, ['c', 1]), company('c', undefined, ['ada', 1])]),
    3,
  );
});

test('whatever companies own one another, nobody has more than the whole, and it is told at once', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `c${i}`);
  const heldBy = fc.array(fc.tuple(fc.constantFrom('ada', 'ben', ...ids), fc.constant(5)), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(heldBy, { minLength: 40, maxLength: 40 }), (lists) => {
      const owners = lists.map((list, i) =>
        company(ids[i]!, i < 10 ? 10 : undefined, ...(list as [string, number][])),
      );
      const found = benefits({ people: [{ id: 'ada' }, { id: 'ben' }], owners }, MONDAY);
      const all = [...found.values()].reduce((sum, { effective }) => sum + effective, 0);
      assert.ok(all <= 100.001, `${all}`);
      for (const id of ids) {
        assert.ok(depthFrom(id, owners) <= 40);
        const way = circleFrom(id, owners);
        if (way) assert.deepEqual([way[0], way.at(-1)], [id, id]);
      }
    }),
    { numRuns: 200 },
  );
});
