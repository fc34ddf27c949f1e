import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Content, openDraft, ownDraft, uploadsOf } from '../../src/modules/applications/index.ts';
import { licenceOfApplication } from '../../src/modules/licences/index.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import { freshFolder } from '../make/api.ts';
import {
  englishLeftIn,
  type Jar,
  looseNumbersIn,
  openBrowser,
  overflow,
  served,
  windowOf,
} from '../make/browser.ts';
import * as desk from '../make/desk.ts';
import { aPortal, type Portal, siteOf } from '../make/portal.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const { db, done, second } = desk;
const folder = freshFolder();
let [browser, portal, close]: [Browser?, Portal?, (() => Promise<void>)?] = [];
let address = '';

before(async () => {
  let handler = (_: Request): Response | Promise<Response> => new Response('', { status: 503 });
  const site = await served({ fetch: (request) => handler(request) });
  [address, close] = [site.address, site.close];
  portal = await aPortal(db, folder, { gate: { origin: address } });
  await portal.deps.assets.prepare();
  handler = siteOf(portal);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await close?.();
});

async function tab(cookies: Jar, options: BrowserContextOptions = {}) {
  const opened = await windowOf(browser!, cookies, options, /status of|ERR_CONNECTION/);
  opened.page.on('dialog', (dialog) => dialog.accept());
  return opened;
}

async function aDraft(content: Content = {}) {
  const own = await portal!.anApplicant();
  const { application } = await done(portal!.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  return { ...own, application, path: `/my/applications/${application}/draft` };
}

// codes of the example country, which has no names for them
const DISTRICTS = new Set(['north', 'south']);

const lease = {
  name: 'the lease.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    `%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${'page '.repeat(500_000)}\ntrailer <</Root 1 0 R>>\n%%EOF\n`,
  ),
};

/** Chooses a file on the page of documents and sends it. */
async function sendFile(page: Page, path: string, file: string): Promise<void> {
  await page.goto(`${address}${path}/documents`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('a file goes on by itself after a dropped connection, and after a reload with the same file', async () => {
  const draft = await aDraft();
  const { page, complaints, context } = await tab(draft.browser.cookies);
  let pieces = 0;
  await page.route('**/uploads/**', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    if (++pieces === 2) return route.abort('connectionreset');
    await new Promise((soon) => setTimeout(soon, 150));
    return route.continue();
  });
  // a file on the disk, which is the same file when it is chosen again
  const file = join(folder, lease.name);
  writeFileSync(file, lease.buffer);
  const send = () => sendFile(page, draft.path, file);
  await send();
  await page.getByText('The connection is gone').waitFor();
  await page.getByText(/^[4-9]\d%$/).waitFor();
  const begun = pieces;
  await page.getByRole('button', { name: /^Pause/ }).click();
  await page.getByText('Paused').waitFor();
  await page.goto(`${address}${draft.path}/documents`);
  assert.match(
    (await page.locator('main').textContent()) ?? '',
    /the lease\.pdf\s*[\d,]+ of 2,442 KB have arrived/,
  );
  await send();
  await page.waitForURL('**/documents?added=1');
  assert.ok(pieces - begun <= 3, `${pieces - begun} pieces after the reload: it went on where it stopped`);
  const [upload] = await uploadsOf(db, draft.application);
  assert.deepEqual([upload?.name, upload?.bytes], [lease.name, lease.buffer.length]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is not taken is said beside the file, and the way on stays', async () => {
  const draft = await aDraft();
  const { page, complaints, context } = await tab(draft.browser.cookies);
  await page.goto(`${address}${draft.path}/documents/add?kind=statement`);
  const script = lease.buffer.toString().replace('/Catalog', '/Catalog/OpenAction<</S/JavaScript/JS(1)>>');
  await page.locator('input[type=file]').setInputFiles([
    { ...lease, name: 'bad.pdf', buffer: Buffer.from(script) },
    { ...lease, name: 'good.pdf' },
  ]);
  await page.getByRole('button', { name: 'Send' }).click();

  await page.getByText('The PDF contains').first().waitFor();
  await page.locator('.sanad-tag--good').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Send' }).isEnabled());
  const { content } = await done(portal!.acting, draft.owner, (act) => ownDraft(act, draft.application));
  assert.equal(content.documents?.length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a file that the day has no room for is said so, and goes on from where it is the next day', async () => {
  const draft = await aDraft();
  const { page, complaints, context } = await tab(draft.browser.cookies);
  const day = portal!.clock.now().slice(0, 10);
  const most = portal!.deps.files.bytesADay;
  const offsets: string[] = [];
  await page.route('**/uploads/**', async (route) => {
    if (route.request().method() === 'PATCH') {
      offsets.push(route.request().headers()['upload-offset']!);
      // somebody else of the organisation sends the rest of what a day allows
      if (offsets.length === 3)
        await db.run(
          sql`insert into upload_day (sender, day, bytes) values (${draft.organisation}, ${day}, ${most})`,
        );
    }
    return route.continue();
  });
  const file = join(folder, 'spent.pdf');
  writeFileSync(file, lease.buffer);
  const send = () => sendFile(page, draft.path, file);
  await send();
  await page.getByText('You have sent 2048 MB of files today').first().waitFor();
  await db.run(sql`delete from upload_day where sender = ${draft.organisation}`);
  await send();
  await page.waitForURL('**/documents?added=1');
  assert.equal(offsets[3], offsets[2], 'nothing of what had come was sent again');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('without a script documents, people and lists of numbers are filled in all the same', async () => {
  const draft = await aDraft();
  const { page, context } = await tab(draft.browser.cookies, { javaScriptEnabled: false });
  await page.goto(`${address}${draft.path}/documents/add?kind=statement`);
  await page
    .locator('input[type=file]')
    .setInputFiles([
      lease,
      { ...lease, name: 'second.pdf', buffer: Buffer.concat([lease.buffer, Buffer.from('%\n')]) },
    ]);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/documents?added=1');
  await page.goto(`${address}${draft.path}/people/new`);
  await page.getByLabel('Name in Latin letters').fill('Ada Example');
  await page.getByLabel('Shareholder').check();
  await page.getByLabel(/Share of the benefit/).fill('۴۰');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.goto(`${address}${draft.path}/numbers/list`);
  await page.locator('textarea').fill('+99910000001, one, both\nnonsense');
  await page.getByRole('button', { name: 'Add these numbers' }).click();
  assert.equal(await page.locator('textarea').inputValue(), 'nonsense');
  const { content } = await done(portal!.acting, draft.owner, (act) => ownDraft(act, draft.application));
  assert.deepEqual(
    [content.documents?.length, content.people?.[0]?.sharePercent, content.channels?.numbers?.length],
    [2, 40, 1],
  );
  await context.close();
});

const ADA = '0190bbbb-0000-7000-8000-0000000000aa';

test('every one of these pages keeps its form, its language and its readers with other senses', async () => {
  const draft = await aDraft({
    people: [{ id: ADA, nameLatin: 'Ada Example', roles: ['director', 'shareholder'], sharePercent: 10 }],
    owners: [
      {
        id: '0190bbbb-0000-7000-8000-000000000001',
        name: 'Holding',
        country: 'AE',
        sharePercent: 30,
        heldBy: [{ owner: ADA, sharePercent: 70 }],
      },
    ],
    accounts: [{ iban: 'XE12345678', bank: 'First Bank' }],
    premises: [{ line: '1 High Street', city: 'Capital', district: 'north', seats: 3, mainOffice: true }],
    channels: {
      numbers: [{ number: '+99910000001', carrier: 'one', use: 'both' }],
      ranges: [{ first: '+99910000010', last: '+99910000019', carrier: 'one', use: 'outbound' }],
    },
  });
  const made = await desk.inDecision();
  await done(desk.acting, second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  const { number } = (await licenceOfApplication(db, made.application))!;
  const holder = await portal!.signedIn(made.owner.principal, 'applicant', made.organisation);
  const pages: readonly (readonly [ReadonlyMap<string, string>, readonly string[]])[] = [
    [
      draft.browser.cookies,
      [
        '/people',
        '/people/new',
        '/people/0',
        '/owners',
        '/owners/new',
        '/owners/0',
        '/people/new?ownerOf=0190bbbb-0000-7000-8000-000000000001',
        '/devices/list',
        '/check',
        '/premises',
        '/premises/new',
        '/numbers',
        '/numbers/list',
        '/numbers/0',
        '/documents',
        '/documents/add?kind=statement',
      ].map((path) => draft.path + path),
    ],
    [holder.cookies, ['numbers', 'people', 'devices'].map((about) => `/my/licences/${number}/${about}`)],
  ];
  for (const [cookies, paths] of pages) {
    const { page, complaints, context } = await tab(cookies, { bypassCSP: true });
    for (const path of paths)
      for (const language of ['', '/ur']) {
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(`${address}${language}${path}`);
        assert.deepEqual(await overflow(page), [], `${language}${path}`);
        await page.setViewportSize({ width: 1440, height: 900 });
        if (language) {
          const left = (await englishLeftIn(page)).filter((text) => !DISTRICTS.has(text));
          assert.deepEqual(left, [], path);
          assert.deepEqual(await looseNumbersIn(page), [], path);
        }
        await page.addScriptTag({ path: AXE });
        const found = await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
        );
        assert.deepEqual(found, [], `${language}${path}`);
      }
    assert.deepEqual(complaints, []);
    await context.close();
  }
});
