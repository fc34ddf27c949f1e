import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Actor } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Session } from '../../../modules/accounts/index.ts';
import { randomSecret } from '../../../platform/chance.ts';
import { Form } from '../forms/form.ts';
import { readForm } from '../forms/read-form.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Words } from '../words.ts';
import { type Admission, admit } from './admit.ts';
import { askOf } from './ask.ts';
import type { SignedInAudience } from './audience.ts';
import { type Cookie, cookieOf, DOOR_COOKIE, doneCookie } from './cookies.ts';
import type { SignedInDeps } from './deps.ts';
import { type Binding, formHtml, isBoundTo, ONCE, OWN_FIELDS, OWNER, ownerOf, TOKEN } from './form-of.ts';
import { keptPath } from './kept-routes.ts';
import { dropSent, keepTyped, withKeptFiles } from './kept-typing.ts';
import { ownAddress } from './own-address.ts';
import type { Answer, Route, Sheet } from './route.ts';
import { notOursSheet, type RefusedMore, refusedSheet, unreadableSheet } from './sheets.ts';
import { unsavedHtml } from './unsaved.ts';

export interface Served {
  readonly deps: SignedInDeps;
  readonly words: Readonly<Record<Language, Words>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of the form behind an address that are secret. */
  secretsAt(path: string): readonly string[];
  send(page: Page, language: Language, context: Context): Response;
}

export interface Answered {
  readonly response: Response;
  readonly cookies: readonly Cookie[];
  readonly refused?: string;
}

const DOOR_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/**
 * Answers one request of one route: who asks, what was typed, whether the form is ours, then the handler.
 * A form that comes when its session is over, or when a fresh proof is wanted, is kept and offered again.
 */
export async function answerRoute<A extends Actor>(
  served: Served,
  audience: SignedInAudience<A>,
  route: Route<A>,
  language: Language,
  context: Context,
  requestId: string,
): Promise<Answered> {
  const { deps } = served;
  const words = served.words[language];
  const request = context.req.raw;
  const url = new URL(request.url);
  const at = deps.acting.clock.now();
  const path = language === 'ur' ? url.pathname.slice(3) || '/' : url.pathname;
  const door = cookieOf(request, DOOR_COOKIE);
  const known = door !== undefined && DOOR_SHAPE.test(door);
  const boundDoor = known ? door : randomSecret();
  const cookies: Cookie[] = known ? [] : [{ name: DOOR_COOKIE, value: boundDoor }];
  const page = async (sheet: Sheet, session?: Session, actor?: A): Promise<Response> => {
    // what is about oneself is seen with the same line of pages, where one is an actor already
    const seen =
      actor ?? (session && !session.enrolling ? await actorNow(deps, audience, session, at) : undefined);
    const standing =
      session && !session.enrolling
        ? await standingHtml(deps, audience, session, seen, words, at)
        : undefined;
    const { title, body, section, status, scripts } = sheet;
    const navigation = seen ? audience.navigation.filter(({ shown }) => shown?.(seen) ?? true) : [];
    const address = path + (request.method === 'GET' ? url.search : '');
    return served.send(
      { title, body, section, status, scripts, path: address, indexed: false, standing, navigation },
      language,
      context,
    );
  };

  if (crossSite(request, deps.baseUrl))
    return { response: await page(notOursSheet(words)), cookies: [], refused: 'cross-site' };
  if (hostileParams(context.req.param()))
    return { response: context.notFound() as Response, cookies: [], refused: 'hostile-path' };

  const admission = await admit(request, deps, audience, route, at, context.req.param());
  const writes = route.method !== 'get' && route.method !== 'options';
  const read =
    writes && !route.raw
      ? await readForm(request, route.form ?? { fields: [] }, OWN_FIELDS)
      : new Form(new Map());
  if (typeof read === 'string') {
    const response = await page(unreadableSheet(words, read), admission.session);
    return { response, cookies: [], refused: `form-${read}` };
  }
  const form = await withKeptFiles(deps, route, admission, read, url);

  if (!admission.in) {
    if (admission.first === 'refused') {
      const { refusal, session } = admission;
      return {
        response: await page(
          refusedSheet(words, refusal, audience.home, {
            reference: requestId,
            whoCan: audience.whoCan?.(words, deps, refusal),
          }),
          session,
        ),
        cookies: [],
        refused: refusal.code,
      };
    }
    const next = await nextOf(deps, audience, route, admission, form, url, language, at);
    const location = words.href(`${admission.at}?next=${encodeURIComponent(next)}`);
    return { response: redirect(location, served.headers), cookies: [], refused: admission.first };
  }

  const { session, actor } = admission;
  const open = route.who === 'anybody';
  const boundTo = open || !session ? boundDoor : session.session;
  const binding: Binding = {
    key: deps.gate.key,
    boundTo,
    principal: open ? null : (session?.principal ?? null),
    once: form.text(ONCE) || randomUUID(),
  };
  if (writes && !isBoundTo(binding.key, boundTo, tokenOf(route, request, form))) {
    const owner = ownerOf(binding.key, form.text(OWNER));
    // the same person's form from a session before this one: nothing typed is lost
    if (session && owner === session.principal && !route.raw && !route.unkept) {
      const kept = await keepTyped(deps, route, form, owner, url, at);
      return {
        response: redirect(words.href(keptPath(audience, kept)), served.headers),
        cookies: [],
        refused: 'form-of-earlier-session',
      };
    }
    return { response: await page(notOursSheet(words), session, actor), cookies, refused: 'form-not-ours' };
  }
  let acted = false;
  const ask = askOf({
    deps,
    words,
    language,
    path,
    context,
    requestId,
    at,
    session,
    actor,
    form,
    binding,
    route,
    secretsAt: served.secretsAt,
    acted: () => {
      acted = true;
    },
  });
  const answer = await route.handle(ask);
  await dropSent(deps, session?.principal, form);
  const given = [...('cookies' in answer ? (answer.cookies ?? []) : []), ...doneWith(form, answer, acted)];
  return {
    response: await responseTo(
      answer,
      served,
      words,
      (sheet) => page(sheet, open ? undefined : session, actor),
      audience.home,
      (refusal) => ({
        reference: requestId,
        whoCan: audience.whoCan?.(words, deps, refusal),
        typed: ask.typedHtml(),
      }),
    ),
    cookies: open || given.length ? [...cookies, ...given] : [],
    refused: isRefusal(answer) ? answer.code : undefined,
  };
}

const ONCE_SHAPE = /^[0-9a-f-]{36}$/;

/** A form that led on to another page was done; one that is answered by its own page, if it changed something. */
function doneWith(form: Form, answer: Answer, acted: boolean): readonly Cookie[] {
  const once = form.text(ONCE);
  if (!ONCE_SHAPE.test(once) || isRefusal(answer)) return [];
  const done = 'location' in answer || (acted && 'body' in answer && (answer.status ?? 200) === 200);
  return done ? [doneCookie(once)] : [];
}

/** Browsers say where a request comes from; what another site sends changes nothing here. */
function crossSite(request: Request, baseUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  return origin !== null && origin !== 'null' && origin !== baseUrl && origin !== new URL(request.url).origin;
}

function hostileParams(params: Readonly<Record<string, string>>): boolean {
  return Object.values(params).some((text) =>
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/.test(text),
  );
}

function tokenOf(route: Route<never>, request: Request, form: Form): string {
  return route.raw ? (request.headers.get('x-csrf-token') ?? '') : form.text(TOKEN);
}

/** Where somebody goes once he has done what comes first: back to the page, or to what he typed. */
async function nextOf<A extends Actor>(
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  route: Route<A>,
  admission: Extract<Admission<A>, { first: 'sign-in' | 'again' | 'set-up' | 'choose' }>,
  form: Form,
  url: URL,
  language: Language,
  at: Instant,
): Promise<string> {
  const own = (language === 'ur' ? url.pathname.slice(3) : url.pathname) + url.search;
  if (route.method === 'get') return ownAddress(own) ?? audience.home;
  const owner = ownerOf(deps.gate.key, form.text(OWNER));
  const { session } = admission;
  if (!owner || route.raw || route.unkept || (session && session.principal !== owner)) return audience.home;
  if (session && !isBoundTo(deps.gate.key, session.session, form.text(TOKEN))) return audience.home;
  return keptPath(audience, await keepTyped(deps, route, form, owner, url, at));
}

async function actorNow<A extends Actor>(
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  session: Session,
  at: Instant,
): Promise<A | undefined> {
  const found = await audience.actorOf(deps, session, at);
  return isRefusal(found) || 'location' in found ? undefined : found;
}

async function standingHtml<A extends Actor>(
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  session: Session,
  actor: A | undefined,
  words: Words,
  at: Instant,
): Promise<Html> {
  const who = await audience.standing(deps.acting.db, session, actor, words, deps);
  const binding = { key: deps.gate.key, boundTo: session.session, principal: session.principal, once: at };
  const out = formHtml(binding, html`<button type="submit">${words.say('sign-out')}</button>`, {
    action: words.href(`${audience.signIn}/out`),
    classes: 'sanad-standing__out',
  });
  return html`<div class="sanad-standing" role="region" aria-label="${words.say('standing-label')}"><div class="govuk-width-container sanad-standing__in">${who}${out}</div></div>${unsavedHtml(deps, words, session)}`;
}

function redirect(location: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status: 303, headers: { ...headers, location, 'cache-control': 'no-store' } });
}

async function responseTo(
  answer: Answer,
  { headers }: Served,
  words: Words,
  page: (sheet: Sheet) => Promise<Response>,
  home: string,
  more: (refusal: Refusal) => RefusedMore,
): Promise<Response> {
  if (answer instanceof Response) return answer;
  if (isRefusal(answer)) return page(refusedSheet(words, answer, home, more(answer)));
  if ('location' in answer) return redirect(words.href(ownAddress(answer.location) ?? home), headers);
  if ('away' in answer) return redirect(answer.away, headers);
  if ('data' in answer)
    return new Response(JSON.stringify(answer.data), {
      status: answer.status ?? 200,
      headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  if ('download' in answer) {
    const { download, mediaType, name, inline } = answer;
    const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
    return new Response(download as ConstructorParameters<typeof Response>[0], {
      headers: {
        ...headers,
        // whatever an uploaded file holds runs nothing
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': mediaType,
        'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'no-store',
      },
    });
  }
  return page(answer);
}
