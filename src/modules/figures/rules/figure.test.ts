import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { published, SUPPRESSED_BELOW } from './figure.ts';

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
