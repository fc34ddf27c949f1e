import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { NEW_ITEM } from '../../../modules/applications/rules/draft-part.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { changedHtml, saveButtons, sectionFrame } from '../draft/frame.ts';
import { changedRows } from '../draft/group-section.ts';
import { standingIn } from '../draft/inputs.ts';
import { namingOf } from '../draft/naming.ts';
import { readGroup } from '../draft/reading.ts';
import {
  draftPath,
  faultsAt,
  openDraft,
  overRevision,
  previewOf,
  saveSection,
  sectionForm,
} from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { type Entry, type EntryList, entriesOf, listPath } from './entry-list.ts';
import { leave, leaveSheet } from './leaving.ts';
import { letGo } from './let-go.ts';
import { plain } from './plain-name.ts';
import { saysTheSame } from './same-entry.ts';

const fieldsOf = ({ item, names }: EntryList): Fields =>
  Object.fromEntries(names.map((name) => [name, item.fields[name]!]));

interface Found {
  readonly draft: Draft;
  readonly entry: Entry;
  readonly id: string;
}

async function found(ask: ApplicantAsk, list: EntryList): Promise<Found | Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { entry: wanted = '' } = ask.params;
  // what stands in the way names a place in the list
  const all = entriesOf(draft, list);
  const entry = /^\d{1,4}$/.test(wanted) ? all[Number(wanted)] : all.find(({ id }) => id === wanted);
  if (!entry?.id) return refuse('not-found', 'no-such-application');
  return { draft, entry, id: entry.id };
}

const isFound = (answer: Found | Answer): answer is Found => 'entry' in answer && 'draft' in answer;

async function newPage(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  return newSheet(ask, draft, list, (await list.begin?.(ask, draft)) ?? {}, []);
}

async function newSheet(
  ask: ApplicantAsk,
  draft: Draft,
  list: EntryList,
  value: Entry,
  faults: readonly FormFault[],
  changed?: Html,
): Promise<Sheet> {
  const { words } = ask;
  const naming = await namingOf(ask);
  return sectionFrame(ask, draft, {
    title: words.say(`${list.key}-new`),
    place: `/${list.key}/${NEW_ITEM}`,
    faults,
    changed,
    back: { text: words.say(`${list.key}-title`), path: listPath(draft, list) },
    look: { action: words.href(listPath(draft, list, '/new')) },
    inputs: list.inputs(ask, draft, naming, standingIn(ask, value, faults), null),
    buttons: html`${buttonRow(
      submitButton(words.say('draft-save-on'), { name: 'then', value: 'on' }),
      submitButton(words.say('draft-save-another'), { kind: 'second', name: 'then', value: 'another' }),
    )}${list.buttons?.(words)}`,
  });
}

/** What was typed, or the faults for which it is not kept. */
async function typed(ask: ApplicantAsk, draft: Draft, list: EntryList, before: Entry, id: string | null) {
  const read = readGroup(await namingOf(ask), ask.form, fieldsOf(list), before);
  const own = list.read?.(ask, draft, read.value, id) ?? { value: read.value, refused: [] };
  const unkept = read.unkept || own.refused.length > 0;
  const taken = new Set(own.refused.map(({ field }) => field));
  const faults = [...own.refused, ...read.faults.filter(({ field }) => !taken.has(field))];
  return { value: own.value, faults, unkept };
}

async function add(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { form, words, deps, at } = ask;
  const chosen = form.text('id');
  const { value, faults, unkept } = await typed(ask, draft, list, {}, null);
  const said = Object.values(value).some((part) => part !== undefined && part !== false);
  if (!said && faults.length === 0)
    return newSheet(ask, draft, list, {}, [{ field: list.names[0]!, text: words.say('lists-empty-form') }]);
  // a button pressed twice: this very entry stands there already
  const same = unkept && entriesOf(draft, list).find((entry) => saysTheSame(entry, value))?.id;
  if (same) return { location: onward(ask, draft, list, same) };
  if (unkept) return newSheet(ask, draft, list, value, faults);
  const taken = entriesOf(draft, list).some((entry) => entry.id === chosen);
  const id = chosen && !taken ? chosen : deps.acting.ids.next(at);
  const saved = await saveSection(ask, draft, {
    place: `/${list.key}/${NEW_ITEM}`,
    value: { ...value, id },
    along: list.along?.(form, draft, id) ?? [],
  });
  if (isRefusal(saved)) return saved;
  if (faults.length) return { location: listPath(draft, list, `/${id}`) };
  return { location: onward(ask, draft, list, id) };
}

function onward({ form }: ApplicantAsk, draft: Draft, list: EntryList, id: string): string {
  const first = list.leadsTo?.(form, draft, id);
  if (first) return first;
  const then = form.text('then');
  if (then === 'list') return draftPath(draft.id);
  return then === 'another' ? listPath(draft, list, '/new') : listPath(draft, list, '?saved=1');
}

async function entryPage(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const one = await found(ask, list);
  if (!isFound(one)) return one;
  const { obstacles } = await previewOf(ask, one.draft);
  const i = entriesOf(one.draft, list).indexOf(one.entry);
  const faults = faultsAt(ask, `/${list.key}/${i}`, obstacles)
    .map(({ field, text }) => ({
      field: (list.inputOf?.(field) ?? field.split('/')[0]) || list.names[0]!,
      text,
    }))
    .filter(({ field }, n, all) => all.findIndex((other) => other.field === field) === n);
  return entrySheet(ask, one, list, faults);
}

async function entrySheet(
  ask: ApplicantAsk,
  { draft, entry, id }: Found,
  list: EntryList,
  faults: readonly FormFault[],
  changed?: Html,
): Promise<Sheet> {
  const { words } = ask;
  const naming = await namingOf(ask);
  return sectionFrame(ask, draft, {
    title: plain(list.name(words, entry)),
    heading: list.name(words, entry),
    place: `/${list.key}/${id}`,
    faults,
    changed,
    back: { text: words.say(`${list.key}-title`), path: listPath(draft, list) },
    look: { action: words.href(listPath(draft, list, `/${id}`)) },
    inputs: list.inputs(ask, draft, naming, standingIn(ask, entry, faults), id),
    buttons: html`${saveButtons(ask)}${list.buttons?.(words)}`,
    below: html`<p class="govuk-body"><a class="govuk-link" href="${words.href(listPath(draft, list, `/${id}/remove`))}">${words.say('draft-remove')}</a></p>`,
  });
}

async function change(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const one = await found(ask, list);
  if (!isFound(one)) return isRefusal(one) ? addAgain(ask, list, one) : one;
  const { draft, entry, id } = one;
  const { value, faults, unkept } = await typed(ask, draft, list, entry, id);
  // a share too many is not kept even for a moment: what stood there before stays
  if (unkept) return entrySheet(ask, one, list, faults);
  const along = list.along?.(ask.form, draft, id) ?? [];
  const saved = await saveSection(ask, draft, {
    place: `/${list.key}/${id}`,
    value: { ...value, id },
    along,
  });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'changed') {
    const now = entriesOf(saved.draft, list).find((other) => other.id === id);
    if (!now) return newSheet(ask, saved.draft, list, value, faults, changedHtml(ask, []));
    const rows = changedRows(await namingOf(ask), fieldsOf(list), now, value, ask);
    return entrySheet(ask, { draft: saved.draft, entry: now, id }, list, faults, changedHtml(ask, rows));
  }
  if (faults.length && ask.form.text('then') !== 'list') return { location: listPath(draft, list, `/${id}`) };
  return { location: onward(ask, draft, list, id) };
}

/** Somebody removed the entry meanwhile: what was typed for it can still be added. */
async function addAgain(ask: ApplicantAsk, list: EntryList, refusal: Refusal): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft) || !parseId(ask.params.entry ?? '')) return refusal;
  const { value, faults } = await typed(ask, draft, list, {}, null);
  return newSheet(ask, draft, list, value, faults, changedHtml(ask, []));
}

async function removePage(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const one = await found(ask, list);
  if (!isFound(one)) return one;
  const leaves = await list.leaves?.(ask, one.draft, one.id);
  return leaves ? leaveSheet(ask, list, one) : removeSheet(ask, one, list);
}

function removeSheet(ask: ApplicantAsk, { draft, entry, id }: Found, list: EntryList, changed?: Html): Sheet {
  const { words } = ask;
  const back = { text: words.say(`${list.key}-title`), path: listPath(draft, list) };
  return sectionFrame(ask, draft, {
    title: words.say(`${list.key}-remove-title`, { name: plain(list.name(words, entry)) }),
    heading: words.rich(`${list.key}-remove-title`, { name: list.name(words, entry) }),
    place: `/${list.key}/${id}`,
    changed,
    back,
    look: { action: words.href(listPath(draft, list, `/${id}/remove`)) },
    inputs: html`<p class="govuk-body">${words.say(`${list.key}-remove-why`)}</p>`,
    buttons: buttonRow(
      submitButton(words.say('draft-remove'), { kind: 'danger' }),
      buttonLink(words.say('draft-keep'), words.href(back.path), 'second'),
    ),
  });
}

async function remove(ask: ApplicantAsk, list: EntryList): Promise<Answer> {
  const one = await found(ask, list);
  if (!isFound(one)) return isRefusal(one) && one.code === 'no-such-application' ? gone(ask, list, one) : one;
  const { draft, id } = one;
  if (await list.leaves?.(ask, draft, id)) return leave(ask, list, one);
  const { documents = [] } = draft.content;
  const others = documents.filter(({ about }) => about !== id);
  const saved = await saveSection(ask, draft, {
    place: `/${list.key}/${id}`,
    along: [
      ...(others.length < documents.length ? [{ place: '/documents', mark: null, value: others }] : []),
      ...(list.goesWith?.(draft.content, id) ?? []),
    ],
  });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'changed') {
    const entry = entriesOf(saved.draft, list).find((other) => other.id === id);
    if (entry) return removeSheet(ask, { draft: saved.draft, entry, id }, list, changedHtml(ask, []));
  } else await letGo(ask, draft);
  return { location: listPath(draft, list, '?removed=1') };
}

/** Removed already, by another window: the list says so. */
async function gone(ask: ApplicantAsk, list: EntryList, refusal: Answer): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? refusal : { location: listPath(draft, list, '?removed=1') };
}

/** The pages of the entries of a list; the list's own page is its section's. */
export function entryRoutes(list: EntryList): readonly ApplicantRoute[] {
  const base = draftPath(':application', `/${list.key}`);
  const several = list.names.filter((name) => list.item.fields[name]!.shape === 'list');
  const form = { ...sectionForm({ fields: [...list.names, 'id', ...(list.more ?? [])] }), several };
  const removal = sectionForm({ fields: ['until'] });
  return [
    { method: 'get', path: `${base}/new`, handle: (ask) => newPage(ask, list) },
    { method: 'post', path: `${base}/new`, form, handle: (ask) => add(ask, list) },
    { method: 'get', path: `${base}/:entry`, handle: overRevision((ask) => entryPage(ask, list)) },
    { method: 'post', path: `${base}/:entry`, form, handle: (ask) => change(ask, list) },
    {
      method: 'get',
      path: `${base}/:entry/remove`,
      handle: (ask) => removePage(ask, list),
    },
    {
      method: 'post',
      path: `${base}/:entry/remove`,
      form: removal,
      handle: (ask) => remove(ask, list),
    },
  ];
}
