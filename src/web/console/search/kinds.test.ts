import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { aComplaint } from '../../../../tests/make/complaint.ts';
import { aSubmittedApplication, blind, type Country, exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { anId } from '../../../../tests/make/entities.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Seen } from '../../../../tests/make/surfer.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { declareConflict } from '../../../modules/agencies/index.ts';
import { declarePeople, erasePerson } from '../../../modules/entities/index.ts';
import { askRuling } from '../../../modules/rulings/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const db = await freshDatabase();
const portal = await aPortal(db, freshFolder());
Object.assign(portal.deps, { blind });
const { acting, clock, deps } = portal;
const cashier = (await portal.anOfficer('telecom', 'intake')).actor;
const country: Country = {
  acting,
  pack: exampleland,
  officer: async () => cashier,
  wait: (days) => clock.set(plusMs(clock.now(), days * DAY_MS)),
};
const made = await aSubmittedApplication(country);
const { reference } = (await db.row<{ reference: string }>(sql`select reference from application`))!;
const looksBy = (principal: string) =>
  db.rows<{ data: string }>(
    sql`select data from ledger.fact where type = 'SensitiveRead' and by = ${principal} order by seq`,
  );
const rows = (seen: Seen) => [...seen.text.matchAll(/data-row/g)].length;
const next = (seen: Seen) => /rel="next"/.test(seen.text);
const follow = (seen: Seen, rel: string) => {
  const tag = [...seen.text.matchAll(/<a [^>]*>/g)]
    .map(([one]) => one)
    .find((one) => one.includes(`rel="${rel}"`));
  return /href="([^"]+)"/.exec(tag!)![1]!.replace(/&(#38|amp);/g, '&');
};

test('people are found by name in either script, page by page; each look is recorded, and no name stands in an address or the ledger', async () => {
  const { browser, principal } = await portal.anOfficer('crime', 'examiner');
  const details = (await db.row<{ company: string }>(sql`select company from person limit 1`))!;
  assert.equal(details.company, made.company);
  const words = await browser.get('/console/search?q=ada exampel');
  assert.match(words.words, /Look for people of this name/);
  assert.equal((await looksBy(principal)).length, 0, 'offering it looks at nobody');
  const people = words.form(1);
  const found = await browser.post(people.action!, new URLSearchParams(people.fields));
  assert.match(found.words, new RegExp(`this search was recorded: 1 found.*Ada Example.*${reference}`));
  assert.doesNotMatch(found.text, /ending in/);
  const [look] = await looksBy(principal);
  assert.match(look!.data, /"what":"name-search"/);
  assert.doesNotMatch(look!.data, /ada/i);
  const many = Array.from({ length: 25 }, (_, i) => ({
    id: anId<'person'>(),
    details: {
      nameLatin: `Zulfiqar Ahmed ${i}`,
      nameUrdu: 'ذوالفقار احمد',
      relation: null,
      relationName: null,
      nationality: 'XA',
      nationalId: null,
      passport: `P${i}`,
      birthDate: '1990-01-01',
      phone: '+999200000000',
      email: null,
      address: null,
      sex: null,
    },
  }));
  await done(acting, made.owner, (act) => declarePeople(act, made.company as never, many as never, blind));
  await browser.get('/ur/console/search?q=ذوالفقار');
  const sought = await browser.send({}, 1);
  assert.equal(rows(sought), 20);
  assert.match(sought.words, /25 نتائج/);
  const rest = await browser.send({}, 1);
  assert.equal(rows(rest), 5);
  const gone = many[0]!.id as never;
  await done(acting, made.owner, (act) => erasePerson(act, { person: gone, basis: 'order 7' }));
  await browser.get('/console/search?q=zulfikar');
  assert.match((await browser.send({}, 1)).words, /24 found/);
});

test('a name that nearly everybody has is asked for more beside the field, and nothing is recorded', async () => {
  const { browser, principal } = await portal.anOfficer('crime', 'examiner');
  await browser.get('/console/search?q=dr');
  Object.assign(deps, {
    lore: { ...(await import('../../../matching/text/lore.ts')).ENGLISH, neutralNames: ['dr'] },
  });
  const asked = await browser.send({}, 1);
  assert.equal(asked.status, 422);
  assert.match(asked.faults.join(), /Nearly everybody has this name/);
  assert.equal((await looksBy(principal)).length, 0);
  delete (deps as { lore?: unknown }).lore;
});

test('a number that an application declares is found; whoever has a tie to somebody it names finds neither', async () => {
  const [{ number }] = (await db.rows<{ number: string }>(
    sql`select jsonb_array_elements_text(numbers) as number from declared_numbers limit 1`,
  )) as [{ number: string }];
  const { browser } = await portal.anOfficer('crime', 'examiner');
  const path = `/console/search?q=${encodeURIComponent(number)}`;
  assert.match((await browser.get(path)).words, new RegExp(`By telephone number.*${reference}`));
  const tied = await portal.anOfficer('crime', 'examiner');
  const person = (await db.row<{ id: string }>(
    sql`select id from person where company = ${made.company} limit 1`,
  ))!;
  await done(acting, tied.actor, (act) =>
    declareConflict(act, exampleland.agencies, {
      officer: tied.officer,
      about: person.id as never,
      nature: 'kinship',
    }),
  );
  for (const asked of [path, '/console/search?q=blue']) {
    const seen = await tied.browser.get(asked);
    assert.match(seen.words, /1 is not shown, because you have a conflict/);
    assert.doesNotMatch(seen.text, new RegExp(made.application));
  }
  await tied.browser.get('/console/search?q=ada example');
  assert.match((await tied.browser.send({}, 1)).words, /0|nothing found/);
});

test('rulings are found by reference and by who asked, a page at a time', async () => {
  const { browser } = await portal.anOfficer('crime', 'examiner');
  let last = '';
  for (let n = 0; n < 22; n++) {
    const own = await anOrganisation(acting, `Harbour Lines ${n}`);
    const asked = await done(acting, own.owner, (act) =>
      askRuling(act, deps.country.rulings, new Set(['north']), {
        answers: { calls: true, alone: true },
        text: 'I write letters and ring back those who ask.',
        place: { line: 'House 1', city: 'Town', district: 'north', residential: true },
      }),
    );
    last = (await db.row<{ reference: string }>(
      sql`select reference from ruling where id = ${asked.ruling}`,
    ))!.reference;
  }
  assert.match(
    (await browser.get(`/console/search?q=${last.toLowerCase()}`)).words,
    /By the reference of a ruling: 1 found/,
  );
  const first = await browser.get('/console/search?q=harbour lines');
  assert.equal(rows(first), 20);
  const rest = await browser.get(follow(first, 'next'));
  assert.deepEqual([rows(rest), next(rest)], [2, false]);
});

test('a complaint is found by oversight that may hear it, and by nobody else', async () => {
  const { complaint } = await aComplaint(acting, made.owner, deps.country);
  const own = (await db.row<{ reference: string }>(
    sql`select reference from complaint where id = ${complaint}`,
  ))!;
  const seenBy = async (agency: string, role: 'oversight' | 'examiner') => {
    const { browser } = await portal.anOfficer(agency, role);
    return (await browser.get(`/console/search?q=${own.reference}`)).words;
  };
  assert.match(await seenBy('watch', 'oversight'), new RegExp(`1 found.*${own.reference}.*Crime Office`));
  for (const other of [
    seenBy('crime', 'oversight'),
    seenBy('crime', 'examiner'),
    seenBy('telecom', 'examiner'),
  ])
    assert.match(await other, /nothing found/);
  const { browser } = await portal.anOfficer('watch', 'oversight');
  assert.match(
    (await browser.get('/console/search?q=blue')).words,
    /nothing found/,
    'and sees no application',
  );
});

test('an entry brings its orders, court orders and inspections; a case is found by its number; who is tied to the holder finds none of it', async () => {
  const licence = 'aaaaaaaa-0000-4000-8000-000000000002';
  await db.run(
    sql`insert into licence (id, version, number, kind, class, company, holder, holdings, valid_from, claimed)
        values (${licence}, 1, 'EXL-2026-00077-X', 'licence', 'desk', ${made.company}, 'Blue Sky Calls', gen_random_uuid(), ${clock.now()}, true)`,
  );
  await db.run(
    sql`insert into licence_order (id, version, licence, kind, interim, scope, ground, state, about, agency, from_at, proposed_by)
        values (gen_random_uuid(), 1, ${licence}, 'suspension', false, '{"kind":"whole"}', 'fraud', 'proposed', '[]', 'telecom', ${clock.now()}, gen_random_uuid())`,
  );
  await db.run(
    sql`insert into stay (id, version, licence, court, case_number, nature, covers, from_at, status)
        values (gen_random_uuid(), 1, ${licence}, 'high-court', 'W.P. 1066/2026', 'writ', '{"kind":"grant"}', ${clock.now()}, 'claimed')`,
  );
  await db.run(
    sql`insert into inspection (inspection, application, agency, place, ordered_at)
        values (gen_random_uuid(), ${made.application}, 'telecom', '{"district":"north","city":"Town"}', ${clock.now()})`,
  );
  const { browser } = await portal.anOfficer('crime', 'examiner');
  const seen = (await browser.get('/console/search?q=blue sky')).words;
  assert.match(
    seen,
    /Register \( ?1 ?\) .*Orders about these entries .*Suspension .*Court orders .*W\.P\. 1066\/2026 .*Inspections for these applications .*Town/,
  );
  const byCase = await browser.get('/console/search?q=wp1066-2026');
  assert.match(byCase.words, /1 found.*Court orders .*W\.P\. 1066\/2026/);
  const tied = await portal.anOfficer('crime', 'examiner');
  await done(acting, tied.actor, (act) =>
    declareConflict(act, exampleland.agencies, {
      officer: tied.officer,
      about: made.organisation as never,
      nature: 'employment',
    }),
  );
  for (const [q, hidden] of [
    ['blue sky', /2 are not shown/],
    ['wp1066-2026', /1 is not shown/],
  ] as const) {
    const { words, text } = await tied.browser.get(`/console/search?q=${q}`);
    assert.match(words, hidden);
    assert.doesNotMatch(text, /EXL-2026-00077|1066\/2026|console\/orders|section=inspections/);
  }
});
