import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyKind } from './party-kind.ts';

test('SCR-18 who leaves while an order against him is under way stands shut, like one whom the order shut', () => {
  for (const verdict of ['revoked', 'suspended'])
    for (const underWay of [true, false]) assert.equal(partyKind(verdict, underWay), 'shut');
  for (const verdict of ['surrendered', 'expired']) {
    assert.equal(partyKind(verdict, true), 'shut');
    assert.equal(partyKind(verdict, false), 'past');
  }
  assert.equal(
    partyKind('licensed', true),
    'running',
    'an order that is only proposed shuts nobody who runs',
  );
  assert.equal(partyKind('stayed', false), 'running');
  assert.equal(partyKind('not-found', true), 'past');
  assert.equal(partyKind(null, false), 'past');
});
