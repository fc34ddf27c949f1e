import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../make/browser.ts';
import { explored } from './bars/explore.ts';
import { type Measured, measure, refusedFaults, type Tab, tabFor, withWorkers } from './bars/measure.ts';
import type { Atlas, Opened } from './bars/opened.ts';
import { ROUTES } from './bars/routes.ts';
import { openSite, type Reader, type Site } from './bars/site.ts';
import { onSlowPhone, type Slow } from './bars/slow.ts';
import { type Bar, barsOf, tableOf } from './bars/table.ts';
import { UNOPENED } from './bars/unopened.ts';

const folder = process.env.SANAD_TEST_FOLDER ?? mkdtempSync(join(tmpdir(), 'sanad-bars-'));
const WORKERS = 2;
const SLOW = [
  '/',
  '/ur/',
  '/ur/check',
  '/ur/who-needs',
  '/ur/my',
  '/my/applications/:application/draft',
  '/ur/console',
  '/console/applications/:application',
];

let [site, browser]: [Site?, Browser?] = [];
let atlas: Atlas;
const measured: Measured[] = [];
const refused: string[] = [];
const slow: Slow[] = [];

before(
  async () => {
    [site, browser] = await Promise.all([openSite(join(folder, 'bars')), openBrowser()]);
    atlas = await explored(site);
  },
  { timeout: 600_000 },
);

after(async () => {
  await browser?.close();
  await site?.close();
});

test('every route of the three tables is opened by somebody of the demonstration', () => {
  const closed = ROUTES.filter(({ path }) => !atlas.has(path) && !UNOPENED.has(path)).map(({ path }) => path);
  assert.deepEqual(closed, []);
});

/** Tabs stay open for a reader: signing in again for every page would take longer than the page. */
async function withTabs(work: (tab: Tab, opened: Opened, urdu: boolean) => Promise<void>): Promise<void> {
  const pages = atlas.opened
    .filter(({ kind }) => kind === 'page')
    .toSorted((a, b) => a.reader.who.localeCompare(b.reader.who));
  const tabs = new Map<string, Promise<Tab>>();
  const jobs = pages.flatMap((opened) => [false, true].map((urdu) => ({ opened, urdu })));
  await withWorkers(WORKERS, jobs, async ({ opened, urdu }, worker) => {
    // of public pages the first visit counts: nothing may be there from a page before
    const first = opened.route.side === 'public' ? `${opened.address} ${urdu}` : '';
    const key = `${worker} ${opened.reader.side} ${opened.reader.who} ${first}`;
    const tab = tabs.get(key) ?? tabFor(browser!, site!, opened.reader);
    tabs.set(key, tab);
    await work(await tab, opened, urdu);
    if (first !== '') await (await tab).context.close();
  });
  for (const tab of tabs.values()) await (await tab).context.close();
}

test('every page is measured in both languages', { timeout: 900_000 }, async () => {
  const failed: string[] = [];
  await withTabs(async (tab, opened, urdu) => {
    try {
      measured.push(await measure(tab, site!, opened, urdu));
    } catch (error) {
      failed.push(`${opened.route.path} as ${opened.reader.who}: ${String(error).split('\n')[0]}`);
    }
  });
  assert.deepEqual(failed, []);
});

test('a form that is sent empty comes back accessible and in the language of its reader', async () => {
  const asking = atlas.opened.filter(({ route, kind }) => kind === 'page' && EMPTY.has(route.path));
  assert.equal(asking.length, EMPTY.size, 'a page of this list is gone');
  for (const opened of asking)
    for (const urdu of [false, true]) {
      const tab = await tabFor(browser!, site!, opened.reader);
      const path = (urdu ? '/ur' : '') + opened.address;
      await tab.page.setViewportSize({ width: 390, height: 800 });
      await tab.page.goto(site!.address + path);
      await tab.page
        .locator('main form[method=post] [type=submit], main form[method=get].sanad-form [type=submit]')
        .last()
        .click();
      await tab.page.locator('.govuk-error-summary').waitFor({ timeout: 10_000 });
      refused.push(...(await refusedFaults(tab, urdu)).map((fault) => `${path}: ${fault}`));
      await tab.context.close();
    }
});

/** Pages whose form says what is wrong when nothing was typed; of every kit of fields one. */
const EMPTY = new Set([
  '/who-needs',
  '/sign-in/new',
  '/my/users/invite',
  '/my/users/helper',
  '/my/rulings/ask',
  '/my/complaints/new',
]);

test('the principal pages on a slow phone', { timeout: 300_000 }, async () => {
  for (const path of SLOW) {
    const route = path.replace(/^\/ur(?=\/|$)/, '') || '/';
    const opened = atlas.opened.find((one) => one.route.path === route);
    assert.ok(opened, `${route} was not opened`);
    const address = path.startsWith('/ur') ? `/ur${opened.address}` : opened.address;
    slow.push(await onSlowPhone(browser!, site!, opened.reader as Reader, address));
  }
});

test('the bars hold', () => {
  const bars: Bar[] = barsOf(measured, slow, refused);
  const files = atlas.opened.filter(({ kind }) => kind !== 'page').length;
  const closed = [...UNOPENED].filter(([path]) => !atlas.has(path));
  const lines = [
    `bars over ${measured.length} pages of ${ROUTES.length} routes (${files} answer with a file or lead on, ${closed.length} are not opened):`,
    tableOf(bars),
    ...closed.map(([path, why]) => `  not opened: ${path} ${why}`),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bars.json'), JSON.stringify({ bars, slow }, null, 1));
  const broken = bars.filter(({ holds, told }) => !holds && !told);
  assert.deepEqual(
    broken.flatMap(({ bar, faults }) => faults.map((fault) => `${bar}: ${fault}`)),
    [],
  );
});
