import { isRefusal } from '../../../kernel/refusal.ts';
import { CONTENT, type Draft } from '../../../modules/applications/index.ts';
import type { PremisesEntry } from '../../../modules/applications/rules/content.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary } from '../../shared/forms/faults.ts';
import { backLink, buttonLink, buttonRow, done } from '../../shared/forms/parts.ts';
import { type Html, html, isolated, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import { groupInputs, type Look, type Standing } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import {
  type DraftSection,
  draftPath,
  faultsAt,
  type Obstacle,
  openDraft,
  previewOf,
} from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { entryRoutes } from './entry.ts';
import { type Entry, type EntryList, entriesOf, listPath } from './entry-list.ts';
import { entryHref, entryLine, entryListAnswers, personName, problemsAt } from './people.ts';

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

const some = (names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, (item.fields as Fields)[name]!]));

function inputs(
  { words, form, request }: ApplicantAsk,
  draft: Draft,
  naming: Parameters<EntryList['inputs']>[2],
  standing: Standing,
): Html {
  const example = (text: string) => ({ hint: words.rich('premises-hint-place', { example: ltr(text) }) });
  const looks: Readonly<Record<string, Look>> = {
    residential: { hint: words.say('premises-hint-home') },
    latitude: example('12.3456'),
    longitude: example('65.4321'),
  };
  const part = (title: string, body: Html) =>
    html`<h2 class="govuk-heading-m">${words.say(title)}</h2>${body}`;
  const group = (names: readonly string[]) => groupInputs(naming, some(names), standing, looks);
  const known = (draft.content.people ?? []).flatMap(({ id, nameLatin, nameUrdu }) =>
    id && (nameLatin || nameUrdu)
      ? [{ value: id, label: (words.language === 'ur' && nameUrdu) || isolated(nameLatin ?? nameUrdu!) }]
      : [],
  );
  const landlord = selectField(words, {
    name: 'landlord',
    label: words.of(item.fields.landlord.label),
    hint: words.say('premises-hint-landlord'),
    optional: true,
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

async function premisesPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, query } = ask;
  const { obstacles } = await previewOf(ask, draft);
  const faults = faultsAt(ask, '/premises', obstacles)
    .filter(({ field }) => field === '')
    .map(({ text }) => ({ field: 'add', text }));
  const title = words.say('premises-title');
  const listed = entriesOf(draft, premisesList);
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}
    ${query.has('removed') && done(words.say('lists-removed'))}${query.has('saved') && done(words.say('lists-saved'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('premises-intro')}</p>
    ${
      listed.length === 0
        ? html`<p class="govuk-body">${words.say('premises-none')}</p>`
        : html`<ul class="sanad-list">${listed.map((entry, i) => placeLine(ask, draft, entry, i, obstacles))}</ul>`
    }
    <p class="govuk-body"><a class="sanad-button sanad-button--second" id="add" href="${words.href(listPath(draft, premisesList, '/new'))}">${words.say('premises-add')}</a></p>
    ${buttonRow(buttonLink(words.say('draft-continue'), words.href(draftPath(draft.id, '/after/premises'))))}`,
  };
}

function placeLine(
  { words, deps }: ApplicantAsk,
  draft: Draft,
  entry: Entry,
  i: number,
  obstacles: readonly Obstacle[],
): Html {
  const { mainOffice, residential, seats, district, landlord } = entry as PremisesEntry;
  const known = deps.country.districts.find(({ code }) => code === district);
  const person = draft.content.people?.find(({ id }) => id && id === landlord);
  const said = [
    ...(mainOffice ? [html`${words.say('premises-main')}`] : []),
    ...(residential ? [html`${words.say('premises-home')}`] : []),
    ...(known ? [html`<bdi>${words.of(known.name)}</bdi>`] : []),
    ...(seats ? [words.rich('premises-seats', { seats: ltr(String(seats)) })] : []),
    ...(person?.nameLatin
      ? [
          html`${words.say('said-landlord')}: ${nameHtml((words.language === 'ur' && person.nameUrdu) || person.nameLatin, words.language)}`,
        ]
      : []),
  ];
  return entryLine(
    words,
    draft,
    premisesList,
    entry,
    placeName(words, entry),
    said,
    problemsAt('premises', i, obstacles),
  );
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

export const premisesListRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: draftPath(':application', '/premises'), access: everyone, handle: premisesPage },
  ...entryRoutes(premisesList),
];
