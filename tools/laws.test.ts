import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRules, lawsOf, testsOf, toCsv } from './laws.ts';

const CSV =
  'id,law,rule,file\nLIC-07,"Code, s. 9","A ""stayed"" order does not close a centre",src/modules/licences/rules/standing.ts\n';
const files = new Map([
  ['src/modules/licences/rules/standing.ts', 'import x\n\n/** LIC-07 */\nexport function standingAt() {}\n'],
  [
    'src/modules/licences/rules/standing.test.ts',
    "\ntest('LIC-07 a stayed order does not close a centre', () => {});\n",
  ],
]);

test('rules are read and written as CSV', () => {
  assert.equal(toCsv(lawsOf(CSV)), CSV);
  assert.throws(() => lawsOf('id,rule\n'));
});

test('a rule is found by a word, with the lines of rule and test', () => {
  const [found] = findRules(lawsOf(CSV), files, 'STAY');
  assert.equal(found?.at, 'src/modules/licences/rules/standing.ts:3');
  assert.equal(found?.test, 'src/modules/licences/rules/standing.test.ts:2');
  assert.deepEqual(findRules(lawsOf(CSV), files, 'pension'), []);
});

test('tests that state a rule are recognised by their titles', () => {
  assert.deepEqual(
    testsOf(files).map((one) => one.id),
    ['LIC-07'],
  );
});
