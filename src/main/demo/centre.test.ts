import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf } from '../../jurisdictions/pk/classes.ts';
import { pk } from '../../jurisdictions/pk/index.ts';
import type { Instant } from '../../kernel/instant.ts';
import { CONTENT } from '../../modules/applications/rules/content.ts';
import { obstacles } from '../../modules/applications/rules/preview.ts';
import { shapeFaults } from '../../modules/applications/rules/shape.ts';
import { CARRIERS, NumberBlocks } from './carriers.ts';
import { centreAt } from './centre.ts';
import { filesOf, papersFor, withPapers } from './papers.ts';

const AT = '2026-03-02T05:00:00.000Z' as Instant;

function centres(count: number) {
  const blocks = new NumberBlocks();
  return Array.from({ length: count }, (_, index) => centreAt({ seed: '1', index, at: AT, blocks }));
}

test('three hundred centres, some three thousand people and six thousand numbers, with nothing in the way of any application', () => {
  const all = centres(300);
  const numbers: string[] = [];
  const identities: string[] = [];
  const files = new Set<string>();
  for (const { class: code, content } of all) {
    const papers = papersFor(content, 'new');
    const full = withPapers(content, papers);
    for (const paper of filesOf(papers)) {
      assert.ok(!files.has(paper.hash));
      files.add(paper.hash);
    }
    const known = {
      formats: pk.applications.formats,
      districts: pk.applications.districts,
      carriers: new Set(CARRIERS.map((carrier) => carrier.code)),
      today: '2026-03-02' as never,
      uploaded: new Set(papers.map((paper) => paper.hash)),
      heldByOthers: new Set<string>(),
      barred: new Set<string>(),
      bound: new Set<string>(),
      provisionalDaysLeft: new Map<string, number>(),
      licenceFault: undefined,
    };
    assert.deepEqual(shapeFaults(CONTENT, full), []);
    assert.deepEqual(obstacles(full, 'new', classOf(code), pk.applications, known), []);
    numbers.push(...(content.channels?.numbers ?? []).map((entry) => entry.number!));
    identities.push(...(content.people ?? []).map((person) => person.nationalId ?? person.passport!));
  }
  assert.equal(new Set(numbers).size, numbers.length);
  assert.equal(new Set(identities).size, identities.length);
  assert.ok(numbers.length > 5_500 && numbers.length < 7_000, `${numbers.length} numbers`);
  assert.ok(identities.length > 2_700 && identities.length < 3_500, `${identities.length} people`);
});

test('the same seed makes the same centres', () => {
  assert.deepEqual(centres(5), centres(5));
});
