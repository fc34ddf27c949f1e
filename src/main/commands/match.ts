import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { evidenceOf } from '../../matching/evidence/evidence.ts';
import { sentence } from '../../matching/evidence/in-words.ts';
import { ConfigurationFault, columnsNamed } from '../../matching/fields/configuration.ts';
import { proposed } from '../../matching/fields/propose.ts';
import { rawOf } from '../../matching/fields/values.ts';
import { type Matched, matched } from '../../matching/match.ts';
import { statedMemory } from '../../matching/memory.ts';
import type { Table } from '../../matching/table/table.ts';
import { Crew } from '../../matching/threads/crew.ts';
import { clusterLines, pairLines } from '../../matching/writing.ts';
import { type Command, EXIT, type Io, type Parsed, WrongUsage } from '../command.ts';
import { LORE } from '../lore.ts';
import { readTable } from '../matching.ts';
import { writePieces } from '../matching-files.ts';
import { progressOf, stagesOf } from '../progress.ts';

export const command: Command = {
  operands: 'LEFT [RIGHT]',
  operandsMin: 1,
  operandsMax: 2,
  options: {
    config: { type: 'string' },
    out: { type: 'string' },
    clusters: { type: 'string' },
    model: { type: 'string' },
    'one-to-one': { type: 'boolean' },
    labels: { type: 'string' },
    explain: { type: 'string' },
    'min-bits': { type: 'string' },
    threads: { type: 'string' },
  },
  help: `Finds the records that belong together: of one table, or across two. Learns without labels how much each
agreement and each difference weighs, and says why. Reads CSV, JSON lines, FollowTheMoney and Parquet.

Options:
  --config FILE    which column is what (JSON); without it one is proposed from the columns, and said
  --out FILE       pairs, best first: left_id,right_id,bits,probability (default: standard output)
  --clusters FILE  cluster of every record: id,cluster
  --one-to-one     at most one partner for each record
  --labels FILE    pairs that you know, left_id,right_id,same (yes or no): probabilities are brought into line with them
  --explain N      say why, for the N best pairs; with --json as JSON lines
  --model FILE     keep the model that was learnt, for sanad explain
  --min-bits N     threshold in bits (default: chosen without labels; 0 is even odds)
  --threads N      threads (default: one a core); the answer is the same for any number

A configuration:
  { "id": "rec_id", "fields": [
      { "column": "surname", "kind": "family-name" },
      { "columns": ["day", "month", "year"], "kind": "date" } ] }
A field may have "frequencies": "names.csv" (value,count): how common its values are outside these files.

Examples:
  sanad match people.csv --out pairs.csv --clusters clusters.csv
  sanad match register.csv list.ftm --config fields.json --one-to-one --explain 5`,
  async run(parsed, io) {
    const crew = new Crew(numberOf(parsed, 'threads', 1, 64) ?? availableParallelism());
    try {
      const given = givenConfiguration(parsed);
      const columns = given === undefined ? undefined : columnsNamed(given);
      const tables: Table[] = [];
      for (const path of parsed.operands)
        tables.push(await readTable(crew, path, progressOf(io, `reading ${path}`), columns));
      const { labels } = parsed.values;
      const known =
        typeof labels === 'string'
          ? await readTable(crew, labels, progressOf(io, `reading ${labels}`))
          : undefined;
      const configuration = given ?? proposedFor(tables, io);
      const records = tables.reduce((sum, table) => sum + table.rows, 0);
      io.err(`${records} records; ${statedMemory(tables, configuration)}`);
      const result = await matched({
        configuration,
        tables,
        lore: LORE,
        threads: crew,
        leastBits: numberOf(parsed, 'min-bits', -60, 200),
        oneToOne: parsed.values['one-to-one'] === true,
        clusters: typeof parsed.values.clusters === 'string',
        labels: known,
        stage: stagesOf(io),
      });
      await writeAnswers(crew, parsed, io, result, tables);
      return EXIT.done;
    } catch (error) {
      if (error instanceof ConfigurationFault) throw new WrongUsage(error.message);
      throw error;
    } finally {
      await crew.dismiss();
    }
  },
};

function givenConfiguration({ values: { config } }: Parsed): unknown {
  if (typeof config !== 'string') return undefined;
  try {
    return withPaths(JSON.parse(readFileSync(config, 'utf8')), dirname(config));
  } catch (error) {
    throw new WrongUsage(`--config ${config}: ${(error as Error).message}`);
  }
}

const LEFT_OUT_SHOWN = 40;
const more = ({ length }: readonly string[]) =>
  length > LEFT_OUT_SHOWN ? ` and ${length - LEFT_OUT_SHOWN} more` : '';

function proposedFor(tables: readonly Table[], io: Io): unknown {
  const { configuration, leftOut } = proposed(...tables);
  io.err(
    `no --config; this one is proposed from the columns of ${tables.map(({ source }) => source).join(' and ')}:\n${JSON.stringify(configuration, null, 2)}`,
  );
  if (leftOut.length > 0) io.err(`left out: ${leftOut.slice(0, LEFT_OUT_SHOWN).join(', ')}${more(leftOut)}`);
  if (configuration.fields.length === 0)
    throw new WrongUsage(
      `no column of ${tables.map(({ source }) => source).join(' and ')} can be compared: beside "${configuration.id}" they are empty, or the other table has none of their kind; name fields with --config`,
    );
  return configuration;
}

/** Tables of frequencies are named from the configuration's folder. */
function withPaths(configuration: unknown, folder: string): unknown {
  const { fields } = (configuration ?? {}) as { fields?: unknown };
  if (!Array.isArray(fields)) return configuration;
  const placed = fields.map((field) =>
    typeof field?.frequencies === 'string'
      ? { ...field, frequencies: resolve(folder, field.frequencies) }
      : field,
  );
  return { ...(configuration as object), fields: placed };
}

function numberOf(parsed: Parsed, name: string, least: number, most: number): number | undefined {
  const text = parsed.values[name];
  if (typeof text !== 'string') return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new WrongUsage(`--${name} must be a number from ${least} to ${most}`);
  return value;
}

async function writeAnswers(
  crew: Crew,
  parsed: Parsed,
  io: Io,
  result: Matched,
  tables: readonly Table[],
): Promise<void> {
  const { pairs, linked, model } = result;
  const { out, clusters, model: modelFile } = parsed.values;
  const lines = await pairLines(crew, pairs, model);
  if (typeof out === 'string') await writePieces(out, lines);
  else for (const piece of lines) process.stdout.write(piece);
  if (typeof clusters === 'string' && result.clusters)
    await writePieces(clusters, await clusterLines(crew, result.clusters));
  if (typeof modelFile === 'string') writeFileSync(modelFile, `${JSON.stringify(model)}\n`);
  for (const { pass, records, by, notCompared } of linked.refined)
    io.err(
      `a block of ${records} records (${pass}) was divided${by ? ` by ${by}` : ''}; ${notCompared} of its pairs were not compared there`,
    );
  for (const note of result.notes) io.err(note);
  if (model.calibration) {
    const { method, labels, same, logLoss } = model.calibration;
    io.err(
      `${labels} labels (${same} same): ${method === 'none' ? 'the probabilities stay as they are' : `calibrated (${method})`}; bits of surprise a label ${logLoss.before.toFixed(3)} before, ${logLoss.after.toFixed(3)} after, on labels not fitted to`,
    );
  }
  io.err(
    `${linked.compared} pairs compared, ${pairs.bits.length} taken above ${model.threshold.toFixed(2)} bits; model ${model.hash.slice(0, 16)}`,
  );
  explain(parsed, io, result, tables);
}

function explain(
  parsed: Parsed,
  io: Io,
  { pairs, idOf, model, linked }: Matched,
  tables: readonly Table[],
): void {
  const count = numberOf(parsed, 'explain', 0, 100_000) ?? 0;
  for (let at = 0; at < Math.min(count, pairs.bits.length); at++) {
    const [left, right] = [pairs.left[at]!, pairs.right[at]!].map((record) => ({
      id: idOf(record),
      raw: linked.values.map(({ field }) => rawOf(field, tables, record)),
    }));
    const evidence = evidenceOf(model, left!, right!, LORE);
    io.out(
      parsed.json ? JSON.stringify(evidence) : `${left!.id} and ${right!.id}: ${sentence(evidence, 'en')}`,
    );
  }
}
