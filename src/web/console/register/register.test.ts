import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { actsOffered, aReview } from '../../../../tests/make/review.ts';
import type { Seen, Surfer } from '../../../../tests/make/surfer.ts';
import {
  checkLicence,
  claimExistingCentre,
  claimsToCheck,
  licencePage,
  registerChange,
  registerChangesWaiting,
} from '../../../modules/licences/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, failures } = review;
const REASONS = 'It stands in the register of exporters of last year.';
const one = await deskOf('telecom');
const two = await deskOf('telecom', 'approver');
const late = await deskOf('telecom', 'approver');
const TERMS = { instrument: 'Gazette 9 of 2026', from: '2026-11-01', until: '2027-05-31' };
const GOOD = 'Old Port Calls,,centre,R-1,9 Low Street,Capital,north,12,one,+99917771001 | +99917771002';
const HILL = 'Old Port Calls,,centre,R-1,3 Hill Road,Capital,north,5';
const SECOND = 'New Port Calls,,centre,R-2,10 Low Street,Capital,north,5';
const led = (seen: Seen, to: RegExp) => {
  assert.deepEqual(failures(), []);
  assert.match(seen.location ?? `${seen.status} ${seen.faults.join()} ${seen.words}`, to);
};
const noEnglish = ({ text }: Seen) => {
  const main = /<main[\s\S]*<\/main>/.exec(text)![0];
  const bare = main
    .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
    .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
    .replace(/<[^>]*>/g, ' ');
  assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], []);
};

/** Two centres, entered by both officers; the numbers of their entries and their codes. */
async function entered() {
  await one.browser.get('/console/register/import');
  await one.browser.send({ ...TERMS, list: `${GOOD}\n${SECOND}\n${HILL}`, reasons: REASONS, step: 'look' });
  const proposed = await one.browser.send({ step: 'send' });
  led(proposed, /\/console\/register-changes\/[0-9a-f-]{36}\?done=proposed$/);
  const at = proposed.location!.replace(/\?.*/, '');
  const list = `${HILL}\n${SECOND}\n${GOOD}`;
  for (const { browser } of [late, two]) {
    await browser.get(`${at}/list`);
    await browser.send({ ...TERMS, list, step: 'look' });
  }
  return { at, codes: await two.browser.send({ step: 'send' }) };
}
let number: string;
let code: string;

test('a list of centres is proposed line by line: bad ones named, good ones kept, nothing entered', async () => {
  await one.browser.get('/console/register/import');
  const empty = await one.browser.send({ step: 'look' });
  assert.equal(empty.status, 422);
  assert.equal(empty.faults.length, 5, empty.faults.join());
  const bad = 'Bad Calls,,centre,R-3,11 Low Street,Capital,nowhere';
  const mended = await one.browser.send({
    ...TERMS,
    list: `${GOOD}\n${bad}`,
    reasons: REASONS,
    step: 'look',
  });
  assert.equal(mended.status, 422);
  assert.match(mended.faults.join(), /Line 2, district: This district is not known/);
  assert.match(mended.words, /1 line is understood and kept/);
  const box = /<textarea[^>]*id="list"[^>]*>([\s\S]*?)<\/textarea>/.exec(mended.text)![1]!;
  assert.equal(box.trim(), bad, 'the good line waits beside the box');
  const look = await one.browser.send({ list: bad.replace('nowhere', 'north'), step: 'look' });
  assert.match(look.words, /Old Port Calls.*2.*Bad Calls/);
  assert.match(look.words, /exporters of last year/);
  const back = await one.browser.send({ step: 'change' });
  assert.match(back.text, /Old Port Calls[\s\S]*Bad Calls/);
  assert.equal((await registerChangesWaiting(db, 'telecom', null, 9)).length, 0);
  noEnglish(await one.browser.get('/ur/console/register/import'));
});

test('a second officer hands the same list in, and reads the claim codes this once', async () => {
  const before = await two.browser.get('/console/register');
  assert.match(before.words, /No proposal waits/);
  const { at, codes } = await entered();
  assert.deepEqual(failures(), []);
  const found = [...codes.text.matchAll(/(EXL-[0-9A-Z-]+)[^,]*?,[^,]*,R-(\d),([0-9A-Z-]{14})/g)];
  assert.deepEqual(found.map(([, , former]) => former).sort(), ['1', '2'], codes.words);
  number = found.find(([, , former]) => former === '1')![1]!;
  code = found.find(([, , former]) => former === '1')![3]!;
  const open = await checkLicence(db, number, clock.now());
  assert.equal(open.verdict, 'transitional');
  const places = open.licence!.premises.map(({ address }) => address);
  assert.deepEqual(places.sort(), ['3 Hill Road', '9 Low Street'], 'one centre at both its places');
  const again = await two.browser.get(`${at}/list`);
  assert.equal(again.status, 409);
  const overtaken = await late.browser.send({ step: 'send' });
  assert.equal(overtaken.status, 409);
  assert.match(overtaken.words, /What changed meanwhile .*Made/);
  assert.match(overtaken.text, /9 Low Street/, 'the list that was typed stands there');
  assert.ok(!overtaken.text.includes(code));
  assert.ok(!(await two.browser.get(at)).text.includes(code));
  assert.match((await two.browser.get('/console/register')).words, /2 centres.*Made/);
});

test('another list is not the one that was proposed, and who proposed it does not hand it in', async () => {
  await one.browser.get('/console/register/import');
  const third = 'Third Calls,,centre,R-4,12 Low Street,Capital,north';
  await one.browser.send({ ...TERMS, list: third, reasons: REASONS, step: 'look' });
  const at = (await one.browser.send({ step: 'send' })).location!.replace(/\?.*/, '');
  assert.equal((await one.browser.get(`${at}/list`)).status, 403);
  assert.match((await one.browser.get(at)).words, /You proposed this/);
  assert.match((await one.browser.get('/console')).words, /1 waits for a second officer/);
  const elsewhere = await deskOf('crime', 'approver');
  assert.equal((await elsewhere.browser.get(at)).status, 404);
  assert.doesNotMatch((await elsewhere.browser.get('/console')).words, /Changes of the register/);
  await two.browser.get(`${at}/list`);
  await two.browser.send({ ...TERMS, until: '2027-06-30', list: third, step: 'look' });
  const wrong = await two.browser.send({ step: 'send' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.faults.join(), /not the list that was proposed/);
  const page = await two.browser.get(at);
  noEnglish(await two.browser.get(`/ur${at}`));
  await two.browser.get(at);
  const brief = await two.browser.send({ reasons: 'No.' }, formOf(page, 'decline'));
  assert.match(brief.faults.join(), /at least 20 characters/);
  led(
    await two.browser.send(
      { reasons: 'The register of exporters knows no such centre.' },
      formOf(brief, 'decline'),
    ),
    /\?done=declined$/,
  );
  assert.match((await two.browser.get(at)).words, /Declined.*knows no such centre/);
});

/** Which form of a page sends to an act. */
function formOf(seen: Seen, act: string): number {
  for (let n = 0; ; n++) if (seen.form(n).action?.endsWith(`/${act}`)) return n;
}

async function decide(by: { browser: Surfer }, at: string, act: string): Promise<Seen> {
  const page = await by.browser.get(at);
  return by.browser.send({}, formOf(page, act));
}

test('conditions are proposed in both languages, looked at, and made by another officer', async () => {
  const at = `/console/licences/${number}`;
  assert.ok(actsOffered(await one.browser.get(at)).includes('conditions-propose'));
  await one.browser.get(`${at}/conditions`);
  const none = await one.browser.send({ step: 'look' });
  assert.match(none.faults.join(), /Write a condition to add.*Write this/);
  const half = await one.browser.send({ en: 'No calls after nine.', step: 'look', reasons: REASONS });
  assert.match(half.faults.join(), /both languages/);
  const past = await one.browser.send({ from: '2020-01-01', ur: 'نو بجے کے بعد کال نہیں۔', step: 'look' });
  assert.match(past.faults.join(), /has passed/);
  const look = await one.browser.send({ from: '', step: 'look' });
  assert.match(look.words, /No calls after nine\..*نو بجے کے بعد کال نہیں/);
  led(await one.browser.send({ step: 'send' }), /\?done=conditions-propose$/);
  const [waiting] = await registerChangesWaiting(db, 'telecom', null, 9);
  const change = `/console/register-changes/${waiting!.id}`;
  assert.match((await one.browser.get(at)).text, new RegExp(`href="${change}"`));
  noEnglish(await two.browser.get(`/ur${change}`));
  noEnglish(await two.browser.get('/ur/console/register'));
  const opened = await late.browser.get(change);
  led(await decide(two, change, 'approve'), /\?done=made$/);
  const typed = 'A call after nine is wanted by those who work in the day.';
  const overtaken = await late.browser.send({ reasons: typed }, formOf(opened, 'decline'));
  assert.equal(overtaken.status, 409);
  assert.match(overtaken.words, /What changed meanwhile .*no longer possible.* Made .*What you typed/);
  assert.ok(overtaken.words.includes(typed), 'nothing typed is lost');
  assert.equal((await registerChange(db, waiting!.id))!.state, 'made');
  const conditions = async () => (await licencePage(db, number, clock.now()))!.conditions;
  assert.deepEqual(
    (await conditions()).map(({ text }) => text.en),
    ['No calls after nine.'],
  );
  const form = await one.browser.get(`${at}/conditions`);
  const end = /name="end"[^>]*value="([0-9a-f-]{36})"/.exec(form.text)![1]!;
  await one.browser.send({ end, reasons: REASONS, step: 'look' });
  led(await one.browser.send({ step: 'send' }), /\?done=conditions-propose$/);
  const [ending] = await registerChangesWaiting(db, 'telecom', null, 9);
  led(await decide(two, `/console/register-changes/${ending!.id}`, 'approve'), /\?done=made$/);
  assert.deepEqual(
    (await conditions()).map(({ until }) => until),
    [clock.now()],
  );
  noEnglish(await one.browser.get(`/ur${at}/conditions`));
});

test('a claim waits in the list of whoever checks claims', async () => {
  const own = await anOrganisation(acting);
  assert.match((await one.browser.get('/console/register')).words, /No claim waits/);
  await done(acting, own.owner, (act) => claimExistingCentre(act, { code, organisation: own.organisation }));
  assert.equal((await claimsToCheck(db, null, 5))[0]?.number, number);
  const listed = await one.browser.get('/console/register');
  assert.ok(listed.text.includes(`href="/console/licences/${number}"`));
  assert.match((await one.browser.get('/console')).words, /1 claim to check/);
});

test('the end of a transition is proposed with its ground and made by another officer', async () => {
  const at = `/console/licences/${number}`;
  await one.browser.get(`${at}/transition-end`);
  assert.match((await one.browser.send({ step: 'look' })).faults.join(), /Choose one.*Write this/);
  const look = await one.browser.send({ why: 'not-applied', reasons: REASONS, step: 'look' });
  assert.match(look.words, /did not apply in time.*The moment it is made/);
  led(await one.browser.send({ step: 'send' }), /\?done=transition-propose$/);
  assert.equal((await checkLicence(db, number, clock.now())).mayOperate, 'yes');
  const [waiting] = await registerChangesWaiting(db, 'telecom', null, 9);
  led(await decide(two, `/console/register-changes/${waiting!.id}`, 'approve'), /\?done=made$/);
  assert.equal((await checkLicence(db, number, clock.now())).mayOperate, 'no');
  assert.equal((await one.browser.get(`${at}/transition-end`)).status, 409);
});
