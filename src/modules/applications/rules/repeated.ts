import type { Fault } from '../../../kernel/refusal.ts';

/** A fault for each key that stood before, naming where it stood first. Empty keys say nothing. */
export function repeated(
  keys: readonly (string | undefined)[],
  place: (i: number) => string,
  code: string,
): Fault[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, i) => {
    if (!key) return [];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    return earlier === undefined ? [] : [{ field: place(i), code, values: { first: place(earlier) } }];
  });
}
