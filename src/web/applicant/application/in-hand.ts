import { type Day, dayAt } from '../../../kernel/day.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import type { ApplicantAsk } from '../route.ts';
import { agencyName, written } from './in-words.ts';
import { itemList, itemsSaid, textSaid } from './told.ts';

type Clock = ApplicationView['application']['clocks'][number];

/** On which rule somebody's time ends then. */
export function clockRule({ words, deps }: Pick<ApplicantAsk, 'words' | 'deps'>, { rule }: Clock): Html {
  const { completeness, decision, review, reaffirm, provisionalInspection } =
    deps.country.applications.periods;
  return html`<br><span class="govuk-hint">${words.rich('my-rule', { rule: id(rule) })} ${words.rich(
    `my-rule-${rule}`,
    {
      completeness: ltr(String(completeness)),
      decision: ltr(String(decision)),
      review: ltr(String(review)),
      reaffirm: ltr(String(reaffirm)),
      inspection: ltr(String(provisionalInspection)),
    },
  )}</span>`;
}

/** Who works on it now, until when, on which rule; never what they think of it. */
export function inHand(ask: ApplicantAsk, { application }: ApplicationView): Html {
  const { words, deps } = ask;
  const today = dayAt(ask.at, deps.country.time.zone);
  const holders = application.spans.filter((span) => span.until === null).map((span) => span.holder);
  if (holders.length === 0) return NOTHING;
  // only who objected looks again: a name here would tell whose opinion it was
  const again = holders.includes('agencies');
  const until = (who: Html, day: Day) =>
    words.rich('my-hand-until', { agency: who, until: dayHtml(day, words.language) });
  const named = (holder: string): Html => {
    if (holder === 'applicant') {
      const you = html`${words.say('my-hand-you')}`;
      return application.answerBy ? until(you, application.answerBy) : you;
    }
    const office = holder === 'intake' || holder === 'authority';
    const agency = agencyName(words, deps.country, office ? deps.country.agencies.authority : holder);
    const name = office ? words.rich(`my-hand-${holder}`, { agency }) : agency;
    const clock = application.clocks.find((one) => one.agency === holder && one.status === 'running');
    const over = clock && clock.dueOn < today && html` ${words.say('my-hand-over')}`;
    return clock ? html`${until(name, clock.dueOn)}${over}${clockRule(ask, clock)}` : name;
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
