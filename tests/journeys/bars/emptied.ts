import type { Browser } from 'playwright-core';
import type { Seen } from '../../make/surfer.ts';
import { refusedFaults, tabFor, withWorkers } from './measure.ts';
import type { Opened } from './opened.ts';
import { peopleOf, type Reader, type Site, signedIn } from './site.ts';

/** A page that answers a form in which nothing was typed, in one language. */
interface Refused {
  readonly path: string;
  readonly reader: Reader;
  readonly seen: Seen;
}

interface EmptyForm {
  readonly method: string;
  readonly action: string | undefined;
  readonly body: URLSearchParams;
}

const FORM = /<form([^>]*)>([\s\S]*?)<\/form>/g;
const CONTROL = /<(input|textarea|select|button)\b([^>]*)>/g;
const PRESSED = new Set(['submit', 'button', 'image', 'reset']);
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

/** Every form of a page in which something can be typed or chosen, with nothing in it; its first button is pressed. */
function formsOf({ text }: Seen): EmptyForm[] {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  return [...main.matchAll(FORM)].flatMap(([, head = '', inside = '']) => {
    const body = new URLSearchParams();
    let [open, pressed] = [false, false];
    for (const [, kind, tag = ''] of inside.matchAll(CONTROL)) {
      const type = kind === 'button' ? 'submit' : (attribute(tag, 'type') ?? 'text');
      const name = attribute(tag, 'name');
      if (kind === 'input' && type === 'hidden') body.append(name!, attribute(tag, 'value') ?? '');
      else if (PRESSED.has(type)) {
        if (name && !pressed) body.append(name, attribute(tag, 'value') ?? '');
        pressed = true;
      } else {
        open = true;
        if (name && type !== 'radio' && type !== 'checkbox' && type !== 'file') body.append(name, '');
      }
    }
    return open
      ? [{ method: attribute(head, 'method') ?? 'get', action: attribute(head, 'action'), body }]
      : [];
  });
}

/** What is answered where somebody sends the forms of a page empty; only what comes back with its faults. */
async function refusedOf(reader: Reader, path: string): Promise<Refused[]> {
  const found: Refused[] = [];
  for (const { method, action, body } of formsOf(await reader.surfer.get(path))) {
    const to = action ?? path;
    const seen =
      method === 'post'
        ? await reader.surfer.post(to, body, { 'sec-fetch-site': 'same-origin' })
        : await reader.surfer.get(`${to.replace(/\?.*$/, '')}?${body}`);
    if (seen.text.includes('govuk-error-summary')) found.push({ path: to, reader, seen });
  }
  return found;
}

/** Every form of every page, sent empty by its reader, who has proved anew who he is; one language each, in turn. */
async function allRefused(site: Site, pages: readonly Opened[]): Promise<Refused[]> {
  const people = await peopleOf(site);
  const anew = new Map<string, Reader>();
  const found: Refused[] = [];
  for (const [n, { address, reader }] of pages.entries()) {
    const person = people.find(({ side, who }) => side === reader.side && who === reader.who);
    if (person && !anew.has(person.principal)) anew.set(person.principal, await signedIn(site, person));
    const by = (person && anew.get(person.principal)) ?? reader;
    found.push(...(await refusedOf(by, n % 2 === 0 ? address : `/ur${address}`)));
  }
  return found;
}

const WORKERS = 2;
// a browser gives the focus with the first frame it draws (HTML, update the rendering), which may come after the load
const FOCUSED = `new Promise((drawn) => requestAnimationFrame(drawn))
  .then(() => document.activeElement?.matches('.govuk-error-summary') ?? false)`;
const OWN_HEADERS = ['content-type', 'content-language', 'content-security-policy'];

/** A phone that is shown answers as they came, with their own policy: a browser cannot be told what to send where. */
async function showingTab(browser: Browser, site: Site, reader: Reader) {
  const tab = await tabFor(browser, site, reader, { width: 390, height: 800 });
  let shown: Seen | undefined;
  await tab.page.route(
    ({ pathname }) => !pathname.startsWith('/assets/'),
    (route) => {
      if (!shown || !route.request().isNavigationRequest()) return route.continue();
      const headers = Object.fromEntries(OWN_HEADERS.map((name) => [name, shown!.headers.get(name) ?? '']));
      return route.fulfill({ status: shown.status, headers, body: shown.text });
    },
  );
  const show = async (path: string, seen: Seen) => {
    shown = seen;
    await tab.page.goto(site.address + path);
  };
  return { tab, show };
}

type ShowingTab = Awaited<ReturnType<typeof showingTab>>;

/** What is wrong on any page that a form without anything in it comes back with, on a phone; and how many there are. */
export async function emptied(
  browser: Browser,
  site: Site,
  pages: readonly Opened[],
): Promise<{ readonly routes: ReadonlySet<string>; readonly faults: readonly string[] }> {
  const all = await allRefused(site, pages);
  const faults: string[] = [];
  const tabs = new Map<number, Promise<ShowingTab>>();
  await withWorkers(WORKERS, all, async ({ path, reader, seen }, worker) => {
    const opening = tabs.get(worker) ?? showingTab(browser, site, reader);
    tabs.set(worker, opening);
    const { tab, show } = await opening;
    const { page, complaints } = tab;
    complaints.length = 0;
    await show(path, seen);
    const focused = await page.evaluate<boolean>(FOCUSED);
    if (!focused) faults.push(`${path}: what is wrong does not take the focus`);
    faults.push(...(await refusedFaults(tab, path.startsWith('/ur'))).map((one) => `${path}: ${one}`));
  });
  for (const tab of tabs.values()) await (await tab).tab.context.close();
  return {
    routes: new Set(all.map(({ path }) => path.replace(/^\/ur(?=\/)/, '').replace(/[0-9a-f-]{36}/g, ':id'))),
    faults,
  };
}
