import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLicence, boundPremises } from '../../../../tests/make/licences.ts';
import { on } from '../../../../tests/make/orders.ts';
import { checkAnswer, publicLicence } from './answer.ts';
import { NOT_FOUND } from './standing.ts';
import { keptPremises, variationOf } from './vary.ts';

const FROM = on('2026-01-01');

test('LIC-13 of residential premises only the district is kept and public', () => {
  const home = keptPremises(boundPremises({ residential: true }), FROM);
  assert.ok(!JSON.stringify(home).includes('Harbour Street'));
  const [shown] = publicLicence(
    aLicence(),
    [],
    [{ ...home, line: '9 Secret Lane', city: 'Alphaville' }],
    FROM,
  ).premises;
  assert.deepEqual(shown, { address: null, area: null, city: null, district: 'North', seats: null });
});

test('business premises and conditions are shown while they are in force', () => {
  const place = { ...keptPremises(boundPremises(), FROM), until: on('2026-06-01') };
  const condition = {
    id: 'c',
    text: { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' },
    from: on('2026-02-01'),
    until: null,
  };
  const shown = (at: string) => publicLicence(aLicence(), [condition], [place], on(at));
  assert.equal(shown('2026-01-15').conditions.length, 0);
  assert.equal(shown('2026-02-01').conditions.length, 1);
  assert.equal(shown('2026-05-31').premises[0]?.address, '3rd floor, 14 Harbour Street');
  assert.equal(shown('2026-06-01').premises.length, 0);
});

test('an answer about nobody shows the number asked and nothing else', () => {
  assert.deepEqual(checkAnswer(NOT_FOUND, null, { number: '+99921001' }, FROM, FROM), {
    verdict: 'not-found',
    mayOperate: 'no',
    courtOrders: [],
    licence: null,
    number: '+99921001',
    asOf: FROM,
    checkedAt: FROM,
  });
});

test('a variation ends what is gone or altered, begins what is new, and leaves the rest alone', () => {
  const [stays, goes, alters] = [boundPremises(), boundPremises(), boundPremises({ seats: 10 })];
  const kept = [stays, goes, alters].map((item) => ({ ...keptPremises(item, FROM), since: 1 }));
  const at = on('2026-05-01');
  const variation = variationOf(
    { premises: kept, people: [], conditions: [] },
    { premises: [stays, { ...alters, seats: 20 }] },
    at,
  );
  assert.deepEqual(
    variation.premisesEnded.map(({ id }) => id),
    [goes.id, alters.id],
  );
  assert.deepEqual(
    variation.premisesAdded.map(({ id, seats, from }) => [id, seats, from]),
    [[alters.id, 20, at]],
  );
});
