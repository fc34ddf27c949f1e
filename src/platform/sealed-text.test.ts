import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../kernel/refusal.ts';
import { keyPairFrom } from './hpke.ts';
import { type Opened, openText, sealedPlace, sealingKeyId, sealText, verifyOpener } from './sealed-text.ts';

const place = sealedPlace({ application: 'a1', versionHash: 'ff00', agency: 'lantern' });
const TEXT = 'His brother runs the centre that was shut in March.\nاس کا بھائی وہی مرکز چلاتا ہے۔';

function aReader() {
  const pair = keyPairFrom(randomBytes(32));
  const publicKey = pair.publicKey.toString('base64url');
  return { keyId: sealingKeyId(publicKey), publicKey, privateKey: pair.privateKey };
}

function opened(answer: ReturnType<typeof openText>): Opened {
  assert.ok(!isRefusal(answer));
  return answer;
}

function code(answer: ReturnType<typeof openText>): string {
  assert.ok(isRefusal(answer));
  return answer.code;
}

test('SEA-01 a sealed text opens for each of its readers and for nobody else', () => {
  const [first, second, stranger] = [aReader(), aReader(), aReader()];
  const sealed = sealText(TEXT, [first, second], place);
  assert.deepEqual(
    sealed.keys.map((key) => key.keyId),
    [first.keyId, second.keyId],
  );
  for (const reader of [first, second])
    assert.equal(opened(openText(sealed, reader.keyId, reader.privateKey, place)).text, TEXT);
  assert.equal(code(openText(sealed, stranger.keyId, stranger.privateKey, place)), 'sealed-for-others');
  assert.equal(code(openText(sealed, first.keyId, stranger.privateKey, place)), 'sealed-text-damaged');
  assert.ok(!JSON.stringify(sealed).includes(TEXT.slice(0, 10)));
});

test('SEA-02 a sealed text moved to another application, version or agency does not open', () => {
  const reader = aReader();
  const sealed = sealText(TEXT, [reader], place);
  for (const moved of [
    { application: 'a2', versionHash: 'ff00', agency: 'lantern' },
    { application: 'a1', versionHash: 'ff01', agency: 'lantern' },
    { application: 'a1', versionHash: 'ff00', agency: 'watch' },
  ])
    assert.equal(
      code(openText(sealed, reader.keyId, reader.privateKey, sealedPlace(moved))),
      'sealed-text-damaged',
    );
});

test('SEA-03 a later disclosure is proven by its opener, and a false one is found', () => {
  const reader = aReader();
  const sealed = sealText(TEXT, [reader], place);
  const disclosed = opened(openText(sealed, reader.keyId, reader.privateKey, place));
  const kept = { openerMac: sealed.openerMac }; // all that the check needs
  assert.ok(verifyOpener(kept, place, disclosed));
  assert.ok(!verifyOpener(kept, place, { ...disclosed, text: `${TEXT} Or so it is said.` }));
  assert.ok(!verifyOpener(kept, place, { ...disclosed, opener: randomBytes(32).toString('base64url') }));
  assert.ok(!verifyOpener(kept, 'a1/ff01/lantern', disclosed));
  assert.ok(!verifyOpener({ openerMac: '' }, place, disclosed));
});

test('a text whose opener proves another text does not open as if nothing were wrong', () => {
  const reader = aReader();
  const sealed = {
    ...sealText(TEXT, [reader], place),
    openerMac: sealText('Nothing.', [reader], place).openerMac,
  };
  assert.equal(code(openText(sealed, reader.keyId, reader.privateKey, place)), 'sealed-text-damaged');
});

test('the size of a sealed text tells its length only roughly', () => {
  const reader = aReader();
  assert.equal(
    sealText('No.', [reader], place).box.length,
    sealText('x'.repeat(400), [reader], place).box.length,
  );
});

test('the same chance seals the same bytes', () => {
  const chance = (bytes: number) => Buffer.alloc(bytes, 7);
  const reader = aReader();
  assert.deepEqual(sealText(TEXT, [reader], place, chance), sealText(TEXT, [reader], place, chance));
});

test('a sealed text needs a reader', () => {
  assert.throws(() => sealText(TEXT, [], place), /needs a reader/);
});

test('any text comes out as it went in, and no altered box opens', () => {
  const reader = aReader();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1_200 }), fc.nat(), (text, bit) => {
      const sealed = sealText(text, [reader], place);
      assert.equal(opened(openText(sealed, reader.keyId, reader.privateKey, place)).text, text);
      const bytes = Buffer.from(sealed.box, 'base64url');
      const at = bit % (bytes.length * 8);
      bytes.writeUInt8(bytes[at >> 3]! ^ (1 << (at & 7)), at >> 3);
      const altered = { ...sealed, box: bytes.toString('base64url') };
      assert.equal(code(openText(altered, reader.keyId, reader.privateKey, place)), 'sealed-text-damaged');
    }),
    { numRuns: 100 },
  );
});
