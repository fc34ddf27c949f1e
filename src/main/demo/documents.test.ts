import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { pdfSaying, pngOf } from './documents.ts';

test('documents are small, distinct, and what they claim to be', async () => {
  const pdfs = Array.from({ length: 200 }, (_, i) => pdfSaying(['Lease (demonstration)', `Office \\ ${i}`]));
  const pngs = Array.from({ length: 200 }, (_, i) => pngOf(`identity card ${i}`));
  assert.equal((await fileTypeFromBuffer(pdfs[0]!))?.mime, 'application/pdf');
  assert.equal((await fileTypeFromBuffer(pngs[0]!))?.mime, 'image/png');
  assert.deepEqual({ ...imageSize(pngs[7]!) }, { width: 24, height: 24, type: 'png' });
  for (const file of [...pdfs, ...pngs]) assert.ok(file.length < 1_000, `${file.length} bytes`);
  assert.equal(new Set([...pdfs, ...pngs].map((file) => file.toString('base64'))).size, 400);
  assert.deepEqual(pngOf('identity card 3'), pngs[3]);
});

test('the cross-reference table of a PDF points at its objects', () => {
  const text = pdfSaying(['one', 'two']).toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  assert.ok(text.slice(table).startsWith('xref'));
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  for (const [i, offset] of offsets.entries()) assert.ok(text.slice(offset).startsWith(`${i + 1} 0 obj`));
});
