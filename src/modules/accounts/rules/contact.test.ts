import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Contact, contactFaults, tidyContact } from './contact.ts';
import { textFault, tidyText } from './plain-text.ts';

const sound: Contact = { name: 'Sana Gul', email: 'sana@example.org', mobile: '+999555000111' };
const codes = (change: Partial<Contact>) =>
  contactFaults({ ...sound, ...change }).map(({ field, code }) => `${field} ${code}`);

test('a name in any script is sound, and so are joiners', () => {
  for (const name of ['Sana Gul', 'ثنا گل', 'می‌خواهم', 'Ōe Kenzaburō', "O'Brien-Núñez"])
    assert.deepEqual(codes({ name }), [], name);
});

test('what hides or turns text is refused, and so is what cannot be written', () => {
  for (const name of [
    'a\u202eb',
    'a\u0000b',
    'a\u2066b',
    'a\ud800b',
    'a\ufeffb',
    'a\u200bb',
    'a\nb',
    'a\u001bb',
  ])
    assert.deepEqual(codes({ name }), ['/name text-unprintable'], JSON.stringify(name));
  assert.equal(textFault('/reason', 'one\ntwo\r\nthree', 100, 'lines'), undefined);
  assert.equal(textFault('/reason', 'one\u0007', 100, 'lines')?.code, 'text-unprintable');
});

test('a missing and an endless name are refused', () => {
  assert.deepEqual(codes({ name: ' \t ' }), ['/name text-missing']);
  assert.deepEqual(codes({ name: 'x'.repeat(201) }), ['/name text-too-long']);
  assert.deepEqual(codes({ name: 'x'.repeat(10_000_000) }), ['/name text-too-long']);
});

test('an email address is checked for its form', () => {
  for (const email of [
    'a@b.pk',
    'sana.gul+x@mail.example.org',
    'ثنا@example.org',
    'a@xn--e1afmkfd.xn--p1ai',
    null,
  ])
    assert.deepEqual(codes({ email }), [], String(email));
  for (const email of [
    'a',
    'a@b',
    'a@@b.org',
    'a b@c.org',
    '@c.org',
    'a@-c.org',
    'a@c..org',
    'a@c.org>',
    `${'x'.repeat(65)}@c.org`,
  ])
    assert.deepEqual(codes({ email }), ['/email contact-email-malformed'], email);
  assert.deepEqual(codes({ email: 'a@b.org\u202e' }), ['/email text-unprintable']);
  assert.deepEqual(codes({ email: `a@${'b-'.repeat(5_000)}` }), ['/email text-too-long']);
});

test('a mobile number is in international form', () => {
  assert.deepEqual(codes({ mobile: '0555000111' }), ['/mobile contact-mobile-malformed']);
  assert.deepEqual(codes({ mobile: null }), []);
});

test('what is kept is tidy', () => {
  assert.equal(tidyText('  cafe\u0301\r\n'), 'café');
  assert.deepEqual(tidyContact({ name: ' Sana Gul ', email: ' sana@example.org ', mobile: null }), {
    name: 'Sana Gul',
    email: 'sana@example.org',
    mobile: null,
  });
});
