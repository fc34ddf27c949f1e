import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf } from '../evidence/evidence.ts';
import { saidOf } from '../evidence/in-words.ts';
import { fieldsOf } from '../fields/configuration.ts';
import { rawOf, valuesOf } from '../fields/values.ts';
import { Finder } from '../finder.ts';
import { KINDS } from '../kinds/index.ts';
import { matched } from '../match.ts';
import { randomOf } from '../random.ts';
import { type Table, TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';
import { crossingsOf } from './comparing.ts';
import type { Model } from './model.ts';
import { NEAR_SHARE, type ValueBits, valueWeigher, valueWeightsOf, weigher } from './weighing.ts';

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const builder = new TableBuilder('made up');
  for (const name of ['id', ...columns]) builder.column(name);
  rows.forEach((row, at) => {
    builder.text(0, `r${at}`);
    row.forEach((cell, column) => void builder.text(column + 1, cell));
    builder.nextRow();
  });
  return builder.table();
}

const random = randomOf(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const letters = (count: number) =>
  Array.from({ length: count }, () => pick([...'abdefghiklmnoprstu'])).join('');
const digits = (count: number) => Array.from({ length: count }, () => pick([...'0123456789'])).join('');

/** Offices, some of them in one plaza with its phone, address and line; every tenth office is there twice. */
function plaza(size: number): { table: Table; entity: string[]; inPlaza: boolean[] } {
  const [given, family, streets] = [300, 900, 2000].map((count) =>
    Array.from({ length: count }, () => letters(4 + Math.floor(random() * 4))),
  ) as [string[], string[], string[]];
  const [rows, entity, inPlaza]: [string[][], string[], boolean[]] = [[], [], []];
  for (let one = 0; one < 6000; one++) {
    const shares = one < size;
    const born = `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    const line = shares
      ? ['0215550000', '9 mall road', '198.51.100.7']
      : [
          `0${digits(9)}`,
          `${1 + Math.floor(random() * 300)} ${pick(streets)} road`,
          `10.${digits(2)}.${digits(2)}.${digits(2)}`,
        ];
    const row = [pick(given), pick(family), born, ...line];
    rows.push(row);
    if (one % 10 === 0) rows.push([`${row[0]!.slice(0, 3)}${row[0]!.slice(4)}`, ...row.slice(1)]);
    while (entity.length < rows.length) {
      entity.push(String(one));
      inPlaza.push(shares);
    }
  }
  return { table: tableOf(['given', 'family', 'born', 'phone', 'address', 'line'], rows), entity, inPlaza };
}

const OFFICES = {
  id: 'id',
  fields: [
    { column: 'given', kind: 'given-name' },
    { column: 'family', kind: 'family-name' },
    { column: 'born', kind: 'date' },
    { column: 'phone', kind: 'phone' },
    { column: 'address', kind: 'address' },
    { column: 'line', kind: 'ip' },
  ],
};

for (const size of [300, 35])
  test(`a phone, an address and a line that ${size} share do not bind strangers, and bind who is one`, () =>
    plazaBindsNobody(size));

async function plazaBindsNobody(size: number): Promise<void> {
  const { table, entity, inPlaza } = plaza(size);
  const result = await matched({
    configuration: OFFICES,
    tables: [table],
    lore: ENGLISH,
    threads: 1,
    clusters: true,
  });
  const { pairs, model, linked, clusters } = result;
  const found = [...pairs.left.keys()].filter((at) => inPlaza[pairs.left[at]!]);
  const wrong = found.filter((at) => entity[pairs.left[at]!] !== entity[pairs.right[at]!]);
  assert.deepEqual(wrong, [], `${wrong.length} strangers of the plaza are called one`);
  const twice = Math.ceil(size / 10);
  assert.ok(
    found.length >= twice - 2,
    `${found.length} of the ${twice} offices of the plaza that are there twice`,
  );
  const bound = inPlaza.flatMap((is, record) =>
    is && entity[record] !== entity[clusters![record]!] ? [record] : [],
  );
  assert.deepEqual(bound, [], 'records of the plaza in a cluster of another office');

  const strangers = [0, inPlaza.lastIndexOf(true)].map((record) => ({
    id: String(record),
    raw: linked.values.map(({ field }) => rawOf(field, [table], record)),
  }));
  const evidence = evidenceOf(model, strangers[0]!, strangers[1]!, ENGLISH);
  const shared = evidence.fields.filter(({ field }) => ['phone', 'address', 'line'].includes(field));
  const together = shared.reduce((sum, { bits }) => sum + bits, 0);
  const alone = Math.max(...shared.map(({ bits }) => bits));
  assert.ok(together < alone + 2, `three shared values say ${together} bits, one says ${alone}`);
  assert.ok(evidence.probability < 0.01, String(evidence.probability));
  const finder = new Finder(model, ENGLISH);
  finder.add(strangers[0]!.raw);
  const [asked] = finder.like(strangers[1]!.raw, -100).candidates;
  if (asked) assert.ok(Math.abs(asked.bits - evidence.bits) < 1e-9);
}

/** A model that knows of no dependence: agreement of random pairs is rarer than the plaza is large. */
const independent = (values: readonly ReturnType<typeof valuesOf>[]): Model => ({
  prior: 1e-5,
  partners: 1.1,
  iterations: 0,
  fields: values.map(({ field }) => {
    const levels = KINDS[field.kind]!.levels.map(({ name, prior }, level) => ({
      name,
      m: prior,
      u: level === 0 ? 0 : level === 1 ? 1e-5 : 1e-4,
    }));
    const bits = levels.map(({ m, u }, level) => (level === 0 ? 0 : Math.log2(m / u)));
    return { name: field.name, kind: field.kind, given: null, levels, bits: [bits] };
  }),
});

test('values that strangers have together count once, and in full where two alone have them', () => {
  const { table, inPlaza } = plaza(40);
  const { fields } = fieldsOf({ id: 'id', fields: OFFICES.fields.slice(3) });
  const values = fields.map((field) => valuesOf(field, [table], ENGLISH));
  const model = independent(values);
  const weigh = weigher(values, crossingsOf(values), model);
  const alone = inPlaza.lastIndexOf(true) + 1;
  const [own, strangers] = [weigh(alone, alone + 1), weigh(1, 2)];
  assert.ok(own > strangers + 15, `${own} of one office outside the plaza, ${strangers} of two in it`);
  const single = Math.max(...model.fields.map(({ bits }) => bits[0]![1]!)) + Math.log2(1e-5);
  assert.ok(strangers < single, `${strangers} of three values, ${single} of one that is rare`);

  const each: ValueBits[] = [];
  valueWeigher(model, values, valueWeightsOf(values, model))(0o111, 0, 1, 2, each);
  assert.equal(each.filter(({ broughtBy }) => broughtBy).length, 2, 'all but the first are brought');
  const { holders, share } = each[1]!.broughtBy!;
  assert.equal(holders, inPlaza.filter((is) => is).length);
  assert.equal(share, 1);
});

test('a value that comes with another is explained in both languages', () => {
  const field = {
    ...{ field: 'address', kind: 'address', level: 'same', m: 0.5, u: 0.1, given: null },
    ...{ left: { raw: '', normal: '' }, right: { raw: '', normal: '' } },
    ...{ levelBits: 10, rarityBits: 0, holders: null, sharedBits: -9, bits: 1, total: 1 },
    shared: { field: 'phone', holders: 300, share: 0.97 },
  };
  assert.equal(
    saidOf(field, 'en'),
    'address: the same, but it comes with the phone, which 300 records have and 97% of those this too',
  );
  assert.match(saidOf(field, 'ur'), /یکساں، مگر یہ \u2068phone\u2069 ہی کے ساتھ آتا ہے: وہ 300 اندراجات/);
});

test('a rare name that is nearly the same says more than a common one, and less than the same one does', () => {
  const rows = [
    ...Array.from({ length: 400 }, () => ['khan']),
    ...Array.from({ length: 40 }, () => ['khann']),
    ...[['zubtaryan'], ['zubtaryann'], ['zubtaryann']],
    ...Array.from({ length: 600 }, (_, at) => [`${letters(6)}${at}`]),
  ];
  const field = fieldsOf({ id: 'id', fields: [{ column: 'family', kind: 'family-name' }] }).fields[0]!;
  const values = [valuesOf(field, [tableOf(['family'], rows)], ENGLISH)];
  const base = independent(values);
  // a name is shared as often as it is here
  const levels = base.fields[0]!.levels.map((one, at) => (at === 1 ? { ...one, u: 0.16 } : one));
  const model = { ...base, fields: [{ ...base.fields[0]!, levels }] };
  const weigh = weigher(values, [], model);
  const [common, rare] = [weigh(0, 400), weigh(440, 441)];
  const [commonSame, rareSame] = [weigh(0, 1), weigh(441, 442)];
  assert.ok(rare > common + 1, `rare ${rare}, common ${common}`);
  assert.ok(rareSame - commonSame > (rare - common) / NEAR_SHARE - 1e-9, 'the same says it in full');
  assert.equal(weigh(0, 400), weigh(400, 0), 'the same both ways');
});
