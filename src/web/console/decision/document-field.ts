import { type FileField, fileField, hidden } from '../../shared/forms/fields.ts';
import type { Form } from '../../shared/forms/form.ts';
import { type Html, html, id } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

const HASH = /^[0-9a-f]{64}$/;
const taken = new WeakMap<Form, Map<string, string>>();

/** Notes that a document which came with a form is stored: the answer to that form says so. */
export function noteTaken(form: Form, field: string, hash: string): void {
  taken.set(form, new Map(taken.get(form)).set(field, hash));
}

/** The hash of a document that came with an earlier page of the same form. */
export function earlierDocument(form: Form, field: string): string | undefined {
  const hash = form.text(`${field}Hash`);
  return HASH.test(hash) ? hash : undefined;
}

/** The input of a document; one that was chosen already is not chosen again because something else was wrong. */
export function documentField({ words, form }: ConsoleAsk, field: FileField): Html {
  const { name } = field;
  const hash = taken.get(form)?.get(name) ?? earlierDocument(form, name);
  const input = fileField(words, field);
  if (!hash) return input;
  return html`${input}${hidden(`${name}Hash`, hash)}<p class="govuk-hint">${words.rich('act-document-kept', { hash: id(hash.slice(0, 12)) })}</p>`;
}
