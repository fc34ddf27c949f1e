import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { wholeExampleland } from '../../../../tests/make/house.ts';
import { actsOffered, aReview } from '../../../../tests/make/review.ts';
import type { Fields, Seen, Surfer } from '../../../../tests/make/surfer.ts';
import { appointOfficer, declareConflict } from '../../../modules/agencies/index.ts';
import {
  applicationById,
  approveDecision,
  proposeGrant,
  receivePayment,
} from '../../../modules/applications/index.ts';
import type { Application } from '../../../modules/applications/rules/state.ts';
import { staysOf } from '../../../modules/courts/index.ts';
import { checkLicence, licenceOfApplication } from '../../../modules/licences/index.ts';
import { ordersOf } from '../../../modules/orders/index.ts';
import { feesAbout } from '../../../modules/payments/index.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, failures } = review;
const pack = exampleland;
const ENGLISH =
  /\b(Order|Orders|Court|Suspension|Licence|Nothing|Premises|Numbers|Ground|Reasons|Propose)\b/g;

async function aLicence() {
  const made = await review.inDecision();
  const { application, hash } = made;
  const [first, second] = [(await deskOf('telecom')).actor, (await deskOf('telecom', 'approver')).actor];
  await done(acting, first, (act) =>
    proposeGrant(act, pack, { application, hash, what: 'provisional', reasons: 'All agree.' }),
  );
  const app = (await applicationById(db, application)) as Application;
  await done(acting, second, (act) =>
    approveDecision(act, pack, { application, hash, proposal: app.proposal!.proposal }),
  );
  const fee = (await feesAbout(db, application)).find(({ purpose }) => purpose === 'licence')!;
  await done(acting, review.intake, (act) =>
    receivePayment(act, pack, {
      fee: fee.id,
      amount: fee.amount,
      receipt: `L-${application.slice(-6)}`,
      paidAt: act.at,
    }),
  );
  return { ...made, licence: (await licenceOfApplication(db, application))! };
}

const did = (seen: Seen, code: string) => {
  assert.deepEqual(failures(), []);
  assert.match(
    seen.location ?? `${seen.status} ${seen.faults.join()} ${seen.words}`,
    new RegExp(`\\?done=${code}$`),
  );
};
/** Sends, looks once more at what will be recorded, and sends it. */
async function looked(browser: Surfer, fields: Fields, shown: RegExp): Promise<Seen> {
  const look = await browser.send({ ...fields, step: 'look' });
  assert.match(look.words, shown);
  return browser.send({ step: 'send' });
}
const mayOperate = async (number: string) => (await checkLicence(db, number, clock.now()))?.mayOperate;

test('an order is proposed by one and made by another, stayed by a court, and bites again when that ends', async () => {
  const { licence } = await aLicence();
  const at = `/console/licences/${licence.number}`;
  const [one, other] = [await deskOf('telecom'), await deskOf('telecom', 'approver')];
  const found = await one.browser.get(`/console/search?q=${licence.number}`);
  assert.ok(found.text.includes(`href="${at}"`), 'a search leads to the page where officers act');
  assert.deepEqual(actsOffered(await one.browser.get(at)), [
    'order-propose',
    'stay-claim',
    'conditions-propose',
  ]);
  await one.browser.get(`${at}/orders/new`);
  const wrong = await one.browser.send({ kind: 'suspension', ground: 'fraud', reasons: 'Short.' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Short\./);
  const whole = { scope: 'whole', reasons: 'Calls that defraud people were recorded in May.' };
  await one.browser.send({ ...whole, step: 'look' });
  assert.equal((await ordersOf(db, licence.id)).length, 0, 'a look sends nothing');
  const back = await one.browser.send({ step: 'change' });
  assert.match(back.text, /defraud people were recorded in May/);
  did(
    await looked(one.browser, {}, /Suspension.*Fraud.*The whole licence.*At once.*recorded in May/),
    'order-propose',
  );
  assert.equal(await mayOperate(licence.number), 'yes');
  const [order] = await ordersOf(db, licence.id);
  assert.equal((await one.browser.get(`/console/orders/${order!.id}/approve`)).status, 403);
  const read = await other.browser.get(`/console/orders/${order!.id}`);
  assert.match(read.words, /defraud people were recorded in May/);
  assert.match((await review.factsOf('SensitiveRead')).at(-1)!.data, /order-reasons/);
  const place = async () => (await other.browser.get('/console/courts')).words;
  assert.match(
    await place(),
    /No court order runs.*Suspension Fraud The whole licence.*Files of enforcement/,
  );
  const looks = (await review.factsOf('SensitiveRead')).length;
  const before = await other.browser.get(`/console/orders/${order!.id}/approve`);
  assert.match(
    before.words,
    /The whole licence.*Reasons.*defraud people were recorded in May/,
    'in full, where it is approved',
  );
  assert.equal((await review.factsOf('SensitiveRead')).length, looks + 1);
  did(await other.browser.send({}), 'order-approve');
  assert.equal(await mayOperate(licence.number), 'no');

  const legal = await deskOf('telecom', 'supervisor');
  await legal.browser.get(`${at}/stays/new`);
  const court = wholeExampleland.courts.courts[0]!.code;
  const terms = { court, caseNumber: 'W.P. 7/2026', nature: 'writ', covers: 'orders' };
  assert.equal((await legal.browser.send(terms)).status, 422);
  did(
    await looked(legal.browser, { orders: [order!.id] }, /W\.P\. 7\/2026.*Suspension.*Fraud/),
    'stay-claim',
  );
  assert.equal(await mayOperate(licence.number), 'yes');
  const [stay] = await staysOf(db, licence.id);
  assert.match(await place(), /W\.P\. 7\/2026.*No order waits/);
  assert.match((await legal.browser.get(at)).words, /Stayed by a court.*W\.P\. 7\/2026.*Claimed/);
  await legal.browser.get(`/console/stays/${stay!.id}/end`);
  await legal.browser.send({ how: 'vacated', step: 'look' });
  assert.match((await legal.browser.send({ step: 'send' })).faults.join(), /another|second/i);
  await one.browser.get(`/console/stays/${stay!.id}/end`);
  did(await looked(one.browser, { how: 'vacated' }, /in force again from that moment/), 'stay-end');
  assert.equal(await mayOperate(licence.number), 'no');
  await one.browser.get(`/console/orders/${order!.id}/lift`);
  did(
    await looked(
      one.browser,
      { how: 'lifted', reasons: 'The centre paid back and showed its records.' },
      /Lift it, from a day on.*At once.*showed its records/,
    ),
    'order-lift',
  );
  assert.equal(await mayOperate(licence.number), 'yes');
});

test('a page that somebody overtook shows where things stand and keeps what was typed', async () => {
  const { licence } = await aLicence();
  const at = `/console/licences/${licence.number}`;
  const [one, other] = [await deskOf('telecom'), await deskOf('telecom', 'approver')];
  for (const { browser } of [one, other]) await browser.get(`${at}/orders/new`);
  const terms = { kind: 'suspension', ground: 'fraud', scope: 'whole' };
  const reasons = 'Calls that defraud people were recorded.';
  did(await looked(one.browser, { ...terms, reasons }, /were recorded/), 'order-propose');
  const late = await other.browser.send({ ...terms, reasons: 'The same calls were reported to us as well.' });
  assert.equal(late.status, 409);
  assert.match(late.text, /The same calls were reported to us as well\./);
  assert.match(late.words, /Suspension Fraud The whole licence .*Waits for a second officer/);
  assert.equal((await ordersOf(db, licence.id)).length, 1);
  did(await looked(other.browser, {}, /reported to us as well/), 'order-propose');
});

test('without a power or with an interest in the holder nothing opens; Urdu pages are Urdu', async () => {
  const { licence, company } = await aLicence();
  const at = `/console/licences/${licence.number}`;
  const principal = await aPerson(acting);
  await done(acting, undefined, (act) =>
    appointOfficer(act, pack.agencies, { principal, agency: 'crime', role: 'examiner' }),
  );
  const idle = await review.signedIn(principal, 'officer');
  const partial = await deskOf('telecom');
  const proposer = await deskOf('telecom');
  await proposer.browser.get(`${at}/orders/new`);
  const terms = { kind: 'suspension', ground: 'fraud', scope: 'whole', reasons: 'Calls were recorded.' };
  did(await looked(proposer.browser, terms, /were recorded/), 'order-propose');
  await done(acting, partial.actor, (act) =>
    declareConflict(act, pack.agencies, { officer: partial.officer, about: company, nature: 'business' }),
  );
  const hidden = await partial.browser.get('/console/courts');
  assert.match(hidden.words, /1 is not shown here, because you have a conflict of interest/);
  assert.ok(!hidden.text.includes(licence.number));
  for (const browser of [idle, partial.browser])
    for (const where of ['', '/orders/new', '/stays/new'])
      assert.equal((await browser.get(at + where)).status, 403, where);
  // figures are not cases: neither administration nor oversight opens a licence that is there
  for (const [agency, role] of [
    ['telecom', 'administrator'],
    ['telecom', 'oversight'],
    ['watch', 'oversight'],
  ] as const)
    assert.equal((await (await deskOf(agency, role)).browser.get(at)).status, 403, `${agency} ${role}`);
  const { browser } = await deskOf('telecom');
  for (const where of [at, `${at}/orders/new`, `${at}/stays/new`, '/console/courts']) {
    const urdu = await browser.get(`/ur${where}`);
    assert.equal(urdu.status, 200);
    assert.equal(urdu.words.match(ENGLISH), null, where);
  }
  for (const nothing of [
    '/console/licences/EXL-2026-99999-X',
    '/console/licences/x',
    '/console/orders/x',
    '/console/stays/0190b3f0-0000-7000-8000-00000000abcd/end',
  ])
    assert.equal((await browser.get(nothing)).status, 404, nothing);
});
