import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourAgencies } from '../../../../tests/make/agencies.ts';
import { keepCarriersRefusal } from './carriers.ts';
import type { AgenciesPack } from './pack.ts';

test('AGY-08 who is a carrier is said by an administrator of the telecom regulator alone', () => {
  const pack: AgenciesPack = { ...harbourAgencies, telecomRegulator: 'watch' };
  const refused = (agency: string, role: 'administrator' | 'supervisor') =>
    keepCarriersRefusal(pack, { agency, role })?.code;
  assert.equal(refused('watch', 'administrator'), undefined);
  assert.equal(refused('watch', 'supervisor'), 'administrators-only');
  assert.equal(refused('harbour', 'administrator'), 'telecom-regulator-only');
});
