import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, ids } from '../../../../tests/make/applications.ts';
import { partAt, withPart } from './draft-part.ts';

const content = completeContent();

test('a part is found by its pointer, an item of a list by its position or its id', () => {
  assert.equal(partAt(content, '/company/taxNumber'), 'T123');
  assert.equal(partAt(content, `/people/${ids.landlord}/nameLatin`), 'Ben Foreign');
  assert.equal(partAt(content, '/people/0/nameLatin'), 'Ada Example');
  for (const nowhere of ['/people/7', '/people/nobody', '/devices/0', '/company/__proto__', '/x/y'])
    assert.equal(partAt(content, nowhere), undefined, nowhere);
});

test('a part is put in its place and nothing else changes', () => {
  const { company, ...rest } = withPart(content, '/company/taxNumber', 'T999')!;
  assert.deepEqual(company, { ...content.company, taxNumber: 'T999' });
  const { company: _, ...before } = content;
  assert.deepEqual(rest, before);
  assert.deepEqual(withPart({}, '/channels/trunks/-', { name: 'a' }), {
    channels: { trunks: [{ name: 'a' }] },
  });
});

test('an item is added at the end, changed where it stands and taken out', () => {
  const added = withPart(content, '/accounts/-', { bank: 'Second' })!;
  assert.equal(added.accounts!.length, 2);
  assert.equal(withPart(added, '/accounts/1', { bank: 'Third' })!.accounts![1]!.bank, 'Third');
  assert.deepEqual(withPart(added, '/accounts/1', undefined)!.accounts, content.accounts);
  const left = withPart(content, `/people/${ids.director}`, undefined)!;
  assert.deepEqual(
    left.people!.map((person) => person.id),
    [ids.landlord],
  );
});

test('nothing is put where nothing is: an item that is gone stays gone', () => {
  assert.equal(withPart(content, '/accounts/1', { bank: 'x' }), undefined);
  assert.equal(withPart(content, '/people/nobody/address', 'x'), undefined);
  assert.equal(withPart({}, '/devices/0', { kind: 'router' }), undefined);
  assert.equal(withPart(content, '', {}), undefined);
});
