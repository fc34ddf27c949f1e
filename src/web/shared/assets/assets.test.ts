import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Assets } from './assets.ts';

const cache = mkdtempSync(join(tmpdir(), 'sanad-assets-'));
after(() => rmSync(cache, { recursive: true, force: true }));

const bytesOf = async (assets: Assets, name: string, accepts = '') => {
  const answer = await assets.answer(assets.key, name, accepts);
  assert.ok(answer, name);
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
};

test('style sheets and fonts stay within what a first visit may cost', async () => {
  const assets = new Assets(cache);
  await assets.prepare();
  const size: Record<string, number> = {};
  for (const name of ['en.css', 'ur.css']) {
    const { bytes } = await bytesOf(assets, name);
    size[name] = gzipSync(bytes).length;
    assert.ok(size[name] <= 14 * 1024, `${name} ${size[name]}`);
  }
  for (const name of ['sans-400.woff2', 'sans-700.woff2', 'nastaliq-400.woff2'])
    size[name] = (await bytesOf(assets, name)).bytes.length;
  const html = 8 * 1024;
  const latin = size['sans-400.woff2']! + size['sans-700.woff2']!;
  assert.ok(size['en.css']! + latin + html <= 40 * 1024, JSON.stringify(size));
  assert.ok(size['ur.css']! + latin + size['nastaliq-400.woff2']! + html <= 160 * 1024, JSON.stringify(size));
});

test('a second start finds everything made', async () => {
  const folder = join(cache, `assets-${new Assets(cache).key}`);
  const made = readdirSync(folder).sort();
  await new Assets(cache).prepare();
  assert.deepEqual(readdirSync(folder).sort(), made);
  assert.ok(
    made.every((name) => !name.startsWith('.')),
    'no half-written file stays',
  );
});

test('a file is sent in the coding that the browser takes, to be kept for ever', async () => {
  const assets = new Assets(cache);
  const plain = (await bytesOf(assets, 'en.css')).bytes;
  const packed = await bytesOf(assets, 'en.css', 'gzip, deflate, br');
  assert.equal(packed.headers.get('content-encoding'), 'br');
  assert.deepEqual(brotliDecompressSync(packed.bytes), plain);
  const gzipped = await bytesOf(assets, 'en.css', 'gzip');
  assert.deepEqual(gunzipSync(gzipped.bytes), plain);
  assert.match(gzipped.headers.get('cache-control')!, /immutable/);
});

test('another key and another name are not found', async () => {
  const assets = new Assets(cache);
  assert.equal(await assets.answer('old', 'en.css', ''), undefined);
  assert.equal(await assets.answer(assets.key, '../package.json', ''), undefined);
  assert.equal(await assets.answer(assets.key, 'constructor', ''), undefined);
});

test('the Urdu sheet is mirrored and never flips the direction of a number', async () => {
  const urdu = (await bytesOf(new Assets(cache), 'ur.css')).bytes.toString();
  assert.ok(!/[;{]direction:/.test(urdu));
  const both = urdu + (await bytesOf(new Assets(cache), 'en.css')).bytes;
  assert.ok(!/GDS Transport|crown/i.test(both), 'nothing of the British government is used');
});
