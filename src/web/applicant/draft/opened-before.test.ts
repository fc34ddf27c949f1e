import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done } from '../../../../tests/make/accounts.ts';
import { freshFolder } from '../../../../tests/make/api.ts';
import { completeContent, ids } from '../../../../tests/make/applications.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { saving } from '../../../../tests/make/drafts.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import type { Fields, Surfer } from '../../../../tests/make/surfer.ts';
import { addMember } from '../../../modules/accounts/index.ts';
import { draftToFill, openDraft } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { acting, db } = portal;

/** Two members of one organisation, each at his browser, and a draft of theirs. */
async function twoMembers() {
  const own = await portal.anApplicant();
  const { owner, organisation } = own;
  const principal = await aPerson(acting);
  await done(acting, owner, (act) =>
    addMember(act, { organisation, principal, capacity: 'staff', until: null }),
  );
  const content = {
    ...completeContent(),
    owners: [{ id: ids.landlord, name: 'Holding Ltd', country: 'XE' }],
    devices: [
      { kind: 'router' as const, serial: 'SN-1' },
      { kind: 'router' as const, serial: 'SN-2' },
    ],
    answers: [{ question: 'why', answer: 'Because.' }],
  };
  const { application } = await done(acting, owner, (act) =>
    openDraft(act, exampleland, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const other = await portal.signedIn(principal, 'applicant', organisation);
  const path = `/my/applications/${application}/draft`;
  const at = async (place: string) => {
    const found = await draftToFill(db, owner, application);
    return 'draft' in found ? partAt(found.draft.content, place) : undefined;
  };
  return { ...own, other, path, at };
}

/** Opens a page, and says under which address a browser would come back to it. */
async function opened(browser: Surfer, path: string): Promise<string> {
  const first = await browser.get(path);
  const address = first.location ?? path;
  assert.match(address, /[?&]revision=\d+/);
  assert.equal((await browser.get(address)).status, 200);
  return address;
}

/** Every form about something that stands in a draft: its page, where it stands, and what each of the two types. */
const FORMS: readonly (readonly [string, string, Fields, Fields])[] = [
  ['/company', '/company/taxNumber', { taxNumber: 'T777' }, { taxNumber: 'T888' }],
  ['/business', '/business/callsPerDay', { callsPerDay: '600' }, { callsPerDay: '700' }],
  ['/declarations', '/declarations', { truthful: '' }, { dataProtection: '' }],
  [`/people/${ids.director}`, '/people/0/address', { address: '5 Low Road' }, { address: '6 Low Road' }],
  [`/premises/${ids.office}`, '/premises/0/seats', { seats: '21' }, { seats: '22' }],
  [`/owners/${ids.landlord}`, '/owners/0/name', { name: 'Theirs Ltd' }, { name: 'Mine Ltd' }],
  ['/numbers/0', '/channels/numbers/0/use', { use: 'inbound' }, { use: 'both' }],
  ['/accounts/0', '/accounts/0/bank', { bank: 'Their Bank' }, { bank: 'My Bank' }],
  ['/devices/1', '/devices/1/serial', { serial: 'SN-7' }, { serial: 'SN-8' }],
  ['/questions', '/answers/0/answer', { why: 'Theirs, at length.' }, { why: 'Mine, at length.' }],
];

for (const [page, place, theirs, mine] of FORMS)
  test(`without a script, what was typed into ${page} before another's save overwrites nothing after Back`, async () => {
    const { browser, other, path, at } = await twoMembers();
    const address = await opened(browser, path + page);
    await opened(other, path + page);
    assert.equal((await other.send(saving(theirs))).status, 303);
    const stands = await at(place);
    // Back: the page is asked for anew, and the browser fills in what was typed before
    assert.equal((await browser.get(address)).status, 200);
    const stale = await browser.send(saving(mine));
    assert.equal(stale.status, 409, stale.words);
    assert.match(stale.words, /Nothing was overwritten/);
    for (const typed of Object.values(mine)) if (typed) assert.ok(stale.text.includes(String(typed)), 'kept');
    assert.deepEqual(await at(place), stands);
    assert.equal((await browser.send()).status, 303, 'sent once more, over what he has seen');
    assert.notDeepEqual(await at(place), stands);
  });

test('one’s own save is no surprise after Back, and the same words as the other’s are no conflict', async () => {
  const { browser, other, path, at } = await twoMembers();
  const address = await opened(browser, `${path}/company`);
  assert.equal((await browser.send(saving({ taxNumber: 'T777' }))).status, 303);
  await browser.get(address);
  assert.equal((await browser.send(saving({ taxNumber: 'T778' }))).status, 303);
  await opened(other, `${path}/company`);
  assert.equal((await other.send(saving({ taxNumber: 'T779' }))).status, 303);
  await browser.get(address);
  assert.equal((await browser.send(saving({ taxNumber: 'T779' }))).status, 303);
  assert.equal(await at('/company/taxNumber'), 'T779');
});

test('whoever saved another section, or added to the list, is in nobody’s way after Back', async () => {
  const { browser, other, path, at } = await twoMembers();
  const address = await opened(browser, `${path}/people/${ids.director}`);
  await opened(other, `${path}/company`);
  assert.equal((await other.send(saving({ taxNumber: 'T779' }))).status, 303);
  await other.open(`${path}/people/new`);
  assert.equal((await other.send(saving({ nameLatin: 'Cy New' }))).status, 303);
  await browser.get(address);
  assert.equal((await browser.send(saving({ address: '6 Low Road' }))).status, 303);
  assert.equal(await at('/people/0/address'), '6 Low Road');
});

test('an address with a revision that nobody made opens the page as it stands', async () => {
  const { browser, path } = await twoMembers();
  for (const made of ['x', '-1', '999999999'])
    assert.equal((await browser.open(`${path}/company?revision=${made}`)).status, 200, made);
  assert.equal((await browser.send(saving({ taxNumber: 'T777' }))).status, 303);
});

test('nothing failed behind the pages', () => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});
