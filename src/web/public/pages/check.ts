import type { Instant } from '../../../kernel/instant.ts';
import type { CheckAnswer, SearchPage } from '../../../modules/licences/index.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { entryList } from '../entries.ts';
import {
  checkedAt,
  conditionList,
  courtOrders,
  errorSummary,
  notSafe,
  premisesList,
  span,
  summary,
} from '../parts.ts';
import { licencePath } from '../paths.ts';
import { type Asked, askedBy, type InputFault, isInputFault, momentOf } from '../question.ts';
import { dateIn, searchForm } from '../search-form.ts';
import type { Ask } from '../site.ts';
import { type AskedKind, verdictKeys, verdictPanel, verdictTag } from '../verdict.ts';

const LISTED_MAX = 20;
const SECTION = 'nav-check';

/** Checks a number, a licence number or a name, now or for a past moment. */
export async function checkPage(ask: Ask): Promise<Page> {
  const { country, query, now } = ask;
  const typed = query.get('q');
  const at = momentOf(dateIn(query), query.get('time') ?? '', now, country.time.zone);
  if (typed === null) return formPage(ask, isInputFault(at) ? [at] : []);
  const asked = askedBy(typed, country.region, country.licences.numberPrefix);
  if (isInputFault(asked) || isInputFault(at)) return formPage(ask, [asked, at].filter(isInputFault));
  return asked.kind === 'name' ? namePage(ask, asked.name, at) : answerPage(ask, asked, at);
}

function formPage(ask: Ask, faults: readonly InputFault[]): Page {
  const { tell } = ask;
  const heading = tell.say('check-title');
  const body = html`${errorSummary(tell, faults)}<h1 class="govuk-heading-xl">${heading}</h1>${searchForm(ask, faults)}${notSafe(tell)}`;
  const failed = faults.length > 0;
  const title = failed ? `${tell.say('error-title-prefix')}: ${heading}` : heading;
  return { title, body, path: pathOf(ask), section: SECTION, status: failed ? 422 : 200, indexed: !failed };
}

async function namePage(ask: Ask, name: string, at: Instant | undefined): Promise<Page> {
  const moment = at ?? ask.now;
  const query = { q: name, city: '', after: null, limit: LISTED_MAX };
  const found = await ask.reads.searchRegister(query, moment);
  if (found.items.length > 1) return severalPage(ask, name, found, at);
  const only = found.items[0];
  if (only) return answerPage(ask, { kind: 'licence', licence: only.number }, at);
  const nobody: CheckAnswer = {
    verdict: 'not-found',
    mayOperate: 'no',
    courtOrders: [],
    licence: null,
    asOf: moment,
    checkedAt: ask.now,
  };
  return resultPage(
    ask,
    'name',
    nobody,
    html`<p class="sanad-verdict__of">${ask.tell.foreign(name)}</p>`,
    at,
  );
}

async function answerPage(ask: Ask, asked: Exclude<Asked, { kind: 'name' }>, at?: Instant): Promise<Page> {
  const { tell, reads, now } = ask;
  if (asked.kind === 'licence') {
    const answer = await reads.checkLicence(asked.licence, at ?? now, now);
    const about = tell.rich('check-licence-asked', { licence: id(asked.licence) });
    return resultPage(ask, 'licence', answer, html`<p class="sanad-verdict__of">${about}</p>`, at);
  }
  const answer = await reads.checkNumber(asked.number, at ?? now, now);
  const about = tell.rich('check-number-asked', { number: phoneHtml(asked.number) });
  return resultPage(ask, 'number', answer, html`<p class="sanad-verdict__of">${about}</p>`, at);
}

function resultPage(ask: Ask, asked: AskedKind, answer: CheckAnswer, about: Html, at?: Instant): Page {
  const { tell } = ask;
  const { verdict, mayOperate, licence } = answer;
  const asOf =
    at && html`<p class="sanad-verdict__of">${tell.rich('check-as-of', { moment: tell.moment(at) })}</p>`;
  const body = html`${verdictPanel(tell, asked, answer, html`${about}${asOf}`)}
    ${licence && facts(ask, answer)}
    ${courtOrders(tell, answer)}
    ${notSafe(tell)}
    ${licence && html`<p class="sanad-next"><a class="govuk-link" href="${tell.href(licencePath(licence.number))}">${tell.say('see-licence')}</a></p>`}
    ${checkedAt(ask)}
    <h2 class="govuk-heading-m sanad-noprint">${tell.say('check-another')}</h2>${searchForm(ask)}`;
  const title = tell.say(verdictKeys(asked, verdict, mayOperate).heading);
  return { title, body, path: pathOf(ask), section: SECTION, indexed: false };
}

function facts({ tell }: Ask, { licence, number, carrier, since, verdict, mayOperate }: CheckAnswer): Html {
  const { holder, holderUrdu, validFrom, validUntil, conditions, premises } = licence!;
  const link = html`<a class="govuk-link" href="${tell.href(licencePath(licence!.number))}">${id(licence!.number)}</a>`;
  return summary([
    [tell.say('fact-holder'), tell.name(holder, holderUrdu)],
    [tell.say('fact-licence'), link],
    [tell.say('fact-standing'), verdictTag(tell, verdict, mayOperate)],
    number === undefined ? undefined : [tell.say('fact-number'), phoneHtml(number)],
    carrier === undefined ? undefined : [tell.say('fact-carrier'), tell.carrier(carrier)],
    since === undefined ? undefined : [tell.say('fact-since'), tell.day(since)],
    [tell.say('fact-valid'), span(tell, validFrom, validUntil)],
    [tell.say('fact-conditions'), conditionList(tell, conditions)],
    [tell.say('fact-premises'), premisesList(tell, premises)],
  ]);
}

function severalPage(ask: Ask, text: string, { items, next }: SearchPage, at?: Instant): Page {
  const { tell } = ask;
  const [key, count] = [next ? 'several-many-title' : 'several-title', items.length];
  const title = tell.say(key, { count, text: isolated(text) });
  const [before, after] = tell.say(key, { count, text: '\ue000' }).split('\ue000');
  const more = `${tell.href('/register')}?q=${encodeURIComponent(text)}`;
  const body = html`<h1 class="govuk-heading-l">${before}${tell.foreign(text)}${after}</h1><p class="sanad-lead">${tell.say('several-lead')}</p>
    ${at && html`<p class="govuk-body">${tell.rich('check-as-of', { moment: tell.moment(at) })}</p>`}
    ${entryList(ask, items, at)}
    ${next && html`<p class="sanad-next"><a class="govuk-link" href="${more}">${tell.say('several-more')}</a></p>`}
    ${checkedAt(ask)}${searchForm(ask)}`;
  return { title, body, path: pathOf(ask), section: SECTION, indexed: false };
}

function pathOf({ query }: Ask): string {
  return query.size === 0 ? '/check' : `/check?${query}`;
}
