// `npm run rules WORD`: where a legal rule stands and which test states it. `npm run rules -- --join` writes docs/rules.csv.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRules, joined, lawsOf, toCsv } from './laws.ts';
import { programText } from './layers.ts';

const ROOT = join(import.meta.dirname, '..');
const CSV = join(ROOT, 'docs/rules.csv');

const words = process.argv.slice(2);
if (words[0] === '--join') {
  writeFileSync(CSV, toCsv(joined(ROOT)));
  console.log(`${joined(ROOT).length} rules in docs/rules.csv`);
} else if (words.length === 0) {
  console.error('which word? npm run rules stay');
  process.exitCode = 64;
} else {
  const found = findRules(lawsOf(readFileSync(CSV, 'utf8')), programText(ROOT), words.join(' '));
  for (const { id, law, rule, at, test } of found)
    console.log(`${id}  ${law}\n  ${rule}\n  rule ${at}\n  test ${test}\n`);
  if (found.length === 0) {
    console.error(`no rule speaks of "${words.join(' ')}"`);
    process.exitCode = 1;
  }
}
