import type { Fault } from '../../../kernel/refusal.ts';

export type EntityKind = 'company' | 'owning-company' | 'person' | 'premises';

/** What stands under an id before a declaration. */
export interface Standing {
  readonly kind: EntityKind;
  /** The company that declared it; a company's own id. */
  readonly owner: string;
  readonly erased: boolean;
}

/** A fault for each id that already stands for a thing of another kind in the same declaration. */
export function idsOfTwoKinds(
  ids: readonly { readonly id: string; readonly kind: EntityKind; readonly field: string }[],
): Fault[] {
  const first = new Map<string, EntityKind>();
  return ids.flatMap(({ id, kind, field }) => {
    const known = first.get(id) ?? kind;
    first.set(id, known);
    return known === kind ? [] : [{ field, code: 'id-belongs-elsewhere' }];
  });
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
