import { crc32 } from 'node:zlib';

const MARKER = 0xff;
const [SOI, SOS, EOI] = [0xd8, 0xda, 0xd9];
const [APP1, APP2, APP13, COM] = [0xe1, 0xe2, 0xed, 0xfe];
const ORIENTATION = 0x0112;
const PNG = '\x89PNG\r\n\x1a\n';
// What shows the picture, and how its colours are meant; whatever is not named here goes.
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);
const WEBP_KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [WEBP_EXIF, WEBP_XMP] = [0x08, 0x04]; // flags of VP8X: what else the file holds

/**
 * A JPEG, PNG or WebP picture without what a camera or an editor writes beside it: place, time, device, comments,
 * previews, and whatever follows the picture's end. How it is to be turned stays. Anything else comes back as it is,
 * and so does a picture that cannot be followed: whoever examines it next refuses it. (ITU-T T.81 annex B; Exif 2.32,
 * 4.5; PNG third edition, 11; RFC 9649)
 */
export function withoutCameraData(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === MARKER && bytes[1] === SOI) return jpegWithout(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12)).toString('latin1');
  if (head.startsWith(PNG)) return pngWithout(Buffer.from(bytes));
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? webpWithout(Buffer.from(bytes)) : bytes;
}

function jpegWithout(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return bytes;
    const marker = bytes[at + 1]!;
    if (marker === EOI) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length || end < at + 4) return bytes;
    if (marker === SOS) {
      const picture = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, picture));
      at = picture;
      continue;
    }
    const segment = bytes.subarray(at, end);
    if (marker === APP1) {
      const turned = orientationOf(segment.subarray(4));
      if (turned > 1) kept.push(turnedOnly(turned));
    } else if (!(marker === APP13 || marker === COM || isFurtherPictures(marker, segment)))
      kept.push(segment);
    at = end;
  }
  return at + 2 <= bytes.length && bytes[at + 1] === EOI
    ? Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    : bytes;
}

function pngWithout(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, PNG.length)];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return bytes;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const turned = name === 'eXIf' ? turnIn(bytes.subarray(at + 8, end - 4)) : 1;
    if (turned > 1) kept.push(pngChunk(name, turnedTiff(turned)));
    else if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return bytes;
}

function pngChunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

function webpWithout(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const until = 8 + bytes.readUInt32LE(4);
  if (until > bytes.length) return bytes;
  let turned = 1;
  for (let at = 12; at < until; ) {
    if (at + 8 > until) return bytes;
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2); // a chunk of odd length has a byte behind it
    if (end > until) return bytes;
    const name = bytes.toString('latin1', at, at + 4);
    if (name === 'EXIF') turned = turnIn(bytes.subarray(at + 8, at + 8 + length));
    else if (WEBP_KEPT.has(name)) kept.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
  }
  const [first] = kept;
  if (first?.toString('latin1', 0, 4) === 'VP8X' && first.length > 8)
    first[8] = (first[8]! & ~(WEBP_EXIF | WEBP_XMP)) | (turned > 1 ? WEBP_EXIF : 0);
  if (turned > 1) kept.push(webpChunk('EXIF', turnedTiff(turned)));
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  return webpChunk('RIFF', body);
}

function webpChunk(name: string, body: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** Where the coded data of a scan ends: at the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== MARKER) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== MARKER && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** An index of further pictures behind this one (CIPA DC-007). */
function isFurtherPictures(marker: number, segment: Uint8Array): boolean {
  return marker === APP2 && Buffer.from(segment.subarray(4, 8)).toString('latin1') === 'MPF\0';
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** How the picture of a JPEG is turned, 1 to 8 as Exif counts; 1 where it is not said. */
function orientationOf(body: Uint8Array): number {
  return Buffer.compare(body.subarray(0, EXIF.length), EXIF) === 0 ? turnIn(body) : 1;
}

/** The same of an Exif block, which in PNG and WebP stands alone; some writers begin it as in a JPEG all the same. */
function turnIn(body: Uint8Array): number {
  const prefixed = Buffer.compare(body.subarray(0, EXIF.length), EXIF) === 0;
  const tiff = Buffer.from(prefixed ? body.subarray(EXIF.length) : body);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(first);
  for (let n = 0; n < entries && n < 200; n++) {
    const entry = first + 2 + 12 * n;
    if (short(entry) !== ORIENTATION) continue;
    const turned = short(entry + 8);
    return turned >= 1 && turned <= 8 ? turned : 1;
  }
  return 1;
}

/** An Exif block that says how the picture is turned and nothing else. */
function turnedTiff(orientation: number): Buffer {
  const tiff = Buffer.from('49492a000800000001001201030001000000000000000000000000', 'hex').subarray(0, 26);
  tiff[18] = orientation;
  return tiff;
}

/** The same as a segment of a JPEG. */
function turnedOnly(orientation: number): Uint8Array {
  const body = Buffer.concat([EXIF, turnedTiff(orientation)]);
  const head = Buffer.from([MARKER, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
