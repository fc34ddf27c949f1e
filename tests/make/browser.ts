import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
} from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that comes with the packages; it runs as root too. Of its package's own flags none is taken: one
 * process for all pages ends with the first page, and its web security would be off.
 */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await unpacked(), args: FLAGS });
}

/** The browser's file, unpacked into a folder of this user's own: another user's would not start. */
async function unpacked(): Promise<string> {
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), `sanad-browser-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** An app on a free port. */
export async function served(app: { fetch(request: Request): Response | Promise<Response> }) {
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => listening.resolve(port));
  const address = `http://localhost:${await listening.promise}`;
  return { address, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** What the browser refused under the page's policy, and what failed on the page. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Somebody's window: what he does there, and what the browser complains about. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser refused under the policy, and what failed on the page. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A window in which somebody is signed in already: with the cookies of a browser without a script. */
export async function windowOf(
  browser: Browser,
  cookies: Jar = new Map(),
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await signIn(context, cookies);
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page, expected), close: () => context.close() };
}

export type Jar = ReadonlyMap<string, string>;

export const signIn = (context: BrowserContext, cookies: Jar, domain = 'localhost') =>
  context.addCookies(
    [...cookies].map(([name, value]) => ({
      name,
      value,
      domain,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  );

/** Everything that a page complains about from now on; a page may answer 404 or 422 on purpose. */
export function complaintsOf(
  page: Page,
  expected = /the server responded with a status of/,
  complaints: string[] = [],
): string[] {
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Opens one page in a context of its own, with everything the browser complains about. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  const response = await page.goto(url, { waitUntil: 'load' });
  return { page, status: response?.status() ?? 0, complaints, close: () => context.close() };
}

interface AxeRun {
  run(what: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Accessibility faults (WCAG 2.2 A and AA, best practice) of pages, one line each. The policy does not bind the tester. */
export async function axeFaults(browser: Browser, urls: readonly string[], width = 1440): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: AxeRun }).axe.run(
        (globalThis as unknown as { document: unknown }).document,
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        },
      ),
    );
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ html }) => `${url}: ${id}: ${html.slice(0, 200)}`));
  }
  await context.close();
  return faults;
}

/** How far a page is wider than its window, and what sticks out. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')].filter((e) => {
      const box = e.getBoundingClientRect();
      return (box.right > width + 1 || box.left < -1) && !e.closest('.sanad-scroll,.govuk-skip-link,.govuk-visually-hidden');
    }).map((e) => e.outerHTML.slice(0, 160));
  })()`);
}

/** Latin words on an Urdu page that are not marked as another language: nobody translated them. */
export async function englishLeftIn(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('bdi[dir="ltr"],[lang="en"],style,script,textarea')) continue;
      if (/[A-Za-z]{2}/.test(node.data.replace(/\u2066[^\u2069]*\u2069/g, ''))) found.push(node.data.trim());
    }
    for (const e of document.querySelectorAll('[aria-label],[title],[alt],[placeholder]'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        if (/[A-Za-z]{2}/.test(e.getAttribute(name) ?? '') && !e.closest('[lang="en"]')) found.push(name + ': ' + e.getAttribute(name));
    return found;
  })()`);
}

/** Numbers of four digits or more on an Urdu page that stand outside a left-to-right isolate. */
export async function looseNumbersIn(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('bdi[dir="ltr"],textarea[dir="ltr"],svg,style,script')) continue;
      if (/[0-9][0-9 .+-]{2,}[0-9]|\\+[0-9]/.test(node.data)) found.push(node.data.trim());
    }
    return found;
  })()`);
}
