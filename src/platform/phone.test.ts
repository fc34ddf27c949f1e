import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhone } from './phone.ts';

test('every usual spelling of one number is read as the same number', () => {
  const spellings = [
    '020 7946 0018',
    '+44 20 7946 0018',
    '+44 (0)20 7946-0018',
    '0044.20.7946.0018',
    '۰۲۰ ۷۹۴۶ ۰۰۱۸',
    '٠٢٠ ٧٩٤٦ ٠٠١٨',
    '０２０７９４６００１８',
    '\u202a+44\u00a020\u00a07946\u20110018\u202c',
  ];
  for (const text of spellings) assert.equal(parsePhone(text, 'GB')?.e164, '+442079460018', text);
});

test('the kind follows the numbering plan, and a number of another country is foreign', () => {
  assert.equal(parsePhone('07400 123456', 'GB')?.kind, 'mobile');
  assert.equal(parsePhone('020 7946 0018', 'GB')?.kind, 'geographic');
  assert.equal(parsePhone('0800 123 4567', 'GB')?.kind, 'toll-free');
  assert.equal(parsePhone('055 1234 5678', 'GB')?.kind, 'uan');
  assert.equal(parsePhone('+33 1 42 68 53 00', 'GB')?.kind, 'foreign');
});

test('words, extensions, lists and numbers outside every plan are no number', () => {
  for (const text of [
    '',
    '+',
    'call 020 7946 0018',
    '020 7946 0018 ext 3',
    '020 7946 0018, 020 7946 0019',
    '12',
    '+999 1234567',
    '0'.repeat(41),
  ])
    assert.equal(parsePhone(text, 'GB'), undefined, text);
});

test('hostile text never throws, and whatever is read is strict E.164', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[+0-9 ().-]{0,20}$/)),
      (text) => {
        const parsed = parsePhone(text, 'GB');
        assert.ok(parsed === undefined || /^\+[1-9]\d{6,14}$/.test(parsed.e164));
      },
    ),
  );
});
