import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sealText } from '../../platform/sealed-text.ts';
import { runCommand } from '../command.ts';
import { command } from './unseal.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanad-unseal-'));
after(() => rmSync(folder, { recursive: true }));
const keys = join(folder, 'bench');
const bundle = join(folder, 'produced.json');

async function unseal(args: readonly string[], passphrase = 'seven words of the bench alone') {
  const said: string[] = [];
  const complained: string[] = [];
  const io = {
    out: (text: string) => said.push(text),
    err: (text: string) => complained.push(text),
    environment: { SANAD_PASSPHRASE: passphrase },
  };
  const code = await runCommand('unseal', command, args, io);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('a bench opens what was produced for it, with its own key and no server, and nobody else does', async () => {
  const { keyId, publicKey } = JSON.parse((await unseal(['--new-key', '--keys', keys, '--json'])).said);
  const place = 'application/hash/agency';
  const sealed = sealText('The informer named the owner.', [{ keyId, publicKey }], place);
  writeFileSync(bundle, JSON.stringify({ place, sealed }));
  const opened = await unseal([bundle, '--keys', keys]);
  assert.deepEqual([opened.code, opened.said], [0, 'The informer named the owner.']);
  assert.match(opened.complained, /exactly what was sealed/);
  assert.equal((await unseal([bundle, '--keys', keys], 'another passphrase entirely')).code, 1);
  assert.match(
    (await unseal([bundle, '--keys', join(folder, 'other')])).complained,
    /not sealed to your key/,
  );
  writeFileSync(bundle, JSON.stringify({ place: 'application/other/agency', sealed }));
  assert.match((await unseal([bundle, '--keys', keys])).complained, /does not open/);
  writeFileSync(bundle, '{"place":5}');
  assert.equal((await unseal([bundle, '--keys', keys])).code, 2);
  assert.equal((await unseal([bundle])).code, 2);
});
