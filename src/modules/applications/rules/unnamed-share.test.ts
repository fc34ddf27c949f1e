import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import type { Content } from './content.ts';
import { unnamedShareFaults } from './unnamed-share.ts';

const today = '2026-03-02' as Day;
const left = (content: object) =>
  unnamedShareFaults(
    { company: { form: 'company' }, ...content } as Content,
    { ownersNamedFromPercent: 25 },
    today,
  ).map(({ values }) => values?.left);

test('APP-75 shares that leave room for another owner ask for the declaration that there is none', () => {
  const ada = { id: 'ada', sharePercent: 60 };
  const ben = { id: 'ben', sharePercent: 15 };
  assert.deepEqual(left({ people: [ada, ben] }), [25]);
  assert.deepEqual(left({ people: [ada, { ...ben, sharePercent: 15.1 }] }), []);
  assert.deepEqual(left({ people: [ada, ben], declarations: { ownersNamed: true } }), []);
  assert.deepEqual(left({ people: [ada, ben], declarations: { ownersNamed: false } }), [25]);
  assert.deepEqual(left({ people: [ada, { ...ben, sharePercent: 40, until: '2026-01-01' }] }), [40]);
});

test('what stands behind companies counts as far as people are named', () => {
  const ada = { id: 'ada', sharePercent: 40 };
  const behind = (sharePercent: number) => [
    { id: 'own', sharePercent: 60, heldBy: [{ owner: 'ada', sharePercent }] },
  ];
  assert.deepEqual(left({ people: [ada], owners: behind(100) }), []);
  assert.deepEqual(left({ people: [ada], owners: behind(50) }), [30]);
});

test('one who owns alone has no shares, and before people are named their shares are not asked for', () => {
  assert.deepEqual(left({ company: { form: 'proprietor' }, people: [{ id: 'ada' }] }), []);
  assert.deepEqual(left({}), []);
});
