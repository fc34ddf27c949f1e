import { formToken, isFormToken } from '../../../platform/form-token.ts';
import { type SignInKey, sameFingerprint } from '../../../platform/sign-in-key.ts';
import { hidden } from '../forms/fields.ts';
import type { Form } from '../forms/form.ts';
import { type Html, html } from '../html.ts';

/** Fields that the frame puts into every form. */
export const TOKEN = '_csrf';
export const OWNER = '_of';
export const ONCE = '_once';
/** The secret of a kept form that is sent again, whose files come along. */
export const KEPT = '_kept';
export const OWN_FIELDS = [TOKEN, OWNER, ONCE, KEPT] as const;
/** Hidden fields that say what a page was made over, as `unsaved.js` knows them: nobody typed them. */
export const AS_SEEN: readonly string[] = ['mark', 'seen', 'revision', 'evidence', 'pieces', 'count', 'here'];

/** What somebody typed into a form, without its machinery and its secrets. */
export function typedIn(form: Form, secret: readonly string[] = []): string[] {
  const other: readonly string[] = [...OWN_FIELDS, ...AS_SEEN, ...secret];
  return form
    .names()
    .filter((name) => !other.includes(name))
    .flatMap((name) => form.all(name));
}

/** What binds a form to the browser it was made for. */
export interface Binding {
  readonly key: SignInKey;
  /** The session's id; for a visitor who is not signed in, his door cookie. */
  readonly boundTo: string;
  /** Who the form was made for; null before somebody signs in. */
  readonly principal: string | null;
  /** New for every page: a form that is sent twice acts once. */
  readonly once: string;
}

const ownerMark = (key: SignInKey, principal: string) =>
  `${principal}.${key.fingerprint('form-owner', principal)}`;

/** The person a form says it was made for, if it was we who said so. It opens nothing: it says whose typing it is. */
export function ownerOf(key: SignInKey, mark: string): string | undefined {
  const principal = /^([0-9a-f-]{36})\./.exec(mark)?.[1];
  return principal && sameFingerprint(ownerMark(key, principal), mark) ? principal : undefined;
}

export function isBoundTo(key: SignInKey, boundTo: string, token: string): boolean {
  return isFormToken(key, boundTo, token);
}

export interface FormLook {
  /** Its own page unless it says so; an address with its language. */
  readonly action?: string;
  readonly multipart?: boolean;
  readonly classes?: string;
  readonly id?: string;
  /** Names of fields that no browser keeps; `*` for the whole form. */
  readonly unkept?: readonly string[];
  /** It stands on a page that answers what was sent. */
  readonly answers?: boolean;
  /** Further attributes, each with a space before it. */
  readonly attributes?: Html;
}

/** A form that posts, with everything that makes it count. */
export function formHtml({ key, boundTo, principal, once }: Binding, body: Html, look: FormLook = {}): Html {
  const { action, multipart, classes = 'sanad-form', id, unkept = [], answers, attributes } = look;
  return html`<form method="post" class="${classes}" novalidate${action !== undefined && html` action="${action}"`}${multipart && html` enctype="multipart/form-data"`}${id !== undefined && html` id="${id}"`}${unkept.length > 0 && html` data-unkept="${unkept.join(' ')}"`}${answers && html` data-answers`}${attributes}>
    ${hidden(TOKEN, formToken(key, boundTo))}${principal && hidden(OWNER, ownerMark(key, principal))}${hidden(ONCE, once)}${body}</form>`;
}
