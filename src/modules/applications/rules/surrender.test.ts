import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications } from '../../../../tests/make/applications.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Content } from './content.ts';
import { type KnownFacts, obstacles } from './preview.ts';

const known = { today: '2026-11-23' as Day, licenceFault: undefined } as KnownFacts;
const found = (content: Content) =>
  obstacles(content, 'surrender', exampleApplications.classes[0]!, exampleApplications, known).map(
    ({ field, code }) => [field, code],
  );
const declarations = { truthful: true };

test('APP-84 a licence is given up from a day that is still to come, or at once', () => {
  assert.deepEqual(found({ declarations }), []);
  assert.deepEqual(found({ declarations, surrender: { from: '2026-12-31' } }), []);
  assert.deepEqual(found({ declarations, surrender: { from: '2026-11-22' } }), [
    ['/surrender/from', 'surrender-in-the-past'],
  ]);
});
