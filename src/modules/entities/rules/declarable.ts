import type { Fault } from '../../../kernel/refusal.ts';

export type EntityKind = 'company' | 'owning-company' | 'person' | 'premises';

/** What stands under an id before a declaration. */
export interface Standing {
  readonly kind: EntityKind;
  /** The company that declared it; a company's own id. */
  readonly owner: string;
  readonly erased: boolean;
}

/**
 * Whether a company may declare something under an id that is known already; undefined when it may.
 * - The id belongs to another kind of thing, or to another company: it may not (and is not told which).
 * - What stood there was erased by law: it may not; a new id is needed.
 */
export function declarationFault(
  known: Standing | undefined,
  kind: EntityKind,
  company: string,
  field: string,
): Fault | undefined {
  if (!known) return undefined;
  if (known.kind !== kind || known.owner !== company) return { field, code: 'id-belongs-elsewhere' };
  if (known.erased) return { field, code: 'id-was-erased' };
  return undefined;
}
