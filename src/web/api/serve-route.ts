import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Language } from '../../kernel/bilingual.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { underMandate } from '../../modules/accounts/index.ts';
import { type Act, type ActOptions, perform } from '../../platform/act.ts';
import { canonical } from '../../platform/ledger/canonical.ts';
import { BODY_MAX, emptyBody, jsonBody } from './body.ts';
import { admitted, type Caller } from './caller.ts';
import type { EdgeDeps } from './deps.ts';
import { faultsOf } from './faults.ts';
import { hostileText, pointerTo } from './hostile.ts';
import { type AnyRefusal, EdgeStop, problemResponse, STATUS, stop } from './problem.ts';
import type { Call, CallOptions, Route } from './route.ts';

/** English unless the reader's first known preference is Urdu (RFC 9110, 12.5.4). */
export function languageOf(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(rest.join(';'))?.[1];
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'ur') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'ur' ? 'ur' : 'en';
}

/** Answers one request of one route: authorise, parse, act, answer. Every "no" becomes a problem in one place. */
export function serveRoute(route: Route, deps: EdgeDeps): (context: Context) => Promise<Response> {
  return async (context) => {
    const requestId: string = context.get('requestId');
    const language = languageOf(context.req.header('accept-language') ?? null);
    try {
      const call = await callOf(route, deps, context, requestId, language);
      const answer = await route.handle(call as never);
      if (answer instanceof Response) return answer;
      if (isProblem(answer)) return problemResponse(answer, deps.speaker, language, requestId);
      return answered(route, answer, context.req.raw);
    } catch (error) {
      if (error instanceof EdgeStop) return problemResponse(error.refusal, deps.speaker, language, requestId);
      context.set('error', error);
      return problemResponse(brokenDown(error, requestId), deps.speaker, language, requestId);
    }
  };
}

function isProblem(answer: unknown): answer is AnyRefusal {
  return isRefusal(answer) && answer.refused in STATUS;
}

/** An outage of the database is 503, so that callers try again; everything else that is thrown is our bug. */
export function brokenDown(error: unknown, reference: string): AnyRefusal {
  const code = (error as { code?: unknown } | null)?.code;
  const outage = typeof code === 'string' && /^(08|53|57P|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code);
  return outage
    ? { refused: 'unavailable', code: 'unavailable', headers: { 'retry-after': '5' } }
    : { refused: 'internal', code: 'internal', values: { reference } };
}

async function callOf(
  route: Route,
  deps: EdgeDeps,
  context: Context,
  requestId: string,
  language: Language,
): Promise<Call> {
  const { acting } = deps;
  const request = context.req.raw;
  const at = acting.clock.now();
  const { access } = route;
  const caller = access.open ? undefined : await admitted(request, access, deps.door, acting.db, at);
  const params = parse(route.params, context.req.param(), true);
  const query = parse(route.query, queryOf(context.req.url), true);
  const { value, bytes } = await bodyOf(route, request);
  const once = onceOf(request, caller, route, {
    params: context.req.param(),
    query: queryOf(context.req.url),
    body: without(value, route.unkept),
  });
  return {
    params,
    query,
    body: parse(typeof route.body === 'object' ? route.body : undefined, value),
    bytes,
    request,
    requestId,
    language,
    at,
    get caller(): Caller {
      if (!caller) throw new Error(`${route.path} is open: it has no caller`);
      return caller;
    },
    get actor() {
      if (!caller?.actor) throw new Error(`${route.path} admits callers that act for nobody`);
      return caller.actor;
    },
    reader: acting.db,
    remote: remoteOf(context),
    act: (action, { forgotten = false, file, ...options } = {}) =>
      actOnce(
        acting,
        {
          by: caller?.actor,
          once: forgotten || !once ? undefined : { ...once, asked: { ...once.asked, ...(file && { file }) } },
          ...options,
        },
        action,
      ),
  };
}

function remoteOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Performs under the key, keeping what is `withheld` out of the remembered answer and giving it to this caller only. */
async function actOnce<T>(
  acting: EdgeDeps['acting'],
  { withheld, ...options }: CallOptions<T> & ActOptions,
  action: (act: Act) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (withheld === undefined) return perform(acting, options, (act) => action(underMandate(act)));
  let secret: T[keyof T] | undefined;
  const answer = await perform(acting, options, async (act) => {
    const full = await action(underMandate(act));
    if (isRefusal(full)) return full;
    secret = full[withheld];
    return { ...full, [withheld]: null };
  });
  return isRefusal(answer) || secret === undefined ? answer : { ...answer, [withheld]: secret };
}

function without(body: unknown, unkept: readonly string[] = []): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body ?? null;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, unkept.includes(name) ? null : value]),
  );
}

/** Path and query are checked for hostile text too; a pointer names the parameter. */
function parse(schema: z.ZodType | undefined, input: unknown, parameters = false): unknown {
  if (parameters) {
    const entries = Object.entries(input as Record<string, string>);
    if (!schema && entries.length) stopAt(entries[0]![0], 'unknown-field');
    for (const [name, text] of entries) {
      const hostile = hostileText(text);
      if (hostile) stopAt(name, hostile.code, hostile.values);
    }
  }
  if (!schema) return {};
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error, input);
  stop('invalid', faults[0]!.code, { ...faults[0], faults });
}

function stopAt(name: string, code: string, values?: Record<string, string>): never {
  stop('invalid', code, { field: pointerTo([name]), values });
}

function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  for (const [name, text] of new URL(url).searchParams) {
    if (name in query) stopAt(name, 'repeated-parameter');
    query[name] = text;
  }
  return query;
}

async function bodyOf(route: Route, request: Request): Promise<{ value: unknown; bytes: Buffer }> {
  const empty = { value: undefined, bytes: Buffer.alloc(0) };
  if (route.body === 'stream' || request.method === 'GET' || request.method === 'HEAD') return empty;
  if (route.body) return jsonBody(request, route.bodyMax ?? BODY_MAX);
  const { field, bytes } = await emptyBody(request, 1024);
  if (field !== undefined) stopAt(field, 'unknown-field');
  return { value: undefined, bytes };
}

/**
 * `Idempotency-Key` counts per principal. Strangers are nobody, so what they ask is part of their key: another body is
 * another act, and whoever repeats one word for word hears the same, without what was withheld.
 */
function onceOf(request: Request, caller: Caller | undefined, route: Route, input: unknown) {
  const key = request.headers.get('idempotency-key');
  if (key === null || route.method === 'get') return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) stop('bad-request', 'idempotency-key-malformed');
  const asked = { route: `${route.method} ${route.path}`, input };
  const whose =
    caller?.principal ?? `open ${createHash('sha256').update(canonical(asked)).digest('base64url')}`;
  return { key: caller?.actor ? key : `${whose} ${key}`, asked };
}

function answered(route: Route, answer: unknown, request: Request): Response {
  const status = route.status ?? 200;
  if (status === 204) return new Response(null, { status });
  const body = JSON.stringify(answer ?? null);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const next = (answer as { next?: unknown } | null)?.next;
  if (typeof next === 'string') headers.link = `<${next}>; rel="next"`;
  if (!route.revalidate) return new Response(body, { status, headers });
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  Object.assign(headers, { etag, 'cache-control': 'public, no-cache' });
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((one) => one.trim() === etag || one.trim() === '*');
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { status, headers });
}

/** Turns the answer of an action into the body of a route, leaving a refusal as it is. */
export function shown<T, S>(answer: T | Refusal, show: (value: T) => S): S | Refusal {
  return isRefusal(answer) ? answer : show(answer);
}
