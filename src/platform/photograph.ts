const MARKER = 0xff;
const [SOI, SOS, EOI] = [0xd8, 0xda, 0xd9];
const [APP1, APP2, APP13, COM] = [0xe1, 0xe2, 0xed, 0xfe];
const ORIENTATION = 0x0112;

/**
 * A JPEG without what a camera writes beside the picture: place, time, device, previews, and whatever follows the
 * picture's end. How it is to be turned stays. Anything else comes back as it is, and so does a JPEG that cannot be
 * followed: whoever examines it next refuses it. (ITU-T T.81 annex B; Exif 2.32, 4.5)
 */
export function withoutCameraData(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== MARKER || bytes[1] !== SOI) return bytes;
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

/** 1 to 8 as Exif counts them; 1 where it is not said. */
function orientationOf(body: Uint8Array): number {
  const exif = Buffer.from(body);
  if (exif.length < 20 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
  const tiff = exif.subarray(6);
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

/** An Exif segment that says how the picture is turned and nothing else. */
function turnedOnly(orientation: number): Uint8Array {
  const segment = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000000000000000000000000',
    'hex',
  ).subarray(0, 36);
  segment[28] = orientation;
  return segment;
}
