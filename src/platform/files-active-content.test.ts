import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { whyUnsafe } from './files-active-content.ts';

const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((o) => Buffer.from(o as string)),
    Buffer.from('\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`9 0 obj <<${dictionary}/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ]);
const PAGES = '1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>> endobj\n';
const HIDDEN = Buffer.from('7 0 <</S/JavaScript/JS(app.alert(1))>>');

test('a PDF that shows pages is taken, and its text may speak of JavaScript', async () => {
  assert.equal(
    await whyUnsafe(pdf(PAGES, stream('/Filter/FlateDecode', deflateSync('(HTML/JavaScript) Tj')))),
    undefined,
  );
});

for (const [content, why] of [
  ['<</S/JavaScript/JS(x)>>', 'scripts'],
  ['<</S/J#61va#53cript/JS(x)>>', 'scripts'],
  ['<</S /Launch/F(calc.exe)>>', 'an action that starts a program'],
  ['<</Type/EmbeddedFile>>', 'attached files'],
  ['<</Names<</EmbeddedFiles 4 0 R>>>>', 'attached files'],
  ['<</AcroForm<</XFA 4 0 R>>>>', 'a form with scripts'],
  ['<</Encrypt 8 0 R>>', 'a password'],
] as const)
  test(`a PDF with ${content} is not taken: ${why}`, async () => {
    assert.equal(await whyUnsafe(pdf(PAGES, `7 0 obj ${content} endobj\n`)), why);
  });

test('scripts are found in compressed object streams', async () => {
  assert.equal(
    await whyUnsafe(pdf(PAGES, stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(HIDDEN)))),
    'scripts',
  );
});

test('a stream whose dictionary hides behind a comment is looked through', async () => {
  const sly = stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode % 8 0 obj <<\n', deflateSync(HIDDEN));
  assert.equal(await whyUnsafe(pdf(PAGES, sly)), 'scripts');
});

test('objects packed in a way that is not followed are not taken on trust', async () => {
  for (const filter of [
    '/ASCIIHexDecode',
    '[/FlateDecode/FlateDecode]',
    '/FlateDecode/DecodeParms<</Predictor 12>>',
  ])
    assert.equal(
      await whyUnsafe(pdf(PAGES, stream(`/Type/ObjStm/N 1/First 4/Filter${filter}`, deflateSync(HIDDEN)))),
      'damaged',
      filter,
    );
});

test('a small stream that unpacks into a huge one is not unpacked', async () => {
  const bomb = stream(
    '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
    deflateSync(Buffer.alloc(64 * 1024 * 1024)),
  );
  assert.equal(await whyUnsafe(pdf(PAGES, bomb)), 'damaged');
});

test('a PDF without its end is damaged', async () => {
  assert.equal(await whyUnsafe(Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj')), 'damaged');
});
