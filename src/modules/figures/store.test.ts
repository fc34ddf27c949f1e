import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aCountry, aSubmittedApplication } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { figuresAt } from './index.ts';

const db = await freshDatabase();
const country = await aCountry(db);
const pack = {
  agencies: country.pack.agencies.agencies,
  districts: [{ code: 'north', name: { en: 'North', ur: 'شمال' } }],
  refusalGrounds: country.pack.applications.refusalGrounds,
  orderGrounds: [],
};
const now = () => country.acting.clock.now();
const rows = async (id: string) =>
  (await figuresAt(db, pack, now())).find((figure) => figure.id === id)!.rows;

test('an empty office publishes every figure, with nothing in it', async () => {
  const figures = await figuresAt(db, pack, now());
  assert.equal(new Set(figures.map(({ id }) => id)).size, figures.length);
  for (const { rows: lines } of figures) for (const { value } of lines) assert.equal(value, 0);
});

test('four applications are withheld, five are counted, and the days they lie are said', async () => {
  for (let i = 0; i < 4; i++) await aSubmittedApplication(country);
  assert.deepEqual(
    (await rows('applications-by-state')).map(({ code, value }) => [code, value]),
    [['submitted', null]],
  );
  await aSubmittedApplication(country);
  country.wait(3);
  assert.deepEqual(
    (await rows('applications-by-state')).map(({ code, value }) => [code, value]),
    [['submitted', 5]],
  );
  const held = await rows('days-held');
  assert.deepEqual(
    held.map(({ code, value }) => [code, value]),
    [['intake', 3]],
  );
  assert.deepEqual((await rows('applications-by-size')).find(({ code }) => code === 'seats-10-49')?.value, 5);
});

test('a moment before the first application knows none of them', async () => {
  const early = await figuresAt(db, pack, parseInstant('2020-01-01T00:00:00Z')!);
  assert.deepEqual(early.find(({ id }) => id === 'applications-by-state')!.rows, []);
});
