import { parseDay } from '../../../kernel/day.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { CONTENT } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { endingHtml } from '../../shared/forms/ending.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { pathOf, type ReadDesk } from './desk.ts';
import { countryHtml } from './field-words.ts';
import { ownersHtml } from './owners.ts';
import { type Column, pairsHtml, tableHtml } from './tables.ts';

type Person = ApplicationView['application']['people'][number];

const PERSON = CONTENT.fields.people.item;

export function rolesHtml({ words, language }: ConsoleAsk, { roles, sharePercent, until }: Person): Html {
  const left = until && parseDay(until);
  return html`${(roles ?? []).map((role) => words.say(`application-role-${role}`)).join(words.say('application-and'))}${sharePercent !== undefined && html` · ${words.rich('application-share', { share: ltr(String(sharePercent)) })}`}${left && html` · ${words.rich('owners-until', { day: dayHtml(left, language) })}`}`;
}

/** Everybody named, one line each; one person as a whole where the address names him. */
export function peopleSection(ask: ConsoleAsk, desk: ReadDesk): Html {
  const { words, language } = ask;
  const { app, view } = desk;
  const chosen = app.people.find(({ person }) => person === ask.query.get('person'));
  const details = (one: Person) => view.people[one.person];
  const none = words.say('application-not-stated');
  const label = (name: keyof typeof PERSON.fields) => words.of(PERSON.fields[name]!.label);
  const here = `${pathOf(app.id)}?section=people&person=`;
  const visa: Column<Person> = {
    head: label('visaUntil'),
    cell: (one) =>
      one.visaUntil ? dayHtml(one.visaUntil as Parameters<typeof dayHtml>[0], language) : html`—`,
  };
  const columns: Column<Person>[] = [
    {
      head: words.say('review-name'),
      cell: (one) => {
        const known = details(one);
        return known
          ? html`<a class="govuk-link" href="${words.href(`${here}${one.person}`)}">${namesHtml(known.nameLatin, known.nameUrdu, language)}</a>${language === 'en' && known.nameUrdu && html` ${nameHtml(known.nameUrdu, language)}`}`
          : words.say('application-erased');
      },
    },
    { head: label('roles'), cell: (one) => rolesHtml(ask, one) },
    {
      head: label('nationality'),
      cell: (one) => (details(one) ? countryHtml(details(one)!.nationality, language) : none),
    },
    { head: words.say('review-identity'), cell: (one) => identityHtml(ask, details(one)) },
    {
      head: label('birthDate'),
      cell: (one) => (details(one)?.birthDate ? dayHtml(details(one)!.birthDate, language) : none),
    },
    { head: label('phone'), cell: (one) => (details(one)?.phone ? id(details(one)!.phone) : none) },
    ...(app.people.some(({ visaUntil }) => visaUntil) ? [visa] : []),
  ];
  return html`${tableHtml(words.say('application-people'), columns, app.people)}${chosen && personHtml(ask, desk, chosen)}${ownersHtml(ask, desk)}`;
}

function identityHtml({ words }: ConsoleAsk, details: ApplicationView['people'][string] | undefined): Html {
  const { nationalId, passport } = details ?? {};
  return html`${nationalId && html`${endingHtml(nationalId)} `}${passport && words.rich('review-passport', { digits: endingHtml(passport) })}${!nationalId && !passport && '—'}`;
}

/** One person; the whole number is shown on its own page, after a fresh proof, once the look is on record. */
function personHtml(ask: ConsoleAsk, { app, view }: ReadDesk, person: Person): Html {
  const { words } = ask;
  const details = view.people[person.person];
  if (!details) return html`<p class="govuk-body">${words.say('application-erased')}</p>`;
  return html`<section class="sanad-panel sanad-panel--wide" id="person"><h3 class="govuk-heading-s">${namesHtml(details.nameLatin, details.nameUrdu, ask.language)}</h3>
    ${pairsHtml(ask, PERSON, { ...person, ...details })}
    ${(details.nationalId || details.passport) && revealHtml(ask, app.id, 'person', person.person)}</section>`;
}

export function revealHtml(
  ask: ConsoleAsk,
  application: string,
  which: 'person' | 'account',
  of: string,
): Html {
  return ask.formHtml(
    html`${hidden(which, of)}${submitButton(ask.words.say(`review-reveal-${which}`), { kind: 'second' })}`,
    { action: ask.href(`${pathOf(application)}/reveal`), classes: 'sanad-inline' },
  );
}
