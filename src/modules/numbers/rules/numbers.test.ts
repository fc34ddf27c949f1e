import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anId } from '../../../../tests/make/entities.ts';
import { aNumber } from '../../../../tests/make/numbers.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { listFaults, planFaults } from './declaration.ts';
import { changeOf, type Held } from './holders.ts';
import { expandRange, NUMBERS_MAX } from './range.ts';

const e164 = (text: string) => text as PhoneNumber;
const at = (day: string) => `${day}T00:00:00.000Z` as Instant;
const carriers = new Set(['alpha', 'beta']);
const [ours, theirs] = [anId<'licence'>(), anId<'licence'>()];

test('NUM-01 a range is every number from the first to the last, and never more than the cap', () => {
  assert.deepEqual(expandRange(e164('+99920000098'), e164('+99920000101')), [
    '+99920000098',
    '+99920000099',
    '+99920000100',
    '+99920000101',
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 999_999_999 }),
      fc.integer({ min: 0, max: 20_000 }),
      (start, length) => {
        const [first, last] = [e164(`+${start}`), e164(`+${start + length}`)];
        const all = expandRange(first, last);
        if (first.length !== last.length)
          return assert.ok(!Array.isArray(all) && all.code === 'range-ends-differ');
        if (length >= NUMBERS_MAX) return assert.ok(!Array.isArray(all) && all.code === 'range-too-long');
        assert.ok(Array.isArray(all));
        assert.deepEqual([all.length, all[0], all.at(-1)], [length + 1, first, last]);
      },
    ),
  );
  const backwards = expandRange(e164('+99920000002'), e164('+99920000001'));
  assert.ok(!Array.isArray(backwards) && backwards.code === 'range-backwards');
  assert.deepEqual(expandRange(e164('+999999999999998'), e164('+999999999999999')), [
    '+999999999999998',
    '+999999999999999',
  ]);
});

test('every fault of a list is named at its place', () => {
  const twice = aNumber();
  const list = [
    twice,
    aNumber({ carrier: 'gamma' }),
    twice,
    aNumber({ number: e164('0092 1') }),
    aNumber({ number: e164('+9992000777'), backEnds: [e164('+9992000777'), e164('nonsense')] }),
  ];
  assert.deepEqual(
    listFaults(list, carriers).map(({ field, code }) => `${field} ${code}`),
    [
      '/numbers/1/carrier unknown-carrier',
      '/numbers/2/number number-listed-twice',
      '/numbers/3/number number-malformed',
      '/numbers/4/backEnds/0 back-end-repeated',
      '/numbers/4/backEnds/1 number-malformed',
    ],
  );
  const tooMany = Array.from({ length: NUMBERS_MAX + 1 }, () => twice);
  assert.deepEqual(
    listFaults(tooMany, carriers).map((f) => f.code),
    ['numbers-too-many'],
  );
  assert.equal(listFaults(tooMany.slice(1), carriers).length, 100);
});

test('NUM-02 a foreign number is shown only with the letter of the principal it belongs to', () => {
  const foreign = aNumber({ number: e164('+12025550123'), kind: 'foreign' });
  assert.deepEqual(
    listFaults([foreign], carriers).map((f) => f.code),
    ['foreign-number-needs-authority'],
  );
  assert.deepEqual(listFaults([{ ...foreign, foreignAuthority: 'a'.repeat(64) }], carriers), []);
});

test('a number outside the plan is declared as foreign, and a universal access number names what is behind it', () => {
  const pack = { region: 'XA', callingCode: '999' };
  const back = [e164('+99920555555')];
  const list = [
    aNumber(),
    aNumber({ number: e164('+12025550123') }),
    aNumber({ kind: 'foreign' }),
    aNumber({ kind: 'uan' }),
    aNumber({ kind: 'uan', backEnds: back }),
    aNumber({ backEnds: back }),
  ];
  assert.deepEqual(
    planFaults(pack, list).map(({ field, code }) => `${field} ${code}`),
    [
      '/numbers/1/number number-outside-plan',
      '/numbers/2/number number-not-foreign',
      '/numbers/3/backEnds universal-number-needs-back-ends',
      '/numbers/5/backEnds back-ends-of-universal-only',
    ],
  );
});

const held = (
  licence: Held['licence'],
  of: ReturnType<typeof aNumber>,
  until: Instant | null = null,
): Held => ({
  ...of,
  id: anId<'holding'>(),
  licence,
  until,
  knownFrom: of.from,
});

test('NUM-03 a number has one holder at a time: what another licence holds then is refused, before and after is free', () => {
  const number = aNumber({ from: at('2026-03-01') });
  const refused = (holding: Held) => !('start' in changeOf([number], [holding], ours));
  assert.ok(refused(held(theirs, number)));
  assert.ok(refused(held(theirs, { ...number, from: at('2027-01-01') })));
  assert.ok(refused(held(theirs, { ...number, from: at('2026-01-01') }, at('2026-03-02'))));
  assert.ok(!refused(held(theirs, { ...number, from: at('2026-01-01') }, at('2026-03-01'))));
  const uan = aNumber({ kind: 'uan', backEnds: [number.number], from: at('2026-03-01') });
  const behind = changeOf([uan], [held(theirs, number)], ours);
  assert.ok(!('start' in behind) && behind[0]?.field === '/numbers/0/backEnds/0');
});

test('NUM-04 the same terms again change nothing; other terms end the old holding where the new one begins', () => {
  const number = aNumber();
  const own = held(ours, number);
  assert.deepEqual(changeOf([number], [own], ours), { start: [], end: [] });
  assert.deepEqual(changeOf([{ ...number, from: at('2026-06-01') }], [own], ours), { start: [], end: [] });
  const ported = changeOf([{ ...number, carrier: 'beta', from: at('2026-06-01') }], [own], ours);
  assert.ok('start' in ported);
  assert.deepEqual(
    [ported.start, ported.end.map((e) => [e.id, e.until])],
    [[0], [[own.id, at('2026-06-01')]]],
  );
  const later = held(ours, { ...number, from: at('2026-09-01') });
  const before = changeOf([number], [later], ours);
  assert.ok('start' in before && before.end[0]?.until === later.from, 'a later holding never comes to be');
});
