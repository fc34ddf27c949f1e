import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { edits } from '../../../src/matching/compare/edits.ts';
import { jaroWinkler } from '../../../src/matching/compare/jaro-winkler.ts';
import { PAIRS_A_SUM, pairs } from './pairs.ts';

/** Written by `golden.py` with another program (see README.md). */
const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));
const SECOND = 100;

test('Jaro-Winkler and single edits are those of DuckDB on a million pairs', () => {
  const units = new Uint16Array(2 * SECOND);
  const [likeness, near]: [number[], number[]] = [[], []];
  let [sum, count, at] = [0, 0, 0];
  for (const [a, b] of pairs()) {
    for (let i = 0; i < a.length; i++) units[i] = a.charCodeAt(i);
    for (let i = 0; i < b.length; i++) units[SECOND + i] = b.charCodeAt(i);
    sum += Math.round(jaroWinkler(units, 0, a.length, SECOND, SECOND + b.length) * 1e6);
    if (edits(units, 0, a.length, SECOND, SECOND + b.length, 1) <= 1) count++;
    if (++at % PAIRS_A_SUM > 0) continue;
    likeness.push(sum);
    near.push(count);
    [sum, count] = [0, 0];
  }
  assert.deepEqual(likeness, golden.jaroWinkler);
  assert.deepEqual(near, golden.oneEdit);
});
