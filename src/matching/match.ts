import { pairsAllowed } from './blocking/plan.ts';
import { alone, linkedGroups } from './cluster/average-link.ts';
import { fieldsOf } from './fields/configuration.ts';
import { frequenciesOf } from './fields/frequencies.ts';
import { columnOf, type Values } from './fields/values.ts';
import { evenOdds, type FrozenModel, frozen, statedFrom } from './frozen.ts';
import { sharedInts } from './kinds/kind.ts';
import { labelsOf } from './labels.ts';
import { type Linked, linking, type Pairs, type Stage } from './linking.ts';
import { oneToOne } from './one-to-one.ts';
import { calibratedBits, calibrationOf, uncalibratedBits } from './scoring/calibration.ts';
import { weigher } from './scoring/weighing.ts';
import { type Column, cellText, type Table, TableFault } from './table/table.ts';
import type { Lore } from './text/lore.ts';
import { Crew } from './threads/crew.ts';
import type { Task } from './threads/work.ts';
import { chosenThreshold } from './threshold.ts';

export interface Wanted {
  readonly configuration: unknown;
  readonly tables: readonly Table[];
  readonly lore: Lore;
  /** How many threads there may be, or those that are there already; they are dismissed by who made them. */
  readonly threads: number | Crew;
  /** Bits above which a pair counts; chosen without labels where it is not given. */
  readonly leastBits?: number;
  readonly oneToOne?: boolean;
  readonly clusters?: boolean;
  /** Pairs with an answer, `left_id,right_id,same`: probabilities are brought into line with them. */
  readonly labels?: Table;
  readonly stage?: Stage;
}

export interface Matched {
  readonly linked: Linked;
  readonly model: FrozenModel;
  /** Best first. */
  readonly pairs: Pairs;
  /** Cluster of each record: the number of the first record in it. */
  readonly clusters: Int32Array | null;
  readonly idOf: (record: number) => string;
  readonly notes: readonly string[];
}

/**
 * Links the records of two tables, or finds those of one table that belong together.
 * @throws TableFault, ConfigurationFault
 */
export async function matched(wanted: Wanted): Promise<Matched> {
  const { tables, lore } = wanted;
  const { id, fields } = fieldsOf(wanted.configuration);
  const ids = tables.map((table, side) => columnOf(table, side === 0 ? id.left : id.right));
  for (const [side, table] of tables.entries()) mustIdentify(table, ids[side]!);
  for (const field of fields)
    for (const [side, table] of tables.entries())
      for (const name of side === 0 ? field.left : field.right) columnOf(table, name);
  const outside = fields.map((field) => frequenciesOf(field, lore));
  const own = typeof wanted.threads === 'number' ? new Crew(wanted.threads) : undefined;
  const crew = own ?? (wanted.threads as Crew);
  try {
    crew.share({ ids });
    const { learnt, weighing } = await linking(crew, fields, tables, lore, wanted.stage, outside);
    const stated = statedFrom(learnt); // while the threads weigh
    const result: Linked = { ...learnt, pairs: await weighing };
    const calibration = wanted.labels && calibrated(wanted.labels, ids, result);
    const threshold = wanted.leastBits ?? thresholdOf(result.pairs.bits, calibration);
    const records = tables.reduce((sum, table) => sum + table.rows, 0);
    const clustering = wanted.clusters
      ? clustersOf(
          crew,
          result.pairs,
          records,
          wanted.leastBits ?? Math.min(threshold, evenOdds({ calibration })),
        )
      : null;
    const above = bestFirst(pairsAbove(result.pairs, threshold));
    const model = frozen(stated, { id, records, threshold, calibration });
    return {
      linked: result,
      model,
      pairs: wanted.oneToOne ? bestFirst(oneToOne(above)) : above,
      clusters: await clustering,
      idOf: (record) => {
        const left = tables[0]!.rows;
        const [column, row] = record < left ? [ids[0]!, record] : [ids[1]!, record - left];
        return cellText(column, column.codes[row]!);
      },
      notes: [
        ...tables.flatMap((table) => table.notes),
        ...emptyFields(result.values),
        ...nothingFound(result, records),
      ],
    };
  } finally {
    await own?.dismiss();
  }
}

function calibrated(
  labels: Table,
  ids: readonly Column[],
  { values, crossings, model, weights }: Linked,
): NonNullable<FrozenModel['calibration']> {
  const { pairs, sha256 } = labelsOf(labels, ids, weigher(values, crossings, model, weights));
  return { ...calibrationOf(pairs), sha256 };
}

function thresholdOf(bits: Float64Array, calibration: FrozenModel['calibration']): number {
  if (!calibration) return chosenThreshold(bits);
  const best = chosenThreshold(bits.map((one) => calibratedBits(calibration, one)));
  return uncalibratedBits(calibration, best);
}

/** An id stands for one record. */
function mustIdentify(table: Table, id: Column): void {
  const seen = new Uint8Array(id.count);
  for (let row = 0; row < table.rows; row++) {
    const code = id.codes[row]!;
    if (code === 0) throw new TableFault(`${table.source}: row ${row + 1} has no "${id.name}"`);
    if (seen[code])
      throw new TableFault(`${table.source}: row ${row + 1} repeats the ${id.name} "${cellText(id, code)}"`);
    seen[code] = 1;
  }
}

const emptyFields = (values: readonly Values[]) =>
  values
    .filter(({ filled }) => filled === 0)
    .map(({ field }) => `the field ${field.name} is empty in every record and says nothing`);

/** Where so many share everything that no way of finding pairs is left, nobody was compared: that is said. */
const nothingFound = ({ plan, values }: Linked, records: number): string[] =>
  plan.passes.length > 0 || records < 2 || values.every(({ filled }) => filled < 2)
    ? []
    : [
        `no pairs were compared: in every field too many records share a value (at most ${pairsAllowed(records)} pairs are compared); name a field that tells them apart`,
      ];

function pairsAbove({ left, right, bits }: Pairs, least: number): Pairs {
  const kept = Int32Array.from(bits.keys()).filter((at) => bits[at]! >= least);
  return picked({ left, right, bits }, kept);
}

const picked = ({ left, right, bits }: Pairs, kept: Int32Array): Pairs => ({
  left: kept.map((at) => left[at]!),
  right: kept.map((at) => right[at]!),
  bits: Float64Array.from(kept, (at) => bits[at]!),
});

function bestFirst(pairs: Pairs): Pairs {
  const order = Int32Array.from(pairs.bits.keys()).sort(
    (a, b) =>
      pairs.bits[b]! - pairs.bits[a]! || pairs.left[a]! - pairs.left[b]! || pairs.right[a]! - pairs.right[b]!,
  );
  return picked(pairs, order);
}

/** Pairs of records within groups that one task weighs, about. */
const WEIGHED_AT_ONCE = 20_000;

/** Clusters, groups of linked records shared out over the threads. */
async function clustersOf(crew: Crew, pairs: Pairs, records: number, least: number): Promise<Int32Array> {
  const links = { ...pairs, least };
  const groups = linkedGroups(records, links);
  const clusters = alone(sharedInts(records));
  crew.share({ grouped: { groups, links, clusters } });
  const tasks: Task<'cluster'>[] = [];
  for (let from = 0, at = 0, weighed = 0; at < groups.count; at++) {
    weighed += (groups.starts[at + 1]! - groups.starts[at]!) ** 2;
    if (weighed < WEIGHED_AT_ONCE && at < groups.count - 1) continue;
    tasks.push({ do: 'cluster', from, until: at + 1 });
    [from, weighed] = [at + 1, 0];
  }
  await crew.all(tasks);
  return clusters;
}
