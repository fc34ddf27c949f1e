import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOLD_FROM, toldToAgency } from './told.ts';

test('CON-07 an agency learns of complaints about it in numbers alone, once answered, and of so few that they point at somebody nothing', () => {
  const few = Array.from({ length: TOLD_FROM - 1 }, () => 'upheld' as const);
  assert.equal(toldToAgency([]), undefined);
  assert.equal(toldToAgency(few), undefined);
  assert.deepEqual(toldToAgency([...few, 'referred']), {
    answered: TOLD_FROM,
    outcomes: { upheld: TOLD_FROM - 1, 'partly-upheld': 0, 'not-upheld': 0, referred: 1 },
  });
});
