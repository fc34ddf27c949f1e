import assert from 'node:assert/strict';
import { test } from 'node:test';
import { on } from '../../../../tests/make/orders.ts';
import { provisionalDays, provisionalRefusal } from './provisional.ts';

const spell = (company: string, from: string, until: string, person = 'p') => ({
  company,
  person,
  from: on(from),
  until: on(until),
});
const asked = { people: ['p', 'q'], from: on('2026-06-01'), until: on('2026-07-01') };

test('a company that had a provisional licence is refused whoever is named', () => {
  assert.equal(provisionalRefusal(asked, true, new Map(), 90)?.code, 'provisional-second');
  assert.equal(provisionalRefusal(asked, false, new Map(), 90), undefined);
});

test('LIC-12 provisional days add up per person over all companies', () => {
  const spells = [spell('one', '2026-01-01', '2026-02-10'), spell('two', '2026-03-01', '2026-03-21')];
  assert.equal(provisionalDays(spells, on('2026-06-01')), 60);
  assert.equal(provisionalRefusal(asked, false, new Map([['p', spells]]), 90), undefined);
  const more = [...spells, spell('three', '2026-04-01', '2026-04-02')];
  const refused = provisionalRefusal(asked, false, new Map([['p', more]]), 90);
  assert.deepEqual(
    [refused?.code, refused?.values],
    ['provisional-days-used-up', { used: 61, wanted: 30, max: 90 }],
  );
});

test('days that are still to come do not count, and a longer period than allowed is refused outright', () => {
  assert.equal(provisionalDays([spell('one', '2026-05-20', '2026-08-20')], on('2026-06-01')), 12);
  assert.equal(
    provisionalRefusal({ ...asked, until: on('2026-12-01') }, false, new Map(), 90)?.code,
    'provisional-too-long',
  );
});
