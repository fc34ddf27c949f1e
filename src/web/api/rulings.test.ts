import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';

const house = await aHouse(await freshDatabase(), freshFolder());
const { ask } = house;
const first = (await house.anOfficer('telecom', 'examiner')).token;
const second = (await house.anOfficer('telecom', 'approver')).token;
const account = (n: number) =>
  ask('POST', '/accounts', {
    name: `Owner ${n}`,
    email: 'owner@example.test',
    organisation: { name: `Centre ${n}` },
  });
const owner = (await account(1)).body.secret as string;
const stranger = (await account(2)).body.secret as string;

test('everybody asks the questions and hears what the answers advise', async () => {
  const { body } = await ask('GET', '/eligibility/questions');
  assert.deepEqual(
    body.items.map(({ code }: { code: string }) => code),
    ['calls', 'alone'],
  );
  const next = await ask('POST', '/eligibility/advice', { answers: { calls: true } });
  assert.deepEqual(next.body, { next: 'alone', advice: null });
  const said = await ask('POST', '/eligibility/advice', { answers: { calls: true, alone: true } });
  assert.equal(said.body.advice.class, 'desk');
});

test('a ruling is asked for, proposed, given by a second officer, appealed, and told to nobody else', async () => {
  const place = { line: 'House 1', city: 'Town', district: 'north' };
  const question = { answers: { calls: true, alone: true }, text: 'I write letters.', place };
  const made = await ask('POST', '/rulings', question, { token: owner });
  assert.equal(made.status, 201);
  const at = `/rulings/${made.body.ruling}`;
  const ruled = {
    outcome: 'exemption-certificate',
    class: 'desk',
    instrument: 'Act, s. 3',
    reasons: 'One person without staff writes letters.',
  };
  assert.equal((await ask('POST', `${at}/proposal`, ruled, { token: first })).status, 200);
  const before = await ask('GET', at, undefined, { token: owner });
  assert.deepEqual([before.body.state, before.body.outcome, before.body.reasons], ['asked', null, null]);
  assert.equal((await ask('GET', at, undefined, { token: first })).body.outcome, 'exemption-certificate');
  assert.equal((await ask('POST', `${at}/approval`, undefined, { token: first })).status, 403);
  const given = await ask('POST', `${at}/approval`, undefined, { token: second });
  assert.match(given.body.number, /^EXL-/);
  const after = await ask('GET', at, undefined, { token: owner });
  assert.deepEqual([after.body.state, after.body.reasons], ['given', ruled.reasons]);
  assert.equal((await ask('GET', at, undefined, { token: stranger })).status, 404);
  assert.equal((await ask('POST', `${at}/appeal`, { appeal: 'T-1' }, { token: stranger })).status, 404);
  assert.equal((await ask('POST', `${at}/appeal`, { appeal: 'T-1' }, { token: owner })).status, 200);
  const list = await ask('GET', '/rulings', undefined, { token: owner });
  assert.equal(list.body.items[0].appeal, 'T-1');
  assert.deepEqual(house.errors, []);
});
