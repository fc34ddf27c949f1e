import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { applicationById } from '../record.ts';
import { mayUseDraft } from '../rules/access.ts';
import { notNow } from '../rules/allowed.ts';
import { addUpload, type Upload, uploadsOf } from '../store.ts';
import { UPLOADS_BYTES_MAX } from './draft.ts';

/** Names a stored file as a document that answers a notice of refusal; the version that is decided on does not change. */
export async function attachForNotice(
  act: Act,
  input: { readonly application: string; readonly file: Omit<Upload, 'at'> },
): Promise<Upload | Refusal> {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const no = mayUseDraft(act.by, app) ?? notNow(app.state, 'answer-refusal');
  if (no) return no;
  if (!app.notice) return refuse('conflict', 'no-notice-yet');
  if (app.notice.answered) return refuse('conflict', 'answered-already');
  const uploads = await uploadsOf(act, app.id);
  const known = uploads.find(({ hash }) => hash === input.file.hash);
  if (known) return known;
  if (uploads.reduce((sum, { bytes }) => sum + bytes, input.file.bytes) > UPLOADS_BYTES_MAX)
    return refuse('invalid', 'uploads-too-large', { field: '/file', values: { most: '200 MB' } });
  const upload = { ...input.file, at: act.at };
  await addUpload(act, app.id, upload, act.by.principal);
  return upload;
}
