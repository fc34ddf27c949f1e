import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubmittedApplication } from '../../../tests/make/country.ts';
import {
  acting,
  country,
  db,
  inDecision,
  intake,
  pack,
  speak,
  underReview,
} from '../../../tests/make/desk.ts';
import { dayAt, plusDays } from '../../kernel/day.ts';
import { waitingAt, waitingCount } from './store.ts';

const today = () => dayAt(acting.clock.now(), pack.applications.zone);

test('a desk has its agency’s running clocks, the earliest due first, then what waits in the states of its powers', async () => {
  const submitted = await aSubmittedApplication(country);
  const decided = await inDecision();
  const early = await underReview();
  const spoken = await underReview();
  await speak('crime', spoken);
  country.wait(3);
  const late = await underReview();
  const at = async (agency: string, states: Parameters<typeof waitingAt>[1]['states']) =>
    (await waitingAt(db, { agency, states }, null, 10)).map(({ id }) => id);
  assert.equal(intake.agency, 'telecom');
  assert.deepEqual(await at('crime', []), [early.application, late.application]);
  // two that are due on one day, made in one moment, stand in the order of their ids
  const sameDay = [early.application, spoken.application].sort();
  assert.deepEqual(await at('security', []), [...sameDay, late.application]);
  assert.deepEqual(await at('crime', ['submitted', 'decision']), [
    early.application,
    late.application,
    ...[submitted.application, decided.application].sort(),
  ]);
  assert.deepEqual(await at('nobody', []), []);
});

test('every page goes on where the last one ended, through the days and what has none', async () => {
  const desk = { agency: 'security', states: ['submitted', 'decision'] as const };
  const all = await waitingAt(db, desk, null, 100);
  const read: string[] = [];
  for (let after: Parameters<typeof waitingAt>[2] = null; ; ) {
    const [row] = await waitingAt(db, desk, after, 1);
    if (!row) break;
    read.push(row.id);
    after = { due: row.due, id: row.id };
  }
  assert.deepEqual(
    read,
    all.map(({ id }) => id),
  );
  assert.equal(all.length, 5);
  assert.deepEqual(await waitingCount(db, desk, today()), { all: 5, overdue: 0 });
  assert.deepEqual(await waitingCount(db, desk, plusDays(all[0]!.due!, 1)), { all: 5, overdue: 2 });
});
