import type { Day } from '../../../kernel/day.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { placeText } from '../../shared/forms/place-text.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk } from '../route.ts';
import { agencyName, written } from './in-words.ts';

type Line = ApplicationView['history'][number];

interface Item {
  readonly field: string;
  readonly text: string;
}

/** One text that was said with an event; absent where it was erased. */
export function textSaid({ said }: Line, name: 'note' | 'reasons' | 'reason' | 'answer'): string | undefined {
  const text = said !== null && typeof said === 'object' && (said as Readonly<Record<string, unknown>>)[name];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** What a request asks for, piece by piece; none where it was erased. */
export function itemsSaid({ said }: Line): readonly Item[] {
  return (said as { readonly items?: readonly Item[] } | null)?.items ?? [];
}

// Only these events carry words that are meant for the applicant.
const SAID = {
  FoundDeficient: 'note',
  RefusalNoticed: 'reasons',
  RefusalAnswered: 'answer',
  TimeExtended: 'reason',
} as const;
const BY_AGENCY: ReadonlySet<Line['type']> = new Set(['InformationRequested', 'InspectionOrdered']);

/** What the applicant said to each thing that was asked, with the version that answered it. */
function answersSaid({ said }: Line): readonly Item[] {
  return (said as { readonly answers?: readonly Item[] } | null)?.answers ?? [];
}

function placeHtml(words: Words, field: string): Html {
  const place = placeText(words, field);
  return words.rich('my-asked-place', { place: place ? mixed(place) : ltr(field) });
}

/** What happened, the latest first. */
export function timeline(ask: ApplicantAsk, history: readonly Line[]): Html {
  const { words } = ask;
  if (history.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('my-history')}</h2>
    <ol class="sanad-timeline">${history.toReversed().map((line) => entry(ask, line))}</ol>`;
}

function entry({ words, deps, moment }: ApplicantAsk, line: Line): Html {
  const by = BY_AGENCY.has(line.type) && line.agency !== null && agencyName(words, deps.country, line.agency);
  const name = SAID[line.type as keyof typeof SAID];
  const text = name && textSaid(line, name);
  return html`<li><span class="sanad-when">${moment(line.at as Parameters<typeof moment>[0])}</span>
    ${longer(words, line) ?? words.say(`my-told-${line.type}`)}${by && html` (${by})`}${text !== undefined && written(words, text)}${line.type === 'InformationRequested' && itemList({ words }, itemsSaid(line))}${answersSaid(line).map(({ field, text: answer }) => html`<p class="govuk-hint">${placeHtml(words, field)}</p>${written(words, answer)}`)}</li>`;
}

/** The office gave itself more time: for what, and until when. Of an agency's time nothing more is said than that it was extended. */
function longer(words: Words, { type, said }: Line): Html | undefined {
  if (type !== 'TimeExtended' || said === null) return undefined;
  const { whose, dueOn } = said as { readonly whose: string; readonly dueOn: Day };
  return words.rich(`my-told-longer-${whose}`, { until: dayHtml(dueOn, words.language) });
}

export function itemList({ words }: Pick<ApplicantAsk, 'words'>, items: readonly Item[]): Html {
  return html`${items.map(
    ({ field, text }) => html`${written(words, text)}<p class="govuk-hint">${placeHtml(words, field)}</p>`,
  )}`;
}
