import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { stepAt } from '../../src/modules/accounts/rules/totp.ts';
import { keepForm } from '../../src/platform/kept-forms.ts';
import { hotp } from '../../src/platform/totp.ts';
import { freshFolder } from '../make/api.ts';
import {
  englishLeftIn,
  type Jar,
  looseNumbersIn,
  openBrowser,
  overflow,
  served,
  type Window,
  windowOf,
} from '../make/browser.ts';
import { freshDatabase } from '../make/database.ts';
import { aPortal, type Portal, siteOf } from '../make/portal.ts';
import { aMail, codeIn, fromBase32, lastLetter, PASSWORD } from '../make/sign-in.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const db = await freshDatabase();
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

const tab = (options: BrowserContextOptions = {}, cookies?: Jar) => windowOf(browser!, cookies, options);

/** An authenticator inside the browser that verifies its user (WebAuthn level 3, section 11). */
async function withAuthenticator({ context, page }: Window): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

const heading = (page: Page) => page.locator('h1').textContent();
const stay = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

test('a newcomer creates a passkey and signs in with it, under the policy of the page', async () => {
  const opened = await tab();
  await withAuthenticator(opened);
  const { page, complaints } = opened;
  const mail = aMail().toLowerCase();
  await page.goto(`${address}/my`);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your full name').fill('Sana Gul');
  await page.getByLabel('Email address or mobile number').fill(mail);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code').fill(codeIn(await lastLetter(db, mail)));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Create a passkey' }).click();
  await stay(page, '/my/organisation/new');
  await page.getByLabel('Name of the organisation').fill('Clear Line Services');
  await page.getByRole('button', { name: 'Register' }).click();
  await stay(page, '/my');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await stay(page, '/sign-in');
  await page.goto(`${address}/ur/my`);
  await page.getByRole('button', { name: 'پاس کی استعمال کریں' }).click();
  await stay(page, '/ur/my');
  assert.equal(await heading(page), 'آپ کی درخواستیں اور لائسنس');
  assert.deepEqual(complaints, []);
  await opened.context.close();
});

test('an officer who is asked again proves himself with his passkey and goes on', async () => {
  const { browser: surfer } = await portal!.anOfficer('telecom', 'examiner');
  const opened = await tab({}, surfer.cookies);
  await withAuthenticator(opened);
  const { page, complaints } = opened;
  await page.goto(`${address}/console/security/passkey`);
  await page.getByRole('button', { name: 'Create a passkey' }).click();
  await page.getByText('The passkey was added.').waitFor();
  portal!.clock.set(new Date(Date.parse(portal!.clock.now()) + 6 * 60_000).toISOString() as never);
  await page.goto(`${address}/console/security/password`);
  assert.equal(await heading(page), 'Confirm that it is you');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await stay(page, '/console/security/password');
  assert.deepEqual(complaints, []);
  await opened.context.close();
});

test('without a script and without a mouse somebody enrols and signs in, in Urdu', async () => {
  const { context, page, complaints } = await tab({ javaScriptEnabled: false });
  const mail = aMail().toLowerCase();
  const type = async (text: string) => {
    await page.keyboard.type(text);
  };
  const to = async (selector: string) => {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab');
      const [here] = await page.locator(`${selector}:focus`).all();
      if (here) return;
    }
    assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
  };
  await page.goto(`${address}/ur/sign-in`);
  await to('a[href="/ur/sign-in/new"]');
  await page.keyboard.press('Enter');
  await stay(page, '/ur/sign-in/new');
  await to('#name');
  await type('ثنا گل');
  await to('#address');
  await type(mail);
  await page.keyboard.press('Enter');
  await stay(page, '/ur/sign-in/code');
  await to('#code');
  await type('000000');
  await page.keyboard.press('Enter');
  await page.locator('.govuk-error-summary').waitFor();
  await to('#code');
  await type(codeIn(await lastLetter(db, mail)));
  await page.keyboard.press('Enter');
  await stay(page, '/ur/sign-in/set-up');
  await to('a[href="/ur/sign-in/set-up/password"]');
  await page.keyboard.press('Enter');
  await to('#password');
  await type(PASSWORD);
  await page.keyboard.press('Enter');
  await stay(page, '/ur/sign-in/set-up/authenticator');
  const secret = await page.locator('input[name=secret]').getAttribute('value');
  await to('#code');
  await type(hotp(fromBase32(secret!), stepAt(portal!.clock.now()), 6));
  await page.keyboard.press('Enter');
  await stay(page, '/ur/my/organisation/new');
  assert.equal(await heading(page), 'اپنا ادارہ درج کرائیں');
  assert.deepEqual(complaints, []);
  await context.close();
});

interface AxeRun {
  run(what: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const OPEN = [
  '/sign-in',
  '/sign-in?out=1',
  '/sign-in/password',
  '/sign-in/new',
  '/sign-in/code',
  '/sign-in/lost',
  '/sign-in/lost/codes',
  '/sign-in/new#empty',
  '/sign-in/password#empty',
  '/sign-in/code#empty',
  '/sign-in/lost#empty',
];
const OFFICE = ['', '/password', '/enrol', '/lost', '/password#empty', '/enrol#empty'].map(
  (path) => `/console/sign-in${path}`,
);
const OWN = [
  '/my',
  '/my/security',
  '/my/security/passkey',
  '/my/security/password',
  '/my/security/authenticator',
  '/my/organisation',
  '/my/organisation/new',
  '/my/organisation/new#empty',
  '/my/security/password#empty',
  '/sign-in/again',
  '/my/nowhere',
  '/my/kept/nothing',
];
const OWN_OFFICE = [
  '/console',
  '/console/recoveries',
  '/console/security',
  '/console/sign-in/again',
  '/console/nowhere',
];

test('no page has an accessibility fault, sticks out of 320 px, or shows an Urdu reader English', async () => {
  const applicant = await portal!.anApplicant('کلیئر لائن سروسز');
  const officer = await portal!.anOfficer('telecom', 'supervisor');
  const cookies = new Map([...applicant.browser.cookies, ...officer.browser.cookies]);
  const kept = await keepForm(
    db,
    portal!.gate.key,
    applicant.owner.principal,
    {
      path: '/my/organisation/new',
      fields: [['name', 'بندرگاہ سڑک کا کال سینٹر']],
      files: [{ field: 'x', name: 'lease.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(9) }],
    },
    portal!.clock.now(),
  );
  OWN.push(`/my/kept/${kept}`);
  const faults: string[] = [];
  for (const path of [...OPEN, ...OFFICE, ...OWN, ...OWN_OFFICE].flatMap((one) => [one, `/ur${one}`])) {
    const mine = [...OWN, ...OWN_OFFICE].some((one) => path === one || path === `/ur${one}`);
    const opened = await tab(
      { viewport: { width: 320, height: 700 }, bypassCSP: true },
      mine ? cookies : undefined,
    );
    const { page, context } = opened;
    await page.goto(address + path);
    // an empty form on the pages that have one: every page is seen with its faults too
    if (path.endsWith('#empty')) {
      await page.locator('main form:not([data-passkey]) button').first().click();
      await page.locator('.govuk-error-summary:focus').waitFor();
    }
    const found = [...(await overflow(page))];
    if (path.startsWith('/ur')) found.push(...(await englishLeftIn(page)), ...(await looseNumbersIn(page)));
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: AxeRun }).axe.run(
        (globalThis as unknown as { document: unknown }).document,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      ),
    );
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    );
    faults.push(...found.map((fault) => `${path}: ${fault}`));
    await context.close();
  }
  assert.deepEqual(faults, []);
});

test('text at twice its size does not overflow either', async () => {
  const applicant = await portal!.anApplicant('Clear Line Services');
  for (const path of ['/sign-in', '/sign-in/new', '/my/security', '/my/organisation/new'])
    for (const to of [path, `/ur${path}`]) {
      const { page, context } = await tab(
        { viewport: { width: 640, height: 900 } },
        applicant.browser.cookies,
      );
      await page.goto(address + to);
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      assert.deepEqual(await overflow(page), [], to);
      await context.close();
    }
});
