import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';

/**
 * HPKE (RFC 9180) in base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and an AES-GCM.
 * The office seals with `AES_256_GCM`; the other cipher is here because the RFC prints its vectors for it.
 * Keys are raw 32-byte strings, as in RFC 7748.
 */
export interface Aead {
  readonly id: number;
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm';
  readonly keyBytes: number;
}

export const AES_128_GCM: Aead = { id: 1, cipher: 'aes-128-gcm', keyBytes: 16 };
export const AES_256_GCM: Aead = { id: 2, cipher: 'aes-256-gcm', keyBytes: 32 };

/** What one reader gets: the sealer's one-time public key and the ciphertext with its 16-byte tag. */
export interface Encapsulated {
  readonly enc: Buffer;
  readonly ct: Buffer;
}

export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BASE_MODE = Buffer.from([0]);
const NOTHING = Buffer.alloc(0);
const VERSION = Buffer.from('HPKE-v1');
// The fixed headers of a PKCS #8 and an SPKI X25519 key (RFC 8410); the raw key follows.
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

const KEM_SUITE = Buffer.concat([Buffer.from('KEM'), uint16(0x20)]);

/** The key pair of 32 random bytes; any 32 bytes are a private key (RFC 7748, section 5). */
export function keyPairFrom(privateKey: Buffer): KeyPair {
  return { privateKey, publicKey: rawPublicKey(createPublicKey(privateKeyObject(privateKey))) };
}

/**
 * Whether anything may be sealed to this key: 32 bytes, and not one of the low-order points, whose shared
 * secret everybody knows (RFC 9180, section 7.1.4).
 */
export function isUsablePublicKey(publicKey: Buffer): boolean {
  return (
    publicKey.length === KEY_BYTES &&
    sharedPoint(privateKeyObject(Buffer.alloc(KEY_BYTES, 1)), publicKey) !== undefined
  );
}

/**
 * Seals `plain` to the holder of a public key, bound to `info` and `aad`. `oneTimePrivateKey` must be 32
 * fresh random bytes. Throws for a key that `isUsablePublicKey` refuses.
 */
export function hpkeSeal(
  publicKey: Buffer,
  info: Buffer,
  aad: Buffer,
  plain: Buffer,
  oneTimePrivateKey: Buffer,
  aead: Aead = AES_256_GCM,
): Encapsulated {
  const { publicKey: enc } = keyPairFrom(oneTimePrivateKey);
  const point =
    publicKey.length === KEY_BYTES ? sharedPoint(privateKeyObject(oneTimePrivateKey), publicKey) : undefined;
  if (!point) throw new Error('not a usable X25519 public key');
  const { key, nonce } = schedule(sharedSecret(point, enc, publicKey), info, aead);
  const cipher = createCipheriv(aead.cipher, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  return { enc, ct: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** Opens what was sealed to this private key; undefined when key, `info`, `aad` or a byte is another. */
export function hpkeOpen(
  privateKey: Buffer,
  info: Buffer,
  aad: Buffer,
  sealed: Encapsulated,
  aead: Aead = AES_256_GCM,
): Buffer | undefined {
  if (privateKey.length !== KEY_BYTES || sealed.enc.length !== KEY_BYTES || sealed.ct.length < TAG_BYTES)
    return undefined;
  const point = sharedPoint(privateKeyObject(privateKey), sealed.enc);
  if (!point) return undefined;
  const { key, nonce } = schedule(
    sharedSecret(point, sealed.enc, keyPairFrom(privateKey).publicKey),
    info,
    aead,
  );
  const decipher = createDecipheriv(aead.cipher, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.ct.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.ct.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** RFC 9180, section 4.1: ExtractAndExpand. */
function sharedSecret(point: Buffer, enc: Buffer, publicKey: Buffer): Buffer {
  const prk = labeledExtract(KEM_SUITE, NOTHING, 'eae_prk', point);
  return labeledExpand(KEM_SUITE, prk, 'shared_secret', Buffer.concat([enc, publicKey]), 32);
}

/** RFC 9180, section 5.1: KeySchedule in base mode; the sequence number is 0, so the nonce is the base nonce. */
function schedule(shared: Buffer, info: Buffer, aead: Aead): { key: Buffer; nonce: Buffer } {
  const suite = Buffer.concat([Buffer.from('HPKE'), uint16(0x20), uint16(1), uint16(aead.id)]);
  const context = Buffer.concat([
    BASE_MODE,
    labeledExtract(suite, NOTHING, 'psk_id_hash', NOTHING),
    labeledExtract(suite, NOTHING, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', NOTHING);
  return {
    key: labeledExpand(suite, secret, 'key', context, aead.keyBytes),
    nonce: labeledExpand(suite, secret, 'base_nonce', context, NONCE_BYTES),
  };
}

function labeledExtract(suite: Buffer, salt: Buffer, label: string, input: Buffer): Buffer {
  return hmac(
    salt.length ? salt : Buffer.alloc(32),
    Buffer.concat([VERSION, suite, Buffer.from(label), input]),
  );
}

/** At most 32 bytes: one block of HKDF-Expand (RFC 5869). */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Buffer, bytes: number): Buffer {
  const labeled = Buffer.concat([uint16(bytes), VERSION, suite, Buffer.from(label), info, Buffer.from([1])]);
  return hmac(prk, labeled).subarray(0, bytes);
}

/** The X25519 function; undefined for a low-order point. */
function sharedPoint(privateKey: KeyObject, publicKey: Buffer): Buffer | undefined {
  const object = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  try {
    const point = diffieHellman({ privateKey, publicKey: object });
    return point.every((byte) => byte === 0) ? undefined : point;
  } catch {
    return undefined;
  }
}

function privateKeyObject(raw: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

function hmac(key: Buffer, text: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function uint16(n: number): Buffer {
  return Buffer.from([n >> 8, n & 255]);
}
