type Write = (value: never, into: Buffer, at: number) => void;

interface ElementType {
  readonly oid: number;
  /** Bytes of one, or undefined for a value that is not written in this form. */
  readonly size: (value: never) => number | undefined;
  readonly write: Write;
}

const EPOCH_MS = Date.UTC(2000, 0, 1);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const sizeOfText = (value: unknown) => (typeof value === 'string' ? Buffer.byteLength(value) : undefined);
const int4: ElementType = {
  oid: 23,
  size: (value: unknown) => (Number.isInteger(value) ? 4 : undefined),
  write: (value: number, into, at) => into.writeInt32BE(value, at),
};
const instant: ElementType = {
  oid: 1184,
  size: (value: unknown) => (typeof value === 'string' && INSTANT.test(value) ? 8 : undefined),
  write: (value: string, into, at) => into.writeBigInt64BE(BigInt(Date.parse(value) - EPOCH_MS) * 1000n, at),
};

/** Source: the `recv` functions of PostgreSQL's types (src/backend/utils/adt). */
const ELEMENTS: Readonly<Record<string, ElementType>> = {
  text: {
    oid: 25,
    size: sizeOfText,
    write: (value: string, into, at) => into.write(value, at, 'utf8'),
  },
  bytea: {
    oid: 17,
    size: (value: unknown) => (value instanceof Uint8Array ? value.length : undefined),
    write: (value: Uint8Array, into, at) => into.set(value, at),
  },
  uuid: {
    oid: 2950,
    size: (value: unknown) => (typeof value === 'string' && UUID.test(value) ? 16 : undefined),
    write: (value: string, into, at) => into.write(value.replaceAll('-', ''), at, 'hex'),
  },
  boolean: {
    oid: 16,
    size: (value: unknown) => (typeof value === 'boolean' ? 1 : undefined),
    write: (value: boolean, into, at) => into.writeUInt8(value ? 1 : 0, at),
  },
  jsonb: {
    oid: 3802,
    size: (value: unknown) => (typeof value === 'string' ? Buffer.byteLength(value) + 1 : undefined),
    write: (value: string, into, at) => {
      into[at] = 1; // the version of the form
      into.write(value, at + 1, 'utf8');
    },
  },
  int4,
  integer: int4,
  timestamptz: instant,
  'timestamp(3) with time zone': instant,
};

/** A list for a parameter of type `type[]`; put into its form when it is sent. */
export class List {
  readonly type: string;
  readonly values: readonly unknown[];
  constructor(type: string, values: readonly unknown[]) {
    this.type = type;
    this.values = values;
  }

  /** Asked by the driver where a statement goes through its own client (`ownConnection`). */
  toPostgres(): Buffer | readonly unknown[] {
    return binaryArray(this.type, this.values);
  }
}

/**
 * A list for a parameter of type `type[]`, in PostgreSQL's binary form: neither side has to quote and read text. A
 * list that has another value than the type's usual one (or a type that is not known here) is left as it is,
 * and goes as text.
 */
export function binaryArray(type: string, values: readonly unknown[]): Buffer | readonly unknown[] {
  const element = ELEMENTS[type];
  if (!element || values.length === 0) return values;
  const sizes = new Array<number>(values.length);
  let length = 20;
  let nulls = 0;
  for (let i = 0; i < values.length; i++) {
    const size = values[i] === null ? -1 : element.size(values[i] as never);
    if (size === undefined) return values;
    sizes[i] = size;
    length += 4 + Math.max(size, 0);
    if (size < 0) nulls = 1;
  }
  const bytes = Buffer.allocUnsafe(length);
  for (const [i, word] of [1, nulls, element.oid, values.length, 1].entries())
    bytes.writeInt32BE(word, i * 4);
  let at = 20;
  for (let i = 0; i < values.length; i++) {
    const size = sizes[i]!;
    bytes.writeInt32BE(size, at);
    at += 4;
    if (size < 0) continue;
    element.write(values[i] as never, bytes, at);
    at += size;
  }
  return bytes;
}
