import assert from 'node:assert/strict';
import { SAVE } from './applicant.ts';
import type { Hand } from './hand.ts';
import type { Office } from './house.ts';
import type { Applicant } from './who.ts';

const typedIn = ({ page }: Hand, name: string) =>
  page.locator(`main [name="${name}"]:not([type=hidden])`).inputValue();

/** The session ends while a section is being typed: after signing in again what was typed is there, and is sent. */
export async function expiredSession(
  hand: Hand,
  office: Office,
  who: Applicant,
  draft: string,
): Promise<void> {
  await hand.open(`${draft}/company`);
  await hand.fill('nameUrdu', who.company.nameUrdu);
  await hand.fill('taxNumber', who.company.taxNumber);
  await office.endSessionsOf(who.reached.sent);
  await hand.press(SAVE);
  assert.match(hand.page.url(), /\/sign-in\?next=/);
  await hand.press('main form[data-passkey=get] button');
  assert.match(hand.page.url(), /\/my\/kept\//);
  assert.match((await hand.page.locator('main').textContent()) ?? '', new RegExp(who.company.nameUrdu));
  await hand.press();
  assert.match(hand.page.url(), /\/people(\?|$)/, (await hand.page.locator('main').textContent()) ?? '');
  await hand.open(`${draft}/company`);
  assert.equal(await typedIn(hand, 'nameUrdu'), who.company.nameUrdu);
  assert.equal(await typedIn(hand, 'taxNumber'), who.company.taxNumber);
}

/** Two tabs on one section: the later one sees what the other saved, keeps what was typed in it, and can save it. */
export async function secondTab(hand: Hand, draft: string): Promise<void> {
  await hand.open(`${draft}/company`);
  const other = await hand.page.context().newPage();
  await other.goto(`${draft}/company`);
  await other.locator('#parent').fill('Lamp Group');
  await other.locator(SAVE).click();
  await other.waitForURL(/\/people(\?|$)/);
  await other.close();
  await hand.fill('parent', 'Lantern Group');
  await hand.press(SAVE);
  const changed = (await hand.page.locator('.sanad-changed').textContent()) ?? '';
  assert.match(changed, /Lamp Group/);
  assert.match(changed, /Lantern Group/);
  assert.equal(await typedIn(hand, 'parent'), 'Lantern Group');
  await hand.press(SAVE);
  assert.match(hand.page.url(), /\/people(\?|$)/);
}

/** A page that came back with faults is loaded once more: it says the same, and the good lines stand there once. */
export async function reload(hand: Hand, draft: string): Promise<void> {
  await hand.open(`${draft}/numbers/list`);
  await hand.fill('list', '+92 51 8900001, darya, both\nnot a number');
  await hand.press();
  assert.equal(await typedIn(hand, 'list'), 'not a number');
  await hand.again(() => hand.page.reload({ waitUntil: 'commit' }));
  assert.equal(await typedIn(hand, 'list'), 'not a number');
  await hand.open(`${draft}/numbers`);
  const line = (n: number) => hand.page.locator(`main a[href$="/draft/numbers/${n}"]`).count();
  assert.deepEqual([(await line(0)) > 0, await line(1)], [true, 0]);
}

/** Back to a section that was saved: it says what was saved. */
export async function back(hand: Hand, draft: string): Promise<void> {
  await hand.open(`${draft}/business`);
  await hand.fill('agents', '9');
  await hand.press(SAVE);
  await hand.again(() => hand.page.goBack({ waitUntil: 'commit' }));
  assert.equal(await typedIn(hand, 'agents'), '9');
}

const NOTE = '.sanad-unsaved';
export const BACK = 'a.sanad-back, .sanad-back a';
const noted = ({ page }: Hand) => page.locator(NOTE).count();

/** Typed and left by a link: it is there on the way back, in the other language too, until it is saved or discarded. */
export async function leftByLink(hand: Hand, draft: string): Promise<void> {
  const { page } = hand;
  const goBack = () => hand.again(() => page.goBack({ waitUntil: 'commit' }));
  await hand.open(`${draft}/company`);
  assert.equal(await page.locator('#parent').getAttribute('autocomplete'), 'off');
  await hand.fill('parent', 'Lighthouse Group');
  await hand.follow(BACK);
  await goBack();
  assert.equal(await typedIn(hand, 'parent'), 'Lighthouse Group');
  await hand.follow('.sanad-header__language');
  assert.match((await page.locator(NOTE).textContent()) ?? '', /ابھی محفوظ نہیں/);
  assert.equal(await typedIn(hand, 'parent'), 'Lighthouse Group');
  await goBack();
  await page.locator(`${NOTE} button`).click();
  assert.deepEqual([await typedIn(hand, 'parent'), await noted(hand)], ['Lantern Group', 0]);
  await hand.fill('parent', 'Harbour Group');
  await hand.follow(BACK);
  await goBack();
  await hand.press(SAVE);
  await goBack();
  assert.deepEqual([await typedIn(hand, 'parent'), await noted(hand)], ['Harbour Group', 0]);
  await hand.open(`${draft}/people/new`);
  await hand.fill('nameLatin', 'Ada Example');
  await hand.fill('nationalId', '61101-1234567-1');
  await hand.follow(BACK);
  await goBack();
  assert.deepEqual(
    [await typedIn(hand, 'nameLatin'), await typedIn(hand, 'nationalId')],
    ['Ada Example', ''],
  );
  await page.locator(`${NOTE} button`).click();
}

/** Without a script: typed, left by a link, and there again on the way back. What is sealed or names a person is not. */
export async function leftWithoutScript(
  hand: Hand,
  typed: Readonly<Record<string, string>>,
  notKept: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { page } = hand;
  const at = page.url();
  for (const [name, text] of Object.entries({ ...typed, ...notKept })) await hand.fill(name, text);
  await hand.follow(BACK);
  assert.notEqual(page.url(), at);
  await hand.again(() => page.goBack({ waitUntil: 'commit' }));
  assert.equal(page.url(), at);
  for (const [name, text] of Object.entries(typed)) assert.equal(await typedIn(hand, name), text);
  for (const name of Object.keys(notKept)) assert.equal(await typedIn(hand, name), '');
}

/** The connection is gone when a section is sent: once it is there again nothing has to be typed anew. */
export async function droppedConnection(hand: Hand, draft: string): Promise<void> {
  const { page, complaints } = hand;
  await hand.open(`${draft}/company`);
  await hand.fill('parent', 'Beacon Group');
  await page.context().setOffline(true);
  const failed = page.waitForEvent('requestfailed', (request) => request.method() === 'POST');
  await page.locator(SAVE).first().click({ noWaitAfter: true });
  await failed;
  await page.waitForFunction('location.protocol === "chrome-error:"');
  await page.context().setOffline(false);
  complaints.length = 0; // the browser says that there was no connection
  // the browser's own page stands where the form stood: back leads to the page before it
  await hand.again(() => page.goBack({ waitUntil: 'commit' }));
  await hand.open(`${draft}/company`);
  assert.deepEqual([await typedIn(hand, 'parent'), await noted(hand)], ['Beacon Group', 1]);
  await hand.press(SAVE);
  await hand.open(`${draft}/company`);
  assert.deepEqual([await typedIn(hand, 'parent'), await noted(hand)], ['Beacon Group', 0]);
}

/** Saved in another tab meanwhile: what was typed here and left does not overwrite it unseen. */
export async function leftAndChanged(hand: Hand, draft: string): Promise<void> {
  await hand.open(`${draft}/company`);
  await hand.fill('parent', 'Pier Group');
  await hand.follow(BACK);
  const other = await hand.page.context().newPage();
  await other.goto(`${draft}/company`);
  await other.locator('#parent').fill('Quay Group');
  await other.locator(SAVE).click();
  await other.waitForURL(/\/people(\?|$)/);
  await other.close();
  await hand.open(`${draft}/company`);
  await hand.press(SAVE);
  const changed = (await hand.page.locator('.sanad-changed').textContent()) ?? '';
  assert.match(changed, /Quay Group.*Pier Group/s);
}

/** Who signs out takes along what he did not save. */
export async function signedOut(hand: Hand): Promise<void> {
  await hand.press('.sanad-standing__out button');
  assert.equal(await hand.page.evaluate('sessionStorage.length'), 0);
}
