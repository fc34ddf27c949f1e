import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type ApplicationView, refusalGist } from '../../../modules/applications/index.ts';
import { remediesFrom } from '../../../modules/applications/rules/remedies.ts';
import { company } from '../../../modules/entities/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { backLink, buttonLink, buttonRow } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { agencyName, groundsList, kindAndClass, written } from './in-words.ts';
import { viewHere } from './notice.ts';
import { textSaid } from './told.ts';

const DECIDED = {
  RefusalApproved: 'refused',
  GrantApproved: 'granted',
  CourtDirectionApproved: 'court',
} as const satisfies Partial<Record<ApplicationView['history'][number]['type'], string>>;

/** The decision that stands: what was decided and when; undefined while there is none. */
export function decisionOf({ history }: ApplicationView) {
  const line = history.findLast(({ type }) => type in DECIDED);
  return line && { what: DECIDED[line.type as keyof typeof DECIDED], at: line.at as Instant };
}

/** What can be done against a decision: before whom, until when, under which law. */
export function rightsHtml(ask: ApplicantAsk, decidedAt: Instant): Html {
  const { words, deps } = ask;
  const remedies = remediesFrom(decidedAt, deps.country.applications);
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${remedies.map(
    ({ name, to, until, law }) =>
      html`<li><strong>${words.of(name)}</strong><br>${words.rich('decision-before', { to: nameHtml(words.of(to), words.language) })} · ${until ? words.rich('decision-until', { day: dayHtml(until, words.language) }) : words.say('decision-no-period')}<br><span class="govuk-hint">${nameHtml(words.of(law), words.language)}</span></li>`,
  )}</ol>`;
}

/** What was decided, why, and what can be done against it. */
async function decisionPage(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const decision = decisionOf(view);
  if (!decision) return refuse('not-found', 'not-decided');
  const { words, deps } = ask;
  const { application } = view;
  const { reference } = application;
  const title = words.say('decision-title', { reference: isolated(reference) });
  const own = await company(ask.reader, application.company as Parameters<typeof company>[1]);
  const authority = deps.country.agencies.authority;
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('asked-back'), words.href(`/my/applications/${application.id}`))}
    <article class="sanad-letter"><p class="sanad-letter__from">${agencyName(words, deps.country, authority)}</p>
    <p class="govuk-body">${words.rich('decision-date', { day: ask.day(decision.at) })}<br>${words.rich('decision-reference', { reference: id(reference) })}</p>
    ${own && html`<p class="govuk-body">${words.rich('decision-to', { name: nameHtml(words.language === 'ur' ? (own.nameUrdu ?? own.name) : own.name, words.language) })}</p>`}
    <h1 class="govuk-heading-l">${words.say(`decision-is-${decision.what}`)}</h1>
    <p class="govuk-body">${kindAndClass(words, deps.country, application)} · ${words.rich('decision-version', { version: ltr(String(application.version)) })}</p>
    ${decision.what === 'refused' ? await refusedHtml(ask, view) : grantedHtml(ask, view)}
    <h2 class="govuk-heading-m">${words.say('decision-rights')}</h2>${rightsHtml(ask, decision.at)}
    <p class="govuk-body sanad-letter__record">${words.rich('decision-record', { hash: ltr(application.hash) })}</p></article>
    ${buttonRow(buttonLink(words.say('decision-complain'), words.href(`/my/complaints/new?application=${application.id}&agency=${authority}`), 'plain'))}
    <p class="govuk-body sanad-noprint">${words.say('decision-print')}</p>`,
  };
}

async function refusedHtml(ask: ApplicantAsk, view: ApplicationView): Promise<Html> {
  const { words, deps, reader, actor } = ask;
  const decided = await refusalGist(reader, actor, view.application.id);
  if (isRefusal(decided)) return NOTHING;
  const answered = view.history.findLast(({ type }) => type === 'RefusalAnswered');
  const answer = answered && textSaid(answered, 'answer');
  return html`<h2 class="govuk-heading-m">${words.say('decision-grounds')}</h2>${groundsList(words, deps.country, decided.grounds)}
    <h2 class="govuk-heading-m">${words.say('decision-reasons')}</h2>${decided.gist !== '' && written(words, decided.gist)}
    <h2 class="govuk-heading-m">${words.say('decision-heard')}</h2>${answer ? written(words, answer) : html`<p class="govuk-body">${words.say('decision-not-answered')}</p>`}`;
}

function grantedHtml({ words }: ApplicantAsk, { application }: ApplicationView): Html {
  const { grant, granted } = application;
  const conditions = grant?.conditions ?? [];
  return html`${grant?.provisional && html`<p class="govuk-body">${words.say('decision-provisional')}</p>`}
    ${granted?.number && html`<p class="govuk-body">${words.rich('decision-number', { number: id(granted.number) })}</p>`}
    <h2 class="govuk-heading-m">${words.say('held-conditions')}</h2>
    ${conditions.length ? html`<ul class="govuk-list govuk-list--bullet">${conditions.map(({ text, until }) => html`<li>${nameHtml(words.of(text), words.language)}${until && html` (${words.rich('decision-until', { day: dayHtml(until, words.language) })})`}</li>`)}</ul>` : html`<p class="govuk-body">${words.say('held-no-conditions')}</p>`}`;
}

export const decisionRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application/decision', handle: decisionPage },
];
