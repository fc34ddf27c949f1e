import { type Argon2Parameters, argon2, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { keyPairFrom } from './hpke.ts';
import { canonical } from './ledger/canonical.ts';
import { type SealReader, sealingKeyId } from './sealed-text.ts';
import type { Texts } from './texts.ts';

/**
 * Private sealing keys, each in a file of its own (mode 0600) outside the database, wrapped by its holder's
 * passphrase: argon2id (RFC 9106), then AES-256-GCM bound to the key's id, public key and cost. A file is
 * never removed: what was sealed to a retired key must still open.
 */
export interface Vault {
  /** A new key pair; the public half is for `publishSealingKey`. */
  create(passphrase: string): Promise<SealReader | Refusal>;
  /** The raw private key. */
  unlock(keyId: string, passphrase: string): Promise<Buffer | Refusal>;
  /** Wraps the same key under another passphrase. */
  rewrap(keyId: string, passphrase: string, next: string): Promise<SealReader | Refusal>;
}

/** `memory` in KiB. RFC 9106, section 4, second choice: 64 MiB, 3 passes, 4 lanes. */
export interface WrapCost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

export const WRAP_COST: WrapCost = { memory: 65_536, passes: 3, parallelism: 4 };

/** NIST SP 800-63B-4, section 3.1.1.2: a password that stands alone has at least 15 characters. */
export const PASSPHRASE_MIN = 15;
const PASSPHRASE_MAX = 1_024;

export const vaultTexts = {
  'passphrase-too-short': {
    en: 'The passphrase must have at least {min} characters. Several words are best.',
    ur: 'پاس فریز میں کم از کم {min} حروف ہونے چاہییں۔ کئی الفاظ کا جملہ بہترین ہے۔',
  },
  'passphrase-too-long': {
    en: 'The passphrase must have at most {max} characters.',
    ur: 'پاس فریز میں زیادہ سے زیادہ {max} حروف ہو سکتے ہیں۔',
  },
  'wrong-passphrase': {
    en: 'The passphrase does not open this key.',
    ur: 'یہ پاس فریز اس کلید کو نہیں کھولتا۔',
  },
  'sealing-key-not-held': {
    en: 'The private half of this key is not kept here.',
    ur: 'اس کلید کا نجی حصہ یہاں محفوظ نہیں ہے۔',
  },
} satisfies Texts;

interface Wrapped {
  readonly version: 1;
  readonly keyId: string;
  readonly publicKey: string;
  readonly kdf: WrapCost & { readonly name: 'argon2id'; readonly salt: string };
  readonly nonce: string;
  readonly wrapped: string;
}

const KEY_ID = /^[A-Za-z0-9_-]{22}$/;
const TAG = 16;
const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

export function vaultIn(folder: string, cost: WrapCost = WRAP_COST): Vault {
  const fileOf = (keyId: string) => join(folder, `${keyId}.json`);

  async function load(keyId: string): Promise<Wrapped | undefined> {
    if (!KEY_ID.test(keyId)) return undefined; // also keeps the name inside the folder
    try {
      return JSON.parse(await readFile(fileOf(keyId), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async function keep(privateKey: Buffer, passphrase: string): Promise<SealReader> {
    const wrapped = await wrap(privateKey, passphrase, cost);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(fileOf(wrapped.keyId), `${JSON.stringify(wrapped, null, 2)}\n`);
    return { keyId: wrapped.keyId, publicKey: wrapped.publicKey };
  }

  async function unlock(keyId: string, passphrase: string): Promise<Buffer | Refusal> {
    const file = await load(keyId);
    if (!file) return refuse('not-found', 'sealing-key-not-held');
    if (passphrase.length > PASSPHRASE_MAX)
      return refuse('not-allowed', 'wrong-passphrase', { field: '/passphrase' });
    const privateKey = await unwrap(file, passphrase);
    return privateKey ?? refuse('not-allowed', 'wrong-passphrase', { field: '/passphrase' });
  }

  return {
    unlock,
    create: async (passphrase) =>
      passphraseFault(passphrase, '/passphrase') ?? keep(randomBytes(32), passphrase),
    async rewrap(keyId, passphrase, next) {
      const fault = passphraseFault(next, '/next');
      if (fault) return fault;
      const privateKey = await unlock(keyId, passphrase);
      return Buffer.isBuffer(privateKey) ? keep(privateKey, next) : privateKey;
    },
  };
}

function passphraseFault(passphrase: string, field: string): Refusal | undefined {
  const characters = [...passphrase.normalize('NFKC')].length;
  if (characters < PASSPHRASE_MIN)
    return refuse('invalid', 'passphrase-too-short', { field, values: { min: PASSPHRASE_MIN } });
  if (passphrase.length > PASSPHRASE_MAX)
    return refuse('invalid', 'passphrase-too-long', { field, values: { max: PASSPHRASE_MAX } });
  return undefined;
}

async function wrap(privateKey: Buffer, passphrase: string, cost: WrapCost): Promise<Wrapped> {
  const publicKey = keyPairFrom(privateKey).publicKey.toString('base64url');
  const kdf = { name: 'argon2id', ...cost, salt: randomBytes(16).toString('base64url') } as const;
  const head = { version: 1, keyId: sealingKeyId(publicKey), publicKey, kdf } as const;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(passphrase, kdf), nonce);
  cipher.setAAD(Buffer.from(canonical(head)));
  const wrapped = Buffer.concat([cipher.update(privateKey), cipher.final(), cipher.getAuthTag()]);
  return { ...head, nonce: nonce.toString('base64url'), wrapped: wrapped.toString('base64url') };
}

/** Undefined when the passphrase is another, or when anybody touched the file: the two cannot be told apart. */
async function unwrap(file: Wrapped, passphrase: string): Promise<Buffer | undefined> {
  const { nonce, wrapped, ...head } = file;
  const key = await wrappingKey(passphrase, file.kdf);
  const bytes = Buffer.from(wrapped, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.from(canonical(head)));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function wrappingKey(passphrase: string, kdf: Wrapped['kdf']): Promise<Buffer> {
  const { memory, passes, parallelism, salt } = kdf;
  const nonce = Buffer.from(salt, 'base64url');
  return derive('argon2id', {
    message: passphrase.normalize('NFKC'),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: 32,
  });
}

/** The whole file or none of it, on disk before the caller goes on: a lost key loses every text sealed to it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await unlink(draft).catch(() => {});
    throw error;
  }
}
