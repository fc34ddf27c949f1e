import type { Act } from '../../../platform/act.ts';
import { draftsNaming, dropUpload, saveDraftContent, uploadsHolding, uploadsOf } from '../store.ts';

/**
 * Takes a person out of every draft that names them, with the documents about them. Returns the hashes of
 * files that no draft holds any more: the caller removes them from the file store after the commit.
 */
export async function forgetInDrafts(act: Act, person: string): Promise<{ files: string[] }> {
  const gone: string[] = [];
  for (const draft of await draftsNaming(act, person)) {
    const about = (draft.content.documents ?? [])
      .filter((d) => d.about === person)
      .flatMap((d) => d.file ?? []);
    const people = draft.content.people?.filter((p) => p.id !== person);
    const premises = draft.content.premises?.map((p) =>
      p.landlord === person ? { ...p, landlord: undefined } : p,
    );
    const documents = draft.content.documents?.filter((d) => d.about !== person);
    await saveDraftContent(
      act,
      draft.id,
      { ...draft.content, people, premises, documents },
      act.at,
      act.by.principal,
    );
    const uploads = await uploadsOf(act, draft.id);
    for (const hash of about.filter((h) => uploads.some((u) => u.hash === h))) {
      await dropUpload(act, draft.id, hash);
      gone.push(hash);
    }
  }
  const held = await uploadsHolding(act, gone);
  return { files: [...new Set(gone)].filter((hash) => !held.includes(hash)) };
}
