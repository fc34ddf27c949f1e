import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../kinds/index.ts';
import { type Address, addressParts } from './address-parts.ts';
import { ENGLISH, withLore } from './lore.ts';

const LORE = withLore(ENGLISH, {
  addressWords: [
    ['house', 'مکان'],
    ['street', 'گلی'],
    ['block', 'بلاک'],
    ['no', 'نمبر'],
  ],
  addressNumbers: [['c', 'سی']],
  sectorShapes: ['([a-i]) ?(\\d{1,2}) (\\d)'],
  cities: [
    ['leeds', 'lds'],
    ['norwich', 'nor wich'],
  ],
});

const partsOf = (raw: string): Address => addressParts(KINDS.address!.normal(raw, LORE), LORE);

for (const [raw, parts] of [
  ['House 12-B, Street 4, Block H', { house: '12b', street: '4', block: 'h' }],
  ['H# 12B, St. No. 4, Blk H', { house: '12b', street: '4', block: 'h' }],
  ['12 High Street, Leeds', { house: '12', street: 'high', city: 'leeds' }],
  ['Plot 7, 2nd Floor, Office 301', { house: '7', floor: '2', unit: '301' }],
  ['Second Floor, Plot No 7, Phase II', { floor: '2', house: '7', phase: '2' }],
  ['F-8/3', { sector: 'f8-3' }],
  ['F 8/3, Nor Wich', { sector: 'f8-3', city: 'norwich' }],
  ['12 Leeds Road, Norwich', { house: '12', street: 'leeds', city: 'norwich' }],
  ['5 Rose Village, LDS 54000', { house: '5', area: 'rose', city: 'leeds', postcode: '54000' }],
  ['مکان نمبر ۱۲، گلی ۴، بلاک سی', { house: '12', street: '4', block: 'c' }],
  ['somewhere', {}],
] as const)
  test(`“${raw}” has ${Object.keys(parts).join(', ') || 'no parts'}`, () =>
    assert.deepEqual(partsOf(raw), parts));

test('parts are found in any text, and come from its words', () => {
  const words = 'house street 12 4b block c phase ii no leeds nor wich rose f 8 3 floor 2nd 54000'.split(' ');
  let state = 9;
  const next = (most: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state % most;
  };
  for (let round = 0; round < 2000; round++) {
    const raw = Array.from({ length: 1 + next(9) }, () => words[next(words.length)]!).join(' ');
    const normal = KINDS.address!.normal(raw, LORE);
    for (const text of Object.values(addressParts(normal, LORE)))
      assert.ok(` ${normal} `.includes(` ${text} `), `${text} of ${normal}`);
  }
});
