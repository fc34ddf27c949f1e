import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterTo } from './letter.ts';
import { unreachable } from './rules/contact.ts';

const LETTER = { subject: 'News', body: 'Something waits for you.' };
const contact = (email: string | null, mobile: string | null) => ({ name: 'Ada', email, mobile });

test('ACC-10 a letter goes by mail, by SMS to whoever has none, and to nobody who was erased', () => {
  const both = letterTo('p', contact('ada@example.com', '+999550001111'), LETTER);
  assert.deepEqual(both, [{ channel: 'mail', to: 'ada@example.com', ...LETTER, about: 'p' }]);
  const mobile = letterTo('p', contact(null, '+999550001111'), LETTER);
  assert.deepEqual(mobile, [
    { channel: 'sms', to: '+999550001111', subject: '', body: LETTER.body, about: 'p' },
  ]);
  assert.deepEqual(letterTo('p', undefined, LETTER), []);
});

test('a person without an address is no person to write to', () => {
  assert.deepEqual(unreachable(contact(null, null)), [{ field: '/email', code: 'contact-needs-address' }]);
  assert.deepEqual(unreachable(contact(null, '+999550001111')), []);
});
