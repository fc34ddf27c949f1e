import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { NEW_ITEM } from '../../../modules/applications/rules/draft-part.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { type Html, html, isolated } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { changedHtml, saveButtons, sectionFrame } from './frame.ts';
import { changedRows } from './group-section.ts';
import { groupInputs, named, standingIn } from './inputs.ts';
import { type Item, itemName, itemRest, itemsOf, type ListSpec } from './list-spec.ts';
import { namingOf } from './naming.ts';
import { readGroup } from './reading.ts';
import {
  type DraftSection,
  draftPath,
  faultsAt,
  openDraft,
  overRevision,
  previewOf,
  saveSection,
  sectionForm,
} from './section.ts';
import { nextField, whereNow } from './seen-item.ts';

/** The pages of one list's items. */
export function itemRoutes(spec: ListSpec, section: DraftSection): readonly ApplicantRoute[] {
  const base = draftPath(':application', spec.path);
  const form = sectionForm({ fields: Object.keys(spec.list.item.fields) });
  return [
    { method: 'get', path: `${base}/new`, handle: (ask) => newPage(ask, spec, section) },
    { method: 'post', path: `${base}/new`, form, handle: (ask) => add(ask, spec, section) },
    { method: 'get', path: `${base}/:item`, handle: overRevision((ask) => itemPage(ask, spec, section)) },
    {
      method: 'post',
      path: `${base}/:item`,
      form,
      handle: (ask) => change(ask, spec, section),
    },
    {
      method: 'get',
      path: `${base}/:item/remove`,
      handle: (ask) => removePage(ask, spec, section),
    },
    {
      method: 'post',
      path: `${base}/:item/remove`,
      form: sectionForm({ fields: [] }),
      handle: (ask) => remove(ask, spec, section),
    },
  ];
}

interface Found {
  readonly draft: Draft;
  readonly item: Item;
  readonly i: number;
}

/** The item of the address, or of the form that was made for it; one that was removed meanwhile leads to the list. */
async function foundItem(ask: ApplicantAsk, spec: ListSpec): Promise<Found | Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { item: at = '' } = ask.params;
  if (!/^\d{1,5}$/.test(at)) return refuse('not-found', 'no-such-application');
  const items = itemsOf(draft, spec);
  const i = ask.request.method === 'POST' ? whereNow(items, Number(at), ask.form) : Number(at);
  const item = i === undefined ? undefined : items[i];
  return i !== undefined && item ? { draft, item, i } : { location: draftPath(draft.id, listPath(spec)) };
}

const isFound = (found: Found | Answer): found is Found => 'item' in found && 'draft' in found;

/** A list of several of its section has no page of its own. */
const listPath = ({ path }: ListSpec) => `/${path.split('/')[1]}`;

const backTo = ({ words }: ApplicantAsk, draft: Draft, spec: ListSpec, section: DraftSection) => ({
  text: words.say(section.title),
  path: draftPath(draft.id, listPath(spec)),
});

async function newPage(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : newSheet(ask, draft, spec, section, await namingOf(ask), []);
}

function newSheet(
  ask: ApplicantAsk,
  draft: Draft,
  spec: ListSpec,
  section: DraftSection,
  naming: Naming,
  faults: readonly FormFault[],
  changed?: Html,
): Sheet {
  const { words } = ask;
  return sectionFrame(ask, draft, {
    title: words.say(spec.add),
    place: `${spec.place}/${NEW_ITEM}`,
    faults: named(words, spec.list.item.fields, faults, spec.looks?.(words)),
    changed,
    look: { action: words.href(draftPath(draft.id, `${spec.path}/new`)) },
    back: backTo(ask, draft, spec, section),
    inputs: groupInputs(naming, spec.list.item.fields, standingIn(ask, {}, faults), spec.looks?.(words)),
    buttons: buttonRow(
      submitButton(words.say('draft-save-on'), { name: 'then', value: 'on' }),
      submitButton(words.say('draft-save-another'), { kind: 'second', name: 'then', value: 'another' }),
      submitButton(words.say('draft-save-list'), { kind: 'second', name: 'then', value: 'list' }),
    ),
  });
}

async function add(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const naming = await namingOf(ask);
  const read = readGroup(naming, ask.form, spec.list.item.fields);
  const said = Object.values(read.value).some((value) => value !== undefined);
  if (!said && read.faults.length === 0) {
    const [first] = spec.summary;
    return newSheet(ask, draft, spec, section, naming, [
      { field: first!, text: ask.words.say('draft-item-empty') },
    ]);
  }
  if (read.unkept) return newSheet(ask, draft, spec, section, naming, read.faults);
  const saved = await saveSection(ask, draft, { place: `${spec.place}/${NEW_ITEM}`, value: read.value });
  if (isRefusal(saved)) return saved;
  if (read.faults.length === 0 || ask.form.text('then') === 'list') return onward(ask, draft, spec);
  const now = await openDraft(ask);
  if (isRefusal(now)) return now;
  // it is kept, wrong as it is: its own page says what is wrong with it
  return { location: draftPath(draft.id, `${spec.path}/${itemsOf(now, spec).length - 1}`) };
}

function onward(ask: ApplicantAsk, draft: Draft, spec: ListSpec) {
  const then = ask.form.text('then');
  if (then === 'another') return { location: draftPath(draft.id, `${spec.path}/new`) };
  return { location: draftPath(draft.id, then === 'list' ? '' : listPath(spec)) };
}

async function itemPage(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const found = await foundItem(ask, spec);
  if (!isFound(found)) return found;
  const { obstacles } = await previewOf(ask, found.draft);
  const faults = faultsAt(ask, `${spec.place}/${found.i}`, obstacles).filter(
    ({ field }) => field in spec.list.item.fields,
  );
  return itemSheet(ask, found, spec, section, await namingOf(ask), faults);
}

function itemSheet(
  ask: ApplicantAsk,
  { draft, item, i }: Found,
  spec: ListSpec,
  section: DraftSection,
  naming: Naming,
  faults: readonly FormFault[],
  changed?: Html,
): Sheet {
  const { words } = ask;
  const removal = words.href(draftPath(draft.id, `${spec.path}/${i}/remove`));
  return sectionFrame(ask, draft, {
    title: words.say('said-item', { what: words.of(spec.list.item.label), n: i + 1 }),
    place: `${spec.place}/${i}`,
    faults: named(words, spec.list.item.fields, faults, spec.looks?.(words)),
    changed,
    back: backTo(ask, draft, spec, section),
    look: { action: words.href(draftPath(draft.id, `${spec.path}/${i}`)) },
    inputs: html`${nextField(itemsOf(draft, spec), i)}${groupInputs(naming, spec.list.item.fields, standingIn(ask, item, faults), spec.looks?.(words))}`,
    buttons: saveButtons(ask),
    below: html`<p class="govuk-body"><a class="govuk-link" href="${removal}">${words.say('draft-remove')}</a></p>`,
  });
}

async function change(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const found = await foundItem(ask, spec);
  if (isRefusal(found)) return found;
  const naming = await namingOf(ask);
  if (!isFound(found)) {
    // it was removed meanwhile: what was typed can still be added
    const draft = await openDraft(ask);
    const gone = changedHtml(ask, []);
    return isRefusal(draft) ? draft : newSheet(ask, draft, spec, section, naming, [], gone);
  }
  const { draft, item, i } = found;
  const { fields } = spec.list.item;
  const read = readGroup(naming, ask.form, fields, item);
  const saved = await saveSection(ask, draft, { place: `${spec.place}/${i}`, value: read.value });
  if (isRefusal(saved)) return saved;
  const now = saved.kind === 'changed' ? saved.draft : await openDraft(ask);
  if (isRefusal(now)) return now;
  const after = itemsOf(now, spec)[i] ?? {};
  const again = { draft: now, item: after, i };
  if (saved.kind === 'changed') {
    const changed = changedHtml(ask, changedRows(naming, fields, after, read.value, ask));
    return itemSheet(ask, again, spec, section, naming, read.faults, changed);
  }
  if (read.faults.length === 0 || (!read.unkept && ask.form.text('then') === 'list'))
    return onward(ask, draft, spec);
  if (!read.unkept) return { location: draftPath(draft.id, `${spec.path}/${i}`) };
  return itemSheet(ask, again, spec, section, naming, read.faults);
}

async function removePage(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const found = await foundItem(ask, spec);
  return isFound(found) ? removeSheet(ask, found, spec, section, await namingOf(ask)) : found;
}

function removeSheet(
  ask: ApplicantAsk,
  { draft, item, i }: Found,
  spec: ListSpec,
  section: DraftSection,
  naming: Naming,
  changed?: Html,
): Sheet {
  const { words } = ask;
  const what = isolated(words.say('said-item', { what: words.of(spec.list.item.label), n: i + 1 }));
  const back = backTo(ask, draft, spec, section);
  return sectionFrame(ask, draft, {
    title: words.say('draft-remove-title', { what }),
    place: `${spec.place}/${i}`,
    changed,
    back,
    look: { action: words.href(draftPath(draft.id, `${spec.path}/${i}/remove`)) },
    inputs: html`${nextField(itemsOf(draft, spec), i)}<div class="govuk-inset-text"><p>${itemName(naming, spec, item, i)}</p>${itemRest(naming, spec, item)}</div>`,
    buttons: buttonRow(
      submitButton(words.say('draft-remove'), { kind: 'danger' }),
      buttonLink(words.say('draft-keep'), words.href(back.path), 'second'),
    ),
  });
}

async function remove(ask: ApplicantAsk, spec: ListSpec, section: DraftSection): Promise<Answer> {
  const found = await foundItem(ask, spec);
  if (!isFound(found)) return found;
  const { draft, i } = found;
  const saved = await saveSection(ask, draft, { place: `${spec.place}/${i}` });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'saved') return { location: draftPath(draft.id, `${listPath(spec)}?removed=1`) };
  const item = itemsOf(saved.draft, spec)[i];
  if (!item) return { location: draftPath(draft.id, listPath(spec)) };
  const naming = await namingOf(ask);
  return removeSheet(ask, { draft: saved.draft, item, i }, spec, section, naming, changedHtml(ask, []));
}
