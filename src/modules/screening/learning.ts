import { ENGINE, type FrozenModel } from '../../matching/frozen.ts';
import { type Table, TableBuilder } from '../../matching/table/table.ts';
import type { Lore } from '../../matching/text/lore.ts';
import type { Act } from '../../platform/act.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { COMPANY_FIELDS, companyRow, PERSON_FIELDS, personRow } from './look-alikes.ts';
import type { SightModels } from './register-sight.ts';
import { companiesOf } from './rules/companies.ts';
import type { Profile } from './rules/profile.ts';
import { keepModel, newestModel } from './store.ts';

/** Learnt again when there are so many times the records it was learnt from ... */
const GROWN = 2;
/** ... and so many at least: what a handful teaches is forgotten with every application that comes. */
const GROWN_LEAST = 20;
/** Records that a model is learnt from at most, evenly drawn: more teach nothing more. */
const TAUGHT_MAX = 200_000;

/** The models that weigh now, where there are any. */
export async function keptModels(reader: Reader): Promise<SightModels | undefined> {
  const [people, companies] = await Promise.all([
    newestModel(reader, 'people'),
    newestModel(reader, 'companies'),
  ]);
  // another engine reads records differently: its models are learnt again
  const current = people?.engine === ENGINE && companies?.engine === ENGINE;
  return current ? { people, companies } : undefined;
}

/** People and parties of a register, those of lists left out. */
export interface Grown {
  readonly people: number;
  readonly parties: number;
}

const outgrownBy = ({ records }: FrozenModel, count: number): boolean =>
  Math.min(count, TAUGHT_MAX) >= Math.max(records * GROWN, GROWN_LEAST);

/** Whether a register has outgrown one of its models. */
export function outgrown(models: SightModels, { people, parties }: Grown): boolean {
  return outgrownBy(models.people, people) || outgrownBy(models.companies, parties);
}

/**
 * Learns on the register, without labels, how names, dates and addresses of one person agree and how those of different people do; of models
 * that it had those stay that it has not outgrown. `threads` above 1 keeps the work off the thread that asks. The same register gives
 * the same models, to the last bit.
 */
export async function trainedModels(
  profiles: readonly Profile[],
  lore: Lore,
  threads: number,
  had?: SightModels,
): Promise<SightModels> {
  const people = profiles.flatMap((profile) => profile.people.map(personRow));
  const companies = profiles.map((profile) => companyRow(companiesOf(profile)[0]!));
  const either = (known: FrozenModel | undefined, of: Configuration, rows: readonly (readonly string[])[]) =>
    known && !outgrownBy(known, rows.length) ? known : learnt(of, rows, lore, threads);
  return {
    people: await either(had?.people, PERSON_FIELDS, people),
    companies: await either(had?.companies, COMPANY_FIELDS, companies),
  };
}

/** Puts models where they can be asked again years later. */
export async function keepModels(act: Act, models: SightModels): Promise<{ people: string }> {
  await keepModel(act, 'people', models.people, act.at);
  await keepModel(act, 'companies', models.companies, act.at);
  return { people: models.people.hash };
}

type Configuration = typeof PERSON_FIELDS | typeof COMPANY_FIELDS;

async function learnt(
  configuration: Configuration,
  rows: readonly (readonly string[])[],
  lore: Lore,
  threads: number,
): Promise<FrozenModel> {
  const step = Math.max(1, Math.ceil(rows.length / TAUGHT_MAX));
  const taught = rows.filter((_, at) => at % step === 0);
  const columns = configuration.fields.map(({ column }) => column);
  const tables = [tableOf(columns, taught)];
  const { matched } = await import('../../matching/match.ts'); // only who learns needs it
  return (await matched({ configuration, tables, lore, threads })).model;
}

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const table = new TableBuilder('the register');
  for (const column of ['id', ...columns]) table.column(column);
  rows.forEach((row, at) => {
    table.text(0, String(at));
    row.forEach((cell, column) => void table.text(column + 1, cell));
    table.nextRow();
  });
  return table.table();
}
