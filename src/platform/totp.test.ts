import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32, hotp, stepOfCode, totpAddress } from './totp.ts';

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length));

test('codes are those of RFC 4226, appendix D', () => {
  const expected = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');
  assert.deepEqual(
    expected.map((_, counter) => hotp(seed(20), counter, 6)),
    expected,
  );
});

test('codes are those of RFC 6238, appendix B', () => {
  const vectors: [number, string, string, string][] = [
    [59, '94287082', '46119246', '90693936'],
    [1_111_111_109, '07081804', '68084774', '25091201'],
    [1_111_111_111, '14050471', '67062674', '99943326'],
    [1_234_567_890, '89005924', '91819424', '93441116'],
    [2_000_000_000, '69279037', '90698825', '38618901'],
    [20_000_000_000, '65353130', '77737706', '47863826'],
  ];
  for (const [seconds, sha1, sha256, sha512] of vectors) {
    const step = Math.floor(seconds / 30);
    assert.equal(hotp(seed(20), step, 8, 'sha1'), sha1);
    assert.equal(hotp(seed(32), step, 8, 'sha256'), sha256);
    assert.equal(hotp(seed(64), step, 8, 'sha512'), sha512);
  }
});

test('a code is found among the steps that are open and nowhere else', () => {
  assert.equal(stepOfCode(seed(20), '755224', [1, 0, 2], 6), 0);
  assert.equal(stepOfCode(seed(20), '755224', [1, 2, 3], 6), undefined);
  for (const wrong of ['', '75522', '7552244', 'abcdef'])
    assert.equal(stepOfCode(seed(20), wrong, [0, 1, 2], 6), undefined);
});

test('base 32 is that of RFC 4648, section 10, without padding', () => {
  const vectors = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  };
  for (const [text, expected] of Object.entries(vectors)) assert.equal(base32(Buffer.from(text)), expected);
});

test('the address for the QR code names the service and the account', () => {
  assert.equal(
    totpAddress('Harbour Register', 'a@b.example', Buffer.from('foobar'), 6, 30),
    'otpauth://totp/Harbour%20Register:a%40b.example?secret=MZXW6YTBOI&issuer=Harbour%20Register&algorithm=SHA1&digits=6&period=30',
  );
});
