import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Content, DocumentEntry } from '../rules/content.ts';
import { CONTENT } from '../rules/content.ts';
import {
  documentFault,
  filesNamed,
  sameDocument,
  withDocument,
  withoutDocument,
} from '../rules/documents.ts';
import type { ApplicationsPack } from '../rules/pack.ts';
import { shapeFaults } from '../rules/shape.ts';
import { type Draft, detach, saveDraftContent, type Upload, uploadsOf } from '../store.ts';
import { attachUpload, editableDraft, type Saved } from './draft.ts';

interface OfDraft {
  readonly application: string;
}

/**
 * A file becomes a document of an application: attached, and named in its content, in the place of another where it
 * replaces one. Documents are added to one another, so no save of another part is in the way.
 */
export async function addDocument(
  act: Act,
  pack: Pick<ApplicationsPack, 'documents'>,
  input: OfDraft & {
    readonly file: Omit<Upload, 'at'>;
    readonly kind: string;
    readonly about: string | null;
    readonly instead: string | null;
  },
): Promise<Saved | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  const { kind, about, instead, file } = input;
  const entry: DocumentEntry = { kind, file: file.hash, ...(about && { about }) };
  const fault = documentFault(draft.content, pack, entry);
  if (fault) return fault;
  const attached = await attachUpload(act, { application: draft.id, file });
  if (isRefusal(attached)) return attached;
  const replaced = instead === null ? undefined : { ...entry, file: instead };
  return keep(act, draft, withDocument(draft.content, entry, replaced));
}

/** Says what an uploaded file is; its bytes came before. */
export async function nameUpload(
  act: Act,
  pack: Pick<ApplicationsPack, 'documents'>,
  input: OfDraft & { readonly hash: string; readonly kind: string; readonly about: string | null },
): Promise<Saved | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  if (!(await uploadsOf(act, draft.id)).some(({ hash }) => hash === input.hash))
    return refuse('not-found', 'no-such-upload');
  const entry: DocumentEntry = {
    kind: input.kind,
    file: input.hash,
    ...(input.about && { about: input.about }),
  };
  const fault = documentFault(draft.content, pack, entry);
  return fault ?? keep(act, draft, withDocument(draft.content, entry));
}

/** Takes a document off a draft; its file goes too unless the draft names it elsewhere. */
export async function removeDocument(
  act: Act,
  input: OfDraft & { readonly entry: DocumentEntry },
): Promise<Saved | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  if (!(draft.content.documents ?? []).some((one) => sameDocument(one, input.entry)))
    return refuse('not-found', 'no-such-upload');
  return keep(act, draft, withoutDocument(draft.content, input.entry));
}

/** Keeps the changed content; files that it no longer names are taken off the draft. */
async function keep(act: Act, draft: Draft, content: Content): Promise<Saved | Refusal> {
  const faults = shapeFaults(CONTENT, content);
  if (faults.length) return invalid(faults);
  const named = filesNamed(content);
  for (const hash of filesNamed(draft.content))
    if (!named.has(hash)) await detach(act, draft.id, hash, act.at);
  await saveDraftContent(act, draft.id, content, act.at, act.by.principal);
  return { application: draft.id, reference: draft.reference, revision: draft.revision + 1 };
}
