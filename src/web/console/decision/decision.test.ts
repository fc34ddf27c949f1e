import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import type { Seen } from '../../../../tests/make/surfer.ts';
import { HOUR_MS, plusMs } from '../../../kernel/instant.ts';
import { applicationById, giveOpinion, requestInformation } from '../../../modules/applications/index.ts';
import type { Application } from '../../../modules/applications/rules/state.ts';
import { askedHtml } from '../../shared/asked/asked.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, failures } = review;
const pack = exampleland;

const acts = (made: Parameters<typeof reviewPath>[0], code: string) => `${reviewPath(made)}/acts/${code}`;
const appOf = async ({ application }: { application: string }) =>
  (await applicationById(db, application)) as Application;
const didIt = (seen: Seen, code: string) => {
  assert.deepEqual(failures(), []);
  assert.match(seen.location ?? `${seen.status} ${seen.words}`, new RegExp(`\\?done=${code}$`));
};
const ask = async (made: { application: string }, agency: string) =>
  done(acting, (await deskOf(agency)).actor, (act) =>
    requestInformation(act, pack, {
      application: made.application,
      items: [{ field: '/business/script', text: 'Please add what agents say first.' }],
      justification: null,
    }),
  );

test('an opinion has no default, is looked at twice, and is given once however often it is sent', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  const blank = await browser.get(acts(made, 'opinion'));
  assert.doesNotMatch(blank.text, /type="radio"[^>]*checked/);
  assert.deepEqual(
    [...blank.text.matchAll(/data-key="(\d)"/g)].map(([, key]) => key),
    ['1', '2', '3'],
  );
  const wrong = await browser.send({ reasons: 'Numbers, routes and seats fit.' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Numbers, routes and seats fit\./);
  const halfway = await browser.send({
    verdict: 'with-conditions',
    conditionEn0: 'Calls are recorded.',
    until0: 'tomorrow',
  });
  assert.equal(halfway.faults.length, 2);
  const looked = await browser.send({ conditionUr0: 'کالیں ریکارڈ ہوں گی۔', until0: '31 12 2027' });
  assert.equal(looked.status, 200);
  assert.match(
    looked.words,
    /Look once more .*Calls are recorded\. کالیں ریکارڈ ہوں گی۔ Until 31 December 2027/,
  );
  assert.equal((await appOf(made)).opinions.length, 0);
  const back = await browser.send({ step: 'change' });
  assert.match(back.text, /value="with-conditions" checked[\s\S]*Calls are recorded\./);
  await browser.send({ step: 'look' });
  const { fields } = (await browser.send({ step: 'look' })).form();
  const body = () => new URLSearchParams([...fields, ['step', 'send']]);
  didIt(await browser.post(acts(made, 'opinion'), body()), 'opinion');
  didIt(await browser.post(acts(made, 'opinion'), body()), 'opinion');
  const [opinion, ...more] = (await appOf(made)).opinions;
  assert.equal(more.length, 0);
  assert.deepEqual(
    [opinion?.verdict, opinion?.conditions[0]?.until, opinion?.hash],
    ['with-conditions', '2027-12-31', made.hash],
  );
});

test('a page that somebody overtook shows what changed and keeps every word', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  await browser.get(acts(made, 'opinion'));
  await ask(made, 'security');
  const typed = { verdict: 'objection', grounds: ['untrue'], reasons: 'The lease names another tenant.' };
  const stale = await browser.send(typed);
  assert.equal(stale.status, 409);
  assert.match(
    stale.words,
    /Nothing was sent.*What changed meanwhile|What changed meanwhile.*Nothing was sent/,
  );
  assert.match(stale.words, /Information was asked for .*Security Office/);
  assert.match(stale.text, /value="objection" checked[\s\S]*The lease names another tenant\./);
  await browser.send({});
  // and once more between the second look and the sending
  await done(acting, (await deskOf('telecom')).actor, (act) =>
    giveOpinion(act, pack, {
      application: made.application,
      hash: made.hash,
      verdict: 'no-objection',
      conditions: [],
      grounds: [],
      reasons: 'Secretly fine.',
      sealedReasons: null,
      sealed: null,
      paper: null,
    }),
  );
  const again = await browser.send({ step: 'send' });
  assert.equal(again.status, 409);
  assert.doesNotMatch(again.words, /Secretly fine/);
  assert.match(again.text, /The lease names another tenant\./);
  await browser.send({});
  didIt(await browser.send({ step: 'send' }), 'opinion');
});

test('two of one agency: the second is told that it has spoken, and what he wrote is shown to him', async () => {
  const made = await inReview();
  const [one, other] = [await deskOf('crime'), await deskOf('crime')];
  for (const { browser } of [one, other]) await browser.get(acts(made, 'opinion'));
  await one.browser.send({ verdict: 'no-objection', reasons: 'First.' });
  didIt(await one.browser.send({ step: 'send' }), 'opinion');
  const late = await other.browser.send({
    verdict: 'no-objection',
    reasons: 'I had read every lease of it.',
  });
  assert.equal(late.status, 409);
  assert.match(late.words, /Your agency has given its opinion.*I had read every lease of it\./);
});

test('one request holds twelve questions; those beyond the usual four are open where something stands in them', async () => {
  const made = await inReview();
  const { browser } = await deskOf('security');
  const page = await browser.get(acts(made, 'request'));
  assert.doesNotMatch(page.text, /<details[^>]* open/);
  const twelve = Array.from({ length: 12 }, (_, i) => [
    [`place${i}`, '/business/script'],
    [`text${i}`, `Question number ${i + 1}?`],
  ]).flat();
  const wrong = await browser.send({ ...Object.fromEntries(twelve), place11: '' });
  assert.equal(wrong.faults.length, 1);
  assert.match(wrong.text, /<details[^>]* open[\s\S]*Question number 12\?/);
  await browser.send({ place11: '/accounts', step: 'look' });
  didIt(await browser.send({ step: 'send' }), 'request');
  assert.match((await browser.get(`${reviewPath(made)}?section=messages`)).words, /Question number 12\?/);
});

test('a request is previewed as its applicant will read it, in both languages, and stops one clock', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  await browser.get(acts(made, 'request'));
  const wrong = await browser.send({ place0: '/company/name' });
  assert.deepEqual(wrong.faults.length, 1);
  const looked = await browser.send({ place0: '/people/0', text0: 'Whose shares are these?' });
  const app = await appOf(made);
  const [name, items] = [
    pack.agencies.agencies.find(({ id }) => id === 'crime')!.name,
    [{ field: '/people/0', text: 'Whose shares are these?' }],
  ];
  const answerBy = /datetime="(\d{4}-\d\d-\d\d)"/.exec(looked.text)![1] as never;
  for (const language of ['en', 'ur'] as const)
    assert.ok(
      looked.text.includes(
        String(
          askedHtml(language, {
            agency: name,
            answerBy,
            items,
            content: { ...app.content, people: [{ nameLatin: 'Ada Example' }] },
          }),
        ),
      ),
      language,
    );
  // a name of two words keeps its order inside an Urdu line
  assert.match(looked.text, /<bdi dir="ltr">Ada Example<\/bdi>/);
  didIt(await browser.send({ step: 'send' }), 'request');
  const after = await appOf(made);
  assert.deepEqual(
    after.requests.map(({ agency, answerBy: day }) => [agency, day]),
    [['crime', answerBy]],
  );
  assert.deepEqual(
    after.clocks.filter(({ status }) => status === 'stopped').map(({ agency }) => agency),
    ['crime'],
  );
});

test('incomplete: what is missing is picked from the sections and named piece by piece', async () => {
  const made = await review.submitted();
  const { browser } = await deskOf('telecom', 'intake');
  await browser.get(acts(made, 'deficient'));
  assert.equal((await browser.send({ note: 'Please mend it.' })).status, 422);
  const looked = await browser.send({ missing: ['/company/taxNumber', '/people/0', 'document:bank-letter'] });
  assert.match(looked.words, /Please mend it\..*Tax number/);
  didIt(await browser.send({ step: 'send' }), 'deficient');
  assert.equal((await appOf(made)).state, 'deficient');
});

test('the approver approves exactly what he sees: version, opinions and fee; never his own proposal', async () => {
  const made = await review.inDecision();
  const proposer = await deskOf('telecom');
  await proposer.browser.get(acts(made, 'propose-grant'));
  const unchosen = await proposer.browser.send({ reasons: 'All stand behind it.' });
  assert.equal(unchosen.status, 422);
  const inspectionFirst = await proposer.browser.send({ what: 'grant' });
  if (inspectionFirst.status === 422) assert.match(inspectionFirst.faults[0]!, /inspect/i);
  const proposed = inspectionFirst.location
    ? inspectionFirst
    : await proposer.browser.send({ what: 'provisional' });
  didIt(proposed, 'propose-grant');
  const own = await proposer.browser.get(acts(made, 'approve'));
  assert.equal(own.status, 403);
  assert.match(own.words, /Another officer than the one who proposed/);
  const second = await deskOf('telecom', 'approver');
  const seen = await second.browser.get(acts(made, 'approve'));
  assert.match(seen.words, new RegExp(made.hash));
  assert.match(
    seen.words,
    /Crime Office No objection.*All stand behind it|All stand behind it.*Crime Office No objection/,
  );
  assert.match(seen.words, /Licence fee that falls due/);
  didIt(await second.browser.send({}), 'approve');
  assert.equal((await appOf(made)).state, 'licence-fee-due');
  const cashier = await deskOf('telecom', 'intake');
  const counter = await cashier.browser.get(acts(made, 'payment'));
  const [, fee] = /name="fee" type="radio" value="([0-9a-f-]{36})"/.exec(counter.text)!;
  await cashier.browser.send({ fee: fee!, receipt: 'R-77' });
  didIt(await cashier.browser.send({ step: 'send' }), 'payment');
  assert.equal((await appOf(made)).state, 'granted');
});

test('a decision wants a fresh proof, and what was typed waits meanwhile', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  await browser.get(acts(made, 'opinion'));
  clock.set(plusMs(clock.now(), HOUR_MS / 6));
  assert.match((await browser.get(acts(made, 'opinion'))).location ?? '', /again\?next=/);
  await (await deskOf('crime')).browser.get(acts(made, 'opinion'));
  const other = await deskOf('crime');
  await other.browser.get(acts(made, 'opinion'));
  clock.set(plusMs(clock.now(), HOUR_MS / 6));
  const kept = await other.browser.send({
    verdict: 'objection',
    grounds: ['untrue'],
    reasons: 'Kept over the proof.',
    sealedReasons: 'A source.',
  });
  assert.match(decodeURIComponent(kept.location ?? ''), /again\?next=\/console\/kept\//);
});

test('a declared interest shuts the application for its officer at once', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  const page = await browser.get(acts(made, 'conflict'));
  const [, about] = /name="about" type="radio" value="([0-9a-f-]{36})"/.exec(page.text)!;
  const looked = await browser.send({ about: about!, nature: 'kinship' });
  assert.match(looked.words, /shut for you/);
  assert.equal((await browser.send({ step: 'send' })).location, '/console');
  assert.equal((await browser.get(reviewPath(made))).status, 403);
});

test('who stands aside acts no more, and the authority alone gives more time', async () => {
  const made = await inReview();
  const { browser } = await deskOf('crime');
  await browser.get(acts(made, 'recuse'));
  await browser.send({ reason: 'My cousin works there.' });
  didIt(await browser.send({ step: 'send' }), 'recuse');
  assert.match((await browser.get(acts(made, 'opinion'))).words, /recused himself/);
  assert.equal((await (await deskOf('security')).browser.get(acts(made, 'time'))).status, 403);
  const { browser: authority } = await deskOf('telecom', 'supervisor');
  await authority.get(acts(made, 'time'));
  const wrong = await authority.send({
    agency: 'security',
    dueOn: '1 1 2020',
    reason: 'Their archive was shut.',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Their archive was shut\./);
  didIt(await authority.send({ dueOn: '31 12 2027' }), 'time');
});

test('an objection is sent back once; then its refusal is noticed with grounds the applicant reads', async () => {
  const against = { verdict: 'objection', grounds: ['untrue'], reasons: 'Not its lease.' } as const;
  const made = await review.inDecision({ crime: against });
  const { browser } = await deskOf('telecom');
  await browser.get(acts(made, 'reconsider'));
  didIt(await browser.send({ reason: 'Look at the second lease.' }), 'reconsider');
  const examiner = await deskOf('crime');
  const same = await examiner.browser.get(acts(made, 'reaffirm'));
  assert.match(same.words, /Over version 1 your agency said: Objection.*Nothing differs/);
  didIt(await examiner.browser.send({}), 'reaffirm');
  const joint = await (await deskOf('crime', 'approver')).browser.get(acts(made, 'joint'));
  assert.equal(joint.status, 200);
  assert.match(joint.words, /Seat of Telecom Office/);
  assert.equal((await browser.get(acts(made, 'reconsider'))).status, 409);
});
