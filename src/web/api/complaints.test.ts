import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';

const house = await aHouse(await freshDatabase(), freshFolder());
const { ask } = house;
const watch = (await house.anOfficer('watch', 'oversight')).token;
const own = (await house.anOfficer('telecom', 'oversight')).token;
const account = (n: number) =>
  ask('POST', '/accounts', {
    name: `Owner ${n}`,
    email: 'owner@example.test',
    organisation: { name: `Centre ${n}` },
  });
const owner = (await account(1)).body.secret as string;
const stranger = (await account(2)).body.secret as string;
const complaint = {
  agency: 'telecom',
  who: 'Mr Blank',
  kind: 'bribe',
  text: 'He asked for money before he would look at it.',
};

test('a complaint runs from its making to its answer, unseen by the agency that it is about', async () => {
  const made = await ask('POST', '/complaints', complaint, { token: owner });
  assert.equal(made.status, 201);
  const at = `/complaints/${made.body.complaint}`;
  const list = await ask('GET', '/complaints?open=true', undefined, { token: watch });
  assert.equal(list.body.items[0].reference, made.body.reference);
  assert.equal(JSON.stringify(list.body).includes('money'), false, 'a list has no words');
  assert.deepEqual((await ask('GET', '/complaints', undefined, { token: own })).body.items, []);
  for (const token of [own, stranger]) assert.equal((await ask('GET', at, undefined, { token })).status, 404);
  const read = await ask('GET', at, undefined, { token: watch });
  assert.equal(read.body.lines[0].text, complaint.text);
  assert.equal((await ask('POST', `${at}/acknowledgement`, undefined, { token: watch })).status, 200);
  const question = { text: 'On which day was it, and in which room?' };
  assert.equal((await ask('POST', `${at}/question`, question, { token: watch })).status, 200);
  const reply = { text: 'On Monday, in the room on the right.' };
  assert.equal((await ask('POST', `${at}/reply`, reply, { token: owner })).status, 200);
  const answer = { outcome: 'upheld', text: 'It was so, and he was moved.' };
  assert.equal((await ask('POST', `${at}/answer`, answer, { token: own })).status, 404);
  assert.equal((await ask('POST', `${at}/answer`, answer, { token: watch })).status, 200);
  const seen = await ask('GET', at, undefined, { token: owner });
  assert.deepEqual([seen.body.complaint.state, seen.body.complaint.outcome], ['answered', 'upheld']);
  const closing = { text: 'The measure was carried out.' };
  assert.equal((await ask('POST', `${at}/closing`, closing, { token: watch })).status, 200);
  assert.equal(
    (await ask('POST', `${at}/withdrawal`, { text: 'I take it back after all.' }, { token: owner })).status,
    409,
  );
});

test('what is wrong with a complaint is named by its field', async () => {
  const wrong = await ask('POST', '/complaints', { ...complaint, text: 'Bad.' }, { token: owner });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.body.errors[0].pointer ?? wrong.body.errors[0].field, '/text');
});
