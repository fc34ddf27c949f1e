import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { aSubmittedApplication, type Country, exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import type { Seen, Surfer } from '../../../tests/make/surfer.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { sql, trustedSql } from '../../platform/postgres/sql.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
const { acting, clock } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const made = await aSubmittedApplication(country);

/** Every row of a list (`of`, where a page has several), page by page, by the links that each page shows, and its counts. */
async function walked(browser: Surfer, path: string, rows: (seen: Seen) => string[], of = '') {
  const found: string[] = [];
  const counts: string[] = [];
  for (let at: string | undefined = path, pages = 0; at !== undefined; pages++) {
    assert.ok(pages < 20, 'the list ends');
    const seen: Seen = await browser.get(at);
    found.push(...rows(seen));
    counts.push(/sanad-count">([^<]*)</.exec(seen.text)?.[1] ?? '');
    if (pages > 0) assert.match(seen.text, />First page</);
    const next = [...seen.text.matchAll(/<a [^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes('rel="next"') && tag.includes(`${of}=`));
    at = next && /href="([^"]+)"/.exec(next)![1]!.replace(/&(#38|amp);/g, '&');
  }
  assert.equal(new Set(found).size, found.length, 'no row stands twice');
  return { found: found.length, counts };
}
const links = (pattern: RegExp) => (seen: Seen) => [
  ...new Set([...seen.text.matchAll(pattern)].map(([, id]) => id!)),
];

test('orders that wait for a second officer go on page by page, and are counted', async () => {
  const licence = 'aaaaaaaa-0000-4000-8000-000000000001';
  await db.run(
    sql`insert into licence (id, version, number, kind, class, company, holder, holdings, valid_from, claimed)
        values (${licence}, 1, 'EXL-2026-00001-X', 'licence', 'desk', gen_random_uuid(), 'Held', gen_random_uuid(), now(), true)`,
  );
  await db.run(
    sql`insert into licence_order (id, version, licence, kind, interim, scope, ground, state, about, agency, from_at, proposed_by)
        select gen_random_uuid(), 1, ${licence}, 'suspension', false, '{"kind":"whole"}', 'fraud', 'proposed', '[]', 'crime', now(), gen_random_uuid() from generate_series(1, 85)`,
  );
  const { browser } = await portal.anOfficer('crime', 'legal');
  const { found, counts } = await walked(
    browser,
    '/console/courts',
    links(/href="\/console\/orders\/([^"]+)"/g),
  );
  assert.equal(found, 85);
  assert.deepEqual([...new Set(counts)], ['85 entries.']);
});

test('changes of the register and claims to check go on page by page, and are counted', async () => {
  const change = (n: number, state: string) =>
    db.run(
      sql`with made as (insert into register_change (id, version, licence, change, state, agency, proposed_by, made_by)
            select gen_random_uuid(), 1, null, '{"kind":"import","instrument":"A list","centres":1}', ${state}::text, 'telecom', gen_random_uuid(),
              case when ${state} = 'made' then gen_random_uuid() end from generate_series(1, ${n}) returning id)
          insert into fact (id, subject, subject_version, type, schema, by, at, recorded_at, data, key, commitment)
            select gen_random_uuid(), id, 1, 'RegisterChangeProposed', 1, gen_random_uuid(), now(), now(), '{}', '', '' from made`,
    );
  await change(67, 'proposed');
  await change(23, 'made');
  await db.run(
    sql`insert into licence (id, version, number, kind, class, company, holder, holdings, valid_from, claimed)
        select gen_random_uuid(), 1, 'EXT-2026-' || i, 'transitional', 'desk', gen_random_uuid(), 'Claimed', gen_random_uuid(), now(), true from generate_series(1, 95) i`,
  );
  const { browser } = await portal.anOfficer('telecom', 'intake');
  assert.match((await browser.get('/console')).words, /67 wait for a second officer; 95 claims to check/);
  const list = (heading: string, row: string) => (seen: Seen) => {
    const [, part = ''] = seen.text.split(new RegExp(`<h2[^>]*>${heading}</h2>`));
    return links(new RegExp(`href="/console/${row}/([^"]+)"`, 'g'))({ text: part.split('<h2')[0]! } as Seen);
  };
  for (const [of, heading, row, all] of [
    ['waiting', 'Waiting for a second officer', 'register-changes', 67],
    ['claims', 'Claims of existing centres to check', 'licences', 95],
    ['decided', 'Decided last', 'register-changes', 23],
  ] as const) {
    const { found, counts } = await walked(browser, '/console/register', list(heading, row), of);
    assert.equal(found, all, of);
    assert.equal(counts[0], '67 entries.');
  }
  const { words } = await browser.get('/console/register');
  assert.match(words, /67 entries\. .* 95 entries\. .* 23 entries\. /);
});

test('rulings that were given go on beyond the first ten, and are counted', async () => {
  await db.run(
    sql`insert into ruling (id, version, reference, organisation, company, answers, advised, state, asked_at, agency, outcome, proposed_by, proposed_at, approved_by, given_at, sent_back)
        select gen_random_uuid(), 2, 'R-' || i, (select id from organisation limit 1), gen_random_uuid(), '{}', '{"outcome":"not-needed"}', 'given', now(), 'telecom', 'not-needed',
          gen_random_uuid(), now(), gen_random_uuid(), now() - i / 3 * interval '1 day', 0 from generate_series(1, 25) i`,
  );
  const { browser } = await portal.anOfficer('crime', 'examiner');
  const { found, counts } = await walked(
    browser,
    '/console/rulings',
    links(/href="\/console\/rulings\/([0-9a-f-]{36})"/g),
  );
  assert.equal(found, 25);
  assert.equal(counts[0], '25 entries.');
});

test('officers of an agency, and the applications that oversight reads, go on page by page', async () => {
  await db.run(
    sql`insert into officer (id, version, principal, agency, role, appointed_at)
        select gen_random_uuid(), 1, gen_random_uuid(), 'crime', 'examiner', now() from generate_series(1, 90)`,
  );
  const { browser } = await portal.anOfficer('crime', 'administrator');
  const users = await walked(browser, '/console/users', links(/href="\/console\/users\/([0-9a-f-]{36})"/g));
  const [{ n }] = (await db.rows<{ n: number }>(
    sql`select count(*)::int as n from officer where agency = 'crime' and relieved_at is null`,
  )) as [{ n: number }];
  assert.equal(users.found, n);
  assert.equal(users.counts[0], `${n} entries.`);
  const columns = (
    await db.rows<{ column_name: string }>(
      sql`select column_name from information_schema.columns where table_schema = 'read' and table_name = 'application'`,
    )
  ).map(({ column_name }) => column_name);
  const copied = columns.map((name) =>
    name === 'id' ? 'gen_random_uuid()' : name === 'reference' ? "'C-' || i" : name,
  );
  await db.run(
    trustedSql(
      `insert into read.application (${columns.join(', ')}) select ${copied.join(', ')} from read.application, generate_series(1, 64) i where id = $1`,
      [made.application],
    ),
  );
  const overseer = await portal.anOfficer('watch', 'oversight');
  const process = await walked(
    overseer.browser,
    '/console/oversight/process',
    links(/href="\/console\/oversight\/process\/([0-9a-f-]{36})"/g),
  );
  assert.equal(process.found, 65);
  const own = await portal.signedIn(made.owner.principal, 'applicant', made.organisation);
  const mine = await walked(own, '/my', links(/href="\/my\/applications\/([0-9a-f-]{36})"/g));
  assert.deepEqual([mine.found, mine.counts[0]], [65, '65 entries.']);
});

test('oversight reads complaints state by state, page by page; their agency learns numbers of the answered alone, and of few nothing', async () => {
  const insert = (n: number, state: string, outcome: string | null) =>
    db.run(
      sql`insert into complaint (id, version, reference, complainant, organisation, agency, kind, evidence, made_at, acknowledge_by, answer_by, due_on, state, outcome, changed_at)
          select gen_random_uuid(), 1, ${state}::text || i, gen_random_uuid(), gen_random_uuid(), 'crime', 'delay', '[]', ${clock.now()}, '2026-12-01', '2026-12-31',
            case when ${state} = 'made' then '2026-12-01'::date + i % 3 end, ${state}, ${outcome}, ${clock.now()} from generate_series(1, ${n}) i`,
    );
  await insert(67, 'made', null);
  await insert(4, 'answered', 'upheld');
  const watch = await portal.anOfficer('watch', 'oversight');
  const lines = links(/href="\/console\/oversight\/complaints\/([0-9a-f-]{36})"/g);
  assert.equal((await walked(watch.browser, '/console/oversight/complaints', lines)).found, 67);
  assert.equal((await walked(watch.browser, '/console/oversight/complaints?show=answered', lines)).found, 4);
  assert.match(
    (await watch.browser.get('/console/oversight/complaints')).words,
    /Open \( ?67 ?\) .*Answered \( ?4 ?\)/,
  );
  const chief = await portal.anOfficer('crime', 'supervisor');
  const few = (await chief.browser.get('/console/supervisor')).words;
  assert.match(few, /Fewer than 5 were answered/);
  assert.doesNotMatch(few, /67/);
  await insert(1, 'closed', 'referred');
  assert.match(
    (await chief.browser.get('/console/supervisor')).words,
    /5 were answered in the last twelve months\. Upheld: 4 · .* Referred to another body: 1/,
  );
});
