import { pk } from '../../jurisdictions/pk/index.ts';
import { type Day, plusDays, startOfDay } from '../../kernel/day.ts';
import type { Content, PersonEntry } from '../../modules/applications/rules/content.ts';
import {
  importList,
  noteOutcome,
  type Outcome,
  type OwnEntryInput,
  type OwnList,
  recordOwnEntry,
} from '../../modules/screening/index.ts';
import type { Cast } from './cast.ts';
import type { DemoCentre } from './centre.ts';
import type { Fate } from './fates.ts';
import type { Lane, Story } from './stage.ts';
import { type DemoEdition, internationalList, type Named, wantedList } from './watch-lists.ts';

interface Fated {
  readonly fate: Fate;
  readonly centre: DemoCentre;
}

/** An entry of an own list, what became of it later, and when. */
interface Kept {
  readonly daysBefore: number;
  readonly list: OwnList;
  readonly role: string;
  readonly outcome: Outcome;
  /** How many days it stands; null while a case is pending or a sentence stands. */
  readonly days: number | null;
  readonly content: Partial<OwnEntryInput['content']>;
  readonly later?: { readonly daysBefore: number; readonly outcome: Outcome };
}

const YEAR = 365;
const SHUT: readonly Fate[] = ['revoked', 'suspended', 'stay-ended'];
/** So many of the shut centres were raided. */
const RAIDED = 4;

/**
 * The lists that the office keeps and takes in, as they come: a published one of entities, a table, each in two editions; people found
 * at raids with role and outcome, revoked holders, seized devices and mule accounts.
 */
export async function* listsKept(
  lane: Lane,
  cast: Cast,
  seed: string,
  anchor: Day,
  centres: readonly Fated[],
): Story {
  const shut = SHUT.flatMap((wanted) => of(wanted, centres));
  // whoever works for an applicant today and was cleared after a raid elsewhere
  const applying = of('in-review', centres);
  const editions = [
    ...internationalList(seed, lane.random, anchor, shut.slice(0, 1).map(companyNamed)),
    ...wantedList(seed, anchor, shut.slice(1, 3).map(leaderNamed)),
  ];
  const entries = new Map<Kept, string>();
  const acts = [
    ...editions.map((edition) => ({ ...edition, act: () => taken(lane, cast, edition) })),
    ...ownLists(shut, applying).flatMap((one) => [
      { ...one, act: async (): Promise<void> => void entries.set(one, await put(lane, cast, one)) },
      ...(one.later
        ? [{ ...one.later, act: () => noted(lane, cast, entries.get(one)!, one.later!.outcome) }]
        : []),
    ]),
  ];
  for (const { daysBefore, act } of acts.sort((one, other) => other.daysBefore - one.daysBefore)) {
    yield lane.on(plusDays(anchor, -daysBefore));
    await act();
  }
}

const of = (wanted: Fate, centres: readonly Fated[]): DemoCentre[] =>
  centres.flatMap(({ fate, centre }) => (fate === wanted ? [centre] : []));

async function taken(lane: Lane, cast: Cast, { daysBefore: _, ...edition }: DemoEdition): Promise<void> {
  await lane.act(cast.officer(lane.random, 'nccia', 'supervisor'), (act) =>
    importList(act, pk.agencies, edition),
  );
}

async function put(lane: Lane, cast: Cast, one: Kept): Promise<string> {
  const { list, role, outcome, days, content } = one;
  const { zone } = pk.applications;
  const input: OwnEntryInput = {
    list,
    role,
    outcome,
    from: startOfDay(lane.today, zone),
    dropsOn: days === null ? null : startOfDay(plusDays(lane.today, days), zone),
    instrument: `Seizure memo ${lane.random.between(10, 99)} of ${lane.today} (made up)`,
    content: { person: null, company: null, device: null, iban: null, ...content },
  };
  const { entry } = await lane.act(cast.officer(lane.random, 'nccia', 'examiner'), (act) =>
    recordOwnEntry(act, pk.agencies, input),
  );
  return entry;
}

async function noted(lane: Lane, cast: Cast, entry: string, outcome: Outcome): Promise<void> {
  const instrument = `Certified copy of the court's order, ${lane.today} (made up)`;
  await lane.act(cast.officer(lane.random, 'nccia', 'examiner'), (act) =>
    noteOutcome(act, pk.agencies, { entry, outcome, instrument }),
  );
}

/** Of each raided centre its head and who worked there; cleared people never count, though they work for an applicant today. */
function ownLists(shut: readonly DemoCentre[], applying: readonly DemoCentre[]): Kept[] {
  const raid = (
    n: number,
    who: PersonEntry | undefined,
    role: string,
    outcome: Outcome,
    more: Partial<Kept>,
  ) =>
    who
      ? [
          {
            list: 'raids',
            role,
            outcome,
            days: YEAR,
            content: { person: personIn(who) },
            daysBefore: 130 - n * 7,
            ...more,
          } satisfies Kept,
        ]
      : [];
  const raids = shut.slice(0, RAIDED).flatMap((centre, n) => {
    const [head] = centre.content.people ?? [];
    const [first, second, third] = staffOf(centre);
    return [
      ...raid(n, head, 'organiser', n === 0 ? 'convicted' : 'charged', { days: null }),
      ...raid(n, first, 'manager', 'pending', { days: null }),
      ...raid(n, second, 'agent', 'pending', { later: { daysBefore: 40 - n, outcome: 'uncharged' } }),
      ...raid(n, third, 'agent', n % 2 ? 'uncharged' : 'trafficked', {}),
    ];
  });
  const [cleared, trafficked] = applying.map((centre) => staffOf(centre)[0]);
  const holder = shut[RAIDED];
  const devices = shut.slice(0, 2).flatMap(({ content }) => (content.devices ?? []).slice(0, 1));
  return [
    ...raids,
    ...raid(5, cleared, 'agent', 'charged', { later: { daysBefore: 30, outcome: 'acquitted' } }),
    ...raid(6, trafficked, 'agent', 'trafficked', { days: 180 }),
    // dropped off by itself: nobody has to take it away
    ...raid(0, staffOf(shut[RAIDED + 1])[0], 'agent', 'charged', { daysBefore: 125, days: 90 }),
    ...(holder
      ? [
          {
            list: 'revoked-holders',
            role: 'owner',
            outcome: 'convicted',
            days: 5 * YEAR,
            daysBefore: 60,
            content: { company: holder.company.name },
          } as const,
        ]
      : []),
    ...devices.map(
      ({ imei = null, mac = null, serial = null }) =>
        ({
          list: 'seized-devices',
          role: 'device',
          outcome: 'charged',
          days: 3 * YEAR,
          daysBefore: 100,
          content: { device: { imei, mac, serial } },
        }) as const,
    ),
    ...shut.slice(2, 4).map(
      ({ company }) =>
        ({
          list: 'mule-accounts',
          role: 'account',
          outcome: 'charged',
          days: 3 * YEAR,
          daysBefore: 80,
          content: { iban: company.accounts[0]?.iban ?? null },
        }) as const,
    ),
  ];
}

const staffOf = (centre: DemoCentre | undefined): PersonEntry[] =>
  (centre?.content.people ?? []).filter(({ roles }) => roles?.includes('key-staff'));

function personIn(one: PersonEntry): NonNullable<OwnEntryInput['content']['person']> {
  return {
    name: one.nameLatin ?? '',
    nameUrdu: one.nameUrdu ?? null,
    relationName: one.relationName ?? null,
    birthDate: one.birthDate ?? null,
    nationality: one.nationality ?? null,
    nationalId: one.nationalId ?? null,
    passport: one.passport ?? null,
    phone: one.phone ?? null,
    email: null,
    address: null,
  };
}

/** The head of a shut centre as a list writes him: without telephone and identity number. */
function leaderNamed({ content }: { readonly content: Content }): Named {
  const [head] = content.people ?? [];
  return {
    name: [head?.nameLatin ?? ''],
    fatherName: [head?.relationName ?? ''],
    birthDate: [head?.birthDate ?? ''],
    topics: ['wanted'],
  };
}

function companyNamed({ company }: DemoCentre): Named {
  return {
    name: [company.name],
    alias: [company.nameUrdu],
    jurisdiction: ['pk'],
    taxNumber: [company.taxNumber],
    registrationNumber: company.incorporationNumber ? [company.incorporationNumber] : [],
    topics: ['crime.fraud'],
  };
}
