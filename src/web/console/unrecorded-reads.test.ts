import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../tests/make/review.ts';
import type { Seen } from '../../../tests/make/surfer.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { nameDecider, publishSealingKey } from '../../modules/agencies/index.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, inReview, events } = review;
const run = (text: string) => db.rows(trustedSql(text));

await run(`create function refuse_looks() returns trigger language plpgsql as $$
  begin raise exception 'no look is recorded any more'; end $$`);

/** While it lasts the database takes no fact that says who looked at what; everything else goes on. */
async function withoutLooks<T>(work: () => Promise<T>): Promise<T> {
  await run(`create trigger refuse_looks before insert on ledger.fact for each row
    when (new.type in ('SensitiveRead', 'SealedReasonsRead')) execute function refuse_looks()`);
  try {
    return await work();
  } finally {
    await run('drop trigger refuse_looks on ledger.fact');
  }
}

/** It failed because the look could not be written, and what was asked for is nowhere in the answer. */
async function nothingOf(secret: string, answer: Promise<Seen>): Promise<void> {
  const before = events.length;
  const seen = await answer;
  assert.equal(seen.status, 500);
  assert.match(String(events.slice(before).at(-1)?.error), /no look is recorded/);
  for (const said of [seen.text, [...seen.headers].join()]) assert.ok(!said.includes(secret), secret);
}

test('a whole id number whose look cannot be recorded is not shown', async () => {
  const made = await inReview();
  const person = made.content.people![0]!;
  const { browser } = await deskOf('security');
  const at = `${reviewPath(made)}?section=people&person=${person.id}`;
  await browser.open(at);
  await withoutLooks(() => nothingOf(person.nationalId!, browser.send({})));
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
  await withoutLooks(() => nothingOf(secret, reader.browser.send(asked)));
  await reader.browser.open(`${reviewPath(made)}/acts/sealed`);
  assert.ok((await reader.browser.send(asked)).text.includes(secret), 'opened once it is recorded again');
});

test('a document whose look cannot be recorded does not leave', async () => {
  const made = await inReview();
  const { hash } = await review.aDocument(made);
  const { browser } = await deskOf('security');
  const at = `${reviewPath(made)}/documents/${hash}`;
  await withoutLooks(() => nothingOf('IHDR', browser.get(at)));
  assert.ok((await browser.get(at)).text.includes('IHDR'), 'leaves once it is recorded again');
});
