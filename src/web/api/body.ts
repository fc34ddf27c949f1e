import { hostileStrings } from './hostile.ts';
import { stop } from './problem.ts';
import { repeatedKey } from './repeated-keys.ts';

export const BODY_MAX = 256 * 1024;

/** The bytes of a body up to `max`; a body that says it is longer is refused before it is read. */
export async function bodyBytes(request: Request, max: number): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > max) tooLarge(max);
  // HTTP brings no more than was announced; a stream costs more than the rest of a small act
  if (announced > 0) {
    const bytes = Buffer.from(await request.arrayBuffer().catch(() => stop('bad-request', 'body-cut-short')));
    return bytes.length > max ? tooLarge(max) : bytes;
  }
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => stop('bad-request', 'body-cut-short'));
    if (done) break;
    length += value.byteLength;
    if (length > max) {
      reader.cancel().catch(() => {}); // the sender may be gone already; the refusal stands either way
      tooLarge(max);
    }
    chunks.push(value);
  }
  return chunks.length === 1
    ? Buffer.from(chunks[0]!.buffer, chunks[0]!.byteOffset, length)
    : Buffer.concat(chunks, length);
}

function tooLarge(max: number): never {
  stop('too-large', 'body-too-large', { values: { most: max }, headers: { connection: 'close' } });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON body, read strictly: content type, UTF-8, well-formed, no name twice, no hostile string at any depth. */
export async function jsonBody(
  request: Request,
  max: number,
): Promise<{ readonly value: unknown; readonly bytes: Buffer }> {
  mustBeJson(request);
  const bytes = await bodyBytes(request, max);
  return { value: strictJson(bytes), bytes };
}

/** The body of an act that takes none: nothing at all, of whatever type it says it is, or `{}`. */
export async function emptyBody(
  request: Request,
  max: number,
): Promise<{ field: string | undefined; bytes: Buffer }> {
  const bytes = await bodyBytes(request, max);
  if (bytes.length === 0) return { field: undefined, bytes };
  mustBeJson(request);
  return { field: Object.keys((strictJson(bytes) as object | null) ?? {})[0], bytes };
}

function mustBeJson(request: Request): void {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type)) wrongType('application/json');
}

export function wrongType(expected: string): never {
  stop('media-type', 'wrong-content-type', { values: { expected } });
}

export function strictJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    stop('bad-request', 'malformed-utf8');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    stop('bad-request', 'malformed-json');
  }
  const faults = hostileStrings(value);
  if (faults.length) stop('invalid', faults[0]!.code, { ...faults[0], faults });
  const repeated = repeatedKey(text);
  if (repeated !== undefined) stop('invalid', 'repeated-field', { field: repeated });
  return value;
}
