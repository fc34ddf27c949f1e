import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { beyondMandate, organisation } from '../../accounts/index.ts';
import { licenceById } from '../../licences/index.ts';
import { applicationById } from '../record.ts';
import { licenceFault } from '../rules/about-licence.ts';
import { mayUseDraft } from '../rules/access.ts';
import { notNow } from '../rules/allowed.ts';
import { CONTENT } from '../rules/content.ts';
import { withLastingIds } from '../rules/lasting-ids.ts';
import { KINDS, type Kind } from '../rules/pack.ts';
import { shapeFaults } from '../rules/shape.ts';
import { tidied } from '../rules/tidied.ts';
import { noteHand } from '../store/hands.ts';
import {
  addDraft,
  addUpload,
  type Draft,
  detach,
  draftById,
  dropDraft,
  holdDraft,
  nextReference,
  saveDraftContent,
  type Upload,
  uploadsOf,
} from '../store.ts';
import type { DeskPack } from './desk.ts';

export interface OpenDraftInput {
  readonly kind: Kind;
  readonly class: string;
  /** The licence that a renewal, variation or surrender is about. */
  readonly licence: string | null;
  readonly content: unknown;
}

export type Saved = { readonly application: string; readonly reference: string; readonly revision: number };

export const UPLOADS_BYTES_MAX = 200 * 1024 * 1024;

/** Opens an application as a draft of the applicant's organisation; anything may still be missing. */
export async function openDraft(act: Act, pack: DeskPack, input: OpenDraftInput): Promise<Saved | Refusal> {
  if (act.by.kind !== 'applicant') return refuse('not-allowed', 'applicants-only');
  const beyond = beyondMandate(act.by, ...(input.licence ? [{ id: input.licence }] : []));
  if (beyond) return beyond;
  if (!KINDS.includes(input.kind))
    return refuse('invalid', 'not-a-choice', { field: '/kind', values: { choices: KINDS.join(', ') } });
  const { classes, referencePrefix } = pack.applications;
  if (!classes.some((c) => c.code === input.class))
    return refuse('invalid', 'unknown-class', {
      field: '/class',
      values: { classes: classes.map((c) => c.code).join(', ') },
    });
  const about = input.licence ? await licenceById(act, input.licence as Id<'licence'>) : undefined;
  const wrong = licenceFault(
    { kind: input.kind, licence: input.licence, organisation: act.by.organisation },
    about,
    act.at,
    pack.applications,
  );
  if (wrong) return refuse('invalid', wrong.code, { field: '/licence', values: wrong.values });
  const faults = shapeFaults(CONTENT, input.content ?? {}, '/content');
  if (faults.length) return invalid(faults);
  const own = await organisation(act, act.by.organisation);
  if (!own) return refuse('not-found', 'no-such-organisation');
  const id = act.newId<'application'>();
  const reference = `${referencePrefix}-${act.at.slice(0, 4)}-${String(await nextReference(act)).padStart(6, '0')}`;
  const draft: Draft = {
    id,
    reference,
    organisation: own.id,
    company: own.company,
    kind: input.kind,
    class: input.class,
    licence: input.licence,
    content: withLastingIds(tidied(input.content ?? {}), {}, () => act.newId()),
    revision: 1,
    submitted: 0,
    createdAt: act.at,
    changedAt: act.at,
  };
  await addDraft(act, draft, act.by.principal);
  return { application: id, reference, revision: 1 };
}

/** Saves the whole content over revision `revision`; a stale revision is a conflict and overwrites nothing. */
export async function saveDraft(
  act: Act,
  input: { application: string; revision: number; content: unknown },
): Promise<Saved | Refusal> {
  if (input.content === null || input.content === undefined)
    return refuse('invalid', 'wrong-type', { field: '/content', values: { expected: 'object' } });
  const faults = shapeFaults(CONTENT, input.content, '/content');
  if (faults.length) return invalid(faults);
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  if (draft.revision !== input.revision)
    return refuse('conflict', 'draft-changed', { field: '/revision', values: { revision: draft.revision } });
  const content = withLastingIds(tidied(input.content), draft.content, () => act.newId());
  const { principal } = act.by;
  const revision = draft.revision + 1;
  await saveDraftContent(act, draft.id, content, act.at, principal);
  await noteHand(act, draft.id, '', { principal, revision });
  return { application: draft.id, reference: draft.reference, revision };
}

/** Throws a draft away; what was submitted once stays. */
export async function discardDraft(
  act: Act,
  input: { application: string },
): Promise<{ discarded: true } | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  if (draft.submitted) return refuse('conflict', 'submitted-already');
  await dropDraft(act, draft.id);
  return { discarded: true };
}

/** Names a stored file as a document of this application; all of them together may have 200 MiB. */
export async function attachUpload(
  act: Act,
  input: { application: string; file: Omit<Upload, 'at'> },
): Promise<Upload | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  const uploads = await uploadsOf(act, draft.id);
  const others = uploads.filter((u) => u.hash !== input.file.hash).reduce((sum, u) => sum + u.bytes, 0);
  if (others + input.file.bytes > UPLOADS_BYTES_MAX)
    return refuse('invalid', 'uploads-too-large', { field: '/file', values: { most: '200 MB' } });
  const upload = { ...input.file, at: act.at };
  await addUpload(act, draft.id, upload, act.by.principal);
  return upload;
}

/** Takes a file off the draft; the office still reads one that a submitted version names. */
export async function detachUpload(
  act: Act,
  input: { application: string; hash: string },
): Promise<{ detached: true } | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  if (!(await uploadsOf(act, draft.id)).some((u) => u.hash === input.hash))
    return refuse('not-found', 'no-such-upload');
  await detach(act, draft.id, input.hash, act.at);
  return { detached: true };
}

export async function ownDraft(act: Pick<Act, 'by' | 'row' | 'rows'>, id: string): Promise<Draft | Refusal> {
  const draft = await draftById(act, id);
  if (!draft) return refuse('not-found', 'no-such-application');
  return mayUseDraft(act.by, draft) ?? draft;
}

/** A draft for its own organisation, and why it cannot be changed now, if it cannot. */
export async function draftToFill(
  reader: Reader,
  by: Actor,
  id: string,
): Promise<{ readonly draft: Draft; readonly closed: Refusal | undefined } | Refusal> {
  const draft = await draftById(reader, id);
  if (!draft) return refuse('not-found', 'no-such-application');
  const no = mayUseDraft(by, draft);
  if (no) return no;
  const app = draft.submitted ? await applicationById(reader, id) : undefined;
  if (isRefusal(app)) return app;
  return { draft, closed: app && notNow(app.state, 'resubmit') };
}

/** A draft can be changed until it is submitted, and again while the office waits for a new version. */
export async function editableDraft(act: Act, id: string): Promise<Draft | Refusal> {
  const draft = await holdDraft(act, id);
  if (!draft) return refuse('not-found', 'no-such-application');
  const no = mayUseDraft(act.by, draft);
  if (no || draft.submitted === 0) return no ?? draft;
  const app = await applicationById(act, id);
  if (isRefusal(app)) return app;
  return notNow(app.state, 'resubmit') ?? draft;
}
