import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import type { Field, Fields } from '../../../modules/applications/rules/field.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { type SummaryRow, summaryList } from '../../shared/forms/parts.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { type ChangedRow, changedHtml, sectionFrame } from './frame.ts';
import { groupInputs, type Look, named, standingIn } from './inputs.ts';
import { namingOf } from './naming.ts';
import { readGroup } from './reading.ts';
import {
  afterSection,
  type DraftSection,
  draftPath,
  faultsAt,
  openDraft,
  overRevision,
  previewOf,
  saveSection,
  sectionForm,
} from './section.ts';

export interface GroupSpec {
  readonly key: string;
  /** JSON pointer of the group. */
  readonly place: string;
  /** Those of its fields that stand on this page. */
  fieldsFor(draft: Draft): Fields;
  readonly names: readonly string[];
  readonly optional?: boolean;
  readonly intro?: string;
  looks?(words: Words, country: PagesCountry, draft: Draft): Readonly<Record<string, Look>>;
}

type Values = Readonly<Record<string, unknown>>;

/** A section that is one page with the inputs of one group. */
export function groupSection(spec: GroupSpec): { section: DraftSection; routes: readonly ApplicantRoute[] } {
  const path = `/${spec.key}`;
  const section: DraftSection = {
    key: spec.key,
    title: `draft-section-${spec.key}`,
    path,
    places: spec.names.map((name) => `${spec.place}/${name}`),
    ...(spec.optional && { optional: true }),
    hrefOf: (pointer) => `${path}#${pointer.slice(spec.place.length + 1).split('/')[0]}`,
    answers: async (ask, draft) =>
      groupAnswers(await namingOf(ask), draft, spec.fieldsFor(draft), spec.place, path),
  };
  const address = draftPath(':application', path);
  return {
    section,
    routes: [
      { method: 'get', path: address, handle: overRevision((ask) => show(ask, spec)) },
      {
        method: 'post',
        path: address,
        form: sectionForm({ fields: spec.names }),
        handle: (ask) => save(ask, spec, section),
      },
    ],
  };
}

async function show(ask: ApplicantAsk, spec: GroupSpec): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { obstacles } = await previewOf(ask, draft);
  const fields = spec.fieldsFor(draft);
  // one fault an input: several lines of a list share theirs
  const faults = faultsAt(ask, spec.place, obstacles)
    .map(({ field, text }) => ({ field: field.split('/')[0]!, text }))
    .filter(({ field }, i, all) => field in fields && all.findIndex((one) => one.field === field) === i);
  return sheetOf(ask, draft, spec, await namingOf(ask), faults);
}

async function save(ask: ApplicantAsk, spec: GroupSpec, section: DraftSection): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const naming = await namingOf(ask);
  const fields = spec.fieldsFor(draft);
  const before = (partAt(draft.content, spec.place) ?? {}) as Values;
  const read = readGroup(naming, ask.form, fields, before);
  const value = Object.fromEntries(Object.keys(fields).map((name) => [name, read.value[name]]));
  const saved = await saveSection(ask, draft, { place: spec.place, value, fields: spec.names });
  if (isRefusal(saved)) return saved;
  if (saved.kind === 'changed') {
    const now = (partAt(saved.draft.content, spec.place) ?? {}) as Values;
    const changed = changedHtml(ask, changedRows(naming, fields, now, value, ask));
    return sheetOf(ask, saved.draft, spec, naming, read.faults, changed);
  }
  if (read.faults.length === 0 || (!read.unkept && ask.form.text('then') === 'list'))
    return afterSection(ask, draft, section);
  // it is kept, wrong as it is: the page says what is wrong, and the back button finds it
  if (!read.unkept) return { location: draftPath(draft.id, section.path) };
  const kept = await openDraft(ask);
  return isRefusal(kept) ? kept : sheetOf(ask, kept, spec, naming, read.faults);
}

function sheetOf(
  ask: ApplicantAsk,
  draft: Draft,
  spec: GroupSpec,
  naming: Naming,
  faults: readonly FormFault[],
  changed?: Html,
): Sheet {
  const { words } = ask;
  const standing = standingIn(ask, partAt(draft.content, spec.place), faults);
  const fields = spec.fieldsFor(draft);
  const looks = spec.looks?.(words, ask.deps.country, draft);
  return sectionFrame(ask, draft, {
    title: words.say(`draft-section-${spec.key}`),
    place: spec.place,
    fields: spec.names,
    faults: named(words, fields, faults, looks),
    changed,
    above: spec.intro === undefined ? NOTHING : html`<p class="govuk-body">${words.say(spec.intro)}</p>`,
    inputs: groupInputs(naming, fields, standing, looks),
  });
}

/** The fields in which what stands there now and what was typed part. */
export function changedRows(
  naming: Naming,
  fields: Fields,
  theirs: Values,
  yours: Values,
  ask: ApplicantAsk,
): ChangedRow[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [now, typed] = [saidHtml(naming, field, theirs[name]), saidHtml(naming, field, yours[name])];
    if (String(now) === String(typed)) return [];
    const text = ask.form.text(name);
    const asTyped = String(typed) === '' && text !== '' ? nameHtml(text, ask.language) : typed;
    return [{ label: ask.words.of(field.label), theirs: now, yours: asTyped }];
  });
}

/** The answers of a group, each with its way to change it. */
export function groupAnswers(
  naming: Naming,
  draft: Draft,
  fields: Fields,
  place: string,
  path: string,
): Html {
  const { words } = naming;
  const values = (partAt(draft.content, place) ?? {}) as Values;
  const row = ([name, field]: [string, Field]): SummaryRow => {
    const said = saidHtml(naming, field, values[name]);
    const what = words.of(field.label);
    return {
      key: what,
      value:
        String(said) === '' ? html`<span class="sanad-unsaid">${words.say('said-nothing')}</span>` : said,
      change: { href: words.href(`${draftPath(draft.id, path)}#${name}`), what },
    };
  };
  return summaryList(words, Object.entries(fields).map(row));
}
