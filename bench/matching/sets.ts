import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf } from '../../src/matching/fields/values.ts';
import { readCsv } from '../../src/matching/table/csv.ts';
import { cellText, type Table } from '../../src/matching/table/table.ts';

/** Labelled data beside the project; nothing of it goes into the product. */
export const LINKAGE = join('..', 'shared', 'data', 'linkage');

/** One frozen configuration for each kind of data. */
const CENSUS = {
  id: 'rec_id',
  fields: [
    { column: 'given_name', kind: 'given-name' },
    { column: 'surname', kind: 'family-name' },
    { column: 'street_number', kind: 'house-number' },
    { column: 'address_1', kind: 'address' },
    { column: 'address_2', kind: 'address' },
    { column: 'suburb', kind: 'city' },
    { column: 'postcode', kind: 'postcode' },
    { column: 'state', kind: 'category' },
    { column: 'date_of_birth', kind: 'date' },
    { column: 'soc_sec_id', kind: 'national-id' },
  ],
};
const BIOGRAPHIES = {
  id: 'unique_id',
  fields: [
    { column: 'full_name', kind: 'full-name' },
    { column: 'first_name', kind: 'given-name' },
    { column: 'surname', kind: 'family-name' },
    { column: 'dob', kind: 'date' },
    { column: 'birth_place', kind: 'city' },
    { column: 'postcode_fake', kind: 'postcode' },
    { column: 'gender', kind: 'category' },
    { column: 'occupation', kind: 'category' },
  ],
};
const CUSTOMERS = {
  id: 'unique_id',
  fields: [
    { column: 'first_name', kind: 'given-name' },
    { column: 'surname', kind: 'family-name' },
    { column: 'dob', kind: 'date' },
    { column: 'city', kind: 'city' },
    { column: 'email', kind: 'email' },
  ],
};
const PLACES = {
  id: 'row',
  fields: [
    { column: 'name', kind: 'company' },
    { column: 'address', kind: 'address' },
    { column: 'city', kind: 'city' },
    { column: 'cuisine', kind: 'category' },
  ],
};
export const PEOPLE = {
  id: 'id',
  fields: [
    { column: 'given_name', kind: 'given-name' },
    { column: 'family_name', kind: 'family-name' },
    { column: 'birth_date', kind: 'date' },
    { column: 'street', kind: 'address' },
    { column: 'city', kind: 'city' },
    { column: 'phone', kind: 'phone' },
    { column: 'national_id', kind: 'national-id' },
  ],
};

export interface Labelled {
  readonly name: string;
  readonly files: readonly string[];
  readonly configuration: unknown;
  /** The entity of a record, from its id or from a column. */
  readonly entity: { readonly column: string; readonly read: (text: string) => string };
  /** What must be reached, and in which answer. */
  readonly bar?: { readonly least: number; readonly of: 'pairs' | 'clusters' | 'one-to-one' };
}

const febrl = { column: 'rec_id', read: (id: string) => id.split('-').slice(0, 2).join('-') };
const same = (text: string) => text;

export const SETS: readonly Labelled[] = [
  { name: 'Febrl 1', files: ['febrl/dataset1.csv'], configuration: CENSUS, entity: febrl },
  { name: 'Febrl 2', files: ['febrl/dataset2.csv'], configuration: CENSUS, entity: febrl },
  {
    name: 'Febrl 3',
    files: ['febrl/dataset3.csv'],
    configuration: CENSUS,
    entity: febrl,
    bar: { least: 0.998, of: 'pairs' },
  },
  {
    name: 'Febrl 4',
    files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
    configuration: CENSUS,
    entity: febrl,
    bar: { least: 0.9995, of: 'one-to-one' },
  },
  {
    name: 'historical 50k',
    files: ['splink/historical_50k.csv'],
    configuration: BIOGRAPHIES,
    entity: { column: 'cluster', read: same },
    bar: { least: 0.86, of: 'clusters' },
  },
  {
    name: 'fake 1000',
    files: ['splink/fake_1000.csv'],
    configuration: CUSTOMERS,
    entity: { column: 'cluster', read: same },
  },
  {
    name: 'restaurants',
    files: ['restaurants/restaurant-nophone-training.csv'],
    configuration: PLACES,
    entity: { column: 'unique_id', read: same },
  },
];

export const present = (set: Labelled) => set.files.every((file) => existsSync(join(LINKAGE, file)));

export function tablesOf(set: Labelled): Table[] {
  return set.files.map((file) => numbered(readCsv(join(LINKAGE, file))));
}

/** Some sets have no id of their own: the number of the row is one. */
function numbered(table: Table): Table {
  const bytes = new TextEncoder().encode(
    Array.from({ length: table.rows }, (_, row) => `r${String(row).padStart(8, '0')}`).join(''),
  );
  const offsets = Float64Array.from({ length: table.rows + 2 }, (_, code) => Math.max(0, code - 1) * 9);
  const codes = Int32Array.from({ length: table.rows }, (_, row) => row + 1);
  return {
    ...table,
    columns: [...table.columns, { name: 'row', codes, count: table.rows + 1, bytes, offsets }],
  };
}

/** The entity of every record. */
export function entitiesOf({ entity }: Labelled, tables: readonly Table[]): string[] {
  return tables.flatMap((table) => {
    const column = columnOf(table, entity.column);
    return Array.from(column.codes, (code) => entity.read(cellText(column, code)));
  });
}
