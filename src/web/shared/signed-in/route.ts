import type { Actor } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/bilingual.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Session, Visitor } from '../../../modules/accounts/index.ts';
import type { Act, ActOptions } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { AssetName } from '../assets/catalogue.ts';
import type { FormFault } from '../forms/faults.ts';
import type { Form, FormFields } from '../forms/form.ts';
import type { Html } from '../html.ts';
import type { Words } from '../words.ts';
import type { Cookie } from './cookies.ts';
import type { SignedInDeps } from './deps.ts';
import type { FormLook } from './form-of.ts';

/** One page, without its frame. */
export interface Sheet {
  readonly title: string;
  readonly body: Html;
  /** Key of the navigation entry that it belongs to. */
  readonly section?: string;
  /** 422 for a form that is shown again with its faults; 200 unless it says so. */
  readonly status?: number;
  readonly scripts?: readonly AssetName[];
}

/** To another page of this system; after a POST it is read with GET. */
export interface Redirect {
  /** An address without its language. */
  readonly location: string;
  readonly cookies?: readonly Cookie[];
}

/** To an agency's own sign-on. */
export interface Away {
  readonly away: string;
  readonly cookies: readonly Cookie[];
}

export interface Download {
  readonly download: Uint8Array | ReadableStream<Uint8Array> | string;
  readonly mediaType: string;
  readonly name: string;
  /** Shown in the browser instead of being saved. */
  readonly inline?: boolean;
}

/** What a script of ours asked for. */
export interface Data {
  readonly data: unknown;
  readonly status?: number;
  readonly cookies?: readonly Cookie[];
}

/** A refusal becomes a page that says why and who can. */
export type Answer = Sheet | Redirect | Away | Download | Data | Refusal | Response;

/** Everything a page needs to answer one request. */
export interface Ask<A extends Actor = Actor> {
  readonly words: Words;
  readonly language: Language;
  /** The address without its language and question. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly at: Instant;
  readonly deps: SignedInDeps;
  readonly reader: Reader;
  readonly request: Request;
  readonly requestId: string;
  readonly visitor: Visitor;
  /** Whoever is signed in, if anybody is; also who only enrols a way in. */
  readonly current: Session | undefined;
  /** Whoever is signed in; routes for anybody must not ask. */
  readonly session: Session;
  /** As whom he acts; routes that admit only actors may ask. */
  readonly actor: A;
  /** What was typed; routes that take a form may ask. */
  readonly form: Form;
  /** The faults of a refusal beside its inputs. */
  faults(refusal: Refusal, nameOf?: (pointer: string) => string): FormFault[];
  /** The address of a page in the reader's language. */
  href(path: string): string;
  /** A form that posts to its own page (or `action`), with its tokens; `look.multipart` for files. */
  formHtml(body: Html, look?: FormLook): Html;
  /** What was typed, word for word, for a page on which its form does not stand; secrets are left out. */
  typedHtml(): Html;
  /** A token for scripts of ours: they send it as `x-csrf-token`. */
  token(): string;
  day(at: Instant): Html;
  moment(at: Instant): Html;
  /** Performs an action as the actor. A form that is sent twice with the same content acts once and answers the same. */
  act<T>(
    action: (act: Act) => Promise<T | Refusal>,
    options?: Pick<ActOptions, 'serializable' | 'by'> & { readonly forgotten?: boolean },
  ): Promise<T | Refusal>;
}

/**
 * Who gets as far as the route's own rule: anybody; a browser that enrols a way in; whoever is signed in; an actor
 * (an applicant with an organisation, an officer with an office), which is the rule unless it says otherwise.
 */
export type Admitted = 'anybody' | 'enrolling' | 'person' | 'actor';

/** One row of an audience's table. */
export interface Route<A extends Actor = Actor> {
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'options';
  /** Below `/` in English and below `/ur/` in Urdu; `:name` for a part. */
  readonly path: string;
  readonly who?: Admitted;
  /** Before a decision, an export or a reveal: signed in within five minutes. */
  readonly fresh?: true;
  /** Exists where people are made up, and nowhere else. */
  readonly demonstration?: true;
  /** The fields of its form; required of a POST unless it reads the body itself. */
  readonly form?: FormFields;
  /** Nothing worth keeping when its session is over: signing out, a proof. */
  readonly unkept?: true;
  /** Reads the body itself (an upload in parts, a script's JSON); the token then comes in `x-csrf-token`. */
  readonly raw?: true;
  readonly handle: (ask: Ask<A>) => Answer | Promise<Answer>;
}
