import type { ApplicationView } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { ApplicantAsk } from '../route.ts';
import { agencyName, written } from './in-words.ts';
import { itemList, itemsSaid, textSaid } from './told.ts';

/** Who works on it now; of agencies until when, never what they think of it. */
export function inHand({ words, deps }: ApplicantAsk, { application }: ApplicationView): Html {
  const holders = application.spans.filter((span) => span.until === null).map((span) => span.holder);
  if (holders.length === 0) return NOTHING;
  // only who objected looks again: a name here would tell whose opinion it was
  const again = holders.includes('agencies');
  const named = (holder: string): Html => {
    if (holder === 'applicant') return html`${words.say('my-hand-you')}`;
    const agency = holder === 'intake' || holder === 'authority' ? deps.country.agencies.authority : holder;
    const name = agencyName(words, deps.country, agency);
    const clock = application.clocks.find((one) => one.agency === holder && one.status === 'running');
    if (holder === 'intake') return words.rich('my-hand-intake', { agency: name });
    return clock
      ? words.rich('my-hand-until', { agency: name, until: dayHtml(clock.dueOn, words.language) })
      : name;
  };
  return html`<h2 class="govuk-heading-m">${words.say('my-hand')}</h2>
    <ul class="govuk-list govuk-list--bullet">${again ? html`<li>${words.say('my-hand-agencies')}</li>` : holders.map((holder) => html`<li>${named(holder)}</li>`)}</ul>`;
}

/** What intake misses, and what agencies ask: one request after another, with the time for each. */
export function askedOfYou(ask: ApplicantAsk, { application, history }: ApplicationView): Html {
  const { words, deps } = ask;
  const missing = history.findLast((line) => line.type === 'FoundDeficient');
  const note = !application.reviewBegun && missing && textSaid(missing, 'note');
  // an event of the history for every request, in the same order
  const asked = history.filter((line) => line.type === 'InformationRequested');
  const open = application.requests
    .map((request, i) => ({ ...request, items: asked[i] ? itemsSaid(asked[i]) : [] }))
    .filter((request) => !request.answered);
  return html`<h2 class="govuk-heading-m">${words.say('my-asked')}</h2>${note && written(words, note)}
    ${open.map(
      ({ agency, answerBy, items }) =>
        html`<h3 class="govuk-heading-s">${words.rich('my-asked-by', { agency: agencyName(words, deps.country, agency), until: dayHtml(answerBy, words.language) })}</h3>${itemList(ask, items)}`,
    )}`;
}
