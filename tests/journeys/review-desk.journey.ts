import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { applicationById } from '../../src/modules/applications/index.ts';
import type { Application } from '../../src/modules/applications/rules/state.ts';
import { askRuling, type Ruling, rulingsOf } from '../../src/modules/rulings/index.ts';
import { anOrganisation, done } from '../make/accounts.ts';
import { type Window, windowOf } from '../make/browser.ts';
import { freshDatabase } from '../make/database.ts';
import { reviewPath } from '../make/review.ts';
import * as hostile from './desks/hostile.ts';
import { openDesks } from './desks/in-browser.ts';

const db = await freshDatabase();
let desks: Awaited<ReturnType<typeof openDesks>>;

before(async () => {
  desks = await openDesks(db);
});

after(async () => {
  assert.deepEqual(desks.failures(), []);
  await desks.close();
});

const LEASE = 'The lease names another tenant, and the meter of the power company names a third.';

async function sit(agency: string, ...roles: Parameters<typeof desks.deskOf>[1][]): Promise<Window> {
  return windowOf(desks.browser, (await desks.deskOf(agency, ...roles)).browser.cookies);
}
const go = ({ page }: Window, path: string) => page.goto(desks.address + path);
const press = ({ page }: Window, button: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
const main = async ({ page }: Window) =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
const typed = ({ page }: Window, name: string) => page.locator(`main [name="${name}"]`).inputValue();
const checked = ({ page }: Window, name: string) =>
  page
    .locator(`main [name="${name}"]`)
    .evaluateAll((all) =>
      all.flatMap((one) =>
        (one as unknown as { checked: boolean }).checked ? [one.getAttribute('value')] : [],
      ),
    );
const appOf = async ({ application }: { application: string }) =>
  (await applicationById(db, application)) as Application;

/** Nothing was amiss in any of these windows; they are closed. */
async function leave(...all: Window[]): Promise<void> {
  for (const { complaints, close } of all) {
    assert.deepEqual(complaints, []);
    await close();
  }
}

test('two officers, two browsers, one application: the later one sees what changed, and sends what he wrote', async () => {
  const made = await desks.inReview();
  const [one, other] = [await sit('security'), await sit('crime')];
  await go(other, `${reviewPath(made)}/acts/opinion`);
  await other.page.locator('[name=verdict][value=objection]').check();
  await other.page.locator('[name=grounds]').first().check();
  await other.page.locator('[name=reasons]').fill(LEASE);
  await go(one, `${reviewPath(made)}/acts/request`);
  await one.page.locator('[name=place0]').selectOption('/business/script');
  await one.page.locator('[name=text0]').fill('Please add what agents say first.');
  await press(one, 'main button[name=step]');
  await press(one, 'main button[name=step][value=send]');
  assert.match(one.page.url(), /done=request$/);
  await press(other, 'main button[name=step]');
  assert.match(
    await main(other),
    /What changed meanwhile.*Nothing was sent.*Information was asked for.*Security Office/,
  );
  assert.deepEqual(await checked(other, 'verdict'), ['objection']);
  assert.equal((await checked(other, 'grounds')).length, 1);
  assert.equal(await typed(other, 'reasons'), LEASE);
  assert.equal((await appOf(made)).opinions.length, 0);
  // left by a link once more, and opened anew: it is there still
  await press(other, 'main a.sanad-back');
  await press(other, 'main a[data-act=opinion]');
  assert.equal(await typed(other, 'reasons'), LEASE);
  await press(other, 'main button[name=step]');
  await press(other, 'main button[name=step][value=send]');
  assert.match(other.page.url(), /done=opinion$/);
  assert.equal((await appOf(made)).opinions[0]?.verdict, 'objection');
  await leave(one, other);
});

test('two officers of one agency: the second is told that it has spoken, and reads all that he wrote', async () => {
  const made = await desks.inReview();
  const both = [await sit('crime'), await sit('crime')] as const;
  for (const at of both) {
    await go(at, `/ur${reviewPath(made)}/acts/opinion`);
    await at.page.locator('[name=verdict][value=no-objection]').check();
    await at.page.locator('[name=reasons]').fill(LEASE);
  }
  const [one, other] = both;
  await press(one, 'main button[name=step]');
  await press(one, 'main button[name=step][value=send]');
  await press(other, 'main button[name=step]');
  assert.match(await main(other), /اس دوران|یہ ابھی نہیں ہو سکتا/);
  assert.ok((await main(other)).includes(LEASE));
  assert.equal((await appOf(made)).opinions.length, 1);
  await leave(one, other);
});

/** A question whether somebody needs a licence, with the office. */
async function asked(): Promise<Ruling> {
  const { owner, organisation } = await anOrganisation(desks.acting);
  const place = { line: 'House 1', city: 'Town', district: 'north', residential: false };
  await done(desks.acting, owner, (act) =>
    askRuling(act, desks.deps.country.rulings, new Set(['north']), {
      answers: { calls: true, alone: true },
      text: 'I ring back who wrote.',
      place,
    }),
  );
  return (await rulingsOf(db, organisation))[0]!;
}

test('two officers, two browsers, one ruling: who comes second reads the ruling beside what he wrote', async () => {
  const { id } = await asked();
  const both = [await sit('telecom'), await sit('telecom')] as const;
  for (const at of both) {
    await go(at, `/console/rulings/${id}`);
    await at.page.locator('[name=outcome][value=not-needed]').check();
    await at.page.locator('[name=instrument]').fill('Act, section 3');
    await at.page.locator('[name=reasons]').fill(LEASE);
  }
  const [one, other] = both;
  await one.page.locator('[name=reasons]').fill('One person who answers letters needs no licence.');
  for (const at of both) await press(at, 'main form[action$="/propose"] button');
  assert.match(one.page.url(), /done=proposed$/);
  const told = await main(other);
  assert.match(told, /no longer possible.*A ruling was proposed/);
  assert.ok(told.includes(LEASE) && told.includes('One person who answers letters'));
  await leave(one, other);
});

const focus = (page: Page) =>
  page.evaluate(
    'document.activeElement.closest("[data-row]")?.textContent.trim().replace(/\\s+/g, " ") ?? ""',
  );

test('keys of a review: 1 to 3 choose and never send, are letters where somebody writes, and can be switched off', async () => {
  const made = await desks.inReview();
  const at = await sit('crime');
  const { page } = at;
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await go(at, `${reviewPath(made)}/acts/opinion`);
  for (const [key, verdict] of [
    ['1', 'no-objection'],
    ['3', 'objection'],
    ['2', 'with-conditions'],
  ] as const) {
    await page.keyboard.press(key);
    assert.deepEqual(await checked(at, 'verdict'), [verdict]);
  }
  await page.keyboard.press('4');
  await page.locator('[name=reasons]').focus();
  await page.keyboard.type('1 and 3, j/k? gq');
  assert.equal(await typed(at, 'reasons'), '1 and 3, j/k? gq');
  assert.deepEqual(await checked(at, 'verdict'), ['with-conditions']);
  assert.deepEqual(sent, []);
  await go(at, `${reviewPath(made)}?section=people`);
  await page.keyboard.press('j');
  const row = await focus(page);
  assert.notEqual(row, '', 'J leads to a line');
  await page.keyboard.press('?');
  await page.locator('dialog').waitFor();
  const help = (await page.locator('dialog').textContent()) ?? '';
  for (const key of ['Ctrl K', '/', 'J', 'K', 'Enter', '1 2 3', 'G Q', '?'])
    assert.ok(help.includes(key), key);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  assert.equal(await focus(page), row, 'the page below stands still');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.waitForURL('**/console/queues?list=mine');
  await page.goBack();
  await page.keyboard.press('/');
  await page.waitForURL('**/console/search');
  await go(at, '/console/preferences');
  await page.locator('[name=keys][value=off]').check();
  await press(at, 'main form button');
  await go(at, `${reviewPath(made)}/acts/opinion`);
  await page.locator('.sanad-unsaved button').click();
  await page.locator('main h1').click();
  for (const key of ['1', '2', '3', 'j', '?', 'Control+k']) await page.keyboard.press(key);
  assert.deepEqual([await checked(at, 'verdict'), await page.locator('dialog').count()], [[], 0]);
  await leave(at);
});

test('an officer with the ids of others reads and changes nothing of theirs', () =>
  hostile.idsOfOthers(desks));

test('a forged cookie, a forged or stale token, a form of another: nothing is done; a form sent again acts once', () =>
  hostile.formsOfOthers(desks));

test('the back button shows nothing of an officer who has signed out', () =>
  hostile.backAfterSigningOut(desks));

test('what an officer was refused stands in the log', () => hostile.refusedInLog(desks));
