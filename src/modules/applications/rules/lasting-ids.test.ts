import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withLastingIds } from './lasting-ids.ts';

function fresh() {
  let n = 0;
  return () => `fresh-${++n}`;
}
const peopleIds = (people: object[], earlier: object[] = []) =>
  withLastingIds({ people } as never, { people: earlier } as never, fresh()).people?.map((p) => p.id);

test('APP-29 a person or place keeps its id through all versions, also where the form sends none', () => {
  const ada = { id: 'ada', nationalId: '1234' };
  const ben = { id: 'ben', passport: 'AB123456' };
  assert.deepEqual(peopleIds([{ passport: 'AB123456' }, { nationalId: '1234' }], [ada, ben]), ['ben', 'ada']);
  assert.deepEqual(peopleIds([{ id: 'own', nationalId: '1234' }], [ada]), ['own']);
  assert.deepEqual(peopleIds([{ nationalId: '9999' }, {}], [ada, ben]), ['fresh-1', 'fresh-2']);
  const hall = { id: 'hall', line: '1 High Street', unit: '2', city: 'Capital' };
  const premises = [
    { line: '1 High Street', unit: '3', city: 'Capital' },
    { ...hall, id: undefined },
    { line: 'x' },
  ];
  const kept = withLastingIds({ premises } as never, { premises: [hall] } as never, fresh());
  assert.deepEqual(
    kept.premises?.map((p) => p.id),
    ['fresh-1', 'hall', 'fresh-2'],
  );
});

test('an id is given to one entry only, whoever comes first', () => {
  const earlier = [{ id: 'ada', nationalId: '1234' }];
  assert.deepEqual(peopleIds([{ nationalId: '1234' }, { nationalId: '1234' }], earlier), ['ada', 'fresh-1']);
  assert.deepEqual(peopleIds([{ nationalId: '1234' }, { id: 'ada' }], earlier), ['fresh-1', 'ada']);
});

test('after it every person has an id, no fresh id is used twice, and doing it again changes nothing', () => {
  const person = fc.record(
    { id: fc.constantFrom('a', 'b'), nationalId: fc.constantFrom('1', '2', '3') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(person), fc.array(person), (now, earlier) => {
      const next = fresh();
      const once = withLastingIds({ people: now } as never, { people: earlier } as never, next);
      assert.ok(once.people!.every((p) => p.id));
      const made = once.people!.flatMap((p, i) => (now[i]?.id ? [] : [p.id]));
      assert.equal(new Set(made).size, made.length);
      assert.deepEqual(withLastingIds(once, { people: earlier } as never, next), once);
    }),
  );
});

test('a content that names nobody stays so', () => {
  assert.deepEqual(withLastingIds({}, {}, fresh()), { people: undefined, premises: undefined });
});
