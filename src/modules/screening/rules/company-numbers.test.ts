import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleApplications } from '../../../../tests/make/applications.ts';
import { pk } from '../../../jurisdictions/pk/index.ts';
import { companyNumber, spelledNumber } from './company-numbers.ts';

test('a number of this country is one number however it is written, in either country', () => {
  const spelled = (
    kind: 'taxNumber' | 'incorporationNumber',
    text: string,
    of: string | null,
    pack = pk.applications,
  ) => spelledNumber(companyNumber(kind, text, of, pack));
  assert.equal(
    spelled('incorporationNumber', '12345', 'PK'),
    spelled('incorporationNumber', '0012345', null),
  );
  assert.equal(spelled('taxNumber', '۱۲۳۴۵۶۷۸', 'PK'), spelled('taxNumber', '1234567-8', null));
  assert.equal(spelled('taxNumber', 'T123', 'XE', exampleApplications), 'T123');
  assert.equal(
    spelled('incorporationNumber', 'C-1', 'XE', exampleApplications),
    'C1',
    'no number here, kept as written',
  );
});

test('a number from abroad is another one, and is not spelled by the law of this country', () => {
  const abroad = companyNumber('incorporationNumber', '12345', 'AE', pk.applications);
  assert.deepEqual(abroad, { number: '12345', abroad: 'AE' });
  assert.equal(spelledNumber(abroad), 'AE 12345');
  assert.equal(spelledNumber({ number: ' - ', abroad: 'AE' }), '');
});
