import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, SEES, wrongImports } from './layers.ts';

const HOUSE: readonly (readonly [string, string])[] = [
  ['src/kernel/day.ts', ''],
  ['src/platform/files.ts', ''],
  ['src/modules/courts/index.ts', ''],
  ['src/modules/courts/store.ts', ''],
  ['src/modules/courts/rules/stay.ts', ''],
  ['src/modules/licences/index.ts', ''],
  ['src/modules/licences/rules/standing.ts', ''],
  ['src/web/public/pages.ts', ''],
  ['src/web/console/pages.ts', ''],
  ['src/web/shared/layout.ts', ''],
  ['src/jurisdictions/pk/index.ts', ''],
  ['src/main/cli.ts', ''],
  ['tests/make/database.ts', ''],
  ['src/kernel/day.test.ts', ''],
];
const faults = (path: string, text: string) =>
  wrongImports(new Map([...HOUSE, [path, text]])).map((line) => line.replace(/^.*: /, ''));

const PLANTED: readonly (readonly [string, string, string])[] = [
  ['src/kernel/money.ts', `import { join } from 'node:path';`, 'the kernel imports nothing but itself'],
  [
    'src/kernel/money.ts',
    `import type { Files } from '../platform/files.ts';`,
    'the kernel imports nothing but itself',
  ],
  [
    'src/platform/mail.ts',
    `import { x } from '../modules/courts/index.ts';`,
    'the platform knows no domain word',
  ],
  ['src/platform/mail.ts', `export * from '../main/cli.ts';`, 'main is the top and nobody imports it'],
  [
    'src/modules/licences/actions/grant.ts',
    `import { page } from '../../../web/public/pages.ts';`,
    'modules know no page and no country',
  ],
  [
    'src/modules/licences/actions/grant.ts',
    `import { pk } from '../../../jurisdictions/pk/index.ts';`,
    'modules know no page and no country',
  ],
  [
    'src/web/public/check.ts',
    `import { pk } from '../../jurisdictions/pk/index.ts';`,
    'pages know no country',
  ],
  ['src/web/public/check.ts', `import { page } from '../console/pages.ts';`, 'one audience at a time'],
  [
    'src/modules/licences/rules/term.ts',
    `import { Files } from '../../../platform/files.ts';`,
    'rules are pure',
  ],
  ['src/modules/licences/rules/term.ts', `import { z } from 'zod';`, 'rules are pure'],
  ['src/modules/licences/rules/term.ts', `import { createHash } from 'node:crypto';`, 'rules are pure'],
  [
    'src/modules/licences/actions/grant.ts',
    `import {\n  a,\n  type b,\n} from '../../courts/store.ts';`,
    'through the front door only',
  ],
  [
    'src/web/public/check.ts',
    `const s = await import('../../modules/courts/store.ts');`,
    'through the front door only',
  ],
  [
    'src/modules/courts/actions/stay.ts',
    `import { x } from '../../licences/index.ts';`,
    'modules see downward only',
  ],
  [
    'src/modules/courts/rules/order.ts',
    `import type { S } from '../../licences/rules/standing.ts';`,
    'modules see downward only',
  ],
  [
    'src/jurisdictions/pk/fees.ts',
    `import { x } from '../../modules/courts/index.ts';`,
    'a country knows the kernel and the slices that modules ask for',
  ],
  ['src/platform/mail.ts', `import { d } from '../../tests/make/database.ts';`, 'no test in code'],
  ['src/modules/courts/actions/stay.ts', `const m = await import(name);`, 'imports are written out'],
  [
    'src/modules/courts/actions/stay.ts',
    `import { createRequire } from 'node:module';`,
    'imports are written out',
  ],
];

for (const [path, text, rule] of PLANTED)
  test(`a planted import is found: ${path} with ${text.replaceAll('\n', ' ')}`, () =>
    assert.ok(faults(path, text).includes(rule)));

test('a module that nobody put in the map is found', () => {
  assert.match(wrongImports(new Map([['src/modules/secrets/index.ts', '']]))[0]!, /not in the map/);
});

test('a circle is found, through types too', () => {
  const files = new Map([
    ['src/kernel/a.ts', `import type { B } from './b.ts';`],
    ['src/kernel/b.ts', `import { c } from './c.ts';`],
    ['src/kernel/c.ts', `export { a } from './a.ts';`],
  ]);
  assert.match(wrongImports(files)[0]!, /no circles/);
});

test('what the map allows is not reported', () => {
  assert.deepEqual(
    faults(
      'src/modules/licences/actions/grant.ts',
      `import { stay } from '../../courts/index.ts';\nimport { day } from '../../../kernel/day.ts';`,
    ),
    [],
  );
  assert.deepEqual(
    faults('src/modules/licences/rules/term.ts', `import type { Stay } from '../../courts/rules/stay.ts';`),
    [],
  );
  assert.deepEqual(faults('src/web/public/check.ts', `import { layout } from '../shared/layout.ts';`), []);
  assert.deepEqual(faults('src/main/serve.ts', `import { pk } from '../jurisdictions/pk/index.ts';`), []);
});

test('the map has no circle of its own', () => {
  const below = (name: string, seen: readonly string[] = []): void => {
    assert.ok(!seen.includes(name), `${[...seen, name].join(' sees ')}`);
    for (const other of SEES[name] ?? assert.fail(`${name} is not in the map`)) below(other, [...seen, name]);
  };
  for (const name of Object.keys(SEES)) below(name);
});

test('imports are found wherever they stand', () => {
  const text = `import 'a';\nimport b from "b";\nimport type { C } from 'c';\nexport * from 'd';\nimport {\n  e,\n} from 'e';\nconst f = import('f');\ntype G = import('g').G;\n`;
  assert.deepEqual(
    importsOf('src/x.ts', text)
      .map((found) => found.to)
      .sort(),
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  );
});
