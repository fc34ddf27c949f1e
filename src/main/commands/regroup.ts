import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ClusterEvent } from '../../matching/cluster/events.ts';
import type { Written } from '../../matching/evidence/evidence.ts';
import { columnOf, rawOf } from '../../matching/fields/values.ts';
import type { FrozenModel } from '../../matching/frozen.ts';
import { StandingClusters } from '../../matching/standing.ts';
import { csvCell } from '../../matching/table/lines.ts';
import { type Column, cellText, type Table, TableFault } from '../../matching/table/table.ts';
import { Crew } from '../../matching/threads/crew.ts';
import { type Command, EXIT, type Io, type Parsed, WrongUsage } from '../command.ts';
import { LORE } from '../lore.ts';
import { readTable } from '../matching.ts';
import { changedModel, keptModel, writeRows } from '../matching-files.ts';
import { progressOf } from '../progress.ts';

export const command: Command = {
  operands: 'RECORDS [NEW]',
  operandsMin: 1,
  operandsMax: 2,
  options: {
    model: { type: 'string' },
    clusters: { type: 'string' },
    gone: { type: 'string' },
    out: { type: 'string' },
    events: { type: 'string' },
  },
  help: `Adds the records of NEW to clusters that sanad match made of RECORDS, and says what became of them. Only the clusters that
they touch are grouped anew, by the model they were made with; an id stays with the largest part of its records. A row of
NEW whose id is in RECORDS is that record written anew. The order of the rows of NEW changes nothing.

Options:
  --model FILE     the model that sanad match --model kept
  --clusters FILE  id,cluster of every row of RECORDS, as sanad match --clusters wrote it
  --gone FILE      records that go: a table with a column of their ids
  --out FILE       id,cluster of every record afterwards
  --events FILE    what happened, as JSON lines (default: standard output)

Events are RecordLeft, ClusterSplit, ClustersMerged, RecordJoined and ClusterMade; applied in their order to the old
clusters they give the new ones.

Examples:
  sanad match people.csv --model model.json --clusters clusters.csv --out pairs.csv
  sanad regroup people.csv new.csv --model model.json --clusters clusters.csv --out after.csv`,
  async run(parsed, io) {
    const path = required(parsed, 'model');
    const model = keptModel(path);
    if (!model) {
      io.err(changedModel(path));
      return EXIT.no;
    }
    const idColumn = model.id?.left;
    if (idColumn === undefined)
      throw new WrongUsage(`${path} does not say which column identifies a record; learn it again`);
    const files = [...parsed.operands, required(parsed, 'clusters'), parsed.values.gone];
    const [records, ...others] = await readAll(
      files.filter((file) => typeof file === 'string'),
      io,
    );
    const added = parsed.operands.length > 1 ? others.shift()! : undefined;
    const [clusters, leaving] = others as [Table, Table | undefined];

    const old = writtenIn(records!, model, idColumn);
    const standing = standingOf(model, old, clusterOfEach(clusters, idColumn), clusters.source);
    const put = added ? writtenIn(added, model, idColumn) : [];
    const gone = leaving ? cells(leaving, columnOf(leaving, idColumn)) : [];
    mustBeThere(gone, put, standing.clusters, leaving?.source);
    writeEvents(parsed, io, standing.change({ put, gone }));
    if (typeof parsed.values.out === 'string')
      await writeRows(parsed.values.out, clusterRows(standing.clusters));
    return EXIT.done;
  },
};

function required({ values }: Parsed, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new WrongUsage(`--${name} must name a file`);
  return value;
}

async function readAll(files: readonly string[], io: Io): Promise<Table[]> {
  const crew = new Crew(availableParallelism());
  try {
    const tables: Table[] = [];
    for (const file of files) {
      const told = progressOf(io, `reading ${file}`);
      tables.push(await readTable(crew, file, told));
    }
    return tables;
  } finally {
    await crew.dismiss();
  }
}

const cells = ({ rows }: Table, column: Column): string[] =>
  Array.from({ length: rows }, (_, row) => cellText(column, column.codes[row]!));

/** Records as the model's fields read them. */
function writtenIn(table: Table, model: FrozenModel, idColumn: string): Written[] {
  const seen = new Set<string>();
  const fields = model.fields.map(({ name, kind, columns }) => ({ name, kind, ...columns }));
  for (const { left } of fields) for (const name of left) columnOf(table, name);
  return cells(table, columnOf(table, idColumn)).map((id, row) => {
    if (id === '') throw new TableFault(`${table.source}: row ${row + 1} has no "${idColumn}"`);
    if (seen.has(id)) throw new TableFault(`${table.source}: row ${row + 1} repeats the ${idColumn} "${id}"`);
    seen.add(id);
    return { id, raw: fields.map((field) => rawOf(field, [table], row)) };
  });
}

/** `sanad match` calls the column of ids `id`, whatever it is called in the table. */
function clusterOfEach(table: Table, idColumn: string): Map<string, string> {
  const name = table.columns.some((column) => column.name === 'id') ? 'id' : idColumn;
  const clusters = cells(table, columnOf(table, 'cluster'));
  return new Map(cells(table, columnOf(table, name)).map((id, row) => [id, clusters[row]!]));
}

function standingOf(
  model: FrozenModel,
  records: readonly Written[],
  clusterOf: ReadonlyMap<string, string>,
  source: string,
): StandingClusters {
  const standing = new StandingClusters(model, LORE);
  for (const record of records) {
    const cluster = clusterOf.get(record.id);
    if (!cluster) throw new TableFault(`${source} has no cluster of the record "${record.id}"`);
    standing.stand(record, cluster);
  }
  return standing;
}

function mustBeThere(
  gone: readonly string[],
  put: readonly Written[],
  clusters: ReadonlyMap<string, string>,
  source: string | undefined,
): void {
  const coming = new Set(put.map(({ id }) => id));
  for (const [row, id] of gone.entries()) {
    const wrong = !clusters.has(id)
      ? 'is not among the records'
      : coming.has(id)
        ? 'is among the new ones'
        : '';
    if (wrong) throw new TableFault(`${source}: row ${row + 1}: "${id}" ${wrong}`);
  }
}

function writeEvents(parsed: Parsed, io: Io, events: readonly ClusterEvent[]): void {
  const lines = events.map((one) => JSON.stringify(one));
  if (typeof parsed.values.events === 'string') writeFileSync(parsed.values.events, `${lines.join('\n')}\n`);
  else for (const line of lines) io.out(line);
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event, (counts.get(event) ?? 0) + 1);
  io.err([...counts].map(([event, count]) => `${count} ${event}`).join(', ') || 'nothing happened');
}

function* clusterRows(clusters: ReadonlyMap<string, string>) {
  yield 'id,cluster\n';
  for (const [id, cluster] of clusters) yield `${csvCell(id)},${csvCell(cluster)}\n`;
}
