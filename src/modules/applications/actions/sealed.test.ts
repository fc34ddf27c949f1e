import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as given from '../../../../tests/make/desk.ts';
import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { factsAfter } from '../../../platform/ledger/read.ts';
import { openText, sealedPlace, sealText, verifyOpener } from '../../../platform/sealed-text.ts';
import { vaultIn } from '../../../platform/vault.ts';
import { nameDecider, publishSealingKey } from '../../agencies/index.ts';
import * as desk from '../index.ts';

const { acting, db, done, first, officer, pack, refused, second } = given;
const folder = await mkdtemp(join(tmpdir(), 'sanad-vault-'));
after(() => rm(folder, { recursive: true }));
const vault = vaultIn(folder, { memory: 64, passes: 1, parallelism: 1 });
const PASSPHRASE = 'seven words that nobody else knows';
const SECRET = 'The informer at the harbour named the owner.';
const SEALED = { verdict: 'objection', grounds: ['security'], reasons: '', sealedReasons: SECRET } as const;

async function withKey(holder: OfficerActor) {
  const pair = await vault.create(PASSPHRASE);
  assert.ok(!isRefusal(pair));
  const { publicKey } = pair;
  await done(acting, holder, (act) => publishSealingKey(act, { officer: holder.officer, publicKey }));
  return pair;
}

const [crime, security] = [await officer('crime'), await officer('security')];
const read =
  (application: string, opinion: string, passphrase = PASSPHRASE) =>
  (act: Act) =>
    desk.openSealedReasons(act, pack, vault, {
      application,
      opinion,
      passphrase,
      purpose: 'to decide on it',
    });
const objectionOf = async (application: string) =>
  (await given.applicationNow(application)).opinions.find((o) => o.agency === 'crime')!;
const readings = async (application: string) =>
  (await given.factsNow(application)).filter((f) => f.type === 'SealedReasonsRead');

test('nothing is sealed while no decider of the Authority is named who can open it', async () => {
  await withKey(crime);
  const made = await given.underReview();
  const give = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, SEALED));
  assert.equal(await refused(crime, give), 'no-sealing-keys');
  const terms = { officer: second.officer, from: acting.clock.now(), until: null };
  await done(acting, await officer('telecom', 'supervisor'), (act) => nameDecider(act, pack.agencies, terms));
  assert.equal(await refused(crime, give), 'no-sealing-keys', 'named, but without a key');
  await withKey(second);
  await done(acting, crime, give);
});

test('sealed reasons open to their readers alone, with the right passphrase, and every reading is a fact', async () => {
  const { application } = await given.inDecision(SEALED);
  const { opinion, sealed, hash } = await objectionOf(application);
  assert.equal(sealed?.keys.length, 2, 'the agency’s reader and the decider');
  assert.equal(await refused(second, read(application, opinion, 'not the right words')), 'wrong-passphrase');
  assert.equal(await refused(security, read(application, opinion)), 'sealed-for-others');
  await withKey(security);
  assert.equal(await refused(security, read(application, opinion)), 'sealed-for-others');
  const telecom = (await given.applicationNow(application)).opinions.find((o) => o.agency === 'telecom')!;
  assert.equal(await refused(second, read(application, telecom.opinion)), 'no-sealed-reasons');
  assert.deepEqual(await readings(application), [], 'what did not open was not read');
  const opened = await done(acting, second, read(application, opinion));
  assert.equal(opened.text, SECRET);
  const [reading] = await readings(application);
  assert.deepEqual(
    { ...reading?.data, after: null },
    { opinion, officer: second.officer, purpose: 'to decide on it', after: null },
  );
  const place = sealedPlace({ application, versionHash: hash, agency: 'crime' });
  assert.ok(verifyOpener(sealed!, place, opened), 'a bench can check that exactly this was sealed');
  assert.ok(!verifyOpener(sealed!, place, { ...opened, text: `${SECRET}!` }));
});

test('APP-42 the decider of a refusal reads its sealed reasons before approving it, and nobody reads in his place', async () => {
  const made = await given.answeredRefusal(SEALED);
  const { application } = made;
  const proposal = await given.proposedRefusal(made);
  const { opinion } = await objectionOf(application);
  assert.equal(await refused(second, given.approving(made, proposal)), 'sealed-reasons-unread');
  await done(acting, crime, read(application, opinion));
  assert.equal(await refused(second, given.approving(made, proposal)), 'sealed-reasons-unread');
  assert.equal(await refused(first, read(application, opinion)), 'sealed-for-others');
  await done(acting, second, read(application, opinion));
  const final = await done(acting, second, given.approving(made, proposal));
  assert.equal(final.state, 'refused');
  for (const seen of [
    await desk.refusalGist(db, made.owner, application),
    await desk.viewApplication(db, made.owner, application),
    await desk.viewApplication(db, security, application),
  ])
    assert.ok(!isRefusal(seen) && !JSON.stringify(seen).includes('informer'));
});

test('APP-69 sealed reasons open to a bench exactly as sealed, by the agency whose they are, on a named court’s order', async () => {
  const { application } = await given.inDecision(SEALED);
  const { opinion, openerMac } = await objectionOf(application).then((o) => ({ ...o, ...o.sealed! }));
  const bench = await vault.create('the bench keeps its own words');
  assert.ok(!isRefusal(bench));
  const input = {
    application,
    opinion,
    passphrase: PASSPHRASE,
    court: 'high',
    caseNumber: 'W.P. 7/2026',
    order: given.fileHash(3),
    reasons: 'Ordered to be laid before the bench.',
    publicKey: bench.publicKey,
  };
  const produce =
    (more: Partial<typeof input> = {}) =>
    (act: Act) =>
      desk.produceSealedReasons(act, pack, vault, { ...input, ...more });
  assert.equal(await refused(crime, produce({ court: 'Court of the Moon' })), 'unknown-court');
  assert.equal(await refused(crime, produce({ order: 'a'.repeat(64) })), 'file-not-stored');
  assert.equal(await refused(crime, produce({ publicKey: 'short' })), 'sealing-key-unusable');
  assert.equal(await refused(crime, produce({ passphrase: 'not the right words' })), 'wrong-passphrase');
  assert.equal(await refused(crime, produce({ reasons: ' ' })), 'required');
  assert.equal(await refused(second, produce()), 'sealed-by-another-agency', 'the decider reads it only');
  assert.equal(await refused(first, produce()), 'sealed-for-others');
  const { place, sealed } = await done(acting, crime, produce());
  const privateKey = await vault.unlock(bench.keyId, 'the bench keeps its own words');
  assert.ok(!isRefusal(privateKey));
  const opened = openText(sealed, bench.keyId, privateKey, place);
  assert.ok(!isRefusal(opened));
  assert.equal(opened.text, SECRET);
  assert.ok(verifyOpener({ openerMac }, place, opened), 'by what the fact of the opinion says');
  const facts = await given.factsNow(application);
  const [said] = facts.filter(({ type }) => type === 'SealedReasonsProduced');
  const { court, caseNumber, order, officer: by } = said!.data as unknown as Record<string, string>;
  assert.deepEqual(
    [court, caseNumber, order, by],
    ['High Court', input.caseNumber, input.order, crime.officer],
  );
  assert.equal((await given.applicationNow(application)).opinions.length, 3, 'nothing else changed');
});

test('an opinion of sealed reasons is given anew on a new version, and sealed to it', async () => {
  const made = await given.underReview();
  const { application } = made;
  await given.speak('crime', made, SEALED);
  await done(acting, await officer('telecom'), given.asking(application));
  const content = { ...made.content, business: { ...made.content.business, script: 'Good day.' } };
  const next = await given.resubmitted(made, 1, content);
  const again = { application, from: made.hash, hash: next.hash };
  const reaffirm = (act: Act) => desk.reaffirmOpinion(act, pack, again);
  assert.equal(await refused(crime, reaffirm), 'sealed-reasons-are-given-anew');
  const old = await objectionOf(application);
  const moved = (act: Act) =>
    desk.giveOpinion(
      act,
      pack,
      given.opinion({ application, hash: next.hash }, { ...SEALED, sealedReasons: null, sealed: old.sealed }),
    );
  await done(acting, crime, moved);
  const { opinion } = await objectionOf(application);
  assert.equal(await refused(second, read(application, opinion)), 'sealed-text-damaged');
  assert.deepEqual(await readings(application), [], 'what did not open is not on record as read');
});

test('reasons sealed by the officer’s own device open as well; sealed twice over they are refused', async () => {
  const made = await given.underReview();
  const { application, hash } = made;
  const reader = await withKey(second);
  const sealed = sealText(SECRET, [reader], sealedPlace({ application, versionHash: hash, agency: 'crime' }));
  const twice = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, { ...SEALED, sealed }));
  assert.equal(await refused(crime, twice), 'sealed-once');
  await given.speak('crime', made, { ...SEALED, sealedReasons: null, sealed });
  const { opinion } = await objectionOf(application);
  assert.equal((await done(acting, second, read(application, opinion))).text, SECRET);
});

test('the reasons stand nowhere in clear: not in a fact, nor in a letter', async () => {
  const all = JSON.stringify(await factsAfter(db, 0, 10_000));
  assert.ok(all.length > 10_000 && !all.includes('informer'));
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
