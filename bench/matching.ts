import { existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LORE } from '../src/main/lore.ts';
import { fieldsOf } from '../src/matching/fields/configuration.ts';
import { rawOf, valuesOf } from '../src/matching/fields/values.ts';
import { Finder } from '../src/matching/finder.ts';
import { matched } from '../src/matching/match.ts';
import { randomOf } from '../src/matching/random.ts';
import { crossingsOf, fillRows, pairsComparer, TOGETHER } from '../src/matching/scoring/comparing.ts';
import { readCsvShared } from '../src/matching/table/csv-shared.ts';
import type { Table } from '../src/matching/table/table.ts';
import { Crew } from '../src/matching/threads/crew.ts';
import { clusterLines, pairLines } from '../src/matching/writing.ts';
import type { Benchmark, Figure } from './figures.ts';
import { writePeople } from './matching/made-up.ts';
import { namesFigures } from './matching/names.ts';
import { peerFigures } from './matching/peers.ts';
import { phoenixFigures } from './matching/phoenix.ts';
import { clusterScores, pairScores, type Scores } from './matching/scores.ts';
import { entitiesOf, type Labelled, PEOPLE, present, SETS, tablesOf } from './matching/sets.ts';
import { sightFigures } from './matching/sight.ts';

const shown = ({ precision, recall }: Scores) => ({ precision: round(precision), recall: round(recall) });
const round = (value: number) => Math.round(value * 10_000) / 10_000;
const threads = availableParallelism();

async function qualityOf(set: Labelled): Promise<Figure[]> {
  const tables = tablesOf(set);
  const split = tables.length > 1 ? tables[0]!.rows : 0;
  const entities = entitiesOf(set, tables);
  const base = { configuration: set.configuration, tables, lore: LORE, threads };
  const { pairs, clusters, linked } = await matched({ ...base, clusters: split === 0 });
  const figure = (of: string, scores: Scores): Figure => ({
    name: `${set.name}: ${of} F1`,
    value: round(scores.f1),
    unit: '',
    ...(set.bar && of.startsWith(set.bar.of) ? { least: set.bar.least } : {}),
    more: { ...shown(scores), compared: linked.compared },
  });
  const figures = [figure('pairs', pairScores(pairs, entities, split))];
  if (clusters) {
    const { pairwise, bCubed } = clusterScores(clusters, entities);
    figures.push(figure('clusters, pairwise', pairwise), figure('clusters, B-cubed', bCubed));
  }
  if (split > 0) {
    const single = await matched({ ...base, oneToOne: true });
    figures.push(figure('one-to-one', pairScores(single.pairs, entities, split)));
  }
  return figures;
}

/** Pairs of six fields drawn at random, compared fully on one thread. */
function comparingSpeed(table: Table): Figure {
  const { fields } = fieldsOf({ ...PEOPLE, fields: PEOPLE.fields.filter(({ column }) => column !== 'city') });
  const values = fields.map((field) => valuesOf(field, [table], LORE));
  const rows = new Int32Array(table.rows * values.length);
  fillRows(values, rows, 0, table.rows);
  const compare = pairsComparer(values, crossingsOf(values), rows);
  const random = randomOf(3);
  const pairs = 2_000_000;
  const drawn = () => Int32Array.from({ length: pairs }, () => Math.floor(random() * table.rows));
  const [left, right] = [drawn(), drawn()];
  let sum = 0;
  const before = process.cpuUsage();
  for (let from = 0; from < pairs; from += TOGETHER) {
    const count = Math.min(TOGETHER, pairs - from);
    const { low } = compare(left, right, from, count);
    for (let pair = 0; pair < count; pair++) sum += low[pair]! & 1;
  }
  const { user, system } = process.cpuUsage(before);
  return {
    name: 'fully compared pairs, six fields, one thread',
    value: Math.round(pairs / ((user + system) / 1e6)),
    unit: 'a cpu second',
    least: 1_000_000,
    more: { check: sum },
  };
}

/** The most that the process ever had: of use only where nothing larger came before. */
const memoryPeak = (name: string, most: number): Figure => ({
  name: `${name}: resident memory`,
  value: Math.round(process.resourceUsage().maxRSS / 1024),
  unit: 'MiB',
  most,
});

async function sizeOf(
  records: number,
  say: (text: string) => void,
  { seconds, most }: { seconds?: number; most?: number } = {},
): Promise<{ figures: Figure[]; table: Table; path: string }> {
  const path = join(tmpdir(), `sanad-people-${records}.csv`);
  if (!existsSync(path)) {
    say(`writing ${records} made-up people`);
    await writePeople(path, records);
  }
  const began = performance.now();
  const before = process.cpuUsage();
  const crew = new Crew(threads);
  const table = await readCsvShared(crew, path);
  const read = performance.now() - began;
  const result = await matched({
    configuration: PEOPLE,
    tables: [table],
    lore: LORE,
    threads: crew,
    clusters: true,
  });
  await pairLines(crew, result.pairs, result.model);
  await clusterLines(crew, result.clusters!);
  await crew.dismiss();
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const entities = entitiesOf(
    { name: '', files: [], configuration: PEOPLE, entity: { column: 'entity', read: (text) => text } },
    [table],
  );
  const name = `${records.toLocaleString('en')} records deduplicated, EM and clusters`;
  return {
    table,
    path,
    figures: [
      {
        name,
        value: Math.round(took * 10) / 10,
        unit: 's',
        ...(seconds === undefined ? {} : { most: seconds }),
        more: {
          read_s: round(read / 1000),
          cpu_s: Math.round((user + system) / 1e6),
          compared: result.linked.compared,
        },
      },
      ...(most === undefined ? [] : [memoryPeak(name, most)]),
      { name: `${name}: F1 of pairs`, value: round(pairScores(result.pairs, entities, 0).f1), unit: '' },
    ],
  };
}

/** A register of parties that is asked about one new party after another. */
async function askingSpeed(table: Table, sample: Table): Promise<Figure[]> {
  const { model } = await matched({ configuration: PEOPLE, tables: [sample], lore: LORE, threads });
  const { fields } = fieldsOf(PEOPLE);
  const raw = (record: number) => fields.map((field) => rawOf(field, [table], record));
  const finder = new Finder(model, LORE);
  const adding = process.cpuUsage();
  for (let record = 0; record < table.rows; record++) finder.add(raw(record));
  const added = process.cpuUsage(adding);
  const times: number[] = [];
  const before = process.cpuUsage();
  const asked = 2000;
  for (let at = 0; at < asked; at++) {
    const began = performance.now();
    finder.like(raw(Math.floor((at * table.rows) / asked)), -3);
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const parties = table.rows.toLocaleString('en');
  return [
    {
      name: `one party asked for among ${parties}: p95`,
      value: round(times[Math.floor(asked * 0.95)]!),
      unit: 'ms',
      most: 50,
    },
    {
      name: `parties asked for among ${parties}`,
      value: Math.round(asked / ((user + system) / 1e6)),
      unit: 'a cpu second',
      least: 100,
    },
    {
      name: 'one record added',
      value: round((added.user + added.system) / 1000 / table.rows),
      unit: 'ms',
      most: 5,
    },
  ];
}

export const benchmark: Benchmark = {
  summary: 'record linkage: how right on labelled sets, how fast on made-up people',
  async run({ scale, say }) {
    const notes: string[] = [];
    const figures: Figure[] = [];
    // first, as its memory is the most that the process ever had
    const big = await sizeOf(Math.round(1_000_000 * scale), say, { seconds: 15, most: 2048 });
    for (const set of SETS) {
      if (!present(set)) {
        notes.push(`${set.name}: the labelled data are not here, skipped`);
        continue;
      }
      say(set.name);
      figures.push(...(await qualityOf(set)));
    }
    figures.push(...(await namesFigures()), ...(await phoenixFigures(say)));
    figures.push(...(await sightFigures(say, Math.round(200_000 * scale))));
    const small = await sizeOf(Math.round(100_000 * scale), say);
    figures.push(
      ...big.figures,
      ...small.figures,
      comparingSpeed(small.table),
      ...(await askingSpeed(big.table, small.table)),
    );
    if (scale >= 1) figures.push(...(await sizeOf(7_000_000, say, { most: 12_288 })).figures);
    else notes.push('7,000,000 records: at full scale only');
    const peers = await peerFigures(say);
    return { figures: [...figures, ...peers.figures], notes: [...notes, ...peers.notes] };
  },
};
