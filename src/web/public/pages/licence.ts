import { dayAt } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type LicencePage, parseLicenceNumber } from '../../../modules/licences/index.ts';
import { notFoundPage } from '../../shared/error-pages.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { historyList } from '../history.ts';
import {
  checkedAt,
  conditionList,
  courtOrders,
  errorSummary,
  field,
  notSafe,
  premisesList,
  span,
  summary,
} from '../parts.ts';
import { certificatePath, licencePath } from '../paths.ts';
import { type InputFault, isInputFault, momentOf } from '../question.ts';
import type { Ask } from '../site.ts';
import { verdictPanel, verdictTag } from '../verdict.ts';

const NUMBERS_SHOWN_MAX = 120;

/** Everything public about one licence, now or as of a past moment. */
export async function licencePageFor(ask: Ask, typed: string): Promise<Page> {
  const { tell, reads, country, query, now } = ask;
  const number = parseLicenceNumber(typed, country.licences.numberPrefix);
  if (number === undefined) return notFoundPage(tell, licencePath(encodeURIComponent(typed)));
  const asked = momentOf(query.get('at') ?? '', query.get('time') ?? '', now, country.time.zone);
  const fault = isInputFault(asked) ? [asked] : [];
  const at = isInputFault(asked) ? undefined : asked;
  const page = await reads.licencePage(number, at ?? now, now);
  if (!page) return notFoundPage(tell, licencePath(number));
  const title = tell.say('licence-title', { licence: isolated(number) });
  return {
    title: fault.length ? `${tell.say('error-title-prefix')}: ${title}` : title,
    body: bodyOf(ask, page, number, at, fault),
    path: `${licencePath(number)}${query.size ? `?${query}` : ''}`,
    section: 'nav-register',
    status: fault.length ? 422 : 200,
    indexed: query.size === 0,
  };
}

function bodyOf(
  ask: Ask,
  page: LicencePage,
  number: string,
  at: Instant | undefined,
  faults: readonly InputFault[],
): Html {
  const { tell } = ask;
  const { answer, standing, history } = page;
  const asOf =
    at && html`<p class="sanad-verdict__of">${tell.rich('check-as-of', { moment: tell.moment(at) })}</p>`;
  const about = html`<p class="sanad-verdict__of">${tell.rich('licence-title', { licence: id(number) })}</p>${asOf}`;
  const section = (key: string, content: Html) =>
    html`<h2 class="govuk-heading-m">${tell.say(key)}</h2>${content}`;
  return html`${errorSummary(tell, faults)}${verdictPanel(tell, 'licence', answer, about)}
    ${answer.licence && facts(ask, page)}
    ${courtOrders(tell, answer)}
    ${at === undefined && certificates(ask, page, number)}
    ${section('licence-standing-title', standingList(ask, standing))}
    ${section('licence-history-title', historyList(ask, history))}
    ${section('licence-numbers-title', numbers(ask, page))}
    ${notSafe(tell)}
    ${pastForm(ask, number, faults)}
    ${checkedAt(ask)}`;
}

function facts({ tell }: Ask, page: LicencePage): Html {
  const { answer, courtDirection, provisional, successor } = page;
  const { holder, holderUrdu, validFrom, validUntil, conditions, premises } = answer.licence!;
  const tag = verdictTag(tell, answer.verdict, answer.mayOperate);
  const [first, second] = tell.language === 'ur' ? [holderUrdu, holder] : [holder, holderUrdu];
  const both =
    first === null || second === null
      ? tell.name(holder, null)
      : html`${tell.foreign(first)}<br>${tell.foreign(second)}`;
  return summary([
    [tell.say('fact-holder'), both],
    [
      tell.say('fact-standing'),
      html`${tag}${provisional && html` <span class="sanad-tag sanad-tag--caution">${tell.say('licence-provisional')}</span>`}`,
    ],
    [
      tell.say('fact-class'),
      html`${tell.say(`licence-kind-${page.kind}`)} · ${tell.licenceClass(page.class)}`,
    ],
    [tell.say('fact-valid'), span(tell, validFrom, validUntil)],
    courtDirection
      ? [
          tell.say('court-orders-title'),
          tell.rich('licence-court-direction', {
            court: tell.court(courtDirection.court),
            case: ltr(courtDirection.caseNumber),
          }),
        ]
      : undefined,
    successor === null
      ? undefined
      : [
          tell.say('fact-licence'),
          tell.rich('licence-successor', {
            licence: html`<a class="govuk-link" href="${tell.href(licencePath(successor))}">${id(successor)}</a>`,
          }),
        ],
    [tell.say('fact-conditions'), conditionList(tell, conditions)],
    [tell.say('fact-premises'), premisesList(tell, premises)],
  ]);
}

function certificates({ tell }: Ask, { answer, kind }: LicencePage, number: string): Html {
  const heading = html`<h2 class="govuk-heading-m sanad-noprint">${tell.say('licence-certificate')}</h2>`;
  if (kind === 'transitional') return NOTHING; // it holds no licence that could be printed
  if (answer.mayOperate === 'no')
    return html`${heading}<p class="govuk-body sanad-noprint">${tell.say('licence-no-certificate')}</p>`;
  const link = (language: 'en' | 'ur') =>
    html`<a class="govuk-link" hreflang="${language}" type="application/pdf" href="${certificatePath(number, language)}">${tell.say(`licence-certificate-${language}`)}</a>`;
  return html`${heading}<p class="sanad-next">${link('ur')} ${link('en')}</p>`;
}

/** What stood when, from its first day to the moment of the check. */
function standingList({ tell, now }: Ask, standing: LicencePage['standing']): Html {
  const begun = standing.filter(({ from }) => from <= now).toReversed();
  return html`<ol class="sanad-timeline" reversed>${begun.map(
    ({ from, until, verdict, mayOperate }) =>
      html`<li><span class="sanad-when">${span(tell, from, until)}</span>${verdictTag(tell, verdict, mayOperate)}</li>`,
  )}</ol>`;
}

/** The numbers, those marked that are shut while the licence itself is not. */
function numbers({ tell }: Ask, { numbers: bound, answer }: LicencePage): Html {
  const lead = html`<p class="govuk-body">${tell.say('licence-numbers-lead', { count: bound.length })}</p>`;
  if (bound.length === 0) return lead;
  const shown = bound.slice(0, NUMBERS_SHOWN_MAX);
  const more =
    bound.length > shown.length &&
    html`<p class="govuk-body">${tell.say('licence-numbers-more', { shown: shown.length })}</p>`;
  return html`${lead}<ul class="sanad-columns">${shown.map(
    ({ number, verdict, mayOperate }) =>
      html`<li>${phoneHtml(number)}${mayOperate === 'no' && answer.mayOperate !== 'no' && html` ${verdictTag(tell, verdict, mayOperate)}`}</li>`,
  )}</ul>${more}`;
}

function pastForm(ask: Ask, number: string, faults: readonly InputFault[]): Html {
  const { tell, query, country, now } = ask;
  const input = field(tell, faults, {
    name: 'at',
    label: tell.say('check-date'),
    value: (query.get('at') ?? '').slice(0, 10),
    type: 'date',
    max: dayAt(now, country.time.zone),
    classes: 'govuk-form-group--short',
  });
  return html`<h2 class="govuk-heading-m sanad-noprint">${tell.say('licence-as-of')}</h2>
    <form class="sanad-search" method="get" action="${tell.href(licencePath(number))}"><div class="sanad-search__row">${input}
    <button class="sanad-button" type="submit">${tell.say('licence-show')}</button></div></form>`;
}
