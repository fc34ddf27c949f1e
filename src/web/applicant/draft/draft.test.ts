import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { contentOf, saving, sectionStates, withDraft } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { draftsOf, saveDraftParts } from '../../../modules/applications/index.ts';

const portal = await aPortal(desk.db, freshFolder());
const { acting } = portal;

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

test('an application is started from the registration: its name is not asked again', async () => {
  const { browser, organisation, owner } = await portal.anApplicant('Blue Sky Calls');
  const home = await browser.open('/my');
  assert.match(home.text, /href="\/my\/start"/);
  await browser.open('/my/start');
  assert.deepEqual((await browser.send({})).faults, ['For what do you need a licence? Choose one of these.']);
  const list = await browser.sendOn({ class: 'centre' });
  assert.match(list.words, /The application is open\. .*First licence · Centre/);
  const [draft] = await draftsOf(desk.db, organisation, 5);
  const content = await contentOf(portal, { owner, application: draft!.id });
  assert.deepEqual(content, { company: { name: 'Blue Sky Calls' } });
  const page = await browser.open(`/my/applications/${draft!.id}`);
  assert.equal(
    page.heading,
    `Application ${draft!.reference}`,
    'the address of a draft leads to its sections',
  );
});

test('a second application begins with what the first one said, but for declarations and files', async () => {
  const first = await withDraft(portal, completeContent(71));
  const { browser, organisation, owner, application } = first;
  await browser.open('/my/start');
  await browser.sendOn({ class: 'desk', from: application });
  const drafts = await draftsOf(desk.db, organisation, 5);
  const latest = drafts.find((draft) => draft.class === 'desk');
  const content = await contentOf(portal, { owner, application: latest!.id });
  assert.equal(content.people![0]!.nameLatin, 'Ada Example');
  assert.equal(content.declarations, undefined);
  assert.equal(content.documents, undefined);
});

test('the list says of every section what state it is in', async () => {
  const { browser, path } = await withDraft(portal, {
    company: { name: 'Blue Sky Calls', taxNumber: 'wrong' },
    accounts: [{ iban: 'XE12345678', bank: 'First Bank', title: 'Blue Sky' }],
    declarations: { truthful: true },
  });
  const seen = await sectionStates(browser, path);
  assert.deepEqual(
    {
      company: seen.Company,
      accounts: seen['Bank accounts'],
      equipment: seen.Equipment,
      business: seen.Business,
      declarations: seen.Declarations,
    },
    {
      company: '3 problems',
      accounts: 'Done',
      equipment: 'Optional',
      business: 'Not started',
      declarations: '2 things missing',
    },
  );
});

test('a section is saved incomplete, and what is wrong is kept and shown beside its input', async () => {
  const own = await withDraft(portal);
  const { browser, path } = own;
  await browser.open(`${path}/company`);
  const typed = {
    name: 'Blue Sky',
    taxNumber: 'T12',
    incorporatedOn: '۰۱ ۰۵ ۲۰۲۰',
    tradeNames: 'Sky\n\nBlue',
    form: 'company',
  };
  const sent = await browser.send(saving(typed));
  assert.equal(sent.location, `${path}/company`, 'the back button finds what was saved');
  const again = await browser.open(sent.location);
  assert.deepEqual(again.faults, ['Tax number: This is not a tax number.']);
  assert.match(again.text, /id="taxNumber-error"/);
  assert.deepEqual((await contentOf(portal, own)).company, {
    name: 'Blue Sky',
    taxNumber: 'T12',
    incorporatedOn: '2020-05-01',
    tradeNames: ['Sky', 'Blue'],
    form: 'company',
  });
  const mended = await browser.send(saving({ taxNumber: 'T123' }));
  assert.equal(mended.location, `${path}/after/company`);
  assert.match((await browser.open(`${path}/company`)).text, /name="taxNumber"[^>]*value="T123"/);
});

test('returning to the list saves what is wrong as it is', async () => {
  const own = await withDraft(portal);
  await own.browser.open(`${own.path}/company`);
  const seen = await own.browser.send(saving({ taxNumber: 'T12' }, 'list'));
  assert.equal(seen.location, own.path);
  assert.equal((await contentOf(portal, own)).company?.taxNumber, 'T12');
  const page = await own.browser.open(`${own.path}/company`);
  assert.deepEqual(
    page.faults,
    ['Tax number: This is not a tax number.'],
    'what is missing is not held against him yet',
  );
});

test('what a draft cannot keep is shown back, and the rest is saved', async () => {
  const own = await withDraft(portal, { business: { callsPerDay: 500 } });
  await own.browser.open(`${own.path}/business`);
  const seen = await own.browser.send(
    saving(
      {
        callsPerDay: 'many',
        agents: '۱٬۲۰۰',
        languages: 'اردو\nEnglish\nKlingonese',
        destinations: 'exampleland\nGermany\nافغانستان',
      },
      'list',
    ),
  );
  assert.equal(seen.status, 422);
  assert.deepEqual(seen.faults, [
    'Languages: Line 3: This language is not known by this name. Write its usual name.',
    'Calls expected a day: Write a number in digits.',
  ]);
  assert.match(seen.text, /value="many"/);
  assert.match(seen.text, /Klingonese/);
  const { business } = await contentOf(portal, own);
  assert.deepEqual(business, { callsPerDay: 500, agents: 1200, destinations: ['XE', 'DE', 'AF'] });
});

test('a part that was changed in a second tab is shown beside what was typed, and nothing is lost', async () => {
  const own = await withDraft(portal, { company: { name: 'First' } });
  const { browser, path, owner, application } = own;
  await browser.open(`${path}/company`);
  await desk.done(acting, owner, (act) =>
    saveDraftParts(act, {
      application,
      parts: [{ place: '/company', mark: null, value: { name: 'Theirs', taxNumber: 'T123' } }],
    }),
  );
  const seen = await browser.send(saving({ name: 'Mine' }));
  assert.equal(seen.status, 409);
  assert.match(
    seen.words,
    /Nothing was overwritten.*Name of the company Theirs Mine .*Tax number T123 Nothing/,
  );
  assert.match(seen.text, /name="name"[^>]*value="Mine"/);
  assert.equal((await contentOf(portal, own)).company?.name, 'Theirs');
  const saved = await browser.send(saving({ name: 'Mine', taxNumber: 'T123' }));
  assert.equal(saved.status, 303);
  assert.deepEqual((await contentOf(portal, own)).company, { name: 'Mine', taxNumber: 'T123' });
});

test('two people who fill in different sections are in nobody’s way', async () => {
  const own = await withDraft(portal);
  const { browser, path, owner, application } = own;
  await browser.open(`${path}/business`);
  const client = { place: '/business/clients/-', mark: null, value: { name: 'Shop' } };
  await desk.done(acting, owner, (act) => saveDraftParts(act, { application, parts: [client] }));
  assert.equal((await browser.send(saving({ agents: '5' }))).status, 303);
  assert.deepEqual((await contentOf(portal, own)).business, { agents: 5, clients: [{ name: 'Shop' }] });
});

test('items are added, changed and removed one on a page', async () => {
  const own = await withDraft(portal);
  const { browser, path } = own;
  assert.match((await browser.open(`${path}/accounts`)).words, /No account is named yet/);
  await browser.open(`${path}/accounts/new`);
  assert.deepEqual((await browser.send(saving({}))).faults, [
    'Account number (IBAN): Fill in something, or go back.',
  ]);
  const more = await browser.sendOn(saving({ iban: 'XE12345678', bank: 'First', title: 'Blue' }, 'another'));
  assert.equal(more.heading, 'Add a bank account');
  const wrong = await browser.sendOn(saving({ iban: 'XE9', bank: 'Second' }));
  assert.equal(wrong.heading, 'Bank account 2', 'it is kept, and its own page says what is wrong');
  assert.deepEqual(wrong.faults, [
    'Account number (IBAN): This is not an account number: its check digits do not fit.',
  ]);
  await browser.sendOn(saving({ iban: 'XE87654321', title: 'Blue' }));
  await browser.open(`${path}/accounts/0/remove`);
  const list = await browser.sendOn({});
  assert.match(list.words, /It was removed\..*XE87654321 Second · Blue/);
  assert.deepEqual((await contentOf(portal, own)).accounts, [
    { iban: 'XE87654321', bank: 'Second', title: 'Blue' },
  ]);
});

test('an item that a form adds twice is one item', async () => {
  const own = await withDraft(portal);
  await own.browser.open(`${own.path}/clients/new`);
  const { fields } = (await own.browser.open(`${own.path}/clients/new`)).form();
  const body = new URLSearchParams([
    ...fields.filter(([name]) => name !== 'name'),
    ['name', 'Shop'],
    ['then', 'on'],
  ]);
  for (const _ of [1, 2]) assert.equal((await own.browser.post(`${own.path}/clients/new`, body)).status, 303);
  assert.deepEqual((await contentOf(portal, own)).business?.clients, [{ name: 'Shop' }]);
});

test('an item that somebody else changed is not removed unseen', async () => {
  const own = await withDraft(portal, { devices: [{ kind: 'router', serial: 'A' }] });
  const { browser, path, owner, application } = own;
  await browser.open(`${path}/devices/0/remove`);
  const part = { place: '/devices/0', mark: null, value: { kind: 'router', serial: 'B' } };
  await desk.done(acting, owner, (act) => saveDraftParts(act, { application, parts: [part] }));
  const seen = await browser.send({});
  assert.equal(seen.status, 409);
  assert.match(seen.words, /B/);
  assert.equal((await contentOf(portal, own)).devices?.length, 1);
});

test('an item that moved up when somebody removed another is saved and removed itself, and its neighbour never', async () => {
  const [a, b, c] = ['A', 'B', 'C'].map((serial) => ({ kind: 'router' as const, serial }));
  const own = await withDraft(portal, { devices: [a!, b!, c!] });
  const { browser, path, owner, application } = own;
  const devices = async () => (await contentOf(portal, own)).devices?.map(({ serial }) => serial);
  const takenOut = (at: number) =>
    desk.done(acting, owner, (act) =>
      saveDraftParts(act, { application, parts: [{ place: `/devices/${at}`, mark: null }] }),
    );
  await browser.open(`${path}/devices/1`);
  await takenOut(0);
  await browser.sendOn(saving({ serial: 'B2' }, 'list'));
  assert.deepEqual(await devices(), ['B2', 'C']);
  await browser.open(`${path}/devices/0`);
  await takenOut(0);
  const gone = await browser.send(saving({ serial: 'B3' }));
  assert.equal(gone.status, 409);
  assert.match(gone.text, /value="B3"/, 'it can still be added');
  assert.deepEqual(await devices(), ['C']);
  await browser.sendOn(saving({}, 'list'));
  assert.deepEqual(await devices(), ['C', 'B3']);
  await browser.open(`${path}/devices/0/remove`);
  await takenOut(0);
  await browser.send({});
  assert.deepEqual(await devices(), ['B3'], 'what is gone is not removed again at the cost of another');
});

test('what was typed for an item that is gone can still be added', async () => {
  const own = await withDraft(portal, { channels: { trunks: [{ name: 'a' }] } });
  const { browser, path, owner, application } = own;
  await browser.open(`${path}/channels/trunks/0`);
  const part = { place: '/channels/trunks/0', mark: null };
  await desk.done(acting, owner, (act) => saveDraftParts(act, { application, parts: [part] }));
  const seen = await browser.send(saving({ name: 'typed', carrier: 'one' }));
  assert.match(seen.text, /value="typed"/);
  await browser.sendOn(saving({}, 'list'));
  assert.deepEqual((await contentOf(portal, own)).channels?.trunks, [{ name: 'typed', carrier: 'one' }]);
});

test('the questions of the class are answered on one page', async () => {
  const own = await withDraft(portal);
  await own.browser.open(`${own.path}/questions?check=1`);
  const asked = await own.browser.open(`${own.path}/questions?check=1`);
  assert.deepEqual(asked.faults, ['Why? This is missing.']);
  assert.match(asked.words, /Why\?/);
  await own.browser.send(saving({ why: 'To help.' }));
  assert.deepEqual((await contentOf(portal, own)).answers, [{ question: 'why', answer: 'To help.' }]);
});

test('what was typed into a section when the session was over is saved after signing in', async () => {
  const own = await withDraft(portal, { company: { name: 'First' } });
  await own.browser.open(`${own.path}/company`);
  portal.clock.set(plusMs(portal.clock.now(), 2 * DAY_MS));
  const lost = await own.browser.send(saving({ name: 'A long name that was typed late', taxNumber: 'T123' }));
  const next = new URL(lost.location!, 'http://x').searchParams.get('next')!;
  const back = await portal.signedIn(own.owner.principal, 'applicant', own.organisation);
  const kept = await back.open(next);
  assert.equal(kept.heading, 'What you typed is kept');
  assert.match(kept.words, /What you typed A long name that was typed late Send it now/);
  await back.sendOn();
  assert.deepEqual((await contentOf(portal, own)).company, {
    name: 'A long name that was typed late',
    taxNumber: 'T123',
  });
});
