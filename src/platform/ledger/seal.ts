import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { hmacSha256 as mac } from '../hmac.ts';
import { quoted } from './canonical.ts';
import type { Fact } from './fact.ts';

const NONCE = 12;
const TAG = 16;

type Place = Pick<Fact, 'subject' | 'version' | 'type'>;

/** The personal payload is bound to its place in the ledger: moved elsewhere it does not open. */
const boundTo = (place: Place) => Buffer.from(`${place.subject}/${place.version}/${place.type}`);

export interface SealedPersonal {
  readonly sealed: Buffer;
  readonly innerMac: Buffer;
}

/** Seals canonical JSON; `chance` is 44 random bytes: nonce and salt. */
export function sealPersonal(key: Buffer, place: Place, payload: string, chance: Buffer): SealedPersonal {
  const nonce = chance.subarray(0, NONCE);
  const salt = chance.subarray(NONCE, NONCE + 32);
  // a key object costs a third of what the bytes do, which are tried as one first
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce);
  cipher.setAAD(boundTo(place));
  const sealed = Buffer.concat([
    nonce,
    cipher.update(Buffer.concat([salt, Buffer.from(payload)])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { sealed, innerMac: mac(salt, payload) };
}

/** Opens and checks a personal payload; throws when it was altered or moved. */
export function openPersonal(key: Buffer, place: Place, sealed: Buffer, innerMac: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(0, NONCE));
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  const payload = plain.subarray(32).toString();
  if (!mac(plain.subarray(0, 32), payload).equals(innerMac))
    throw new Error(`inner commitment of ${boundTo(place)} is wrong`);
  return JSON.parse(payload);
}

/** What the outer commitment covers: the header, the data and the inner commitment (or null). */
export function commitmentOf(
  key: Buffer,
  fact: Omit<Fact, 'seq' | 'data' | 'personal' | 'innerMac'>,
  data: string,
  innerMac: Buffer | null,
): Buffer {
  const { id, subject, version, type, schema, agency, by, at, recordedAt, keyedTo } = fact;
  const inner = innerMac ? innerMac.toString('base64url') : null;
  const text = (value: string | null) => (value === null ? 'null' : quoted(value));
  // the canonical text of these twelve, written out: their names in order
  return mac(
    key,
    `{"agency":${text(agency)},"at":${text(at)},"by":${text(by)},"data":${text(data)},"id":${text(id)},` +
      `"inner":${text(inner)},"keyedTo":${text(keyedTo)},"recordedAt":${text(recordedAt)},"schema":${schema},` +
      `"subject":${text(subject)},"type":${text(type)},"version":${version}}`,
  );
}
