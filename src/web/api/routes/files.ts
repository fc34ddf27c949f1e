import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { DOCUMENT_TYPES, type MediaType, TABLE_TYPES } from '../../../platform/file-kinds.ts';
import { type Arrival, FILE_BYTES_MAX, type StoredFile } from '../../../platform/files.ts';
import { receiveWithinDay, secondsToWait, uploadsSpent } from '../../../platform/upload-allowance.ts';
import { callers } from '../access.ts';
import { wrongType } from '../body.ts';
import type { ApiDeps } from '../deps.ts';
import { oneFileOf } from '../multipart.ts';
import type { AnyRefusal } from '../problem.ts';
import { type Call, type Route, route } from '../route.ts';

const stored = z.object({
  hash: z.string(),
  bytes: z.number(),
  mediaType: z.string(),
  pixels: z.number().nullable(),
});

/**
 * Files come in by themselves and are named by their content; an application or an act then names the hash. The
 * same content sent twice is one file. One that nothing names goes after some days (`UNNAMED_KEPT_MS`).
 */
export function filesRoutes(deps: ApiDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/files',
      summary:
        'Store a document: its bytes as the body (Content-Type says what it is, X-File-Name what it is called), or one part of multipart/form-data. PDF, JPEG, PNG, WebP, CSV, at most 20 MiB. Kept for 30 days unless an application or an act names it.',
      access: callers(
        ['apply', 'review', 'decide', 'orders', 'courts'],
        ['applicant', 'officer'],
        'An applicant or an officer.',
      ),
      body: 'stream',
      answer: stored,
      status: 201,
      limited: true,
      handle: async (call) => {
        const file = await received(deps, call, [...DOCUMENT_TYPES, ...TABLE_TYPES]);
        return 'refused' in file ? file : call.act(async () => file.stored, { file: file.stored.hash });
      },
    }),
  ];
}

/** Stores the file of a request within its sender's daily allowance. */
export async function received(
  { files, acting }: ApiDeps,
  { actor, at, request }: Pick<Call, 'actor' | 'at' | 'request'>,
  accepts: readonly MediaType[],
): Promise<{ readonly stored: StoredFile; readonly name: string | null } | AnyRefusal> {
  const wait_s = await secondsToWait(acting.db, files, actor, at);
  if (wait_s > 0)
    return {
      ...uploadsSpent(files, wait_s),
      refused: 'too-many',
      headers: { 'retry-after': String(wait_s), connection: 'close' },
    };
  const arrival = await arrivalOf(request, accepts);
  if (isRefusal(arrival)) return arrival;
  const stored = await receiveWithinDay(files, acting.db, actor, at, arrival);
  if (isRefusal(stored)) return stored;
  return { stored, name: arrival.name };
}

/** A file on its way in, from a bare body or from the one part of a form; a refusal when no file is there. */
async function arrivalOf(request: Request, accepts: readonly MediaType[]): Promise<Arrival | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
  if (type === 'application/x-www-form-urlencoded' || type === 'application/json')
    wrongType(`multipart/form-data, ${accepts.join(', ')}`);
  if (type === 'multipart/form-data') {
    const part = await oneFileOf(request, FILE_BYTES_MAX);
    return isRefusal(part) ? part : { ...part, accepts, hash: null };
  }
  const announced = request.headers.get('content-length');
  return {
    content: bytesOf(request),
    accepts,
    name: fileName(request.headers.get('x-file-name')),
    mediaType: type === 'application/octet-stream' ? null : type,
    length: announced === null ? null : Number(announced),
    hash: digestOf(request.headers.get('content-digest')),
  };
}

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body;
}

function fileName(header: string | null): string | null {
  if (header === null) return null;
  try {
    return decodeURIComponent(header).slice(0, 255);
  } catch {
    return header.slice(0, 255);
  }
}

/** `Content-Digest: sha-256=:base64:` (RFC 9530) as hex. */
function digestOf(header: string | null): string | null {
  const base64 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]{43,44}):/.exec(header ?? '')?.[1];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex');
}
