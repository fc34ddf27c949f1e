import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One legal rule: its id, the law it comes from, what it says, and the file that decides it. */
export interface Law {
  readonly id: string;
  readonly law: string;
  readonly rule: string;
  readonly file: string;
}

const HEADER = 'id,law,rule,file';

/** The records of a CSV text (RFC 4180). */
function records(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

export function lawsOf(text: string): Law[] {
  const [header, ...rows] = records(text);
  if (header?.join() !== HEADER) throw new Error(`rules.csv must begin with ${HEADER}`);
  return rows.map(([id = '', law = '', rule = '', file = '']) => ({ id, law, rule, file }));
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function toCsv(laws: readonly Law[]): string {
  return `${[HEADER, ...laws.map(({ id, law, rule, file }) => [id, law, rule, file].map(cell).join())].join('\n')}\n`;
}

/** The rules of all modules, each kept beside its owner in `src/modules/<module>/rules.csv`, by id. */
export function joined(root: string): Law[] {
  const modules = join(root, 'src/modules');
  return readdirSync(modules)
    .map((name) => ({ own: `src/modules/${name}`, path: join(modules, name, 'rules.csv') }))
    .filter(({ path }) => existsSync(path))
    .flatMap(({ own, path }) =>
      lawsOf(readFileSync(path, 'utf8')).map((law) => ({
        ...law,
        file: law.file.startsWith('src/') ? law.file : `${own}/${law.file}`,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface FoundRule extends Law {
  readonly at: string;
  readonly test: string;
}

/** The rules that speak of a word, in id, law, text or file, with the lines where they and their tests stand. */
export function findRules(
  laws: readonly Law[],
  files: ReadonlyMap<string, string>,
  word: string,
): FoundRule[] {
  const needle = word.toLowerCase();
  return laws
    .filter((law) => Object.values(law).some((text) => text.toLowerCase().includes(needle)))
    .map((law) => ({
      ...law,
      at: lineOfRule(law, files),
      test: testsOf(files).find((test) => test.id === law.id)?.at ?? 'none',
    }));
}

/** The line that names the rule, else the file's first exported function. */
function lineOfRule({ id, file }: Law, files: ReadonlyMap<string, string>): string {
  const text = files.get(file);
  if (text === undefined) return `${file} (missing)`;
  const index =
    [text.indexOf(id), text.indexOf('export function'), text.indexOf('export ')].find((i) => i >= 0) ?? 0;
  return `${file}:${text.slice(0, index).split('\n').length}`;
}

/** Every test whose title begins with a rule's id. */
export function testsOf(files: ReadonlyMap<string, string>): { id: string; at: string }[] {
  return [...files]
    .filter(([path]) => /\.(test|journey)\.ts$/.test(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\btest\(\s*['"`]([A-Z]{3}-\d{2,3}) /g)].map((m) => ({
        id: m[1]!,
        at: `${path}:${text.slice(0, m.index).split('\n').length}`,
      })),
    );
}
