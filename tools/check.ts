// `npm test`: everything that must hold before a change goes in. `npm test -- types layers` runs only those steps.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Counts, countsIn, lineOf, noCounts, plus } from './counts.ts';

const ROOT = join(import.meta.dirname, '..');
const CLUSTER = '--test-global-setup=tests/cluster.ts';
const REPORTER = '--test-reporter=./tools/reporter.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  /** Commands that must all succeed, side by side; asked when the step's turn comes. */
  commands(): readonly (readonly string[])[];
}

const testFiles = (folder: string, ending: string) =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(ending))
        .map((path) => join(folder, path))
        .sort()
    : [];

const unit = [
  ...testFiles('src', '.test.ts'),
  ...testFiles('tests', '.test.ts'),
  ...testFiles('bench', '.test.ts'),
];
// what a page costs is measured with nothing beside it
const bars = testFiles('tests/journeys', 'bars.journey.ts');
const journeys = testFiles('tests/journeys', '.journey.ts').filter((path) => !bars.includes(path));
const side = Math.max(2, availableParallelism());
const folder = mkdtempSync(join(tmpdir(), 'sanad-check-'));

const STEPS: readonly Step[] = [
  { name: 'format', what: 'biome', commands: () => [['biome', 'check', '.']] },
  {
    name: 'types',
    what: 'TypeScript; rules once more without Node',
    commands: () => [
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'tsconfig.rules.json'],
    ],
  },
  { name: 'layers', what: 'who imports whom', commands: () => [['node', 'tools/layers.ts']] },
  {
    name: 'tidy',
    what: 'words, sizes, texts, rules, dependencies',
    commands: () => [['node', '--test', REPORTER, ...testFiles('tools', '.test.ts')]],
  },
  { name: 'tests', what: `${unit.length} files`, commands: () => testing(unit, 300, side) },
  {
    name: 'journeys',
    what: `${journeys.length} files, the whole program`,
    commands: () => testing(journeys, 900, side),
  },
  { name: 'bars', what: 'every page measured, nothing beside it', commands: () => testing(bars, 900, 1) },
  {
    name: 'rebuild',
    what: 'every fact the journeys left is replayed and every row compared',
    commands: () => leftFolders().map((data) => ['bin/sanad', 'rebuild', '--check', '--data', data]),
  },
];

function testing(files: readonly string[], seconds_max: number, side_by_side: number): string[][] {
  const limits = [
    '--test-force-exit',
    `--test-timeout=${seconds_max * 1000}`,
    `--test-concurrency=${side_by_side}`,
  ];
  return files.length ? [['node', '--test', CLUSTER, REPORTER, ...limits, ...files]] : [];
}

/** The data folders that journeys left in the folder `SANAD_TEST_FOLDER` names. */
function leftFolders(): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((data) => existsSync(join(data, 'pg/PG_VERSION')));
}

/** Runs a command with the Node that came with the project, shows what it says, and reads its test counts. */
function run([command, ...args]: readonly string[]): Promise<{ ok: boolean; counts: Counts }> {
  const bin = join(ROOT, 'node_modules/.bin');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    SANAD_TEST_FOLDER: folder,
    // every test file is a process of its own: what one has read and stripped of its types the next takes over
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(ROOT, 'node_modules/.cache/compiled'),
  };
  delete env.NODE_TEST_CONTEXT; // a run inside a run would report to the outer one
  const child = spawn(command === 'node' ? process.execPath : command!, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    said += chunk;
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}; has 'npm ci' been run?`);
      done({ ok: false, counts: noCounts });
    });
    child.on('close', (code) => done({ ok: code === 0, counts: countsIn(said) }));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length) {
  console.error(`no step ${unknown.join(', ')}; there are ${STEPS.map((step) => step.name).join(', ')}`);
  rmSync(folder, { recursive: true, force: true });
  process.exit(64);
}
const results: { name: string; what: string; ok: boolean; seconds: number; counts: Counts }[] = [];
for (const { name, what, commands } of STEPS) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n== ${name}: ${what}`);
  const began = performance.now();
  const ran = await Promise.all(commands().map(run));
  const counts = ran.map((one) => one.counts).reduce(plus, noCounts);
  const ok =
    ran.every((one) => one.ok) && counts.fail + counts.cancelled + counts.todo + counts.unexplained === 0;
  results.push({ name, what, ok, seconds: (performance.now() - began) / 1000, counts });
}
console.log('');
for (const { name, what, ok, seconds, counts } of results) {
  const tests = counts.tests ? `, ${counts.pass} of ${counts.tests} pass` : '';
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${what}${tests}`,
  );
}
rmSync(folder, { recursive: true, force: true });
const all = results.map((result) => result.counts).reduce(plus, noCounts);
if (all.unexplained)
  console.log(`${all.unexplained} tests were skipped without a reason: give one, { skip: 'why' }`);
const good = results.every((result) => result.ok);
console.log(
  good
    ? 'All checks pass.'
    : `Failed: ${results
        .filter((result) => !result.ok)
        .map((result) => result.name)
        .join(', ')}.`,
);
console.log(lineOf(all));
process.exitCode = good ? 0 : 1;
