import { type Instant, parseInstant } from '../../kernel/instant.ts';

/** Where a page of a list begins: behind the row of this moment and id. */
export interface MomentMark {
  readonly at: Instant;
  readonly id: string;
}

const MARK = /^([^~]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The mark that an address carries; what is none begins at the first page. */
export function momentMarkIn(text: string | null): MomentMark | null {
  const [, moment = '', id = ''] = MARK.exec(text ?? '') ?? [];
  const at = moment === '' ? undefined : parseInstant(moment);
  return at ? { at, id } : null;
}

export const momentMark = (at: Instant, id: string): string => encodeURIComponent(`${at}~${id}`);

/** The rows of a page out of one more than it shows, and its last row where others follow. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
): { readonly shown: readonly Row[]; readonly last: Row | undefined } {
  return { shown: rows.slice(0, size), last: rows.length > size ? rows[size - 1] : undefined };
}
