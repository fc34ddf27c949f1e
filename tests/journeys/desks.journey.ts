import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/kernel/actor.ts';
import { englishLeftIn, overflow, windowOf } from '../make/browser.ts';
import { freshDatabase } from '../make/database.ts';
import { openDesks } from './desks/in-browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const db = await freshDatabase();
let desks: Awaited<ReturnType<typeof openDesks>>;
let address = '';

before(async () => {
  desks = await openDesks(db);
  address = desks.address;
  for (let n = 0; n < 3; n++) await desks.inReview();
});

after(() => desks?.close());

const desk = async (agency: string, role: Role, bypassCSP = false) =>
  windowOf(desks.browser, (await desks.deskOf(agency, role)).browser.cookies, { bypassCSP });

const focused = (page: Page) =>
  page.evaluate('document.activeElement?.textContent?.trim() ?? ""') as Promise<string>;

test('keys move, open, search, help and lead on; they are silent while somebody types, and choose without sending', async () => {
  const { page, complaints, close: leave } = await desk('crime', 'examiner');
  await page.goto(`${address}/console`);
  await page.keyboard.press('j');
  const first = await focused(page);
  assert.match(first, /^EXA-/);
  await page.keyboard.press('j');
  const second = await focused(page);
  assert.notEqual(second, first);
  await page.keyboard.press('k');
  assert.equal(await focused(page), first);
  await page.keyboard.press('?');
  assert.match((await page.locator('dialog').textContent()) ?? '', /Next line/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForURL('**/console/search');
  await page.locator('main input[type=search]').focus();
  await page.keyboard.type('j?gq1');
  assert.equal(await page.locator('main input[type=search]').inputValue(), 'j?gq1');
  assert.equal(await page.locator('dialog').count(), 0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Lists');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/console/queues');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.waitForURL('**/console/queues?list=mine');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('blue sky');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/console/search?q=blue+sky');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/console/applications/**');
  assert.deepEqual(complaints, []);
  await leave();
});

test('no page of the console touches the edges of a screen, however wide', async () => {
  const { page, close: leave } = await desk('crime', 'examiner');
  await page.goto(`${address}/console`);
  for (const width of [320, 800, 1024, 1280, 1366, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const margins = (await page.evaluate(
      `(() => { const { left, right } = document.querySelector('main').getBoundingClientRect(); return [left, document.documentElement.clientWidth - right]; })()`,
    )) as [number, number];
    for (const margin of margins) assert.ok(margin >= 15, `${width}: ${margins.join()}`);
  }
  await leave();
});

test('a list that leaves as a file shows how far it is and ends with its file, live', async () => {
  const { page, complaints, close: leave } = await desk('crime', 'examiner');
  await page.goto(`${address}/console/queues?list=all`);
  await page.getByRole('button', { name: 'Download this list' }).click();
  await page.waitForURL('**/console/jobs/**');
  await page.getByRole('link', { name: 'Download the file' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^sanad-.*\.csv$/);
  assert.deepEqual(complaints, []);
  await leave();
});

/** Pages in a state that their questions ask for; every page as it opens is measured with the bars. */
const PAGES: readonly (readonly [string, Role, readonly string[]])[] = [
  ['crime', 'examiner', ['/queues?list=opinions', '/search?q=blue']],
  ['crime', 'administrator', ['/settings?since=2026-03-01']],
];

for (const [agency, role, paths] of PAGES)
  test(`the pages of the ${role} are accessible, fit a small phone, and leave no English in Urdu`, async () => {
    const { page, complaints, close: leave } = await desk(agency, role, true);
    const faults: string[] = [];
    for (const path of paths)
      for (const language of ['', '/ur']) {
        const url = `${address}${language}/console${path}`;
        await page.setViewportSize({ width: 1440, height: 900 });
        const answer = await page.goto(url);
        if (answer?.status() !== 200) faults.push(`${url}: ${answer?.status()}`);
        await page.addScriptTag({ path: AXE });
        const found = (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then((r) => r.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
        )) as string[];
        faults.push(...found.map((one) => `${url}: ${one}`));
        if (language) faults.push(...(await englishLeftIn(page)).map((one) => `${url}: English: ${one}`));
        await page.setViewportSize({ width: 320, height: 640 });
        faults.push(...(await overflow(page)).map((one) => `${url}: wide: ${one}`));
      }
    assert.deepEqual(faults, []);
    assert.deepEqual(complaints, []);
    await leave();
  });

test('on paper a page says who printed it, when and how it is kept, numbers its pages and leaves out what is done on a screen', async () => {
  const { page, close: leave } = await desk('crime', 'supervisor');
  for (const [path, kept, by] of [
    [
      '/console/supervisor',
      /for supervisors of this agency only/,
      /Printed by Person \d+ \(Supervisor, Crime Office\), .* 2026, \d\d:\d\d/,
    ],
    ['/ur/console/supervisor', /صرف اس ادارے کے نگرانوں کے لیے/, /پرنٹ کرنے والے: .*نگران، دفترِ جرائم/],
  ] as const) {
    await page.goto(`${address}${path}`);
    const mark = page.locator('.sanad-printed');
    assert.equal(await mark.isVisible(), false, 'on a screen it says nothing');
    await page.emulateMedia({ media: 'print' });
    const said = (await mark.textContent())!.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
    assert.equal(await mark.isVisible(), true);
    assert.match(said, kept);
    assert.match(said, by);
    for (const gone of ['.sanad-nav', '.sanad-standing', 'details', 'form button'])
      assert.equal(await page.locator(`${gone} >> visible=true`).count(), 0, gone);
    assert.ok((await page.locator('main table >> visible=true').count()) > 0, 'its tables stay');
    const pages = (await page.evaluate(`[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => rule instanceof CSSMediaRule ? [...rule.cssRules] : [rule])
      .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join('')`)) as string;
    assert.match(pages, /counter\(page\).*counter\(pages\)/);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.ok([...paper.matchAll(/\/Type \/Page\b/g)].length > 0);
    await page.emulateMedia({ media: 'screen' });
  }
  await leave();
});
