import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { nameDecider, publishSealingKey, sealingKeysOf } from '../../../modules/agencies/index.ts';
import { applicationById } from '../../../modules/applications/index.ts';
import type { Application } from '../../../modules/applications/rules/state.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, failures } = review;
const pack = exampleland;
const acts = (made: Parameters<typeof reviewPath>[0], code: string) => `${reviewPath(made)}/acts/${code}`;
const appOf = async ({ application }: { application: string }) =>
  (await applicationById(db, application)) as Application;

test('sealed reasons open for who has the key and the passphrase; the look is recorded and the text kept nowhere', async () => {
  const made = await inReview();
  const [reader, head] = [await deskOf('crime', 'supervisor'), await deskOf('telecom', 'approver')];
  for (const { officer } of [reader, head]) {
    const key = await review.deps.vault.create('five words that nobody guesses');
    assert.ok(!isRefusal(key));
    await done(acting, officer === reader.officer ? reader.actor : head.actor, (act) =>
      publishSealingKey(act, { officer, publicKey: key.publicKey }),
    );
  }
  await done(acting, undefined, (act) =>
    nameDecider(act, pack.agencies, { officer: head.officer, from: clock.now(), until: null }),
  );
  const writer = await deskOf('crime');
  await writer.browser.get(acts(made, 'opinion'));
  const SECRET = 'The source sits at the second desk.';
  const looked = await writer.browser.send({
    verdict: 'objection',
    grounds: ['untrue'],
    reasons: '',
    sealedReasons: SECRET,
  });
  assert.match(looked.words, /will be sealed when you send it/);
  // a session that ended in between drops the sealed text, and nothing goes out without it
  assert.equal((await writer.browser.send({ step: 'send', sealedReasons: '' })).status, 422);
  await writer.browser.send({ sealedReasons: SECRET });
  assert.match((await writer.browser.send({ step: 'send' })).location ?? '', /\?done=opinion$/);
  const page = await reader.browser.get(acts(made, 'sealed'));
  assert.doesNotMatch(page.text, /second desk/);
  const [, opinion] = /name="opinion" type="radio" value="([0-9a-f-]{36})"/.exec(page.text)!;
  const wrong = await reader.browser.send({
    opinion: opinion!,
    purpose: 'To decide.',
    passphrase: 'not the passphrase',
  });
  assert.match(wrong.faults.join(), /passphrase/i);
  assert.equal((await appOf(made)).sealedRead.length, 0);
  const shown = await reader.browser.send({
    opinion: opinion!,
    purpose: 'To decide.',
    passphrase: 'five words that nobody guesses',
  });
  assert.match(shown.words, /second desk/);
  assert.deepEqual((await appOf(made)).sealedRead, [{ opinion, officer: reader.officer }]);
  const stored = await db.rows<{ n: number }>(
    sql`select count(*)::int as n from work.idempotency where answer::text like '%second desk%' union all select count(*)::int from ledger.fact where data::text like '%second desk%'`,
  );
  assert.deepEqual(
    stored.map(({ n }) => n),
    [0, 0],
  );
});

test('an officer makes, changes and retires his own sealing key; a passphrase is never shown again', async () => {
  const { browser, officer } = await deskOf('crime', 'supervisor');
  const at = '/console/sealing-keys';
  assert.match((await browser.get(at)).words, /You have no key/);
  const PASS = 'five words that nobody guesses';
  assert.equal((await browser.send({ passphrase: PASS, again: 'other words' })).status, 422);
  const short = await browser.send({ passphrase: 'short', again: 'short' });
  assert.match(short.faults.join(), /15 characters/);
  assert.doesNotMatch(short.text, /value="short"/);
  assert.equal((await browser.send({ passphrase: PASS, again: PASS })).location, `${at}?done=made`);
  const [key] = await sealingKeysOf(db, officer);
  await browser.get(`${at}/${key!.keyId}`);
  assert.equal(
    (await browser.send({ passphrase: 'wrong one entirely', next: `${PASS} more`, again: `${PASS} more` }))
      .status,
    422,
  );
  assert.equal(
    (await browser.send({ passphrase: PASS, next: `${PASS} more`, again: `${PASS} more` })).location,
    `${at}?done=changed`,
  );
  assert.ok(!isRefusal(await review.deps.vault.unlock(key!.keyId, `${PASS} more`)));
  assert.equal((await (await deskOf('crime')).browser.get(`${at}/${key!.keyId}`)).status, 404);
  await browser.get(at);
  assert.equal((await browser.send({ key: key!.keyId })).location, `${at}?done=retired`);
  assert.notEqual((await sealingKeysOf(db, officer))[0]!.retiredAt, null);
  assert.deepEqual(failures(), []);
});
