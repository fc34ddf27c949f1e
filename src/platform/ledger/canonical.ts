import canonicalize from 'canonicalize';

/** The canonical text of a JSON value (RFC 8785); bigints become text. Throws on what JSON cannot say. */
export function canonical(value: unknown): string {
  const text = canonicalize(withoutBigints(value));
  if (text === undefined) throw new Error('nothing to write: the value is undefined');
  return text;
}

function withoutBigints(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(withoutBigints);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, withoutBigints(v)]),
  );
}
