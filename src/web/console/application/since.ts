import { isRefusal } from '../../../kernel/refusal.ts';
import {
  type Application,
  type Difference,
  differenceBetween,
  type HistoryLine,
} from '../../../modules/applications/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ReadDesk } from './desk.ts';
import { fieldAt, type Known, placeHtml, valueHtml } from './field-words.ts';
import { agencyHtml } from './parts.ts';
import { folded, lineHtml } from './reminded.ts';

/** What happened to an application after a fact, and in what its content differs now. */
export interface Since {
  readonly lines: readonly HistoryLine[];
  readonly differences: readonly Difference[];
  /** Version at that fact. */
  readonly version: number;
}

/** The versions of an application, the first one first. */
export function versionsOf(app: Application): readonly { readonly version: number; readonly hash: string }[] {
  return [...app.earlier, app];
}

/** What is new since there were `facts` facts. */
export async function sinceFact(
  reader: Reader,
  ask: ConsoleAsk,
  { app, view }: Pick<ReadDesk, 'app' | 'view'>,
  facts: number,
): Promise<Since> {
  const before = view.history.slice(0, facts).filter(({ type }) => type === 'VersionSubmitted').length;
  const from = versionsOf(app)[Math.max(before, 1) - 1]!;
  const found =
    from.hash === app.hash ? [] : await differenceBetween(reader, ask.actor, app.id, from.hash, app.hash);
  return {
    lines: view.history.slice(facts),
    differences: isRefusal(found) ? [] : found,
    version: from.version,
  };
}

/** Sections whose content differs; the first step of a pointer. Companies among the owners are shown with the people. */
export function sectionsChanged(differences: readonly Difference[]): Set<string> {
  const step = (field: string) => field.split('/')[1] ?? '';
  return new Set(differences.map(({ field }) => (step(field) === 'owners' ? 'people' : step(field))));
}

const SHOWN_MAX = 60;

/** Place by place, before and after; identity numbers show their last digits only. */
export function differencesHtml(ask: ConsoleAsk, differences: readonly Difference[], known: Known): Html {
  const { words } = ask;
  // the ids that hold things together say nothing to a reader
  const told = differences.flatMap((one) => {
    const field = fieldAt(one.field);
    return field && !(field.shape === 'leaf' && field.kind === 'id') ? [{ ...one, at: field }] : [];
  });
  if (told.length === 0) return html`<p class="govuk-body">${words.say('review-no-difference')}</p>`;
  const cell = (name: 'before' | 'after', one: (typeof told)[number]) =>
    html`<td class="govuk-table__cell">${valueHtml(ask, one.at, one[name])}</td>`;
  return html`<div class="sanad-scroll" tabindex="0" role="group" aria-label="${words.say('review-difference')}"><table class="govuk-table sanad-dense">
    <thead><tr><th scope="col" class="govuk-table__header">${words.say('review-place')}</th><th scope="col" class="govuk-table__header">${words.say('review-before')}</th><th scope="col" class="govuk-table__header">${words.say('review-after')}</th></tr></thead>
    <tbody>${told.slice(0, SHOWN_MAX).map((one) => html`<tr data-row><th scope="row" class="govuk-table__header">${placeHtml(ask, one.field, known)}</th>${cell('before', one)}${cell('after', one)}</tr>`)}</tbody></table></div>
    ${told.length > SHOWN_MAX && html`<p class="govuk-body">${words.say('review-more-differences', { more: told.length - SHOWN_MAX })}</p>`}`;
}

/** What was done, the latest first. */
export function linesHtml(ask: ConsoleAsk, lines: readonly HistoryLine[], most = lines.length): Html {
  if (lines.length === 0) return NOTHING;
  return html`<ol class="sanad-timeline sanad-timeline--dense" reversed>${folded(ask, lines)
    .toReversed()
    .slice(0, most)
    .map(
      (line) =>
        html`<li>${lineHtml(ask, line)}<span class="sanad-when">${ask.moment(line.at as ConsoleAsk['at'])}${line.agency && html` · ${agencyHtml(ask, line.agency)}`}</span></li>`,
    )}</ol>`;
}
