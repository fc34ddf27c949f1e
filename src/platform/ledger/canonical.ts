import canonicalize from 'canonicalize';

/** The canonical text of a JSON value (RFC 8785); bigints become text. Throws on what JSON cannot say. */
export function canonical(value: unknown): string {
  const text = canonicalize(holdsBigint(value) ? withoutBigints(value) : value);
  if (text === undefined) throw new Error('nothing to write: the value is undefined');
  return text;
}

/** Most values hold none, and a copy of each would cost more than the look. */
function holdsBigint(value: unknown): boolean {
  if (typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const part of Array.isArray(value) ? value : Object.values(value)) if (holdsBigint(part)) return true;
  return false;
}

function withoutBigints(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(withoutBigints);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutBigints(part)]));
}
