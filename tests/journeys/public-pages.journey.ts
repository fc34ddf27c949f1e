import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { publicPages } from '../../src/web/public/app.ts';
import { PUBLIC_ROUTES } from '../../src/web/public/routes.ts';
import { Assets } from '../../src/web/shared/assets/assets.ts';
import { freshFolder } from '../make/api.ts';
import {
  axeFaults,
  englishLeftIn,
  looseNumbersIn,
  openBrowser,
  overflow,
  served,
  visit,
} from '../make/browser.ts';
import { fixtureDeps, LICENCES, PHONES, UNKNOWN_PHONE } from './fixture-register.ts';

const cache = process.env.SANAD_TEST_ASSETS ?? freshFolder();
let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;

const check = (q: string, more = '') => `/check?q=${encodeURIComponent(q)}${more}`;
// empty, error, full and every verdict
const PATHS = [
  ...PUBLIC_ROUTES.map(({ path }) => path.replace(':number', LICENCES[0]!)),
  ...LICENCES.map((licence) => check(licence)),
  check(PHONES[0]!),
  check(UNKNOWN_PHONE),
  check('nobody of this name'),
  check('l'),
  check('12', '&at=2030-01-01'),
  `/licences/${LICENCES[4]}?at=2026-10-01`,
  '/register?q=zzz',
  '/nowhere',
];
const BOTH = PATHS.flatMap((path) => [path, `/ur${path}`]);

before(async () => {
  const assets = new Assets(cache);
  await assets.prepare();
  site = await served(publicPages(fixtureDeps(assets)));
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

test('no page has an accessibility fault', async () => {
  const faults = await axeFaults(
    browser,
    BOTH.map((path) => site.address + path),
  );
  assert.deepEqual(faults, []);
});

test('no page breaks its policy, is wider than a 320 px window, or shows an Urdu reader English or a loose number', async () => {
  const faults: string[] = [];
  for (const path of BOTH) {
    const { page, complaints, close } = await visit(browser, site.address + path, {
      viewport: { width: 320, height: 700 },
    });
    const found = [...complaints, ...(await overflow(page))];
    if (path.startsWith('/ur')) found.push(...(await englishLeftIn(page)), ...(await looseNumbersIn(page)));
    faults.push(...found.map((fault) => `${path}: ${fault}`));
    await close();
  }
  assert.deepEqual(faults, []);
});

test('text at twice its size does not overflow either', async () => {
  for (const path of ['/', check(PHONES[0]!), `/licences/${LICENCES[0]}`, '/register', '/open-data'])
    for (const address of [path, `/ur${path}`]) {
      const { page, close } = await visit(browser, site.address + address, {
        viewport: { width: 640, height: 900 },
      });
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      assert.deepEqual(await overflow(page), [], address);
      await close();
    }
});

test('a first visit stays within 40 KB in English and 160 KB in Urdu', async () => {
  for (const [prefix, limit] of [
    ['', 40],
    ['/ur', 160],
  ] as const)
    for (const path of ['/', check(PHONES[0]!), `/licences/${LICENCES[0]}`, '/register', '/figures']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(site.address + prefix + path, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready');
      assert.ok(bytes > 0 && bytes <= limit * 1024, `${prefix}${path}: ${bytes}`);
      await context.close();
    }
});

test('a page that is read before its letters arrive does not move when they do', async () => {
  for (const path of ['/', '/ur/', check(PHONES[0]!), `/ur${check(PHONES[0]!)}`]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const painted = Promise.withResolvers<void>();
    let held = 0;
    await page.route('**/*.woff2*', async (route) => {
      held += 1;
      await painted.promise;
      await route.continue();
    });
    await page.addInitScript(`window.moved = 0;
      new PerformanceObserver((list) => { for (const e of list.getEntries()) window.moved += e.value; }).observe({ type: 'layout-shift', buffered: true });
      window.painted = new Promise((done) => new PerformanceObserver(() => done()).observe({ type: 'largest-contentful-paint', buffered: true }));`);
    await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
    await page.evaluate('window.painted');
    painted.resolve();
    await page.waitForLoadState('load');
    await page.evaluate(
      'document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))',
    );
    const moved = await page.evaluate<number>('window.moved');
    assert.ok(held > 0, path);
    assert.ok(moved <= 0.05, `${path} moved by ${moved}`);
    await context.close();
  }
});

test('somebody checks a caller with the keyboard alone and without a script, and reads the same in Urdu', async () => {
  const { page, complaints, close } = await visit(browser, site.address, { javaScriptEnabled: false });
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main-content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('020 7946 0000');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/check?q=*');
  assert.equal(await page.locator('h1').textContent(), 'This number belongs to a licensed call centre');
  await page.getByRole('link', { name: 'اردو' }).click();
  await page.waitForURL('**/ur/check?q=*');
  assert.equal(await page.locator('h1').textContent(), 'یہ نمبر ایک لائسنس یافتہ کال سینٹر کا ہے');
  assert.deepEqual(complaints, []);
  await close();
});

test('a past date is asked for in the same form', async () => {
  const { page, close } = await visit(browser, `${site.address}/check`);
  await page.getByLabel('Phone number, licence number or name').fill(LICENCES[0]!);
  await page.getByText('Check for a past date').click();
  await page.getByLabel('Date').fill('2026-11-01');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.waitForURL('**at=2026-11-01**');
  assert.match(
    (await page.locator('.sanad-verdict').textContent()) ?? '',
    /As of 1 November 2026, 12:00 AST/,
  );
  await close();
});

test('everything on a page that can be pressed shows when it has the focus', async () => {
  const { page, close } = await visit(browser, `${site.address}/register`);
  const seen = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<{ what: string; visible: boolean } | null>(`(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(e);
      return { what: e.outerHTML.slice(0, 90), visible: outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)' };
    })()`);
    if (!at) break;
    assert.ok(at.visible, at.what);
    seen.add(at.what);
  }
  assert.ok(seen.size > 10);
  await close();
});

test('print leaves out forms and navigation', async () => {
  const { page, close } = await visit(browser, `${site.address}/licences/${LICENCES[0]}`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('nav.sanad-nav').isVisible(), false);
  assert.equal(await page.locator('form').first().isVisible(), false);
  assert.equal(await page.locator('h1').isVisible(), true);
  await close();
});
