import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { complaintsOf, englishLeftIn, looseNumbersIn, overflow, signIn } from '../../make/browser.ts';
import type { Opened } from './opened.ts';
import type { Reader, Site } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL_RULES = `{ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }`;

/** What one page in one language was found to be. */
export interface Measured {
  readonly side: Reader['side'];
  readonly address: string;
  readonly route: string;
  readonly axe: readonly string[];
  readonly narrow: readonly string[];
  readonly large: readonly string[];
  readonly targets: readonly string[];
  /** What of a review stands below the first screen. */
  readonly unseen: readonly string[];
  readonly policy: readonly string[];
  readonly english: readonly string[];
  readonly loose: readonly string[];
  /** Bytes on the line, packed, as a first visit loads them. */
  readonly bytes: {
    readonly all: number;
    readonly html: number;
    readonly css: number;
    readonly script: number;
  };
}

export interface Tab {
  readonly page: Page;
  readonly complaints: string[];
  readonly context: BrowserContext;
}

/** A tab in which a reader is who he is on the site. */
export async function tabFor(
  browser: Browser,
  site: Site,
  reader: Reader,
  viewport = { width: 320, height: 740 },
): Promise<Tab> {
  const context = await browser.newContext({ viewport });
  await signIn(context, reader.surfer.cookies, new URL(site.address).hostname);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page), context };
}

/** Opens a page on a narrow phone and looks at it there, with letters twice their size, and, for officers, on their wide screen. */
export async function measure(
  tab: Tab,
  site: Site,
  { route, address }: Opened,
  urdu: boolean,
): Promise<Measured> {
  const { page, complaints } = tab;
  complaints.length = 0;
  const path = urdu ? `/ur${address === '/' ? '/' : address}` : address;
  await page.setViewportSize({ width: 320, height: 740 });
  const answer = await page.goto(site.address + path, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()} ${page.url()}`);
  const bytes = await page.evaluate<Measured['bytes']>(WEIGHED);
  await page.evaluate(AXE);
  const narrow = await overflow(page);
  const found = await axe(page, ALL_RULES);
  const [faults, targets] = [found.filter((one) => !isTarget(one)), found.filter(isTarget)];
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  const large = await overflow(page);
  const unseen: string[] = [];
  await page.evaluate('document.documentElement.style.fontSize = ""');
  if (route.side === 'officer') {
    await page.setViewportSize({ width: 1440, height: 900 });
    faults.push(...(await axe(page, ALL_RULES)).filter((one) => !isTarget(one)));
    if (route.path === REVIEW) unseen.push(...(await below(page, REVIEW_AT_ONCE)));
  }
  return {
    side: route.side,
    address: path,
    route: route.path,
    axe: faults,
    narrow,
    large,
    targets,
    unseen,
    policy: [...complaints],
    english: urdu ? await englishLeftIn(page) : [],
    loose: urdu ? await looseNumbersIn(page) : [],
    bytes,
  };
}

/** What is wrong with the page that is shown after a form was sent empty. */
export async function refusedFaults({ page, complaints }: Tab, urdu: boolean): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await axe(page, ALL_RULES);
  if (urdu) found.push(...(await englishLeftIn(page)), ...(await looseNumbersIn(page)));
  return [...found, ...complaints];
}

const isTarget = (fault: string) => fault.startsWith('target-size');

/** What an officer who reviews has before his eyes without scrolling. */
const REVIEW = '/console/applications/:application';
const REVIEW_AT_ONCE = ['.sanad-strip', '.sanad-flags', '.sanad-acts'];

/** Parts that end below the window, and the first where it is missing: the others have nothing to say at times. */
function below(page: Page, parts: readonly string[]): Promise<string[]> {
  return page.evaluate<string[]>(
    `${JSON.stringify(parts)}.flatMap((part, n) => {
      const all = [...document.querySelectorAll('main ' + part)].map((e) => Math.round(e.getBoundingClientRect().bottom));
      return Math.max(...all) <= innerHeight && (n > 0 || all.length > 0) ? [] : [part + ' ends at ' + all.join()];
    })`,
  );
}

async function axe(page: Page, options: string): Promise<string[]> {
  return page.evaluate<string[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );
}

// What a browser says of its own loads: the packed body, and the 300 bytes that the standard counts for its head.
const WEIGHED = `(() => {
  const heads = 300;
  const files = performance.getEntriesByType('resource');
  const html = performance.getEntriesByType('navigation')[0].encodedBodySize;
  const of = (test) => files.filter(({ name }) => test(new URL(name).pathname)).reduce((sum, file) => sum + file.encodedBodySize, 0);
  return {
    html,
    css: of((path) => path.endsWith('.css')),
    script: of((path) => path.endsWith('.js')),
    all: html + of(() => true) + heads * (files.length + 1),
  };
})()`;

/** Several things at once, each worker taking the next one. */
export async function withWorkers<T>(
  count: number,
  items: readonly T[],
  work: (item: T, worker: number) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: count }, async (_, worker) => {
      for (const item of queue) await work(item, worker);
    }),
  );
}
