import { APPLICANT_ROUTES } from '../../../src/web/applicant/routes.ts';
import { CONSOLE_ROUTES } from '../../../src/web/console/routes.ts';
import { PUBLIC_ROUTES } from '../../../src/web/public/routes.ts';
import type { Reader } from './site.ts';

export interface Asked {
  readonly side: Reader['side'];
  readonly path: string;
  readonly who: string;
  readonly pattern: RegExp;
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/?#]+')}$`);

/** Every route of the three tables that is read with GET. */
export const ROUTES: readonly Asked[] = [
  ...PUBLIC_ROUTES.map(({ path }) => ({ side: 'public' as const, path, who: 'anybody' })),
  ...[...APPLICANT_ROUTES, ...CONSOLE_ROUTES]
    .filter(({ method }) => method === 'get')
    .map(({ path, who = 'actor' }) => ({
      side: path.startsWith('/console') ? ('officer' as const) : ('applicant' as const),
      path,
      who,
    })),
].map((route) => ({ ...route, pattern: patternOf(route.path) }));

const exact = new Map(ROUTES.filter(({ path }) => !path.includes(':')).map((route) => [route.path, route]));
const withParts = ROUTES.filter(({ path }) => path.includes(':'));

/** The route that answers an address; a literal path before one with parts. */
export function routeOf(address: string): Asked | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/^\/ur(?=\/|$)/, '') || '/';
  const found = exact.get(path);
  if (found) return found;
  return withParts
    .filter(({ pattern }) => pattern.test(path))
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
}
