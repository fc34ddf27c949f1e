import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edits } from './edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { fewestEdits, likestPossible, masksOf, mayReach } from './letters.ts';
import { TextInterner, textAt } from './text-arena.ts';

function both(a: string, b: string) {
  const interner = new TextInterner();
  const [x, y] = [interner.code(`<${a}`), interner.code(`>${b}`)];
  const arena = interner.arena();
  const { units, offsets } = arena;
  return { units, a: offsets[x]! + 1, aEnd: offsets[x + 1]!, b: offsets[y]! + 1, bEnd: offsets[y + 1]! };
}

const similarity = (a: string, b: string) => {
  const { units, ...at } = both(a, b);
  return jaroWinkler(units, at.a, at.aEnd, at.b, at.bEnd);
};
const apart = (a: string, b: string, most: number) => {
  const { units, ...at } = both(a, b);
  return edits(units, at.a, at.aEnd, at.b, at.bEnd, most);
};

test('Jaro-Winkler gives the figures of its paper', () => {
  for (const [a, b, expected] of [
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
    ['same', 'same', 1],
  ] as const)
    assert.equal(Math.round(similarity(a, b) * 10_000) / 10_000, expected, `${a} ${b}`);
});

/** Optimal string alignment as it is defined, over the whole matrix. */
function slowEdits(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Number.POSITIVE_INFINITY;
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
    }
  return rows[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

test('edits are counted exactly as far as they are asked for', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      assert.equal(apart(a, b, most), Math.min(slowEdits(a, b), most + 1));
    }),
    { numRuns: 3000 },
  );
});

test('the letters of two texts never promise less than they keep', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const interner = new TextInterner();
      const [x, y] = [interner.code(a), interner.code(b)];
      const masks = masksOf(interner.arena());
      const [maskA, maskB] = [masks[x] ?? 0, masks[y] ?? 0];
      assert.ok(fewestEdits(maskA, maskB, a.length, b.length) <= slowEdits(a, b));
      if (a !== '' && b !== '')
        assert.ok(similarity(a, b) <= likestPossible(maskA, maskB, a.length, b.length) + 1e-12);
    }),
    { numRuns: 3000 },
  );
});

test('whether two texts may be so alike is answered as their likeness would be, without working it out', () => {
  const least = [0.83, 0.85, 0.93];
  const tests = least.map(mayReach);
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'ک'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const interner = new TextInterner();
      const [x, y] = [interner.code(a), interner.code(b)];
      const masks = masksOf(interner.arena());
      const asked = [masks[x]!, masks[y]!, a.length, b.length] as const;
      least.forEach((one, i) => {
        assert.equal(tests[i]!(...asked), likestPossible(...asked) >= one);
      });
    }),
    { numRuns: 3000 },
  );
});

test('a text keeps its code while thousands come after it', () => {
  const interner = new TextInterner();
  const texts = Array.from({ length: 5000 }, (_, at) => `text ${at * 7919} ${'x'.repeat(at % 30)}`);
  const codes = texts.map((text) => interner.code(text));
  assert.deepEqual(
    texts.map((text) => interner.code(text)),
    codes,
  );
  assert.deepEqual(
    codes.map((code) => textAt(interner.arena(), code)),
    texts,
  );
  assert.equal(interner.code(''), 0);
  assert.equal(interner.find('never seen'), 0);
});
