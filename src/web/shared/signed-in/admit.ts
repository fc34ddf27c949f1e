import type { Actor } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  keepAlive,
  PROVEN_MINUTES,
  provenWithin,
  type Session,
  sessionOf,
} from '../../../modules/accounts/index.ts';
import type { SignedInAudience } from './audience.ts';
import { cookieOf, SESSION_COOKIE } from './cookies.ts';
import type { SignedInDeps } from './deps.ts';
import type { Route } from './route.ts';

/** How far somebody got. */
export type Admission<A extends Actor> =
  | { readonly in: true; readonly session: Session | undefined; readonly actor: A | undefined }
  /** First he signs in, proves himself again, enrols a way in or chooses for whom he acts. */
  | {
      readonly in: false;
      readonly first: 'sign-in' | 'again' | 'set-up' | 'choose';
      readonly at: string;
      readonly session: Session | undefined;
    }
  | { readonly in: false; readonly first: 'refused'; readonly refusal: Refusal; readonly session: Session };

/** The session of this browser for one audience, noted as in use. */
export async function sessionIn(
  request: Request,
  deps: SignedInDeps,
  audience: Pick<SignedInAudience<never>, 'side'>,
  at: Instant,
): Promise<Session | undefined> {
  const { acting, gate } = deps;
  const cookie = cookieOf(request, SESSION_COOKIE[audience.side]);
  const session = cookie === undefined ? undefined : await sessionOf(acting.db, gate, cookie, at);
  if (session?.audience !== audience.side) return undefined;
  await keepAlive(acting.db, session, at);
  return session;
}

/**
 * Lets a browser as far as a route asks.
 * - Anybody: always, and whoever is signed in is known.
 * - Otherwise a session that opens something; one that only enrols gets to set up a way in and nowhere else.
 * - An actor: an organisation is chosen, or an office is held, now.
 * - Fresh: he proved who he is within five minutes.
 * - The sentence of the route has the last word here; of one object the handler and the action decide.
 */
export async function admit<A extends Actor>(
  request: Request,
  deps: SignedInDeps,
  audience: SignedInAudience<A>,
  route: Route<A>,
  at: Instant,
  params: Readonly<Record<string, string>> = {},
): Promise<Admission<A>> {
  const who = route.who ?? 'actor';
  const session = await sessionIn(request, deps, audience, at);
  if (who === 'anybody') return { in: true, session, actor: undefined };
  const { signIn } = audience;
  if (!session) return { in: false, first: 'sign-in', at: signIn, session };
  if (who === 'enrolling') return { in: true, session, actor: undefined };
  if (session.enrolling) return { in: false, first: 'set-up', at: `${signIn}/set-up`, session };
  const actor = who === 'actor' ? await audience.actorOf(deps, session, at) : undefined;
  if (isRefusal(actor)) return { in: false, first: 'refused', refusal: actor, session };
  if (actor && 'location' in actor) return { in: false, first: 'choose', at: actor.location, session };
  if (route.fresh && !provenWithin(session, PROVEN_MINUTES, at))
    return { in: false, first: 'again', at: `${signIn}/again`, session };
  const refusal = actor && (await audience.mayOpen(deps, actor, route, params));
  return refusal ? { in: false, first: 'refused', refusal, session } : { in: true, session, actor };
}
