import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { beginAgencySignOn, SIGN_ON_PATH, signInWithAgency } from '../../../modules/accounts/index.ts';
import { buttonLink, buttonRow } from '../../shared/forms/parts.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import {
  type Cookie,
  cookieOf,
  cookiesOf,
  SIGN_ON_COOKIE,
  signOnCookie,
} from '../../shared/signed-in/cookies.ts';
import { nextOf, withNext } from '../../shared/signed-in/door/place.ts';
import { ownAddress } from '../../shared/signed-in/own-address.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

type Purpose = 'sign-in' | 'again';

/** What the browser comes back for: the page that waits, in which language, and whether it proves anew. */
const WAITING_COOKIE = '__Host-sanad-waits';
const WAITING_S = 600;

/**
 * Links, not forms: browsers hold a form's whole way to `form-action`, and the provider is elsewhere. What a link
 * begins does nothing by itself: the answer counts only in the browser that was sent away.
 */
export function agencyLinks(ask: ConsoleAsk, agencies: readonly string[], purpose: Purpose): Html {
  const { words, deps } = ask;
  const known = deps.country.agencies.agencies.filter(({ id }) => agencies.includes(id));
  if (known.length === 0) return NOTHING;
  const path = purpose === 'again' ? '/console/sign-in/again/agency' : '/console/sign-in/agency';
  return html`<div class="sanad-panel"><h2 class="govuk-heading-m">${words.say('console-agency-heading')}</h2>${buttonRow(
    ...known.map(({ id, name }) =>
      buttonLink(
        words.say('console-agency-link', { agency: words.of(name) }),
        words.href(withNext(ask, `${path}/${id}`)),
        'second',
      ),
    ),
  )}</div>`;
}

async function leave(ask: ConsoleAsk, purpose: Purpose): Promise<Answer> {
  const { deps, params, language } = ask;
  const current = purpose === 'again' ? ask.session : undefined;
  const begun = await beginAgencySignOn(deps.acting, deps.gate, { agency: params.agency ?? '', current });
  if (isRefusal(begun)) return begun;
  const waits = JSON.stringify({ purpose, language, next: nextOf(ask) ?? '/console' });
  const value = Buffer.from(waits).toString('base64url');
  return {
    away: begun.address,
    cookies: [signOnCookie(begun.browser), { name: WAITING_COOKIE, value, age_s: WAITING_S }],
  };
}

function waitingIn(ask: ConsoleAsk): { purpose: Purpose; prefix: string; next: string } {
  try {
    const text = Buffer.from(cookieOf(ask.request, WAITING_COOKIE) ?? '', 'base64url').toString();
    const { purpose, language, next } = JSON.parse(text) as Record<string, unknown>;
    return {
      purpose: purpose === 'again' ? 'again' : 'sign-in',
      prefix: language === 'ur' ? '/ur' : '',
      next: ownAddress(String(next)) ?? '/console',
    };
  } catch {
    return { purpose: 'sign-in', prefix: '', next: '/console' };
  }
}

async function comeBack(ask: ConsoleAsk): Promise<Answer> {
  const { deps, visitor, request } = ask;
  const { purpose, prefix, next } = waitingIn(ask);
  const gone: Cookie[] = [signOnCookie(''), { name: WAITING_COOKIE, value: '' }];
  if (purpose === 'again' && !ask.current) return refuse('not-allowed', 'session-over');
  const answer = await signInWithAgency(deps.acting, deps.gate, visitor, {
    query: new URL(request.url).search,
    browser: cookieOf(request, SIGN_ON_COOKIE),
    current: purpose === 'again' ? ask.current : undefined,
  });
  if (isRefusal(answer)) return answer;
  return { location: prefix + next, cookies: [...gone, ...cookiesOf(answer)] };
}

/** An agency's own OpenID Connect provider: there, and back. */
export const agencyRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: '/console/sign-in/agency/:agency',
    who: 'anybody',
    handle: (ask) => leave(ask, 'sign-in'),
  },
  {
    method: 'get',
    path: '/console/sign-in/again/agency/:agency',
    who: 'person',
    handle: (ask) => leave(ask, 'again'),
  },
  { method: 'get', path: SIGN_ON_PATH, who: 'anybody', handle: comeBack },
];
