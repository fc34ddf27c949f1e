import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../fields/configuration.ts';
import { valuesOf } from '../fields/values.ts';
import { randomOf } from '../random.ts';
import { TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';
import { crossingsOf, fillRows, pairsComparer, recordComparer, TOGETHER } from './comparing.ts';

const COLUMNS = {
  given: 'given-name',
  family: 'family-name',
  born: 'date',
  place: 'address',
  phone: 'phone',
} as const;

/** More values of every field than are near anyhow, slips and gaps among them. */
function people(count: number) {
  const random = randomOf(23);
  const word = (letters: number) =>
    Array.from({ length: letters }, () => 'abdefghiklmnoprstu'[Math.floor(random() * 18)]).join('');
  const number = (below: number) => String(1 + Math.floor(random() * below));
  const builder = new TableBuilder('made up');
  for (const name of Object.keys(COLUMNS)) builder.column(name);
  for (let row = 0; row < count; row++) {
    const [given, family] = [word(3 + Math.floor(random() * 5)), word(4)];
    const cells = [
      random() < 0.1 ? family : given,
      random() < 0.1 ? given : family,
      `19${50 + Math.floor(random() * 50)}-0${number(9)}-1${number(8)}`,
      `${number(90)} ${word(2)} street ${number(9)}`,
      `03${number(99_999)}`,
    ];
    cells.forEach((cell, column) => {
      builder.text(column, random() < 0.05 ? '' : cell);
    });
    builder.nextRow();
  }
  return builder.table();
}

test('pairs compared many at a time have the levels that each has by itself', () => {
  const table = people(9_000);
  const fields = Object.entries(COLUMNS).map(([column, kind]) => ({ column, kind }));
  const values = fieldsOf({ id: 'given', fields }).fields.map((field) => valuesOf(field, [table], ENGLISH));
  const crossings = crossingsOf(values);
  const rows = new Int32Array(table.rows * values.length);
  fillRows(values, rows, 0, table.rows);
  const together = pairsComparer(values, crossings, rows);
  const alone = recordComparer(values, crossings);
  const random = randomOf(5);
  const drawn = () => Int32Array.from({ length: TOGETHER }, () => Math.floor(random() * table.rows));
  const seen = new Set<number>();
  for (let turn = 0; turn < 60; turn++) {
    const [left, right] = [drawn(), drawn()];
    for (let at = 0; at < TOGETHER; at += 7) right[at] = left[at]!;
    const pairs = turn % 3 === 0 ? TOGETHER - 10 : TOGETHER;
    const { low, high } = together(left, right, TOGETHER - pairs, pairs);
    for (let at = 0; at < pairs; at++) {
      const [a, b] = [left[TOGETHER - pairs + at]!, right[TOGETHER - pairs + at]!];
      assert.deepEqual(alone(a, b), { low: low[at]!, high: high[at]! });
      seen.add(low[at]!);
    }
  }
  assert.ok(seen.size > 50, 'the pairs drawn are not all alike');
});
