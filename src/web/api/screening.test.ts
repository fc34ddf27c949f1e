import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { type Found, recordScreening } from '../../modules/screening/index.ts';
import { perform } from '../../platform/act.ts';
import { sql } from '../../platform/postgres/sql.ts';

const db = await freshDatabase();
const house = await aHouse(db, freshFolder());
const { ask } = house;
const examiner = (await house.anOfficer('telecom', 'examiner')).token;
const account = async (n: number) =>
  (
    await ask('POST', '/accounts', {
      name: `Owner ${n}`,
      email: 'owner@example.test',
      organisation: { name: `Centre ${n}` },
    })
  ).body;
const [own, other] = [await account(1), await account(2)];

const found = (bits: number): Found => ({
  other: anId(),
  otherCompany: anId(),
  kind: 'shut',
  label: 'EXL-2025-000001',
  shutAt: null,
  ground: 'defrauding',
  bits,
  probability: 0.5,
  traces: [
    {
      group: 'money',
      kind: 'iban',
      own: '/accounts/0/iban',
      other: '/accounts/0/iban',
      ownFact: null,
      otherFact: null,
      value: 'XE00 1',
      parties: 2,
      chance: 1,
      full: 11,
      bits: 11,
      counted: true,
      explained: false,
    },
  ],
  loopholes: ['nominee'],
});

async function screened(bits: number) {
  const opened = { kind: 'new', class: 'centre' };
  const { application } = (await ask('POST', '/applications', opened, { token: own.secret })).body;
  const row = await db.row<{ company: string }>(
    sql`select company from organisation where id = ${own.organisation}`,
  );
  const made = await perform(house.parts.acting, { by: SYSTEM }, (act) =>
    recordScreening(act, {
      application,
      reference: 'EXA-2026-000001',
      organisation: own.organisation,
      company: row!.company,
      version: 1,
      hash: 'h',
      why: 'submitted',
      models: { engine: 'e', people: 'p', companies: 'c' },
      counts: { parties: 1, people: 1, listed: 0 },
      found: [found(bits)],
    }),
  );
  assert.ok(!isRefusal(made));
  return application;
}

test('the queue is ranked page by page; a match is looked at on record, decided, disclosed and answered', async () => {
  const [likely, less] = [await screened(5), await screened(1)];
  const first = await ask('GET', '/screening/queue?limit=1', undefined, { token: examiner });
  assert.deepEqual([first.status, first.body.items[0].application], [200, likely]);
  const second = await ask('GET', first.body.next.replace(/^.*\/screening/, '/screening'), undefined, {
    token: examiner,
  });
  assert.equal(second.body.items[0].application, less);
  const looks = async () =>
    (await db.rows(sql`select 1 from ledger.fact where type = 'SensitiveRead' and data like '%"matches"%'`))
      .length;
  const before = await looks();
  const seen = await ask('GET', `/applications/${likely}/matches`, undefined, { token: examiner });
  assert.equal(await looks(), before + 1);
  const [match] = seen.body.matches;
  assert.deepEqual([match.traces[0].ownValue, match.asked.state], ['XE00 1', 'open']);
  const at = `/applications/${likely}/matches/${match.match}`;
  const decision = { decision: 'same', evidence: match.evidence, reason: 'The same account pays the rent.' };
  assert.equal((await ask('POST', `${at}/decision`, decision, { token: own.secret })).status, 403);
  assert.equal((await ask('POST', `${at}/decision`, decision, { token: examiner })).status, 200);
  const told = await ask(
    'POST',
    `${at}/disclosure`,
    { gist: 'Your account was theirs.' },
    { token: examiner },
  );
  assert.equal(told.status, 200);
  const items = `/applications/${likely}/matches/disclosed`;
  assert.equal((await ask('GET', items, undefined, { token: own.secret })).body.items.length, 1);
  assert.equal((await ask('GET', items, undefined, { token: other.secret })).status, 404);
  assert.equal(
    (await ask('POST', `${at}/answer`, { answer: 'It is not mine.' }, { token: other.secret })).status,
    404,
  );
  assert.equal(
    (await ask('POST', `${at}/answer`, { answer: 'It is not mine.' }, { token: own.secret })).status,
    200,
  );
  const graph = await ask('GET', `/applications/${likely}/connections`, undefined, { token: examiner });
  assert.deepEqual([graph.body.nodes.length, graph.body.edges.length], [3, 2]);
  assert.deepEqual(
    (await ask('GET', `/applications/${anId()}/matches`, undefined, { token: examiner })).body.matches,
    [],
  );
  assert.deepEqual(house.errors, []);
});

test('an edition of a list is taken in, and what it changed can be asked', async () => {
  const list = { name: 'Sanctions', source: 'https://lists.example', dated: '2026-11-01', format: 'csv' };
  const put = (text: string) => ask('POST', '/screening/lists', { ...list, text }, { token: examiner });
  const made = await put('id,name\n1,Ada Example\n');
  assert.deepEqual([made.status, made.body.added], [201, 1]);
  const again = await put('id,name\n2,Ben Example\n');
  assert.deepEqual([again.body.edition, again.body.added, again.body.removed], [2, 1, 1]);
  const at = `/screening/lists/${made.body.list}/editions/2`;
  const { body } = await ask('GET', at, undefined, { token: examiner });
  assert.deepEqual(
    body.items.map(({ entry }: { entry: string }) => entry),
    ['1', '2'],
  );
  assert.equal((await ask('GET', '/screening/lists', undefined, { token: own.secret })).status, 403);
  assert.equal((await put('nothing')).body.code, 'list-has-no-entries');
  assert.deepEqual(house.errors, []);
});
