import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { devicesOf, licenceOfApplication, peopleOf } from '../../../modules/licences/index.ts';
import { holdingsOf } from '../../../modules/numbers/index.ts';
import { notifyTexts } from './texts.ts';

const { db, done, second } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function licensed() {
  const made = await desk.inDecision();
  await done(desk.acting, second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  const licence = (await licenceOfApplication(db, made.application))!;
  const browser = await portal.signedIn(made.owner.principal, 'applicant', made.organisation);
  const numbers = async () =>
    (await holdingsOf(db, licence.id))
      .filter(({ until }) => until === null)
      .map(({ number }) => number as string)
      .sort();
  const agents = async () =>
    (await peopleOf(db, licence.id)).filter(({ role, until }) => role === 'agent' && until === null);
  const devices = () => devicesOf(db, licence.id, desk.acting.clock.now());
  const own = (await numbers())[0]!;
  return { ...made, licence, browser, numbers, agents, devices, own, path: `/my/licences/${licence.number}` };
}

let serial = 0;
/** Numbers that no other test takes. */
const fresh = (count: number) => {
  serial += 10;
  return Array.from({ length: count }, (_, i) => `+9991${String(5_000_000 + serial + i)}`);
};

test('a list of numbers is shown as what it changes, confirmed, in effect at once, and has a receipt', async () => {
  const { browser, path, numbers, own } = await licensed();
  const [one, two] = fresh(2);
  const page = await browser.open(`${path}/numbers`);
  assert.match(page.words, /effective at once.*On record: 1 /);
  const list = `${own},one,outbound\n${one},one,both\n${two},nobody,both\nnonsense`;
  const preview = await browser.send({ mode: 'add', list, step: 'preview' });
  assert.match(preview.words, /Nothing has been recorded yet/);
  assert.match(preview.words, /1 begin 0 end 1 are there already 2 lines were not understood/);
  assert.deepEqual(preview.faults, [
    'Line 3: No carrier is registered under this code.',
    'Line 4: No telephone number is found at the beginning of this line.',
  ]);
  assert.match(
    preview.text,
    new RegExp(`>\\s*\\${two},nobody,both\nnonsense</textarea>`),
    'they stand in the box',
  );
  assert.deepEqual(await numbers(), [own]);
  const receipt = await browser.sendOn({ step: 'confirm' });
  assert.match(
    receipt.words,
    /It is recorded and in effect\. Receipt of a notification .*Added 1 Ended 0 .*By .*Person/,
  );
  assert.deepEqual(await numbers(), [own, one].sort());
  const history = await browser.open(`${path}/numbers`);
  assert.match(history.words, /Notified so far .* 1 0 Person \d+ Receipt/);
});

test('numbers are given up by list, or by a complete list without them', async () => {
  const { browser, path, numbers, own } = await licensed();
  const [one, two, three] = fresh(3);
  await browser.open(`${path}/numbers`);
  await browser.send({
    mode: 'add',
    list: `${one} .. ${three}`,
    carrier: 'one',
    use: 'both',
    step: 'preview',
  });
  await browser.send({ step: 'confirm' });
  assert.equal((await numbers()).length, 4);
  await browser.open(`${path}/numbers`);
  const ending = await browser.send({ mode: 'end', list: `${two}\n+99911111111`, step: 'preview' });
  assert.deepEqual(ending.faults, ['Line 2: This licence does not hold the number at that time.']);
  assert.match(ending.words, /0 begin 1 end/);
  await browser.send({ step: 'confirm' });
  assert.deepEqual(await numbers(), [own, one, three].sort());
  await browser.open(`${path}/numbers`);
  const whole = await browser.send({
    mode: 'replace',
    list: `${own},one,outbound\n${three},one,inbound`,
    step: 'preview',
  });
  assert.match(whole.words, /1 begin 1 end 1 are there already/);
  await browser.send({ step: 'confirm' });
  assert.deepEqual(await numbers(), [own, three].sort());
});

test('a number of another licence is named on its line, and a foreign one wants its letter', async () => {
  const other = await licensed();
  const { browser, path } = await licensed();
  await browser.open(`${path}/numbers`);
  const seen = await browser.send({
    mode: 'add',
    list: `${other.own},one,both\n+88810000001,one,both`,
    step: 'preview',
  });
  assert.equal(seen.status, 422);
  assert.match(seen.faults[0]!, /^Line 1: Another licence holds this number/);
  assert.match(seen.faults[1]!, /^Line 2: To show a foreign number, attach the letter/);
  assert.match(seen.words, /No line of the list was understood/);
});

test('what was recorded meanwhile is shown before anything is done', async () => {
  const { browser, path, numbers, own } = await licensed();
  const [one, two] = fresh(2);
  await browser.open(`${path}/numbers`);
  const preview = await browser.send({ mode: 'replace', list: `${one},one,both`, step: 'preview' });
  const form = preview.form(0);
  await browser.open(`${path}/numbers`);
  await browser.send({ mode: 'add', list: `${two},one,both`, step: 'preview' });
  await browser.send({ step: 'confirm' });
  const again = await browser.post(
    `${path}/numbers`,
    new URLSearchParams([...form.fields, ['step', 'confirm']]),
    {
      'sec-fetch-site': 'same-origin',
    },
  );
  assert.equal(again.status, 409);
  assert.match(again.words, /Meanwhile something else was recorded .*1 begin 2 end/);
  assert.deepEqual(await numbers(), [own, two].sort());
});

const line = (name: string, id: string) =>
  `${name}, ${id}, , 1990-01-02, +99910000001, s/o Ben Example, , 2026-11-01`;

test('agents come and go by list; owners are not touched', async () => {
  const { browser, path, agents, licence } = await licensed();
  const before = (await peopleOf(db, licence.id)).length;
  await browser.open(`${path}/people`);
  const list = [
    line('Ada Agent', '7001'),
    line('Bob Agent', '7002'),
    'Eve, nothing',
    line('Ada Again', '7001'),
    'Eva Example, AB123457, XF, 1990-01-02, +99910000001, d/o Ben Example, , 2026-11-01',
  ].join('\n');
  const preview = await browser.send({ mode: 'add', list, step: 'preview' });
  assert.match(preview.words, /2 begin 0 end 0 are there already 3 lines.*Ada Agent 7001 Bob Agent 7002/);
  assert.deepEqual(preview.faults, [
    'Line 3: The second part is not a national identity number.',
    'Line 4: This person already stands on line 1.',
    'Line 5: Foreign staff is cleared before work: name this person in a variation, as key staff, with the visa.',
  ]);
  await browser.send({ step: 'confirm' });
  assert.equal((await agents()).length, 2);
  assert.match((await browser.open(`${path}/people`)).words, /On record: 2 .*Ada Agent 7001/);
  const away = await browser.send({ mode: 'end', list: '7002\n7009', step: 'preview' });
  assert.match(away.words, /0 begin 1 end .*Bob Agent/);
  assert.match(away.faults[0]!, /^Line 2: This person is not bound/);
  await browser.send({ step: 'confirm' });
  const left = await agents();
  assert.equal(left.length, 1);
  await browser.open(`${path}/people`);
  await browser.send({ mode: 'replace', list: line('Bob Agent', '7002'), step: 'preview' });
  await browser.send({ step: 'confirm' });
  const [bob] = await agents();
  assert.notEqual(bob!.person, left[0]!.person);
  const returned = (await peopleOf(db, licence.id)).filter(({ person }) => person === bob!.person);
  assert.equal(returned.length, 2, 'who comes back is the same person');
  assert.equal((await peopleOf(db, licence.id)).filter(({ role }) => role !== 'agent').length, before);
});

test('devices come and go by list', async () => {
  const { browser, path, devices } = await licensed();
  await browser.open(`${path}/devices`);
  const list = 'kind,imei\ntelephone,490154203237518\nserver,,,S-1\nlamp,,,x';
  const preview = await browser.send({ mode: 'add', list, step: 'preview' });
  assert.match(preview.words, /2 begin .*1 lines were not understood .*Telephone 490154203237518 Server S-1/);
  await browser.send({ step: 'confirm' });
  assert.equal((await devices()).length, 2);
  await browser.open(`${path}/devices`);
  await browser.send({ mode: 'end', list: 's-1', step: 'preview' });
  await browser.send({ step: 'confirm' });
  assert.deepEqual(
    (await devices()).map(({ imei }) => imei),
    ['490154203237518'],
  );
});

test('a list without a word what it says, an empty one and one of another holder change nothing', async () => {
  const { browser, path } = await licensed();
  await browser.open(`${path}/devices`);
  assert.deepEqual((await browser.send({ list: '' })).faults, [
    'Say what the list says.',
    'Paste a list or choose a file.',
  ]);
  const other = await portal.anApplicant();
  for (const about of ['numbers', 'people', 'devices'])
    for (const rest of ['', '/template.csv', '/receipts/x'])
      assert.equal((await other.browser.get(`${path}/${about}${rest}`)).status, 404);
  assert.equal((await browser.get(`${path}/numbers/receipts/x`)).status, 404);
});

test('the pages are in Urdu, with nothing left in English but names and codes', async () => {
  const { browser, path } = await licensed();
  for (const about of ['numbers', 'people', 'devices']) {
    await browser.open(`/ur${path}/${about}`);
    const preview = await browser.send({ mode: 'replace', list: 'server,,,S-9', step: 'preview' });
    for (const { text } of [await browser.open(`/ur${path}/${about}`), preview]) {
      const bare = /<main[\s\S]*<\/main>/
        .exec(text)![0]
        .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
        .replace(/<(?:bdi[^>]*(?:dir="ltr"|lang="en")|option|code)[^>]*>[\s\S]*?<\/(?:bdi|option|code)>/g, '')
        .replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')
        .replace(/<[^>]*>/g, ' ');
      assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], about);
    }
  }
  for (const [key, { ur }] of Object.entries(notifyTexts)) assert.match(ur, /[\u0600-\u06ff]/, key);
});
