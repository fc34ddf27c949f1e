import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOfSecret, randomSecret, randomText } from './chance.ts';
import { hashOfNobody, hashPassword, isOutdated, isPassword, PASSWORD_COST } from './password-hash.ts';

const cheap = { memory: 64, passes: 1, parallelism: 1 };

test('a password is known again, with a salt of its own each time, and no other is', async () => {
  const [one, two] = [await hashPassword('seven hills', cheap), await hashPassword('seven hills', cheap)];
  assert.notEqual(one, two);
  assert.ok((await isPassword('seven hills', one)) && (await isPassword('seven hills', two)));
  for (const wrong of ['', 'Seven hills', 'seven hills ']) assert.equal(await isPassword(wrong, one), false);
  await assert.rejects(isPassword('x', 'no hash'), /not a password hash/);
});

test('nobody has the password of nobody, at the cost of anybody’s', async () => {
  assert.equal(await isPassword('', hashOfNobody(cheap)), false);
});

test('the cost stands in the hash, and another cost makes it outdated', async () => {
  const hash = await hashPassword('seven hills', PASSWORD_COST);
  assert.match(hash, /^argon2id\$m=47104,t=1,p=1\$/);
  assert.equal(isOutdated(hash, PASSWORD_COST), false);
  assert.equal(isOutdated(hash, cheap), true);
});

test('a secret has 256 bits, and what cannot be one has no hash', () => {
  const secret = randomSecret();
  assert.match(secret, /^[\w-]{43}$/);
  assert.match(hashOfSecret(secret)!, /^[0-9a-f]{64}$/);
  for (const wrong of [undefined, '', 'x', `${secret}x`, `${secret.slice(1)}=`, ' '.repeat(43)])
    assert.equal(hashOfSecret(wrong), undefined);
});

test('digits are drawn evenly', () => {
  const text = randomText('0123456789', 50_000);
  for (const digit of '0123456789') {
    const share = text.split(digit).length - 1;
    assert.ok(share > 4_600 && share < 5_400, `${digit}: ${share}`);
  }
});
