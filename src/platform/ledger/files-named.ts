import { joins, type Sql } from '../postgres/sql.ts';

const HASH = /"([0-9a-f]{64})"/g;

/** The hashes that stand in facts; of files, of versions, of lists. */
export function hashesIn(data: readonly string[]): string[] {
  return [...new Set(data.flatMap((text) => [...text.matchAll(HASH)].map(([, hash]) => hash!)))];
}

/**
 * Marks the files among these as named by a fact, so for good: whoever sweeps files or takes one off a draft asks the
 * file, and searches no facts. In order, so that two acts over the same files wait for one another. Compared, not asked
 * as `not named`: the index of the unnamed, empty when a plan is made, would later be read whole.
 */
export function markNamed(hashes: readonly string[]): Sql {
  return joins('lists')`update work.file set named = true from
      (select hash from work.file where hash = any(${hashes}::text[]) and named is false order by hash for no key update) fresh
    where file.hash = fresh.hash`;
}
