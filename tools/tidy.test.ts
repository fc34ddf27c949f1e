import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { joined, lawsOf, testsOf } from './laws.ts';
import { programText } from './layers.ts';
import {
  badFiles,
  bannedWords,
  codesGiven,
  dependencyFaults,
  faultsOfText,
  leaks,
  untranslated,
} from './tidy.ts';

const ROOT = join(import.meta.dirname, '..');
const files = programText(ROOT);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Text = { en: string; ur: string };
const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && 'ur' in value;

/** Every text of the program by key, from every `export const ...Texts` beside its owner. */
async function allTexts(): Promise<Map<string, Text>> {
  const texts = new Map<string, Text>();
  for (const [path] of [...files].filter(
    ([name, text]) =>
      name.startsWith('src/') && !name.endsWith('.test.ts') && /^export const \w*[tT]exts\b/m.test(text),
  ))
    for (const exported of Object.values((await import(join(ROOT, path))) as Record<string, unknown>))
      if (typeof exported === 'object' && exported !== null)
        for (const [key, text] of Object.entries(exported)) if (isText(text)) texts.set(key, text);
  return texts;
}

test('no banned word', () => assert.deepEqual(bannedWords(files), []));

test('every file has a plain name and at most 300 lines', () => assert.deepEqual(badFiles(files), []));

test('every rule in docs/rules.csv has exactly one test, and every numbered test a rule', () => {
  const ids = lawsOf(read('docs/rules.csv')).map((law) => law.id);
  assert.deepEqual(
    testsOf(files)
      .map((found) => found.id)
      .sort(),
    ids.sort(),
  );
});

test('docs/rules.csv holds what the modules say (npm run rules -- --join)', () => {
  assert.deepEqual(lawsOf(read('docs/rules.csv')), joined(ROOT));
  assert.deepEqual(
    joined(ROOT).filter((law) => !existsSync(join(ROOT, law.file))),
    [],
    'files that are not there',
  );
});

test('every refusal and fault that can be given has a text', async () => {
  const texts = await allTexts();
  assert.deepEqual(
    [...codesGiven(files)]
      .filter(([code]) => !texts.has(code))
      .map(([code, at]) => `${at}: no text for ${code}`),
    [],
  );
});

test('every text is there in both languages, with the same placeholders, and can be said', async () => {
  const faults: string[] = [];
  for (const [key, text] of await allTexts()) {
    faults.push(...faultsOfText(key, text));
    for (const language of ['en', 'ur'] as const)
      try {
        new IntlMessageFormat(text[language], language, undefined, { ignoreTag: true });
      } catch (error) {
        faults.push(`${key} ${language}: ${(error as Error).message}`);
      }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(untranslated(files), []);
});

test('every dependency is pinned exactly and has its reason', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  assert.deepEqual(
    dependencyFaults(
      { ...dependencies, ...devDependencies, ...optionalDependencies },
      read('docs/decisions/0002-dependencies.md'),
    ),
    [],
  );
});

test('nothing of one machine is in the repository', () => {
  const tracked = existsSync(join(ROOT, '.git'))
    ? execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
        .split('\0')
        .filter(Boolean)
    : [...files.keys(), 'package.json', 'package-lock.json'];
  const texts = tracked.filter(
    (path) =>
      existsSync(join(ROOT, path)) &&
      !/\.(png|jpg|webp|woff2?|ttf|pdf|ico)$/.test(path) &&
      !path.startsWith('tools/tidy'),
  );
  assert.deepEqual(
    texts.flatMap((path) => leaks(path, read(path))),
    [],
  );
});

test('the checks themselves find what is planted', () => {
  const planted = new Map([
    ['src/modules/x/rules/a.ts', 'const now = Date.now();\nconst y = z as any;'],
    ['src/modules/x/actions/b.ts', "refuse('invalid', 'no-text-here');\nsql`select 1`"],
    ['src/platform/helpers.ts', '// the PTA of Karachi\n'],
    ['src/web/public/Long.ts', 'x\n'.repeat(301)],
    ['src/web/texts.ts', "a: { en: 'Hello', ur: 'Hello' }"],
  ]);
  assert.equal(bannedWords(planted).length, 4);
  assert.equal(badFiles(planted).length, 3);
  assert.deepEqual([...codesGiven(planted).keys()], ['no-text-here']);
  assert.equal(untranslated(planted).length, 1);
  assert.equal(faultsOfText('k', { en: 'Hello {name}', ur: 'Hello {nam}' }).length, 2);
  assert.equal(leaks('x', 'see /home/zahid/x and "resolved": "http://localhost:4873/a"').length, 2);
  assert.equal(dependencyFaults({ zod: '^4.0.0' }, '| `pg` | x |').length, 3);
});
