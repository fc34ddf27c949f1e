import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal, type Refusal } from '../kernel/refusal.ts';
import { keyPairFrom } from './hpke.ts';
import { openText, type SealReader, sealText } from './sealed-text.ts';
import { vaultIn, WRAP_COST } from './vault.ts';

const root = await mkdtemp(join(tmpdir(), 'sanad-vault-'));
after(() => rm(root, { recursive: true }));
const folder = join(root, 'keys');
const CHEAP = { memory: 64, passes: 1, parallelism: 1 }; // the default cost takes a tenth of a second each time
const vault = vaultIn(folder, CHEAP);
const WORDS = 'seven lamps on the quay';

function good<T>(answer: T | Refusal): T {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

function code(answer: unknown): string {
  assert.ok(isRefusal(answer));
  return answer.code;
}

const fileOf = (key: SealReader) => join(folder, `${key.keyId}.json`);

test('a private key comes back under its passphrase and opens what was sealed to its public half', async () => {
  const key = good(await vault.create(WORDS));
  const privateKey = good(await vault.unlock(key.keyId, WORDS));
  assert.equal(keyPairFrom(privateKey).publicKey.toString('base64url'), key.publicKey);
  const opened = good(openText(sealText('Sealed.', [key], 'a/b/c'), key.keyId, privateKey, 'a/b/c'));
  assert.equal(opened.text, 'Sealed.');
});

test('SEA-04 a wrong passphrase is refused, and the key file tells nothing without it', async () => {
  const key = good(await vault.create(WORDS));
  assert.equal(code(await vault.unlock(key.keyId, 'seven lamps on the quai')), 'wrong-passphrase');
  assert.equal(code(await vault.unlock(key.keyId, '')), 'wrong-passphrase');
  assert.equal(code(await vault.unlock(key.keyId, 'x'.repeat(5_000))), 'wrong-passphrase');
  const privateKey = good(await vault.unlock(key.keyId, WORDS));
  const file = await readFile(fileOf(key), 'utf8');
  for (const spelling of ['base64url', 'base64', 'hex'] as const)
    assert.ok(!file.includes(privateKey.toString(spelling)));
});

test('a key file is readable by its owner alone, and no half-written one is left', async () => {
  const key = good(await vault.create(WORDS));
  assert.equal((await stat(fileOf(key))).mode & 0o777, 0o600);
  assert.equal((await stat(folder)).mode & 0o777, 0o700);
  assert.ok((await readdir(folder)).every((name) => name.endsWith('.json')));
});

test('the passphrase counts as typed in any Unicode form', async () => {
  const key = good(await vault.create('café à la crème brûlée'.normalize('NFC')));
  good(await vault.unlock(key.keyId, 'café à la crème brûlée'.normalize('NFD')));
});

test('a short or endless passphrase is refused', async () => {
  assert.equal(code(await vault.create('fourteen chars')), 'passphrase-too-short');
  assert.equal(code(await vault.create('x'.repeat(2_000))), 'passphrase-too-long');
});

test('a new passphrase opens the same key, and the old one no longer', async () => {
  const key = good(await vault.create(WORDS));
  const privateKey = good(await vault.unlock(key.keyId, WORDS));
  assert.equal(
    code(await vault.rewrap(key.keyId, 'not the passphrase', 'eight lamps on the quay')),
    'wrong-passphrase',
  );
  assert.equal(code(await vault.rewrap(key.keyId, WORDS, 'short')), 'passphrase-too-short');
  assert.deepEqual(good(await vault.rewrap(key.keyId, WORDS, 'eight lamps on the quay')), key);
  assert.deepEqual(good(await vault.unlock(key.keyId, 'eight lamps on the quay')), privateKey);
  assert.equal(code(await vault.unlock(key.keyId, WORDS)), 'wrong-passphrase');
});

test('a key that is not held is not found, and its id never leaves the folder', async () => {
  await writeFile(join(root, 'outside.json'), '{}');
  for (const keyId of ['A'.repeat(22), '../outside', '..%2foutside', '', '/etc/passwd'])
    assert.equal(code(await vault.unlock(keyId, WORDS)), 'sealing-key-not-held');
});

test('a file passed off as another key, or with another cost, does not open', async () => {
  const [mine, other] = [good(await vault.create(WORDS)), good(await vault.create(WORDS))];
  const file = JSON.parse(await readFile(fileOf(mine), 'utf8'));
  await writeFile(fileOf(mine), JSON.stringify({ ...file, publicKey: other.publicKey }));
  assert.equal(code(await vault.unlock(mine.keyId, WORDS)), 'wrong-passphrase');
  await writeFile(fileOf(mine), JSON.stringify({ ...file, kdf: { ...file.kdf, passes: 2 } }));
  assert.equal(code(await vault.unlock(mine.keyId, WORDS)), 'wrong-passphrase');
});

test('the default cost is the one RFC 9106 gives for 64 MiB', async () => {
  const key = good(await vaultIn(folder).create(WORDS));
  const { kdf } = JSON.parse(await readFile(fileOf(key), 'utf8'));
  assert.deepEqual({ memory: kdf.memory, passes: kdf.passes, parallelism: kdf.parallelism }, WRAP_COST);
  good(await vault.unlock(key.keyId, WORDS)); // the file says its own cost
});
