import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCharacter } from './check-character.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const code = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 30 })
  .map((chars) => chars.join(''));

test('the examples of ISO/IEC 7064 MOD 37,36 come out', () => {
  assert.equal(checkCharacter('A12425GABC1234002'), 'M'); // ISO 15706, the International Standard Audiovisual Number family
  assert.equal(checkCharacter('0000-0000-D07A-0090'), 'Q'); // ISAN 0000-0000-D07A-0090-Q
});

test('small letters and separators do not matter', () => {
  fc.assert(
    fc.property(
      code,
      (text) => checkCharacter(text) === checkCharacter(text.toLowerCase().replace(/(..)/g, '$1-')),
    ),
  );
});

test('one wrong character is always seen', () => {
  fc.assert(
    fc.property(code, fc.nat(), fc.constantFrom(...LETTERS), (text, where, other) => {
      const i = where % text.length;
      const wrong = text.slice(0, i) + other + text.slice(i + 1);
      return wrong === text || checkCharacter(wrong) !== checkCharacter(text);
    }),
  );
});

test('of all swaps of two neighbours fewer than one in a hundred goes unseen', () => {
  let unseen = 0;
  let swaps = 0;
  for (const before of LETTERS)
    for (const one of LETTERS)
      for (const other of LETTERS) {
        if (one === other) continue;
        swaps++;
        if (checkCharacter(before + one + other) === checkCharacter(before + other + one)) unseen++;
      }
  assert.ok(unseen > 0 && unseen / swaps < 0.01, `${unseen} of ${swaps}`);
});
