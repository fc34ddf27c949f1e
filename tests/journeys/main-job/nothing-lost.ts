import assert from 'node:assert/strict';
import { SAVE } from './applicant.ts';
import type { Hand } from './hand.ts';
import type { Office } from './house.ts';
import type { Applicant } from './who.ts';

const typedIn = ({ page }: Hand, name: string) => page.locator(`main [name="${name}"]`).inputValue();

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
  await office.endSessionsOf(who.email);
  await hand.press(SAVE);
  assert.match(hand.page.url(), /\/sign-in\?next=/);
  await hand.press('main form[data-passkey=get] button');
  assert.match(hand.page.url(), /\/my\/kept\//);
  assert.match((await hand.page.locator('main').textContent()) ?? '', new RegExp(who.company.nameUrdu));
  await hand.press();
  assert.match(hand.page.url(), /\/people$/, (await hand.page.locator('main').textContent()) ?? '');
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
  await other.waitForURL(/\/people$/);
  await other.close();
  await hand.fill('parent', 'Lantern Group');
  await hand.press(SAVE);
  const changed = (await hand.page.locator('.sanad-changed').textContent()) ?? '';
  assert.match(changed, /Lamp Group/);
  assert.match(changed, /Lantern Group/);
  assert.equal(await typedIn(hand, 'parent'), 'Lantern Group');
  await hand.press(SAVE);
  assert.match(hand.page.url(), /\/people$/);
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
