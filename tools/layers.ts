import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** Which modules a module sees. A new line here is an architecture decision. */
export const SEES: Readonly<Record<string, readonly string[]>> = {
  accounts: [],
  courts: [],
  agencies: ['accounts'],
  entities: [],
  orders: ['courts', 'agencies'],
  numbers: ['entities'],
  payments: [],
  licences: ['entities', 'numbers', 'orders', 'courts', 'agencies', 'accounts'],
  screening: ['entities', 'numbers', 'licences', 'orders', 'agencies'],
  applications: [
    'screening',
    'courts',
    'licences',
    'entities',
    'numbers',
    'agencies',
    'payments',
    'accounts',
  ],
  conduct: ['accounts', 'agencies'],
  desks: ['applications', 'licences', 'entities', 'numbers', 'agencies', 'accounts'],
  rulings: ['accounts', 'agencies', 'licences'],
  figures: ['applications', 'licences', 'courts', 'orders'],
};

export interface Import {
  readonly from: string;
  readonly line: number;
  /** A path from the root of the project, or a package or `node:` name as it is written. */
  readonly to: string;
}

const STATIC = /^(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:(['"])([^'"]+)\1)?/g;
const SIDE_DOOR = /\b(?:createRequire|getBuiltinModule)\b|\brequire\(/g;
const COMPUTED = 'a computed name';

/**
 * The imports of a file, types included: an `import type` couples two rooms as much as any other. The text is
 * formatted (`biome check`), so an import stands at the start of a line; a mention in a comment counts as one.
 */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (index: number, name: string) => {
    const to = name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
    found.push({ from: path, line: text.slice(0, index).split('\n').length, to });
  };
  for (const match of text.matchAll(STATIC)) add(match.index, match[1]!);
  for (const match of text.matchAll(DYNAMIC)) add(match.index, match[2] ?? COMPUTED);
  for (const match of text.matchAll(SIDE_DOOR)) add(match.index, COMPUTED);
  return found;
}

const isTest = (path: string) => path.endsWith('.test.ts');
const isOurs = (path: string) => /^(src|tests|tools|bench|bin)\//.test(path);
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];
const audienceOf = (path: string) => /^src\/web\/([^/]+)\//.exec(path)?.[1];
const isRule = (path: string) => /^src\/modules\/[^/]+\/rules\//.test(path);
const isFrontDoor = (path: string) => /^src\/modules\/[^/]+\/index\.ts$/.test(path) || isRule(path);
const within = (path: string, ...rooms: readonly string[]) =>
  rooms.some((room) => path.startsWith(`src/${room}/`));

interface Rule {
  readonly name: string;
  /** Whether this import breaks the rule. */
  broken(from: string, to: string): boolean;
}

const RULES: readonly Rule[] = [
  {
    name: 'imports are written out',
    broken: (from, to) => within(from, 'kernel', 'modules', 'jurisdictions') && to === COMPUTED,
  },
  {
    name: 'the kernel imports nothing but itself',
    broken: (from, to) => within(from, 'kernel') && !isTest(from) && !within(to, 'kernel'),
  },
  {
    name: 'of the house, matching knows the kernel only',
    broken: (from, to) =>
      within(from, 'matching') && !isTest(from) && isOurs(to) && !within(to, 'kernel', 'matching'),
  },
  {
    name: 'the platform knows no domain word',
    broken: (from, to) => within(from, 'platform') && within(to, 'modules', 'jurisdictions', 'web', 'main'),
  },
  {
    name: 'main is the top and nobody imports it',
    broken: (from, to) =>
      !isTest(from) &&
      within(from, 'kernel', 'matching', 'platform', 'modules', 'jurisdictions', 'web') &&
      within(to, 'main'),
  },
  {
    name: 'modules know no page and no country',
    broken: (from, to) => within(from, 'modules') && !isTest(from) && within(to, 'web', 'jurisdictions'),
  },
  {
    name: 'pages know no country',
    broken: (from, to) => within(from, 'web') && !isTest(from) && within(to, 'jurisdictions'),
  },
  {
    name: 'a country knows the kernel and the slices that modules ask for',
    broken: (from, to) =>
      within(from, 'jurisdictions') &&
      !isTest(from) &&
      isOurs(to) &&
      !within(to, 'kernel', 'matching', 'jurisdictions') &&
      !isRule(to),
  },
  {
    name: 'one audience at a time',
    broken: (from, to) => {
      const [audience, other] = [audienceOf(from), audienceOf(to)];
      return audience !== undefined && other !== undefined && other !== audience && other !== 'shared';
    },
  },
  {
    name: 'rules are pure',
    broken: (from, to) => isRule(from) && !isTest(from) && !within(to, 'kernel', 'matching') && !isRule(to),
  },
  {
    name: 'through the front door only',
    broken: (from, to) =>
      within(from, 'modules', 'web', 'main') &&
      moduleOf(to) !== undefined &&
      moduleOf(to) !== moduleOf(from) &&
      !isFrontDoor(to),
  },
  {
    name: 'modules see downward only',
    broken: (from, to) => {
      const [own, other] = [moduleOf(from), moduleOf(to)];
      return (
        own !== undefined &&
        !isTest(from) &&
        other !== undefined &&
        own !== other &&
        !SEES[own]?.includes(other)
      );
    },
  },
  {
    name: 'no test in code',
    broken: (from, to) =>
      from.startsWith('src/') && !isTest(from) && (isTest(to) || /^(tests|bench|tools)\//.test(to)),
  },
];

/** Every import that breaks the map of `ARCHITECTURE.md`, as `file:line imports what: rule`. `files` is path to text. */
export function wrongImports(files: ReadonlyMap<string, string>): string[] {
  const imports = [...files].flatMap(([path, text]) => importsOf(path, text));
  const wrong = imports.flatMap(({ from, line, to }) =>
    RULES.filter((rule) => rule.broken(from, to)).map(
      (rule) => `${from}:${line} imports ${to}: ${rule.name}`,
    ),
  );
  const strangers = [...new Set([...files.keys()].map(moduleOf))].filter(
    (name) => name !== undefined && !(name in SEES),
  );
  return [
    ...wrong,
    ...strangers.map((name) => `src/modules/${name}: a module that is not in the map (tools/layers.ts)`),
    ...circles(imports, files),
  ];
}

/** Groups of files that import one another in a circle (Tarjan's strongly connected components). */
function circles(imports: readonly Import[], files: ReadonlyMap<string, string>): string[] {
  const to = new Map<string, string[]>();
  for (const { from, to: target } of imports)
    if (from.startsWith('src/') && files.has(target)) to.set(from, [...(to.get(from) ?? []), target]);
  const [order, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[],
  ];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const next of to.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || to.get(file)?.includes(file)) found.push(`${group.join(' -> ')}: no circles`);
  };
  for (const file of to.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** The program text of the project, path to text. */
export function programText(
  root: string,
  rooms: readonly string[] = ['src', 'tests', 'tools', 'bench'],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const room of rooms.filter((name) => existsSync(join(root, name))))
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      const path = relative(root, join(entry.parentPath, entry.name));
      if (entry.isFile() && entry.name.endsWith('.ts'))
        files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  return files;
}

if (import.meta.main) {
  const files = programText(join(import.meta.dirname, '..'));
  const wrong = wrongImports(files);
  for (const line of wrong) console.error(line);
  console.log(`${files.size} files, ${wrong.length} wrong imports`);
  process.exitCode = wrong.length ? 1 : 0;
}
