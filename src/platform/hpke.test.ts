import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AES_128_GCM, hpkeOpen, hpkeSeal, isUsablePublicKey, keyPairFrom } from './hpke.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

// RFC 9180, appendix A.1.1
const info = hex('4f6465206f6e2061204772656369616e2055726e');
const aad = hex('436f756e742d30');
const plain = hex('4265617574792069732074727574682c20747275746820626561757479');
const oneTime = keyPairFrom(hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'));
const reader = keyPairFrom(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'));

// The points of small order and their non-canonical spellings (https://cr.yp.to/ecdh.html#validate).
const LOW_ORDER = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
];

test('sealing gives the ciphertext of RFC 9180 A.1.1, byte for byte', () => {
  assert.equal(
    oneTime.publicKey.toString('hex'),
    '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  );
  assert.equal(
    reader.publicKey.toString('hex'),
    '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  );
  const sealed = hpkeSeal(reader.publicKey, info, aad, plain, oneTime.privateKey, AES_128_GCM);
  assert.equal(sealed.enc.toString('hex'), oneTime.publicKey.toString('hex'));
  assert.equal(
    sealed.ct.toString('hex'),
    'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
  );
  assert.deepEqual(hpkeOpen(reader.privateKey, info, aad, sealed, AES_128_GCM), plain);
});

test('what another implementation sealed with AES-256-GCM opens', () => {
  // made by PyCryptodome 4.4 (Crypto.Protocol.HPKE) for the reader of A.1.1
  const enc = hex('42a8f1e55ed65a51deb5feb6310ef3f713b99f62c07e71ea80cadecabe83ee75');
  const ct = hex(
    'd493dcd12a38994f2cf609c943a03b9d7da29b216307cbf3a7768655b764108e10416ba478cffa6e6ee0ffd3db',
  );
  assert.deepEqual(hpkeOpen(reader.privateKey, info, aad, { enc, ct }), plain);
});

test('a point of low order is neither sealed to nor opened from', () => {
  for (const point of LOW_ORDER.map(hex)) {
    assert.equal(isUsablePublicKey(point), false, point.toString('hex'));
    assert.throws(() => hpkeSeal(point, info, aad, plain, oneTime.privateKey), /not a usable/);
    assert.equal(hpkeOpen(reader.privateKey, info, aad, { enc: point, ct: Buffer.alloc(45) }), undefined);
  }
  assert.equal(isUsablePublicKey(reader.publicKey), true);
});

test('keys and ciphertexts of a wrong length are refused', () => {
  const sealed = hpkeSeal(reader.publicKey, info, aad, plain, oneTime.privateKey);
  for (const bytes of [0, 31, 33]) {
    assert.equal(isUsablePublicKey(Buffer.alloc(bytes, 9)), false);
    assert.throws(
      () => hpkeSeal(Buffer.alloc(bytes, 9), info, aad, plain, oneTime.privateKey),
      /not a usable/,
    );
    assert.equal(hpkeOpen(Buffer.alloc(bytes, 9), info, aad, sealed), undefined);
    assert.equal(
      hpkeOpen(reader.privateKey, info, aad, { ...sealed, enc: Buffer.alloc(bytes, 9) }),
      undefined,
    );
  }
  assert.equal(
    hpkeOpen(reader.privateKey, info, aad, { ...sealed, ct: sealed.ct.subarray(0, 15) }),
    undefined,
  );
});

test('whatever is sealed opens for its reader, and for nobody once a bit, the place or the reader is another', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map(Buffer.from);
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((raw) => keyPairFrom(Buffer.from(raw)));
  fc.assert(
    fc.property(key, key, key, bytes, bytes, fc.nat(), (to, once, stranger, text, place, bit) => {
      const sealed = hpkeSeal(to.publicKey, info, place, text, once.privateKey);
      assert.deepEqual(hpkeOpen(to.privateKey, info, place, sealed), text);
      const ct = Buffer.from(sealed.ct);
      const at = bit % (ct.length * 8);
      ct.writeUInt8(ct[at >> 3]! ^ (1 << (at & 7)), at >> 3);
      assert.equal(hpkeOpen(to.privateKey, info, place, { ...sealed, ct }), undefined);
      assert.equal(
        hpkeOpen(to.privateKey, info, Buffer.concat([place, Buffer.from([0])]), sealed),
        undefined,
      );
      if (!stranger.publicKey.equals(to.publicKey))
        assert.equal(hpkeOpen(stranger.privateKey, info, place, sealed), undefined);
    }),
    { numRuns: 60 },
  );
});
