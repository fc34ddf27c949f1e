import { parseDay } from '../../../kernel/day.ts';
import { CONTENT, type Draft } from '../../../modules/applications/index.ts';
import type { PersonEntry } from '../../../modules/applications/rules/content.ts';
import { ownShares, rounded } from '../../../modules/applications/rules/owners.ts';
import { documentMark, peopleBy, peopleDeclaredBy } from '../../../modules/entities/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { selectField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { type Html, html, isolated, isolatedName, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml, nameIn } from '../../shared/signed-in/name.ts';
import type { Words } from '../../shared/words.ts';
import { groupInputs, type Look, type Standing } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { type DraftSection, draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { entriesRoutes, entryHref, entryListAnswers, someOf } from './entries.ts';
import { type Entry, type EntryList, listPath } from './entry-list.ts';
import { isBound } from './leaving.ts';
import { ownedAlong, ownedFaults, ownedHtml, ownedNoMore, ownedPath } from './owner-rows.ts';
import { todayIn } from './today.ts';

const item = CONTENT.fields.people.item;
const GROUPS = {
  'people-who': ['nameLatin', 'nameUrdu', 'relation', 'relationName', 'sex'],
  'people-document': ['nationality', 'nationalId', 'passport', 'visaUntil', 'birthDate'],
  'people-reach': ['phone', 'email', 'address'],
  'people-part': ['roles', 'sharePercent', 'from', 'until'],
} as const;
const KNOWN_MAX = 200;

const people = ({ content }: Draft): readonly PersonEntry[] => content.people ?? [];

/** Per cent that nobody else has named, no person and no company. */
function sharesLeft(ask: ApplicantAsk, draft: Draft, id: string | null): number {
  const others = people(draft).filter((person) => person.id !== id);
  return Math.max(0, rounded(100 - ownShares({ ...draft.content, people: others }, todayIn(ask))));
}

export function personName(words: Words, entry: Entry): Html {
  const { nameLatin, nameUrdu } = entry as PersonEntry;
  const name = (words.language === 'ur' && nameUrdu) || nameLatin || nameUrdu;
  return name ? nameHtml(name, words.language) : html`${words.say('people-unnamed')}`;
}

function inputs(
  ask: ApplicantAsk,
  draft: Draft,
  naming: Naming,
  standing: Standing,
  id: string | null,
): Html {
  const { words, query, form, request } = ask;
  const asked = ask.deps.country.applications.askedOfPeople;
  const looks: Readonly<Record<string, Look>> = {
    ...Object.fromEntries(asked.map((name) => [name, { sometimes: true }])),
    nameLatin: { hint: words.say('people-hint-latin') },
    nationalId: { hint: words.say('people-hint-id'), sometimes: true },
    passport: { hint: words.say('people-hint-passport'), sometimes: true },
    visaUntil: { hint: words.say('people-hint-visa'), sometimes: true },
    sharePercent: {
      hint: words.rich('people-hint-share', { left: ltr(String(sharesLeft(ask, draft, id))) }),
      sometimes: true,
    },
    until: { hint: words.say('people-hint-until') },
  };
  const typed = request.method === 'POST' ? form : undefined;
  const chosen = typed?.text('id') || (standing.value.id as string | undefined);
  const landlordOf = typed?.text('landlordOf') || query.get('landlordOf');
  return html`${id === null && chosen && hidden('id', chosen)}${id === null && landlordOf && hidden('landlordOf', landlordOf)}${id === null && ownedHtml(ask, draft.content, standing.faults ?? [])}${Object.entries(
    GROUPS,
  ).map(
    ([title, names]) =>
      html`<h2 class="govuk-heading-m">${words.say(title)}</h2>${groupInputs(
        naming,
        someOf(item, names),
        standing,
        looks,
      )}`,
  )}`;
}

/** Shares that would be more than the whole, and somebody who is named already, are not taken. */
function refusedOf(ask: ApplicantAsk, draft: Draft, value: Entry, id: string | null): FormFault[] {
  const { words } = ask;
  const person = value as PersonEntry;
  const others = people(draft).filter((other) => id === null || other.id !== id);
  const faults: FormFault[] = id === null ? ownedFaults(ask, draft.content) : [];
  const shares = ownShares({ ...draft.content, people: [...others, person] }, todayIn(ask));
  if (person.sharePercent !== undefined && shares > 100)
    faults.push({
      field: 'sharePercent',
      text: words.say('people-shares-over', {
        shares: String(shares),
        left: String(sharesLeft(ask, draft, id)),
      }),
    });
  const mark = markOfEntry(person);
  const same = mark && others.find((other) => markOfEntry(other) === mark);
  if (same)
    faults.push({
      field: person.nationalId ? 'nationalId' : 'passport',
      text: words.say('people-twice', {
        name: isolatedName(
          nameIn(words.language, same.nameLatin ?? words.say('people-unnamed'), same.nameUrdu),
        ),
      }),
    });
  return faults;
}

const markOfEntry = ({ nationalId, passport }: PersonEntry): string =>
  documentMark({ nationalId: nationalId ?? null, passport: passport ?? null });

/** Details of somebody whom the organisation has declared before: nothing is typed again. */
async function begin({ reader, query }: ApplicantAsk, draft: Draft): Promise<Entry> {
  const from = query.get('from');
  const landlord = query.get('landlordOf') && { roles: ['landlord'] };
  const role = landlord || (query.get('ownerOf') && { roles: ['shareholder'] }) || {};
  if (!from || !(await peopleDeclaredBy(reader, draft.company, KNOWN_MAX)).some((id) => id === from))
    return role;
  const details = (await peopleBy(reader, [from as never])).get(from as never);
  if (!details) return role;
  const said = Object.entries(details).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), ...role, id: from };
}

export const peopleList: EntryList = {
  key: 'people',
  item,
  names: Object.values(GROUPS).flat(),
  more: ['landlordOf', 'ownerOf', 'ownerShare'],
  name: personName,
  inputs,
  read: (ask, draft, value, id) => ({ value, refused: refusedOf(ask, draft, value, id) }),
  begin,
  along(form, draft, id) {
    const place = form.text('landlordOf');
    const named = draft.content.premises?.some((one) => one.id === place);
    const landlord = named ? [{ place: `/premises/${place}/landlord`, mark: null, value: id }] : [];
    return [...landlord, ...ownedAlong(form, draft.content, id)];
  },
  leadsTo: (form, draft) => {
    const place = form.text('landlordOf');
    return place && draft.content.premises?.some(({ id }) => id === place)
      ? draftPath(draft.id, `/premises/${place}`)
      : ownedPath(form.text('ownerOf'), draft, form.text('then'));
  },
  leaves: isBound,
  goesWith: (content, id) => [
    ...(content.premises ?? []).flatMap((place) =>
      place.landlord === id && place.id ? [{ place: `/premises/${place.id}/landlord`, mark: null }] : [],
    ),
    ...ownedNoMore(content, id),
  ],
};

/** The sum of the shares so far, as a bar and in words. */
function sharesHtml(ask: ApplicantAsk, draft: Draft): Html {
  const { words } = ask;
  const shares = ownShares(draft.content, todayIn(ask));
  const said = words.rich('people-shares', { shares: ltr(String(shares)) });
  return html`<p class="sanad-shares"><meter min="0" max="100" value="${String(Math.min(shares, 100))}" aria-hidden="true"></meter><span>${said}</span></p>`;
}

function saidOf({ words }: Naming, entry: Entry): Html[] {
  const { roles = [], sharePercent, until } = entry as PersonEntry;
  return [
    ...roles.map((role) => html`${words.say(`said-${role}`)}`),
    ...(sharePercent === undefined ? [] : [words.rich('people-share', { share: ltr(String(sharePercent)) })]),
    ...(until && parseDay(until)
      ? [words.rich('people-until', { day: dayHtml(parseDay(until)!, words.language) })]
      : []),
  ];
}

/** People whom the organisation declared before and who are not in this list. */
async function knownHtml({ words, reader }: ApplicantAsk, draft: Draft): Promise<Html> {
  const here = new Set(people(draft).map(({ id }) => id as string));
  const ids = (await peopleDeclaredBy(reader, draft.company, KNOWN_MAX)).filter((id) => !here.has(id));
  if (ids.length === 0) return NOTHING;
  const marks = new Set(people(draft).map(markOfEntry));
  const choices = [...(await peopleBy(reader, ids))].flatMap(([id, details]) =>
    details && !marks.has(documentMark(details))
      ? [{ value: id, label: (words.language === 'ur' && details.nameUrdu) || isolated(details.nameLatin) }]
      : [],
  );
  if (choices.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('people-known')}</h2><p class="govuk-body">${words.say('people-known-why')}</p>
    <form method="get" class="sanad-form" action="${words.href(listPath(draft, peopleList, '/new'))}">${selectField(words, { name: 'from', label: words.say('people-known-person'), choices })}${submitButton(words.say('people-choose'), { kind: 'second' })}</form>`;
}

export const peopleSection: DraftSection = {
  key: 'people',
  title: 'people-title',
  path: '/people',
  places: ['/people'],
  hrefOf: (pointer, content) => entryHref('people', pointer, content.people),
  answers: async (ask, draft) =>
    html`${sharesHtml(ask, draft)}${entryListAnswers(await namingOf(ask), draft, peopleList)}`,
};

export const peopleListRoutes: readonly ApplicantRoute[] = entriesRoutes({
  list: peopleList,
  said: (naming, _draft, entry) => saidOf(naming, entry),
  above: sharesHtml,
  below: knownHtml,
});
