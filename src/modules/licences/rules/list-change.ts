/** What a list says: these came, these left, or these are all there are from now on. */
export const LIST_MODES = ['add', 'end', 'replace'] as const;
export type ListMode = (typeof LIST_MODES)[number];

export interface ListChange<Line, Held> {
  /** Begins, or goes on under other terms. */
  readonly added: readonly Line[];
  readonly already: readonly Line[];
  readonly ended: readonly Held[];
  /** Was to end and is not on record. */
  readonly unknown: readonly Line[];
}

/**
 * What a list changes of what is on record. A line and a thing on record are the same where they share a mark.
 * - `add`: nothing ends; what is on record on the same terms stays as it is.
 * - `end`: what is named ends, and nothing else.
 * - `replace`: what is on record and not in the list ends too.
 */
export function listChange<Line extends object, Held extends object>(
  mode: ListMode,
  lines: readonly Line[],
  held: readonly Held[],
  by: {
    readonly line: (line: Line) => readonly string[];
    readonly held: (held: Held) => readonly string[];
    readonly same?: (line: Line, held: Held) => boolean;
  },
): ListChange<Line, Held> {
  const known = new Map(held.flatMap((one) => by.held(one).map((mark) => [mark, one] as const)));
  const partner = (line: Line) => by.line(line).flatMap((mark) => known.get(mark) ?? [])[0];
  const named = new Set(lines.flatMap((line) => partner(line) ?? []));
  if (mode === 'end')
    return {
      added: [],
      already: [],
      ended: held.filter((one) => named.has(one)),
      unknown: lines.filter((line) => partner(line) === undefined),
    };
  const same = by.same ?? (() => true);
  const stays = (line: Line) => {
    const one = partner(line);
    return one !== undefined && same(line, one);
  };
  return {
    added: lines.filter((line) => !stays(line)),
    already: lines.filter(stays),
    ended: mode === 'replace' ? held.filter((one) => !named.has(one)) : [],
    unknown: [],
  };
}
