import type { Day } from '../../../kernel/day.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { LicenceFault } from './about-licence.ts';
import { conditionFaults } from './conditions.ts';
import { CONTENT, type Content } from './content.ts';
import type { KnownValues } from './field-kinds.ts';
import { fieldFaults } from './filled.ts';
import { isInRole } from './owners.ts';
import type { Kind, LicenceClass } from './pack.ts';
import { numbersNamed } from './terms.ts';

/** One thing that stands in the way: `deficient` can be mended here; `refused` is a known ground of refusal. */
export interface Obstacle extends Fault {
  readonly effect: 'deficient' | 'refused';
}

/** What the office knows that bears on an application. */
export interface KnownFacts extends KnownValues {
  readonly today: Day;
  /** Hashes of the files uploaded for this application. */
  readonly uploaded: ReadonlySet<string>;
  /** Numbers in force for another licence. */
  readonly heldByOthers: ReadonlySet<string>;
  /** Ids of people who led a centre whose licence stands revoked. */
  readonly barred: ReadonlySet<string>;
  /** Ids of people whom the licence that it is about names now, in roles that an application gives. */
  readonly bound: ReadonlySet<string>;
  /** Whether the licence that a renewal, variation or surrender is about is the applicant's and can be. */
  readonly licenceFault: LicenceFault | undefined;
}

type Pack = Parameters<typeof conditionFaults>[3];

/**
 * Everything that would make an application deficient or refused on known rules, in the order of the form.
 * A surrender is asked for no more than the licence, a day that is still to come where it names one, and the
 * declaration that it is true.
 */
export function obstacles(
  content: Content,
  kind: Kind,
  licenceClass: LicenceClass,
  pack: Pack,
  known: KnownFacts,
): Obstacle[] {
  const licence: Fault[] = known.licenceFault ? [{ field: '/licence', ...known.licenceFault }] : [];
  if (kind === 'surrender') {
    const said = content.declarations?.truthful
      ? []
      : [{ field: '/declarations/truthful', code: 'must-be-declared' }];
    const { from } = content.surrender ?? {};
    const past =
      from && from < known.today ? [{ field: '/surrender/from', code: 'surrender-in-the-past' }] : [];
    return [...licence, ...past, ...said].map((fault) => ({ ...fault, effect: 'deficient' }));
  }
  const deficient = [
    ...licence,
    ...fieldFaults(CONTENT, content, known),
    ...conditionFaults(content, kind, licenceClass, pack, known.today),
    ...leftOut(content, known.bound),
    ...fileFaults(content, known.uploaded),
  ];
  return [
    ...deficient.map((fault): Obstacle => ({ ...fault, effect: 'deficient' })),
    ...knownGrounds(content, known).map((fault): Obstacle => ({ ...fault, effect: 'refused' })),
  ];
}

/** Nobody vanishes from a licence: whoever leaves stays in the list with the day. */
function leftOut({ people = [] }: Content, bound: ReadonlySet<string>): Fault[] {
  const named = new Set(people.map(({ id }) => id));
  const gone = [...bound].filter((person) => !named.has(person));
  return gone.map((person) => ({ field: '/people', code: 'person-left-out', values: { person } }));
}

function fileFaults(content: Content, uploaded: ReadonlySet<string>): Fault[] {
  const documents = (content.documents ?? []).map((d, i) => ({ file: d.file, at: `/documents/${i}/file` }));
  const letters = (content.channels?.numbers ?? []).map((n, i) => ({
    file: n.foreignAuthority,
    at: `/channels/numbers/${i}/foreignAuthority`,
  }));
  return [...documents, ...letters]
    .filter(({ file }) => file && !uploaded.has(file))
    .map(({ at }) => ({ field: at, code: 'file-not-uploaded' }));
}

function knownGrounds(content: Content, known: KnownFacts): Fault[] {
  const places = numbersNamed(content).flatMap(({ entry, at }) =>
    [entry.number, ...(entry.backEnds ?? [])].some((n) => n && known.heldByOthers.has(n)) ? [at] : [],
  );
  const held = [...new Set(places)].map((field) => ({ field, code: 'number-held-by-another' }));
  const barred = (content.people ?? []).flatMap((p, i) =>
    p.id && known.barred.has(p.id) && isInRole(p, known.today)
      ? [{ field: `/people/${i}`, code: 'led-a-revoked-centre' }]
      : [],
  );
  return [...held, ...barred];
}
