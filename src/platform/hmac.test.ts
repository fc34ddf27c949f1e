import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hmacSha256 } from './hmac.ts';

test('HMAC-SHA256 in two hashes is what the library computes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 0, maxLength: 64 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (bytes, text) => {
        const key = Buffer.from(bytes);
        assert.deepEqual(hmacSha256(key, text), createHmac('sha256', key).update(text).digest());
      },
    ),
  );
});
