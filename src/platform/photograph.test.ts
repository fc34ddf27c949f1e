import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('what is no JPEG, or none that can be followed, comes back as it is', () => {
  for (const odd of [
    Buffer.from('GIF89a'),
    Buffer.alloc(0),
    jpeg(),
    jpeg(Buffer.from([0xff, 0xe1, 0xff, 0xff])),
    jpeg(exif(6), scan),
  ])
    assert.deepEqual(Buffer.from(withoutCameraData(odd)), odd);
});
