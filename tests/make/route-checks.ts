import assert from 'node:assert/strict';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Route } from '../../src/web/shared/signed-in/route.ts';
import type { Portal } from './portal.ts';

/** An address of a route: every part of its path is an id that nothing has. */
export function addressOf(path: string): string {
  return path.replace(/:\w+\??/g, '0190b3f0-0000-7000-8000-00000000abcd');
}

/** What is wrong with a table itself. */
export function tableFaults<A extends Actor>(routes: readonly Route<A>[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { method, path, form, raw, who } of routes) {
    const name = `${method} ${path}`;
    if (seen.has(name)) faults.push(`${name} stands there twice`);
    seen.add(name);
    if (method === 'post' && !form && !raw) faults.push(`${name} says not what it takes`);
    if (method === 'get' && form) faults.push(`${name} takes a form`);
    if (who === 'anybody' && /^\/(my|apply|console)(?!\/sign-in)/.test(path)) faults.push(`${name} is open`);
  }
  return faults;
}

/** Every route of a table without a session: whatever is not for anybody leads to the sign-in and does nothing. */
export async function askedByStrangers<A extends Actor>(
  portal: Portal,
  side: 'applicant' | 'officer',
  routes: readonly Route<A>[],
): Promise<void> {
  const door = side === 'officer' ? '/console/sign-in' : '/sign-in';
  for (const { method, path, who, demonstration } of routes) {
    for (const language of ['', '/ur']) {
      const stranger = portal.surfer(side);
      const address = language + addressOf(path);
      const seen =
        method === 'get'
          ? await stranger.get(address)
          : method === 'post'
            ? await stranger.post(address, new URLSearchParams())
            : await stranger.raw(method.toUpperCase(), address);
      if (demonstration) assert.equal(seen.status, 404, `${method} ${address}`);
      else if (who !== 'anybody') {
        assert.ok(
          locationOf(seen)?.startsWith(`${language}${door}?next=`) || [403, 413, 415].includes(seen.status),
          `${method} ${address}: ${seen.status} ${locationOf(seen)}`,
        );
      } else if (method !== 'get') assert.equal(seen.status, 403, `${method} ${address} wants its token`);
      else assert.ok(seen.status < 500, `${method} ${address}: ${seen.status}`);
    }
  }
}

const locationOf = ({ headers }: { readonly headers: Headers }) => headers.get('location');
