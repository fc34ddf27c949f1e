import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { type Content, openDraft, ownDraft } from '../../../modules/applications/index.ts';

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

const pressed = (then: string): Record<string, string> => Object.fromEntries([['then', then]]);

let drafts = 0;
const people = () => {
  const serial = String(++drafts).padStart(11, '0');
  const id = (n: number) => `0190aaaa-0000-7000-8000-${serial}${n}`;
  const [ada, ben] = completeContent().people!;
  return [
    { ...ada!, id: id(1), sharePercent: 40 },
    { ...ben!, id: id(2) },
  ];
};
const HOLDING = { name: 'Holding', country: 'XF', registrationNumber: 'F-1', sharePercent: '60' };
const FUND = { name: 'Fund', country: 'XF', registrationNumber: 'F-2' };

test('a chain is filled in page by page: a company, the company behind it, and the people at its end, nothing said twice', async () => {
  const { browser, at, now } = await aDraft({ people: people() });
  assert.match((await browser.open(at('/owners'))).words, /No company is among the owners/);
  await browser.open(at('/owners/new'));
  const behind = await browser.sendOn({ ...HOLDING, ...pressed('company') });
  assert.match(behind.words, /An owner of Holding/);
  assert.equal((await now()).people?.[0]?.sharePercent, 40);
  const back = await browser.sendOn({ ...FUND, ownerShare: '۵۰', ...pressed('on') });
  assert.match(back.text, /value="Holding"/);
  const [holding, fund] = (await now()).owners ?? [];
  assert.deepEqual(holding?.heldBy, [{ owner: fund?.id, sharePercent: 50 }]);
  const [ada, ben] = (await now()).people ?? [];
  await browser.open(at(`/owners/${fund!.id}`));
  const person = await browser.sendOn({ 'owner-0': ben!.id!, 'share-0': '80', ...pressed('person') });
  assert.match(person.words, /An owner of Fund/);
  const { id: _, ...cid } = completeContent().people![0]!;
  const typed = {
    ...cid,
    nameLatin: 'Cid',
    nationalId: '7777',
    sharePercent: '',
    roles: ['shareholder'],
    ownerShare: '30',
  };
  const over = await browser.send(typed);
  assert.deepEqual(over.faults, ['At most 20 per cent are left.']);
  await browser.sendOn({ ...typed, ownerShare: '20' });
  const after = await now();
  assert.deepEqual(
    after.owners?.[1]?.heldBy?.map(({ sharePercent }) => sharePercent),
    [80, 20],
  );
  assert.ok(after.people?.[1]?.roles?.includes('shareholder'), 'chosen as an owner, named as a shareholder');
  const list = await browser.open(at('/owners'));
  assert.match(
    list.words,
    /Who owns your company in the end .*Ada Example 40 % 0 % 40 %.* Ben Foreign 0 % 24 % 24 %.* Cid 0 % 6 % 6 %/,
  );
  assert.match((await browser.open(at('/people'))).words, /Shares named so far: 100 of 100 per cent/);
  assert.ok(ada);
});

test('a circle, a level above the whole and one half of a row are refused in plain words, and nothing is kept of them', async () => {
  const { browser, at, now } = await aDraft({ people: people() });
  await browser.open(at('/owners/new'));
  await browser.sendOn({ ...HOLDING, ...pressed('company') });
  await browser.sendOn({ ...FUND, ownerShare: '50', ...pressed('on') });
  const [holding, fund] = (await now()).owners ?? [];
  await browser.open(at(`/owners/${fund!.id}`));
  const circle = await browser.send({ 'owner-0': holding!.id!, 'share-0': '10' });
  assert.equal(circle.status, 422);
  assert.deepEqual(circle.faults, [
    'These companies own one another in a circle: Fund → Holding → Fund. Name the people behind them.',
  ]);
  const [ada, ben] = (await now()).people ?? [];
  const over = await browser.send({
    'owner-0': ada!.id!,
    'share-0': '60',
    'owner-1': ben!.id!,
    'share-1': '41',
  });
  assert.deepEqual(over.faults, [
    'The shares of this company add up to 101 per cent; they cannot exceed 100.',
  ]);
  const half = await browser.send({ 'owner-0': ada!.id!, 'share-0': '', 'owner-1': '', 'share-1': '4' });
  assert.equal(half.faults.length, 2);
  assert.equal((await now()).owners?.[1]?.heldBy, undefined);
  const whole = await browser.open(at(`/owners/${holding!.id}`));
  assert.match(whole.words, /60 per cent are left/);
  assert.deepEqual((await browser.send({ sharePercent: '61' })).faults, ['At most 60 per cent are left.']);
});

test('what a chain lacks stands in the way and leads to its input; a company that goes owns nothing any more', async () => {
  const { browser, at, now } = await aDraft({ people: people() });
  await browser.open(at('/owners/new'));
  await browser.sendOn({ ...HOLDING, ...pressed('company') });
  await browser.sendOn({ ...FUND, ownerShare: '50', ...pressed('on') });
  const [, fund] = (await now()).owners ?? [];
  const way = await browser.open(at('/obstacles'));
  assert.match(way.words, /Say who owns this company, until people are named/);
  assert.match(way.text, new RegExp(`/owners/${fund!.id}\\?check=1#owner-0`));
  const page = await browser.open(at(`/owners/${fund!.id}?check=1`));
  assert.ok(page.faults.some((fault) => fault.includes('until people are named')));
  await browser.open(at(`/owners/${fund!.id}/remove`));
  await browser.sendOn();
  const [left, ...others] = (await now()).owners ?? [];
  assert.deepEqual([left?.name, left?.heldBy ?? [], others], ['Holding', [], []]);
});

test('in Urdu no English is left beside the names', async () => {
  const { browser, at, now } = await aDraft({ people: people() });
  await browser.open(`/ur${at('/owners/new')}`);
  const seen = await browser.sendOn({ ...HOLDING, ...pressed('on') });
  const own = at(`/owners/${(await now()).owners![0]!.id}`);
  for (const path of [own, `${own}/remove`])
    assert.match((await browser.open(`/ur${path}`)).text, /<h1[^>]*><bdi lang="en" dir="ltr">Holding<\/bdi>/);
  assert.match(seen.words, /مالکان میں شامل کمپنیاں/);
  assert.doesNotMatch(seen.words.replace(/Holding|F-1|Ada Example|Ben Foreign|Sanad/g, ''), /[A-Za-z]{4,}/);
});
