import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { answerAwaited } from '../../screening/index.ts';
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
  return attached(act, app.id, input.file);
}

/** Names a stored file as a document that answers a match, while one that was disclosed waits for the answer. */
export async function attachForMatch(
  act: Act,
  input: { readonly application: string; readonly match: string; readonly file: Omit<Upload, 'at'> },
): Promise<Upload | Refusal> {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const no = mayUseDraft(act.by, app) ?? (await answerAwaited(act, app.id, input.match, act.at));
  return no ?? attached(act, app.id, input.file);
}

async function attached(act: Act, application: string, file: Omit<Upload, 'at'>): Promise<Upload | Refusal> {
  const uploads = await uploadsOf(act, application);
  const known = uploads.find(({ hash }) => hash === file.hash);
  if (known) return known;
  if (uploads.reduce((sum, { bytes }) => sum + bytes, file.bytes) > UPLOADS_BYTES_MAX)
    return refuse('invalid', 'uploads-too-large', { field: '/file', values: { most: '200 MB' } });
  const upload = { ...file, at: act.at };
  await addUpload(act, application, upload, act.by.principal);
  return upload;
}
