import { dayAt } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type ApplicationView, viewApplication } from '../../../modules/applications/index.ts';
import { expectedDays } from '../../../modules/applications/rules/expected-days.ts';
import { dayHtml } from '../../shared/dates.ts';
import { buttonLink, buttonRow, done, summaryList } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
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

function nextHtml({ words, deps }: ApplicantAsk, { application: app }: ApplicationView): Html {
  const { country } = deps;
  const running = app.clocks.filter(({ status }) => status === 'running');
  const day = (due: Parameters<typeof dayHtml>[0]) => dayHtml(due, words.language);
  const until = (agency: string, due: Parameters<typeof dayHtml>[0]) =>
    html`<li>${words.rich('my-hand-until', { agency: agencyName(words, country, agency), until: day(due) })}</li>`;
  if (running.length)
    return html`<p class="govuk-body">${words.say('draft-next-reviewing')}</p><ul class="govuk-list govuk-list--bullet">${running.map((clock) => until(clock.agency, clock.dueOn))}</ul>`;
  const submittedAt = parseInstant(app.submittedAt);
  if (app.state !== 'submitted' || !submittedAt)
    return html`<p class="govuk-body">${words.say('draft-next-follow')}</p>`;
  const { completeness, review, reviewers } = expectedDays(
    dayAt(submittedAt, country.time.zone),
    app.kind,
    country.applications,
  );
  const office = agencyName(words, country, country.agencies.authority);
  return html`<ol class="govuk-list govuk-list--number"><li>${words.rich('draft-next-completeness', { agency: office, until: day(completeness) })}</li>
    ${review !== null && html`<li>${words.say('draft-next-review')}<ul class="govuk-list govuk-list--bullet">${reviewers.map((agency) => until(agency, review))}</ul></li>`}
    <li>${words.say('draft-next-decision')}</li></ol><p class="govuk-body">${words.say('draft-next-told')}</p>`;
}

export const submittedRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/applications/:application/submitted', access: everyone, handle: submittedPage },
];
