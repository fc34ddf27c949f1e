import type { InspectionOrdered } from '../../../modules/applications/index.ts';
import { COUNT_MAX, type FoundApplication, type FoundLicence } from '../../../modules/desks/index.ts';
import type { ListedRuling } from '../../../modules/rulings/index.ts';
import { pagination, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import { pathOf } from '../application/desk.ts';
import { agencyHtml, districtHtml, stateTag } from '../application/parts.ts';
import { type Column, tableHtml } from '../application/tables.ts';
import { companyNames } from '../company-names.ts';
import { ordersHtml, staysHtml } from '../courts/courts.ts';
import { placeHtml } from '../inspections/list.ts';
import { OVERSIGHT_AT } from '../oversight/overview.ts';
import type { ConsoleAsk } from '../route.ts';
import { RULINGS } from '../rulings/list.ts';
import type { Asked, Found, Kind } from './found.ts';
import type { Question } from './question.ts';

interface Answered {
  readonly typed: string;
  readonly question: Question;
  readonly asked: Asked;
  readonly found: Found;
}

/** What was found, kind by kind; each kind that goes on has its own next page. */
export async function foundHtml(ask: ConsoleAsk, { typed, question, asked, found }: Answered): Promise<Html> {
  const { words } = ask;
  const { applications, licences, rulings, orders, stays, inspections, about, complaint, hidden } = found;
  const path = (of: Kind | null, after = '') => {
    const address = new URLSearchParams({ q: typed, ...(of && { of, after }) });
    return words.href(`/console/search?${address.toString()}`);
  };
  const part = (kind: Kind, rows: number, all: number | null, next: string | null, table: () => Html) => {
    if (rows === 0 || (asked.of !== null && asked.of !== kind)) return false;
    const first = asked.of === kind && asked.after !== '' ? path(null) : undefined;
    return html`<h2 class="govuk-heading-m">${words.say(`search-${kind}`)}${all !== null && html` (${ltr(counted(all))})`}</h2>${table()}${pagination(words, { first, next: next === null ? undefined : path(kind, next) })}`;
  };
  const named = await companyNames(ask, applications.rows);
  const lines =
    applications.rows.length +
    licences.rows.length +
    rulings.rows.length +
    stays.length +
    (complaint ? 1 : 0);
  const all = applications.all + licences.all + rulings.rows.length + (complaint ? 1 : 0);
  return html`<p class="govuk-body sanad-count" role="status">${words.say(`search-by-${question.by}`)} ${all > COUNT_MAX ? words.say('search-count-more', { max: COUNT_MAX }) : words.say('search-count', { count: Math.max(all, lines) })}
    ${hidden > 0 && words.say('search-hidden', { hidden })}</p>
    ${lines === 0 && html`<p class="govuk-body">${words.say('search-none')}</p>`}
    ${part('applications', applications.rows.length, applications.all, applications.next, () =>
      tableHtml(words.say('search-applications'), applicationColumns(ask, named), applications.rows),
    )}
    ${part('licences', licences.rows.length, licences.all, licences.next, () =>
      tableHtml(words.say('search-licences'), licenceColumns(ask), licences.rows),
    )}
    ${orders.length > 0 && html`<h2 class="govuk-heading-m">${words.say('search-orders')}</h2>${ordersHtml(ask, orders, about)}`}
    ${stays.length > 0 && html`<h2 class="govuk-heading-m">${words.say('search-stays')}</h2>${staysHtml(ask, stays, about)}`}
    ${inspections.length > 0 && html`<h2 class="govuk-heading-m">${words.say('search-inspections')}</h2>${inspectionsHtml(ask, inspections, applications.rows)}`}
    ${part('rulings', rulings.rows.length, null, rulings.next, () =>
      tableHtml(words.say('search-rulings'), rulingColumns(ask), rulings.rows),
    )}
    ${complaint && html`<h2 class="govuk-heading-m">${words.say('conduct-complaint')}</h2><p class="govuk-body"><a class="govuk-link" href="${words.href(`${OVERSIGHT_AT}/complaints/${complaint.id}`)}">${id(complaint.reference)}</a> ${words.say(`conduct-kind-${complaint.kind}`)} · ${agencyHtml(ask, complaint.agency)} ${tag(words.say(`conduct-state-${complaint.state}`))}</p>`}`;
}

const counted = (all: number) => (all > COUNT_MAX ? `${COUNT_MAX.toLocaleString('en-GB')}+` : String(all));

function applicationColumns(
  ask: ConsoleAsk,
  named: Awaited<ReturnType<typeof companyNames>>,
): Column<FoundApplication>[] {
  const { words } = ask;
  return [
    {
      head: words.say('search-reference'),
      cell: (one) =>
        html`<a class="govuk-link" href="${words.href(pathOf(one.id))}">${id(one.reference)}</a>`,
    },
    { head: words.say('search-company'), cell: (one) => named(one.company, one.companyName) },
    { head: words.say('queue-col-district'), cell: (one) => districtHtml(ask, one.district) },
    { head: words.say('queue-filter-state'), cell: (one) => stateTag(words, one.state) },
  ];
}

function licenceColumns({ words, language }: ConsoleAsk): Column<FoundLicence>[] {
  return [
    {
      head: words.say('search-licence'),
      cell: ({ number }) =>
        html`<a class="govuk-link" href="${words.href(`/console/licences/${number}`)}">${id(number)}</a>`,
    },
    {
      head: words.say('search-holder'),
      cell: ({ holder, holderUrdu }) => namesHtml(holder, holderUrdu, language),
    },
    { head: words.say('search-entry'), cell: ({ kind }) => words.say(`search-entry-${kind}`) },
  ];
}

function rulingColumns(ask: ConsoleAsk): Column<ListedRuling>[] {
  const { words, language } = ask;
  return [
    {
      head: words.say('rulings-reference'),
      cell: (one) =>
        html`<a class="govuk-link" href="${words.href(`${RULINGS}/${one.id}`)}">${id(one.reference)}</a>`,
    },
    {
      head: words.say('rulings-organisation'),
      cell: ({ organisationName }) => nameHtml(organisationName, language),
    },
    { head: words.say('rulings-asked'), cell: ({ askedAt }) => ask.day(askedAt) },
    { head: words.say('rulings-state'), cell: ({ state }) => tag(words.say(`ruling-state-${state}`)) },
  ];
}

function inspectionsHtml(
  ask: ConsoleAsk,
  inspections: readonly InspectionOrdered[],
  applications: readonly FoundApplication[],
): Html {
  const { words } = ask;
  const references = new Map(applications.map(({ id: of, reference }) => [of, reference]));
  return tableHtml<InspectionOrdered>(
    words.say('search-inspections'),
    [
      {
        head: words.say('search-reference'),
        cell: ({ application }) =>
          html`<a class="govuk-link" href="${words.href(`${pathOf(application)}?section=inspections`)}">${id(references.get(application)!)}</a>`,
      },
      { head: words.say('search-place'), cell: ({ place }) => placeHtml(ask, place) },
      { head: words.say('search-ordered'), cell: ({ orderedAt }) => ask.day(orderedAt) },
      {
        head: words.say('queue-filter-state'),
        cell: ({ officer, recordedAt }) =>
          tag(
            words.say(
              recordedAt ? 'search-inspected' : officer ? 'search-inspector-sent' : 'search-inspector-none',
            ),
            recordedAt ? 'good' : 'info',
          ),
      },
    ],
    inspections,
  );
}
