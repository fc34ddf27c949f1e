import { LANGUAGES } from '../../../kernel/bilingual.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { carriers, peopleBy } from '../../../modules/entities/index.ts';
import {
  conditionsOf,
  type Licence,
  type LicencePage,
  licencePage,
  peopleOf,
  premisesOf,
} from '../../../modules/licences/index.ts';
import { holdingsOf } from '../../../modules/numbers/index.ts';
import { ordersOf } from '../../../modules/orders/index.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  details,
  done,
  insetText,
  summaryList,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr, NOTHING } from '../../shared/html.ts';
import { logTable } from '../../shared/log-table.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { className } from '../application/in-words.ts';
import { notifyLinks } from '../notify/links.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { changeRoutes } from './change.ts';
import { claimRoutes } from './claim.ts';
import { courtOrderHtml, daysAhead, meaning, orderHtml, spanHtml, standingTag } from './in-words.ts';
import { licencePath, ownLicence } from './own.ts';
import { placeHtml } from './place.ts';
import { renewRoutes } from './renew.ts';
import { surrenderRoutes } from './surrender.ts';

const NUMBERS_OPEN = 15;
const NUMBERS_SHOWN_MAX = 500;

/** A licence for its holder: how it stands, what that means, what is bound to it, and what he can do. */
async function heldPage(ask: ApplicantAsk): Promise<Answer> {
  const { reader, at, words, query } = ask;
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const page = await licencePage(reader, licence.number, at);
  if (!page) throw new Error(`licence ${licence.number} has no page`);
  const { answer } = page;
  const title = words.say('held-title', { licence: isolated(licence.number) });
  const runs =
    answer.verdict !== 'surrendered' && answer.verdict !== 'expired' && answer.verdict !== 'revoked';
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('my-back'), words.href('/my'))}
    ${query.has('claimed') && done(words.say('claim-done'))}
    <h1 class="govuk-heading-l">${words.rich('held-title', { licence: id(licence.number) })} ${standingTag(ask, answer)}</h1>
    ${insetText(meaning(ask, licence, answer))}
    ${runs && actions(ask, licence)}${runs && notifyLinks(words, licence)}
    ${facts(ask, licence, page)}
    ${certificates(ask, licence, page)}
    ${await orders(ask, licence, page)}
    ${section(words.say('held-dates'), dates(ask, licence))}
    ${section(words.say('held-conditions'), await conditions(ask, licence))}
    ${section(words.say('held-premises'), await premises(ask, licence))}
    ${section(words.say('held-numbers'), await numbers(ask, licence, page))}
    ${section(words.say('held-people'), await people(ask, licence))}
    <p class="govuk-body"><a class="govuk-link" href="${words.href(`/licences/${licence.number}`)}">${words.say('held-public')}</a></p>`,
  };
}

const section = (title: string, inside: Html) => html`<h2 class="govuk-heading-m">${title}</h2>${inside}`;

function actions({ words }: ApplicantAsk, licence: Licence): Html {
  const to = (what: string, kind: 'main' | 'second') =>
    buttonLink(words.say(`held-do-${what}`), words.href(licencePath(licence, `/${what}`)), kind);
  if (licence.kind === 'transitional') return buttonRow(to('apply', 'main'));
  return html`${buttonRow(to('renew', 'main'), to('change', 'second'), to('correct', 'second'), to('surrender', 'second'))}`;
}

function facts(ask: ApplicantAsk, licence: Licence, { provisional }: LicencePage): Html {
  const { words, deps } = ask;
  const { holder, holderUrdu, validFrom, validUntil, provisionalUntil, courtDirection } = licence;
  return summaryList(words, [
    {
      key: words.say('held-holder'),
      value: html`${nameHtml(holder, words.language)}${holderUrdu && html`<br>${nameHtml(holderUrdu, words.language)}`}`,
    },
    {
      key: words.say('held-class'),
      value: html`${words.say(`my-entry-${licence.kind}`)} · ${className(words, deps.country, licence.class)}`,
    },
    { key: words.say('held-valid'), value: spanHtml(ask, validFrom, validUntil) },
    ...(provisional && provisionalUntil
      ? [
          {
            key: words.say('held-provisional'),
            value: html`${spanHtml(ask, validFrom, provisionalUntil)}<br>${words.say('held-provisional-means')}`,
          },
        ]
      : []),
    ...(courtDirection
      ? [
          {
            key: words.say('held-court-direction'),
            value: html`${nameHtml(courtDirection.court, words.language)} · ${ltr(courtDirection.caseNumber)}`,
          },
        ]
      : []),
  ]);
}

function certificates({ words }: ApplicantAsk, licence: Licence, { answer }: LicencePage): Html {
  if (licence.kind === 'transitional') return NOTHING; // it holds no licence that could be printed
  const heading = html`<h2 class="govuk-heading-m sanad-noprint">${words.say('held-certificate')}</h2>`;
  if (answer.mayOperate === 'no')
    return html`${heading}<p class="govuk-body sanad-noprint">${words.say('held-no-certificate')}</p>`;
  const link = (language: (typeof LANGUAGES)[number]) =>
    html`<a class="govuk-link" type="application/pdf" hreflang="${language}" href="${words.href(`/licences/${licence.number}/certificate.pdf`)}?lang=${language}">${words.say(`my-certificate-${language}`)}</a>`;
  return html`${heading}<p class="sanad-next">${LANGUAGES.toReversed().map(link)}</p>`;
}

/** Orders that were made and the court's word over them; what is only proposed is the office's own. */
async function orders(ask: ApplicantAsk, licence: Licence, { answer }: LicencePage): Promise<Html> {
  const { words, reader } = ask;
  const made = (await ordersOf(reader, licence.id)).filter(({ state }) => state === 'made');
  if (made.length === 0 && answer.courtOrders.length === 0) return NOTHING;
  const places = new Map(
    [...((await premisesOf(reader, [licence.id])).get(licence.id) ?? [])].map((place) => [
      place.id as string,
      placeHtml(ask, place),
    ]),
  );
  return html`${section(
    words.say('held-orders'),
    html`<ul class="sanad-list">${made.toReversed().map((order) => html`<li><div class="sanad-list__what">${orderHtml(ask, order, places)}</div></li>`)}
    ${answer.courtOrders.map((order) => html`<li><div class="sanad-list__what">${courtOrderHtml(ask, order)}</div></li>`)}</ul>
    <p class="govuk-body">${words.say('held-orders-rights')}</p>`,
  )}`;
}

function dates(ask: ApplicantAsk, licence: Licence): Html {
  const { words } = ask;
  const days = daysAhead(ask, licence);
  if (days.length === 0) return html`<p class="govuk-body">${words.say('held-no-dates')}</p>`;
  return html`<table class="govuk-table"><tbody class="govuk-table__body">${days.map(({ day, what }) => html`<tr class="govuk-table__row"><th class="govuk-table__header sanad-nowrap" scope="row">${day}</th><td class="govuk-table__cell">${what}</td></tr>`)}</tbody></table>`;
}

async function conditions(ask: ApplicantAsk, licence: Licence): Promise<Html> {
  const { words, reader, at } = ask;
  const all = (await conditionsOf(reader, [licence.id])).get(licence.id) ?? [];
  const running = all.filter(({ until }) => until === null || at < until);
  if (running.length === 0) return html`<p class="govuk-body">${words.say('held-no-conditions')}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${running.map(({ text, from, until }) => html`<li>${nameHtml(words.of(text), words.language)} (${spanHtml(ask, from, until)})</li>`)}</ul>`;
}

async function premises(ask: ApplicantAsk, licence: Licence): Promise<Html> {
  const { words, reader, at } = ask;
  const all = (await premisesOf(reader, [licence.id])).get(licence.id) ?? [];
  const now = all.filter((place) => holdsAt(at, place));
  const past = all.filter(({ until }) => until !== null && until <= at);
  const item = (place: (typeof all)[number]) =>
    html`<li>${placeHtml(ask, place)} (${spanHtml(ask, place.from, place.until)})</li>`;
  return html`<ul class="govuk-list govuk-list--bullet">${now.map(item)}</ul>
    ${past.length > 0 && details(words.say('held-premises-past'), html`<ul class="govuk-list govuk-list--bullet">${past.map(item)}</ul>`)}`;
}

async function numbers(ask: ApplicantAsk, licence: Licence, page: LicencePage): Promise<Html> {
  const { words, reader, at } = ask;
  const [held, networks] = await Promise.all([
    holdingsOf(reader, licence.id as Id<'licence'>),
    carriers(reader),
  ]);
  const now = held.filter((one) => holdsAt(at, one));
  if (now.length === 0) return html`<p class="govuk-body">${words.say('held-no-numbers')}</p>`;
  const shut = new Map(page.numbers.map(({ number, mayOperate }) => [number, mayOperate === 'no']));
  const carrier = (code: string) => {
    const known = networks.find((one) => one.code === code);
    return known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(code);
  };
  const rows = now
    .slice(0, NUMBERS_SHOWN_MAX)
    .map(({ number, carrier: code, use, home, from }) => [
      phoneHtml(number),
      carrier(code),
      html`${words.say(`held-use-${use}`)}${home && html` · ${words.say('held-home')}`}${shut.get(number) && html` · <strong>${words.say('held-number-shut')}</strong>`}`,
      ask.day(from),
    ]);
  const head = ['number', 'carrier', 'use', 'since'].map((key) => words.say(`held-${key}`));
  const table = (some: readonly (readonly Html[])[], label: string) => logTable(label, head, some, 'brief');
  const more = rows.slice(NUMBERS_OPEN);
  const others = words.say('held-numbers-others', { count: more.length });
  return html`<p class="govuk-body">${words.say('held-numbers-count', { count: now.length })}</p>${table(rows.slice(0, NUMBERS_OPEN), words.say('held-numbers'))}
    ${more.length > 0 && details(others, table(more, others))}
    ${now.length > NUMBERS_SHOWN_MAX && html`<p class="govuk-body">${words.say('held-numbers-more', { shown: NUMBERS_SHOWN_MAX })}</p>`}`;
}

async function people(ask: ApplicantAsk, licence: Licence): Promise<Html> {
  const { words, reader, at } = ask;
  const bound = (await peopleOf(reader, licence.id)).filter((one) => holdsAt(at, one));
  if (bound.length === 0) return html`<p class="govuk-body">${words.say('held-no-people')}</p>`;
  const known = await peopleBy(reader, [...new Set(bound.map(({ person }) => person))]);
  const byPerson = Map.groupBy(bound, ({ person }) => person);
  return html`<ul class="govuk-list govuk-list--bullet">${[...byPerson].map(([person, roles]) => {
    const details = known.get(person);
    const name = details
      ? nameHtml(
          words.language === 'ur' ? (details.nameUrdu ?? details.nameLatin) : details.nameLatin,
          words.language,
        )
      : words.say('held-person-erased');
    const as = roles.map(({ role }) => (words.has(`said-${role}`) ? words.say(`said-${role}`) : role));
    return html`<li>${name} · ${as.join(words.language === 'ur' ? '، ' : ', ')}</li>`;
  })}</ul>`;
}

export const licenceRoutes: readonly ApplicantRoute[] = [
  ...claimRoutes,
  { method: 'get', path: '/my/licences/:number', handle: heldPage },
  ...renewRoutes,
  ...changeRoutes,
  ...surrenderRoutes,
];
