import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../make/browser.ts';
import { emptied } from './bars/emptied.ts';
import { explored } from './bars/explore.ts';
import { type Measured, measure, type Tab, tabFor, withWorkers } from './bars/measure.ts';
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

test('the principal pages on a slow phone', { timeout: 300_000 }, async () => {
  for (const path of SLOW) {
    const route = path.replace(/^\/ur(?=\/|$)/, '') || '/';
    const opened = atlas.opened.find((one) => one.route.path === route);
    assert.ok(opened, `${route} was not opened`);
    const address = path.startsWith('/ur') ? `/ur${opened.address}` : opened.address;
    slow.push(await onSlowPhone(browser!, site!, opened.reader as Reader, address));
  }
});

test('every form that is sent empty comes back accessible, in the language of its reader, and says what is wrong', {
  timeout: 300_000,
}, async () => {
  const { routes, faults } = await emptied(
    browser!,
    site!,
    atlas.opened.filter(({ kind }) => kind === 'page'),
  );
  refused.push(...faults);
  assert.ok(routes.size >= FORMS_MIN, `${routes.size} forms came back: ${[...routes].join(', ')}`);
});

/** Forms of the demonstration's pages that cannot be empty. */
const FORMS_MIN = 40;

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
