import type { Instant } from '../../../kernel/instant.ts';

/** Something that a party declared at a moment: whom and which places it named, and the rest as text. */
export interface Said {
  readonly at: Instant;
  readonly ids: readonly string[];
  readonly text: string;
}

/** When one side declared something first, and last. */
export interface Seen {
  readonly first: Instant;
  readonly last: Instant;
}

const bare = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
/** Shorter values stand in other numbers by chance. */
const TELLING_MIN = 5;

/**
 * When a side declared what is shared, first and last (SCR-20). A person or a place is known by its id, which stays from version to
 * version; a number, an account or a device by what is written. Null where it was not declared but notified, or stands on a list.
 */
export function seenIn(said: readonly Said[], place: string, value: string | null): Seen | null {
  const written = value === null ? '' : bare(value);
  const carrying = said.filter(
    ({ ids, text }) => ids.includes(place) || (written.length >= TELLING_MIN && bare(text).includes(written)),
  );
  const moments = carrying.map(({ at }) => at).sort();
  return moments.length > 0 ? { first: moments[0]!, last: moments.at(-1)! } : null;
}
