import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Actor } from '../../../kernel/actor.ts';
import { LANGUAGES, type Language } from '../../../kernel/bilingual.ts';
import { badRequestPage, failedPage, notFoundPage } from '../error-pages.ts';
import { formsTexts } from '../forms/texts.ts';
import { type Audience, layoutOf, type Page } from '../layout.ts';
import { pageResponse } from '../page-response.ts';
import { securityHeaders } from '../security-headers.ts';
import { sharedTexts } from '../texts.ts';
import { type Words, wordsOf } from '../words.ts';
import { answerRoute, type Served } from './answer.ts';
import type { SignedInAudience } from './audience.ts';
import { demonstrationBanner } from './banner.ts';
import { cookieHeader } from './cookies.ts';
import type { SignedInDeps } from './deps.ts';
import { keptRoutes } from './kept-routes.ts';
import type { Route } from './route.ts';
import { signedInTexts } from './texts.ts';
import { secretsOf } from './unsaved.ts';

/** The pages of one audience over its table; answers every path below its own. */
export function signedInApp<A extends Actor>(
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  routes: readonly Route<A>[],
): Hono {
  const words = wordsOf([...deps.ownersTexts, sharedTexts, formsTexts, signedInTexts, ...audience.texts]);
  const render = layoutOf(frameOf(deps, audience, words));
  const secure = deps.baseUrl.startsWith('https:');
  const headers = securityHeaders(secure, audience.workers === true);
  const app = new Hono();

  // no-store: the back button shows no page of somebody who has signed out
  const send = (page: Page, language: Language, context: Context): Response =>
    pageResponse(context, render(page, language), language, {
      status: page.status,
      headers,
      cache: 'no-store',
      vary: 'accept-encoding, cookie',
    });
  const served: Served = { deps, words, headers, send, secretsAt: secretsOf(routes) };

  for (const route of routes)
    if (!audience.sentenceOf(route)) throw new Error(`${route.method} ${route.path} has no rule`);

  const mount = (route: Route<A>, language: Language) => {
    const path = words[language].href(route.path);
    app.on(route.method.toUpperCase(), path, async (context) => {
      const began = performance.now();
      const requestId = randomUUID();
      let [response, error, refused]: [Response | undefined, unknown, string | undefined] = [
        undefined,
        undefined,
        undefined,
      ];
      try {
        const answered = await answerRoute(served, audience, route, language, context, requestId);
        ({ response, refused } = answered);
        for (const cookie of answered.cookies) response.headers.append('set-cookie', cookieHeader(cookie));
      } catch (thrown) {
        error = thrown;
        response = send(failedPage(words[language], audience.home, requestId), language, context);
      }
      const seconds = (performance.now() - began) / 1000;
      const { status } = response;
      const method = route.method.toUpperCase();
      deps.served?.({ requestId, method, route: route.path, status, seconds, refused, error });
      return response;
    });
  };

  for (const language of LANGUAGES)
    for (const route of [...routes, ...keptRoutes<A>(audience)])
      if (!route.demonstration || deps.demonstration) mount(route, language);
  app.notFound((context) => {
    const { pathname } = new URL(context.req.url);
    const language = pathname === '/ur' || pathname.startsWith('/ur/') ? 'ur' : 'en';
    const make = /%(?![0-9a-f]{2})/i.test(pathname) ? badRequestPage : notFoundPage;
    return send(make(words[language], audience.home), language, context);
  });
  app.onError((error, context) => {
    const requestId = randomUUID();
    deps.served?.({
      requestId,
      method: context.req.method,
      route: 'unknown',
      status: 500,
      seconds: 0,
      error,
    });
    return send(failedPage(words.en, audience.home, requestId), 'en', context);
  });
  return app;
}

function frameOf<A extends Actor>(
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  words: Readonly<Record<Language, Words>>,
): Audience {
  const { country, assets, demonstration } = deps;
  const authority = country.agencies.agencies.find(({ id }) => id === country.agencies.authority)!;
  return {
    words,
    assets,
    styles: { en: 'signed-in-en.css', ur: 'signed-in-ur.css' },
    look: audience.look,
    home: audience.home,
    navigation: [],
    footer: [
      { text: 'nav-accessibility', path: '/accessibility' },
      { text: 'nav-privacy', path: '/privacy' },
    ],
    responsible: (told) => told.say('responsible', { authority: told.of(authority.name) }),
    ...(demonstration && { banner: demonstrationBanner }),
  };
}
