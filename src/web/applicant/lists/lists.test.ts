import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { fileHash } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import {
  addDocument,
  type Content,
  openDraft,
  ownDraft,
  saveDraftParts,
  uploadsOf,
} from '../../../modules/applications/index.ts';
import { declarePeople } from '../../../modules/entities/index.ts';
import { listsTexts } from './texts.ts';

const { db, done } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function aDraft(content: Content = {}) {
  const own = await portal.anApplicant();
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const at = (path: string) => `/my/applications/${application}/draft${path}`;
  const now = async () => (await done(portal.acting, own.owner, (act) => ownDraft(act, application))).content;
  return { ...own, application, at, now };
}

const ADA = {
  nameLatin: 'Ada Example',
  nationality: 'XE',
  nationalId: '1234',
  birthDate: '3 2 1980',
  phone: '+99910000001',
  address: '1 High Street',
  roles: ['director', 'signatory', 'shareholder'],
  sharePercent: '60',
  from: '1 5 2020',
};

test('a person is added on a page of his own; the list shows roles, share and the running sum', async () => {
  const { browser, at, now } = await aDraft();
  const empty = await browser.open(at('/people'));
  assert.match(empty.words, /Nobody is named yet/);
  await browser.open(at('/people/new'));
  const list = await browser.sendOn(ADA);
  assert.match(
    list.words,
    /It was saved\..*Shares named so far: 60 of 100 per cent\..*Ada Example Director · .* · 60 per cent Complete/,
  );
  const [ada] = (await now()).people ?? [];
  assert.equal(ada?.birthDate, '1980-02-03');
  assert.deepEqual(ada?.roles, ADA.roles);
});

test('shares that would be more than the whole are refused with what is left, and nothing typed is lost', async () => {
  const { browser, at, now } = await aDraft();
  await browser.open(at('/people/new'));
  await browser.send(ADA);
  await browser.open(at('/people/new'));
  const eve = { ...ADA, nameLatin: 'Eve Example', nationalId: '1235', sharePercent: '۴۰٫۵' };
  const refused = await browser.send(eve);
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.faults, [
    'With this share all shares together are 100.5 per cent. At most 40 per cent are left.',
  ]);
  assert.match(refused.text, /value="Eve Example"/);
  assert.equal((await now()).people?.length, 1);
  assert.equal((await browser.send({ ...eve, sharePercent: '40' })).status, 303);
  const [ada] = (await now()).people ?? [];
  await browser.open(at(`/people/${ada!.id}`));
  assert.equal((await browser.send({ ...ADA, sharePercent: '61' })).status, 422);
  assert.equal((await now()).people?.[0]?.sharePercent, 60);
});

test('nobody is named twice under one document', async () => {
  const { browser, at, now } = await aDraft();
  await browser.open(at('/people/new'));
  await browser.send(ADA);
  await browser.open(at('/people/new'));
  const again = await browser.send({ ...ADA, nameLatin: 'Another', nationalId: '1234', sharePercent: '' });
  assert.deepEqual(
    again.faults.map((fault) => fault.replace(/[\u2066\u2069]/g, '')),
    ['Ada Example is named already with this document. Add the role there.'],
  );
  assert.equal((await now()).people?.length, 1);
});

test('what is wrong but can be kept is kept and named on the page of the person', async () => {
  const { browser, at, now } = await aDraft();
  await browser.open(at('/people/new'));
  const seen = await browser.sendOn({ nameLatin: 'ایڈا', nationalId: 'x' });
  assert.equal(seen.status, 200);
  assert.ok(seen.faults.length >= 2, String(seen.faults));
  assert.equal((await now()).people?.[0]?.nameLatin, 'ایڈا');
  const nothing = await browser.open(at('/people/new'));
  assert.equal(nothing.status, 200);
  assert.deepEqual((await browser.send()).faults, ['Fill in at least one thing.']);
});

test('somebody the organisation has declared before is chosen instead of typed again', async () => {
  const { browser, at, now, company, owner } = await aDraft();
  const id = portal.acting.ids.next(portal.clock.now()) as never;
  const details = {
    nameLatin: 'Old Partner',
    nameUrdu: null,
    relation: null,
    relationName: null,
    nationality: 'XE',
    nationalId: '4321',
    passport: null,
    birthDate: '1970-01-01' as never,
    phone: '+99910000009',
    email: null,
    address: 'Somewhere',
    sex: null,
  };
  await done(portal.acting, owner, (act) =>
    declarePeople(act, company, [{ id, details }], portal.deps.blind),
  );
  const list = await browser.open(at('/people'));
  assert.match(list.words, /Somebody your organisation has named before .*Old Partner/);
  const page = await browser.open(at(`/people/new?from=${id}`));
  assert.match(page.text, /value="Old Partner"/);
  await browser.send({ roles: ['partner'], from: '2020-01-01' });
  const [chosen] = (await now()).people ?? [];
  assert.deepEqual([chosen?.id, chosen?.nationalId, chosen?.roles], [id, '4321', ['partner']]);
  assert.doesNotMatch((await browser.open(at('/people'))).words, /named before/);
  const other = await aDraft();
  assert.doesNotMatch((await other.browser.open(other.at(`/people/new?from=${id}`))).text, /Old Partner/);
});

test('a person is removed after a question, with his documents, and a place loses its landlord', async () => {
  const { browser, at, now, application, owner } = await aDraft({
    people: [{ nameLatin: 'Ada Example' }],
    premises: [{ line: '1 High Street' }],
  });
  const { people, premises } = await now();
  const [ada, place] = [people![0]!.id!, premises![0]!.id!];
  await browser.open(at(`/premises/${place}`));
  await browser.send({ landlord: ada });
  assert.equal((await now()).premises?.[0]?.landlord, ada);
  const file = { hash: fileHash(7), name: '7.pdf', mediaType: 'application/pdf', bytes: 10 };
  await done(portal.acting, owner, (act) =>
    addDocument(act, desk.pack.applications, {
      application,
      file,
      kind: 'id-copy',
      about: ada,
      instead: null,
    }),
  );
  await browser.open(at(`/people/${ada}/remove`));
  const after = await browser.sendOn();
  assert.match(after.words, /It was removed\./);
  const content = await now();
  assert.deepEqual([content.people?.length ?? 0, content.documents?.length ?? 0], [0, 0]);
  assert.equal(content.premises?.[0]?.landlord, undefined);
  assert.deepEqual(await uploadsOf(db, application), []);
  assert.equal((await browser.open(at(`/people/${ada}`))).status, 404);
});

test('a landlord who is not named yet is named on the way', async () => {
  const { browser, at, now } = await aDraft();
  await browser.open(at('/premises/new'));
  const person = await browser.sendOn({
    line: '1 High Street',
    city: 'Capital',
    district: 'north',
    residential: 'no',
    mainOffice: 'yes',
    seats: '20',
    hours: '9-17',
    landlord: 'new',
  });
  assert.equal(person.heading, 'A new person');
  assert.match(person.text, /value="landlord" checked/);
  const back = await browser.sendOn({ nameLatin: 'Lady Lord' });
  assert.equal(back.heading.replace(/[\u2066-\u2069]/g, ''), '1 High Street, Capital');
  const { people, premises } = await now();
  assert.equal(premises?.[0]?.landlord, people?.[0]?.id);
  const list = await browser.open(at('/premises'));
  assert.match(list.words, /Main office · .*20 seats · Landlord: Lady Lord/);
});

test('two windows: nothing is overwritten, and what was typed stays', async () => {
  const { browser, at, now, owner, organisation } = await aDraft({ people: [{ nameLatin: 'Ada Example' }] });
  const id = (await now()).people![0]!.id!;
  const second = await portal.signedIn(owner.principal, 'applicant', organisation);
  await browser.open(at(`/people/${id}`));
  await second.open(at(`/people/${id}`));
  await second.send({ nameLatin: 'Ada Lovelace' });
  const seen = await browser.send({ nameLatin: 'Ada Byron' });
  assert.equal(seen.status, 409);
  assert.match(seen.text, /value="Ada Byron"/);
  assert.match(seen.words, /Ada Lovelace/);
  assert.equal((await now()).people![0]!.nameLatin, 'Ada Lovelace');
});

test('a person or number that somebody removed meanwhile is not lost to whoever typed over it', async () => {
  const numbers = [{ number: '+99920000001' }, { number: '+99920000002' }, { number: '+99920000003' }];
  const { browser, at, now, application, owner } = await aDraft({ channels: { numbers } });
  await browser.open(at('/people/new'));
  await browser.sendOn(ADA);
  const [ada] = (await now()).people ?? [];
  const gone = (place: string) =>
    done(portal.acting, owner, (act) => saveDraftParts(act, { application, parts: [{ place, mark: null }] }));
  await browser.open(at(`/people/${ada!.id}`));
  await gone(`/people/${ada!.id}`);
  const again = await browser.send({ phone: '+99910000077' });
  assert.equal(again.status, 409);
  await browser.sendOn({});
  assert.deepEqual(
    (await now()).people?.map(({ nameLatin, phone }) => [nameLatin, phone]),
    [['Ada Example', '+99910000077']],
  );
  await browser.open(at('/numbers/1'));
  await gone('/channels/numbers/0');
  await browser.send({ carrier: 'one', use: 'both' });
  const kept = (await now()).channels?.numbers ?? [];
  assert.deepEqual(
    kept.map(({ number, carrier }) => [number, carrier]),
    [
      ['+99920000002', 'one'],
      ['+99920000003', undefined],
    ],
  );
  await browser.open(at('/numbers/0'));
  await gone('/channels/numbers/0');
  const typed = await browser.send({ carrier: 'two', use: 'both' });
  assert.match(typed.text, /99920000002/);
  assert.equal((await now()).channels?.numbers?.length, 1, 'its neighbour is as it was');
});

test('the pages are in Urdu, with nothing left in English but names and codes', async () => {
  const { browser, at, now } = await aDraft({
    people: [{ nameLatin: 'Ada Example', roles: ['director'], sharePercent: 10 }],
    premises: [{ line: '1 High Street', city: 'Capital', district: 'north', seats: 3, mainOffice: true }],
    channels: { numbers: [{ number: '+99910000001', carrier: 'one', use: 'both' }] },
  });
  const { people, premises } = await now();
  for (const path of [
    '/people',
    '/people/new',
    `/people/${people![0]!.id}`,
    `/people/${people![0]!.id}/remove`,
    '/premises',
    '/premises/new',
    `/premises/${premises![0]!.id}/remove`,
    '/numbers',
    '/numbers/list',
    '/numbers/new',
    '/numbers/0',
    '/numbers/clear',
  ]) {
    const { text, status } = await browser.open(`/ur${at(path)}`);
    assert.equal(status, 200, path);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<(?:bdi[^>]*(?:dir="ltr"|lang="en")|option|code)[^>]*>[\s\S]*?<\/(?:bdi|option|code)>/g, '')
      .replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
  for (const [key, { ur }] of Object.entries(listsTexts)) assert.match(ur, /[\u0600-\u06ff]/, key);
});
