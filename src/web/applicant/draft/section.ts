import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  type Content,
  type Draft,
  draftToFill,
  markOf,
  type PartChange,
  type Preview,
  previewApplication,
  saveDraftParts,
  seenOf,
} from '../../../modules/applications/index.ts';
import { NEW_ITEM, partAt } from '../../../modules/applications/rules/draft-part.ts';
import { isMissing, isSaid, isWithin } from '../../../modules/applications/rules/missing.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import type { FormFields } from '../../shared/forms/form.ts';
import type { TaskState } from '../../shared/forms/parts.ts';
import type { Html } from '../../shared/html.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk } from '../route.ts';

export type Obstacle = Preview['obstacles'][number];

/** One section of the task list. Its own pages are routes of its folder; it stands in `sections.ts`. */
export interface DraftSection {
  readonly key: string;
  /** Key of its name. */
  readonly title: string;
  /** Below the draft: `/company`. */
  readonly path: string;
  /** The parts of the content that are filled in here, as JSON pointers. */
  readonly places: readonly string[];
  /** May stay empty: nothing in it is asked of everybody. */
  readonly optional?: boolean;
  /** Whether this draft has it at all: a class without questions has none. Every draft, unless it says so. */
  shown?(country: PagesCountry, draft: Draft): boolean;
  /** Where one place is changed, below the draft: `/company#taxNumber`. Unless it says so, the section's own page. */
  hrefOf?(pointer: string, content: Content): string;
  status?(words: Words, content: Content, obstacles: readonly Obstacle[]): SectionStatus;
  /** What was said, for “check answers”; headings from the third level on. */
  answers(ask: ApplicantAsk, draft: Draft): Html | Promise<Html>;
}

export interface SectionStatus {
  readonly state: TaskState;
  readonly text: string;
}

export const draftPath = (application: string, path = '') => `/my/applications/${application}/draft${path}`;

/** The draft that the address names, for its own organisation and while it can be changed. */
export async function openDraft(ask: ApplicantAsk): Promise<Draft | Refusal> {
  const id = parseId<'application'>(ask.params.application ?? '');
  if (!id) return refuse('not-found', 'no-such-application');
  const found = await draftToFill(ask.reader, ask.actor, id);
  if (isRefusal(found)) return found;
  return found.closed ? refuse('conflict', 'draft-closed') : found.draft;
}

/** Everything in the way of a draft, as the office would find it now. */
export async function previewOf(ask: ApplicantAsk, draft: Draft): Promise<Preview> {
  const { reader, actor, at, deps } = ask;
  const seen = {
    by: actor,
    at,
    rows: reader.rows.bind(reader),
    row: reader.row.bind(reader),
  };
  const found = await previewApplication(seen, deps.country, deps.blind, { application: draft.id });
  if (isRefusal(found)) throw new Error(`a draft that was just read is refused: ${found.code}`);
  return found;
}

/** Says, in a page's address and in its form, over which revision of the draft the page was opened first. */
export const REVISION = 'revision';

/** The revision that an address or a form names; undefined where it names none. */
export function revisionIn(text: string | null): number | undefined {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
}

/**
 * A page over something that stands in the draft. Its address keeps the revision over which it was opened: the back button
 * asks for the page anew and fills it with what was typed before, and only the address knows how old that is.
 */
export function overRevision(page: (ask: ApplicantAsk) => Answer | Promise<Answer>) {
  return async (ask: ApplicantAsk): Promise<Answer> => {
    if (revisionIn(ask.query.get(REVISION)) !== undefined) return page(ask);
    const draft = await openDraft(ask);
    if (isRefusal(draft)) return draft;
    const query = new URLSearchParams(ask.query);
    query.set(REVISION, String(draft.revision));
    return { location: `${ask.path}?${query}` };
  };
}

/** A page of a draft, opened over what stands there now: `overRevision` need not lead to it anew. */
export const overPath = ({ id, revision }: Draft, path: string): string =>
  `${draftPath(id, path)}?${REVISION}=${revision}`;

/** The revision that goes into a form: the address's, or that of the form that comes back; anew once the difference was shown. */
export function revisionOf(ask: ApplicantAsk, draft: Draft, shown: boolean): number {
  const named = ask.request.method === 'POST' ? ask.form.text(REVISION) : ask.query.get(REVISION);
  return Math.min((shown ? undefined : revisionIn(named)) ?? draft.revision, draft.revision);
}

/** The fields of a section's form, with those that `sectionFrame` puts there. */
export function sectionForm(form: FormFields): FormFields {
  const own = ['mark', REVISION, 'next', 'then'];
  const { fields } = form;
  return {
    ...form,
    fields: typeof fields === 'function' ? (name) => own.includes(name) || fields(name) : [...fields, ...own],
  };
}

/** Stands in the form beside the inputs, so that a save knows what its writer had before his eyes. */
export function markAt(draft: Draft, place: string, fields?: readonly string[]): string {
  return markOf(seenOf(partAt(draft.content, place), fields));
}

export interface SectionChange {
  /** JSON pointer of the part; in a list a position, an item's id, or `-` for a new one. */
  readonly place: string;
  /** Undefined takes the part out; so does undefined for one of `fields`. */
  readonly value?: unknown;
  /** The fields of the part that this page is about; those of other pages stay as they are. */
  readonly fields?: readonly string[];
  /** What goes along with it elsewhere: documents about a person who is removed. */
  readonly along?: readonly PartChange[];
}

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed'; readonly draft: Draft }
  | Refusal;

/**
 * Saves one part over what its writer saw. `changed`: somebody saved the same part meanwhile; nothing is overwritten,
 * and the draft as it stands now comes back to be shown beside what was typed. Other parts are in nobody's way.
 */
export async function saveSection(ask: ApplicantAsk, draft: Draft, change: SectionChange): Promise<Saving> {
  const { place, value, fields, along = [] } = change;
  const adds = place.endsWith(`/${NEW_ITEM}`);
  const over = revisionIn(ask.form.text(REVISION));
  const part = {
    place,
    mark: adds ? null : ask.form.text('mark'),
    value,
    ...(fields && { fields }),
    ...(over !== undefined && { over }),
  };
  const input = { application: draft.id, parts: [part, ...along] };
  // an item that is added twice by one form is one item; a part put in place twice is the same anyway
  const saved = await ask.act((act) => saveDraftParts(act, input), { forgotten: !adds });
  if (!isRefusal(saved)) return { kind: 'saved' };
  if (saved.code !== 'part-changed') return saved;
  const now = await openDraft(ask);
  return isRefusal(now) ? now : { kind: 'changed', draft: now };
}

/** Where a section leads when it was saved: to the list, or on to the section after it. */
export function afterSection(ask: ApplicantAsk, draft: Draft, section: Pick<DraftSection, 'key'>) {
  const on = ask.form.text('then') !== 'list';
  return { location: draftPath(draft.id, on ? `/after/${section.key}` : '') };
}

/** The state of a section: nothing said, something missing, something wrong, or complete. */
export function sectionStatus(
  words: Words,
  content: Content,
  obstacles: readonly Obstacle[],
  section: Pick<DraftSection, 'places' | 'optional' | 'status'>,
): SectionStatus {
  const own = obstaclesIn(section.places, obstacles);
  if (section.status) return section.status(words, content, own);
  const wrong = own.filter((obstacle) => !isMissing(obstacle)).length;
  const said = section.places.some((place) => isSaid(partAt(content, place)));
  if (wrong && said) return { state: 'wrong', text: words.say('draft-problems', { problems: own.length }) };
  if (own.length === 0 && said) return { state: 'done', text: words.say('task-done') };
  if (own.length === 0 && section.optional) return { state: 'todo', text: words.say('draft-optional') };
  if (!said) return { state: 'todo', text: words.say('task-todo') };
  return { state: 'begun', text: words.say('draft-missing', { missing: own.length }) };
}

export function obstaclesIn(places: readonly string[], obstacles: readonly Obstacle[]): Obstacle[] {
  return obstacles.filter(({ field }) => places.some((place) => isWithin(field, place)));
}

/**
 * What is wrong at a place, beside the inputs of its page. What is only missing is not held against somebody who
 * has just begun: it is shown once he comes from what stands in the way (`?check`).
 */
export function faultsAt(ask: ApplicantAsk, place: string, obstacles: readonly Obstacle[]): FormFault[] {
  const all = ask.query.has('check');
  return obstaclesIn([place], obstacles)
    .filter((obstacle) => all || !isMissing(obstacle))
    .map((obstacle) => ({
      field: obstacle.field.slice(place.length + 1),
      text: worded(ask.words, obstacle),
    }));
}
