import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, plusMs } from '../kernel/instant.ts';
import { signRequest, verifySignature } from './signed-request.ts';

const now = parseInstant('2026-11-23T08:00:00Z')!;
const body = '{"reference":"XA-1"}';
const header = signRequest('s3cret', body, now);

test('a request signed with the shared secret is accepted for 300 seconds either way', () => {
  assert.ok(verifySignature('s3cret', header, body, now));
  assert.ok(verifySignature('s3cret', header, Buffer.from(body), plusMs(now, 300_000)));
  assert.ok(verifySignature('s3cret', header, body, plusMs(now, -300_000)));
  assert.ok(!verifySignature('s3cret', header, body, plusMs(now, 301_000)));
  assert.ok(!verifySignature('s3cret', header, body, plusMs(now, -301_000)));
});

test('another secret, another body, another time stamp and a malformed header are refused', () => {
  assert.ok(!verifySignature('other', header, body, now));
  assert.ok(!verifySignature('', signRequest('', body, now), body, now));
  assert.ok(!verifySignature('s3cret', header, `${body} `, now));
  assert.ok(
    !verifySignature('s3cret', header.replace(/^t=\d+/, `t=${Date.parse(now) / 1000 + 1}`), body, now),
  );
  for (const bad of [
    '',
    't=1',
    header.slice(0, -1),
    `${header}0`,
    header.toUpperCase(),
    `v1=${'0'.repeat(64)}`,
    `t=x,v1=${'0'.repeat(64)}`,
  ])
    assert.ok(!verifySignature('s3cret', bad, body, now), bad);
});

test('while a secret is being replaced, either signature will do', () => {
  const both = `${signRequest('old', body, now)},${signRequest('new', body, now).split(',')[1]}`;
  assert.ok(verifySignature('new', both, body, now) && verifySignature('old', both, body, now));
});
