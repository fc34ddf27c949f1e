import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Announcements, IntervalReader, IntervalWriter, keyOfText, type Owned } from './index.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const tiny = { keys: 4, rows: 6, faces: 4, segments: 4, bytes: 64 };

function indexOf(room = {}) {
  const announcements = new Announcements();
  const writer = new IntervalWriter(2, announcements.announce, room);
  return { writer, reader: new IntervalReader(announcements.sourceHere(writer.buffer)) };
}

function textOf(reader: IntervalReader, fragment: number): string {
  const out = Buffer.alloc(reader.lengthOf(fragment));
  assert.equal(reader.copy(fragment, out, 0), out.length);
  return out.toString('utf8');
}

/** What the index says about a key at a moment, as text. */
function answer(reader: IntervalReader, key: number, at: number): string | undefined {
  reader.sync();
  const row = reader.rowAt(key, at);
  const segment = row && reader.segmentAt(row, at);
  if (!segment) return undefined;
  return [
    textOf(reader, reader.tagOf(row)),
    textOf(reader, reader.partOf(segment, 0)),
    textOf(reader, reader.partOf(segment, 1)),
  ].join('|');
}

/** The same, by looking through everything. */
function modelAnswer(model: ReadonlyMap<number, Owned>, key: number, at: number): string | undefined {
  for (const owned of model.values())
    for (const holding of owned.holdings) {
      if (holding.key !== key || !(holding.from <= at && at < holding.until)) continue;
      const segment = owned.faces.get(holding.face)?.find((s) => s.from <= at && at < s.until);
      return (
        segment && [holding.tag, ...segment.parts].map((part) => Buffer.from(part).toString('utf8')).join('|')
      );
    }
  return undefined;
}

const END = 40;
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map(bytes);
/** Spans that follow one another with gaps, as faces and holdings have them. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: END }), { maxLength: 6 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) => cuts.slice(1).flatMap((until, i) => (i % 2 ? [] : [{ from: cuts[i]!, until }])));
const face = fc
  .tuple(spans, fc.array(fc.tuple(text, text), { minLength: 3, maxLength: 3 }))
  .map(([list, parts]) => list.map((span, i) => ({ ...span, parts: parts[i]! })));
const owned = fc
  .record({
    faces: fc.dictionary(fc.constantFrom('whole', 'part', 'other'), face, { minKeys: 1 }),
    keys: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
    spans,
    tag: text,
    pick: fc.nat(),
  })
  .map(({ faces, keys, spans: held, tag, pick }): { owned: Owned } => {
    const names = Object.keys(faces);
    const holdings = keys.flatMap((key) =>
      held.map((span) => ({
        key: 923_000_000_000 + key,
        ...span,
        face: names[(pick + key) % names.length]!,
        tag,
      })),
    );
    return { owned: { faces: new Map(Object.entries(faces)), holdings } };
  });

test('the index answers as a search through everything does, through any number of generations', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), owned), { maxLength: 30 }), (puts) => {
      const { writer, reader } = indexOf(tiny);
      const model = new Map<number, Owned>();
      for (const [owner, { owned: asked }] of puts) {
        // a number has one holder at a time, which is the register's own rule: drop what another owner holds
        const free = asked.holdings.filter((h) =>
          [...model].every(
            ([other, { holdings }]) =>
              other === owner ||
              holdings.every((o) => o.key !== h.key || o.until <= h.from || h.until <= o.from),
          ),
        );
        const next = { ...asked, holdings: free };
        model.set(owner, next);
        writer.put(owner, next);
        for (let key = 923_000_000_000; key < 923_000_000_008; key++)
          for (let at = -1; at <= END; at += 1)
            assert.equal(answer(reader, key, at), modelAnswer(model, key, at), `${key} at ${at}`);
      }
    }),
    { numRuns: 150 },
  );
});

test('texts are told apart by their bytes, also where their keys collide', () => {
  const { writer, reader } = indexOf();
  const one = (name: string): Owned => ({
    faces: new Map([['whole', [{ from: -Infinity, until: Infinity, parts: [bytes(name), bytes('')] }]]]),
    holdings: [{ key: keyOfText('CC-1'), from: -Infinity, until: Infinity, face: 'whole', tag: bytes(name) }],
  });
  writer.put(1, one('CC-1'));
  writer.put(2, one('CC-2'));
  reader.sync();
  for (const name of ['CC-1', 'CC-2']) {
    const row = reader.rowOfText(keyOfText('CC-1'), name);
    assert.equal(textOf(reader, reader.partOf(reader.segmentAt(row, 0), 0)), name);
  }
  assert.equal(reader.rowOfText(keyOfText('CC-1'), 'CC-3'), 0);
});

test('the keys of texts are whole numbers above every telephone number', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const key = keyOfText(name);
      assert.ok(Number.isSafeInteger(key) && key > 999_999_999_999_999);
    }),
  );
});

test('putting the same again writes nothing', () => {
  const { writer, reader } = indexOf();
  const holding = (n: number) => ({
    key: 92_300 + n,
    from: 0,
    until: Infinity,
    face: 'whole',
    tag: bytes('carrier'),
  });
  const same: Owned = {
    faces: new Map([['whole', [{ from: 0, until: Infinity, parts: [bytes('a'), bytes('b')] }]]]),
    holdings: Array.from({ length: 50 }, (_, n) => holding(n)),
  };
  writer.put(1, same);
  const before = writer.buffer;
  const filled = new Int32Array(before.slice(0));
  for (let i = 0; i < 5_000; i++) writer.put(1, same);
  assert.equal(writer.buffer, before);
  assert.deepEqual(new Int32Array(before), filled);
  assert.equal(answer(reader, 92_307, 5), 'carrier|a|b');
});

test('500,000 keys of 5,000 owners fit in 80 MB', () => {
  const { writer, reader } = indexOf({
    keys: 505_000,
    rows: 505_000,
    faces: 10_000,
    segments: 15_000,
    bytes: 16 << 20,
  });
  const part = bytes('x'.repeat(700));
  for (let owner = 0; owner < 5_000; owner++)
    writer.put(owner, {
      faces: new Map([
        [
          'whole',
          [
            { from: 0, until: 1_000, parts: [part, bytes(`owner ${owner}`)] },
            { from: 1_000, until: Infinity, parts: [part, bytes('later')] },
          ],
        ],
      ]),
      holdings: Array.from({ length: 100 }, (_, n) => ({
        key: 92_300_000_000 + owner * 1_000 + n * 7,
        from: 0,
        until: Infinity,
        face: 'whole',
        tag: bytes('carrier'),
      })),
    });
  assert.ok(writer.buffer.byteLength < 80_000_000, `${writer.buffer.byteLength} bytes`);
  assert.equal(answer(reader, 92_300_000_000 + 4_999 * 1_000 + 99 * 7, 10)?.endsWith('|owner 4999'), true);
  assert.equal(answer(reader, 92_200_000_000, 10), undefined);
});
