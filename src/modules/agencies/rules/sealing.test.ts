import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourAgencies as pack } from '../../../../tests/make/agencies.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { conflictRefusal } from './conflicts.ts';
import type { Power } from './pack.ts';
import type { Delegation } from './powers.ts';
import { type KeyHolder, sealedTo } from './sealing.ts';

const now = instantOf(1_800_000_000_000);
const holder = (officer: string, agency: string, powers: readonly Power[], decider = false): KeyHolder => ({
  officer,
  agency,
  role: 'examiner',
  keyId: `key of ${officer}`,
  publicKey: '',
  decider,
  delegations: [
    { delegation: 'd' as Delegation['delegation'], powers, instrument: 'i', from: now, until: null },
  ],
});

test('AGY-03 sealed reasons are sealed to the readers of the agency and to the named decider, and to nobody else', () => {
  const holders = [
    holder('reader', 'lantern', ['read-sealed']),
    holder('colleague', 'lantern', ['give-opinion']),
    holder('reader elsewhere', 'watch', ['read-sealed']),
    holder('decider', 'harbour', [], true),
    holder('reader of the Authority', 'harbour', ['read-sealed']),
  ];
  assert.deepEqual(
    sealedTo(pack, 'lantern', holders, now).map((one) => one.officer),
    ['reader', 'decider'],
  );
  assert.deepEqual(
    sealedTo(pack, 'lantern', holders, instantOf(1)).map((one) => one.officer),
    ['decider'],
  );
});

test('a tie counts whether it was declared or shows in the register of members', () => {
  const member = [{ organisation: 'o1', company: 'c1' }];
  assert.equal(conflictRefusal(['x', 'p1'], ['p1'], [])?.code, 'conflict-of-interest');
  assert.equal(conflictRefusal(['o1'], [], member)?.code, 'conflict-of-interest');
  assert.equal(conflictRefusal(['c1'], [], member)?.code, 'conflict-of-interest');
  assert.equal(conflictRefusal(['x'], ['p1'], member), undefined);
});
