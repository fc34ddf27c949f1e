import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { evidenceOf } from '../evidence/evidence.ts';
import { rawOf } from '../fields/values.ts';
import { chanceOf, hashOf } from '../frozen.ts';
import { matched } from '../match.ts';
import { randomOf } from '../random.ts';
import { readCsv } from '../table/csv.ts';
import { ENGLISH } from '../text/lore.ts';
import { probabilityOf } from '../threshold.ts';
import { calibratedBits, calibrationOf, type Labelled, uncalibratedBits } from './calibration.ts';

/** Pairs that are of one entity as often as `truth` of their bits says. */
function labelled(count: number, seed: number, truth: (bits: number) => number): Labelled[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const bits = (random() - 0.5) * 30;
    return { pair: `${at}`, bits, same: random() < probabilityOf(truth(bits)) };
  });
}

const surprise = (pairs: readonly Labelled[], bitsOf: (bits: number) => number) =>
  pairs.reduce((sum, { bits, same }) => {
    const chance = probabilityOf(bitsOf(bits));
    return sum - Math.log2(same ? chance : 1 - chance);
  }, 0) / pairs.length;

test('weights that claim too much are brought into line, on labels never seen too', () => {
  const truth = (bits: number) => bits / 4 - 2;
  const calibration = calibrationOf(labelled(400, 1, truth));
  assert.equal(calibration.method, 'platt');
  assert.ok(
    calibration.logLoss.after < calibration.logLoss.before * 0.7,
    JSON.stringify(calibration.logLoss),
  );
  const unseen = labelled(2000, 2, truth);
  const [before, now, best] = [
    (bits: number) => bits,
    (bits: number) => calibratedBits(calibration, bits),
    truth,
  ].map((bitsOf) => surprise(unseen, bitsOf)) as [number, number, number];
  assert.ok(now < before * 0.7 && now < best * 1.1, `${before} before, ${now} now, ${best} at best`);
});

test('what no line describes is calibrated by steps, and what is right already stays', () => {
  const step = (bits: number) => (bits > 9 ? 6 : bits > -9 ? -0.5 : -6);
  assert.equal(calibrationOf(labelled(3000, 3, step)).method, 'isotonic');
  const right = calibrationOf(labelled(300, 4, (bits) => bits));
  assert.ok(right.logLoss.after <= right.logLoss.before);
  assert.ok(Math.abs(calibratedBits(right, 5) - 5) < 3, String(calibratedBits(right, 5)));
});

test('of any labels the calibrated bits rise with the bits, whatever the order of the labels', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = randomOf(seed * 7 + 1);
    const slope = random() * 2 - 0.5;
    const pairs = labelled(20 + Math.floor(random() * 300), seed, (bits) => bits * slope + random() * 8 - 4);
    const calibration = calibrationOf(pairs);
    const turned = calibrationOf([...pairs].reverse());
    assert.deepEqual(turned, calibration, `seed ${seed}`);
    let last = Number.NEGATIVE_INFINITY;
    for (let bits = -60; bits <= 60; bits += 0.37) {
      const calibrated = calibratedBits(calibration, bits);
      assert.ok(calibrated > last, `seed ${seed}, ${calibration.method}: ${bits}`);
      assert.ok(Math.abs(uncalibratedBits(calibration, calibrated) - bits) < 1e-6, `seed ${seed}: ${bits}`);
      last = calibrated;
    }
  }
});

const folder = mkdtempSync(join(tmpdir(), 'labels-'));
after(() => rmSync(folder, { recursive: true }));

/** 200 people twice, the second time with another house and now and then a slip. */
function people() {
  const random = randomOf(31);
  const word = (length: number) =>
    Array.from({ length }, () => 'abdefghiklmnoprstu'[Math.floor(random() * 18)]).join('');
  const families = Array.from({ length: 25 }, () => word(5));
  const lines = Array.from({ length: 200 }, (_, at) => {
    const [given, family] = [word(5), families[Math.floor(random() * 25)]!];
    return [
      `a${at},${given},${family},19${50 + (at % 50)}-01-1${at % 9}`,
      `b${at},${at % 3 === 0 ? given.slice(1) : given},${family},${at % 5 === 0 ? '' : `19${50 + (at % 50)}-01-1${at % 9}`}`,
    ];
  }).flat();
  const path = join(folder, 'people.csv');
  writeFileSync(path, `${['id,given,family,born', ...lines].join('\n')}\n`);
  return readCsv(path);
}

function labelsTable(rows: readonly string[]) {
  const path = join(folder, 'labels.csv');
  writeFileSync(path, `${['left_id,right_id,same', ...rows].join('\n')}\n`);
  return readCsv(path);
}

const CONFIGURATION = {
  id: 'id',
  fields: [
    { column: 'given', kind: 'given-name' },
    { column: 'family', kind: 'family-name' },
    { column: 'born', kind: 'date' },
  ],
};

test('labels change what a weight means, not the weight; the model keeps how, and the evidence says so', async () => {
  const table = people();
  const asked = (rows?: readonly string[]) =>
    matched({
      configuration: CONFIGURATION,
      tables: [table],
      lore: ENGLISH,
      threads: 1,
      ...(rows ? { labels: labelsTable(rows) } : {}),
    });
  const rows = [
    ...Array.from({ length: 40 }, (_, at) => `a${at},b${at},yes`),
    ...Array.from({ length: 40 }, (_, at) => `a${at},b${at + 50},no`),
  ];
  const [plain, { model, linked, pairs }, again] = [
    await asked(),
    await asked(rows),
    await asked(rows.reverse()),
  ];
  assert.equal(plain.model.calibration, undefined);
  assert.deepEqual(linked.pairs, plain.linked.pairs, 'the same bits');
  assert.equal(model.calibration?.labels, 80);
  assert.equal(model.calibration.same, 40);
  assert.equal(again.model.hash, model.hash, 'the order of labels says nothing');
  assert.notEqual(model.hash, plain.model.hash);
  assert.equal(hashOf(JSON.parse(JSON.stringify(model))), model.hash);
  const [left, right] = [pairs.left[0]!, pairs.right[0]!].map((record) => ({
    id: String(record),
    raw: linked.values.map(({ field }) => rawOf(field, [table], record)),
  }));
  const evidence = evidenceOf(model, left!, right!, ENGLISH);
  assert.equal(evidence.calibratedBy, 80);
  assert.equal(evidence.probability, chanceOf(model, evidence.bits));

  await assert.rejects(asked(['a0,b0,perhaps']), /labels.csv: row 1: "perhaps" is neither yes nor no/);
  await assert.rejects(asked(['a0,nobody,yes']), /row 1: there is no record "nobody"/);
  await assert.rejects(asked(['a0,a0,yes']), /row 1: "a0" is the same record twice/);
  await assert.rejects(asked(['a0,b0,yes', 'b0,a0,no']), /row 2: b0 and a0 have two answers/);
  await assert.rejects(asked(['a0,b0,yes']), /1 pairs that are the same and 0 that are not; at least 20/);
});
