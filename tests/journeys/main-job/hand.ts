import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { englishLeftIn, looseNumbersIn } from '../../make/browser.ts';

export interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody at a browser: steps are written once and done with either hand. Names are those of inputs, in any language. */
export interface Hand {
  readonly page: Page;
  /** What was amiss on any page that was passed through. */
  readonly complaints: string[];
  open(address: string): Promise<void>;
  /** Goes where a link leads. */
  follow(link: string): Promise<void>;
  fill(name: string, text: string): Promise<void>;
  /** One of several, by its value. */
  choose(name: string, value: string): Promise<void>;
  tick(name: string, value?: string): Promise<void>;
  pick(name: string, value: string): Promise<void>;
  attach(name: string, files: readonly File[]): Promise<void>;
  unfold(summary: string): Promise<void>;
  /** Presses a button and waits for the page that follows. */
  press(button?: string): Promise<void>;
  /** Does something else that leads to a page, or to the same once more. */
  again(act: () => Promise<unknown>): Promise<void>;
  leave(): Promise<void>;
}

const FIRST_BUTTON = 'main form[method=post] button[type=submit]';

/** A page that is watched: the console, the policy, failures of ours, and English or loose numbers left on pages in Urdu. */
async function watched(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const complain = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('console', (message) => {
    // a page may answer 409 or 422 on purpose
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of'))
      complain(message.text());
  });
  page.on('pageerror', (error) => complain(String(error)));
  page.on('response', (response: Response) => {
    if (response.status() >= 500 || [400, 403, 404].includes(response.status()))
      complain(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  const look = async () => {
    if (!new URL(page.url()).pathname.startsWith('/ur')) return;
    for (const text of [...(await englishLeftIn(page)), ...(await looseNumbersIn(page))])
      complain(`not in Urdu: ${text}`);
  };
  /** Does what leads to another page, and looks at that page. */
  const led = async (act: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load'), act()]);
    await look();
  };
  return { context, page, complaints, led };
}

/** A mouse, and a browser that runs no script. */
export async function scriptlessHand(browser: Browser, options: BrowserContextOptions = {}): Promise<Hand> {
  const { context, page, complaints, led } = await watched(browser, { javaScriptEnabled: false, ...options });
  const input = (name: string) => page.locator(`main [name="${name}"]:not([type=hidden])`).first();
  return {
    page,
    complaints,
    open: (address) => led(() => page.goto(address, { waitUntil: 'commit' })),
    follow: (link) => led(() => page.locator(link).first().click({ noWaitAfter: true })),
    fill: (name, text) => input(name).fill(text),
    choose: (name, value) => page.locator(`main [name="${name}"][value="${value}"]`).check(),
    tick: (name, value = 'yes') => page.locator(`main [name="${name}"][value="${value}"]`).check(),
    pick: async (name, value) => void (await input(name).selectOption(value)),
    attach: (name, files) => input(name).setInputFiles([...files]),
    unfold: (summary) => page.locator(summary).click(),
    press: (button = FIRST_BUTTON) => led(() => page.locator(button).first().click({ noWaitAfter: true })),
    again: led,
    leave: () => context.close(),
  };
}

interface Stop {
  readonly there: boolean;
  readonly seen: boolean;
  readonly what: string;
  readonly body: boolean;
}

/** Whether the element that has the focus shows it: an outline, a shadow, or the background of focus; inside the window. */
const STOP = (target: string) => `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return { there: false, seen: true, what: '', body: true };
  const shows = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const label = e.matches('[type=radio],[type=checkbox]') ? document.querySelector('label[for="' + e.id + '"]') : null;
  const own = getComputedStyle(e);
  const around = getComputedStyle(e.parentElement).backgroundColor;
  const box = e.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const seen = inside && ((shows(own) && own.opacity !== '0') || (label && shows(getComputedStyle(label, '::before')))
    || (own.backgroundColor !== 'rgba(0, 0, 0, 0)' && own.backgroundColor !== around && e.matches('a')));
  return { there: e.matches(${JSON.stringify(target)}), seen: Boolean(seen), what: e.outerHTML.slice(0, 160), body: false };
})()`;

/** Which way the target lies: Shift+Tab leads back to what stands before the element that has the focus. */
const BEFORE = (target: string) => `(() => {
  const e = document.activeElement;
  const to = document.querySelector(${JSON.stringify(target)});
  if (!to) throw new Error('there is no ' + ${JSON.stringify(target)} + ' on ' + location.pathname);
  if (!e || e === document.body) return false;
  return Boolean(e.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING) && !e.contains(to);
})()`;

/** A browser hands out `autofocus` when it next draws, which may be after the page has loaded (HTML, flush autofocus candidates). */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';
const FOCUSED_MAIN = `document.activeElement?.matches('main')`;
const STOPS_MAX = 400;

/** No mouse: Tab, Shift+Tab, Enter, Space, arrows and typing; the focus is seen at every stop, and nothing holds it. */
export async function keyboardHand(browser: Browser, options: BrowserContextOptions = {}): Promise<Hand> {
  const { context, page, complaints, led } = await watched(browser, options);
  const { keyboard } = page;
  // while nobody listens the browser is not told to hand choosers over, and telling it takes a moment
  page.on('filechooser', () => {});
  const at = (target: string) => page.evaluate(STOP(target)) as Promise<Stop>;
  let fresh = true;

  async function to(target: string): Promise<void> {
    if (fresh && /^main /.test(target) && (await at('main')).body) await skip();
    fresh = false;
    if ((await at(target)).there) return;
    const key = (await page.evaluate(BEFORE(target))) ? 'Shift+Tab' : 'Tab';
    let last = '';
    for (let n = 0; n < STOPS_MAX; n++) {
      await keyboard.press(key);
      const stop = await at(target);
      assert.ok(stop.seen, `the focus is not seen on ${page.url()}: ${stop.what}`);
      if (stop.there) return;
      assert.ok(stop.body || stop.what !== last, `the focus is held on ${page.url()} by ${stop.what}`);
      last = stop.what;
    }
    assert.fail(`the keyboard does not reach ${target} on ${page.url()}`);
  }

  /** The first stop of every page leads past what is the same on every page. */
  async function skip(): Promise<void> {
    await keyboard.press('Tab');
    const stop = await at('.govuk-skip-link');
    assert.ok(stop.there && stop.seen, `the first stop on ${page.url()} is ${stop.what}`);
    await keyboard.press('Enter');
    // a browser follows a link within the page when it next draws, and a busy machine draws late
    await page.waitForFunction(FOCUSED_MAIN).catch((cause: unknown) => {
      throw new Error(`the skip link leads nowhere on ${page.url()}`, { cause });
    });
  }

  const go = async (act: () => Promise<unknown>) => {
    await led(act);
    await page.evaluate(DRAWN);
    fresh = true;
  };
  const value = (input: string) => page.locator(input).first().inputValue();

  return {
    page,
    complaints,
    open: (address) => go(() => page.goto(address, { waitUntil: 'commit' })),
    follow: async (link) => {
      await to(link);
      await go(() => keyboard.press('Enter'));
    },
    fill: async (name, text) => {
      const input = `main [name="${name}"]:not([type=hidden])`;
      await to(input);
      await keyboard.press('Control+A');
      await keyboard.press('Delete');
      await keyboard.type(text);
      assert.equal(await value(input), text);
    },
    choose: async (name, wanted) => {
      const input = `main [name="${name}"]`;
      await to(input);
      for (let n = 0; n < 40 && !(await at(`${input}[value="${wanted}"]`)).there; n++)
        await keyboard.press('ArrowDown');
      await keyboard.press('Space');
      assert.ok(await page.locator(`${input}[value="${wanted}"]`).isChecked(), `${name} is not ${wanted}`);
    },
    tick: async (name, wanted = 'yes') => {
      const input = `main [name="${name}"][value="${wanted}"]`;
      await to(input);
      if (!(await page.locator(input).isChecked())) await keyboard.press('Space');
      assert.ok(await page.locator(input).isChecked());
    },
    pick: async (name, wanted) => {
      const input = `main select[name="${name}"]`;
      await to(input);
      const steps = (await page.evaluate(`(() => {
        const e = document.querySelector(${JSON.stringify(input)});
        return [...e.options].findIndex((o) => o.value === ${JSON.stringify(wanted)}) - e.selectedIndex;
      })()`)) as number;
      const key = steps > 0 ? 'ArrowDown' : 'ArrowUp';
      for (let n = 0; n < Math.abs(steps); n++) await keyboard.press(key);
      assert.equal(await value(input), wanted);
    },
    attach: async (name, files) => {
      await to(`main [name="${name}"]`);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keyboard.press('Enter')]);
      await chooser.setFiles([...files]);
    },
    unfold: async (summary) => {
      await to(summary);
      await keyboard.press('Enter');
    },
    press: async (button = FIRST_BUTTON) => {
      await to(button);
      await go(() => keyboard.press('Enter'));
    },
    again: go,
    leave: () => context.close(),
  };
}
