import type { Act } from '../../../platform/act.ts';
import type { Blind } from '../../../platform/index-key.ts';
import type { PersonDetails } from '../rules/facts.ts';
import { nameKeys, soundsOfNames } from '../rules/name-sounds.ts';
import { declaredUnder, peopleWithoutNameIndex } from '../store.ts';

/** Where the next part begins: behind this person; null once there is nobody left. */
export interface NamesIndexed {
  readonly indexed: number;
  readonly next: string | null;
}

/**
 * Indexes the names of people who were declared before names had indexes, `limit` of them behind one, so that they are
 * found as everybody else. Each is done once: who has an index is not asked for, whatever ended before.
 */
export async function indexNames(
  act: Act,
  blind: Blind,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<NamesIndexed> {
  const people = await peopleWithoutNameIndex(act, after, limit);
  const known = await declaredUnder(act, people);
  const facts = people.flatMap((person) => {
    const { fact, version } = known.get(person)!;
    const details = fact.personal as PersonDetails | null;
    if (!details) return [];
    const names = nameKeys(soundsOfNames([details.nameLatin, details.nameUrdu]), blind);
    const says = { type: 'PersonNamesIndexed', data: {}, personal: { names } } as const;
    return [{ subject: person, after: version, keyedTo: person, says }];
  });
  if (facts.length > 0) await act.append(facts);
  return { indexed: facts.length, next: people.length === limit ? people.at(-1)! : null };
}
