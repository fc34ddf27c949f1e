import type { Actor } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Session, Audience as Side } from '../../../modules/accounts/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { Texts } from '../../../platform/texts.ts';
import type { Html } from '../html.ts';
import type { Entry } from '../layout.ts';
import type { Words } from '../words.ts';
import type { SignedInDeps } from './deps.ts';
import type { Route } from './route.ts';

/** An entry of the navigation that only some of the audience see. */
export interface ActorEntry<A extends Actor> extends Entry {
  readonly shown?: (actor: A) => boolean;
}

/** Who the pages are for, and how somebody who is signed in becomes an actor. */
export interface SignedInAudience<A extends Actor> {
  readonly side: Side;
  readonly texts: readonly Texts[];
  /** First page once signed in. */
  readonly home: string;
  /** Where one signs in; below it `/again` and `/set-up`. */
  readonly signIn: string;
  readonly navigation: readonly ActorEntry<A>[];
  /** A class of every page. */
  readonly look?: string;
  /** Some of its pages work without a connection, by a worker of the browser. */
  readonly workers?: true;
  /**
   * As whom somebody acts now, asked on every request; a path is where he first chooses. Anew each time: a session
   * gives no power.
   */
  actorOf(
    deps: SignedInDeps,
    session: Session,
    at: Instant,
  ): Promise<A | Refusal | { readonly location: string }>;
  /** Who may use a route, in a sentence; a table with a route that has none is not served. */
  sentenceOf(route: Route<A>): string | undefined;
  /** What the sentence of a route says to this actor, as far as nothing but the address must be looked at. */
  mayOpen(
    deps: SignedInDeps,
    actor: A,
    route: Route<A>,
    params: Readonly<Record<string, string>>,
  ): Refusal | undefined | Promise<Refusal | undefined>;
  /** Who could do what was refused; undefined where there is nobody to name. */
  whoCan?(words: Words, deps: SignedInDeps, refusal: Refusal): Html | undefined;
  /** Who is signed in and for whom he acts, in the line below the header. */
  standing(
    reader: Reader,
    session: Session,
    actor: A | undefined,
    words: Words,
    deps: SignedInDeps,
  ): Promise<Html>;
}
