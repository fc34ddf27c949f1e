import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubmittedApplication } from '../../tests/make/country.ts';
import { acting, country, db, inDecision, pack, underReview } from '../../tests/make/desk.ts';
import { measuredIn } from './measured.ts';

const { clocksOverdue } = measuredIn({ db, acting, country: pack }, () => undefined);

test('clocks that ran out are counted by agency; those of intake and of the decision are the Authority’s', async () => {
  await aSubmittedApplication(country);
  await inDecision();
  await underReview();
  const agencies = ['telecom', 'crime', 'security'];
  const counted = async () => {
    const overdue = await clocksOverdue();
    return agencies.map((agency) => overdue.get(agency));
  };
  assert.deepEqual(await counted(), [0, 0, 0]);
  country.wait(8);
  assert.deepEqual(await counted(), [1, 0, 0], 'the check for completeness, after five working days');
  country.wait(9);
  assert.deepEqual(await counted(), [2, 0, 0], 'the decision, after ten');
  country.wait(20);
  assert.deepEqual(await counted(), [3, 1, 1], 'an opinion of each agency, after twenty');
});
