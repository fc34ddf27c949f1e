import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { identitiesOf } from '../../../modules/entities/rules/identity.ts';
import { textField } from '../../shared/forms/fields.ts';
import { insetText, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
import { districtHtml, stateTag } from '../application/parts.ts';
import { companyNames } from '../company-names.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { type Found, foundBy } from './found.ts';
import { type Question, questionIn } from './question.ts';

const AT = '/console/search';

/** A search by address; an id number is never looked for that way, and says so. */
async function searchPage(ask: ConsoleAsk): Promise<Answer> {
  const { reader, deps, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (denied) return denied;
  const typed = ask.query.get('q') ?? '';
  const question = questionIn(typed, deps.country);
  if (question.by === 'nothing') return sheet(ask, '', question, undefined);
  if (question.by === 'identity') return sheet(ask, '', question, undefined);
  return sheet(ask, typed, question, await foundBy(ask, reader, question));
}

/** What was typed: an id number is looked for here and stands in no address; everything else leads to its address. */
async function searchAct(ask: ConsoleAsk): Promise<Answer> {
  const { deps, form, reader, actor, at } = ask;
  const blind = await requirePower(reader, deps.country.agencies, actor, 'see-applications', at);
  if (blind) return blind;
  const typed = form.text('q');
  const question = questionIn(typed, deps.country);
  if (question.by !== 'identity') return { location: `${AT}?q=${encodeURIComponent(typed)}` };
  // each search is a look of its own, so it is never taken for one that was made before
  const found: Found | Refusal = await ask.act(
    async (act) => {
      const denied = await requirePower(act, deps.country.agencies, act.by, 'see-applications', act.at);
      if (denied) return denied;
      const { nationalId, passport } = identitiesOf(question.identity);
      await noteRead(act, { what: 'id-search', about: deps.blind((nationalId ?? passport)!) });
      return foundBy(ask, act, question);
    },
    { forgotten: true },
  );
  return isRefusal(found) ? found : sheet(ask, '', question, found);
}

async function sheet(
  ask: ConsoleAsk,
  typed: string,
  question: Question,
  found: Found | undefined,
): Promise<Answer> {
  const { words } = ask;
  const title = words.say('search-title');
  const input = textField(words, {
    name: 'q',
    type: 'search',
    label: words.say('search-what'),
    hint: words.say('search-hint'),
    value: typed,
    autofocus: question.by === 'nothing',
  });
  const form = ask.formHtml(html`${input}${submitButton(words.say('search-button'))}`, {
    action: words.href(AT),
    classes: 'sanad-form sanad-search',
  });
  return {
    title,
    section: 'nav-search',
    body: html`<h1 class="govuk-heading-xl">${title}</h1>${form}${await answerHtml(ask, question, found)}`,
  };
}

async function answerHtml(ask: ConsoleAsk, question: Question, found: Found | undefined): Promise<Html> {
  const { words } = ask;
  if (question.by === 'nothing') return html``;
  if (!found) return insetText(words.say('search-id-by-form'));
  const { applications, licences, hidden, more } = found;
  const nothing = applications.length + licences.length === 0;
  return html`<p class="govuk-body sanad-count" role="status">${words.say(`search-by-${question.by}`)} ${words.say('search-count', { count: applications.length + licences.length })}
    ${hidden > 0 && words.say('search-hidden', { hidden })}${more && html` ${words.say('search-more')}`}</p>
    ${nothing && html`<p class="govuk-body">${words.say('search-none')}</p>`}
    ${applications.length > 0 && html`<h2 class="govuk-heading-m">${words.say('search-applications')}</h2>${await applicationsHtml(ask, found)}`}
    ${licences.length > 0 && html`<h2 class="govuk-heading-m">${words.say('search-licences')}</h2>${licencesHtml(ask, found)}`}`;
}

async function applicationsHtml(ask: ConsoleAsk, { applications }: Found): Promise<Html> {
  const { words } = ask;
  const named = await companyNames(ask, applications);
  return html`<table class="govuk-table sanad-rows"><thead><tr>${['search-reference', 'search-company', 'queue-col-district', 'queue-filter-state'].map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${applications.map(
    (one) =>
      html`<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="${words.say('search-reference')}"><a class="govuk-link" href="${words.href(`/console/applications/${one.id}`)}">${id(one.reference)}</a></td>
      <td class="govuk-table__cell" data-label="${words.say('search-company')}">${named(one.company, one.companyName)}</td>
      <td class="govuk-table__cell" data-label="${words.say('queue-col-district')}">${districtHtml(ask, one.district)}</td><td class="govuk-table__cell" data-label="${words.say('queue-filter-state')}">${stateTag(words, one.state)}</td></tr>`,
  )}</tbody></table>`;
}

function licencesHtml({ words, language }: ConsoleAsk, { licences }: Found): Html {
  return html`<table class="govuk-table sanad-rows"><thead><tr>${['search-licence', 'search-holder', 'search-entry'].map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${licences.map(
    ({ number, holder, holderUrdu, kind }) =>
      html`<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="${words.say('search-licence')}"><a class="govuk-link" href="${words.href(`/console/licences/${number}`)}">${id(number)}</a></td>
      <td class="govuk-table__cell" data-label="${words.say('search-holder')}">${namesHtml(holder, holderUrdu, language)}</td><td class="govuk-table__cell" data-label="${words.say('search-entry')}">${words.say(`search-entry-${kind}`)}</td></tr>`,
  )}</tbody></table>`;
}

/** Everything the officer may see, found by an exact identifier or by words. */
export const searchRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, access: everyone, handle: searchPage },
  { method: 'post', path: AT, access: everyone, form: { fields: ['q'], secret: ['q'] }, handle: searchAct },
];
