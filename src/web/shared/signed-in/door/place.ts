import type { Actor } from '../../../../kernel/actor.ts';
import type { Audience, Completed } from '../../../../modules/accounts/index.ts';
import { hidden } from '../../forms/fields.ts';
import { type Html, NOTHING } from '../../html.ts';
import { cookiesOf } from '../cookies.ts';
import { ownAddress } from '../own-address.ts';
import type { Ask, Redirect } from '../route.ts';

/** Where the sign-in pages of one audience stand. */
export interface Place {
  readonly side: Audience;
  /** `/sign-in`; its other pages stand below. */
  readonly signIn: string;
  readonly home: string;
  /** Ways in and sessions of one's own. */
  readonly security: string;
}

type AnyAsk = Ask<Actor>;

/** The page that waits, as the address or the form says; never one of another system. */
export function nextOf(ask: AnyAsk): string | undefined {
  return ownAddress(ask.request.method === 'GET' ? ask.query.get('next') : ask.form.text('next'));
}

/** Carries the page that waits to another page of the door. */
export function withNext(ask: AnyAsk, path: string): string {
  const next = nextOf(ask);
  if (!next) return path;
  return `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`;
}

export function nextField(ask: AnyAsk): Html {
  const next = nextOf(ask);
  return next ? hidden('next', next) : NOTHING;
}

/** Into the browser's cookies, and on to the page that waited. */
export function letIn(signedIn: NonNullable<Completed>, ask: AnyAsk, place: Place): Redirect {
  const next = nextOf(ask);
  const location = signedIn.session.enrolling
    ? withNext(ask, `${place.signIn}/set-up`)
    : (next ?? place.home);
  return { location, cookies: cookiesOf(signedIn) };
}
