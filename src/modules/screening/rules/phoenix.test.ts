import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { against, aPerson, aProfile, NOW, shut, YEAR_MS } from '../../../../tests/make/small-register.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { agedBits, doubtedBits, fittedSlope, probabilityOfReturn, sharedBits } from './calibration.ts';
import { restsOf } from './evidence.ts';
import { reasonsOf } from './in-words.ts';
import type { Profile } from './profile.ts';

test('SCR-01 of each independent group the best piece counts, once', () => {
  const [one] = against(aProfile('a', { ibans: ['X1'] }), shut({ ibans: ['X1'] }));
  const [two] = against(aProfile('a', { ibans: ['X1', 'X2'] }), shut({ ibans: ['X1', 'X2'] }));
  assert.equal(two!.bits, one!.bits);
  assert.deepEqual(
    two!.traces.map(({ counted }) => counted),
    [true, false],
  );
  const imei = { imei: '350000000000001', mac: null, serial: null };
  const [both] = against(
    aProfile('a', { ibans: ['X1'], devices: [imei] }),
    shut({ ibans: ['X1'], devices: [imei] }),
  );
  assert.ok(both!.bits > one!.bits + 5, 'another group adds');
});

test('SCR-02 what many share weighs little, and the reasons say how many share it', () => {
  const landlord = (n: number) => aPerson(`landlord-${n}`, { roles: ['landlord'], nationalId: 'L' });
  const tenants = Array.from({ length: 13 }, (_, n) =>
    aProfile(`tenant-${n}`, { kind: 'running', people: [landlord(n)] }),
  );
  const own = aProfile('a', { people: [landlord(90)] });
  const [alone] = against(own, shut({ people: [landlord(91)] }));
  const [crowd] = against(own, shut({ people: [landlord(91)] }), ...tenants).filter(
    ({ kind }) => kind === 'shut',
  );
  assert.ok(alone!.traces[0]!.bits > 2);
  assert.equal(crowd!.traces[0]!.bits, 0);
  assert.equal(crowd!.traces[0]!.parties, 15);
  const { en, ur } = reasonsOf(crowd!.traces)[0]!.say;
  assert.match(en, /shared by 15 parties, so it weighs little/);
  assert.match(ur, /15 فریقوں میں مشترک/);
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 2, max: 1e6 }), (bits, parties) =>
      assert.ok(sharedBits(bits, parties + 1) <= sharedBits(bits, parties)),
    ),
  );
});

test('SCR-03 what was shared with a centre shut long ago weighs less', () => {
  const own = aProfile('a', { ibans: ['X1'] });
  const bits = (years: number) =>
    against(own, shut({ ibans: ['X1'], shutAt: plusMs(NOW, -years * YEAR_MS) }))[0]!.traces[0]!.bits;
  assert.equal(Math.round(bits(6) * 10), Math.round((bits(0) / 2) * 10), 'half after its time');
  assert.ok(bits(1) < bits(0));
  assert.equal(agedBits(8, 2, -1), 8, 'nothing is lost before it is shut');
});

test('SCR-04 what a counted person brings along is not counted again', () => {
  const known = { phone: '+99910000001', email: 'a@mail.example' };
  const other = shut({ people: [aPerson('p', known)] });
  const [same] = against(aProfile('a', { people: [aPerson('p', known)] }), other);
  const [nominee] = against(aProfile('a', { people: [aPerson('q', known)] }), other);
  assert.deepEqual(
    same!.traces.filter(({ counted }) => counted).map(({ kind }) => kind),
    ['leader'],
  );
  assert.deepEqual(
    nominee!.traces.filter(({ counted }) => counted).map(({ kind }) => kind),
    ['email'],
  );
  assert.deepEqual(nominee!.loopholes, ['nominee']);
});

test('nobody is matched with his own company, but with his own shut centre he is', () => {
  const own = aProfile('a', { company: 'c', ibans: ['X1'] });
  assert.deepEqual(against(own, aProfile('b', { company: 'c', kind: 'running', ibans: ['X1'] })), []);
  assert.equal(against(own, shut({ company: 'c', ibans: ['X1'] })).length, 1);
});

test('SCR-05 every match says in both languages what speaks for it and what takes weight from it', () => {
  const home = aPerson('p', { nationalId: 'A', address: 'House 1, Street 2' });
  const lit = shut({ people: [{ ...home, id: 'q', nationalId: 'B' }], shutAt: plusMs(NOW, -9 * YEAR_MS) });
  const [match] = against(aProfile('a', { people: [home] }), lit);
  const [reason] = reasonsOf(match!.traces);
  assert.match(reason!.say.en, /home address.*the shutdown was long ago/);
  assert.match(reason!.say.ur, /گھر کا پتا.*عرصہ گزر چکا/);
  assert.doesNotMatch(reason!.say.ur, /[a-z]{3}/);
});

test('a probability follows the bits, and doubt never turns evidence against', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      (bits, more) => {
        assert.ok(probabilityOfReturn(bits) <= probabilityOfReturn(bits + more));
        const doubted = doubtedBits(Math.abs(bits), 0.3);
        assert.ok(doubted >= 0 && doubted <= Math.abs(bits) + 1e-9);
      },
    ),
  );
  const told = Array.from({ length: 60 }, (_, i) => ({ bits: i - 30, same: i > 30 }));
  assert.ok(
    fittedSlope(told) > fittedSlope([...told, ...told.map(({ bits, same }) => ({ bits, same: !same }))]),
  );
});

test('what a match rests on does not move with its weight, but with who shares it', () => {
  const own = aProfile('a', { ibans: ['X1'] });
  const rests = (...others: readonly Profile[]) =>
    restsOf(against(own, ...others).find(({ kind }) => kind === 'shut')!.traces);
  const now = rests(shut({ ibans: ['X1'] }));
  assert.deepEqual(rests(shut({ ibans: ['X1'], shutAt: plusMs(NOW, -YEAR_MS) })), now);
  const more = Array.from({ length: 4 }, (_, n) => aProfile(`m${n}`, { kind: 'running', ibans: ['X1'] }));
  assert.notDeepEqual(rests(shut({ ibans: ['X1'] }), ...more), now);
});
