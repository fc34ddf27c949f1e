import type { Act } from '../../../platform/act.ts';
import { companyDeclaring } from '../../entities/index.ts';
import type { Content } from '../rules/content.ts';
import {
  type Draft,
  documentsSubmitted,
  draftsNaming,
  dropUpload,
  saveDraftContent,
  uploadsEver,
  uploadsHolding,
} from '../store.ts';

/**
 * Takes a person out of every draft that names them, with the documents about them in the draft and in every version
 * that was submitted. Returns the hashes of files that no application holds any more: the caller removes them from the
 * file store after the commit.
 */
export async function forgetInDrafts(act: Act, person: string): Promise<{ files: string[] }> {
  const gone: string[] = [];
  const company = await companyDeclaring(act, person);
  for (const draft of company ? await draftsNaming(act, company, person) : []) {
    const about = await filesAbout(act, draft, person);
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
    for (const { hash } of await uploadsEver(act, draft.id))
      if (about.has(hash)) {
        await dropUpload(act, draft.id, hash);
        gone.push(hash);
      }
  }
  const held = await uploadsHolding(act, gone);
  return { files: [...new Set(gone)].filter((hash) => !held.includes(hash)) };
}

async function filesAbout(act: Act, draft: Draft, person: string): Promise<ReadonlySet<string>> {
  const versions: NonNullable<Content['documents']>[] = [
    draft.content.documents ?? [],
    ...(await documentsSubmitted(act, draft.id)),
  ];
  return new Set(versions.flat().flatMap(({ about, file }) => (about === person && file ? [file] : [])));
}
