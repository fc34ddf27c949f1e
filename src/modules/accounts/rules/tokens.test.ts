import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, instantOf, plusMs } from '../../../kernel/instant.ts';
import { SCOPES, type Scope, TOKEN_DAYS_MAX, type TokenInput, tokenFaults } from './tokens.ts';

const now = instantOf(1_800_000_000_000);
const asked: TokenInput = {
  principal: 'p',
  label: 'laptop',
  scopes: ['apply'],
  expiresAt: plusMs(now, DAY_MS),
};
const faults = (change: Partial<TokenInput>) =>
  tokenFaults({ ...asked, ...change }, now).map(({ field, code }) => `${field} ${code}`);

test('a sound token has no fault', () => {
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ scopes: SCOPES }), []);
});

test('ACC-04 a token for an organisation or a partner never carries a scope of the office', () => {
  const allowed = (bearer: Partial<TokenInput>) =>
    SCOPES.filter((scope) => faults({ ...bearer, scopes: [scope] }).length === 0);
  assert.deepEqual(allowed({ organisation: 'o' }), ['apply', 'read-own', 'lookup']);
  assert.deepEqual(allowed({ partner: 'bank' }), ['settle', 'lookup']);
  assert.deepEqual(allowed({ partner: 'carrier' }), ['lookup']);
});

test('every fault is named with its place', () => {
  assert.deepEqual(faults({ scopes: [] }), ['/scopes scopes-missing']);
  assert.deepEqual(faults({ scopes: ['apply', 'rule' as Scope, 'apply'] }), [
    '/scopes/1 scope-unknown',
    '/scopes/2 scope-twice',
  ]);
  assert.deepEqual(faults({ label: ' ' }), ['/label text-missing']);
  assert.deepEqual(faults({ organisation: 'o', partner: 'bank', scopes: ['lookup'] }), [
    '/partner token-for-two',
  ]);
});

test('a token expires, and within two years', () => {
  const range = ['/expiresAt token-expiry-out-of-range'];
  assert.deepEqual(faults({ expiresAt: now }), range);
  assert.deepEqual(faults({ expiresAt: plusMs(now, 1) }), []);
  assert.deepEqual(faults({ expiresAt: plusMs(now, TOKEN_DAYS_MAX * DAY_MS) }), []);
  assert.deepEqual(faults({ expiresAt: plusMs(now, TOKEN_DAYS_MAX * DAY_MS + 1) }), range);
});
