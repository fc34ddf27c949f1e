import { type Instant, msOf } from '../../../kernel/instant.ts';
import { agedBits, doubtedBits, PRIOR_BITS, probabilityOfReturn, sharedBits } from './calibration.ts';
import { type CompanyOf, companiesAmong, companiesOf, placeOf } from './companies.ts';
import { BORNE_BY_PEOPLE, type TraceKind, WEIGHTS } from './groups.ts';
import { loopholesOf } from './loopholes.ts';
import type { Mark } from './marks.ts';
import type { Match } from './match.ts';
import type { DeclaredPerson, Profile } from './profile.ts';
import type { Sight } from './sight.ts';
import type { Trace } from './trace.ts';

const YEAR_MS = 365.25 * 86_400_000;
/** Below this likelihood two people are not told of as one. */
const CHANCE_MIN = 0.004;
const LEADING: readonly string[] = [
  'director',
  'shareholder',
  'signatory',
  'proprietor',
  'partner',
  'raided',
];

/** What more than so many bear and weighs nothing is told of those only with whom something else is shared. */
const CROWD = 100;

/** A match as a rule finds it: ids are given by whoever records it. */
export type Found = Omit<Match, 'match' | 'evidence'>;

/**
 * Whom an application resembles, the likeliest first: shut centres above all, and whoever else is known.
 * - What both share is collected: people by id number or by likeness, and every mark.
 * - What many companies share loses two bits whenever their number doubles, entries of lists not counted (SCR-02); what is old, half of its weight in its time (SCR-03).
 * - What a counted person brings along (telephone, e-mail, home) is not counted again (SCR-04).
 * - Of each group the heaviest piece counts, once (SCR-01); the prior and these make the bits.
 * - Nobody is matched with himself: parties of the same company are left out, but a shut centre of the same
 *   company stays, for the bar follows the holder.
 */
export function resemblances(own: Profile, sight: Sight, at: Instant): Found[] {
  const traces = new Map<Profile, Trace[]>();
  const add = (other: Profile, trace: Trace) => {
    const list = traces.get(other);
    if (list) list.push(trace);
    else traces.set(other, [trace]);
  };
  const known = (other: Profile) =>
    other.party !== own.party && (other.company !== own.company || other.kind === 'shut');
  for (const [other, found] of samePeople(own, sight, known))
    for (const { person, like, chance, parties } of found) {
      const kind = capacity(person, like);
      add(other, traceOf(other, kind, { at, own: person, other: like, chance, parties, value: null }));
    }
  const marked = (mark: Mark, among: (other: Profile) => boolean) => {
    const { bearers, companies } = sight.bearing(mark.key);
    const others = companies + (bearers.some(({ profile }) => profile.company === own.company) ? 0 : 1);
    const parties = Math.max(2, others);
    for (const { profile: other, mark: like } of bearers)
      if (known(other) && among(other))
        add(
          other,
          traceOf(other, ofOwner(mark, like), {
            at,
            own: mark.person ?? mark.at,
            other: like.person ?? like.at,
            chance: 1,
            parties,
            value: sayable(mark, own, other) ? mark.text : null,
            ...ownedBy(mark, like),
          }),
        );
  };
  const crowded: Mark[] = [];
  for (const mark of sight.marksOf(own)) {
    const { bearers, companies } = sight.bearing(mark.key);
    if (bearers.length > CROWD && sharedBits(WEIGHTS[mark.kind].bits, companies) === 0) crowded.push(mark);
    else marked(mark, () => true);
  }
  for (const { company, like, chance, parties } of sameCompanies(own, sight))
    if (known(like.profile))
      add(
        like.profile,
        traceOf(like.profile, company.owner || like.owner ? 'owner-name' : 'company-name', {
          at,
          own: placeOf(company),
          other: placeOf(like),
          chance,
          parties,
          value: company.name,
          valueThere: like.name,
          ...ownedBy(company, like),
        }),
      );
  for (const mark of crowded) marked(mark, (other) => traces.has(other));
  return [...traces]
    .map(([other, found]) => matchOf(own, other, found))
    .sort((a, b) => b.bits - a.bits || (a.other < b.other ? -1 : 1));
}

interface SamePerson {
  readonly person: DeclaredPerson;
  readonly like: DeclaredPerson;
  readonly chance: number;
  readonly parties: number;
}

/** People of the application who are, or may be, people of others; how many companies name the person is counted once for all. */
function samePeople(
  own: Profile,
  sight: Sight,
  known: (other: Profile) => boolean,
): Map<Profile, SamePerson[]> {
  const found = new Map<Profile, SamePerson[]>();
  for (const person of own.people) {
    const likes = sight.peopleLike(person).filter(({ chance }) => chance >= CHANCE_MIN);
    const parties = partiesAmong(own, likes);
    for (const { of, chance } of likes) {
      if (!known(of.profile)) continue;
      const list = found.get(of.profile) ?? [];
      list.push({ person, like: of.person, chance, parties });
      found.set(of.profile, list);
    }
  }
  return found;
}

interface SameCompany {
  readonly company: CompanyOf;
  readonly like: CompanyOf;
  readonly chance: number;
  readonly parties: number;
}

/**
 * Companies of others that may be the applicant's, or one of those that own it. A group owns many: how many companies have the
 * owner is counted, as of a person. The name of who applies is common or rare by the model alone. Of several names of two companies the likest pair tells; second names only where they are likely the same.
 */
function sameCompanies(own: Profile, sight: Sight): SameCompany[] {
  const found = companiesOf(own).flatMap((company) => {
    const likes = sight.companiesLike(company).filter(({ chance }) => chance >= CHANCE_MIN);
    const parties = partiesAmong(own, likes);
    return likes
      .filter(({ of: like, chance }) => chance > 0.5 || (isMain(company) && isMain(like)))
      .map(
        ({ of: like, chance }): SameCompany => ({
          company,
          like,
          chance,
          parties: company.owner || like.owner ? parties : 2,
        }),
      );
  });
  const likest = new Map<string, SameCompany>();
  for (const one of found) {
    const key = `${placeOf(one.company)} ${one.like.profile.party} ${placeOf(one.like)}`;
    if (one.chance > (likest.get(key)?.chance ?? 0)) likest.set(key, one);
  }
  return [...likest.values()];
}

/** The name under which a company is registered, not one of its others. */
const isMain = ({ owner, name, profile }: CompanyOf) => owner !== null || name === profile.names[0];

/** Whose owner it is on either side, where it is one on any. */
const ownedBy = (own: Pick<CompanyOf, 'owner'>, other: Pick<CompanyOf, 'owner'>) =>
  (own.owner || other.owner) && { ownOwns: own.owner?.owns ?? [], otherOwns: other.owner?.owns ?? [] };

/** A number that is an owner's on either side says so. */
function ofOwner(mark: Mark, like: Mark): TraceKind {
  if (!mark.owner && !like.owner) return mark.kind;
  return mark.kind === 'tax-number' ? 'owner-tax-number' : 'owner-number';
}

/** How many companies have somebody, of all who are likely the same; two at least, for these two do. */
function partiesAmong(
  own: Profile,
  likes: readonly { readonly of: { readonly profile: Profile }; readonly chance: number }[],
): number {
  const sure = likes.filter(({ chance }) => chance > 0.5).map(({ of }) => of.profile);
  return Math.max(2, companiesAmong([own, ...sure]));
}

const leads = ({ roles }: DeclaredPerson) => roles.some((role) => LEADING.includes(role));
const lets = ({ roles }: DeclaredPerson) =>
  roles.includes('landlord') && !roles.some((role) => LEADING.includes(role));

/** What it means that a person here is a person there. */
function capacity(own: DeclaredPerson, other: DeclaredPerson): TraceKind {
  if (lets(own) && lets(other)) return 'landlord';
  if (lets(own) || lets(other)) return leads(own) || leads(other) ? 'landlord-leads' : 'landlord';
  if (leads(own) && leads(other)) return 'leader';
  return leads(own) || leads(other) ? 'leader-was-staff' : 'staff';
}

interface Shared {
  readonly at: Instant;
  readonly own: DeclaredPerson | string;
  readonly other: DeclaredPerson | string;
  readonly chance: number;
  readonly parties: number;
  readonly value: string | null;
  readonly valueThere?: string;
  readonly ownOwns?: readonly string[];
  readonly otherOwns?: readonly string[];
}

/** A thing of the company may be written into the record; what is said of people and of homes stays where it is kept. */
function sayable({ kind, at }: Mark, ...of: readonly Profile[]): boolean {
  if (BORNE_BY_PEOPLE.includes(kind)) return false;
  return !of.some(({ places }) => places.some(({ id, residential }) => residential && id === at));
}

function traceOf(other: Profile, kind: TraceKind, shared: Shared): Trace {
  const { group, bits: full, halves } = WEIGHTS[kind];
  const years = other.shutAt === null ? 0 : (msOf(shared.at) - msOf(other.shutAt)) / YEAR_MS;
  const bits = doubtedBits(agedBits(sharedBits(full, shared.parties), halves, years), shared.chance);
  const idOf = (one: DeclaredPerson | string) => (typeof one === 'string' ? one : one.id);
  const factOf = (one: DeclaredPerson | string) => (typeof one === 'string' ? null : one.fact);
  return {
    group,
    kind,
    own: idOf(shared.own),
    other: idOf(shared.other),
    ownFact: factOf(shared.own),
    otherFact: factOf(shared.other),
    value: shared.value,
    ...(shared.valueThere !== undefined && { valueThere: shared.valueThere }),
    ...(shared.ownOwns && { ownOwns: shared.ownOwns, otherOwns: shared.otherOwns }),
    parties: shared.parties,
    chance: shared.chance,
    full,
    bits,
    counted: false,
    explained: false,
  };
}

/** Adds up what is independent. */
function matchOf(own: Profile, other: Profile, found: readonly Trace[]): Found {
  const weighed = found
    .map((trace) => ({ ...trace, explained: followsFromPerson(trace, found) }))
    .sort((a, b) => b.bits - a.bits || (a.own + a.other < b.own + b.other ? -1 : 1));
  const best = new Set<string>();
  const traces = weighed.map((trace): Trace => {
    const counted = !trace.explained && trace.bits > 0 && !best.has(trace.group);
    if (counted) best.add(trace.group);
    return { ...trace, counted };
  });
  const bits = traces.reduce((sum, trace) => sum + (trace.counted ? trace.bits : 0), PRIOR_BITS);
  return {
    other: other.party,
    otherCompany: other.company,
    kind: other.kind,
    label: other.label,
    shutAt: other.shutAt,
    ground: other.ground,
    bits,
    probability: probabilityOfReturn(bits),
    traces,
    loopholes: loopholesOf(traces, own, other),
  };
}

const PERSONAL: readonly TraceKind[] = ['leader', 'leader-was-staff', 'landlord', 'landlord-leads', 'staff'];
const BROUGHT: readonly TraceKind[] = ['phone', 'email', 'home'];

/** A telephone is no second fact when the person who has it is found already. */
function followsFromPerson(trace: Trace, all: readonly Trace[]): boolean {
  if (!BROUGHT.includes(trace.kind)) return false;
  return all.some(
    ({ kind, own, other, chance }) =>
      PERSONAL.includes(kind) && own === trace.own && other === trace.other && chance > 0.5,
  );
}
