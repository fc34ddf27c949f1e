import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { clustered } from './cluster/average-link.ts';
import { evidenceOf } from './evidence/evidence.ts';
import { sentence } from './evidence/in-words.ts';
import { waterfallSvg } from './evidence/waterfall.ts';
import { proposed } from './fields/propose.ts';
import { rawOf } from './fields/values.ts';
import { Finder } from './finder.ts';
import { hashOf } from './frozen.ts';
import { matched } from './match.ts';
import { oneToOne } from './one-to-one.ts';
import { randomOf } from './random.ts';
import { readCsv } from './table/csv.ts';
import { cellText, type Table } from './table/table.ts';
import { ENGLISH } from './text/lore.ts';
import { chosenThreshold } from './threshold.ts';

const folder = mkdtempSync(join(tmpdir(), 'match-'));
after(() => rmSync(folder, { recursive: true }));

const CONFIGURATION = {
  id: 'id',
  fields: [
    { column: 'given', kind: 'given-name' },
    { column: 'family', kind: 'family-name' },
    { column: 'born', kind: 'date' },
    { column: 'city', kind: 'city' },
    { column: 'phone', kind: 'phone' },
  ],
};

/** Made-up people; every fourth has a second record with a slip in it. */
function people(): { table: Table; entity: string[] } {
  const random = randomOf(7);
  const word = (length: number) =>
    Array.from({ length }, () => 'abcdefghilmnoprstu'[Math.floor(random() * 18)]).join('');
  const [given, family, cities] = [
    Array.from({ length: 60 }, () => word(5)),
    Array.from({ length: 300 }, () => word(7)),
    ['north', 'south', 'east'],
  ];
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  const rows: string[][] = [];
  const entity: string[] = [];
  for (let one = 0; one < 600; one++) {
    const born = `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    const row = [
      pick(given),
      pick(family),
      born,
      pick(cities),
      `0${String(Math.floor(random() * 1e9)).padStart(9, '1')}`,
    ];
    rows.push(row);
    entity.push(String(one));
    if (one % 4 > 0) continue;
    const slipped = [...row];
    const at = Math.floor(random() * 5);
    slipped[at] = at === 3 ? '' : `${row[at]!.slice(0, 2)}${row[at]!.slice(3)}`;
    rows.push(slipped);
    entity.push(String(one));
  }
  const path = join(folder, 'people.csv');
  writeFileSync(
    path,
    ['id,given,family,born,city,phone', ...rows.map((row, at) => `r${at},${row.join(',')}`)].join('\n'),
  );
  return { table: readCsv(path), entity };
}

const { table, entity } = people();
const run = (threads: number) =>
  matched({ configuration: CONFIGURATION, tables: [table], lore: ENGLISH, threads, clusters: true });

test('without labels nearly every pair is found and nearly none is wrong', async () => {
  const { pairs } = await run(1);
  const right = [...pairs.left.keys()].filter(
    (at) => entity[pairs.left[at]!] === entity[pairs.right[at]!],
  ).length;
  assert.ok(right >= 146, `${right} of 150`);
  assert.ok(pairs.bits.length - right <= 3, `${pairs.bits.length - right} wrong`);
});

test('the answer is the same on one thread and on three, to the last bit', async () => {
  const [one, three] = [await run(1), await run(3)];
  assert.deepEqual(one.pairs, three.pairs);
  assert.deepEqual(one.clusters, three.clusters);
  assert.equal(one.model.hash, three.model.hash);
});

test('frequencies from outside say what is rare, by the normal form of the field, and the model states them', async () => {
  const file = join(folder, 'names.csv');
  const common = table.columns.find(({ name }) => name === 'family')!;
  const name = cellText(common, 1);
  const asked = (frequencies?: string) => {
    const fields = CONFIGURATION.fields.map((field) =>
      field.column === 'family' && frequencies ? { ...field, frequencies } : field,
    );
    return matched({ configuration: { id: 'id', fields }, tables: [table], lore: ENGLISH, threads: 1 });
  };
  const without = await asked();
  writeFileSync(file, `value,count\nDr ${name.toUpperCase()},600000\nsmith,400000\nzzz,1\n`);
  const { model } = await asked(file);
  const [family, plain] = [model, without.model].map(({ fields }) => fields[1]!);
  assert.ok(family!.rarity!.values[name]! < plain!.rarity!.values[name]! - 3, 'common outside, rare here');
  assert.ok(family!.rarity!.values.smith! < 0, 'known although nobody here has it');
  assert.equal(family!.rarity!.values.zzz, undefined, 'as rare as any');
  assert.equal(family!.frequencies?.file, 'names.csv');
  assert.equal(hashOf(JSON.parse(JSON.stringify(model))), model.hash);
  writeFileSync(file, `value,count\n${name},600\nsmith,400\nother,1\n`);
  assert.notEqual((await asked(file)).model.hash, model.hash, 'another table, another model');

  writeFileSync(file, 'name,count\nsmith,400\n');
  await assert.rejects(asked(file), /frequencies of family.*no column "value"; it has name, count/);
  writeFileSync(file, 'value,count\nsmith,many\n');
  await assert.rejects(asked(file), /row 1: the count "many" is no number above 0/);
  await assert.rejects(asked(join(folder, 'none.csv')), /none.csv cannot be read/);
});

test('a table of two fields is weighed by both: who agrees on both is one, who agrees on one of them is not', async () => {
  const fields = CONFIGURATION.fields.filter(({ column }) => ['family', 'born'].includes(column));
  const { pairs, linked, model } = await matched({
    configuration: { id: 'id', fields },
    tables: [table],
    lore: ENGLISH,
    threads: 1,
  });
  assert.deepEqual(
    linked.model.fields.map(({ given }) => given),
    [null, null],
    'nothing else tells whether they depend on one another',
  );
  const right = [...pairs.left.keys()].filter(
    (at) => entity[pairs.left[at]!] === entity[pairs.right[at]!],
  ).length;
  assert.ok(right >= 90, `${right} of the 150 that are there twice`);
  assert.ok(
    right > pairs.bits.length * 0.9,
    `${pairs.bits.length - right} of ${pairs.bits.length} are wrong`,
  );
  for (const field of model.fields) {
    const bitsOf = (level: string) => field.bits[0]![field.levels.findIndex(({ name }) => name === level)]!;
    const [same, different] = [bitsOf('same'), bitsOf('different')];
    assert.ok(same > 5 && different < -2, `${field.name}: the same ${same} bits, different ${different}`);
  }
});

test('evidence is worked out from the model alone, and adds up to the weight of the pair', async () => {
  const { pairs, model, linked } = await run(1);
  const kept = JSON.parse(JSON.stringify(model));
  assert.equal(hashOf(kept), model.hash);
  for (let at = 0; at < pairs.bits.length; at += 10) {
    const [left, right] = [pairs.left[at]!, pairs.right[at]!].map((record) => ({
      id: String(record),
      raw: linked.values.map(({ field }) => rawOf(field, [table], record)),
    }));
    const evidence = evidenceOf(kept, left!, right!, ENGLISH);
    assert.ok(Math.abs(evidence.bits - pairs.bits[at]!) < 1e-9, `${evidence.bits} ${pairs.bits[at]}`);
    assert.equal(evidence.fields.at(-1)!.total, evidence.bits);
    assert.match(sentence(evidence, 'en'), /^Likely one and the same with .*For: /);
    assert.match(sentence(evidence, 'ur'), /^ایک ہی ہونے کا امکان /);
    assert.match(waterfallSvg(evidence, 'en'), /^<svg [^>]*role="img"/);
  }
});

test('a new record finds its like, until that is taken away', async () => {
  const { model, linked } = await run(1);
  const finder = new Finder(model, ENGLISH);
  const raw = (record: number) => linked.values.map(({ field }) => rawOf(field, [table], record));
  for (let record = 0; record < table.rows; record++) finder.add(raw(record));
  const twin = entity.findIndex((one, at) => entity.indexOf(one) !== at);
  const asked = finder.like(raw(twin), 0).candidates.map(({ record }) => record);
  assert.ok(asked.includes(twin) && asked.includes(twin - 1), String(asked));
  finder.remove(twin - 1);
  assert.ok(!finder.like(raw(twin), 0).candidates.some(({ record }) => record === twin - 1));
  assert.equal(finder.size, table.rows - 1);
});

test('a key that many shared is followed again when few are left who do', async () => {
  const { model, linked } = await run(1);
  const finder = new Finder(model, ENGLISH);
  const raw = linked.values.map(({ field }) => rawOf(field, [table], 0));
  const crowd = Array.from({ length: 500 }, () => finder.add(raw));
  assert.equal(finder.like(raw, 0).candidates.length, 0, 'none of five hundred is told from the others');
  for (const record of crowd.slice(0, 400)) finder.remove(record);
  assert.deepEqual(
    finder.like(raw, 0).candidates.map(({ record }) => record),
    crowd.slice(400),
  );
});

test('a wrong configuration names the column and the kinds there are', async () => {
  const asked = (configuration: unknown) =>
    matched({ configuration, tables: [table], lore: ENGLISH, threads: 1 });
  await assert.rejects(
    asked({ id: 'id', fields: [{ column: 'given', kind: 'name' }] }),
    /column "given".*the kinds are .*given-name/,
  );
  await assert.rejects(
    asked({ id: 'id', fields: [{ column: 'surname', kind: 'family-name' }] }),
    /no column "surname"; it has id, given/,
  );
  await assert.rejects(asked({ id: 'id', fields: [] }), /"fields" must list/);
  await assert.rejects(asked({ id: 'family', fields: CONFIGURATION.fields }), /repeats the family/);
  await assert.rejects(asked({ id: 'id', field: [] }), /"field" is no part/);
});

test('without a configuration one is proposed from the columns', () => {
  const { configuration } = proposed(table);
  assert.equal(configuration.id, 'id');
  assert.deepEqual(
    configuration.fields.map(({ column, kind }) => `${column} ${kind}`),
    ['given given-name', 'family family-name', 'born date', 'city city', 'phone phone'],
  );
});

test('a million equal values end in a bounded run that says what it did not compare', async () => {
  const path = join(folder, 'equal.csv');
  writeFileSync(
    path,
    `id,name,city\n${Array.from({ length: 30_000 }, (_, at) => `${at},same,same`).join('\n')}`,
  );
  const configuration = {
    id: 'id',
    fields: [
      { column: 'name', kind: 'full-name' },
      { column: 'city', kind: 'city' },
    ],
  };
  const { linked, notes } = await matched({
    configuration,
    tables: [readCsv(path)],
    lore: ENGLISH,
    threads: 1,
  });
  assert.ok(linked.compared < 30_000 * 500, String(linked.compared));
  assert.ok(
    linked.refined.length > 0 || /^no pairs were compared/.test(notes[0] ?? ''),
    'nothing is dropped in silence',
  );
});

test('one record has one partner: the choice with the greatest sum', () => {
  const pairs = {
    left: Int32Array.of(0, 0, 1),
    right: Int32Array.of(10, 11, 10),
    bits: Float64Array.of(9, 8, 8.5),
  };
  const { left, right } = oneToOne(pairs);
  assert.deepEqual(
    [...left].map((one, at) => [one, right[at]]),
    [
      [0, 11],
      [1, 10],
    ],
  );
});

test('a chain of likenesses does not bind strangers, and who cannot be one is not made one', () => {
  const bits = (a: number, b: number) => (Math.abs(a - b) === 1 ? 6 : -9);
  const [left, right] = [Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 3)];
  const weights = Float64Array.of(6, 6, 6);
  const { clusters } = clustered(4, left, right, weights, 0, bits, () => false);
  assert.deepEqual([...clusters], [0, 0, 2, 2]);
  const never = clustered(4, left, right, weights, 0, bits, () => true);
  assert.deepEqual([...never.clusters], [0, 1, 2, 3]);
});

test('the threshold is where the expected F1 is greatest, never a guess', () => {
  const threshold = chosenThreshold(Float64Array.of(12, 0.9, -0.1, -6));
  assert.equal(threshold, -0.1);
  assert.equal(chosenThreshold(Float64Array.of(-9, -8)), -3);
});

const FEBRL = '../shared/data/linkage/febrl/dataset1.csv';
test('Febrl 1 is linked without a mistake', {
  skip: existsSync(FEBRL) ? false : 'the labelled data are not here',
}, async () => {
  const febrl = readCsv(FEBRL);
  const { pairs, idOf } = await matched({
    configuration: proposed(febrl).configuration,
    tables: [febrl],
    lore: ENGLISH,
    threads: 1,
  });
  const who = (record: number) => idOf(record).split('-')[1];
  assert.equal(pairs.bits.length, 500);
  assert.ok([...pairs.left.keys()].every((at) => who(pairs.left[at]!) === who(pairs.right[at]!)));
  assert.equal(cellText(febrl.columns[0]!, 1), 'rec-223-org');
});
