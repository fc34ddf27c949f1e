import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import type { Fields, Seen, Surfer } from '../../../../tests/make/surfer.ts';
import { applicationById, reaffirmOpinion, reconsider } from '../../../modules/applications/index.ts';
import type { Application } from '../../../modules/applications/rules/state.ts';

// The ways around a standstill: the joint body, a refusal, a court's direction; and the opinion that came on paper.
const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, failures } = review;
const pack = exampleland;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const AGAINST = { verdict: 'objection', grounds: ['untrue'], reasons: 'Not its lease.' } as const;

type Made = Awaited<ReturnType<typeof review.inReview>>;
const acts = (made: Made, code: string) => `${reviewPath(made)}/acts/${code}`;
const appOf = async ({ application }: Made) => (await applicationById(db, application)) as Application;
const didIt = (seen: Seen, code: string) => {
  assert.deepEqual(failures(), []);
  assert.match(
    seen.location ?? `${seen.status} ${seen.faults.join()} ${seen.words}`,
    new RegExp(`\\?done=${code}$`),
  );
};

/** Sends the form of a page with a document, as a browser does: first something is missing, and the document is kept. */
async function withDocument(browser: Surfer, path: string, fields: Fields): Promise<void> {
  const standing = (await browser.get(path)).form().fields;
  const [missing] = Object.keys(fields);
  const body = new FormData();
  for (const [name, value] of standing) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) if (name !== missing) body.append(name, String(value));
  body.append('document', new File([PNG], 'signed.png', { type: 'image/png' }));
  body.append('step', 'look');
  const half = await browser.post(path, body, { 'sec-fetch-site': 'same-origin' });
  assert.equal(half.status, 422);
  assert.match(half.words, /The document that you chose is here already: [0-9a-f]{12}/);
  const whole = new URLSearchParams(half.form().fields.filter(([name]) => !(name in fields)));
  for (const [name, value] of Object.entries({ ...fields, step: 'look' })) whole.append(name, String(value));
  const looked = await browser.post(path, whole, { 'sec-fetch-site': 'same-origin' });
  assert.equal(looked.status, 200, looked.faults.join());
  const { fields: again } = looked.form();
  const sent = await browser.post(path, new URLSearchParams([...again, ['step', 'send']]), {
    'sec-fetch-site': 'same-origin',
  });
  didIt(sent, path.split('/').at(-1)!);
}

async function disputed(): Promise<Made> {
  const made = await review.inDecision({ crime: AGAINST });
  const { application, hash } = made;
  await done(acting, (await deskOf('telecom')).actor, (act) =>
    reconsider(act, pack, { application, reason: 'Look again.' }),
  );
  await done(acting, (await deskOf('crime')).actor, (act) =>
    reaffirmOpinion(act, pack, { application, from: hash, hash }),
  );
  return made;
}

/** The paper that a page asks an officer to decide on opens from there. */
async function opens(browser: Surfer, seen: Seen): Promise<void> {
  const [, link] = /href="([^"]+\/documents\/[0-9a-f]{64}\?view=page)"/.exec(seen.text)!;
  const paper = await browser.raw('GET', link!);
  assert.equal(paper.status, 200);
  assert.match(paper.headers.get('content-disposition') ?? '', /^inline/);
}

test('the joint body: its outcome is laid before the members with its document, and each signs for himself', async () => {
  const made = await disputed();
  const members = {
    telecom: await deskOf('telecom', 'approver'),
    crime: await deskOf('crime', 'approver'),
    security: await deskOf('security', 'approver'),
  };
  const seats = Object.values(members).map(({ officer }) => officer);
  await withDocument(members.telecom.browser, acts(made, 'joint'), {
    outcome: 'refuse',
    seat0: seats[0]!,
    seat1: seats[1]!,
    seat2: seats[2]!,
    reasons: 'The lease was not its own.',
  });
  const { sitting } = await appOf(made);
  assert.deepEqual(
    sitting?.members.map(({ officer }) => officer),
    seats,
  );
  assert.equal((await (await deskOf('crime')).browser.get(acts(made, 'joint-sign'))).status, 403);
  const first = await members.crime.browser.get(acts(made, 'joint-sign'));
  assert.match(first.words, new RegExp(sitting!.outcomeHash));
  assert.match(first.words, /The lease was not its own\./);
  await opens(members.crime.browser, first);
  didIt(await members.crime.browser.send({}), 'joint-sign');
  assert.equal((await members.crime.browser.get(acts(made, 'joint-sign'))).status, 409);
  await members.security.browser.get(acts(made, 'joint-sign'));
  didIt(await members.security.browser.send({}), 'joint-sign');
  assert.equal((await appOf(made)).state, 'refusal-proposed');

  const { browser } = await deskOf('telecom');
  await browser.get(acts(made, 'notice'));
  const noticed = await browser.send({ grounds: ['untrue'], reasons: 'The lease names somebody else.' });
  assert.match(noticed.words, /The applicant reads this.*Untrue statements.*The lease names somebody else\./);
  didIt(await browser.send({ step: 'send' }), 'notice');
  const early = await browser.get(acts(made, 'propose-refusal'));
  assert.equal(early.status, 409);
  assert.match(early.words, /may answer until/);
  review.wait(40);
  const proposer = await deskOf('telecom');
  await proposer.browser.get(acts(made, 'propose-refusal'));
  await proposer.browser.send({ reasons: 'No answer came.', gist: 'The lease is not yours.' });
  didIt(await proposer.browser.send({ step: 'send' }), 'propose-refusal');
  const second = await deskOf('telecom', 'supervisor');
  await second.browser.get(acts(made, 'approve'));
  assert.equal((await second.browser.send({})).status, 422, 'the decider gives reasons of his own');
  didIt(await second.browser.send({ reasons: 'I read the file.' }), 'approve');
  assert.equal((await appOf(made)).state, 'refused');
});

test('a court’s direction: entered with its certified copy, carried out by another, or taken back with a reason', async () => {
  const made = await review.inReview();
  const condition = {
    text: { en: 'Calls are recorded.', ur: 'کالیں ریکارڈ ہوں گی۔' },
    from: null,
    until: null,
  };
  await review.speak(made, 'crime', { verdict: 'with-conditions', conditions: [condition] });
  const [one, other] = [await deskOf('telecom', 'supervisor'), await deskOf('telecom', 'approver')];
  const court = pack.applications.courts[0]!;
  await withDocument(one.browser, acts(made, 'court-enter'), {
    court: court.code,
    caseNumber: 'W.P. 9/2026',
  });
  assert.equal((await one.browser.get(acts(made, 'court-approve'))).status, 403);
  const seen = await other.browser.get(acts(made, 'court-approve'));
  assert.match(seen.words, new RegExp(`${court.name.en}.*W\\.P\\. 9/2026`));
  assert.doesNotMatch(seen.words, /Calls are recorded/, 'his own agency has not spoken yet');
  await opens(other.browser, seen);
  await other.browser.get(acts(made, 'court-drop'));
  assert.equal((await other.browser.send({})).status, 422);
  didIt(await other.browser.send({ reason: 'The registry has another number.' }), 'court-drop');
  assert.equal((await appOf(made)).direction, null);
  await withDocument(one.browser, acts(made, 'court-enter'), {
    court: court.code,
    caseNumber: 'W.P. 10/2026',
  });
  await other.browser.get(acts(made, 'court-approve'));
  didIt(await other.browser.send({}), 'court-approve');
  assert.equal((await appOf(made)).state, 'licence-fee-due');
});

test('an opinion on paper carries two names, its day and its scan', async () => {
  const made = await review.inReview();
  const { browser } = await deskOf('security');
  const head = await deskOf('security', 'supervisor');
  const blank = await browser.get(acts(made, 'paper'));
  assert.doesNotMatch(blank.text, /selected/);
  await withDocument(browser, acts(made, 'paper'), {
    verdict: 'no-objection',
    countersignedBy: head.officer,
    givenOn: '20 11 2026',
  });
  const [opinion] = (await appOf(made)).opinions;
  assert.deepEqual([opinion?.paper?.countersignedBy, opinion?.paper?.givenOn], [head.officer, '2026-11-20']);
});

test('an inspection names the place and may name who visits; a second for the same place waits', async () => {
  const made = await review.inReview();
  const { browser } = await deskOf('telecom');
  const inspector = await deskOf('telecom');
  await browser.get(acts(made, 'inspect'));
  assert.equal((await browser.send({})).status, 422);
  const [place] = (await appOf(made)).content.premises!;
  didIt(await browser.send({ premises: place!.id!, inspector: inspector.officer }), 'inspect');
  const [inspection] = (await appOf(made)).inspections;
  assert.deepEqual([inspection?.premises, inspection?.visit?.officer], [place!.id, inspector.officer]);
  assert.equal((await browser.get(acts(made, 'inspect'))).status, 409);
});
