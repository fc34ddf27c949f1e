import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, detachUpload } from '../../../modules/applications/index.ts';
import { filesNamed } from '../../../modules/applications/rules/documents.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk } from '../route.ts';

/** Files that only a removed entry needed: a document about a person, a letter for a number. */
export async function letGo(ask: ApplicantAsk, before: Draft): Promise<void> {
  const now = await openDraft(ask);
  if (isRefusal(now)) return;
  const named = filesNamed(now.content);
  for (const hash of filesNamed(before.content))
    if (!named.has(hash))
      await ask.act((act) => detachUpload(act, { application: before.id, hash }), { forgotten: true });
}
