import type { Seen } from '../../make/surfer.ts';
import { type Asked, ROUTES, routeOf } from './routes.ts';
import type { Reader } from './site.ts';

/** An address that answers, and in whose browser. */
export interface Opened {
  readonly route: Asked;
  readonly address: string;
  readonly reader: Reader;
  /** A page, a file, or an answer that leads on (where there is nothing to be seen). */
  readonly kind: 'page' | 'file' | 'leads-on';
}

/** Pages on which more than one address of a kind is worth a look: each state has its own way on. */
const HUBS = new Map([
  ['/my', 1],
  ['/my/applications/:application', 4],
  ['/my/applications/:application/draft', 2],
  ['/my/licences/:number', 3],
  ['/console', 1],
  ['/console/queues', 2],
  ['/console/applications/:application', 14],
  ['/console/licences/:number', 8],
  ['/console/orders/:order', 3],
  ['/console/users', 1],
]);

const LINK = /<a\b[^>]*\shref="(\/[^"#]*)/g;

/** Follows links with the eyes of several readers until every route was seen, or there is nobody left to look. */
export class Atlas {
  readonly #found = new Map<string, Opened>();
  readonly #addresses = new Map<string, Set<string>>();

  /** What was opened, by the path of its route. */
  get opened(): readonly Opened[] {
    return [...this.#found.values()];
  }

  missing(side: Reader['side']): Asked[] {
    return ROUTES.filter((route) => route.side === side && this.#found.get(route.path)?.kind !== 'page');
  }

  has(path: string): boolean {
    return this.#found.has(path);
  }

  addressesOf(path: string): string[] {
    return [...(this.#addresses.get(path) ?? [])];
  }

  /** Opens an address; what was answered, if that was a page or leads on to one. */
  async open(reader: Reader, address: string): Promise<Seen | undefined> {
    const route = routeOf(address);
    if (!route) return undefined;
    const seen = await reader.surfer.get(address);
    const kind = kindOf(seen);
    if (!kind) return undefined;
    const known = this.#found.get(route.path);
    if (!known || (known.kind === 'leads-on' && kind !== 'leads-on'))
      this.#found.set(route.path, { route, address, reader, kind });
    return kind === 'file' ? undefined : seen;
  }

  /** What this reader reaches by links: routes that nobody has opened yet, and a few hubs, whose states lead on. */
  async walk(reader: Reader, starts: readonly string[]): Promise<void> {
    const queue = starts.filter((address) => this.#wanted(address, 0));
    const queued = new Set(queue);
    const visits = new Map<string, number>();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const route = routeOf(address);
      const before = visits.get(route?.path ?? '') ?? 0;
      if (!route || (route.side !== reader.side && route.side !== 'public')) continue;
      if (!this.#wanted(address, before)) continue;
      visits.set(route.path, before + 1);
      const seen = await this.open(reader, address);
      for (const next of linksOf(seen)) {
        const to = routeOf(next);
        if (!to || queued.has(next) || next.startsWith('/ur/')) continue;
        queued.add(next);
        this.#addresses.set(to.path, (this.#addresses.get(to.path) ?? new Set()).add(next));
        if (this.#found.has(to.path)) queue.push(next);
        else queue.unshift(next);
      }
    }
  }

  /** Opens an address again for the links on it, and what they lead to. */
  async look(reader: Reader, address: string): Promise<void> {
    const seen = await this.open(reader, address);
    const links = linksOf(seen);
    for (const link of links) {
      const to = routeOf(link);
      if (to) this.#addresses.set(to.path, (this.#addresses.get(to.path) ?? new Set()).add(link));
    }
    await this.walk(reader, links);
  }

  /** Opens an address again for what it leads to that nobody has opened yet, and no further. */
  async openNew(reader: Reader, address: string): Promise<void> {
    for (const link of linksOf(await this.open(reader, address))) {
      const to = routeOf(link);
      if (to && !this.#found.has(to.path)) await this.openNew(reader, link);
    }
  }

  #wanted(address: string, before: number): boolean {
    const route = routeOf(address);
    if (!route) return false;
    const hub = HUBS.get(route.path);
    if (hub !== undefined) return before < hub;
    return before < TRIES && this.#found.get(route.path)?.kind !== 'page';
  }

  /** A route that no link led to, tried below addresses that are known of the longest part of its path. */
  async guess(reader: Reader, route: Asked, tries: number): Promise<void> {
    const parent = ROUTES.filter(
      ({ path }) =>
        route.path.startsWith(`${path}/`) &&
        path.includes(':') &&
        !route.path.slice(path.length).includes(':') &&
        this.#addresses.has(path),
    ).sort((a, b) => b.path.length - a.path.length)[0];
    if (!parent) return;
    for (const address of this.addressesOf(parent.path).slice(0, tries)) {
      if (this.#found.get(route.path)?.kind === 'page') return;
      await this.open(reader, address.replace(/\?.*$/, '') + route.path.slice(parent.path.length));
    }
  }
}

/** Where a page leads, or an answer that leads on. */
function linksOf(seen: Seen | undefined): string[] {
  if (!seen) return [];
  const hrefs = [...seen.text.matchAll(LINK)].map(([, href]) => href!);
  const on = seen.location?.startsWith('/') ? [seen.location] : [];
  return [...on, ...hrefs.map((href) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))];
}

const TRIES = 2;
const DOOR = /^(\/ur)?\/(console\/)?sign-in(\/again|\/set-up)?(\?|$)/;

function kindOf(seen: Seen): Opened['kind'] | undefined {
  const type = seen.headers.get('content-type') ?? '';
  if (seen.status >= 300 && seen.status < 400)
    return DOOR.test(seen.location ?? '') || seen.location === null ? undefined : 'leads-on';
  if (seen.status !== 200) return undefined;
  return type.startsWith('text/html') ? 'page' : 'file';
}
