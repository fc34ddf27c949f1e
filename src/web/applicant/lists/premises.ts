import { CONTENT, type Draft } from '../../../modules/applications/index.ts';
import type { PremisesEntry } from '../../../modules/applications/rules/content.ts';
import { selectField } from '../../shared/forms/choices.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { type Html, html, isolated, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Words } from '../../shared/words.ts';
import { groupInputs, type Look, type Standing } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { type DraftSection, draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { entriesRoutes, entryHref, entryListAnswers, someOf } from './entries.ts';
import type { Entry, EntryList } from './entry-list.ts';
import { personName } from './people.ts';

const item = CONTENT.fields.premises.item;
const WHERE = ['line', 'unit', 'area', 'city', 'district', 'latitude', 'longitude'] as const;
const USE = ['residential', 'mainOffice', 'seats', 'hours'] as const;
const LEASE = ['leaseFrom', 'leaseUntil'] as const;
const LINES = ['utilityMeter', 'isp', 'ispCircuit'] as const;
const NEW = 'new';

function placeName(words: Words, entry: Entry): Html {
  const { line, unit, city } = entry as PremisesEntry;
  const name = [unit, line, city].filter(Boolean).join(', ');
  return name ? nameHtml(name, words.language) : html`${words.say('premises-unnamed')}`;
}

function inputs(
  { words, form, request, deps }: ApplicantAsk,
  draft: Draft,
  naming: Naming,
  standing: Standing,
): Html {
  const example = (text: string) => ({ hint: words.rich('premises-hint-place', { example: ltr(text) }) });
  const asked = deps.country.applications.askedOfPremises(standing.value as PremisesEntry, draft.content);
  const leased = asked.includes('leaseFrom') && { hint: words.say('premises-hint-lease') };
  const looks: Readonly<Record<string, Look>> = {
    ...Object.fromEntries(asked.map((name) => [name, { sometimes: true }])),
    residential: { hint: words.say('premises-hint-home') },
    latitude: { ...example('12.3456'), sometimes: asked.includes('latitude') },
    longitude: { ...example('65.4321'), sometimes: asked.includes('longitude') },
    leaseFrom: { ...leased, sometimes: asked.includes('leaseFrom') },
    leaseUntil: { sometimes: asked.includes('leaseUntil') },
  };
  const part = (title: string, body: Html) =>
    html`<h2 class="govuk-heading-m">${words.say(title)}</h2>${body}`;
  const group = (names: readonly string[]) => groupInputs(naming, someOf(item, names), standing, looks);
  const known = (draft.content.people ?? []).flatMap(({ id, nameLatin, nameUrdu }) =>
    id && (nameLatin || nameUrdu)
      ? [{ value: id, label: (words.language === 'ur' && nameUrdu) || isolated(nameLatin ?? nameUrdu!) }]
      : [],
  );
  const landlord = selectField(words, {
    name: 'landlord',
    label: words.of(item.fields.landlord.label),
    hint: words.say('premises-hint-landlord'),
    optional: !asked.includes('landlord'),
    choices: [...known, { value: NEW, label: words.say('premises-landlord-new') }],
    value: request.method === 'POST' ? form.text('landlord') : ((standing.value.landlord as string) ?? ''),
    faults: standing.faults ?? [],
  });
  return html`${part('premises-where', group(WHERE))}${part('premises-use', group(USE))}${part('premises-lease', html`${landlord}${group(LEASE)}`)}${part('premises-lines', group(LINES))}`;
}

export const premisesList: EntryList = {
  key: 'premises',
  item,
  names: [...WHERE, ...USE, ...LEASE, ...LINES],
  more: ['landlord'],
  name: placeName,
  inputs,
  read({ form }, draft, value) {
    const { landlord: _, ...rest } = value as PremisesEntry & Entry;
    const chosen = form.text('landlord');
    const named = draft.content.people?.some(({ id }) => id === chosen);
    return { value: { ...rest, ...(named && { landlord: chosen }) } as Entry, refused: [] };
  },
  leadsTo: (form, draft, id) =>
    form.text('landlord') === NEW ? draftPath(draft.id, `/people/new?landlordOf=${id}`) : undefined,
};

function saidOf({ words, country }: Naming, { content }: Draft, entry: Entry): Html[] {
  const { mainOffice, residential, seats, district, landlord } = entry as PremisesEntry;
  const known = country.districts.find(({ code }) => code === district);
  const person = content.people?.find(({ id }) => id && id === landlord);
  return [
    ...(mainOffice ? [html`${words.say('premises-main')}`] : []),
    ...(residential ? [html`${words.say('premises-home')}`] : []),
    ...(known ? [html`<bdi>${words.of(known.name)}</bdi>`] : []),
    ...(seats ? [words.rich('premises-seats', { seats: ltr(String(seats)) })] : []),
    ...(person?.nameLatin
      ? [html`${words.say('said-landlord')}: ${personName(words, person as Entry)}`]
      : []),
  ];
}

export const premisesSection: DraftSection = {
  key: 'premises',
  title: 'premises-title',
  path: '/premises',
  places: ['/premises'],
  hrefOf: (pointer, content) => entryHref('premises', pointer, content.premises),
  answers: async (ask, draft) => {
    const { words } = ask;
    const label = words.of(item.fields.landlord.label);
    return entryListAnswers(await namingOf(ask), draft, premisesList, (entry) => {
      const landlord = draft.content.people?.find(({ id }) => id && id === entry.landlord);
      return landlord ? [{ label, value: personName(words, landlord as Entry) }] : [];
    });
  },
};

export const premisesListRoutes: readonly ApplicantRoute[] = entriesRoutes({
  list: premisesList,
  said: saidOf,
});
