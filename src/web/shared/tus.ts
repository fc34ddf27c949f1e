import type { Actor } from '../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { MediaType } from '../../platform/file-kinds.ts';
import { FILE_BYTES_MAX, type Files, type StoredFile } from '../../platform/files.ts';
import { type Checksum, type Part, partOf, ResumableUploads } from '../../platform/resumable-upload.ts';
import { countUpload, secondsToWait, uploadsSpent } from '../../platform/upload-allowance.ts';
import { worded } from './forms/faults.ts';
import { REFUSAL_STATUS } from './refusal-status.ts';
import type { Ask, Route } from './signed-in/route.ts';

/** Where files come piece by piece, and what becomes of them. */
export interface TusPlace<A extends Actor, Open> {
  /** The address files are announced at; below it each has its own. */
  readonly path: string;
  readonly accepts: readonly MediaType[];
  /** What the address is about, if the asker may add files to it now. */
  open(ask: Ask<A>): Promise<Open | Refusal>;
  /** What an announced file is for, as it is kept with it, or why it is not taken. */
  purposeOf(ask: Ask<A>, open: Open, said: ReadonlyMap<string, string>): string | Refusal;
  /** Whether a file that was announced for this purpose is one of this address. */
  isHere(ask: Ask<A>, purpose: string): boolean;
  /** The address of one file, without its language. */
  addressOf(ask: Ask<A>, upload: string): string;
  /** Every byte is here and the file was examined and stored. */
  taken(ask: Ask<A>, stored: StoredFile, part: Part): Promise<unknown | Refusal>;
}

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

const refused = (
  { words }: Ask,
  refusal: Refusal,
  status: number = REFUSAL_STATUS[refusal.refused],
): Response => answer(status, {}, worded(words, refusal));

const kept = new WeakMap<Files, ResumableUploads>();

/** The files on their way into a store; one of a process, so that who comes back ends his earlier connection. */
export function uploadsInto(files: Files): ResumableUploads {
  const known = kept.get(files) ?? new ResumableUploads(files);
  kept.set(files, known);
  return known;
}

/**
 * Files piece by piece (https://tus.io/protocols/resumable-upload 1.0.0), for a script of ours or any other client of
 * the protocol that sends the token along.
 */
export function tusRoutesOf<A extends Actor, Open>(place: TusPlace<A, Open>): readonly Route<A>[] {
  /** OPTIONS: which version and extensions are spoken here, and how large a file may be. */
  const discover = () => answer(204);

  /** Every other request of the protocol says which version it speaks; another is not processed. */
  const spoken =
    (handle: (ask: Ask<A>) => Promise<Response>) =>
    async (ask: Ask<A>): Promise<Response> =>
      ask.request.headers.get('tus-resumable') === VERSION || ask.request.method === 'GET'
        ? handle(ask)
        : answer(412);

  /** POST: a file is announced. */
  async function create(ask: Ask<A>): Promise<Response> {
    const { request, deps, actor, at } = ask;
    const open = await place.open(ask);
    if (isRefusal(open)) return refused(ask, open);
    const length = wholeNumber(request.headers.get('upload-length'));
    const metadata = request.headers.get('upload-metadata');
    const said = metadataOf(metadata ?? '');
    if (length === undefined || said === undefined) return answer(400);
    const spent = await daySpent(ask);
    if (spent) return spent;
    const purpose = place.purposeOf(ask, open, said);
    if (isRefusal(purpose)) return refused(ask, purpose);
    const begun = await uploadsInto(deps.files).begin(deps.acting.db, at, {
      id: deps.acting.ids.next(at),
      owner: actor.principal,
      purpose,
      length,
      name: plainName(said.get('filename') ?? ''),
      mediaType: said.get('filetype') || null,
      said: metadata,
    });
    if (isRefusal(begun)) return refused(ask, begun, begun.code === 'file-too-large' ? 413 : undefined);
    return answer(201, { location: ask.href(place.addressOf(ask, begun.id)), ...expiry(begun) });
  }

  /** HEAD: how much of it is here. */
  async function offset(ask: Ask<A>): Promise<Response> {
    const part = await ownPart(ask);
    if (!part) return answer(404);
    const here = await uploadsInto(ask.deps.files).offsetOf(part);
    if (here === undefined) return answer(410);
    return answer(200, {
      'upload-offset': String(here),
      'upload-length': String(part.length),
      ...(part.said && { 'upload-metadata': part.said }),
      ...(part.hash && { 'upload-taken': part.hash }),
      ...expiry(part),
    });
  }

  /** PATCH: what follows. With the last byte the file is examined and taken in. */
  async function append(ask: Ask<A>): Promise<Response> {
    const { request } = ask;
    const open = await place.open(ask);
    if (isRefusal(open)) return refused(ask, open);
    if (request.headers.get('content-type') !== 'application/offset+octet-stream') return answer(415);
    const from = wholeNumber(request.headers.get('upload-offset'));
    const checksum = checksumOf(request.headers.get('upload-checksum'));
    if (from === undefined || checksum === 'unknown') return answer(400);
    const part = await ownPart(ask);
    if (!part) return answer(404);
    const uploads = uploadsInto(ask.deps.files);
    const here = await uploads.offsetOf(part);
    if (here === undefined) return answer(410);
    if (part.hash !== null)
      return from === part.length ? answer(204, { 'upload-offset': String(from) }) : answer(409);
    const spent = await daySpent(ask);
    if (spent) return spent; // what came stays, and goes on the next day
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
  async function terminate(ask: Ask<A>): Promise<Response> {
    const part = await ownPart(ask);
    if (!part) return answer(404);
    await uploadsInto(ask.deps.files).drop(ask.deps.acting.db, part.id);
    return answer(204);
  }

  async function takeIn(ask: Ask<A>, uploads: ResumableUploads, part: Part): Promise<unknown> {
    const { deps, at, actor } = ask;
    const stored = await uploads.takeIn(deps.acting.db, at, part, place.accepts);
    if (isRefusal(stored)) return stored;
    await deps.acting.db.transaction((tx) => countUpload(tx, actor, at, stored.bytes));
    const taken = await place.taken(ask, stored, part);
    if (!isRefusal(taken)) await uploads.settle(deps.acting.db, part, stored.hash);
    return taken;
  }

  /** Why nothing is taken of a sender who has sent all that a day allows, and when he may go on. */
  async function daySpent(ask: Ask<A>): Promise<Response | undefined> {
    const { reader, deps, actor, at, words } = ask;
    const wait_s = await secondsToWait(reader, deps.files, actor, at);
    if (wait_s === 0) return undefined;
    const headers = { 'retry-after': String(wait_s) };
    return answer(429, headers, worded(words, uploadsSpent(deps.files, wait_s)));
  }

  /** The file that the address names, if it is the asker's own and of this place. */
  async function ownPart(ask: Ask<A>): Promise<Part | undefined> {
    const { reader, actor, params, at } = ask;
    const part = await partOf(reader, actor.principal, params.upload ?? '', at);
    return part && place.isHere(ask, part.purpose) ? part : undefined;
  }

  /** POST to a file: for senders whose surroundings know neither PATCH nor DELETE. */
  async function override(ask: Ask<A>): Promise<Response> {
    const method = ask.request.headers.get('x-http-method-override');
    const handle = { PATCH: append, DELETE: terminate, HEAD: offset }[method ?? ''];
    if (handle) return handle(ask);
    return (await ownPart(ask)) ? answer(405, { allow: 'HEAD, PATCH, DELETE, OPTIONS' }) : answer(404);
  }

  const path = `${place.path}/:upload`;
  return [
    { method: 'options', path: place.path, handle: discover },
    { method: 'post', path: place.path, raw: true, handle: spoken(create) },
    { method: 'options', path, handle: discover },
    // a HEAD is answered by it too
    { method: 'get', path, handle: spoken(offset) },
    { method: 'patch', path, raw: true, handle: spoken(append) },
    { method: 'delete', path, raw: true, handle: spoken(terminate) },
    { method: 'post', path, raw: true, handle: spoken(override) },
  ];
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
