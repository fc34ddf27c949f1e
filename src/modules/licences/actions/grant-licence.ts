import { dayAt } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { declareNumbers, type NumberToDeclare } from '../../numbers/index.ts';
import type { CourtDirection, Holder, LicenceGranted } from '../rules/facts.ts';
import { entryFaults, termEnd } from '../rules/grant.ts';
import { licenceNumber } from '../rules/licence-number.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { provisionalRefusal } from '../rules/provisional.ts';
import {
  type ConditionInput,
  keptCondition,
  keptPremises,
  type PersonInput,
  type PremisesInput,
} from '../rules/vary.ts';
import {
  hadProvisional,
  licenceById,
  licenceOfApplication,
  provisionalSpells,
  takeSerials,
} from '../store/licences.ts';
import { endTransition } from './transition.ts';

export interface GrantInput {
  readonly application: Id<'application'>;
  /** Hash of the application's version that every opinion stood behind. */
  readonly versionHash: string;
  readonly company: Id<'company'>;
  readonly organisation: Id<'organisation'> | null;
  readonly class: string;
  readonly holder: Holder;
  /** From now when absent. */
  readonly validFrom?: Instant;
  /** The pack's term when absent. */
  readonly validUntil?: Instant;
  readonly provisionalUntil: Instant | null;
  readonly conditions: readonly ConditionInput[];
  readonly premises: readonly PremisesInput[];
  readonly people: readonly PersonInput[];
  readonly numbers: readonly NumberToDeclare[];
  readonly opinions: readonly { readonly agency: string; readonly hash: string }[];
  readonly courtDirection: CourtDirection | null;
  /** For a person of the application, ids under which the same person is known elsewhere (shared identity). */
  readonly sameAs?: Readonly<Record<string, readonly string[]>>;
  /** The entry of the same centre in transition, which ends with the grant. */
  readonly replaces?: Id<'licence'> | null;
}

export interface Granted {
  readonly licence: Id<'licence'>;
  readonly number: string;
}

/**
 * Writes a licence into the register and binds its numbers. Whether it may be granted was decided by
 * `applications`; here stand the rules of the register: one licence an application, premises, provisional days.
 * Number faults name `/numbers/i/...`.
 */
export async function grantLicence(
  act: Act,
  pack: LicencesPack,
  input: GrantInput,
): Promise<Granted | Refusal> {
  const validFrom = input.validFrom ?? act.at;
  const validUntil = input.validUntil ?? termEnd(pack, validFrom);
  const faults = entryFaults({ ...input, validFrom, validUntil });
  if (faults.length) return invalid(faults);
  // grants wait for one another here, so of two for one application the second sees the first
  const year = Number(dayAt(validFrom, pack.zone).slice(0, 4));
  const serial = await takeSerials(act, year, 1);
  if (await licenceOfApplication(act, input.application))
    return refuse('conflict', 'application-already-granted');
  const refused = await provisionalQuestion(act, pack, input, validFrom);
  if (refused) return refused;
  const licence = act.newId<'licence'>();
  if (input.replaces) {
    // whose claim of the centre was rejected meanwhile takes nothing of it over
    const replaced = await licenceById(act, input.replaces);
    if (replaced && replaced.organisation !== input.organisation)
      return refuse('conflict', 'centre-of-another');
    // a court may direct the grant when the transition was ended already
    const ended =
      replaced?.endedAt == null &&
      (await endTransition(act, {
        licence: input.replaces,
        why: 'licensed',
        until: validFrom,
        successor: licence,
      }));
    if (ended && isRefusal(ended)) return ended;
  }
  const number = licenceNumber(pack.numberPrefix, year, serial);
  const {
    application,
    versionHash,
    company,
    organisation,
    holder,
    provisionalUntil,
    opinions,
    courtDirection,
  } = input;
  const data: LicenceGranted = {
    number,
    kind: 'licence',
    application,
    versionHash,
    company,
    organisation,
    class: input.class,
    holder,
    provisionalUntil,
    validFrom,
    validUntil,
    conditions: input.conditions.map((input) => keptCondition(input, validFrom)),
    premises: input.premises.map((item) => keptPremises(item, validFrom)),
    people: input.people.map(({ person, role, until = null }) => ({ person, role, from: validFrom, until })),
    holdings: act.newId<'holdings'>(),
    opinions,
    courtDirection,
  };
  await act.append([{ subject: licence, after: 0, at: validFrom, says: { type: 'LicenceGranted', data } }]);
  const declared = await declareNumbers(act, data.holdings, licence, input.numbers);
  return isRefusal(declared) ? declared : { licence, number };
}

async function provisionalQuestion(
  act: Act,
  pack: LicencesPack,
  { company, organisation, people, provisionalUntil, sameAs = {} }: GrantInput,
  from: Instant,
): Promise<Refusal | undefined> {
  if (provisionalUntil === null) return undefined;
  const persons: string[] = [...new Set(people.map(({ person }) => person))];
  const known = (person: string) => [person, ...(sameAs[person] ?? [])];
  const spells = await provisionalSpells(act, [...new Set(persons.flatMap(known))]);
  const spellsOf = new Map(persons.map((p) => [p, spells.filter(({ person }) => known(p).includes(person))]));
  return provisionalRefusal(
    { people: persons, from, until: provisionalUntil },
    await hadProvisional(act, company, organisation),
    spellsOf,
    pack.provisionalDaysMax,
  );
}
