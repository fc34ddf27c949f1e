import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../tests/make/api.ts';
import { formToken, isFormToken } from './form-token.ts';
import { blindWith } from './index-key.ts';
import { openSignInKey, sameFingerprint, signInKeyWith } from './sign-in-key.ts';

const key = signInKeyWith(blindWith(Buffer.alloc(32, 1)));
const other = signInKeyWith(blindWith(Buffer.alloc(32, 2)));

test('a fingerprint depends on the key, the purpose and the text', () => {
  const one = key.fingerprint('code', '123456');
  assert.match(one, /^[\w-]{43}$/);
  assert.ok(sameFingerprint(one, key.fingerprint('code', '123456')));
  for (const another of [
    key.fingerprint('code', '123457'),
    key.fingerprint('form', '123456'),
    other.fingerprint('code', '123456'),
    '',
  ])
    assert.equal(sameFingerprint(one, another), false);
});

test('what is sealed opens in its place only, whole only, and under its key only', () => {
  const sealed = key.seal('totp/1', Buffer.from('secret'));
  assert.equal(key.open('totp/1', sealed).toString(), 'secret');
  assert.equal(sealed.includes('secret'), false);
  assert.throws(() => key.open('totp/2', sealed));
  assert.throws(() => other.open('totp/1', sealed));
  for (let i = 0; i < sealed.length; i++) {
    const altered = Buffer.from(sealed);
    altered[i]! ^= 1;
    assert.throws(() => key.open('totp/1', altered));
  }
});

test('the key stays the same in its folder, and is not the index key', () => {
  const folder = freshFolder();
  const print = openSignInKey(folder).fingerprint('a', 'b');
  assert.equal(openSignInKey(folder).fingerprint('a', 'b'), print);
});

test('a form’s token belongs to its session and looks different each time', () => {
  const [one, two] = [formToken(key, 'session 1'), formToken(key, 'session 1')];
  assert.notEqual(one, two);
  assert.ok(isFormToken(key, 'session 1', one) && isFormToken(key, 'session 1', two));
  assert.equal(isFormToken(key, 'session 2', one), false);
  assert.equal(isFormToken(other, 'session 1', one), false);
  const flipped = Buffer.from(one, 'base64url');
  flipped[40]! ^= 1;
  for (const forged of [
    undefined,
    null,
    7,
    '',
    'x',
    one.slice(1),
    `${one}A`.repeat(9),
    flipped.toString('base64url'),
    [one],
  ])
    assert.equal(isFormToken(key, 'session 1', forged), false);
});
