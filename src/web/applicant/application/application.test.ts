import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { type AnApplication, aPaidDraft, aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Seen } from '../../../../tests/make/surfer.ts';
import { noticeRefusal, reconsider, TOLD_TO_APPLICANT } from '../../../modules/applications/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { applicantTexts } from '../texts.ts';

const { db, done, first, second } = desk;
const portal = await aPortal(db, freshFolder());
const as = ({ owner, organisation }: Pick<AnApplication, 'owner' | 'organisation'>) =>
  portal.signedIn(owner.principal, 'applicant', organisation);
const pathOf = ({ application }: { readonly application: string }, prefix = '') =>
  `${prefix}/my/applications/${application}`;

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

test('an organisation that has nothing is told so', async () => {
  const browser = await as(await anOrganisation(portal.acting));
  const { words } = await browser.open('/my');
  assert.match(words, /There is no application yet/);
  assert.match(words, /Your organisation holds no licence in this register/);
});

test('a draft is listed as one, and its address leads to where it is filled in', async () => {
  const draft = await aPaidDraft(desk.country);
  const browser = await as(draft);
  const home = await browser.open('/my');
  assert.match(home.words, /EXA-\S+ First licence · Centre It is not submitted yet/);
  assert.ok(home.text.includes(`href="${pathOf(draft)}"`));
  assert.equal((await browser.get(pathOf(draft))).location, `${pathOf(draft)}/draft`);
});

test('an application under review says who has it in hand until when, and what happened', async () => {
  const made = await desk.underReview();
  const { words } = await (await as(made)).open(pathOf(made));
  assert.match(words, /You have nothing to do now\. The agencies are reviewing the application\./);
  for (const agency of ['Telecom', 'Crime', 'Security'])
    assert.match(
      words,
      new RegExp(`${agency} Office , until \\d+ \\w+ 20\\d\\d Rule APP-05 : 20 working days`),
    );
  assert.match(words, /What happened .*The application was found complete\..*A version was submitted\./);
});

test('at intake and while it is decided, too, the applicant sees who has it in hand, until when and on which rule', async () => {
  const made = await aSubmittedApplication(desk.country);
  const sent = await (await as(made)).open(pathOf(made));
  assert.match(
    sent.words,
    /Telecom Office , intake, until \d+ \w+ 20\d\d Rule APP-90 : 5 working days from the day you submitted it\./,
  );
  assert.match(sent.words, /Intake 23 November 2026 Now due \d+ \w+ 20\d\d/);
  const next = await (await as(made)).open(`${pathOf(made)}/submitted`);
  assert.match(
    next.words,
    /Telecom Office checks until .* Rule APP-90 : .*Two officers decide; if nothing is asked/,
  );
  const decided = await desk.inDecision();
  const { words } = await (await as(decided)).open(pathOf(decided));
  assert.match(words, /Telecom Office , decision, until \d+ \w+ 20\d\d Rule APP-91 : 10 working days once/);
  assert.match(words, /Decision 23 November 2026 Now due \d+ \w+ 20\d\d/);
});

test('what agencies ask stands there word by word, with the time to answer, and is gone once it is answered', async () => {
  const made = await desk.underReview();
  await done(desk.acting, await desk.officer('crime'), desk.asking(made.application));
  const browser = await as(made);
  const { words, text } = await browser.open(pathOf(made));
  assert.match(words, /Give what is asked and submit a new version\. You have until 7 December 2026 \./);
  assert.match(
    words,
    /Crime Office asks, until 7 December 2026 Please add it\. Place in the application: Business · What agents say first/,
  );
  assert.ok(!text.includes('It was not known before'), 'why it was not asked before is the office’s own');
  assert.match((await browser.open('/my')).words, /You have until 7 December 2026/);
  await desk.resubmitted(made, 1, made.content);
  assert.doesNotMatch((await browser.open(pathOf(made))).words, /What is asked of you/);
});

test('opinions and their reasons are never shown', async () => {
  const made = await desk.inDecision(desk.OBJECTION);
  const { text, words } = await (await as(made)).open(pathOf(made));
  for (const word of ['forged', 'bjection', 'Untrue statements', 'in order'])
    assert.ok(!text.includes(word), word);
  assert.match(words, /The decision is being made/);
});

test('a notice of refusal says its grounds, its reasons and the time to answer', async () => {
  const made = await desk.inDecision(desk.OBJECTION);
  const { application } = made;
  const browser = await as(made);
  await done(desk.acting, first, (act) => reconsider(act, desk.pack, { application, reason: 'Look again.' }));
  const again = await browser.open(pathOf(made));
  assert.match(again.words, /Who has it in hand The reviewing agencies/);
  assert.ok(!again.text.includes('Crime Office'), 'who looks again is who objected');
  await desk.speak('crime', made, desk.OBJECTION);
  const body = await desk.joint(made);
  await desk.decidedJointly(body);
  assert.match((await browser.open(pathOf(made))).words, /A refusal is being considered/);
  const notice = { application, grounds: ['untrue'], reasons: 'The lease is not yours.' };
  await done(desk.acting, first, (act) => noticeRefusal(act, desk.pack, notice));
  const { words, text } = await browser.open(pathOf(made));
  assert.match(
    words,
    /Notice of refusal You may answer until 8 December 2026 \. Untrue statements The lease is not yours\./,
  );
  for (const word of ['forged', 'Look again', 'As minuted']) assert.ok(!text.includes(word), word);
});

test('a refusal says its grounds and its gist', async () => {
  const made = await desk.answeredRefusal();
  const browser = await as(made);
  assert.match((await browser.open(pathOf(made))).words, /You have answered this notice/);
  const proposal = await desk.proposedRefusal(made);
  assert.match((await browser.open(pathOf(made))).words, /Refusal proposed/);
  await done(desk.acting, second, desk.approving(made, proposal));
  const { words, text } = await browser.open(pathOf(made));
  assert.match(words, /Why it was refused Untrue statements The lease is not yours\./);
  assert.ok(!text.includes('As noticed') && !text.includes('forged'));
});

test('a grant asks for the licence fee under its reference, then shows the licence and its certificates', async () => {
  const made = await desk.inDecision();
  const proposal = await desk.proposedGrant(made);
  await done(desk.acting, second, desk.approving(made, proposal));
  const browser = await as(made);
  const due = await browser.open(pathOf(made));
  assert.match(
    due.words,
    /Licence fee: XEC 50\.00 Pay under the reference EXF-\S+ until \d+ December 2026 \. Due/,
  );
  await desk.payLicenceFee(made.application);
  const { words } = await browser.open(pathOf(made));
  assert.match(
    words,
    /Licence EXL-\S+ .*Licence fee: XEC 50\.00 Paid 23 November 2026 .*under the reference EXF-\S+ \. Receipt \S+ Paid/,
  );
  assert.ok(!due.text.includes('fees/demo'), 'no made-up bank in earnest');
  const home = await browser.open('/my');
  assert.match(home.words, /EXL-\S+ Licence · Centre Valid from 23 November 2026 until .* Licensed/);
  assert.match(home.text, /href="\/licences\/EXL-[^"]+"/);
  assert.match(home.text, /href="\/licences\/EXL-[^"]+\/certificate\.pdf\?lang=ur"/);
});

test('somebody else’s application, an unknown one and no id are one page: not found', async () => {
  const made = await desk.underReview();
  const draft = await aPaidDraft(desk.country);
  const browser = await as(await anOrganisation(portal.acting));
  const seen: Seen[] = [];
  for (const id of [made.application, draft.application, '0190b3f0-0000-7000-8000-00000000abcd', 'x', "'"])
    seen.push(await browser.get(`/my/applications/${encodeURIComponent(id)}`));
  // each has a reference for the log of its own
  const said = seen.map(({ status, words }) => `${status} ${words.replace(/[0-9a-f-]{36}$/, '')}`);
  assert.deepEqual([...new Set(said)], [said[2]]);
  assert.match(said[2]!, /^404 /);
  assert.doesNotMatch((await browser.open('/my')).words, /EXA-/);
});

test('both pages in Urdu, with nothing left in English but what is a code or was written so', async () => {
  const made = await desk.underReview();
  await done(desk.acting, await desk.officer('crime'), desk.asking(made.application));
  const browser = await as(made);
  for (const path of ['/my', pathOf(made)]) {
    const { text, words } = await browser.open(`/ur${path}`);
    assert.match(words, /جو مانگا گیا ہے وہ دیں/);
    assert.doesNotMatch(text, /<script(?![^>]* src=)/); // files of ours alone
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const bare = main
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], []);
  }
});

test('every text of these pages has both languages, and Urdu letters in the Urdu one', () => {
  const own = applicantTexts
    .flatMap((texts) => Object.entries(texts))
    .filter(([key]) => key.startsWith('my-'));
  for (const [key, { ur }] of own) assert.match(ur, /[\u0600-\u06ff]/, key);
  const keys = new Set(own.map(([key]) => key));
  for (const type of TOLD_TO_APPLICANT) assert.ok(keys.has(`my-told-${type}`), type);
});

test('an amount is printed with the digits of its currency', () => {
  assert.match(String(amountHtml({ minor: '2500000', currency: 'XEC' })), /XEC 25,000\.00</);
  assert.match(String(amountHtml({ minor: '7', currency: 'XEC' })), /XEC 0\.07</);
  assert.match(String(amountHtml({ minor: '1000', currency: 'JPY' })), /JPY 1,000</);
});
