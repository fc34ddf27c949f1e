import type { BadLine } from '../../../kernel/list-lines.ts';
import { type Html, html, ltr, NOTHING } from '../html.ts';
import type { Ask, Download } from '../signed-in/route.ts';
import type { Words } from '../words.ts';
import { type FormFault, worded } from './faults.ts';
import { fileField, textArea } from './fields.ts';
import type { FormFields } from './form.ts';
import { mixed } from './mixed.ts';

/** Room for ten thousand lines, typed or as a file. */
export const LIST_BYTES_MAX = 3 * 1024 * 1024;
const NAMED_MAX = 20;
const SHOWN_MAX = 200;

/** The form of a page that takes a list. */
export const listForm = (
  form: Pick<FormFields, 'fields' | 'files'>,
  bytesMax = LIST_BYTES_MAX,
): FormFields => ({
  fields: [...(form.fields as readonly string[]), 'list'],
  files: ['csv', ...(form.files ?? [])],
  bytesMax,
});

/** The list that was pasted or uploaded, or why it cannot be read. */
export function listText({ form, words }: Pick<Ask, 'form' | 'words'>): {
  readonly text: string;
  readonly fault?: FormFault;
} {
  const typed = form.raw('list');
  const [file] = form.filesOf('csv');
  if (!file) return { text: typed };
  const text = textOf(file.bytes);
  if (text === undefined) return { text: typed, fault: { field: 'csv', text: words.say('box-not-text') } };
  return { text: typed.trim() === '' ? text : `${typed}\n${text}` };
}

/** UTF-8, or UTF-16 as spreadsheets save it; undefined for a file that is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

export interface Box {
  readonly label: string;
  readonly hint: Html | string;
  /** What stands in it: nothing, or the lines to mend. */
  readonly value?: string;
  readonly faults?: readonly FormFault[];
  /** Where the empty file with its headings is. */
  readonly template?: string;
}

/** A box to paste into, and a chooser for the same as a file. */
export function listBox(words: Words, { label, hint, value = '', faults = [], template }: Box): Html {
  const box = textArea(words, {
    name: 'list',
    label,
    hint,
    value,
    rows: Math.min(16, Math.max(7, value.split('\n').length + 1)),
    ltr: true,
    faults,
  });
  const sample =
    template !== undefined && html`<a class="govuk-link" href="${template}">${words.say('box-template')}</a>`;
  const file = fileField(words, {
    name: 'csv',
    label: words.say('box-file'),
    hint: html`${words.say('box-file-hint')}${sample && html` ${sample}`}`,
    accept: '.csv,.txt,text/csv,text/plain',
    optional: true,
    faults,
  });
  return html`${box}${file}`;
}

/** An empty list with its headings, and a byte order mark for spreadsheets. */
export const emptyList = (about: string, columns: string): Download => ({
  download: `\ufeff${columns}\r\n`,
  mediaType: 'text/csv; charset=utf-8',
  name: `${about}.csv`,
});

/** Lines as an example, wider than a telephone may be. */
export function exampleHtml(words: Words, lines: string): Html {
  const title = words.say('box-example');
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
    <div class="sanad-scroll" tabindex="0" role="region" aria-label="${title}"><pre dir="ltr"><code lang="en"><bdi dir="ltr">${lines}</bdi></code></pre></div></details>`;
}

/** The lines that were not taken, as they came: they go back into the box. */
export const badText = (bad: readonly BadLine[]): string => bad.map(({ text }) => text).join('\n');

/** One fault for each bad line of the first twenty; the table names all. */
export function badFaults(words: Words, bad: readonly BadLine[]): FormFault[] {
  const faults = bad.slice(0, NAMED_MAX).map(({ line, ...fault }) => ({
    field: 'list',
    text: words.say(fault.column ? 'box-line-column' : 'box-line', {
      line,
      column: columnName(words, fault),
      text: worded(words, fault),
    }),
  }));
  const more = bad.length - faults.length;
  return more > 0 ? [...faults, { field: 'list', text: words.say('box-more', { more }) }] : faults;
}

/** What the column at fault is called; nothing where the whole line is. */
const columnName = (words: Words, { column }: Pick<BadLine, 'column'>): string =>
  column === undefined ? '' : words.say(`column-${column}`);

/** Each bad line with its number and its rule. */
export function badTable(words: Words, bad: readonly BadLine[]): Html {
  if (bad.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('box-bad', { bad: bad.length })}</h2><p class="govuk-body">${words.say('box-bad-why')}</p>
    <div class="sanad-scroll" tabindex="0" role="region" aria-label="${words.say('box-bad', { bad: bad.length })}"><table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">${words.say('box-line-number')}</th><th scope="col" class="govuk-table__header">${words.say('box-line-text')}</th><th scope="col" class="govuk-table__header">${words.say('box-line-why')}</th></tr></thead>
    <tbody class="govuk-table__body">${bad.slice(0, SHOWN_MAX).map(({ line, text, ...fault }) => html`<tr class="govuk-table__row"><td class="govuk-table__cell">${ltr(String(line))}</td><td class="govuk-table__cell">${ltr(text.slice(0, 120))}</td><td class="govuk-table__cell">${fault.column && html`<strong>${columnName(words, fault)}</strong>: `}${mixed(worded(words, fault))}</td></tr>`)}</tbody></table></div>`;
}
