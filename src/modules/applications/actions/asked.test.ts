import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import {
  answerAsked,
  askedOf,
  findDeficient,
  requestInformation,
  saveDraft,
  sendAnswers,
  viewApplication,
} from '../index.ts';
import { markOf } from './draft-part.ts';

const { acting, done, officer, pack, refused } = desk;
const applications = pack.applications;

async function asked(made: Awaited<ReturnType<typeof desk.underReview>>) {
  const found = await askedOf(desk.db, made.owner, applications, made.application);
  assert.ok(!isRefusal(found));
  return found;
}

test('APP-83 one new version answers everything that is open, each thing by a change at its place or in words', async () => {
  const made = await desk.underReview();
  const { application, owner, content } = made;
  await done(acting, await officer('crime'), desk.asking(application));
  await done(acting, await officer('telecom'), (act) =>
    requestInformation(act, pack, {
      application,
      items: [{ field: '/people/0/phone', text: 'Is this number right?' }],
      justification: null,
    }),
  );
  const before = await asked(made);
  assert.deepEqual(
    before.items.map(({ from, field, text }) => [from, field, text]),
    [
      ['crime', '/business/script', 'Please add it.'],
      ['telecom', '/people/0/phone', 'Is this number right?'],
    ],
  );
  assert.deepEqual(before.changes, [], 'what was declared is no change');
  const send = (revision: number) => (act: Parameters<typeof sendAnswers>[0]) =>
    sendAnswers(act, pack, desk.blind, { application, revision });
  assert.equal(await refused(owner, send(1)), 'asked-unanswered');
  const changed = { ...content, business: { ...content.business, script: 'Good day, this is Blue Sky.' } };
  await done(acting, owner, (act) => saveDraft(act, { application, revision: 1, content: changed }));
  const half = await asked(made);
  assert.deepEqual(
    half.open.map(({ from }) => from),
    ['telecom'],
  );
  assert.equal(half.changes[0]?.field, '/business/script');
  const { item } = half.open[0]!;
  const words = { application, item, text: 'It is, as of today.' };
  const opened = markOf('');
  await done(acting, owner, (act) => answerAsked(act, pack, { ...words, seen: opened }));
  const late = { ...words, text: 'No.', seen: opened };
  assert.equal(await refused(owner, (act) => answerAsked(act, pack, late)), 'part-changed');
  await done(acting, owner, (act) => answerAsked(act, pack, { ...words, seen: opened })); // the same words over again
  assert.equal((await asked(made)).answers.get(item), words.text);
  assert.equal(
    await refused(owner, (act) => answerAsked(act, pack, { ...words, item: 'x' })),
    'nothing-asked',
  );
  const sent = await done(acting, owner, send(2));
  assert.equal(sent.version, 2);
  const app = await desk.applicationNow(application);
  assert.ok(app.requests.every(({ answered }) => answered));
  for (const reader of [owner, await officer('telecom')]) {
    const view = await viewApplication(desk.db, reader, application);
    assert.ok(!isRefusal(view));
    const said = view.history.findLast(({ type }) => type === 'VersionSubmitted')?.said;
    assert.deepEqual(said, { answers: [{ item, field: '/people/0/phone', text: words.text }] });
  }
});

test('what intake misses is answered alike, and a person’s change is found though persons are kept elsewhere', async () => {
  const made = await aSubmittedApplication(desk.country);
  const { application, owner, content } = made;
  const missing = [{ field: '/people/0/nameUrdu', code: 'required' }];
  await done(acting, desk.intake, (act) =>
    findDeficient(act, pack, { application, missing, note: 'As the card has it.' }),
  );
  const found = await asked(made);
  assert.equal(found.note, 'As the card has it.');
  assert.deepEqual(found.items[0]?.fault, missing[0]);
  const people = content.people!.map((one, i) => (i === 0 ? { ...one, nameUrdu: 'ایدا' } : one));
  await done(acting, owner, (act) =>
    saveDraft(act, { application, revision: 1, content: { ...content, people } }),
  );
  const after = await asked(made);
  assert.deepEqual(after.open, []);
  assert.deepEqual(
    after.changes.map(({ field, after: now }) => [field, now]),
    [[`/people/${content.people![0]!.id}/nameUrdu`, 'ایدا']],
  );
});

test('nobody else learns what is asked of an applicant', async () => {
  const made = await desk.underReview();
  await done(acting, await officer('crime'), desk.asking(made.application));
  const stranger = await aSubmittedApplication(desk.country);
  const found = await askedOf(desk.db, stranger.owner, applications, made.application);
  assert.equal(isRefusal(found) && found.code, 'no-such-application');
});

test('the rows are what the facts say', desk.rebuiltAlike);
