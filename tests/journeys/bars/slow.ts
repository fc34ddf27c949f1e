import type { Browser } from 'playwright-core';
import { tabFor } from './measure.ts';
import type { Reader, Site } from './site.ts';

export interface Slow {
  readonly address: string;
  /** Milliseconds until the largest part of the page was painted. */
  readonly painted: number;
  /** How far things on it moved (https://web.dev/articles/cls). */
  readonly moved: number;
}

const LINE = { offline: false, latency: 400, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const CPU = 6;
const PHONE = { width: 360, height: 740 };

/** A first visit on slow 3G with a processor of a sixth. */
export async function onSlowPhone(
  browser: Browser,
  site: Site,
  reader: Reader,
  address: string,
): Promise<Slow> {
  const { page, context } = await tabFor(browser, site, reader, PHONE);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(`window.moved = 0; window.painted = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) window.moved += e.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const e of list.getEntries()) window.painted = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });`);
  await page.goto(site.address + address, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(300);
  const { moved, painted } = await page.evaluate<{ moved: number; painted: number }>('({ moved, painted })');
  await context.close();
  return { address, painted, moved };
}
