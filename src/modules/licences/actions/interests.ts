import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { licenceById, peopleOf } from '../store/licences.ts';

/** Ids in which an officer's conflict of interest is looked for: the holder's company, organisation and people. */
export async function interestsIn(db: Reader, id: Id<'licence'>): Promise<readonly string[] | Refusal> {
  const licence = await licenceById(db, id);
  if (!licence) return refuse('not-found', 'licence-not-found');
  const people = (await peopleOf(db, id)).filter(({ role }) => role !== AGENT).map(({ person }) => person);
  return [
    licence.company,
    ...(licence.organisation ? [licence.organisation] : []),
    ...new Set<string>(people),
  ];
}

// Hundreds of agents work in a centre; an interest is declared in those who own or run it.
const AGENT = 'agent';
