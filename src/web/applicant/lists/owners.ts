import { CONTENT, type Draft } from '../../../modules/applications/index.ts';
import type { OwnerEntry } from '../../../modules/applications/rules/content.ts';
import { wayOf } from '../../../modules/applications/rules/owner-chain.ts';
import {
  benefits,
  circleFrom,
  ownShares,
  sharesTogether,
} from '../../../modules/applications/rules/owners.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { countryName, type Naming } from '../../shared/forms/said.ts';
import { type Html, html, id as idHtml, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { groupInputs, type Standing } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { type DraftSection, draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { entriesRoutes, entryListAnswers, someOf } from './entries.ts';
import { type Entry, type EntryList, listPath } from './entry-list.ts';
import {
  companyName,
  OWNER_FIELDS,
  ownedAlong,
  ownedBy,
  ownedFaults,
  ownedHtml,
  ownedNoMore,
  ownedPath,
  ownerRows,
  rowInput,
  typedOwners,
} from './owner-rows.ts';
import { personName } from './people.ts';
import { todayIn } from './today.ts';

const item = CONTENT.fields.owners.item;
const WHO = [
  'name',
  'nameUrdu',
  'country',
  'registrationNumber',
  'taxNumber',
  'registeredOn',
  'address',
] as const;
const NEW = 'new';

const ownersOf = (draft: Draft) => draft.content.owners ?? [];

function sharesLeft(ask: ApplicantAsk, { content }: Draft, id: string | null): number {
  const owners = content.owners?.filter((one) => one.id !== id);
  return Math.max(
    0,
    Math.round((100 - ownShares({ people: content.people, owners }, todayIn(ask))) * 1e6) / 1e6,
  );
}

function inputs(
  ask: ApplicantAsk,
  draft: Draft,
  naming: Naming,
  standing: Standing,
  id: string | null,
): Html {
  const { words } = ask;
  const { heldBy = [] } = standing.value as OwnerEntry;
  const part = (title: string, body: Html) =>
    html`<h2 class="govuk-heading-m">${words.say(title)}</h2>${body}`;
  const looks = {
    sharePercent: {
      hint: words.rich('owners-hint-share', { left: ltr(String(sharesLeft(ask, draft, id))) }),
      sometimes: true,
    },
  };
  return html`${id === null && ownedHtml(ask, draft.content, standing.faults ?? [])}${part('owners-which', groupInputs(naming, someOf(item, WHO), standing))}${part('owners-part', groupInputs(naming, someOf(item, ['sharePercent']), standing, looks))}${part(
    'owners-held-by',
    html`<p class="govuk-body">${words.say('owners-held-by-about')}</p>${ownerRows(ask, draft.content, heldBy, id, standing.faults ?? [])}`,
  )}`;
}

/** What is not taken even for a moment: more than the whole of a level, and companies that own themselves. */
function refusedOf(ask: ApplicantAsk, draft: Draft, one: OwnerEntry, id: string | null): FormFault[] {
  const { words } = ask;
  const faults = id === null ? ownedFaults(ask, draft.content) : [];
  const left = sharesLeft(ask, draft, id);
  if ((one.sharePercent ?? 0) > left)
    faults.push({ field: 'sharePercent', text: words.say('owners-share-left', { left: String(left) }) });
  const shares = sharesTogether(one.heldBy ?? []);
  if (shares > 100)
    faults.push({ field: 'owner-0', text: words.say('owner-shares-above-hundred', { shares }) });
  const self = id ?? NEW;
  const owned = id === null ? ownedBy(ask, draft.content) : undefined;
  const others = ownersOf(draft).filter((other) => other.id !== id);
  const all = [
    ...others.map((other) =>
      other === owned ? { ...other, heldBy: [...(other.heldBy ?? []), { owner: self }] } : other,
    ),
    { ...one, id: self },
  ];
  const circle = circleFrom(self, all);
  if (circle)
    faults.push({ field: 'owner-0', text: words.say('owners-in-a-circle', { way: wayOf(circle, all) }) });
  return faults;
}

/** Whoever is chosen as an owner is a shareholder from then on; nobody has to say it twice. */
function shareholders(ask: Parameters<NonNullable<EntryList['along']>>[0], { content }: Draft) {
  const chosen = new Set(OWNER_FIELDS.map((name) => ask.text(name)));
  return (content.people ?? []).flatMap(({ id, roles = [] }) =>
    id && chosen.has(id) && !roles.includes('shareholder')
      ? [{ place: `/people/${id}/roles`, mark: null, value: [...roles, 'shareholder'] }]
      : [],
  );
}

export const ownersList: EntryList = {
  key: 'owners',
  item,
  names: [...WHO, 'sharePercent'],
  more: ['ownerOf', 'ownerShare', ...OWNER_FIELDS],
  name: (words, entry) => companyName(words, entry as OwnerEntry),
  inputs,
  buttons: (words) =>
    html`<p class="govuk-body">${words.say('owners-not-listed')}</p>${buttonRow(submitButton(words.say('owners-add-person'), { kind: 'second', name: 'then', value: 'person' }), submitButton(words.say('owners-add-company'), { kind: 'second', name: 'then', value: 'company' }))}`,
  inputOf: (place) => (place.startsWith('heldBy') ? rowInput(place) : undefined),
  read(ask, draft, value, id) {
    const { heldBy, faults } = typedOwners(ask.words, ask.form);
    const { heldBy: _, ...rest } = value as OwnerEntry;
    const one = { ...rest, ...(heldBy.length && { heldBy }) } as OwnerEntry & Entry;
    return { value: one, refused: [...faults, ...refusedOf(ask, draft, one, id)] };
  },
  along: (form, draft, id) => [...ownedAlong(form, draft.content, id), ...shareholders(form, draft)],
  leadsTo(form, draft, id) {
    const then = form.text('then');
    if (then === 'person') return draftPath(draft.id, `/people/new?ownerOf=${id}`);
    if (then === 'company') return draftPath(draft.id, `/owners/new?ownerOf=${id}`);
    return ownedPath(form.text('ownerOf'), draft, then);
  },
  goesWith: ownedNoMore,
};

/** Who owns a company, each with the share. */
function heldByHtml({ words }: Naming, { content }: Draft, { heldBy = [] }: OwnerEntry): Html {
  const holder = (owner: string | undefined) => {
    const person = content.people?.find(({ id }) => id === owner);
    if (person) return personName(words, person as Entry);
    const company = content.owners?.find(({ id }) => id === owner);
    return company ? companyName(words, company) : html`?`;
  };
  if (heldBy.length === 0) return html`<span class="sanad-unsaid">${words.say('said-nothing')}</span>`;
  return html`${heldBy.map(({ owner, sharePercent }, i) => html`${i > 0 && words.say('owners-and')}${holder(owner)} ${ltr(`${sharePercent ?? '?'} %`)}`)}`;
}

/** One company of the chain: where it stands, what it holds, who owns it. */
function saidOf(naming: Naming, draft: Draft, one: OwnerEntry): Html[] {
  const { words, country } = naming;
  return [
    ...(one.country ? [nameHtml(countryName(words, country, one.country), words.language)] : []),
    ...(one.registrationNumber ? [idHtml(one.registrationNumber)] : []),
    ...(one.sharePercent === undefined
      ? []
      : [words.rich('owners-holds', { share: ltr(String(one.sharePercent)) })]),
    ...(one.heldBy?.length ? [html`${words.say('owners-held-by')}: ${heldByHtml(naming, draft, one)}`] : []),
  ];
}

/** Whose the applicant is in the end, person by person; only where companies stand between. */
export function benefitsHtml(ask: ApplicantAsk, { content }: Draft): Html {
  const { words } = ask;
  const found = benefits(content, todayIn(ask));
  if (!content.owners?.length || found.size === 0) return NOTHING;
  const head = ['people-who', 'owners-own', 'owners-through', 'owners-effective'];
  const rows = [...found].sort(([, a], [, b]) => b.effective - a.effective);
  const cell = (key: string, share: number) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${ltr(`${Math.round(share * 100) / 100} %`)}</td>`;
  return html`<h2 class="govuk-heading-m" id="benefits">${words.say('owners-benefits')}</h2><p class="govuk-body">${words.say('owners-benefits-about')}</p>
    <table class="govuk-table sanad-benefits"><thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${rows.map(([person, { own, effective }]) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${personName(words, content.people?.find(({ id }) => id === person) as Entry)}</th>${cell('owners-own', own)}${cell('owners-through', effective - own)}${cell('owners-effective', effective)}</tr>`)}</tbody></table>`;
}

export const ownersSection: DraftSection = {
  key: 'owners',
  title: 'owners-title',
  path: '/owners',
  places: ['/owners'],
  optional: true,
  hrefOf(pointer, { owners = [] }) {
    const [, , at = '', ...rest] = pointer.split('/');
    const id = owners[Number(at)]?.id;
    if (at === '' || !id) return '/owners';
    return `/owners/${id}#${rest[0] === 'heldBy' ? rowInput(rest.join('/')) : (rest[0] ?? '')}`;
  },
  answers: async (ask, draft) => {
    const naming = await namingOf(ask);
    if (!draft.content.owners?.length)
      return html`<p class="govuk-body"><span class="sanad-unsaid">${ask.words.say('owners-none')}</span> <a class="govuk-link" href="${ask.words.href(listPath(draft, ownersList))}">${ask.words.say('form-change')}<span class="govuk-visually-hidden"> ${ask.words.say('owners-title')}</span></a></p>`;
    const label = ask.words.say('owners-held-by');
    const more = (entry: Entry) => [
      { label, value: heldByHtml(naming, draft, entry as OwnerEntry), wide: true },
    ];
    return html`${entryListAnswers(naming, draft, ownersList, more)}${benefitsHtml(ask, draft)}`;
  },
};

export const ownersRoutes: readonly ApplicantRoute[] = entriesRoutes({
  list: ownersList,
  said: (naming, draft, entry) => saidOf(naming, draft, entry as OwnerEntry),
  below: benefitsHtml,
});
