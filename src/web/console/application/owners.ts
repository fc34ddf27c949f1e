import { CONTENT } from '../../../modules/applications/index.ts';
import type { OwnerEntry } from '../../../modules/applications/rules/content.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml, nameIn } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import type { ReadDesk } from './desk.ts';
import { countryHtml, valueHtml } from './field-words.ts';
import { type Column, tableHtml } from './tables.ts';

const OWNER = CONTENT.fields.owners.item;

/** The companies among the owners, and whose the applicant is in the end; nothing where only people own it. */
export function ownersHtml(ask: ConsoleAsk, { app, view }: ReadDesk): Html {
  const { words, language } = ask;
  const owners = app.content.owners ?? [];
  if (owners.length === 0) return NOTHING;
  const label = (name: keyof typeof OWNER.fields) => words.of(OWNER.fields[name]!.label);
  const none = '—';
  const percent = (share: number) => ltr(`${Math.round(share * 100) / 100} %`);
  const person = (of: string): Html => {
    const known = view.people[of];
    return known
      ? nameHtml(nameIn(language, known.nameLatin, known.nameUrdu), language)
      : html`${words.say('application-erased')}`;
  };
  const holder = (of: string | undefined): Html => {
    const company = owners.find((one) => one.id === of);
    return company
      ? nameHtml(nameIn(language, company.name ?? '', company.nameUrdu), language)
      : person(of ?? '');
  };
  const columns: Column<OwnerEntry>[] = [
    {
      head: label('name'),
      cell: ({ name, nameUrdu }) =>
        html`${nameHtml(name ?? '', language)}${nameUrdu && html` ${nameHtml(nameUrdu, language)}`}`,
    },
    { head: label('country'), cell: ({ country }) => (country ? countryHtml(country, language) : none) },
    {
      head: label('registrationNumber'),
      cell: ({ registrationNumber }) => (registrationNumber ? id(registrationNumber) : none),
    },
    { head: label('taxNumber'), cell: ({ taxNumber }) => (taxNumber ? id(taxNumber) : none) },
    {
      head: label('registeredOn'),
      cell: ({ registeredOn }) =>
        registeredOn ? valueHtml(ask, OWNER.fields.registeredOn, registeredOn) : none,
    },
    { head: label('address'), cell: ({ address }) => (address ? nameHtml(address, language) : none) },
    {
      head: words.say('owners-holds'),
      cell: ({ sharePercent }) => (sharePercent === undefined ? none : percent(sharePercent)),
    },
    {
      head: label('heldBy'),
      cell: ({ heldBy = [] }) =>
        html`${heldBy.map(({ owner, sharePercent = 0 }, i) => html`${i > 0 && words.say('application-and')}${holder(owner)} ${percent(sharePercent)}`)}`,
    },
  ];
  const behind = Object.entries(view.benefits).sort(([, a], [, b]) => b.effective - a.effective);
  const ends: Column<(typeof behind)[number]>[] = [
    { head: words.say('review-name'), cell: ([of]) => person(of) },
    { head: words.say('owners-own'), cell: ([, { own }]) => percent(own), num: true },
    {
      head: words.say('owners-through'),
      cell: ([, { own, effective }]) => percent(effective - own),
      num: true,
    },
    { head: words.say('owners-effective'), cell: ([, { effective }]) => percent(effective), num: true },
  ];
  const title = words.of(CONTENT.fields.owners.label);
  return html`<section id="owners"><h3 class="govuk-heading-s">${title}</h3>${tableHtml(title, columns, owners)}
    <h3 class="govuk-heading-s">${words.say('owners-benefits')}</h3>${tableHtml(words.say('owners-benefits'), ends, behind)}</section>`;
}
