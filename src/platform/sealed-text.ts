import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { hpkeOpen, hpkeSeal } from './hpke.ts';
import type { Texts } from './texts.ts';

/** One who may read: an X25519 public key (base64url) and the id that `sealingKeyId` gives it. */
export interface SealReader {
  readonly keyId: string;
  readonly publicKey: string;
}

/**
 * A text that only its readers open. Plain JSON, made to stand in a fact; every part is base64url.
 * `box` is the text under a key of its own; `keys` holds that key once a reader (HPKE, RFC 9180).
 */
export interface Sealed {
  readonly box: string;
  readonly keys: readonly { readonly keyId: string; readonly enc: string; readonly ct: string }[];
  /** Commits to the text: whoever later shows text and opener is proven right or wrong by it. */
  readonly openerMac: string;
}

export interface Opened {
  readonly text: string;
  /** Disclosed with the text, it proves that exactly this was sealed (base64url). */
  readonly opener: string;
}

/** Gives that many random bytes. */
export type Chance = (bytes: number) => Buffer;

export const sealedTexts = {
  'sealed-for-others': {
    en: 'This text is sealed. It was not sealed to your key.',
    ur: 'یہ تحریر سربمہر ہے اور آپ کی کلید کے لیے مہر بند نہیں کی گئی۔',
  },
  'sealed-text-damaged': {
    en: 'The sealed text does not open with this key. It was altered, or it belongs to another application or version.',
    ur: 'سربمہر تحریر اس کلید سے نہیں کھلتی۔ یا تو اس میں رد و بدل ہوا ہے یا یہ کسی اور درخواست یا نسخے کی ہے۔',
  },
} satisfies Texts;

const INFO = Buffer.from('sanad sealed text 1');
const NONCE = 12;
const TAG = 16;
// The length of the reasons says something about them: it is rounded up to this many bytes.
const BLOCK = 512;

/** What a sealed text is bound to: moved to another application, version or agency it does not open. */
export function sealedPlace(place: {
  readonly application: string;
  readonly versionHash: string;
  readonly agency: string;
}): string {
  return `${place.application}/${place.versionHash}/${place.agency}`;
}

/** A key's id is the key's own hash, so nobody can pass one key off as another. */
export function sealingKeyId(publicKey: string): string {
  return createHash('sha256')
    .update(Buffer.from(publicKey, 'base64url'))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

/** Seals `text` to every reader, bound to `aad` (`sealedPlace`). Throws without a reader, or for an unusable key. */
export function sealText(
  text: string,
  readers: readonly SealReader[],
  aad: string,
  chance: Chance = randomBytes,
): Sealed {
  if (readers.length === 0) throw new Error('a sealed text needs a reader');
  const [contentKey, nonce, opener] = [chance(32), chance(NONCE), chance(32).toString('base64url')];
  const plain = Buffer.from(JSON.stringify({ opener, text }));
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce);
  cipher.setAAD(Buffer.from(aad));
  const padding = Buffer.alloc(BLOCK - (plain.length % BLOCK), ' '); // blanks after the JSON value
  const box = Buffer.concat([
    nonce,
    cipher.update(plain),
    cipher.update(padding),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const keys = readers.map((reader) => keyFor(reader, aad, contentKey, chance));
  return {
    box: box.toString('base64url'),
    keys,
    openerMac: openerMac(opener, aad, text).toString('base64url'),
  };
}

/** Opens a sealed text with one reader's private key (raw, from the vault). */
export function openText(sealed: Sealed, keyId: string, privateKey: Buffer, aad: string): Opened | Refusal {
  if (!sealed.keys.some((key) => key.keyId === keyId)) return refuse('not-allowed', 'sealed-for-others');
  const contentKey = contentKeyOf(sealed, keyId, privateKey, aad);
  const opened = contentKey && openBox(Buffer.from(sealed.box, 'base64url'), contentKey, aad);
  // A box whose opener proves another text would make an honest disclosure look forged.
  if (!opened || !verifyOpener(sealed, aad, opened)) return refuse('conflict', 'sealed-text-damaged');
  return opened;
}

/** The text's key for one reader more, by somebody who reads it already; what was sealed stays as it is. */
export function addReader(
  sealed: Sealed,
  mine: { readonly keyId: string; readonly privateKey: Buffer },
  aad: string,
  reader: SealReader,
  chance: Chance = randomBytes,
): Sealed['keys'][number] | Refusal {
  const opened = openText(sealed, mine.keyId, mine.privateKey, aad);
  if (isRefusal(opened)) return opened;
  const contentKey = contentKeyOf(sealed, mine.keyId, mine.privateKey, aad)!;
  return keyFor(reader, aad, contentKey, chance);
}

/** Whether a disclosed text is exactly what was sealed; anybody who has the fact can check it, without a key. */
export function verifyOpener(sealed: Pick<Sealed, 'openerMac'>, aad: string, disclosed: Opened): boolean {
  const kept = Buffer.from(sealed.openerMac, 'base64url');
  const shown = openerMac(disclosed.opener, aad, disclosed.text);
  return kept.length === shown.length && timingSafeEqual(kept, shown);
}

function keyFor({ keyId, publicKey }: SealReader, aad: string, contentKey: Buffer, chance: Chance) {
  const key = Buffer.from(publicKey, 'base64url');
  const { enc, ct } = hpkeSeal(key, INFO, readerAad(aad, keyId), contentKey, chance(32));
  return { keyId, enc: enc.toString('base64url'), ct: ct.toString('base64url') };
}

function contentKeyOf(sealed: Sealed, keyId: string, privateKey: Buffer, aad: string): Buffer | undefined {
  const mine = sealed.keys.find((key) => key.keyId === keyId);
  if (!mine) return undefined;
  const encapsulated = { enc: Buffer.from(mine.enc, 'base64url'), ct: Buffer.from(mine.ct, 'base64url') };
  return hpkeOpen(privateKey, INFO, readerAad(aad, keyId), encapsulated);
}

function openBox(box: Buffer, contentKey: Buffer, aad: string): Opened | undefined {
  if (box.length < NONCE + TAG || contentKey.length !== 32) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', contentKey, box.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(box.subarray(-TAG));
  try {
    return JSON.parse(decipher.update(box.subarray(NONCE, -TAG)).toString() + decipher.final());
  } catch {
    return undefined;
  }
}

function readerAad(aad: string, keyId: string): Buffer {
  return Buffer.from(`${aad}/${keyId}`);
}

function openerMac(opener: string, aad: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(opener, 'base64url'))
    .update(JSON.stringify([aad, text]))
    .digest();
}
