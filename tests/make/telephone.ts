import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pngOf } from '../../src/main/demo/documents.ts';
import { orderInspection, visitByCode } from '../../src/modules/applications/index.ts';
import { publicPages } from '../../src/web/public/app.ts';
import { fixtureDeps } from '../journeys/fixture-register.ts';
import { done } from './accounts.ts';
import { complaintsOf, type Jar, openBrowser, served, signIn } from './browser.ts';
import { exampleland } from './country.ts';
import { freshDatabase } from './database.ts';
import { siteOf } from './portal.ts';
import { aReview } from './review.ts';

// An inspector's telephone in a real browser, and the office on the other end of a line that a test may cut.
export const LIST = '/console/inspections';
export const { checklist } = exampleland.applications.inspections;
const db = await freshDatabase();
let browser: Browser | undefined;
/** What stands between the telephone and the office: a request may be held, or its answer lost. */
export const line: {
  between?: (request: Request, go: () => Promise<Response>) => Promise<Response>;
  reached: string[];
} = { reached: [] };
export const neverAnswered: ((answer: Response) => void)[] = [];
let handler = (_: Request): Response | Promise<Response> => new Response('', { status: 503 });
const { address, close } = await served({ fetch: (request) => handler(request) });
export const review = await aReview(db, { gate: { origin: address } });

before(async () => {
  await review.deps.assets.prepare();
  const signedIn = siteOf(review.portal);
  const open = fixtureDeps(review.deps.assets);
  const doors = publicPages({
    ...open,
    clock: review.clock,
    reads: { ...open.reads, visit: (code, at) => visitByCode(db, exampleland, code, at) },
  });
  handler = async (request) => {
    const { pathname } = new URL(request.url);
    line.reached.push(`${request.method} ${pathname}`);
    const go = async () => (/^(\/ur)?\/visit$/.test(pathname) ? doors.fetch(request) : signedIn(request));
    return line.between ? line.between(request, go) : go();
  };
  browser = await openBrowser();
});

after(async () => {
  neverAnswered.forEach((go) => {
    go(new Response('', { status: 503 }));
  });
  await browser?.close();
  await close();
});

export async function aPhone(cookies: Jar, options: BrowserContextOptions = {}) {
  const context = await browser!.newContext({ viewport: { width: 390, height: 844 }, ...options });
  context.setDefaultTimeout(15_000);
  await signIn(context, cookies);
  const complaints: string[] = [];
  const open = async (path?: string): Promise<Page> => {
    const page = await context.newPage();
    // without a connection requests fail, and say so
    complaintsOf(page, /status of|ERR_|Failed to load/, complaints);
    page.on('dialog', (dialog) => void dialog.accept());
    if (path) await page.goto(address + path);
    return page;
  };
  return { context, complaints, open };
}

/** An inspector with a visit, and a telephone in his hand. */
export async function aVisit() {
  const inspector = await review.deskOf('telecom', 'inspector');
  const made = await review.inReview();
  const premises = made.content.premises![0]!.id!;
  const { actor } = await review.deskOf('telecom');
  const app = await done(review.acting, actor, (act) =>
    orderInspection(act, exampleland, {
      application: made.application,
      premises,
      visit: { officer: inspector.officer },
    }),
  );
  const { inspection, visit } = app.inspections[0]!;
  const phone = await aPhone(inspector.browser.cookies);
  return { ...made, inspector, inspection, code: visit!.code, path: `${LIST}/${inspection}`, phone };
}

export const factsOf = async (type: string, inspection: string) =>
  (await review.factsOf(type))
    .map(({ data }) => JSON.parse(data) as { inspection: string; photographs: string[]; seats: number })
    .filter((fact) => fact.inspection === inspection);

export const picture = (text: string) => ({
  name: `${text}.png`,
  mimeType: 'image/png',
  buffer: pngOf(text),
});
/** Waits for what the line says; where it says something else, the failure tells what. */
export const said = async (page: Page, state: string) => {
  const shown = page.locator(`[data-phone-state="${state}"]`);
  await shown.waitFor().catch(async () => {
    const now = page.locator('[data-phone-state]');
    const [is, text] = [await now.getAttribute('data-phone-state'), await now.textContent()];
    assert.fail(
      `${state} expected, ${is} said: ${text}; ${line.reached.slice(-4).join(', ')}; ${review.failures().slice(-2).join('; ')}`,
    );
  });
};
export const kept = (page: Page) => page.locator('html[data-kept="yes"]').waitFor({ state: 'attached' });
export const shots = (page: Page) => page.locator('.sanad-shots__one');

export async function fillIn(page: Page, photographs: readonly string[]): Promise<void> {
  for (const { code } of checklist) await page.locator(`[id="item/${code}"]`).check({ force: true });
  await page.locator('#seats').fill('12');
  await page.locator('#met').fill('Ada, the manager');
  for (const one of photographs) {
    const before = await shots(page).count();
    await page.locator('#photographs').setInputFiles(picture(one));
    await shots(page).nth(before).waitFor();
  }
  await page.locator('#outcome').check({ force: true });
  await said(page, 'saved');
}

/** Rows that the telephone's own database holds. */
export const held = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('sanad-inspections');
    asked.onsuccess = () => {
      const tx = asked.result.transaction(['records', 'shots']);
      const [records, shots] = [tx.objectStore('records').getAll(), tx.objectStore('shots').count()];
      tx.oncomplete = () => {
        asked.result.close();
        done([records.result.map(({ state, answers }) => state + (answers ? ' with answers' : '')), shots.result]);
      };
    };
  })`) as Promise<[string[], number]>;

export const markOf = (page: Page) =>
  page.evaluate(
    `JSON.parse(document.querySelector('[data-inspections]').dataset.inspections).who`,
  ) as Promise<string>;
