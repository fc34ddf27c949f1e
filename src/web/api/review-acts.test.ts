import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { fileHash } from '../../../tests/make/applications.ts';
import { aCountry, aSubmittedApplication } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { plusDays } from '../../kernel/day.ts';

const db = await freshDatabase(12);
const country = await aCountry(db);
const house = await aHouse(db, freshFolder());
const { ask } = house;
const AGENCIES = ['telecom', 'crime', 'security'] as const;
const officers = {
  telecom: await house.anOfficer('telecom', 'examiner'),
  crime: await house.anOfficer('crime', 'examiner'),
  security: await house.anOfficer('security', 'examiner'),
};
const heads = {
  telecom: await house.anOfficer('telecom', 'supervisor'),
  crime: await house.anOfficer('crime', 'supervisor'),
  security: await house.anOfficer('security', 'supervisor'),
};
const ok = (answer: Awaited<ReturnType<typeof ask>>) => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const { application, hash, owner } = await aSubmittedApplication(country);
const at = (path: string) => `/applications/${application}${path}`;
const post = (path: string, body: object | undefined, { token }: { token: string }) =>
  ask('POST', at(path), body, { token });

test('a disagreement is ended by the joint body, member by member, through the API', async () => {
  ok(await post('/completeness', { hash }, officers.telecom));
  const objection = { hash, verdict: 'objection', grounds: ['untrue'], reasons: 'Not so.' };
  const fine = { hash, verdict: 'no-objection', reasons: 'Nothing against it.' };
  for (const agency of AGENCIES)
    ok(await post('/opinions', agency === 'crime' ? objection : fine, officers[agency]));
  ok(await post('/reconsideration', { reason: 'Look again.' }, officers.telecom));
  ok(await post('/opinions', objection, officers.crime));
  const outcome = {
    outcome: 'refuse',
    document: fileHash(9),
    hash,
    members: AGENCIES.map((agency) => ({ agency, officer: heads[agency].officer })),
    reasons: 'As minuted.',
  };
  const first = ok(await post('/joint-outcomes', outcome, heads.telecom)).sitting;
  const twice = await post('/joint-outcomes', outcome, heads.crime);
  assert.deepEqual([twice.status, twice.body.code], [409, 'outcome-being-signed']);
  ok(
    await post(`/joint-outcomes/${first.sitting}/withdrawal`, { reason: 'A page is missing.' }, heads.crime),
  );
  const { sitting, outcomeHash } = ok(await post('/joint-outcomes', outcome, heads.telecom)).sitting;
  const sign = (by: { token: string }, signed = outcomeHash) =>
    post(`/joint-outcomes/${sitting}/signatures`, { outcomeHash: signed }, by);
  assert.equal((await sign(heads.telecom, first.outcomeHash)).body.code, 'another-outcome');
  assert.equal((await sign(officers.crime)).body.code, 'no-seat-in-the-joint-body');
  assert.equal(ok(await sign(heads.telecom)).state, 'decision');
  assert.equal(ok(await sign(heads.security)).state, 'refusal-proposed');
});

test('an inspection is announced, checked at the door, and recorded item by item, once', async () => {
  const other = await aSubmittedApplication(country);
  const on = (path: string) => `/applications/${other.application}${path}`;
  const by = { token: officers.telecom.token };
  ok(await ask('POST', on('/completeness'), { hash: other.hash }, by));
  const premises = other.content.premises![0]!.id;
  const visit = { officer: officers.telecom.officer };
  ok(await ask('POST', on('/inspections'), { premises, visit }, by));
  const read = async () => ok(await ask('GET', on('/inspections'), undefined, by)).items[0];
  const { inspection, visit: announced } = await read();
  const atTheDoor = ok(await ask('GET', `/visits/${announced.code.toLowerCase()}`));
  assert.deepEqual([atTheDoor.agency, atTheDoor.premises.district], ['telecom', 'north']);
  const { items } = ok(await ask('GET', '/inspection-checklist'));
  const record = {
    outcome: 'satisfactory',
    note: 'As declared.',
    seenAt: house.clock.now(),
    deviceRecordId: '0190aaaa-0000-7000-8000-000000000001',
    checklist: items.map((item: { code: string }) => ({ item: item.code, answer: 'yes' })),
  };
  const send = (more: object = {}) =>
    ask('POST', on(`/inspections/${inspection}/outcome`), { ...record, ...more }, by);
  const short = await send({ checklist: [] });
  assert.deepEqual([short.status, short.body.errors[0].pointer], [422, '/checklist']);
  const unstored = await send({ photographs: ['a'.repeat(64)] });
  assert.deepEqual([unstored.status, unstored.body.errors[0].pointer], [422, '/photographs/0']);
  ok(await send());
  ok(await send());
  assert.equal((await read()).found.note, 'As declared.');
  assert.equal((await ask('GET', `/visits/${announced.code}`)).status, 404);
});

test('a direction of a court is entered for a court of the list, and taken back with reasons', async () => {
  const copy = { court: 'Court of the Moon', caseNumber: 'W.P. 1', document: fileHash(9) };
  const strange = await post('/court-directions', copy, officers.telecom);
  assert.deepEqual([strange.status, strange.body.errors[0].pointer], [422, '/court']);
  const { direction } = ok(await post('/court-directions', { ...copy, court: 'high' }, officers.telecom));
  assert.equal(direction.court, 'High Court');
  const away = `/court-directions/${direction.direction}/withdrawal`;
  assert.equal(
    ok(await post(away, { reason: 'It is about another case.' }, officers.telecom)).direction,
    null,
  );
});

test('only its own organisation reopens an application, and only one that lapsed', async () => {
  const other = (
    await ask('POST', '/accounts', {
      name: 'Other',
      email: 'owner@example.test',
      organisation: { name: 'Other' },
    })
  ).body;
  const stranger = await ask('POST', at('/reopening'), undefined, { token: other.secret });
  assert.deepEqual([stranger.status, stranger.body.code], [404, 'no-such-application']);
  const mine = await house.token(owner.principal, ['apply'], { organisation: owner.organisation });
  const answer = await ask('POST', at('/reopening'), undefined, { token: mine });
  assert.deepEqual([answer.status, answer.body.code], [409, 'act-not-possible-now']);
  assert.match(answer.body.detail, /while the application is: .+\. It can be done when it is: lapsed\.$/);
});

test('only its own organisation asks for an inspection, and only for a provisional licence', async () => {
  const mine = await house.token(owner.principal, ['apply'], { organisation: owner.organisation });
  const byOffice = await ask('POST', at('/inspection-request'), undefined, officers.telecom);
  assert.equal(byOffice.status, 403);
  const answer = await ask('POST', at('/inspection-request'), undefined, { token: mine });
  assert.deepEqual([answer.status, answer.body.code], [409, 'act-not-possible-now']);
});

test('the applicant reads who has the file until when and on which rule, and the Authority extends its own time once', async () => {
  const other = await aSubmittedApplication(country);
  const on = (path: string) => `/applications/${other.application}${path}`;
  const { owner: member, organisation } = other;
  const own = await house.token(member.principal, ['read-own'], { organisation });
  const clock = async () => ok(await ask('GET', on(''), undefined, { token: own })).application.clocks[0];
  const { agency, office, dueOn, rule } = await clock();
  assert.deepEqual([agency, office, rule], ['intake', 'telecom', 'APP-90']);
  const later = (days: number) => plusDays(dueOn, days);
  const extend = (day: string, by: { token: string }) =>
    ask(
      'POST',
      on('/time-extensions'),
      { agency: 'intake', dueOn: day, reason: 'A flood.' },
      { token: by.token },
    );
  assert.equal((await extend(later(1), heads.crime)).body.code, 'authority-only');
  const long = await extend(later(90), heads.telecom);
  assert.deepEqual([long.status, long.body.errors[0].pointer], [422, '/dueOn']);
  ok(await extend(later(1), heads.telecom));
  assert.equal((await extend(later(2), heads.telecom)).body.code, 'own-time-extended-already');
  assert.deepEqual([(await clock()).dueOn, (await clock()).rule], [later(1), 'APP-59']);
});
