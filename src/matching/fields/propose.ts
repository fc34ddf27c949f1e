import { type Column, cellText, type Table } from '../table/table.ts';
import type { Configuration, FieldConfiguration } from './configuration.ts';

/** Kinds by what a column is called, the most telling first. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/father|walid|husband/, 'father-name'],
  [/(given|first|fore).?name|^fname$/, 'given-name'],
  [/sur.?name|(family|last).?name|^lname$/, 'family-name'],
  [/compan|organi[sz]ation|firm|business|trade.?name/, 'company'],
  [/full.?name|^name$|person.?name/, 'full-name'],
  [/birth.?place|city|town|suburb|locality|district|place/, 'city'],
  [/dob|birth|date|^dt$/, 'date'],
  [/post.?code|zip|pin.?code/, 'postcode'],
  [/house|street.?(no|num)|building.?no/, 'house-number'],
  [/address|street|addr/, 'address'],
  [/phone|mobile|tel|msisdn|fax/, 'phone'],
  [/e.?mail/, 'email'],
  [/iban/, 'iban'],
  [/imei/, 'imei'],
  [/(^|_)ip(_|$)|ip.?addr/, 'ip'],
  [/cnic|ssn|soc.?sec|passport|national.?id|(^|_)nic(_|$)/, 'national-id'],
  [/ntn|tax|vat|(^|_)tin(_|$)/, 'tax-id'],
  [/domain|web.?site|url/, 'domain'],
  [/lat.?lon|geo|coordinates/, 'geolocation'],
  [/price|amount|year|seats|size|weight/, 'number'],
  [/gender|sex|state|country|nationality|type|category|occupation|cuisine|class/, 'category'],
  [/description|note|comment|title|text/, 'free-text'],
];

const ID = /(^|_)(id|rec_id|unique_id|record_id|key)$/;
const TRUTH = /cluster|label|entity|truth|match/;

/** A configuration from the columns' names and values, to be looked over: `left` out what no kind fits. */
export function proposed(table: Table): { configuration: Configuration; leftOut: string[] } {
  const leftOut: string[] = [];
  const unique = table.columns.find(
    (column) => column.count - 1 === table.rows && ID.test(column.name.toLowerCase()),
  );
  const id = unique ?? table.columns.find((column) => column.count - 1 === table.rows) ?? table.columns[0]!;
  const fields = table.columns.flatMap((column): FieldConfiguration[] => {
    if (column === id) return [];
    const kind = kindOf(column);
    if (kind === undefined) leftOut.push(column.name);
    return kind === undefined ? [] : [{ column: column.name, kind }];
  });
  return { configuration: { id: id.name, fields }, leftOut };
}

function kindOf(column: Column): string | undefined {
  const name = column.name.toLowerCase();
  if (TRUTH.test(name) || column.count <= 1) return undefined;
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (byName) return byName;
  const sample = Array.from({ length: Math.min(200, column.count - 1) }, (_, at) => cellText(column, at + 1));
  const share = (pattern: RegExp) => sample.filter((text) => pattern.test(text)).length / sample.length;
  if (share(/@/) > 0.8) return 'email';
  if (share(/^(19|20)\d\d-?\d\d-?\d\d$/) > 0.8) return 'date';
  if (share(/^\+?[\d\s()-]{9,16}$/) > 0.8) return 'phone';
  if (share(/^-?\d+([.,]\d+)?$/) > 0.9) return ID.test(name) ? undefined : 'number';
  if (ID.test(name)) return undefined;
  return column.count <= 64 ? 'category' : 'free-text';
}
