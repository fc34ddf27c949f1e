import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

const unpack = promisify(inflate);

/** A letter of a PDF name, plain or as `#xx` (ISO 32000-2, 7.3.5): `/J#61vaScript` is `/JavaScript`. */
const letter = (char: string) => {
  const hex = char.charCodeAt(0).toString(16);
  const either = [...hex]
    .map((digit) => (/\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`))
    .join('');
  return `(?:${char}|#${either})`;
};
const pdfName = (name: string) => new RegExp(`/${[...name].map(letter).join('')}(?![A-Za-z0-9])`);

// What makes a document act, or carry another file, on the reader's machine. Long names only: a short one
// such as /JS turns up in compressed bytes by chance, and it never stands without /JavaScript.
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [pdfName('JavaScript'), 'scripts'],
  [pdfName('Launch'), 'an action that starts a program'],
  [pdfName('EmbeddedFile'), 'attached files'],
  [pdfName('EmbeddedFiles'), 'attached files'],
  [pdfName('RichMedia'), 'embedded media'],
  [pdfName('SubmitForm'), 'a form that sends itself'],
  [pdfName('ImportData'), 'an action that reads other files'],
  [pdfName('GoToE'), 'attached files'],
];
const FORM_SCRIPT = /\/XFA[\s([<\d]/;
const LOCKED = pdfName('Encrypt');
const HOLDS_OBJECTS = [pdfName('ObjStm'), pdfName('First')];
const STREAM = /(?<!end)stream\r?\n/g;

/** One packed object list of an honest document stays far below this. */
const UNPACKED_MAX = 16 * 1024 * 1024;
const ALL_UNPACKED_MAX = 128 * 1024 * 1024;
const DICTIONARY_MAX = 4_096;

/**
 * Why a PDF is not taken: what acts in it, 'a password', 'damaged', or undefined when it only shows pages.
 * Objects packed into compressed streams are looked through too; what cannot be unpacked within bounds is
 * not taken on trust. Page text is not looked at: it may speak of JavaScript.
 */
export async function whyUnsafe(bytes: Buffer): Promise<string | undefined> {
  const text = bytes.toString('latin1');
  if (!text.slice(-2_048).includes('%%EOF')) return 'damaged';
  const outside = activeIn(text);
  if (outside) return outside;
  if (LOCKED.test(text)) return 'a password';
  let unpacked = 0;
  for (const match of text.matchAll(STREAM)) {
    const start = match.index + match[0].length;
    const dictionary = dictionaryBefore(text, match.index);
    const objects = dictionary === undefined || HOLDS_OBJECTS.some((name) => name.test(dictionary));
    if (!objects) continue;
    if (!looksPacked(bytes, start)) {
      if (dictionary !== undefined && /\/Filter/.test(dictionary)) return 'damaged'; // packed in a way not followed here
      continue;
    }
    if (dictionary !== undefined && !plainlyPacked(dictionary)) return 'damaged';
    const end = text.indexOf('endstream', start);
    const content = await unpackBounded(bytes.subarray(start, end < 0 ? undefined : end));
    unpacked += content?.length ?? ALL_UNPACKED_MAX;
    if (!content || unpacked > ALL_UNPACKED_MAX) return 'damaged';
    const inside = activeIn(content.toString('latin1'));
    if (inside) return inside;
  }
  return undefined;
}

/**
 * The dictionary that stands before a stream. Undefined where it is not plain: too long, or with a comment or
 * a text in it, behind which a second dictionary could be hidden. Then the stream is looked through in any case.
 */
function dictionaryBefore(text: string, stream: number): string | undefined {
  const window = text.slice(Math.max(0, stream - DICTIONARY_MAX), stream);
  const begin = window.lastIndexOf(' obj');
  const line = Math.max(window.lastIndexOf('\n', begin), window.lastIndexOf('\r', begin));
  const dictionary = window.slice(Math.max(0, line));
  return begin < 0 || /[%()]/.test(dictionary) ? undefined : dictionary;
}

function activeIn(text: string): string | undefined {
  return (
    ACTIVE.find(([name]) => name.test(text))?.[1] ??
    (FORM_SCRIPT.test(text) ? 'a form with scripts' : undefined)
  );
}

/** Exactly one filter, Flate, without parameters: then what is unpacked here is what a reader sees. */
function plainlyPacked(dictionary: string): boolean {
  return (
    /\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?![\s/]*\/[A-Z0-9a-z]+Decode)/.test(dictionary) &&
    !/\/(DecodeParms|DP)\b/.test(dictionary)
  );
}

/** The two-byte header of zlib data (RFC 1950). */
function looksPacked(bytes: Buffer, start: number): boolean {
  if (start + 2 > bytes.length) return false;
  return (bytes[start]! & 0x0f) === 8 && bytes.readUInt16BE(start) % 31 === 0;
}

/** Undefined when it unpacks into more than the bound. */
async function unpackBounded(packed: Buffer): Promise<Buffer | undefined> {
  try {
    // a reader shows what a cut stream still holds, so it is looked at as well
    return await unpack(packed, { maxOutputLength: UNPACKED_MAX, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : Buffer.alloc(0);
  }
}
