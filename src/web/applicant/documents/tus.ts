import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { addDocument, attachUpload } from '../../../modules/applications/index.ts';
import { documentFault } from '../../../modules/applications/rules/documents.ts';
import { DOCUMENT_TYPES } from '../../../platform/file-kinds.ts';
import { FILE_BYTES_MAX, type Files } from '../../../platform/files.ts';
import { type Checksum, type Part, partOf, ResumableUploads } from '../../../platform/resumable-upload.ts';
import { worded } from '../../shared/forms/faults.ts';
import { everyone } from '../../shared/signed-in/route.ts';
import { STATUS } from '../../shared/signed-in/sheets.ts';
import { openDraft } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

/** What a file on its way is for. */
export interface Purpose {
  readonly application: string;
  /** Empty: its sender says later what it is. */
  readonly kind: string;
  readonly about: string | null;
  readonly instead: string | null;
}

export const uploadsPath = (application: string, upload = '') =>
  `/my/applications/${application}/uploads${upload && `/${upload}`}`;

const VERSION = '1.0.0';
const COMMON = {
  'tus-resumable': VERSION,
  'tus-version': VERSION,
  'tus-extension': 'creation,termination,expiration,checksum',
  'tus-checksum-algorithm': 'sha1,sha256',
  'tus-max-size': String(FILE_BYTES_MAX),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

const answer = (status: number, headers: Readonly<Record<string, string>> = {}, text?: string): Response =>
  new Response(text === undefined ? null : JSON.stringify({ text }), {
    status,
    headers: { ...COMMON, ...headers, ...(text !== undefined && { 'content-type': 'application/json' }) },
  });

const refused = ({ words }: ApplicantAsk, refusal: Refusal): Response =>
  answer(STATUS[refusal.refused], {}, worded(words, refusal));

const kept = new WeakMap<Files, ResumableUploads>();

/** The files on their way into a store; one of a process, so that who comes back ends his earlier connection. */
export function uploadsInto(files: Files): ResumableUploads {
  const known = kept.get(files) ?? new ResumableUploads(files);
  kept.set(files, known);
  return known;
}

const uploadsOf = ({ deps }: ApplicantAsk): ResumableUploads => uploadsInto(deps.files);

/** POST: a file is announced (https://tus.io/protocols/resumable-upload, creation). */
async function create(ask: ApplicantAsk): Promise<Response> {
  const { request, deps, actor, at } = ask;
  if (request.headers.get('tus-resumable') !== VERSION) return answer(412);
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return refused(ask, draft);
  const length = wholeNumber(request.headers.get('upload-length'));
  const said = metadataOf(request.headers.get('upload-metadata') ?? '');
  if (length === undefined || said === undefined) return answer(400);
  const purpose: Purpose = {
    application: draft.id,
    kind: said.get('kind') ?? '',
    about: said.get('about') || null,
    instead: said.get('instead') || null,
  };
  const { kind, about } = purpose;
  const fault =
    kind !== '' && documentFault(draft.content, deps.country.applications, { kind, ...(about && { about }) });
  if (fault) return refused(ask, fault);
  const begun = await uploadsOf(ask).begin(deps.acting.db, at, {
    id: deps.acting.ids.next(at),
    owner: actor.principal,
    purpose: JSON.stringify(purpose),
    length,
    name: plainName(said.get('filename') ?? ''),
    mediaType: said.get('filetype') || null,
  });
  if (isRefusal(begun)) return refused(ask, begun);
  return answer(201, { location: ask.href(uploadsPath(draft.id, begun.id)), ...expiry(begun) });
}

/** HEAD: how much of it is here. */
async function offset(ask: ApplicantAsk): Promise<Response> {
  const part = await ownPart(ask);
  if (!part) return answer(404);
  const here = await uploadsOf(ask).offsetOf(part);
  if (here === undefined) return answer(410);
  return answer(200, {
    'upload-offset': String(here),
    'upload-length': String(part.length),
    ...(part.hash && { 'upload-taken': part.hash }),
    ...expiry(part),
  });
}

/** PATCH: what follows. With the last byte the file is examined and becomes a document. */
async function append(ask: ApplicantAsk): Promise<Response> {
  const { request } = ask;
  if (request.headers.get('tus-resumable') !== VERSION) return answer(412);
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return refused(ask, draft);
  if (request.headers.get('content-type') !== 'application/offset+octet-stream') return answer(415);
  const from = wholeNumber(request.headers.get('upload-offset'));
  const checksum = checksumOf(request.headers.get('upload-checksum'));
  if (from === undefined || checksum === 'unknown') return answer(400);
  const part = await ownPart(ask);
  if (!part) return answer(404);
  const uploads = uploadsOf(ask);
  const here = await uploads.offsetOf(part);
  if (here === undefined) return answer(410);
  if (part.hash !== null)
    return from === part.length ? answer(204, { 'upload-offset': String(from) }) : answer(409);
  const written = await uploads.append(part, from, contentOf(request), checksum);
  if (written === 'other-offset') return answer(409);
  if (written === 'altered') return answer(460);
  if (written === 'too-much') return answer(413);
  if (written.offset === part.length) {
    const taken = await takeIn(ask, uploads, part);
    if (isRefusal(taken)) {
      await uploads.drop(ask.deps.acting.db, part.id);
      return refused(ask, taken);
    }
  }
  return answer(204, { 'upload-offset': String(written.offset), ...expiry(part) });
}

/** DELETE: its sender takes it back. */
async function terminate(ask: ApplicantAsk): Promise<Response> {
  const part = await ownPart(ask);
  if (!part) return answer(404);
  await uploadsOf(ask).drop(ask.deps.acting.db, part.id);
  return answer(204);
}

async function takeIn(ask: ApplicantAsk, uploads: ResumableUploads, part: Part): Promise<unknown> {
  const { deps, at } = ask;
  const stored = await uploads.takeIn(deps.acting.db, at, part, DOCUMENT_TYPES);
  if (isRefusal(stored)) return stored;
  const { hash, mediaType, bytes } = stored;
  const file = { hash, mediaType, bytes, name: part.name || hash };
  const { application, kind, about, instead } = JSON.parse(part.purpose) as Purpose;
  const kept = await ask.act<unknown>(
    (act) =>
      kind === ''
        ? attachUpload(act, { application, file })
        : addDocument(act, deps.country.applications, { application, file, kind, about, instead }),
    { forgotten: true },
  );
  if (!isRefusal(kept)) await uploads.settle(deps.acting.db, part, hash);
  return kept;
}

/** The file that the address names, if it is the asker's own and for this application. */
async function ownPart({ reader, actor, params, at }: ApplicantAsk): Promise<Part | undefined> {
  const part = await partOf(reader, actor.principal, params.upload ?? '', at);
  const purpose = part && (JSON.parse(part.purpose) as Purpose);
  return purpose && purpose.application === parseId(params.application ?? '') ? part : undefined;
}

const expiry = ({ expiresAt }: Part) => ({ 'upload-expires': new Date(expiresAt).toUTCString() });

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `key base64,key base64`; undefined for anything else. */
function metadataOf(header: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  if (header.length > 4_000) return undefined;
  for (const pair of header.split(',')) {
    const [key, value = '', more] = pair.trim().split(' ');
    if (!key) continue;
    if (more !== undefined || found.has(key) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return undefined;
    found.set(key, Buffer.from(value, 'base64').toString());
  }
  return found;
}

/** A file's name as it is kept: no path, nothing that hides or turns letters. */
export function plainName(name: string): string {
  return name
    .replace(/^.*[/\\]/s, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .slice(0, 200);
}

function checksumOf(header: string | null): Checksum | 'unknown' | undefined {
  if (header === null) return undefined;
  const [, algorithm, digest] = /^(sha1|sha256) ([A-Za-z0-9+/]+={0,2})$/.exec(header) ?? [];
  if (!algorithm || !digest) return 'unknown';
  return { algorithm: algorithm as Checksum['algorithm'], digest: Buffer.from(digest, 'base64') };
}

async function* contentOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body;
}

const path = uploadsPath(':application', ':upload');

/** Files piece by piece, for a script of ours or any other client of the protocol that sends the token along. */
export const tusRoutes: readonly ApplicantRoute[] = [
  { method: 'post', path: uploadsPath(':application'), access: everyone, raw: true, handle: create },
  // a HEAD is answered by it too
  { method: 'get', path, access: everyone, handle: offset },
  { method: 'patch', path, access: everyone, raw: true, handle: append },
  { method: 'delete', path, access: everyone, raw: true, handle: terminate },
];
