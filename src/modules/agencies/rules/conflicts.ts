import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** What ties an officer to somebody he might decide about. A closed list, so that nothing private need be told. */
export type ConflictNature = 'kinship' | 'ownership' | 'employment' | 'business' | 'other';

export const CONFLICT_NATURES: readonly ConflictNature[] = [
  'kinship',
  'ownership',
  'employment',
  'business',
  'other',
];

/**
 * Why an officer must not act.
 * - A conflict he declared about one of those concerned has not been ended; it follows him to a new office.
 * - He is, or ever was, a member of an organisation concerned, whether he declared it or not.
 */
export function conflictRefusal(
  about: readonly string[],
  declared: readonly string[],
  memberOf: readonly { readonly organisation: string; readonly company: string }[],
): Refusal | undefined {
  const ties = new Set([
    ...declared,
    ...memberOf.flatMap(({ organisation, company }) => [organisation, company]),
  ]);
  return about.some((id) => ties.has(id)) ? refuse('not-allowed', 'conflict-of-interest') : undefined;
}
