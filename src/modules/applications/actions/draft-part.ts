import { createHash } from 'node:crypto';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { CONTENT } from '../rules/content.ts';
import { NEW_ITEM, partAt, withPart } from '../rules/draft-part.ts';
import { withLastingIds } from '../rules/lasting-ids.ts';
import { shapeFaults } from '../rules/shape.ts';
import { tidied } from '../rules/tidied.ts';
import { noteHand, savedByOthers } from '../store/hands.ts';
import { saveDraftContent } from '../store.ts';
import { editableDraft, type Saved } from './draft.ts';

/** One part of a content that is put in place of what its writer saw there. */
export interface PartChange {
  /** JSON pointer; in a list a position, the id of an item, or `-` for a new one. */
  readonly place: string;
  /** `markOf` what the writer saw there; null for a new item. */
  readonly mark: string | null;
  /** The fields of the part that the writer saw and changes; its others stay as they are. All, unless it says so. */
  readonly fields?: readonly string[];
  /** Undefined takes the part out. */
  readonly value?: unknown;
  /** The revision over which its page was opened first: whoever else saved there since is not overwritten unseen. */
  readonly over?: number;
}

// 66 bits, against chance and nobody's ill will; shorter than what a page takes for something that somebody wrote.
const MARK_LENGTH = 11;

/** Tells two states of a part apart. */
export function markOf(part: unknown): string {
  const text = part === undefined || part === null ? '' : canonical(part);
  return createHash('sha256').update(text).digest('base64url').slice(0, MARK_LENGTH);
}

/** What of a part its writer saw: these fields of it, or all of it. */
export function seenOf(part: unknown, fields?: readonly string[]): unknown {
  if (!fields) return part;
  const group = (part ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.flatMap((name) => (name in group ? [[name, group[name]]] : [])));
}

/**
 * Saves parts of a draft. Whoever saved another part meanwhile is not in the way; a part that somebody else
 * changed since it was seen is a conflict, and nothing is overwritten.
 */
export async function saveDraftParts(
  act: Act,
  input: { readonly application: string; readonly parts: readonly PartChange[] },
): Promise<Saved | Refusal> {
  const draft = await editableDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  let content = draft.content;
  const { principal } = act.by;
  for (const { place, mark, fields, value, over } of input.parts) {
    const before = partAt(content, place);
    if (mark !== null && markOf(seenOf(before, fields)) !== mark)
      return refuse('conflict', 'part-changed', { field: place });
    const changed = withPart(
      content,
      place,
      fields ? { ...(before as object), ...(value as object) } : value,
    );
    if (!changed) return refuse('conflict', 'part-changed', { field: place });
    // a page that a browser filled again with what was typed before has a fresh mark, and was opened over less
    const says = !place.endsWith(`/${NEW_ITEM}`) && markOf(partAt(changed, place)) !== markOf(before);
    if (over !== undefined && says) {
      const list = place.replace(/\/\d+$/, ''); // items without an id move when others go
      if (await savedByOthers(act, draft.id, list, { principal, revision: over }))
        return refuse('conflict', 'part-changed', { field: place });
    }
    content = changed;
  }
  const faults = shapeFaults(CONTENT, content);
  if (faults.length) return invalid(faults);
  const kept = withLastingIds(tidied(content), draft.content, () => act.newId());
  await saveDraftContent(act, draft.id, kept, act.at, principal);
  const revision = draft.revision + 1;
  for (const { place } of input.parts) await noteHand(act, draft.id, place, { principal, revision });
  return { application: draft.id, reference: draft.reference, revision };
}
