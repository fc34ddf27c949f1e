import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { EdgeDeps } from './deps.ts';
import { openApiDocument } from './openapi.ts';
import { problemResponse } from './problem.ts';
import type { Route } from './route.ts';
import { brokenDown, languageOf, serveRoute } from './serve-route.ts';

export const API = '/api/v1';

interface Kept {
  Variables: { requestId: string; route: string; error: unknown };
}

export type ApiApp = Hono<Kept>;

/** The API over its tables of routes. Anything below `/api/v1` is answered here, with a problem if need be. */
export function apiOf(tables: readonly Route[], deps: EdgeDeps, baseUrl: string): ApiApp {
  const app = new Hono<Kept>({ strict: true });
  app.use(`${API}/*`, async (context, next) => {
    const started = performance.now();
    const requestId = requestIdOf(context.req.header('x-request-id'));
    context.set('requestId', requestId);
    await next();
    guard(context.res.headers, requestId);
    deps.served?.({
      requestId,
      method: context.req.method,
      route: context.get('route') ?? 'unknown',
      status: context.res.status,
      seconds: (performance.now() - started) / 1000,
      error: context.get('error'),
    });
  });
  const routes = [...tables].sort((a, b) => specificity(a) - specificity(b));
  for (const route of routes) {
    const serve = serveRoute(route, deps);
    app.on(route.method.toUpperCase(), pathOf(route), async (context) => {
      context.set('route', route.path);
      const response = await serve(context);
      share(response.headers, route);
      return response;
    });
  }
  let document: string | undefined;
  app.get(`${API}/openapi.json`, async (context) => {
    context.set('route', '/openapi.json');
    document ??= JSON.stringify(await openApiDocument(tables, baseUrl));
    return context.body(document, 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
  });
  otherMethods(app, routes, deps);
  app.all(`${API}/*`, (context) => refuse(context, deps, { refused: 'not-found', code: 'no-such-address' }));
  app.onError((error, context) => {
    context.set('error', error);
    return refuse(context, deps, brokenDown(error, context.get('requestId')));
  });
  return app;
}

function pathOf(route: Route): string {
  return API + route.path.replace(/\{([a-zA-Z0-9]+)\}/g, ':$1');
}

/** Literal segments win over parameters. */
function specificity(route: Route): number {
  return route.path.split('{').length;
}

const WELL_MADE = /^[A-Za-z0-9._-]{1,64}$/;

function requestIdOf(given: string | undefined): string {
  return given !== undefined && WELL_MADE.test(given) ? given : randomUUID();
}

/** Headers of every answer: nothing here is a page, may be framed, sniffed, or kept by a shared cache unless said so. */
function guard(headers: Headers, requestId: string): void {
  headers.set('x-request-id', requestId);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  headers.set('referrer-policy', 'no-referrer');
  headers.set('vary', 'accept-language, origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

/** Open reads may be used from any page of the web. */
function share(headers: Headers, route: Route): void {
  if (!isShared(route)) return;
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', 'link, etag, x-request-id');
  headers.set('cross-origin-resource-policy', 'cross-origin');
}

function isShared(route: Route): boolean {
  return route.access.open && (route.method === 'get' || route.path === '/numbers/lookup');
}

/** A known address asked by another method: 405 and what it takes; `OPTIONS` is answered. */
function otherMethods(app: ApiApp, tables: readonly Route[], deps: EdgeDeps): void {
  const byPath = Map.groupBy(tables, pathOf);
  for (const [path, routes] of byPath) {
    const methods = [
      ...new Set(
        routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
      ),
    ];
    const allow = [...methods, 'OPTIONS'].join(', ');
    app.all(path, (context) => {
      context.set('route', routes[0]!.path);
      if (context.req.method !== 'OPTIONS')
        return refuse(context, deps, {
          refused: 'method-not-allowed',
          code: 'method-not-allowed',
          values: { allowed: methods.join(', ') },
          headers: { allow },
        });
      const headers = new Headers({ allow });
      if (routes.some(isShared)) {
        headers.set('access-control-allow-origin', '*');
        headers.set('access-control-allow-methods', methods.join(', '));
        headers.set('access-control-allow-headers', 'content-type, accept-language');
        headers.set('access-control-max-age', '86400');
      }
      return new Response(null, { status: 204, headers });
    });
  }
}

function refuse(
  context: Context<Kept>,
  deps: EdgeDeps,
  refusal: Parameters<typeof problemResponse>[0],
): Response {
  return problemResponse(
    refusal,
    deps.speaker,
    languageOf(context.req.header('accept-language') ?? null),
    context.get('requestId') ?? randomUUID(),
  );
}
