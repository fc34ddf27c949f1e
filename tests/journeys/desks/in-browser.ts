import type { Database } from '../../../src/platform/postgres/database.ts';
import { openBrowser, served } from '../../make/browser.ts';
import { siteOf } from '../../make/portal.ts';
import { aReview } from '../../make/review.ts';

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
