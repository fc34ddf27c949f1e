import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications } from '../../../../tests/make/applications.ts';
import { asWrittenNow } from './as-written-now.ts';
import type { Content } from './content.ts';
import { partiesOf } from './parties.ts';

test('APP-72 a company names every e-mail domain; the one that a version of before names is read as a list of one', () => {
  const before = { company: { name: 'Old Calls', emailDomain: 'old.example' }, accounts: [] } as Content;
  assert.deepEqual(asWrittenNow(before), {
    company: { name: 'Old Calls', emailDomains: ['old.example'] },
    accounts: [],
  });
  const now: Content = { company: { name: 'New Calls', emailDomains: ['one.example', 'two.example'] } };
  assert.equal(asWrittenNow(now), now);
  assert.deepEqual(asWrittenNow({}), {});
  const { details } = partiesOf(now, exampleApplications.formats);
  assert.deepEqual(details.emailDomains, ['one.example', 'two.example']);
});
