import type { Browser, Page } from 'playwright-core';
import type { Database } from '../../../src/platform/postgres/database.ts';
import { openBrowser, served } from '../../make/browser.ts';
import { siteOf } from '../../make/portal.ts';
import { aReview } from '../../make/review.ts';
import type { Surfer } from '../../make/surfer.ts';

/** Exampleland's offices behind a real address, and a browser. */
export async function openDesks(db: Database) {
  let handler = (_: Request): Response | Promise<Response> => new Response('', { status: 503 });
  const site = await served({ fetch: (request) => handler(request) });
  const { address } = site;
  const review = await aReview(db, { gate: { origin: address } });
  await review.deps.assets.prepare();
  handler = siteOf(review);
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { ...review, address, browser, close };
}

export interface AtDesk {
  readonly page: Page;
  /** What the browser refused under the policy, and what failed. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A window in which somebody is signed in already: with the cookies of a browser without a script. */
export async function windowOf(
  browser: Browser,
  { cookies }: Pick<Surfer, 'cookies'>,
  options: { readonly bypassCSP?: boolean } = {},
): Promise<AtDesk> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.addCookies(
    [...cookies].map(([name, value]) => ({
      name,
      value,
      domain: 'localhost',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
}
