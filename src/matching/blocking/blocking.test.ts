import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextInterner } from '../compare/text-arena.ts';
import type { Values } from '../fields/values.ts';
import { valuesOf } from '../fields/values.ts';
import { foundPairs } from '../finding.ts';
import { randomOf } from '../random.ts';
import { crossingsOf } from '../scoring/comparing.ts';
import { TableBuilder } from '../table/table.ts';
import { ENGLISH } from '../text/lore.ts';
import { Crew } from '../threads/crew.ts';
import { DeletionKeys, shareDeletion } from './deletions.ts';
import type { Pass } from './plan.ts';
import { repeatedFirst } from './sorted.ts';

const random = randomOf(11);
const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 3)).join('');
const withoutEach = (text: string) =>
  new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]);

test('a text has one key for itself and one for each different text that is left without a unit', () => {
  const texts = ['1', '11', '1122', '12345', '121212', digits(40), 'علی'];
  const interner = new TextInterner();
  const codes = texts.map((text) => interner.code(text));
  const keys = new DeletionKeys(interner.arena());
  codes.forEach((code, at) => {
    const count = keys.of(code);
    assert.equal(new Set(keys.list.subarray(0, count)).size, withoutEach(texts[at]!).size, texts[at]);
  });
});

test('two texts share a deletion exactly where their texts without a unit do', () => {
  const texts = Array.from({ length: 150 }, () => digits(3 + Math.floor(random() * 4)));
  const interner = new TextInterner();
  const codes = texts.map((text) => interner.code(text));
  const arena = interner.arena();
  for (const [i, one] of texts.entries())
    for (const [j, other] of texts.entries()) {
      const expected = [...withoutEach(one)].some((left) => withoutEach(other).has(left));
      assert.equal(shareDeletion(arena, codes[i]!, codes[j]!), expected, `${one} ${other}`);
    }
});

test('keys that come more than once are found in rising order, each with its places', () => {
  const keys = Int32Array.from({ length: 3000 }, () => Math.floor(random() * 2000) - 1000);
  const { keys: found, owners } = repeatedFirst(keys);
  const unsigned = [...found].map((key) => key >>> 0);
  assert.deepEqual(
    unsigned,
    [...unsigned].sort((a, b) => a - b),
  );
  const twice = (key: number) => key !== 0 && keys.indexOf(key) !== keys.lastIndexOf(key);
  const places = [...keys.keys()].filter((at) => twice(keys[at]!));
  const kept = [...owners].filter((at) => twice(keys[at]!));
  assert.deepEqual(
    [...kept].sort((a, b) => a - b),
    places,
  );
  assert.ok(owners.every((at, i) => keys[at] === found[i]));
});

/** Ids of one to three records each, near to some others. */
function ids(): Values {
  const builder = new TableBuilder('made up');
  builder.column('id');
  for (let row = 0; row < 400; row++) {
    builder.text(0, `7${digits(6)}`);
    builder.nextRow();
  }
  const field = { name: 'id', kind: 'national-id', left: ['id'], right: ['id'] };
  return valuesOf(field, [builder.table()], ENGLISH);
}

test('a pass of many keys finds each pair of near values once, and none that an earlier pass finds', async () => {
  const values = [ids()];
  const { codes, arena } = values[0]!;
  const near: Pass = { facets: [{ field: 0, facet: 1, many: true }], name: 'near', pairs: 0 };
  const same: Pass = { facets: [{ field: 0, facet: 0, many: false }], name: 'same', pairs: 0 };
  const expected: string[] = [];
  for (let a = 0; a < codes.length; a++)
    for (let b = a + 1; b < codes.length; b++)
      if (codes[a] !== 0 && codes[b] !== 0 && shareDeletion(arena, codes[a]!, codes[b]!))
        expected.push(`${a} ${b}`);
  assert.ok(expected.length > 500);
  for (const passes of [[near], [same, near], [near, near]])
    for (const threads of [1, 2]) {
      const crew = new Crew(threads);
      try {
        crew.share({
          values,
          crossings: crossingsOf(values),
          records: codes.length,
          split: 0,
          lore: ENGLISH,
        });
        const { answers, count } = await foundPairs(crew, values, passes, codes.length, () => {});
        const found = answers.flatMap(({ left, right }) => [...left].map((one, at) => `${one} ${right[at]}`));
        assert.equal(count, expected.length);
        assert.deepEqual(found.sort(), [...expected].sort());
      } finally {
        await crew.dismiss();
      }
    }
});
