import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { mac } from './seal.ts';

test('the commitment is HMAC-SHA256, as the library computes it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 0, maxLength: 64 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (bytes, text) => {
        const key = Buffer.from(bytes);
        assert.deepEqual(mac(key, text), createHmac('sha256', key).update(text).digest());
      },
    ),
  );
});
