import type { ApplicationView } from '../../../modules/applications/index.ts';
import type { OpinionVerdict } from '../../../modules/applications/rules/facts.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { clockBar } from './clock-bar.ts';
import { type Desk, pathOf, type ReadDesk } from './desk.ts';
import { agencyHtml, dueHtml } from './parts.ts';

const VERDICT_TONES = { 'no-objection': 'good', 'with-conditions': 'caution', objection: 'bad' } as const;

type Shown = ApplicationView['opinions'][number];

export function verdictTag(ask: ConsoleAsk, verdict: OpinionVerdict): Html {
  return tag(ask.words.say(`application-verdict-${verdict}`), VERDICT_TONES[verdict]);
}

function saidTag(ask: ConsoleAsk, { given, opinion }: Shown): Html {
  if (opinion) return verdictTag(ask, opinion.verdict);
  const tone: Tone = given ? 'info' : 'plain';
  return tag(ask.words.say(given ? 'application-given' : 'application-awaited'), tone);
}

/** What intake or the Authority owes, who has spoken and who is awaited, until when; what others said as far as this reader may know it. */
export function stripHtml(ask: ConsoleAsk, { app, hand, view }: ReadDesk): Html {
  const { words, language, deps } = ask;
  const { calendar } = deps.country.applications;
  const office = app.clocks.filter((entry) => entry.office !== undefined);
  if (view.opinions.length === 0 && office.length === 0)
    return html`<p class="govuk-body">${words.say('application-no-agencies')}</p>`;
  const waits = office.map(
    (clock) =>
      html`<li class="${clock.office === hand.agency && 'sanad-strip__own'}"><div class="sanad-strip__head"><h2>${words.say(`application-office-${clock.agency}`)}</h2></div>${clockBar(ask, clock, app.spans, hand.today)}<p>${dueHtml(words, clock.dueOn, hand.today, calendar)}</p></li>`,
  );
  return html`<ul class="sanad-strip">${waits}${view.opinions.map((shown) => {
    const { agency, given, opinion, reasons } = shown;
    const clock = app.clocks.find((entry) => entry.agency === agency);
    return html`<li class="${agency === hand.agency && 'sanad-strip__own'}"><div class="sanad-strip__head"><h2>${agencyHtml(ask, agency)}</h2>${saidTag(ask, shown)}</div>
      ${clock && clock.status !== 'done' && clockBar(ask, clock, app.spans, hand.today)}
      ${opinion && !given && html`<p>${words.say('application-not-current')}</p>`}
      ${clock?.status === 'running' && html`<p>${dueHtml(words, clock.dueOn, hand.today, calendar)}</p>`}
      ${clock?.status === 'stopped' && html`<p>${words.say('application-clock-stopped')}</p>`}
      ${opinion && opinion.conditions.length > 0 && html`<p>${words.say('review-conditions-count', { conditions: opinion.conditions.length })}</p>`}
      ${reasons && html`<p class="sanad-strip__why">${nameHtml(reasons, language)}</p>`}
      ${opinion?.sealed && html`<p>${words.say('application-sealed')}</p>`}</li>`;
  })}</ul>`;
}

/** Each opinion as a whole: verdict, over which version, conditions, grounds, reasons, what is sealed. */
export function opinionsHtml(ask: ConsoleAsk, desk: ReadDesk): Html {
  const { words } = ask;
  if (desk.view.opinions.length === 0)
    return html`<p class="govuk-body">${words.say('application-no-agencies')}</p>`;
  return html`${desk.view.opinions.map((shown) => oneOpinion(ask, desk, shown))}
    <p class="govuk-hint">${words.say('review-others-hidden')}</p>`;
}

function oneOpinion(ask: ConsoleAsk, { app }: Desk, shown: Shown): Html {
  const { words, language } = ask;
  const { agency, given, opinion, reasons } = shown;
  return html`<section class="sanad-opinion"><h3 class="govuk-heading-s">${agencyHtml(ask, agency)} ${saidTag(ask, shown)}</h3>
    ${
      opinion &&
      html`<p class="govuk-body">${words.rich('review-over-version', { version: ltr(String(opinion.version)), hash: id(opinion.hash.slice(0, 12)) })} ${!given && words.say('application-not-current')}</p>
      ${opinion.reaffirms && html`<p class="govuk-body">${words.say('review-reaffirmed')}</p>`}
      ${opinion.paper && html`<p class="govuk-body">${words.rich('review-on-paper', { day: dayHtml(opinion.paper.givenOn, language) })}</p>`}
      ${opinion.grounds.length > 0 && groundsHtml(ask, opinion.grounds)}
      ${opinion.conditions.length > 0 && conditionsHtml(ask, opinion.conditions)}
      ${reasons && html`<p class="sanad-typed" dir="auto">${nameHtml(reasons, language)}</p>`}
      ${opinion.sealed && html`<p class="govuk-body">${words.say('application-sealed')} <a class="govuk-link" href="${words.href(`${pathOf(app.id)}/acts/sealed?opinion=${opinion.opinion}`)}">${words.say('act-sealed')}</a></p>`}`
    }</section>`;
}

export function groundsHtml({ words, deps }: ConsoleAsk, grounds: readonly string[]): Html {
  const textOf = (code: string) => {
    const known = deps.country.applications.refusalGrounds.find((one) => one.code === code);
    return known ? html`<bdi>${words.of(known.text)}</bdi>` : ltr(code);
  };
  return html`<ul class="govuk-list govuk-list--bullet">${grounds.map((code) => html`<li>${textOf(code)}</li>`)}</ul>`;
}

type Condition = NonNullable<Shown['opinion']>['conditions'][number];

/** A condition reads in both languages, as the licence will carry it. */
export function conditionsHtml({ words }: ConsoleAsk, conditions: readonly Omit<Condition, 'id'>[]): Html {
  const { language } = words;
  return html`<ol class="govuk-list govuk-list--number">${conditions.map(
    ({ text, from, until }) =>
      html`<li>${nameHtml(text.en, language)}<br>${nameHtml(text.ur, language)}${from && html`<br>${words.rich('review-from', { day: dayHtml(from, language) })}`}${until && html`<br>${words.rich('review-until', { day: dayHtml(until, language) })}`}</li>`,
  )}</ol>`;
}
