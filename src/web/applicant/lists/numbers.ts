import type { Day } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import type { NumberEntry } from '../../../modules/applications/rules/content.ts';
import { numbersNamed } from '../../../modules/applications/rules/terms.ts';
import { carriers } from '../../../modules/entities/index.ts';
import { NUMBERS_MAX } from '../../../modules/numbers/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { errorSummary, type FormFault } from '../../shared/forms/faults.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  pagination,
  submitButton,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import { namingOf } from '../draft/naming.ts';
import {
  type DraftSection,
  draftPath,
  faultsAt,
  type Obstacle,
  obstaclesIn,
  openDraft,
  previewOf,
} from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';
import { numberAnswers } from './number-answers.ts';

export const numbersPath = (draft: Draft, rest = '') => draftPath(draft.id, `/numbers${rest}`);

const ROWS_A_PAGE = 100;

type Channels = NonNullable<Draft['content']['channels']>;
type Range = NonNullable<Channels['ranges']>[number];

/** One line of the table: a number or a range, with its place in the draft. */
interface Row {
  readonly key: string;
  /** `numbers/3` or `ranges/0`. */
  readonly at: string;
  readonly entry: NumberEntry | Range;
}

/** Numbers and ranges in the order of their digits, which is their key. */
function rowsOf({ content }: Draft): readonly Row[] {
  const { numbers = [], ranges = [] } = content.channels ?? {};
  const rows: Row[] = [
    ...numbers.map((entry, i) => ({ key: `${entry.number ?? ''} ${i}`, at: `numbers/${i}`, entry })),
    ...ranges.map((entry, i) => ({ key: `${entry.first ?? ''} ${i}`, at: `ranges/${i}`, entry })),
  ];
  return rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

export async function numbersPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : numbersSheet(ask, draft);
}

async function numbersSheet(ask: ApplicantAsk, draft: Draft): Promise<Sheet> {
  const { words, query, reader } = ask;
  const [{ obstacles }, known] = await Promise.all([previewOf(ask, draft), carriers(reader)]);
  const names = new Map(known.map(({ code, name }) => [code, words.of(name)]));
  const rows = rowsOf(draft);
  const after = query.get('after') ?? '';
  const from =
    after === ''
      ? 0
      : Math.max(
          rows.findIndex(({ key }) => key > after),
          0,
        );
  const shown = rows.slice(from, from + ROWS_A_PAGE);
  const last = shown.at(-1);
  const more = from + ROWS_A_PAGE < rows.length && last !== undefined;
  const faults: FormFault[] = faultsAt(ask, '/channels/numbers', obstacles)
    .filter(({ field }) => field === '')
    .map(({ text }) => ({ field: 'add', text }));
  const here = words.href(numbersPath(draft));
  const link = (path: string, key: string, id = '') =>
    html`<a class="sanad-button sanad-button--second"${id && html` id="${id}"`} href="${here}${path}">${words.say(key)}</a>`;
  const title = words.say('numbers-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}${doneHtml(words, query)}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('numbers-intro')}</p>
    ${buttonRow(link('/list', 'numbers-list', 'add'), link('/new', 'numbers-add'))}
    ${
      rows.length === 0
        ? html`<p class="govuk-body">${words.say('numbers-none')}</p>`
        : html`<p class="govuk-body" id="count">${words.rich('numbers-count', countsOf(draft))}</p>
    ${ask.formHtml(html`${tableHtml(words, draft, shown, names, obstacles)}${buttonRow(submitButton(words.say('numbers-remove'), { kind: 'second' }), buttonLink(words.say('numbers-remove-all'), `${here}/clear`, 'plain'))}`, { action: `${here}/remove`, classes: 'sanad-form sanad-form--wide' })}
    ${pagination(words, { ...(from > 0 && { first: here }), ...(more && { next: `${here}?after=${encodeURIComponent(last.key)}` }) })}`
    }
    ${buttonRow(buttonLink(words.say('draft-continue'), words.href(draftPath(draft.id, '/after/numbers'))))}`,
  };
}

export function countOf({ content }: Draft): number {
  return numbersNamed(content).length;
}

/** For a sentence with markup: numbers are told apart from its words. */
function countsOf(draft: Draft): Record<'count' | 'most', Html> {
  return { count: ltr(countOf(draft).toLocaleString('en')), most: ltr(NUMBERS_MAX.toLocaleString('en')) };
}

/** What the act before this page did; counts come as digits or not at all. */
function doneHtml(words: Words, query: URLSearchParams): Html {
  const count = (name: string) => {
    const said = query.get(name) ?? '';
    return /^\d{1,5}$/.test(said) ? Number(said) : undefined;
  };
  const [added, changed = 0, already = 0] = [count('added'), count('changed'), count('already')];
  const removed = count('removed');
  if (added !== undefined) return done(words.say('numbers-taken', { added, changed, already }));
  if (removed !== undefined) return done(words.say('numbers-removed', { count: removed }));
  return query.has('saved') ? done(words.say('lists-saved')) : NOTHING;
}

function tableHtml(
  words: Words,
  draft: Draft,
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  obstacles: readonly Obstacle[],
): Html {
  const head = [
    'numbers-pick',
    'numbers-number',
    'numbers-carrier',
    'numbers-use',
    'numbers-from',
    'numbers-more',
  ];
  return html`<div class="sanad-scroll" tabindex="0" role="region" aria-label="${words.say('numbers-title')}"><table class="govuk-table sanad-numbers"><thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${rows.map((row) => rowHtml(words, draft, row, names, obstacles))}</tbody></table></div>`;
}

function rowHtml(
  words: Words,
  draft: Draft,
  { at, entry }: Row,
  names: ReadonlyMap<string, string>,
  obstacles: readonly Obstacle[],
): Html {
  const single = 'number' in entry || !('first' in entry);
  const number = single ? (entry as NumberEntry).number : (entry as Range).first;
  const written = single
    ? html`<a class="govuk-link" href="${words.href(numbersPath(draft, `/${at.split('/')[1]}`))}">${number ? phoneHtml(number) : words.say('numbers-one')}</a>`
    : html`<bdi dir="ltr">${phoneHtml((entry as Range).first ?? '')} – ${phoneHtml((entry as Range).last ?? '')}</bdi>`;
  const wrong = obstaclesIn([`/channels/${at}`], obstacles).length > 0;
  const carrier = entry.carrier && (names.get(entry.carrier) ?? entry.carrier);
  const day = single ? (entry as NumberEntry).from : undefined;
  const id = at.replace('/', '-');
  return html`<tr class="govuk-table__row"><td class="govuk-table__cell"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="${id}" name="row" value="${at} ${number ?? ''}"><label class="govuk-label govuk-checkboxes__label" for="${id}"><span class="govuk-visually-hidden">${words.say('numbers-pick')} ${number ? phoneHtml(number) : ''}</span></label></div></div></td>
    <td class="govuk-table__cell">${written}</td><td class="govuk-table__cell">${carrier && html`<bdi>${carrier}</bdi>`}</td><td class="govuk-table__cell">${entry.use && words.say(`said-${entry.use}`)}</td>
    <td class="govuk-table__cell">${day && dayHtml(day as Day, words.language)}</td><td class="govuk-table__cell">${wrong && tag(words.say('numbers-problem'), 'caution')}${notesHtml(words, entry, single)}</td></tr>`;
}

function notesHtml(words: Words, entry: NumberEntry | Range, single: boolean): Html {
  if (!single) return html`${words.say('numbers-range')}`;
  const { home, foreignAuthority, backEnds = [] } = entry as NumberEntry;
  const notes = [
    ...(home ? [html`${words.say('numbers-home')}`] : []),
    ...(foreignAuthority ? [html`${words.say('numbers-letter-here')}`] : []),
    ...(backEnds.length
      ? [
          words.rich('numbers-leads-to', {
            numbers: html`${backEnds.map((back, i) => html`${i > 0 && ' '}${phoneHtml(back)}`)}`,
          }),
        ]
      : []),
  ];
  return html`${notes.map((note, i) => html`${i > 0 && ' · '}${note}`)}`;
}

export const numbersSection: DraftSection = {
  key: 'numbers',
  title: 'numbers-title',
  path: '/numbers',
  places: ['/channels/numbers', '/channels/ranges'],
  hrefOf(pointer) {
    const [, , list, at, name] = pointer.split('/');
    return list === 'numbers' && at ? `/numbers/${at}#${name ?? ''}` : '/numbers';
  },
  answers: async (ask, draft) => {
    const { words } = ask;
    return html`<p class="govuk-body">${words.rich('numbers-count', countsOf(draft))} <a class="govuk-link" href="${words.href(numbersPath(draft))}">${words.say('form-change')}<span class="govuk-visually-hidden"> ${words.say('numbers-title')}</span></a></p>${numberAnswers(await namingOf(ask), draft)}`;
  },
};
