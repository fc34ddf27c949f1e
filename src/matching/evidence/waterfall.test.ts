import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence, FieldEvidence } from './evidence.ts';
import { saidOf, sentence } from './in-words.ts';
import { waterfallSvg } from './waterfall.ts';

const field = (more: Partial<FieldEvidence>): FieldEvidence => ({
  ...{ field: 'phone', kind: 'phone', level: 'same', m: 0.7, u: 0.001, given: null, shared: null },
  ...{ left: { raw: 'a', normal: 'a' }, right: { raw: 'a', normal: 'a' } },
  ...{ levelBits: 9, rarityBits: 0, holders: null, sharedBits: 0, bits: 9, total: -1 },
  ...more,
});

const ADDRESS = field({
  field: 'address',
  kind: 'address',
  level: 'partly',
  parts: [
    { part: 'street', agrees: true },
    { part: 'area', agrees: true },
    { part: 'house', agrees: false },
  ],
  levelBits: 4,
  rarityBits: 0,
  bits: 4,
  total: 3,
});

const EVIDENCE: Evidence = {
  ...{ engine: 'x', model: 'x', left: '1', right: '2', priorBits: -10, calibratedBy: null },
  fields: [field({}), ADDRESS, field({ field: 'born', kind: 'date', level: 'missing', bits: 0, total: 3 })],
  ...{ bits: 3, probability: 0.9 },
};

test('what agrees in an address and what does not is named, in both languages', () => {
  assert.equal(
    saidOf(ADDRESS, 'en'),
    'address: some of the words that count (agrees in street, area; differs in house or plot)',
  );
  assert.match(saidOf(ADDRESS, 'ur'), /\(یکساں: گلی یا سڑک، علاقہ؛ مختلف: مکان یا پلاٹ\)/);
});

test('a value is called common by how many have it, never when two records alone do', () => {
  const said = (rarityBits: number, holders: number | null) =>
    saidOf(field({ rarityBits, holders }), 'en').replace('phone: the same', '');
  assert.equal(said(-5, 300), ', but common, in about 300 records');
  assert.equal(said(-3, 2), '');
  assert.equal(said(-3, null), ', but common');
  assert.equal(said(2, null), ', and rare');
  assert.equal(said(0.5, null), '');
});

test('numbers and names of columns keep their direction in an Urdu sentence', () => {
  const urdu = sentence(EVIDENCE, 'ur');
  for (const [text] of urdu.matchAll(/[\d.+−%A-Za-z]+/g))
    assert.ok(urdu.includes(`\u2068${text}\u2069`) || urdu.includes(`${text}\u2069`), `${text} in ${urdu}`);
  assert.doesNotMatch(sentence(EVIDENCE, 'en'), /[\u2066-\u2069]/);
});

test('no bar or number leaves the picture, and no label lies over a bar', () => {
  for (const language of ['en', 'ur'] as const) {
    const svg = waterfallSvg(EVIDENCE, language);
    const height = Number(/viewBox="0 0 720 (\d+)"/.exec(svg)![1]);
    const bars = [...svg.matchAll(/<rect x="([\d.-]+)" y="(\d+)" width="([\d.]+)" height="(\d+)"/g)];
    assert.equal(bars.length, 4, 'two fields that are known, the beginning and the end');
    const spans = bars.map(([, x, y, width, tall]) => {
      assert.ok(Number(x) >= 0 && Number(x) + Number(width) <= 720, `bar at ${x}`);
      return [Number(y), Number(y) + Number(tall)] as const;
    });
    assert.ok(spans.at(-1)![1] <= height);
    for (const [, y] of svg.matchAll(/<text x="[\d.-]+" y="(\d+)" font-size="13"/g))
      assert.ok(!spans.some(([top, bottom]) => Number(y) > top && Number(y) < bottom), `label at ${y}`);
    assert.equal(svg.includes('direction="rtl"'), language === 'ur');
  }
});
