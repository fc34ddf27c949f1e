import type { Context } from 'hono';
import type { Actor } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { type Session, underMandate } from '../../../modules/accounts/index.ts';
import { perform } from '../../../platform/act.ts';
import { formToken } from '../../../platform/form-token.ts';
import { dateHtml, momentHtml } from '../dates.ts';
import { faultsOf } from '../forms/faults.ts';
import type { Form } from '../forms/form.ts';
import type { Words } from '../words.ts';
import { cookieOf, DEVICE_COOKIE } from './cookies.ts';
import type { SignedInDeps } from './deps.ts';
import { type Binding, formHtml, typedIn } from './form-of.ts';
import { onceKey } from './once-key.ts';
import { ownAddress } from './own-address.ts';
import type { Ask, Route } from './route.ts';
import { typedHtml } from './typed.ts';

export interface AskParts<A extends Actor> {
  readonly deps: SignedInDeps;
  readonly words: Words;
  readonly language: Language;
  readonly path: string;
  readonly context: Context;
  readonly requestId: string;
  readonly at: Instant;
  readonly session: Session | undefined;
  readonly actor: A | undefined;
  readonly form: Form;
  readonly binding: Binding;
  readonly route: Route<A>;
  /** The fields of the form behind an address that are secret. */
  secretsAt(path: string): readonly string[];
  /** Told once something was done. */
  acted(): void;
}

export function askOf<A extends Actor>(parts: AskParts<A>): Ask<A> {
  const { deps, words, language, context, at, session, actor, form, binding, route } = parts;
  const { acting, country } = deps;
  const request = context.req.raw;
  const { pathname, search } = new URL(request.url);
  const own = ownAddress(pathname + search);
  let acts = 0;
  return {
    words,
    language,
    path: parts.path,
    params: context.req.param(),
    query: new URL(request.url).searchParams,
    at,
    deps,
    reader: acting.db,
    request,
    requestId: parts.requestId,
    visitor: {
      address: remoteOf(context),
      userAgent: request.headers.get('user-agent'),
      device: cookieOf(request, DEVICE_COOKIE),
    },
    current: session,
    get session() {
      if (!session) throw new Error(`${route.path} admits browsers that are not signed in`);
      return session;
    },
    get actor() {
      if (!actor) throw new Error(`${route.path} admits people who act for nobody`);
      return actor;
    },
    form,
    faults: (refusal, nameOf) => faultsOf(words, refusal, nameOf),
    href: (path) => words.href(path),
    // without an action a form would keep the address's fragment: after the skip link no error summary took the focus
    formHtml: (body, look = {}) => {
      const action = look.action ?? own;
      const { unkept = parts.secretsAt(action ?? pathname) } = look;
      return formHtml(binding, body, { ...look, action, unkept, answers: request.method === 'POST' });
    },
    typedHtml: () => typedHtml(words, language, typedIn(form, route.form?.secret)),
    token: () => formToken(binding.key, binding.boundTo),
    day: (moment) => dateHtml(moment, country.time, language),
    moment: (moment) => momentHtml(moment, country.time, language),
    act: async (action, { forgotten = false, ...options } = {}) => {
      const key = forgotten ? undefined : onceKey(form, route.path, acts++);
      const once = key === undefined ? undefined : { key, asked: { route: route.path } };
      const answer = await perform(acting, { by: actor, once, ...options }, (act) =>
        action(underMandate(act)),
      );
      if (!isRefusal(answer)) parts.acted();
      return answer;
    },
  };
}

function remoteOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}
