import assert from 'node:assert/strict';
import { verdictTexts } from '../../../src/web/public/texts/verdicts.ts';
import type { Hand } from './hand.ts';
import type { Office } from './house.ts';
import type { WayIn } from './sign-in.ts';
import type { Applicant } from './who.ts';

const ADVICE: Readonly<Record<string, 'yes' | 'no'>> = {
  'makes-or-answers-calls': 'yes',
  'only-own-business': 'yes',
};
export const SAVE = 'main button[name=then][value=on]';

/** From the first page of the public site to a draft of the class that the questions advise. */
export async function arrive(hand: Hand, office: Office, who: Applicant, wayIn: WayIn): Promise<void> {
  const { page } = hand;
  await hand.open(`${office.address}${who.prefix}/`);
  await hand.follow(`.sanad-nav a[href="${who.prefix}/who-needs"]`);
  while ((await page.locator('main input[type=radio]').count()) > 0) {
    const question = (await page.locator('main input[name=asked]').inputValue()) as string;
    await hand.choose(question, ADVICE[question] ?? 'no');
    await hand.press('main form button[type=submit]');
  }
  await hand.follow('main a[href*="/my/eligibility?"]');
  await hand.follow('main a[href*="/sign-in/new"]');
  await hand.fill('name', who.name);
  await hand.fill('address', who.reached.typed);
  await hand.press();
  await hand.fill('code', await office.codeFor(who.reached.sent));
  await hand.press();
  await wayIn(hand);
  await hand.fill('name', who.organisation);
  await hand.press();
  await hand.press(`main form[action$="/my/eligibility"] button`);
  assert.match(page.url(), /\/draft\?opened=1$/);
}

/** Every section of the draft, in the order of the list; leads from one to the next. */
export async function fillIn(hand: Hand, who: Applicant): Promise<void> {
  const { page } = hand;
  await hand.follow('main a[href*="/draft/company?"]');
  if (await page.locator('#name').inputValue())
    assert.equal(await page.locator('#name').inputValue(), who.organisation);
  else await hand.fill('name', who.company.name);
  await hand.fill('nameUrdu', who.company.nameUrdu);
  await hand.choose('form', 'company');
  await hand.fill('incorporationNumber', who.company.incorporationNumber);
  await hand.fill('incorporatedOn', 'long ago');
  await hand.fill('taxNumber', who.company.taxNumber);
  await hand.press(SAVE);
  // what is wrong takes the focus, however the form was reached; what was typed is kept
  await page.locator('.govuk-error-summary:focus').waitFor();
  assert.equal(await page.locator('#taxNumber').inputValue(), who.company.taxNumber);
  await hand.fill('incorporatedOn', who.company.incorporatedOn);
  await hand.press(SAVE);
  await people(hand, who);
  await premises(hand, who);
  await numbers(hand, who);
  await hand.follow('main a[href*="/after/channels"]');
  await hand.follow('#add-devices');
  await hand.choose('kind', 'computer');
  await hand.fill('mac', '02:00:5e:10:00:00');
  await hand.press(SAVE);
  await hand.follow('main a[href*="/after/devices"]');
  await hand.follow('#add-accounts');
  await hand.fill('iban', who.account.iban);
  await hand.fill('bank', 'Meezan Bank');
  await hand.fill('title', who.account.title);
  await hand.press(SAVE);
  await hand.follow('main a[href*="/after/accounts"]');
  await business(hand, who);
  await hand.follow('main a[href*="/after/clients"]');
  await hand.fill('own-business', who.answer);
  await hand.press(SAVE);
  await documents(hand, who);
  for (const name of ['truthful', 'dataProtection', 'inspection']) await hand.tick(name);
  await hand.press(SAVE);
  assert.match(page.url(), /\/draft$/);
}

async function people(hand: Hand, who: Applicant): Promise<void> {
  for (const person of who.people) {
    await hand.follow('#add');
    await hand.fill('nameLatin', person.nameLatin);
    await hand.fill('nameUrdu', person.nameUrdu);
    await hand.choose('relation', 'father');
    await hand.fill('relationName', person.relationName);
    await hand.pick('nationality', 'PK');
    await hand.fill('nationalId', person.nationalId);
    await hand.fill('birthDate', person.birthDate);
    await hand.fill('phone', person.phone);
    await hand.fill('email', person.email);
    await hand.fill('address', person.address);
    for (const role of person.roles) await hand.tick('roles', role);
    await hand.fill('sharePercent', person.share);
    await hand.fill('from', person.from);
    await hand.press(SAVE);
  }
  await hand.follow('main a[href*="/after/people"]');
  // only people own it
  await hand.follow('main a[href*="/after/owners"]');
}

async function premises(hand: Hand, { premises: place, people }: Applicant): Promise<void> {
  await hand.follow('#add');
  const { nameLatin, nameUrdu } = people.find(({ roles }) => roles.includes('landlord'))!;
  const named = hand.page.locator('select[name="landlord"] option');
  const landlord = await named
    .filter({ hasText: new RegExp(`${nameLatin}|${nameUrdu}`) })
    .getAttribute('value');
  assert.ok(landlord);
  await hand.fill('line', place.line);
  await hand.fill('city', place.city);
  await hand.fill('latitude', place.latitude);
  await hand.fill('longitude', place.longitude);
  await hand.pick('district', 'islamabad');
  await hand.choose('residential', 'no');
  await hand.choose('mainOffice', 'yes');
  await hand.fill('seats', place.seats);
  await hand.fill('hours', place.hours);
  await hand.pick('landlord', landlord);
  await hand.fill('leaseFrom', place.leaseFrom);
  await hand.fill('leaseUntil', place.leaseUntil);
  await hand.fill('utilityMeter', place.utilityMeter);
  await hand.fill('ispCircuit', place.ispCircuit);
  await hand.press(SAVE);
  await hand.follow('main a[href*="/after/premises"]');
}

/** A list with one line that is wrong: the others are kept, and the one comes back to be corrected. */
async function numbers(hand: Hand, { numbers: [first, second, third] }: Applicant): Promise<void> {
  await hand.follow('#add');
  await hand.fill('list', `${first}, darya, outbound\nnot a number\n${second}, darya, both`);
  await hand.press();
  await hand.page.locator('.govuk-error-summary').waitFor();
  assert.equal(await hand.page.locator('#list').inputValue(), 'not a number');
  await hand.fill('list', `${third}, darya, inbound`);
  await hand.press();
  await hand.follow('main a[href*="/after/numbers"]');
}

async function business(hand: Hand, { business: said }: Applicant): Promise<void> {
  await hand.fill('services', said.services);
  await hand.fill('outboundPercent', '70');
  await hand.fill('languages', said.languages);
  await hand.fill('destinations', said.destinations);
  await hand.fill('callsPerDay', '400');
  await hand.fill('agents', '10');
  await hand.fill('foreignStaff', '0');
  await hand.fill('script', said.script);
  await hand.press(SAVE);
}

async function documents(hand: Hand, { papers }: Applicant): Promise<void> {
  for (const paper of papers) {
    const kind = paper.name.replace(/-\d\.pdf$/, '');
    // the first line of this kind that still waits for its paper
    await hand.follow(`main li:has(> .sanad-tag--caution) > .sanad-links a[href*="kind=${kind}"]`);
    await hand.attach('file', [paper]);
    await hand.press();
  }
  await hand.follow('main a[href*="/after/documents"]');
}

/** What stands in the way (nothing), the fee at the demonstration's bank, every answer once more, and submission. */
export async function handIn(hand: Hand): Promise<string> {
  const { page } = hand;
  await hand.follow('main a[href$="/draft/obstacles"]');
  assert.equal(
    await page.locator('main .govuk-inset-text').count(),
    1,
    (await page.locator('main').textContent()) ?? '',
  );
  await hand.follow('main a[href$="/draft"]');
  await hand.follow('main a[href$="/draft/pay"]');
  await hand.press();
  await hand.press('main form[action$="/pay/demo"] button');
  await hand.follow('main a[href$="/draft/check"]');
  await hand.press();
  assert.match(page.url(), /\/submitted$/);
  return /\/my\/applications\/([^/]+)\//.exec(page.url())![1]!;
}

/** Answers what was asked, and only that, and sends the new version. */
export async function answer(hand: Hand, application: string, value: string, words: string): Promise<void> {
  const { page } = hand;
  await hand.open(page.url().replace(/\/my\/.*$/, `/my/applications/${application}`));
  await hand.follow(`main a[href$="/${application}/answer"]`);
  await hand.follow(`main .sanad-buttons a[href*="/answer/"]`);
  // the place that was asked about, and room for words; no other input
  assert.deepEqual(await inputsOn(hand), ['value', 'answer']);
  await hand.fill('value', value);
  await hand.fill('answer', words);
  await hand.press();
  await hand.follow(`main .sanad-buttons a[href$="/answer/check"]`);
  await hand.press();
  assert.match(page.url(), /\?answered=1$/);
}

const inputsOn = ({ page }: Hand) =>
  page
    .locator('main form [name]:not([type=hidden])')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')));

/** Everybody may ask: the number, the licence, its conditions, its certificate in both languages. */
export async function checked(
  hand: Hand,
  address: string,
  {
    number,
    licence,
    condition,
  }: { readonly number: string; readonly licence: string; readonly condition: string },
): Promise<void> {
  const { page } = hand;
  for (const asked of [number, licence]) {
    await hand.open(`${address}/check`);
    await hand.fill('q', asked);
    await hand.press('main form button[type=submit]');
    const heading = asked === number ? 'number-licensed-yes' : 'licence-is-licensed-yes';
    const language = address.endsWith('/ur') ? 'ur' : 'en';
    assert.equal(await page.locator('h1').textContent(), verdictTexts[heading][language]);
    assert.match((await page.locator('main').textContent()) ?? '', new RegExp(condition));
  }
  await hand.follow(`main .sanad-next a[href$="/licences/${licence}"]`);
  const links = page.locator('main a[type="application/pdf"]');
  assert.equal(await links.count(), 2);
  for (const link of await links.all()) {
    const file = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
    assert.equal(file.headers()['content-type'], 'application/pdf');
    assert.equal((await file.body()).toString('latin1', 0, 5), '%PDF-');
  }
}
