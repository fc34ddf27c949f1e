import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { ENGLISH } from '../../../matching/text/lore.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { companiesTiedTo, latestOfCompanies } from '../../../modules/desks/index.ts';
import {
  type PeoplePage,
  peopleBy,
  peopleCarrying,
  peopleIndexed,
  peopleNamed,
} from '../../../modules/entities/index.ts';
import { identitiesOf } from '../../../modules/entities/rules/identity.ts';
import type { Act } from '../../../platform/act.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import { pathOf } from '../application/desk.ts';
import { tableHtml } from '../application/tables.ts';
import { companyNames } from '../company-names.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import type { Question } from './question.ts';

export type SoughtPeople = Extract<Question, { by: 'identity' | 'words' }>;

const SHOWN = 20;

interface Person {
  readonly person: string;
  readonly company: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly nameUrdu: string | null;
}

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly all: number;
  readonly hidden: number;
  /** Where the next page begins. */
  readonly next: string | null;
}

/** People of an id number or a name: the search is on record before anything is shown, each page by itself. */
export function peopleFound(
  ask: ConsoleAsk,
  sought: SoughtPeople,
  typed: string,
): Promise<FoundPeople | Refusal> {
  // each search is a look of its own, so it is never taken for one that was made before
  return ask.act((act) => search(act, ask, sought, typed), { forgotten: true });
}

async function search(
  act: Act,
  { deps, form, actor }: ConsoleAsk,
  sought: SoughtPeople,
  typed: string,
): Promise<FoundPeople | Refusal> {
  const { blind, country } = deps;
  const denied = await requirePower(act, country.agencies, act.by, 'see-applications', act.at);
  if (denied) return denied;
  const asked =
    sought.by === 'identity'
      ? peopleCarrying(sought.identity, blind)
      : peopleNamed(sought.text, deps.lore ?? ENGLISH, blind);
  if (!asked) return refuse('invalid', 'search-name-says-nothing', { field: '/q' });
  await noteRead(act, noted(sought, typed, blind));
  const after = isUuid(form.text('after')) ? form.text('after') : null;
  const without = [...(await companiesTiedTo(act, actor.principal))];
  const page = await peopleIndexed(act, asked, { after, limit: SHOWN + 1, without });
  return opened(act, page);
}

function noted(sought: SoughtPeople, typed: string, blind: (text: string) => string) {
  if (sought.by === 'words') return { what: 'name-search', about: blind(`name-search/${typed}`) } as const;
  const { nationalId, passport } = identitiesOf(sought.identity);
  return { what: 'id-search', about: blind((nationalId ?? passport)!) } as const;
}

async function opened(act: Act, { people, all, leftOut }: PeoplePage): Promise<FoundPeople> {
  const shown = people.slice(0, SHOWN);
  const details = await peopleBy(
    act,
    shown.map(({ person }) => person as Id<'person'>),
  );
  return {
    people: shown.map((one) => {
      const known = details.get(one.person);
      return { ...one, name: known?.nameLatin ?? null, nameUrdu: known?.nameUrdu ?? null };
    }),
    all,
    hidden: leftOut,
    next: people.length > SHOWN ? shown.at(-1)!.person : null,
  };
}

/** The way from words to people of that name: a form, because a name stands in no address. */
export function peopleForm(ask: ConsoleAsk, typed: string): Html {
  return html`<h2 class="govuk-heading-m">${ask.words.say('search-people')}</h2><p class="govuk-body">${ask.words.say('search-people-about')}</p>
    ${pageForm(ask, typed, '', 'search-people-button')}`;
}

function pageForm(ask: ConsoleAsk, typed: string, after: string, button: string): Html {
  return ask.formHtml(
    html`${hidden('q', typed)}${hidden('people', 'yes')}${after !== '' && hidden('after', after)}${submitButton(ask.words.say(button), { kind: 'second' })}`,
    { action: ask.words.href('/console/search'), classes: 'sanad-inline' },
  );
}

export async function peopleHtml(
  ask: ConsoleAsk,
  sought: SoughtPeople,
  typed: string,
  { people, all, hidden: out, next }: FoundPeople,
): Promise<Html> {
  const { words, language, form } = ask;
  const companies = people.map(({ company }) => ({ company, companyName: '' }));
  const [named, latest] = await Promise.all([
    companyNames(ask, companies),
    latestOfCompanies(
      ask.reader,
      people.map(({ company }) => company),
    ),
  ]);
  const title = words.say('search-people');
  const table = tableHtml<Person>(
    title,
    [
      {
        head: words.say('review-name'),
        cell: ({ name, nameUrdu }) =>
          name === null ? words.say('application-erased') : namesHtml(name, nameUrdu, language),
      },
      { head: words.say('search-named-by'), cell: ({ company }) => named(company, '') },
      {
        head: words.say('search-last-application'),
        cell: ({ company, person }) => {
          const { application, reference } = latest.get(company) ?? {};
          return application && reference
            ? html`<a class="govuk-link" href="${words.href(`${pathOf(application)}?section=people&person=${person}`)}">${id(reference)}</a>`
            : '—';
        },
      },
      {
        head: words.say('search-last-licence'),
        cell: ({ company }) => {
          const number = latest.get(company)?.licence;
          return number
            ? html`<a class="govuk-link" href="${words.href(`/console/licences/${number}`)}">${id(number)}</a>`
            : '—';
        },
      },
    ],
    people,
  );
  const beyond = form.text('after') !== '';
  return html`<p class="govuk-body sanad-count" role="status">${words.say(sought.by === 'identity' ? 'search-by-identity' : 'search-by-name')} ${words.say('search-count', { count: all })} ${out > 0 && words.say('search-hidden', { hidden: out })}</p>
    ${people.length > 0 ? html`<h2 class="govuk-heading-m">${title}</h2>${table}` : html`<p class="govuk-body">${words.say('search-people-none')}</p>`}
    ${(next || beyond) && html`<div class="sanad-next">${beyond && pageForm(ask, typed, '', 'form-first')}${next && pageForm(ask, typed, next, 'form-next')}</div>`}`;
}
