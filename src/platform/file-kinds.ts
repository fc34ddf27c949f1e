import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { whyUnsafe } from './files-active-content.ts';

/** What the office takes in. Multi-page image formats and office documents are not among them: nobody can bound what they hold. */
export type MediaType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'text/csv'
  | 'text/plain';

export const DOCUMENT_TYPES: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
];
export const TABLE_TYPES: readonly MediaType[] = ['text/csv', 'text/plain'];

const TYPE_OF_ENDING: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** 50 million pixels: an A3 page at 600 dots an inch has 70, at 300 it has 17. Decoded they fill 200 MB, which a preview can bear. */
export const PIXELS_MAX = 50_000_000;
export const SIDE_MAX = 12_000;

export interface Claim {
  /** The file's name as the sender gave it; only its ending is looked at. */
  readonly name: string | null;
  /** The media type the sender gave. */
  readonly mediaType: string | null;
}

export interface Examined {
  readonly mediaType: MediaType;
  readonly pixels: number | null;
}

/**
 * What a file on disk really is, and whether the office takes it. Decided in this order:
 * - its bytes show no accepted kind: `file-type-not-accepted`;
 * - its name or declared type says another kind than its bytes: `file-type-lies`;
 * - an image whose header cannot be read, a PDF that cannot be looked through: `file-damaged`;
 * - an image too large to open safely: `image-too-large`;
 * - a PDF with scripts, launch actions, attachments or a password: `file-active-content`.
 * Only headers are decoded, so a small file that would unpack into a huge one costs nothing.
 */
export async function examine(
  path: string,
  claim: Claim,
  accepts: readonly MediaType[],
): Promise<Examined | Refusal> {
  const bytes = await contentOf(path);
  const [declared, ending] = [declaredType(claim.mediaType), endingOf(claim.name)];
  const sniffed =
    (await fileTypeFromBuffer(bytes))?.mime ??
    (isPlainText(bytes) ? textKind(declared, ending, accepts) : 'unknown');
  const found = accepts.find((type) => type === sniffed);
  if (!found)
    return refuse('invalid', 'file-type-not-accepted', {
      values: { found: sniffed, accepted: accepts.join(', ') },
    });
  const lie = [declared, ending && (TYPE_OF_ENDING[ending] ?? ending)].find((said) => said && said !== found);
  if (lie) return refuse('invalid', 'file-type-lies', { values: { claimed: lie, found } });
  if (found === 'application/pdf') {
    const why = await whyUnsafe(bytes);
    if (why === 'damaged') return refuse('invalid', 'file-damaged');
    return why
      ? refuse('invalid', 'file-active-content', { values: { content: why } })
      : { mediaType: found, pixels: null };
  }
  return found.startsWith('image/') ? examineImage(found, bytes) : { mediaType: found, pixels: null };
}

function examineImage(mediaType: MediaType, bytes: Uint8Array): Examined | Refusal {
  let size: { width: number; height: number } | undefined;
  try {
    size = imageSize(bytes);
  } catch {
    return refuse('invalid', 'file-damaged'); // the reader throws on a header it cannot follow
  }
  const { width, height } = size;
  if (!(width > 0 && height > 0)) return refuse('invalid', 'file-damaged');
  if (width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX)
    return refuse('invalid', 'image-too-large', {
      values: { width, height, side: SIDE_MAX, megapixels: PIXELS_MAX / 1_000_000 },
    });
  return { mediaType, pixels: width * height };
}

/** The size limit has been kept before: what is on disk fits in memory. */
async function contentOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Browsers that do not know a type declare one of these: no claim. */
const NO_CLAIM = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download']);

function declaredType(mediaType: string | null): string | null {
  const type = (mediaType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (NO_CLAIM.has(type)) return null;
  if (type === 'image/jpg' || type === 'image/pjpeg') return 'image/jpeg';
  return type === 'application/csv' || type === 'application/vnd.ms-excel' ? 'text/csv' : type;
}

function endingOf(name: string | null): string | null {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Text has no signature: it is the kind that was said, when that is accepted. */
function textKind(declared: string | null, ending: string | null, accepts: readonly MediaType[]): string {
  const said = declared ?? (ending && TYPE_OF_ENDING[ending]) ?? null;
  if (said !== null) return said.startsWith('text/') ? said : 'text/plain';
  return accepts.find((type) => type.startsWith('text/')) ?? 'text/plain';
}

/** UTF-8 without control characters other than tab and line ends. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    return !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false; // not UTF-8
  }
}
