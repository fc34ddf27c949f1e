import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LORE } from '../../src/main/lore.ts';
import { columnOf } from '../../src/matching/fields/values.ts';
import type { Pairs } from '../../src/matching/linking.ts';
import { matched } from '../../src/matching/match.ts';
import { oneToOne } from '../../src/matching/one-to-one.ts';
import { randomOf } from '../../src/matching/random.ts';
import { readCsv } from '../../src/matching/table/csv.ts';
import { cellText, type Table } from '../../src/matching/table/table.ts';
import type { Figure, Report } from '../figures.ts';
import { clusterScores, pairScores, type Scores } from './scores.ts';
import { entitiesOf, type Labelled, LINKAGE, present, SETS, tablesOf } from './sets.ts';

const HERE = join(import.meta.dirname, 'peers');
const INSTALLING_MS = 20 * 60_000;
const RUNNING_MS = 15 * 60_000;
const run = promisify(execFile);

type Peer = 'splink' | 'nomenklatura';

/** The interpreter of a virtual environment that holds the peer; made once for a list of versions. */
async function environment(peer: Peer, say: (text: string) => void): Promise<string> {
  const list = join(HERE, `${peer}-requirements.txt`);
  const versions = createHash('sha256').update(readFileSync(list)).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `sanad-peer-${peer}-${versions}`);
  const python = join(folder, 'bin', 'python');
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return python;
  say(`installing ${peer} into ${folder}`);
  const limits = { timeout: INSTALLING_MS, maxBuffer: 1 << 26 };
  await run('python3', ['-m', 'venv', '--clear', folder], limits);
  // the list is whole, so nothing is left to resolve
  const install = ['-m', 'pip', 'install', '--quiet', '--prefer-binary', '--no-deps', '-r', list];
  await run(python, install, limits);
  writeFileSync(ready, '');
  return python;
}

interface Facts {
  readonly version: string;
  readonly seconds: number;
  readonly cpu_s: number;
  readonly compared: number;
  /** Pairs of one entity among the compared: what it does not compare it cannot find. */
  readonly of_one_entity: number;
}

interface Answer {
  readonly facts: Facts;
  readonly pairs: Pairs;
  /** Cluster of each record, where the peer makes them. */
  readonly clusters: Int32Array | null;
}

interface Case {
  readonly set: Labelled;
  readonly tables: readonly Table[];
  readonly entities: readonly string[];
  /** Records of the first of two files; 0 where there is one. */
  readonly split: number;
}

function caseOf(name: string): Case | string {
  const set = SETS.find((one) => one.name === name)!;
  if (!present(set)) return `${name}: the labelled data are not here, no peer was measured on them`;
  const tables = tablesOf(set);
  return { set, tables, entities: entitiesOf(set, tables), split: tables.length > 1 ? tables[0]!.rows : 0 };
}

const cellsOf = (table: Table, name: string) => {
  const column = columnOf(table, name);
  return Array.from(column.codes, (code) => cellText(column, code));
};

/** What a peer wrote, by the numbers that our evaluator counts records with; pairs it gives `least` and more. */
function answerOf(out: string, { set, tables, entities }: Case, weight: string, least: number): Answer {
  const { id } = set.configuration as { id: string };
  const ids = tables.flatMap((table) => cellsOf(table, id));
  const records = new Map(ids.map((text, record) => [text, record]));
  const recordOf = (text: string) => {
    const record = records.get(text);
    if (record === undefined)
      throw new Error(`the peer answered with an id that is not in the data: ${text}`);
    return record;
  };
  const table = readCsv(join(out, 'pairs.csv'));
  const left = Int32Array.from(cellsOf(table, 'left_id'), recordOf);
  const right = Int32Array.from(cellsOf(table, 'right_id'), recordOf);
  const bits = Float64Array.from(cellsOf(table, weight), Number);
  const taken = Int32Array.from(bits.keys()).filter((at) => bits[at]! >= least);
  const pairs = {
    left: taken.map((at) => left[at]!),
    right: taken.map((at) => right[at]!),
    bits: Float64Array.from(taken, (at) => bits[at]!),
  };
  const facts = {
    ...(JSON.parse(readFileSync(join(out, 'facts.json'), 'utf8')) as Omit<Facts, 'of_one_entity'>),
    of_one_entity: left.filter((record, at) => entities[record] === entities[right[at]!]).length,
  };
  const path = join(out, 'clusters.csv');
  if (!existsSync(path)) return { facts, pairs, clusters: null };
  const clustered = readCsv(path);
  const clusters = new Int32Array(ids.length).fill(-1);
  const names = cellsOf(clustered, 'cluster');
  const numbers = new Map([...new Set(names)].map((name, at) => [name, at]));
  cellsOf(clustered, 'id').forEach((text, at) => {
    clusters[recordOf(text)] = numbers.get(names[at]!)!;
  });
  if (clusters.includes(-1)) throw new Error('the peer left records without a cluster');
  return { facts, pairs, clusters };
}

async function asked(python: string, peer: Peer, before: readonly string[], { set }: Case): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), `sanad-${peer}-`));
  const files = set.files.map((file) => join(LINKAGE, file));
  const limits = { timeout: RUNNING_MS, maxBuffer: 1 << 26 };
  await run(python, [join(HERE, `run_${peer}.py`), ...before, out, ...files], limits);
  return out;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

const figure = (name: string, scores: Scores, more: Figure['more'] = {}): Figure => ({
  name: `${name} F1`,
  value: round(scores.f1),
  unit: '',
  more: { precision: round(scores.precision), recall: round(scores.recall), ...more },
});

/** Each record with its partner, alone where it has none. */
function clustersOfPairs({ left, right }: Pairs, records: number): Int32Array {
  const clusters = Int32Array.from({ length: records }, (_, record) => record);
  for (const [at, record] of right.entries()) clusters[record] = left[at]!;
  return clusters;
}

function oneToOneFigures(name: string, pairs: Pairs, { entities, split }: Case): Figure[] {
  const single = oneToOne(pairs);
  const { bCubed } = clusterScores(clustersOfPairs(single, entities.length), entities);
  return [
    figure(`${name}: one-to-one`, pairScores(single, entities, split)),
    figure(`${name}: one-to-one, B-cubed`, bCubed),
  ];
}

const SPLINK = { 'Febrl 3': 'febrl3', 'Febrl 4': 'febrl4', 'historical 50k': 'historical' };

async function splinkFigures(say: (text: string) => void, { figures, notes }: Gathered): Promise<void> {
  const python = await environment('splink', say);
  for (const [name, example] of Object.entries(SPLINK)) {
    const given = caseOf(name);
    if (typeof given === 'string') {
      notes.push(given);
      continue;
    }
    say(`Splink: ${name}`);
    const out = await asked(python, 'splink', [example], given);
    const { facts, pairs, clusters } = answerOf(out, given, 'bits', 0);
    rmSync(out, { recursive: true });
    const { version, ...spent } = facts;
    const title = `peer: Splink ${version}: ${name}`;
    figures.push(figure(`${title}: pairs`, pairScores(pairs, given.entities, given.split), { ...spent }));
    if (clusters) {
      const { pairwise, bCubed } = clusterScores(clusters, given.entities);
      figures.push(figure(`${title}: clusters, pairwise`, pairwise));
      figures.push(figure(`${title}: clusters, B-cubed`, bCubed));
    } else figures.push(...oneToOneFigures(title, pairs, given));
  }
}

/** logic-v2 takes more than half a millisecond a pair. */
const MOST_CANDIDATES = 20_000;
/** The score from which nomenklatura's own service calls two entities a match when nothing else is asked. */
const CUTOFF = 0.7;

/** The pairs our engine kept, likeliest first, and as many drawn at random. */
function candidates({ left, right, bits }: Pairs, { tables, split }: Case): [number, number][] {
  const order = [...bits.keys()].sort((a, b) => bits[b]! - bits[a]!).slice(0, MOST_CANDIDATES / 2);
  const found = new Map<number, [number, number]>();
  const rights = tables[1]!.rows;
  const add = (a: number, b: number) => found.set(a * rights + b, [a, b]);
  for (const at of order) add(left[at]!, right[at]! - split);
  const random = randomOf(7);
  for (const until = found.size * 2; found.size < until; )
    add(Math.floor(random() * split), Math.floor(random() * rights));
  return [...found.values()];
}

async function nomenklaturaFigures(say: (text: string) => void, { figures, notes }: Gathered): Promise<void> {
  const given = caseOf('Febrl 4');
  if (typeof given === 'string') return;
  const python = await environment('nomenklatura', say);
  const { tables, set, entities, split } = given;
  const threads = availableParallelism();
  const ours = await matched({ configuration: set.configuration, tables, lore: LORE, threads });
  const asks = candidates(ours.linked.pairs, given);
  const list = join(mkdtempSync(join(tmpdir(), 'sanad-candidates-')), 'candidates.csv');
  writeFileSync(list, `left,right\n${asks.map((pair) => pair.join(',')).join('\n')}\n`);
  say(`nomenklatura: Febrl 4, ${asks.length} pairs`);
  const out = await asked(python, 'nomenklatura', [list], given);
  const { facts, pairs } = answerOf(out, given, 'probability', CUTOFF);
  rmSync(out, { recursive: true });
  rmSync(join(list, '..'), { recursive: true });
  const { version, ...spent } = facts;
  const title = `peer: nomenklatura ${version} logic-v2: Febrl 4`;
  figures.push(
    figure(`${title}: pairs`, pairScores(pairs, entities, split), { ...spent }),
    ...oneToOneFigures(title, pairs, given),
    {
      name: `${title}: pairs scored, one thread`,
      value: Math.round(facts.compared / facts.cpu_s),
      unit: 'a cpu second',
    },
    // B-cubed of our own answer, which the figures of the set do not give
    ...oneToOneFigures('beside the peers, Sanad: Febrl 4', ours.pairs, given).slice(1),
  );
  notes.push(
    `nomenklatura finds no candidates for two files by itself here: it scored ${asks.length} pairs, half of them those that our engine kept (at most ${MOST_CANDIDATES / 2}), half drawn at random; ${CUTOFF} and above counts as one person`,
  );
}

interface Gathered {
  readonly figures: Figure[];
  readonly notes: string[];
}

/** Other engines on the same machine and data, judged by the same evaluator. What cannot be installed or run is noted, not measured. */
export async function peerFigures(say: (text: string) => void): Promise<Report> {
  const gathered: Gathered = { figures: [], notes: [] };
  for (const [peer, measure] of [
    ['Splink', splinkFigures],
    ['nomenklatura', nomenklaturaFigures],
  ] as const) {
    try {
      await measure(say, gathered);
    } catch (cause) {
      gathered.notes.push(`${peer}: not measured further, ${lastLine(cause)}`);
    }
  }
  return gathered;
}

/** What went wrong, in a line: of a command the end of what it said. */
function lastLine(cause: unknown): string {
  const { stderr, message } = cause as { stderr?: string; message?: string };
  const lines = (stderr || message || String(cause)).trim().split('\n');
  return lines.at(-1)!.slice(0, 300);
}
