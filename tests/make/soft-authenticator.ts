import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const ORIGIN = 'http://localhost:8080';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, bytes, texts and maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number) => {
    if (n < 24) return Buffer.from([(major << 5) | n]);
    if (n < 256) return Buffer.from([(major << 5) | 24, n]);
    return Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  };
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const items = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as number)]);
  return Buffer.concat([head(5, value.size), ...items]);
}

interface Held {
  readonly id: Buffer;
  readonly key: KeyObject;
  readonly handle: string;
}

export interface Showing {
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether it asks its holder for a finger or a PIN. */
  readonly verified?: boolean;
}

/** An authenticator in software: real ES256 keys, real WebAuthn registrations and assertions (level 3, sections 6.1, 6.5). */
export class SoftAuthenticator {
  counter = 0;
  readonly #held: Held[] = [];

  /** The answer of `navigator.credentials.create`, as `toJSON` gives it. */
  create(options: { challenge: string; rp: { id?: string }; user: { id: string } }, showing: Showing = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    const held = { id: randomBytes(16), key: privateKey, handle: options.user.id };
    this.#held.push(held);
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(jwk.x!, 'base64url')],
        [-3, Buffer.from(jwk.y!, 'base64url')],
      ]),
    );
    const data = Buffer.concat([
      this.#data(showing.rpId ?? options.rp.id ?? 'localhost', 0x40, showing),
      Buffer.alloc(16),
      Buffer.from([0, held.id.length]),
      held.id,
      cose,
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]);
    return this.#answer(held, {
      clientDataJSON: client('webauthn.create', options.challenge, showing),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal', 'made-up'],
    });
  }

  /** The answer of `navigator.credentials.get` with the credential made last. */
  get(options: { challenge: string; rpId?: string }, showing: Showing = {}) {
    const held = this.#held.at(-1)!;
    this.counter++;
    const data = this.#data(showing.rpId ?? options.rpId ?? 'localhost', 0, showing);
    const clientDataJSON = client('webauthn.get', options.challenge, showing);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.#answer(held, {
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, held.key).toString('base64url'),
      userHandle: held.handle,
    });
  }

  #data(rpId: string, more: number, { verified = true }: Showing): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = 0x01 | (verified ? 0x04 : 0) | more;
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), counter]);
  }

  #answer(held: Held, response: object) {
    const id = held.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function client(type: string, challenge: string, { origin = ORIGIN }: Showing): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}
