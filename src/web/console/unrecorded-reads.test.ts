import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../tests/make/accounts.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../tests/make/review.ts';
import type { Seen } from '../../../tests/make/surfer.ts';
import { UNRECORDED, withoutLooks } from '../../../tests/make/without-looks.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { nameDecider, publishSealingKey } from '../../modules/agencies/index.ts';
import { makeComplaint } from '../../modules/conduct/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, inReview, events } = review;

/** It failed because the look could not be written, and what was asked for is nowhere in the answer. */
async function nothingOf(secret: string, answer: Promise<Seen>): Promise<void> {
  const before = events.length;
  const seen = await answer;
  assert.equal(seen.status, 500);
  assert.match(String(events.slice(before).at(-1)?.error), new RegExp(UNRECORDED));
  for (const said of [seen.text, [...seen.headers].join()]) assert.ok(!said.includes(secret), secret);
}

test('a whole id number whose look cannot be recorded is not shown', async () => {
  const made = await inReview();
  const person = made.content.people![0]!;
  const { browser } = await deskOf('security');
  const at = `${reviewPath(made)}?section=people&person=${person.id}`;
  await browser.open(at);
  await withoutLooks(db, () => nothingOf(person.nationalId!, browser.send({})));
  await browser.open(at);
  assert.ok((await browser.send({})).text.includes(person.nationalId!), 'shown once it is recorded again');
});

test('sealed reasons whose look cannot be recorded stay sealed', async () => {
  const [reader, decider] = [await deskOf('crime', 'supervisor'), await deskOf('telecom', 'approver')];
  const passphrase = 'five words that nobody guesses';
  for (const { officer, actor } of [reader, decider]) {
    const key = await review.deps.vault.create(passphrase);
    assert.ok(!isRefusal(key));
    await done(acting, actor, (act) => publishSealingKey(act, { officer, publicKey: key.publicKey }));
  }
  const named = { officer: decider.officer, from: review.clock.now(), until: null };
  await done(acting, undefined, (act) => nameDecider(act, exampleland.agencies, named));
  const writer = await deskOf('crime');
  const made = await inReview();
  const secret = 'The source sits at the second desk.';
  await writer.browser.open(`${reviewPath(made)}/acts/opinion`);
  await writer.browser.send({ verdict: 'objection', grounds: ['untrue'], sealedReasons: secret });
  assert.match((await writer.browser.send({ step: 'send' })).location ?? '', /done=opinion$/);
  const page = await reader.browser.open(`${reviewPath(made)}/acts/sealed`);
  const [, opinion] = /name="opinion" type="radio" value="([0-9a-f-]{36})"/.exec(page.text)!;
  const asked = { opinion: opinion!, purpose: 'To decide.', passphrase };
  await withoutLooks(db, () => nothingOf(secret, reader.browser.send(asked)));
  await reader.browser.open(`${reviewPath(made)}/acts/sealed`);
  assert.ok((await reader.browser.send(asked)).text.includes(secret), 'opened once it is recorded again');
});

test('a document whose look cannot be recorded does not leave', async () => {
  const made = await inReview();
  const { hash } = await review.aDocument(made);
  const { browser } = await deskOf('security');
  const at = `${reviewPath(made)}/documents/${hash}`;
  await withoutLooks(db, () => nothingOf('IHDR', browser.get(at)));
  assert.ok((await browser.get(at)).text.includes('IHDR'), 'leaves once it is recorded again');
});

test('a complaint whose reading cannot be recorded is not read', async () => {
  const { owner } = await anOrganisation(acting);
  const text = 'He asked for money to pass my file on to the next desk.';
  const made = {
    agency: 'crime',
    officer: null,
    who: '',
    application: null,
    kind: 'bribe',
    happenedOn: null,
  };
  const { complaint } = await done(acting, owner, (act) =>
    makeComplaint(act, review.deps.country, { ...made, kind: 'bribe', text, evidence: [] }),
  );
  const { browser } = await deskOf('watch', 'oversight');
  const at = `/console/oversight/complaints/${complaint}`;
  await withoutLooks(db, () => nothingOf(text, browser.get(at)));
  assert.ok((await browser.get(at)).text.includes(text), 'read once it is recorded again');
});
