import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGrant, boundPremises, registerActing } from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import { type Reader, trustedSql } from '../../platform/postgres/sql.ts';
import { type SearchQuery, searchRegister } from './index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const AT = on('2026-06-01');
const names = [
  ['Clear Line Services', 'کلیئر لائن سروسز', 'Alphaville'],
  ['Clear Water Calls', 'کلیئر واٹر کالز', 'Port Haven'],
  ['Golden Falcon Contact', 'گولڈن فالکن', 'Alphaville'],
] as const;
const granted: string[] = [];
for (const [name, nameUrdu, city] of names) {
  const input = { holder: { name, nameUrdu }, premises: [boundPremises({ city })] };
  granted.push((await aGrant(acting, input)).number);
}
const find = (query: Partial<SearchQuery>) =>
  searchRegister(db, { q: '', city: '', after: null, limit: 10, ...query }, AT);
const found = async (query: Partial<SearchQuery>) =>
  (await find(query)).items.map(({ holder }) => holder.split(' ')[1]);

test('the register is searched by the beginnings of words, in either script, in any order', async () => {
  assert.deepEqual(await found({ q: 'clear' }), ['Line', 'Water']);
  assert.deepEqual(await found({ q: 'serv CLE' }), ['Line']);
  assert.deepEqual(await found({ q: 'فالكن' }), ['Falcon']);
  assert.deepEqual(await found({ q: 'haven' }), ['Water']);
  assert.deepEqual(await found({ q: 'nobody' }), []);
  assert.deepEqual(await found({ q: granted[2]!.toLowerCase() }), ['Falcon']);
  assert.deepEqual(await found({ q: granted[2]!.replaceAll('-', '') }), ['Falcon']);
  assert.deepEqual(await found({ q: "%' or true --" }), []);
});

test('a city narrows the search and must match whole', async () => {
  assert.deepEqual(await found({ city: 'alphaville' }), ['Line', 'Falcon']);
  assert.deepEqual(await found({ q: 'clear', city: 'Alphaville' }), ['Line']);
  assert.deepEqual(await found({ city: 'alpha' }), []);
});

test('a search goes on where the page before ended', async () => {
  const first = await find({ limit: 2 });
  assert.equal(first.next, granted[1]);
  const second = await find({ limit: 2, after: first.next });
  assert.deepEqual([second.items.map(({ number }) => number), second.next], [[granted[2]], null]);
});

/** Rows of the register that this session has read so far. */
async function rowsRead(tx: Reader): Promise<number> {
  const row = await tx.row<{ n: number }>(
    trustedSql(`select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as n from pg_stat_xact_user_tables
      where relname in ('licence', 'register_word')`),
  );
  return Number(row!.n);
}

test('a search among 100,000 entries and 300,000 words reads a part of them, for rare and for common words', async () => {
  const fill = [
    `insert into read.licence (id, version, number, kind, class, company, holder, holdings, valid_from, claimed)
      select gen_random_uuid(), 1, 'ZZ-' || lpad(i::text, 6, '0'), 'licence', 'outsourced', gen_random_uuid(), 'Common Calls ' || i, gen_random_uuid(), '2026-01-01', true
      from generate_series(1, 100000) i`,
    `insert into read.register_word select id, 'word', 'common' from read.licence where number like 'ZZ%'`,
    `insert into read.register_word select id, 'word', 'w' || substr(number, 4) from read.licence where number like 'ZZ%'`,
    `insert into read.register_word select id, 'word', case when number < 'ZZ-050000' then 'early' else 'late' end from read.licence where number like 'ZZ%'`,
    'analyze read.licence, read.register_word',
  ];
  for (const statement of fill) await db.run(trustedSql(statement));
  for (const q of ['common', 'w099', 'common late', 'w05', 'common w077777', '']) {
    const read = await db.transaction(async (tx) => {
      const before = await rowsRead(tx);
      const { items } = await searchRegister(tx, { q, city: '', after: 'ZZ', limit: 10 }, AT);
      assert.ok(items.length > 0, q);
      return (await rowsRead(tx)) - before;
    });
    // two common words are worst: the register is walked until ten entries have both
    assert.ok(read < 200_000, `${q} read ${read} rows`);
  }
});
