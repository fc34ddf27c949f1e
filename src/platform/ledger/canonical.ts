/**
 * The canonical text of a JSON value (RFC 8785); bigints become text. Throws on what JSON cannot say: numbers
 * that are not finite, text with half of a surrogate pair. Every fact is written by it, some more than once.
 */
export function canonical(value: unknown): string {
  const text = written(value);
  if (text === undefined) throw new Error('nothing to write: the value is undefined');
  return text;
}

/** Text as JSON quotes it. Most needs no escapes, and to see that is cheaper than to look for them one by one. */
export function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Error('Lone surrogate is not allowed');
  return JSON.stringify(text);
}

const PLAIN = /^[ !#-[\]-~]*$/;

function written(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} is not allowed`);
      return value === 0 ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return `"${value}"`;
    case 'object':
      return value === null ? 'null' : container(value);
    default:
      return undefined;
  }
}

function container(value: object): string | undefined {
  if (Array.isArray(value)) {
    let items = '';
    for (let i = 0; i < value.length; i++) items += `${i ? ',' : ''}${written(value[i]) ?? 'null'}`;
    return `[${items}]`;
  }
  const json = (value as { toJSON?: unknown }).toJSON;
  if (typeof json === 'function') return written(json.call(value));
  let members = '';
  for (const name of sortedNames(value)) {
    const text = written((value as Record<string, unknown>)[name]);
    if (text !== undefined) members += `${members ? ',' : ''}${quoted(name)}:${text}`;
  }
  return `{${members}}`;
}

/** By UTF-16 code units, which is the order that text compares in. */
function sortedNames(value: object): string[] {
  const names = Object.keys(value);
  for (let i = 1; i < names.length; i++) if (names[i - 1]! > names[i]!) return names.sort();
  return names;
}
