import assert from 'node:assert/strict';
import { test } from 'node:test';
import { against, anOwner, aPerson, aProfile, here, shut } from '../../../../tests/make/small-register.ts';
import { reasonsOf } from './in-words.ts';
import type { OwningCompany, Profile } from './profile.ts';

test('SCR-21 every company of the chain that owns the applicant is screened like the applicant, and the reasons say what it owns', () => {
  const own = (owner: Partial<OwningCompany>) =>
    aProfile('a', { names: ['Blue Sky Calls'], owners: [anOwner(owner)] });
  const [numbered] = against(own({ registrationNumber: '00-77' }), shut({ registrations: here('0077') }));
  assert.deepEqual(
    numbered!.traces.map(({ kind, own: here, other, bits }) => [kind, here, other, bits]),
    [['owner-number', '/owners/h', '/company/incorporationNumber', 12]],
  );
  const abroad = own({ registrationNumber: '0077', abroad: 'XF' });
  assert.deepEqual(against(abroad, shut({ registrations: here('0077') })), [], 'another country counts anew');
  const sister = shut({
    owners: [anOwner({ registrationNumber: '0077', abroad: 'XF', owns: ['Old Calls'] })],
  });
  assert.equal(against(abroad, sister)[0]!.traces[0]!.kind, 'owner-number');
  const behind = own({ owns: ['Middle Holding', 'A', 'B', 'C', 'D'] });
  const [named] = against(behind, shut({ names: ['Holding 1'] }));
  const { say } = reasonsOf(named!.traces)[0]!;
  assert.match(
    say.en,
    /the name of an owning company: 60%.*here it owns Middle Holding, A, B and 2 more; there it is the party itself/,
  );
  assert.match(
    say.ur,
    /مالک کمپنی کا نام.*یہاں یہ Middle Holding، A، B اور مزید 2 کی مالک ہے؛ وہاں یہ خود وہی فریق ہے/,
  );
  const [owned] = against(
    aProfile('a', { names: ['Old Calls'] }),
    shut({ owners: [anOwner({ name: 'Old Calls' })] }),
  );
  assert.match(
    reasonsOf(owned!.traces)[0]!.say.en,
    /here it is the applicant itself; there it owns Blue Sky Calls/,
  );
});

test('a tax number tells an owning company too, and one of another country is another number', () => {
  const own = (owner: Partial<OwningCompany>) => aProfile('a', { owners: [anOwner(owner)] });
  const old = shut({ taxNumbers: here('7654321-0') });
  const [taxed] = against(own({ taxNumber: '76543210' }), old);
  assert.deepEqual(
    taxed!.traces.map(({ kind, own: place, other }) => [kind, place, other]),
    [['owner-tax-number', '/owners/h', '/company/taxNumber']],
  );
  assert.deepEqual(taxed!.loopholes, ['nominee']);
  assert.deepEqual(against(own({ taxNumber: '76543210', abroad: 'XF' }), old), []);
});

test('whom a list names besides does not make a thing common', () => {
  const own = aProfile('a', { ibans: ['X1'], people: [aPerson('p')], owners: [anOwner()] });
  const old = shut({ ibans: ['X1'], people: [aPerson('p')], owners: [anOwner()] });
  const entry = (n: number) =>
    aProfile(`l${n}`, { kind: 'listed', ibans: ['X1'], people: [aPerson('p')], names: ['Holding One'] });
  const weights = (...others: readonly Profile[]) =>
    against(own, old, ...others)
      .find(({ kind }) => kind === 'shut')!
      .traces.map(({ kind, parties, bits }) => [kind, parties, bits]);
  assert.deepEqual(weights(entry(1), entry(2), entry(3)), weights());
  assert.ok(weights().every(([, parties]) => parties === 2));
});

test('a company is found by any of its names, and told of once', () => {
  const names = ['New Name Ltd', 'Blue Sky Calls'];
  const [match] = against(aProfile('a', { names }), shut({ names: ['Blue Sky Talks', 'Blue Sky Calls'] }));
  assert.deepEqual(
    match!.traces.map(({ kind, value, valueThere, chance }) => [kind, value, valueThere, chance]),
    [['company-name', 'Blue Sky Calls', 'Blue Sky Calls', 0.95]],
  );
});

test('what a crowd bears and weighs nothing is told of those only with whom something else is shared', () => {
  const crowd = Array.from({ length: 150 }, (_, n) =>
    aProfile(`m${n}`, { kind: 'running', ips: ['203.0.113.1'] }),
  );
  const own = aProfile('a', { ips: ['203.0.113.1'], ibans: ['X1'] });
  const found = against(own, shut({ ips: ['203.0.113.1'], ibans: ['X1'] }), ...crowd);
  assert.deepEqual(
    found.map(({ other, traces }) => [other, traces.map(({ kind, bits }) => [kind, bits > 0])]),
    [
      [
        'shut',
        [
          ['iban', true],
          ['ip', false],
        ],
      ],
    ],
  );
  assert.equal(against(own, ...crowd.slice(0, 50)).length, 50, 'of fewer each is told');
});

test('an owner of many weighs little, for a group owns many', () => {
  const group = (n: number) => shut({ party: `s${n}`, company: `s${n}`, owners: [anOwner()] });
  const weight = (count: number) => {
    const others = Array.from({ length: count }, (_, n) => group(n));
    const [match] = against(aProfile('a', { names: ['Blue'], owners: [anOwner()] }), ...others);
    return match!.traces[0]!;
  };
  assert.equal(weight(8).parties, 9);
  assert.ok(weight(8).bits < weight(1).bits - 3);
});
