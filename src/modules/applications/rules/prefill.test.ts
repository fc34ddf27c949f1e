import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent } from '../../../../tests/make/applications.ts';
import { confidentialPlaces, type HeldNumber, prefilled, settledPlaces } from './prefill.ts';

const held = (number: string, more: Partial<HeldNumber> = {}): HeldNumber => ({
  number,
  carrier: 'one',
  use: 'both',
  home: false,
  foreignAuthority: null,
  backEnds: [],
  ...more,
});

test('APP-80 what the office knows is not asked again: all that was said last, and the numbers held now', () => {
  const last = completeContent();
  const said = last.channels!.numbers![0]!;
  const content = prefilled(last, [held(said.number!), held('+99915550000', { carrier: 'two' })]);
  assert.deepEqual(content.company, last.company);
  assert.deepEqual(content.people, last.people);
  assert.deepEqual(content.documents, last.documents);
  assert.deepEqual(
    content.channels?.numbers?.map(({ number, carrier }) => [number, carrier]),
    [
      [said.number, 'one'],
      ['+99915550000', 'two'],
    ],
  );
  assert.equal(content.declarations, undefined, 'that it is true is said anew');
  assert.deepEqual(prefilled(last, []).channels?.numbers, [], 'what was released is gone');
});

test('a range stays one while every number of it is held', () => {
  const range = { first: '+99915550000', last: '+99915550002', carrier: 'one', use: 'both' as const };
  const last = { channels: { ranges: [range] } };
  const all = ['0', '1', '2'].map((n) => held(`+9991555000${n}`));
  assert.deepEqual(prefilled(last, all).channels, { numbers: [], ranges: [range] });
  const { numbers, ranges } = prefilled(last, all.slice(1)).channels!;
  assert.equal(ranges, undefined);
  assert.deepEqual(
    numbers?.map(({ number }) => number),
    ['+99915550001', '+99915550002'],
  );
});

test('APP-81 a prefilled part is settled once its holder confirmed or changed it', () => {
  const marks = { company: 'a', people: 'b', premises: 'c' };
  const now = { company: 'a', people: 'x', premises: 'c' };
  const settled: string[] = settledPlaces(marks, now, ['company']);
  assert.ok(settled.includes('company') && settled.includes('people'));
  assert.ok(!settled.includes('premises'));
});

test('a client whose name is to be kept confidential is known as such by its place', () => {
  const clients = [{ name: 'Open' }, { name: 'Secret', price: '9 a call', confidential: true }];
  assert.deepEqual(confidentialPlaces({ business: { clients } }), ['/business/clients/1']);
});
