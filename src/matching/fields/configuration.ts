import { KINDS } from '../kinds/index.ts';

/** How to read one field: `{ "column": "surname", "kind": "family-name" }`; `left` and `right` where the files differ. */
export interface FieldConfiguration {
  readonly column?: string;
  readonly columns?: readonly string[];
  readonly kind: string;
  readonly left?: string | readonly string[];
  readonly right?: string | readonly string[];
  /** A table `value,count` of how often values are found outside the records. */
  readonly frequencies?: string;
}

export interface Configuration {
  readonly id: string;
  readonly left?: string;
  readonly right?: string;
  readonly fields: readonly FieldConfiguration[];
}

/** Why a configuration cannot be used; names the column and the kinds that exist. */
export class ConfigurationFault extends Error {}

/** A field with its columns spelt out; `kind` is one of `KINDS`. */
export interface Field {
  readonly name: string;
  readonly kind: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly frequencies?: string;
}

const KNOWN = new Set(['column', 'columns', 'kind', 'left', 'right', 'frequencies']);
const listed = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** @throws ConfigurationFault */
export function fieldsOf(value: unknown): { id: { left: string; right: string }; fields: Field[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigurationFault('the configuration must be an object with "id" and "fields"');
  const { id, left, right, fields, ...others } = value as Record<string, unknown>;
  const other = Object.keys(others)[0];
  if (other !== undefined)
    throw new ConfigurationFault(
      `"${other}" is no part of a configuration; it has "id", "left", "right" and "fields"`,
    );
  if (typeof id !== 'string')
    throw new ConfigurationFault('"id" must name the column that identifies a record');
  if (!Array.isArray(fields) || fields.length === 0)
    throw new ConfigurationFault('"fields" must list at least one field');
  if (fields.length > FIELDS_MAX) throw new ConfigurationFault(`"fields" has more than ${FIELDS_MAX} fields`);
  const read = fields.map((field, index) => fieldOf(field, index));
  const names = new Set<string>();
  for (const { name } of read) {
    if (names.has(name)) throw new ConfigurationFault(`"${name}" is used by two fields of one kind`);
    names.add(name);
  }
  return {
    id: { left: typeof left === 'string' ? left : id, right: typeof right === 'string' ? right : id },
    fields: read,
  };
}

/** Names of all columns that a configuration reads. */
export function columnsNamed(configuration: unknown): Set<string> {
  const { id, fields } = fieldsOf(configuration);
  return new Set([id.left, id.right, ...fields.flatMap(({ left, right }) => [...left, ...right])]);
}

/** Levels of a field take three bits of a pattern of 48. */
export const FIELDS_MAX = 16;

function fieldOf(value: unknown, index: number): Field {
  const at = `fields[${index}]`;
  if (typeof value !== 'object' || value === null) throw new ConfigurationFault(`${at} must be an object`);
  const stranger = Object.keys(value).find((key) => !KNOWN.has(key));
  if (stranger !== undefined)
    throw new ConfigurationFault(
      `${at} has "${stranger}"; a field has "column" or "columns", "kind", "left", "right", "frequencies"`,
    );
  const { column, columns, kind, left, right, frequencies } = value as Record<string, unknown>;
  const both = column ?? columns;
  if (both === undefined && (left === undefined || right === undefined))
    throw new ConfigurationFault(`${at} names no column`);
  const name = listed(both ?? left).join('+');
  const found = typeof kind === 'string' ? KINDS[kind] : undefined;
  if (!found)
    throw new ConfigurationFault(
      `${at} (column "${name}") has the kind ${JSON.stringify(kind)}; the kinds are ${Object.keys(KINDS).join(', ')}`,
    );
  if (frequencies !== undefined && typeof frequencies !== 'string')
    throw new ConfigurationFault(`${at} (column "${name}"): "frequencies" must name a file`);
  return {
    name: `${name}:${found.name}`,
    kind: found.name,
    left: listed(left ?? both),
    right: listed(right ?? both),
    ...(frequencies === undefined ? {} : { frequencies }),
  };
}
