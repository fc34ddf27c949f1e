import type { Refusal, RefusalKind } from '../../../kernel/refusal.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { worded } from '../forms/faults.ts';
import { hidden } from '../forms/fields.ts';
import { mixed } from '../forms/mixed.ts';
import { buttonLink, buttonRow, submitButton } from '../forms/parts.ts';
import type { Unreadable } from '../forms/read-form.ts';
import { type Html, html, ltr, NOTHING } from '../html.ts';
import { REFUSAL_STATUS } from '../refusal-status.ts';
import type { Words } from '../words.ts';
import { AS_SEEN, type Binding, formHtml, KEPT, OWN_FIELDS } from './form-of.ts';
import { nameHtml } from './name.ts';
import type { Sheet } from './route.ts';
import { typedHtml } from './typed.ts';

const TITLE = {
  'not-found': 'refused-not-found-title',
  'not-allowed': 'refused-title',
  conflict: 'refused-conflict-title',
  invalid: 'refused-invalid-title',
} as const satisfies Record<RefusalKind, string>;

/** What a refusal's page says besides why. */
export interface RefusedMore {
  /** Stands in the log beside the code of the refusal. */
  readonly reference: string;
  readonly whoCan?: Html;
  readonly typed?: Html;
}

/** A refusal as a page: why, who could do it, what was typed, the way on, and what to name to whoever keeps the log. */
export function refusedSheet(words: Words, refusal: Refusal, home: string, more: RefusedMore): Sheet {
  const { reference, whoCan = NOTHING, typed = NOTHING } = more;
  const title = words.say(TITLE[refusal.refused]);
  const body = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${mixed(worded(words, inWords(words, refusal)))}</p>
    ${whoCan && html`<p class="govuk-body">${whoCan}</p>`}${typed}
    ${buttonRow(buttonLink(words.say('refused-back'), words.href(home), 'second'))}
    <p class="govuk-hint">${words.rich('refused-reference', { reference: ltr(reference) })}</p>`;
  return { title, body, status: REFUSAL_STATUS[refusal.refused] };
}

/** A refusal names a power by its code; readers know it by its name, where this audience has one. */
export function inWords(words: Words, refusal: Refusal): Refusal {
  const name = `power-${refusal.values?.power}`;
  return words.has(name) ? { ...refusal, values: { ...refusal.values, power: words.say(name) } } : refusal;
}

const UNREADABLE_STATUS: Partial<Record<Unreadable, number>> = { 'too-large': 413, 'wrong-type': 415 };

export function unreadableSheet(words: Words, why: Unreadable): Sheet {
  const title = words.say('unreadable-title');
  const text = words.say(why === 'too-large' ? 'unreadable-too-large' : 'unreadable-form');
  return {
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${text}</p>`,
    status: UNREADABLE_STATUS[why] ?? 400,
  };
}

/** A form without the token of this session: forged, or older than the session. */
export function notOursSheet(words: Words): Sheet {
  const title = words.say('not-ours-title');
  return {
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('not-ours')}</p>`,
    status: 403,
  };
}

/** What was typed when the session was over, ready to be sent again as it was. */
export function keptSheet(
  words: Words,
  binding: Binding,
  kept: KeptForm,
  secret: string,
  home: string,
): Sheet {
  const title = words.say('kept-title');
  const own: readonly string[] = OWN_FIELDS;
  const fields = kept.fields.filter(([name]) => !own.includes(name));
  const typed = fields.flatMap(([name, value]) => (AS_SEEN.includes(name) ? [] : [value]));
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('kept-why')}</p>
    ${typedHtml(words, words.language, typed)}${filesHtml(words, kept.files, true)}${filesHtml(words, kept.files, false)}
    ${formHtml(
      binding,
      html`${hidden(KEPT, secret)}${fields.map(([name, value]) => hidden(name, value))}${buttonRow(submitButton(words.say('kept-send')), buttonLink(words.say('kept-drop'), words.href(home), 'second'))}`,
      { action: kept.path, multipart: true },
    )}`;
  return { title, body };
}

/** Which files come along, and which have to be chosen once more. */
function filesHtml(words: Words, files: KeptForm['files'], kept: boolean): Html {
  const names = files.filter((file) => file.kept === kept);
  if (names.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say(kept ? 'kept-files' : 'kept-files-again')}</h2><ul class="govuk-list govuk-list--bullet">${names.map(({ name }) => html`<li>${nameHtml(name, words.language)}</li>`)}</ul>`;
}
