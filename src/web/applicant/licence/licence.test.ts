import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { saving } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import {
  demandProcessingFee,
  receivePayment,
  submitApplication,
} from '../../../modules/applications/index.ts';
import {
  changeConditions,
  importExistingCentres,
  licenceOfApplication,
  rejectClaim,
} from '../../../modules/licences/index.ts';
import { approveOrder, proposeOrder } from '../../../modules/orders/index.ts';
import { licenceTexts } from './texts.ts';

const { db, acting, done, pack, first, second } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function licensed() {
  const made = await desk.inDecision();
  await done(acting, second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  const licence = (await licenceOfApplication(db, made.application))!;
  const browser = await portal.signedIn(made.owner.principal, 'applicant', made.organisation);
  return { ...made, licence, browser, path: `/my/licences/${licence.number}` };
}

test('a licence says what it means, until when, what is bound to it and what its holder can do', async () => {
  const { browser, path, licence, content } = await licensed();
  await done(acting, undefined, (act) =>
    changeConditions(act, {
      licence: licence.id,
      add: [{ id: act.newId(), text: { en: 'Calls by day only', ur: 'کالیں صرف دن میں' } }],
      end: [],
    }),
  );
  const { words, text } = await browser.open(path);
  assert.match(words, /Licensed You may operate, under the conditions below\./);
  assert.match(words, /from 23 November 2026 until 22 November 2027/);
  assert.match(words, /Calls by day only/);
  assert.match(words, /24 October 2027 We remind you/);
  assert.match(words, /22 November 2027 Last day of the licence/);
  assert.ok(words.includes(content.people![0]!.nameLatin!));
  assert.match(words, /Ada Example · Director, /);
  for (const to of ['renew', 'change', 'correct', 'surrender'])
    assert.ok(text.includes(`href="${path}/${to}"`), to);
  assert.ok(text.includes(`href="/licences/${licence.number}/certificate.pdf?lang=ur"`));
  assert.ok((await browser.open('/my')).text.includes(`href="${path}"`));
});

test('an order against it is told in plain words once it is made, and nothing of it while it is only proposed', async () => {
  const { browser, path, licence, company } = await licensed();
  const packs = portal.deps.country;
  const at = acting.clock.now();
  const { order } = await done(acting, first, (act) =>
    proposeOrder(act, packs, {
      licence: licence.id,
      kind: 'suspension',
      interim: false,
      scope: { kind: 'whole' },
      ground: packs.orders.grounds.find(({ kinds }) => kinds.includes('suspension'))!.code,
      from: at,
      until: null,
      reasons: 'Victims abroad were called from its numbers.',
      about: [company],
    }),
  );
  assert.doesNotMatch((await browser.open(path)).words, /Suspended|Orders and courts/);
  await done(acting, second, (act) => approveOrder(act, packs, { order }));
  const { words, text } = await browser.open(path);
  assert.match(words, /Suspended · may not operate You may not operate while the order below runs/);
  assert.match(words, /It shuts the whole licence\. from 23 November 2026/);
  assert.match(words, /While you may not operate no certificate is given out/);
  assert.ok(!text.includes('Victims abroad'));
});

test('a renewal begins with what is known and asks of each section whether it is still right', async () => {
  const { browser, path, content } = await licensed();
  assert.match((await browser.open(`${path}/renew`)).words, /It ends on 22 November 2027/);
  const list = await browser.sendOn();
  assert.match(list.heading, /^Confirm application EXA-/);
  assert.match(list.words, /sections are left to confirm or to change/);
  assert.match(list.words, /Company To confirm/);
  const section = await browser.open(/href="([^"]+\/confirm\/company)"/.exec(list.text)![1]!);
  assert.match(section.words, /Is this still right\?/);
  assert.ok(section.words.includes(content.company!.name!));
  const next = await browser.sendOn();
  assert.match(next.words, /Is this still right\?/);
  const again = await browser.open(/href="([^"]+\/confirm)"/.exec(next.text)![1]!);
  assert.match(again.words, /Company Confirmed/);
  await browser.open(
    again.text.match(/href="([^"]+\/confirm)\/company"/)![1]!.replace(/confirm$/, 'draft/company'),
  );
  const changed = await browser.sendOn(saving({ parent: 'Sky Group' }));
  assert.match(
    changed.location ?? changed.heading,
    /\/confirm$|^Confirm application/,
    'and back to confirming',
  );
});

test('a change and a correction begin at the section that was chosen, with all that is known in it', async () => {
  const { browser, path, content } = await licensed();
  await browser.open(`${path}/change`);
  assert.deepEqual((await browser.send({})).faults, ['Choose a section.']);
  const section = await browser.sendOn({ section: 'company' });
  assert.ok(section.text.includes(`value="${content.company!.name}"`));
  await browser.open(`${path}/correct`);
  const same = await browser.send({ section: 'company' });
  assert.match(same.location!, /\/draft\/company$/);
});

test('a licence is given up from a day, once its holder says that he may do so', async () => {
  const { browser, path, owner } = await licensed();
  const page = await browser.open(`${path}/surrender`);
  assert.match(page.words, /cannot be taken back .*no calls may be made/);
  const refused = await browser.send({ from: '1 1 2026', reason: 'We close.' });
  assert.deepEqual(refused.faults, [
    'A licence can be surrendered from now on, not for the past.',
    'Say that you may do this.',
  ]);
  assert.match(refused.text, /We close\./);
  const sent = await browser.sendOn({ from: '31 12 2026', reason: 'We close.', sure: 'yes' });
  assert.match(sent.words, /Pay the processing fee/, 'here a fee is asked first');
  const { country } = desk;
  const application = /applications\/([0-9a-f-]+)\//.exec(sent.text)![1]!;
  const fee = await done(acting, owner, (act) => demandProcessingFee(act, country.pack, { application }));
  await done(acting, desk.cashier, (act) =>
    receivePayment(act, country.pack, { ...fee, receipt: 'R-S', paidAt: act.at }),
  );
  await done(acting, owner, (act) =>
    submitApplication(act, country.pack, desk.blind, { application, revision: 1 }),
  );
  assert.match((await browser.open(`/my/applications/${application}`)).words, /Surrender · Centre/);
  assert.equal((await desk.applicationNow(application)).content.surrender?.from, '2026-12-31');
});

test('a centre is claimed by its code; wrong codes soon have to wait', async () => {
  const own = await anOrganisation(acting);
  const [centre] = await done(acting, undefined, (act) =>
    importExistingCentres(act, pack.licences, {
      instrument: 'Gazette 2/2026',
      from: act.at,
      until: '2027-06-30T00:00:00.000Z' as never,
      centres: [
        {
          holder: { name: 'Old Harbour Calls', nameUrdu: null },
          company: own.company,
          class: 'centre',
          formerNumber: null,
          premises: [
            {
              id: act.newId(),
              line: '9 Quay',
              unit: null,
              area: null,
              city: 'Capital',
              district: 'north',
              residential: false,
              seats: 12,
            },
          ],
          numbers: [],
        },
      ],
    }),
  );
  const guesser = await portal.anApplicant();
  await guesser.browser.open('/my/claim');
  assert.deepEqual((await guesser.browser.send({ code: '' })).faults, ['Enter the code.']);
  const answers: string[] = [];
  for (let n = 0; n < 7; n++)
    answers.push((await guesser.browser.send({ code: `AAAA-AAAA-AAA${n}` })).faults.join());
  assert.match(answers[0]!, /code/i);
  assert.notEqual(answers.at(-1), answers[0], 'a guesser waits');
  const browser = await portal.signedIn(own.owner.principal, 'applicant', own.organisation);
  await browser.open('/my/claim');
  const confirm = await browser.sendOn({ code: centre!.claimCode.toLowerCase().replaceAll('-', ' ') });
  assert.match(confirm.heading, /^Confirm application/);
  const held = await browser.open(`/my/licences/${centre!.number}`);
  assert.match(held.words, /In transition You may go on until the day below/);
  assert.match(held.words, /Apply for the licence/);
  assert.doesNotMatch(held.words, /Certificate/);
  const { actor } = await portal.anOfficer('telecom', 'intake');
  const reasons = 'The lease names another company as tenant.';
  const { licence } = centre!;
  await done(acting, actor, (act) => rejectClaim(act, pack, { licence, reasons }));
  assert.equal((await browser.get(`/my/licences/${centre!.number}`)).status, 404);
  assert.match(
    (await browser.open('/my/claim')).words,
    new RegExp(`rejected .*${centre!.number}.*${reasons}`),
  );
  assert.doesNotMatch((await guesser.browser.open('/my/claim')).words, /rejected/);
});

test('the licence of another, an unknown number and no number are one page: not found', async () => {
  const { path } = await licensed();
  const { browser } = await portal.anApplicant();
  for (const address of [
    path,
    `${path}/renew`,
    `${path}/surrender`,
    '/my/licences/EXL-2026-99999-9',
    '/my/licences/x',
  ])
    assert.equal((await browser.get(address)).status, 404, address);
});

test('the pages of a licence in Urdu have nothing left in English but what was written so', async () => {
  const { browser, path } = await licensed();
  for (const address of [
    path,
    `${path}/renew`,
    `${path}/change`,
    `${path}/correct`,
    `${path}/surrender`,
    '/my/claim',
  ]) {
    const { text, status } = await browser.open(`/ur${address}`);
    assert.equal(status, 200, address);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const bare = main
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], address);
  }
  for (const [key, { ur }] of Object.entries(licenceTexts)) assert.match(ur, /[\u0600-\u06ff]/, key);
});
