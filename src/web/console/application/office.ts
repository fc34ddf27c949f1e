import { dayAt } from '../../../kernel/day.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { agencyHtml, dueHtml } from './parts.ts';

const VERDICT_TONES = { 'no-objection': 'good', 'with-conditions': 'caution', objection: 'bad' } as const;

/** Who has spoken and who is awaited until when; what others said as far as this reader may know it. */
export function agenciesHtml(ask: ConsoleAsk, { application, opinions }: ApplicationView): Html {
  const { words, language, deps, at } = ask;
  if (opinions.length === 0) return html`<p class="govuk-body">${words.say('application-no-agencies')}</p>`;
  const { zone, calendar } = deps.country.applications;
  return html`<ul class="sanad-cards">${opinions.map(({ agency, given, opinion, reasons }) => {
    const clock = application.clocks.find((entry) => entry.agency === agency);
    const [key, tone]: [string, Tone] = opinion
      ? [`application-verdict-${opinion.verdict}`, VERDICT_TONES[opinion.verdict]]
      : [given ? 'application-given' : 'application-awaited', given ? 'info' : 'plain'];
    return html`<li class="sanad-card"><h3>${agencyHtml(ask, agency)}</h3><p>${tag(words.say(key), tone)}</p>
      ${opinion && !given && html`<p>${words.say('application-not-current')}</p>`}
      ${clock?.status === 'running' && html`<p>${dueHtml(words, clock.dueOn, dayAt(at, zone), calendar)}</p>`}
      ${clock?.status === 'stopped' && html`<p>${words.say('application-clock-stopped')}</p>`}
      ${reasons && html`<p>${nameHtml(reasons, language)}</p>`}
      ${opinion?.sealed && html`<p>${words.say('application-sealed')}</p>`}</li>`;
  })}</ul>`;
}

export function requestsHtml(ask: ConsoleAsk, { application }: ApplicationView): Html {
  const { words, language } = ask;
  if (application.requests.length === 0)
    return html`<p class="govuk-body">${words.say('application-no-requests')}</p>`;
  return html`<ul class="sanad-list">${application.requests.map(
    ({ agency, fields, at, answerBy, answered }) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name">${agencyHtml(ask, agency)}</p>
      <p>${ask.day(at)} · ${fields.map((field) => html`<code>${ltr(field)}</code> `)}</p></div>
      <p>${answered ? tag(words.say('application-answered'), 'good') : words.rich('application-answer-by', { day: dayHtml(answerBy, language) })}</p></li>`,
  )}</ul>`;
}

/** What was done, the latest first. */
export function historyHtml(ask: ConsoleAsk, { history }: ApplicationView): Html {
  const { words } = ask;
  return html`<ol class="sanad-timeline" reversed>${history
    .toReversed()
    .map(
      ({ type, at, agency }) =>
        html`<li>${words.say(`application-did-${type}`)}<span class="sanad-when">${ask.moment(at as ConsoleAsk['at'])}${agency && html` · ${agencyHtml(ask, agency)}`}</span></li>`,
    )}</ol>`;
}
