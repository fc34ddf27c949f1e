import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { withoutCameraData } from './photograph.ts';

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** Exif with an orientation, and a place behind it. */
const exif = (orientation: number) => {
  const entry = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  entry[19] = orientation;
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), entry, Buffer.from('31.5N 74.3E')]));
};
const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01'));
const tables = segment(0xdb, Buffer.alloc(65, 1));
const scan = Buffer.concat([segment(0xda, Buffer.alloc(10)), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
const end = Buffer.from([0xff, 0xd9]);
const jpeg = (...parts: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts]);

test('of a photograph the picture stays; place, comments, previews and what follows its end go', () => {
  const shot = jpeg(
    jfif,
    exif(1),
    segment(0xfe, Buffer.from('Lahore')),
    segment(0xe2, Buffer.from('MPF\0index')),
    tables,
    scan,
    tables,
    scan,
    end,
    Buffer.from('a second picture 31.5N'),
  );
  assert.deepEqual(Buffer.from(withoutCameraData(shot)), jpeg(jfif, tables, scan, tables, scan, end));
});

test('how the picture is to be turned stays, and nothing else of what stood beside it', () => {
  const turned = Buffer.from(withoutCameraData(jpeg(exif(6), tables, scan, end)));
  assert.ok(!turned.includes('31.5N'));
  const again = Buffer.from(withoutCameraData(turned));
  assert.deepEqual(again, turned, 'what is left is read as the same turn');
  assert.equal(turned[2 + 28], 6);
});

const chunk = (name: string, body: Buffer) => {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  Buffer.concat([Buffer.from(name, 'latin1'), body]).copy(bytes, 4);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
};
const png = (...parts: Buffer[]) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
const ihdr = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')); // one grey pixel
const idat = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
const iend = chunk('IEND', Buffer.alloc(0));
/** A TIFF block with an orientation, and a place behind it, as a camera writes it. */
const tiff = (orientation: number) => exif(orientation).subarray(4 + 6);

test('of a PNG the picture stays; its place, times and words go, its turn stays', () => {
  const shot = png(
    ihdr,
    chunk('eXIf', tiff(1)),
    chunk('tIME', Buffer.alloc(7, 1)),
    chunk('tEXt', Buffer.from('Comment\0Lahore')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>31.5N')),
    idat,
    chunk('prVt', Buffer.from('31.5N')),
    iend,
    Buffer.from('31.5N'),
  );
  assert.deepEqual(Buffer.from(withoutCameraData(shot)), png(ihdr, idat, iend));
  const turned = Buffer.from(withoutCameraData(png(ihdr, chunk('eXIf', tiff(8)), idat, iend)));
  assert.ok(!turned.includes('31.5N'));
  const written = turned.indexOf('eXIf');
  const body = turned.subarray(written + 4, written + 4 + turned.readUInt32BE(written - 4));
  assert.deepEqual(turned, png(ihdr, chunk('eXIf', body), idat, iend), 'its check sum holds');
  assert.equal(body[18], 8);
  assert.deepEqual(Buffer.from(withoutCameraData(turned)), turned, 'what is left is read as the same turn');
});

const riff = (...parts: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const piece = (name: string, body: Buffer) => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const pixel = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'); // one pixel, lossless
const lossless = pixel.subarray(12);
const extended = (flags: number) => piece('VP8X', Buffer.from([flags, ...Buffer.alloc(9)]));

test('of a WebP the picture stays; place and words go with the flags that announce them, its turn stays', () => {
  const [exifFlag, xmpFlag, alphaFlag] = [0x08, 0x04, 0x10];
  const about = [piece('EXIF', tiff(1)), piece('XMP ', Buffer.from('<exif:GPSLatitude>31.5N'))];
  const shot = riff(extended(exifFlag | xmpFlag | alphaFlag), lossless, ...about);
  assert.deepEqual(
    Buffer.from(withoutCameraData(Buffer.concat([shot, Buffer.from('31.5N')]))),
    riff(extended(alphaFlag), lossless),
  );
  const turned = Buffer.from(
    withoutCameraData(
      riff(extended(exifFlag), lossless, piece('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), tiff(6)]))),
    ),
  );
  assert.ok(!turned.includes('31.5N'));
  assert.equal(turned[20], exifFlag);
  assert.equal(turned.subarray(turned.indexOf('EXIF') + 8)[18], 6);
  assert.deepEqual(Buffer.from(withoutCameraData(turned)), turned, 'what is left is read as the same turn');
  assert.deepEqual(Buffer.from(withoutCameraData(pixel)), pixel, 'a plain one has nothing to lose');
});

test('what is none of these, or none that can be followed, comes back as it is', () => {
  for (const odd of [
    Buffer.from('GIF89a'),
    Buffer.alloc(0),
    jpeg(),
    jpeg(Buffer.from([0xff, 0xe1, 0xff, 0xff])),
    jpeg(exif(6), scan),
    png(ihdr, idat),
    png(Buffer.from('ffffffff49444154', 'hex')),
    riff(Buffer.from('VP8L')),
    Buffer.concat([Buffer.from('RIFF'), Buffer.from([9, 9, 0, 0]), Buffer.from('WEBP')]),
    Buffer.from('RIFFWEBP'),
  ])
    assert.deepEqual(Buffer.from(withoutCameraData(odd)), odd);
});
