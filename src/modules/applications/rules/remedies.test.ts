import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications } from '../../../../tests/make/applications.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { remediesFrom } from './remedies.ts';

test('APP-85 a decision tells what can be done against it, where, and until which day', () => {
  const late = '2026-11-23T23:30:00.000Z' as Instant; // past midnight where the office sits
  const found = remediesFrom(late, exampleApplications).map(({ code, until }) => [code, until]);
  assert.deepEqual(found, [
    ['review', '2026-12-24'],
    ['court', null],
  ]);
});
