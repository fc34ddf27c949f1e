import type { Lore } from '../../matching/text/lore.ts';
import type { Blind } from '../../platform/index-key.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { identitiesOf } from './rules/identity.ts';
import { nameKeys, soundsAsked } from './rules/name-sounds.ts';
import { declaredWithIndex, type PeopleAsked } from './store.ts';

/** What is typed of a person who may not have been declared yet. */
export interface TypedIdentity {
  readonly id: string;
  readonly nationality: string;
  readonly nationalId: string | null;
  readonly passport: string | null;
}

/** For each typed identity, the declared people who carry the same national id or passport. Found by blind index alone. */
export async function peopleWithIdentity(
  db: Reader,
  typed: readonly TypedIdentity[],
  blind: Blind,
): Promise<{ id: string; sameAs: string }[]> {
  const typedBy = new Map<string, Set<string>>();
  for (const person of typed) {
    const { nationalId, passport } = identitiesOf(person);
    for (const text of [nationalId, passport]) {
      if (text === null) continue;
      const index = blind(text);
      typedBy.set(index, (typedBy.get(index) ?? new Set()).add(person.id));
    }
  }
  if (typedBy.size === 0) return [];
  const pairs = new Map<string, { id: string; sameAs: string }>();
  for (const { person, index } of await declaredWithIndex(db, [...typedBy.keys()]))
    for (const id of typedBy.get(index) ?? [])
      if (id !== person) pairs.set(`${id} ${person}`, { id, sameAs: person });
  return [...pairs.values()];
}

/** How people of a typed name are asked for; undefined where its words tell nobody from another. */
export function peopleNamed(text: string, lore: Lore, blind: Blind): PeopleAsked | undefined {
  const words = soundsAsked(text, lore).map((ways) => nameKeys(ways, blind));
  return words.length > 0 ? { by: 'name', words } : undefined;
}

/** How people with a typed id number or passport are asked for. */
export function peopleCarrying(typed: TypedIdentity, blind: Blind): PeopleAsked {
  const { nationalId, passport } = identitiesOf(typed);
  return { by: 'identity', indexes: [nationalId, passport].flatMap((text) => (text ? blind(text) : [])) };
}
