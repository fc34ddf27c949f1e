import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { LANGUAGES, type Language } from '../../kernel/bilingual.ts';
import { msOf } from '../../kernel/instant.ts';
import { parseLicenceNumber } from '../../modules/licences/index.ts';
import { allowance } from '../shared/allowance.ts';
import { badRequestPage, failedPage, notFoundPage } from '../shared/error-pages.ts';
import { html } from '../shared/html.ts';
import { type Audience, layoutOf, type Page } from '../shared/layout.ts';
import { pageResponse } from '../shared/page-response.ts';
import { securityHeaders } from '../shared/security-headers.ts';
import { type Words, wordsOf } from '../shared/words.ts';
import type { PublicDeps } from './reads.ts';
import { type PageRoute, PUBLIC_ROUTES } from './routes.ts';
import { type Ask, type Telling, tellingOf } from './site.ts';
import { publicTexts } from './texts.ts';

const NAVIGATION = [
  { text: 'nav-check', path: '/check' },
  { text: 'nav-register', path: '/register' },
  { text: 'nav-figures', path: '/figures' },
  { text: 'nav-open-data', path: '/open-data' },
  { text: 'nav-who-needs', path: '/who-needs' },
  { text: 'nav-apply', path: '/my/start' },
  { text: 'nav-sign-in', path: '/sign-in' },
];
const FOOTER = [
  { text: 'nav-visit', path: '/visit' },
  { text: 'nav-help', path: '/help' },
  { text: 'nav-accessibility', path: '/accessibility' },
  { text: 'nav-privacy', path: '/privacy' },
  { text: 'nav-officers', path: '/console/sign-in' },
];
const CARRIERS_FRESH_MS = 60_000;
// A code of a visit has 40 bits; whoever guesses is slowed down long before one fits.
const TRIES_AT_ONCE = 10;
const SECONDS_A_TRY = 6;

/** The public site over what it reads; answers every path outside the API. */
export function publicPages(deps: PublicDeps): Hono {
  const words = wordsOf(publicTexts);
  const render = layoutOf(audienceOf(deps, words));
  const headers = securityHeaders(deps.baseUrl.startsWith('https:'));
  const telling = tellingWith(deps, words);
  const tries = allowance(TRIES_AT_ONCE, SECONDS_A_TRY);
  const app = new Hono();

  const send = (page: Page, language: Language, context: Context): Response =>
    pageResponse(context, render(page, language), language, {
      status: page.status,
      headers,
      cache: page.indexed === false ? 'no-store' : 'no-cache',
      vary: 'accept-encoding',
    });

  const askOf = async (context: Context, language: Language): Promise<Ask> => ({
    tell: (await telling())[language],
    reads: deps.reads,
    country: deps.country,
    query: new URL(context.req.url).searchParams,
    now: deps.clock.now(),
    baseUrl: deps.baseUrl,
    waitToTry: () => tries(remoteOf(context), msOf(deps.clock.now())),
  });

  /** Answers in a language; a bug or an outage becomes a page with a reference that the log has too. */
  const careful = (route: string, language: Language, handle: (context: Context) => Promise<Response>) => {
    return async (context: Context): Promise<Response> => {
      const began = performance.now();
      const requestId = randomUUID();
      let [response, error]: [Response | undefined, unknown] = [undefined, undefined];
      try {
        response = await handle(context);
      } catch (thrown) {
        error = thrown;
        response = send(failedPage(words[language], '/', requestId), language, context);
      }
      const seconds = (performance.now() - began) / 1000;
      deps.served?.({ requestId, route, status: response.status, seconds, error });
      return response;
    };
  };

  const mount = (route: PageRoute, language: Language) => {
    const answer = careful(route.path, language, async (context) => {
      const made = await route.page(await askOf(context, language), context.req.param());
      return 'location' in made ? context.redirect(made.location, 302) : send(made, language, context);
    });
    for (const path of addresses(words[language].href(route.path))) app.get(path, answer);
  };
  const certificate = (language: Language) =>
    careful('/licences/:number/certificate.pdf', language, async (context) => {
      const ask = await askOf(context, language);
      const number = parseLicenceNumber(
        context.req.param('number') ?? '',
        deps.country.licences.numberPrefix,
      );
      const wanted = LANGUAGES.find((one) => one === (ask.query.get('lang') ?? language));
      const file = number && wanted && (await deps.reads.certificate(number, wanted, ask.now));
      if (!file) return send(notFoundPage(ask.tell, '/'), language, context);
      return new Response(new Uint8Array(file), {
        headers: {
          ...headers,
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${number}-${wanted}.pdf"`,
          'cache-control': 'no-cache',
        },
      });
    });

  for (const language of LANGUAGES) {
    for (const route of PUBLIC_ROUTES)
      if (route.access === 'everybody' || deps.demonstration) mount(route, language);
    app.get(words[language].href('/licences/:number/certificate.pdf'), certificate(language));
  }
  app.get('/assets/:key/:name', async (context) => {
    const { key, name } = context.req.param();
    const accepts = context.req.header('accept-encoding') ?? '';
    return (await deps.assets.answer(key, name, accepts)) ?? context.notFound();
  });
  app.notFound((context) => {
    const { pathname } = new URL(context.req.url);
    const language = languageOf(pathname);
    const make = /%(?![0-9a-f]{2})/i.test(pathname) ? badRequestPage : notFoundPage;
    return send(make(words[language], '/'), language, context);
  });
  app.onError((_, context) => send(failedPage(words.en, '/', randomUUID()), 'en', context));
  return app;
}

function remoteOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

function languageOf(pathname: string): Language {
  return pathname === '/ur' || pathname.startsWith('/ur/') ? 'ur' : 'en';
}

/** `/ur/` answers without its slash too. */
function addresses(path: string): string[] {
  return path === '/ur/' ? ['/ur', '/ur/'] : [path];
}

/** The words with the country's names; carriers are read again once a minute. */
function tellingWith(deps: PublicDeps, words: Readonly<Record<Language, Words>>) {
  let fresh: Promise<Record<Language, Telling>> | undefined;
  let until = 0;
  const read = async () => {
    const carriers = await deps.reads.carriers();
    return {
      en: tellingOf(words.en, deps.country, carriers),
      ur: tellingOf(words.ur, deps.country, carriers),
    };
  };
  return (): Promise<Record<Language, Telling>> => {
    if (!fresh || performance.now() > until) {
      until = performance.now() + CARRIERS_FRESH_MS;
      fresh = read();
      fresh.catch(() => {
        fresh = undefined;
      });
    }
    return fresh;
  };
}

function audienceOf(deps: PublicDeps, words: Readonly<Record<Language, Words>>): Audience {
  return {
    words,
    assets: deps.assets,
    home: '/',
    navigation: NAVIGATION,
    footer: FOOTER,
    responsible: (told) => told.say('responsible', { authority: told.of(deps.country.authority) }),
    ...(deps.demonstration && {
      banner: (told: Words) =>
        html`<section class="sanad-demo" aria-label="${told.say('demonstration-label')}"><div class="govuk-width-container"><p>${told.say('demonstration-banner')} <a class="govuk-link" href="${told.href('/outbox')}">${told.say('demonstration-outbox')}</a></p></div></section>`,
    }),
  };
}
