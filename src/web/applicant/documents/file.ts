import { parseId } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { draftToFill, uploadsOf } from '../../../modules/applications/index.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

export const filePath = (application: string, hash: string) =>
  `/my/applications/${application}/files/${hash}`;

// Browsers show a PDF through a page of their own, which styles itself; scripts stay off, and it was examined when it came.
const PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";
const IMAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox; frame-ancestors 'none'";

/** A file of one's own application, shown in the browser. Of other organisations none exists. */
async function filePage(ask: ApplicantAsk): Promise<Answer> {
  const { params, reader, actor, deps } = ask;
  const application = parseId<'application'>(params.application ?? '');
  if (!application) return refuse('not-found', 'no-such-application');
  const found = await draftToFill(reader, actor, application);
  if (isRefusal(found)) return found;
  const upload = (await uploadsOf(reader, application)).find(({ hash }) => hash === params.hash);
  if (!upload) return refuse('not-found', 'no-such-upload');
  const { hash, name, mediaType, bytes } = upload;
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return new Response(ReadableStream.from(deps.files.read(hash)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': mediaType === 'application/pdf' ? PDF_POLICY : IMAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      // it never changes under this name, and is nobody else's to see
      'cache-control': 'private, no-store',
    },
  });
}

export const fileRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: filePath(':application', ':hash'), handle: filePage },
];
