import type { Day } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type ApplicationView, viewApplication } from '../../../modules/applications/index.ts';
import { expectedDays } from '../../../modules/applications/rules/expected-days.ts';
import { dayHtml } from '../../shared/dates.ts';
import { buttonLink, buttonRow, done, summaryList } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { clockRule } from '../application/in-hand.ts';
import { agencyName } from '../application/in-words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

/** What was handed in, as it can be proven later, and what comes next until when. */
async function submittedPage(ask: ApplicantAsk): Promise<Answer> {
  const { words, reader, actor, params } = ask;
  const application = parseId<'application'>(params.application ?? '');
  if (!application) return refuse('not-found', 'no-such-application');
  const view = await viewApplication(reader, actor, application);
  if (isRefusal(view)) return view;
  const app = view.application;
  const title = words.say('draft-submitted-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`${done(title)}<h1 class="govuk-heading-l">${words.rich('my-application-title', { reference: id(app.reference) })}</h1>
    ${summaryList(words, [
      { key: words.say('draft-submitted-reference'), value: html`<strong>${id(app.reference)}</strong>` },
      { key: words.say('my-version'), value: ltr(String(app.version)) },
      { key: words.say('my-submitted'), value: ask.moment(app.submittedAt) },
    ])}${sealHtml(words, app.hash)}
    <h2 class="govuk-heading-m">${words.say('draft-next-title')}</h2>${nextHtml(ask, view)}
    ${buttonRow(buttonLink(words.say('draft-follow'), words.href(`/my/applications/${app.id}`)), buttonLink(words.say('my-back'), words.href('/my'), 'plain'))}`,
  };
}

/** The hash of a version, for whoever wants to prove later what was handed in. */
function sealHtml(words: ApplicantAsk['words'], hash: string): Html {
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.say('draft-submitted-hash')}</span></summary>
    <div class="govuk-details__text"><p class="govuk-body">${words.say('draft-submitted-hash-about')}</p><code class="sanad-hash">${ltr(hash)}</code></div></details>`;
}

function nextHtml(ask: ApplicantAsk, { application: app }: ApplicationView): Html {
  const { words, deps } = ask;
  const { country } = deps;
  const day = (due: Day) => dayHtml(due, words.language);
  const until = (agency: string, due: Day, rule?: Html) =>
    html`<li>${words.rich('my-hand-until', { agency: agencyName(words, country, agency), until: day(due) })}${rule}</li>`;
  const office = agencyName(words, country, country.agencies.authority);
  const running = app.clocks.filter(({ status }) => status === 'running');
  const agencies = running.filter((clock) => clock.office === undefined);
  if (agencies.length)
    return html`<p class="govuk-body">${words.say('draft-next-reviewing')}</p><ul class="govuk-list govuk-list--bullet">${agencies.map((clock) => until(clock.agency, clock.dueOn, clockRule(ask, clock)))}</ul>`;
  const [clock] = running;
  if (clock?.agency !== 'intake')
    return html`${clock && html`<ul class="govuk-list govuk-list--bullet">${until(country.agencies.authority, clock.dueOn, clockRule(ask, clock))}</ul>`}<p class="govuk-body">${words.say('draft-next-follow')}</p>`;
  const { review, reviewers, decision } = expectedDays(clock.dueOn, app.kind, country.applications);
  return html`<ol class="govuk-list govuk-list--number"><li>${words.rich('draft-next-completeness', { agency: office, until: day(clock.dueOn) })}${clockRule(ask, clock)}</li>
    ${review !== null && html`<li>${words.say('draft-next-review')}<ul class="govuk-list govuk-list--bullet">${reviewers.map((agency) => until(agency, review))}</ul></li>`}
    <li>${words.rich('draft-next-decision', { until: day(decision) })}</li></ol><p class="govuk-body">${words.say('draft-next-told')}</p>`;
}

export const submittedRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application/submitted', handle: submittedPage },
];
