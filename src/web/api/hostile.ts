import type { Fault } from '../../kernel/refusal.ts';

const DEPTH_MAX = 32;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufff9-\ufffb]/;
// Overrides, embeddings and isolates; the marks that Urdu typing leaves behind (U+200C to U+200F) stay allowed.
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** RFC 6901. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What is wrong with one string whoever reads it: control characters, NUL, turned direction, broken Unicode. */
export function hostileText(
  text: string,
): { readonly code: string; readonly values?: Record<string, string> } | undefined {
  const control = CONTROL.exec(text);
  if (control) return { code: 'control-characters', values: { point: codePoint(control[0]) } };
  const bidi = BIDI.exec(text);
  if (bidi) return { code: 'bidi-override', values: { point: codePoint(bidi[0]) } };
  return text.isWellFormed() ? undefined : { code: 'broken-unicode' };
}

function codePoint(char: string): string {
  return char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}

/** Every hostile string of a parsed body, keys included, by its place; walks without recursion. */
export function hostileStrings(body: unknown): Fault[] {
  const faults: Fault[] = [];
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next && faults.length < 50; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const found = hostileText(value);
      if (found) faults.push({ field: pointerTo(path), ...found });
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= DEPTH_MAX)
        return [{ field: pointerTo(path), code: 'nested-too-deep', values: { most: DEPTH_MAX } }];
      for (const [key, inner] of Object.entries(value)) {
        // a key that says `__proto__` never reaches an object of ours
        if (key === '__proto__') faults.push({ field: pointerTo([...path, key]), code: 'unknown-field' });
        else if (!Array.isArray(value) && hostileText(key))
          faults.push({ field: pointerTo(path), code: 'unknown-field' });
        else waiting.push({ value: inner, path: [...path, key] });
      }
    }
  }
  return faults.sort((a, b) => (a.field < b.field ? -1 : 1));
}
