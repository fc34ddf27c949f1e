import type { HistoryLine } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ReadDesk } from './desk.ts';
import { placeHtml } from './field-words.ts';
import { agencyHtml } from './parts.ts';

const SPOKEN: ReadonlySet<HistoryLine['type']> = new Set([
  'InformationRequested',
  'FoundDeficient',
  'RefusalNoticed',
  'RefusalAnswered',
  'RefusalDropped',
  'TimeExtended',
  'OfficerRecused',
  'DecisionProposed',
  'ProposalDeclined',
  'ReconsiderationOrdered',
  'JointBodyDecided',
  'InspectionRecorded',
]);

/** A version is a message where it answers what was asked. */
const isSpoken = ({ type, said }: HistoryLine) =>
  SPOKEN.has(type) || (type === 'VersionSubmitted' && answersIn(said).length > 0);

/** What the applicant said to each thing that was asked. */
export const answersIn = (said: HistoryLine['said']) => ((said ?? {}) as Said).answers ?? [];

interface Said {
  readonly items?: readonly { readonly field: string; readonly text: string }[];
  readonly answers?: readonly { readonly field: string; readonly text: string }[];
  readonly missing?: readonly { readonly field: string }[];
  readonly note?: string | null;
  readonly reasons?: string | null;
  readonly reason?: string | null;
  readonly answer?: string | null;
  readonly gist?: string | null;
  readonly justification?: string | null;
}

/** What was said between the office and the applicant, and within the office: the latest first. */
export function messagesSection(ask: ConsoleAsk, desk: ReadDesk): Html {
  const lines = desk.view.history.filter(isSpoken).toReversed();
  if (lines.length === 0) return html`<p class="govuk-body">${ask.words.say('application-no-requests')}</p>`;
  return html`${openHtml(ask, desk)}${lines.map((line) => messageHtml(ask, desk, line))}`;
}

/** What the applicant still owes, and until when. */
export function openHtml(ask: ConsoleAsk, { app }: ReadDesk): Html {
  const { words, language } = ask;
  const open = app.requests.filter(({ answered }) => !answered);
  return html`${open.map(({ agency, answerBy }) => html`<p class="govuk-body">${agencyHtml(ask, agency)} ${tag(words.say('review-unanswered'), 'caution')} ${words.rich('application-answer-by', { day: dayHtml(answerBy, language) })}</p>`)}`;
}

/** One message, with all that was said. */
export function messageHtml(ask: ConsoleAsk, { view }: ReadDesk, line: HistoryLine): Html {
  const { words, language } = ask;
  const said = (line.said ?? {}) as Said;
  const texts = [said.note, said.reasons, said.reason, said.gist, said.answer, said.justification].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  const by = line.agency ?? null;
  return html`<section class="sanad-message"><h3>${words.say(`application-did-${line.type}`)}${by && html` · ${agencyHtml(ask, by)}`} <span class="sanad-when">${ask.moment(line.at as ConsoleAsk['at'])}</span></h3>
    ${[...(said.items ?? []), ...(said.answers ?? [])].map(({ field, text }) => html`<p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p><p class="govuk-hint">${placeHtml(ask, field, view)}</p>`)}
    ${said.missing && html`<ul class="govuk-list govuk-list--bullet">${said.missing.map(({ field }) => html`<li>${placeHtml(ask, field, view)}</li>`)}</ul>`}
    ${texts.map((text) => html`<p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p>`)}</section>`;
}
