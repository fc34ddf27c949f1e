import type { Refusal } from '../../../kernel/refusal.ts';
import { type Html, html, NOTHING, raw } from '../html.ts';
import type { Words } from '../words.ts';
import { mixed } from './mixed.ts';

/** One thing that is wrong with what was typed, in the reader's language; `field` is the name of the input. */
export interface FormFault {
  readonly field: string;
  readonly text: string;
  /** What the input is called, where the text alone does not say it; for the summary. */
  readonly what?: string;
}

/**
 * The faults of a refusal beside the inputs to blame. `nameOf` turns a JSON pointer into the name of an input; by
 * default `/people/0/nameLatin` is the input `people/0/nameLatin`. A refusal that blames no field has an empty name.
 */
export function faultsOf(
  words: Words,
  refusal: Refusal,
  nameOf: (pointer: string) => string = (pointer) => pointer.replace(/^\//, ''),
): FormFault[] {
  const { field = '', code, values } = refusal;
  const faults = refusal.faults ?? [{ field, code, values }];
  return faults.map((fault) => ({ field: nameOf(fault.field), text: worded(words, fault) }));
}

/** Why something was refused, in the reader's language; a code that nobody worded is worded by its kind. */
export function worded(words: Words, { code, values }: Pick<Refusal, 'code' | 'values'>): string {
  if (!words.has(code)) return words.say('refused-plainly');
  try {
    return words.say(code, values);
  } catch {
    return words.say('refused-plainly'); // the text wants a value that the refusal does not carry
  }
}

export function faultOf(faults: readonly FormFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text;
}

/** What an input is called in a form that shows its fault: its legend or its label, without what only decorates it. */
function calledIn(form: Html, field: string): Html | undefined {
  const name = RegExp.escape(field);
  const shown =
    new RegExp(
      `<fieldset[^>]*aria-describedby="[^"]*(?<![^ "])${name}-error"[^>]*><legend[^>]*>([\\s\\S]*?)</legend>`,
    ).exec(`${form}`) ?? new RegExp(`<label[^>]* for="${name}"[^>]*>([\\s\\S]*?)</label>`).exec(`${form}`);
  const label = shown?.[1]
    ?.replace(/<span class="sanad-optional">[\s\S]*?<\/span>/, '')
    .replace(/<(?!\/?bdi\b)[^>]*>/g, '')
    .trim();
  return label ? raw(label) : undefined;
}

/**
 * All faults on top of the page, each leading to its input; it takes the focus without a script. Given the form in which
 * they stand, each is told with what its input is called there: "Choose one" alone says nothing among several.
 */
export function errorSummary(words: Words, faults: readonly FormFault[], form?: Html): Html {
  if (faults.length === 0) return NOTHING;
  return html`<div class="govuk-error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
    <h2 class="govuk-error-summary__title" id="error-summary-title">${words.say('error-summary-title')}</h2>
    <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
    ${faults.map(({ field, text, what }) => {
      const called =
        what !== undefined ? mixed(what) : form && field !== '' ? calledIn(form, field) : undefined;
      const said = html`${called !== undefined && html`${called}${/[?؟]$/.test(`${called}`) ? ' ' : ': '}`}${mixed(text)}`;
      return field === '' ? html`<li>${said}</li>` : html`<li><a href="#${field}">${said}</a></li>`;
    })}
    </ul></div></div>`;
}

/** The title of a page whose form was refused. */
export function titleWith(words: Words, title: string, faults: readonly FormFault[]): string {
  return faults.length ? `${words.say('error-title-prefix')}: ${title}` : title;
}
