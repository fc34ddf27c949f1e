import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Fault, invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import {
  declareNumbers,
  type NumberToDeclare,
  type NumberToRelease,
  releaseNumbers,
} from '../../numbers/index.ts';
import { mayNotify } from '../rules/access.ts';
import type { BoundPerson, PersonEnding } from '../rules/facts.ts';
import { type Licence, mustRunAt } from '../rules/licence.ts';
import { isNotified } from '../rules/roles.ts';
import { licenceById, peopleOf } from '../store/licences.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/** A licensee declares numbers it calls from, effective at once. Returns how many holdings started; faults name `/numbers/i/...`. */
export async function declareLicenceNumbers(
  act: Act,
  input: OfLicence & { readonly numbers: readonly NumberToDeclare[] },
): Promise<number | Refusal> {
  const licence = await licenceById(act, input.licence);
  const letters = input.numbers.flatMap(({ foreignAuthority: hash }, i) =>
    hash ? [{ hash, field: `/numbers/${i}/foreignAuthority` }] : [],
  );
  const refused =
    mayNotify(act.by, licence) ?? mustRunAt(licence!, act.at) ?? (await missingFile(act, letters));
  return refused ?? declareNumbers(act, licence!.holdings, licence!.id, input.numbers);
}

/** A licensee gives numbers up. Returns how many holdings ended; open to a licence that is over too. */
export async function releaseLicenceNumbers(
  act: Act,
  input: OfLicence & { readonly numbers: readonly NumberToRelease[] },
): Promise<number | Refusal> {
  const licence = await licenceById(act, input.licence);
  return mayNotify(act.by, licence) ?? releaseNumbers(act, licence!.holdings, input.numbers);
}

/** Agents and staff come and go by notification; their particulars were declared to `entities`. Never public. */
export async function notifyPeople(
  act: Act,
  input: OfLicence & {
    readonly add: readonly {
      readonly person: Id<'person'>;
      readonly role: string;
      /** No national of the country: cleared before work, and not by a notification. */
      readonly foreign: boolean;
      readonly from?: Instant;
    }[];
    readonly end: readonly {
      readonly person: Id<'person'>;
      readonly role: string;
      readonly until?: Instant;
    }[];
  },
): Promise<Recorded | Refusal> {
  return onLicence(act, input.licence, async (licence: Licence) => {
    const refused = mayNotify(act.by, licence) ?? mustRunAt(licence, act.at) ?? byVariation(input);
    if (refused) return refused;
    const running = (await peopleOf(act, licence.id)).filter(({ until }) => until === null || act.at < until);
    const uncleared = foreignFaults(input.add, running);
    if (uncleared.length) return invalid(uncleared);
    const bound = new Map(running.map((kept) => [`${kept.person} ${kept.role}`, kept]));
    const peopleEnded: PersonEnding[] = [];
    for (const [i, { person, role, until = act.at }] of input.end.entries()) {
      const kept = bound.get(`${person} ${role}`);
      if (!kept) return refuse('invalid', 'person-not-bound', { field: `/end/${i}` });
      peopleEnded.push({ person, role, since: kept.since, until });
      bound.delete(`${person} ${role}`);
    }
    const peopleAdded = new Map<string, BoundPerson>();
    for (const { person, role, from = act.at } of input.add)
      if (!bound.has(`${person} ${role}`))
        peopleAdded.set(`${person} ${role}`, { person, role, from, until: null });
    if (peopleAdded.size + peopleEnded.length === 0) return { says: [] };
    return {
      says: [{ type: 'PeopleNotified', data: { peopleAdded: [...peopleAdded.values()], peopleEnded } }],
    };
  });
}

/** Foreign staff is cleared before work (LIC-30): whom no application of this licence named does not come by notification. */
function foreignFaults(
  add: readonly { readonly person: string; readonly foreign: boolean }[],
  running: readonly BoundPerson[],
): Fault[] {
  const cleared = new Set(
    running.flatMap(({ person, role }) => (isNotified(role) ? [] : [person as string])),
  );
  return add.flatMap(({ person, foreign }, i) =>
    foreign && !cleared.has(person) ? [{ field: `/add/${i}`, code: 'foreign-staff-by-variation' }] : [],
  );
}

/** Who owns or leads a centre is examined before: such people come and go by a variation of the licence (LIC-27). */
function byVariation(
  lists: Readonly<Record<'add' | 'end', readonly { readonly role: string }[]>>,
): Refusal | undefined {
  const faults = (['add', 'end'] as const).flatMap((list) =>
    lists[list].flatMap(({ role }, i) =>
      isNotified(role) ? [] : [{ field: `/${list}/${i}/role`, code: 'role-by-variation' }],
    ),
  );
  return faults.length ? invalid(faults) : undefined;
}
