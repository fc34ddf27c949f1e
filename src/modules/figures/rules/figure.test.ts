import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byStage, jobsByStage, published, SUPPRESSED_BELOW } from './figure.ts';

test('FIG-01 a line that stands for one to four cases is withheld, nought and five are said', () => {
  const lines = [0, 1, 4, 5, 60].map((cases) => ({ code: String(cases), value: cases, cases }));
  assert.deepEqual(
    published(lines).map(({ value }) => value),
    [0, null, null, 5, 60],
  );
});

test('one withheld line takes the next smallest with it, nought only where nothing else is left', () => {
  const shown = (...counts: number[]) =>
    published(counts.map((cases) => ({ code: String(cases), value: cases, cases }))).map(
      ({ value }) => value,
    );
  assert.deepEqual(shown(60, 3, 0, 7, 9), [60, null, 0, null, 9]);
  assert.deepEqual(shown(7, 7, 3), [null, 7, null]);
  assert.deepEqual(shown(3, 0, 0), [null, null, 0]);
  assert.deepEqual(shown(4), [null]);
  assert.deepEqual(shown(1, 2, 7), [null, null, 7]);
  assert.deepEqual(shown(0, 5, 6), [0, 5, 6]);
});

test('whatever is counted, nothing that stands for a few people is shown', () => {
  const line = fc.record({
    code: fc.string(),
    value: fc.double({ noNaN: true }),
    cases: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const shown = published(lines);
      assert.equal(shown.length, lines.length);
      for (const [i, { cases }] of lines.entries())
        if (cases > 0 && cases < SUPPRESSED_BELOW) assert.equal(shown[i]!.value, null);
    }),
  );
});

test('FIG-02 in two directions no withheld count follows from what is left of its row or column', () => {
  const cells = (...rows: number[][]) =>
    published(
      rows.flatMap((row, r) =>
        row.map((cases, c) => ({ code: `r${r}`, column: `c${c}`, value: cases, cases })),
      ),
    ).map(({ value }) => value);
  // 3 alone would follow from its row and from its column; what is withheld with it, again from theirs
  assert.deepEqual(cells([3, 20, 30], [40, 9, 60], [70, 80, 99]), [
    null,
    null,
    30,
    null,
    null,
    60,
    70,
    80,
    99,
  ]);
  assert.deepEqual(cells([20, 30], [40, 50]), [20, 30, 40, 50]);
  const counts = fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const shown = cells(...rows);
      const row = (r: number) => shown.slice(r * 3, r * 3 + 3);
      const column = (c: number) => rows.map((_, r) => shown[r * 3 + c]);
      for (const way of [...rows.map((_, r) => row(r)), ...[0, 1, 2].map(column)])
        assert.notEqual(way.filter((value) => value === null).length, 1);
    }),
  );
});

test('existing centres are counted once, at the stage they have come to, with every stage of every row', () => {
  const some = (form: string, stage: string, centres: number, agents: number) => ({
    ...{ district: 'north', size: 'seats-1-9', form, stage, centres, agents },
  });
  const counts = [
    some('', 'not-yet-applied', 9, 0),
    some('company', 'applied', 6, 60),
    { ...some('company', 'applied', 2, 5), district: 'south' },
    some('company', 'licensed', 7, 90),
  ];
  assert.deepEqual(
    byStage(counts, 'form').map(({ code, column, value }) => [code, column, value]),
    [
      ['', 'not-yet-applied', 9],
      ['', 'applied', 0],
      ['', 'licensed', 0],
      ['', 'ended', 0],
      ['company', 'not-yet-applied', 0],
      ['company', 'applied', 8],
      ['company', 'licensed', 7],
      ['company', 'ended', 0],
    ],
  );
  // the south has two centres
  assert.deepEqual(
    byStage(counts, 'district').map(({ code }) => code),
    [...Array(4).fill('north'), ...Array(4).fill('others')],
  );
  const sizes = ['seats-200', 'seats-50-199', 'seats-1-9'].map((size) => ({ ...counts[0]!, size }));
  assert.deepEqual(
    [...new Set(byStage(sizes, 'size').map(({ code }) => code))],
    ['seats-1-9', 'seats-50-199', 'seats-200'],
  );
  assert.deepEqual(jobsByStage(counts), [
    { code: 'applied', value: 65, cases: 8 },
    { code: 'licensed', value: 90, cases: 7 },
    { code: 'ended', value: 0, cases: 0 },
  ]);
});
