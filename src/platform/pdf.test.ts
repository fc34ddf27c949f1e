import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Instant } from '../kernel/instant.ts';
import { type Document, pdf } from './pdf.ts';
import { lettersOf, printedFonts } from './pdf-fonts.ts';

const createdAt = '2026-01-01T00:00:00.000Z' as Instant;
const template = `#let d = json(bytes(sys.inputs.data))
#set text(font: json(bytes(sys.inputs.latin)))
#set page(width: 100mm, height: 60mm)
#d.text`;
const page = (text: string, more: Partial<Document> = {}) =>
  pdf({ template, data: { text }, createdAt, ...more });

/** The file, and after it its compressed streams opened. */
function opened(file: Buffer): string {
  const text = file.toString('latin1');
  const streams = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  return [
    text,
    ...streams.map(([, packed]) => inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1')),
  ].join('\n');
}

test('a document declares itself PDF/A-2b, embeds every font and states the moment it was given', async () => {
  const text = opened(await page('Clear Line کلیئر لائن'));
  assert.match(text, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(text, /<pdfaid:conformance>B<\/pdfaid:conformance>/);
  assert.match(text, /<xmp:CreateDate>2026-01-01T00:00:00/);
  assert.match(text, /\/GTS_PDFA1/);
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  assert.equal(count(/\/Type\s*\/FontDescriptor/g), 2);
  assert.equal(count(/\/FontFile[23]?\s/g), 2);
  assert.match(text, /NotoNastaliqUrdu/);
});

test('text is printed and never read as source', async () => {
  for (const text of ['#panic()', '#import "x": *', '*a* _b_ `c` <d> @e $f$ \\ // /* "', '= head', '- 1. +'])
    assert.ok((await page(text)).length > 0, text);
  assert.deepEqual(await page('a\u0000\n\tb'), await page('a\ufffd b'));
});

test('letters that reorder others, or that no font has, are shown as missing', async () => {
  assert.deepEqual(await page('\u202eClear\u2069 Line'), await page('\ufffdClear\ufffd Line'));
  assert.deepEqual(await page('Clear \u{1f600} 你'), await page('Clear \ufffd \ufffd'));
});

test('every letter that a font is said to have can be printed', async () => {
  const letters = new Set(printedFonts().flatMap((font) => [...lettersOf(font)]));
  assert.ok(letters.size > 2_000);
  for (const letter of 'Aaﷺپٹڈڑژکگںھہیے۔،؟ŁżΩЖ\ufffd') assert.ok(letters.has(letter.codePointAt(0)!), letter);
  const all = [...letters].map((letter) => String.fromCodePoint(letter)).join(' ');
  assert.ok((await page(all)).length > 0);
});

test('the same document gives the same bytes, in another process and another time zone too', async () => {
  const here = await page('Clear Line');
  assert.deepEqual(await page('Clear Line'), here);
  assert.notDeepEqual(await page('Clear Lane'), here);
  const program = `
    import { pdf } from ${JSON.stringify(import.meta.resolve('./pdf.ts'))};
    process.stdout.write(await pdf(${JSON.stringify({ template, data: { text: 'Clear Line' }, createdAt })}));`;
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    maxBuffer: 1 << 24,
  });
  assert.ok(here.equals(there));
});

test('a faulty template is an error', async () => {
  await assert.rejects(page('x', { template: '#nothing-of-the-kind' }));
});
