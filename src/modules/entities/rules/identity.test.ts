import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aPerson, personDetails } from '../../../../tests/make/entities.ts';
import { declarationFault } from './declarable.ts';
import { identitiesOf, listedTwice, normalisedId } from './identity.ts';

test('an id compares the same however its separators and digits are written', () => {
  assert.equal(normalisedId('12345-6789012-3'), '1234567890123');
  assert.equal(normalisedId(' ۱۲۳۴۵ ۶۷۸۹۰۱۲ ۳ '), '1234567890123');
  assert.equal(normalisedId('١٢٣٤٥-٦٧٨٩٠١٢-٣'), '1234567890123');
  assert.equal(normalisedId('ab 123.456'), 'AB123456');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      assert.equal(normalisedId(normalisedId(text)), normalisedId(text)),
    ),
  );
});

test('ENT-01 a person is recognised by national id whatever nationality is declared, by passport within its country', () => {
  const as = (nationality: string) => identitiesOf({ nationality, nationalId: '55-1', passport: 'P 9' });
  assert.equal(as('XA').nationalId, as('XB').nationalId);
  assert.notEqual(as('XA').passport, as('XB').passport);
  assert.deepEqual(identitiesOf({ nationality: 'XA', nationalId: '--', passport: null }), {
    nationalId: null,
    passport: null,
  });
});

test('ENT-02 one person is listed once: the same id, national id or passport again is a fault at its place', () => {
  const first = aPerson({ passport: 'P1' });
  const list = [
    first,
    aPerson({ nationalId: first.details.nationalId!.replace('-', ' ') }),
    aPerson({ passport: 'p-1' }),
    first,
  ];
  assert.deepEqual(
    listedTwice(list).map(({ field, values }) => [field, values]),
    [
      ['/people/1/nationalId', { first: 1 }],
      ['/people/2/passport', { first: 1 }],
      ['/people/3/id', { first: 1 }],
      ['/people/3/nationalId', { first: 1 }],
      ['/people/3/passport', { first: 1 }],
    ],
  );
  assert.deepEqual(
    listedTwice([aPerson(), aPerson(), { id: first.id, details: personDetails({ nationalId: null }) }]),
    [],
  );
});

test('ENT-03 nobody declares under the id of another company, of another kind of thing, or of somebody erased', () => {
  const known = { kind: 'person', owner: 'c1', erased: false } as const;
  assert.equal(declarationFault(undefined, 'person', 'c1', '/x'), undefined);
  assert.equal(declarationFault(known, 'person', 'c1', '/x'), undefined);
  assert.equal(declarationFault(known, 'person', 'c2', '/x')?.code, 'id-belongs-elsewhere');
  assert.equal(declarationFault(known, 'premises', 'c1', '/x')?.code, 'id-belongs-elsewhere');
  assert.equal(declarationFault({ ...known, erased: true }, 'person', 'c1', '/x')?.code, 'id-was-erased');
});
