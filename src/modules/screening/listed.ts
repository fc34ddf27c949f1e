import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { factsById } from '../../platform/ledger/read.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { type CompanyNumbersPack, companyNumber } from './rules/company-numbers.ts';
import { countsAgainst } from './rules/decision.ts';
import type { ListedContent, ScreeningFact } from './rules/facts.ts';
import type { ListEntry } from './rules/lists.ts';
import type { DeclaredPerson, Profile } from './rules/profile.ts';
import { watchLists } from './store.ts';
import { editionTouched, listedNow, type OwnEntryRow, ownEntries, ownEntriesMoved } from './store-lists.ts';
import { entryParty } from './subjects.ts';

const PAGE = 2_000;
/** Names of one entry by which it is looked for. */
const NAMES_MAX = 5;

const NOTHING = {
  kind: 'listed',
  taxNumbers: [],
  registrations: [],
  incorporatedOn: null,
  domains: [],
  owners: [],
  people: [],
  places: [],
  numbers: [],
  ibans: [],
  devices: [],
  ips: [],
  seats: 0,
  concurrentCalls: 0,
  shutAt: null,
  provisionalDays: 0,
  stayed: false,
} as const;

/** Entries of published lists, and of the office's own those that count against somebody at a moment, as parties. */
export async function* listedProfiles(
  reader: Reader,
  pack: CompanyNumbersPack,
  at: Instant,
): AsyncGenerator<Profile> {
  const names = new Map((await watchLists(reader)).map(({ id, name }) => [id, name]));
  let after: { list: string; entry: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof listedNow>> = await listedNow(reader, after, PAGE);
    for (const { list, entry, content } of page)
      yield publishedProfile(pack, entryParty(list, entry), names.get(list) ?? list, content);
    after = page.length === PAGE ? page.at(-1)! : null;
  } while (after);
  let from: OwnEntryRow | null = null;
  do {
    const page: OwnEntryRow[] = await ownEntries(reader, from, PAGE);
    yield* ownProfiles(reader, page, at);
    from = page.length === PAGE ? page.at(-1)! : null;
  } while (from);
}

/** What came to lists: editions of published ones, and entries of own ones of which something was said. */
export interface ListsTouched {
  readonly editions: readonly { readonly list: string; readonly edition: number }[];
  readonly entries: readonly string[];
}

/** An entry that was touched, as a party; null where it counts against nobody now. */
export interface EntryTouched {
  readonly party: string;
  readonly profile: Profile | null;
}

/** What these, and the days that passed since a moment, changed in the entries that count. */
export async function* listedSince(
  reader: Reader,
  pack: CompanyNumbersPack,
  { editions, entries }: ListsTouched,
  since: Instant,
  at: Instant,
): AsyncGenerator<EntryTouched> {
  const names = new Map((await watchLists(reader)).map(({ id, name }) => [id, name]));
  for (const { list, edition } of editions)
    for (let after = ''; ; ) {
      const page = await editionTouched(reader, list, edition, after, PAGE);
      for (const { entry, content } of page) {
        const party = entryParty(list, entry);
        yield { party, profile: content && publishedProfile(pack, party, names.get(list) ?? list, content) };
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.entry;
    }
  const moved = await ownEntriesMoved(reader, entries, since, at);
  const counting = new Map<string, Profile>();
  for await (const profile of ownProfiles(reader, moved, at)) counting.set(profile.party, profile);
  for (const { id } of moved) yield { party: id, profile: counting.get(id) ?? null };
}

/** Those of some entries of own lists that count at a moment, as parties; what was erased is nobody. */
async function* ownProfiles(
  reader: Reader,
  entries: readonly OwnEntryRow[],
  at: Instant,
): AsyncGenerator<Profile> {
  const counting = entries.filter((entry) => entry.erasedAt === null && countsAgainst(entry, at));
  const facts = (await factsById(
    reader,
    counting.map(({ fact }) => fact),
  )) as unknown as ScreeningFact[];
  const contents = new Map(
    facts.map((fact) => [fact.id, fact.type === 'OwnEntryRecorded' ? fact.personal : null]),
  );
  for (const entry of counting) {
    const content = contents.get(entry.fact);
    if (content) yield ownProfile(entry, content);
  }
}

/** What an entry of an own list, or its outcome, rests on; null where that is erased. */
export function instrumentOf(fact: ScreeningFact): string | null {
  if (fact.type !== 'OwnEntryRecorded' && fact.type !== 'OwnEntryOutcomeNoted') return null;
  return fact.personal?.instrument ?? fact.data.instrument ?? null;
}

/** Countries of one entry whose number it may be. */
const COUNTRIES_MAX = 5;

function publishedProfile(
  pack: CompanyNumbersPack,
  party: Id<'entry'>,
  list: string,
  entry: ListEntry,
): Profile {
  const { id, schema, names, countries, taxNumbers, registrationNumbers = [], ibans, imeis } = entry;
  const whose = countries.length
    ? countries.slice(0, COUNTRIES_MAX).map((code) => code.toUpperCase())
    : [null];
  const numbers = (kind: 'taxNumber' | 'incorporationNumber', texts: readonly string[]) =>
    texts.flatMap((text) => whose.map((of) => companyNumber(kind, text, of, pack)));
  const person = (name: string, n: number): DeclaredPerson => ({
    id: `${party}/${n}`,
    fact: null,
    roles: ['listed'],
    name,
    nameUrdu: null,
    relationName: entry.fathers[0] ?? null,
    birthDate: entry.birthDates[0] ?? null,
    nationality: countries[0]?.toUpperCase() ?? null,
    nationalId: entry.nationalIds[0] ?? null,
    passport: entry.passports[0] ?? null,
    phone: entry.phones[0] ?? null,
    email: entry.emails[0] ?? null,
    address: entry.addresses[0] ?? null,
  });
  return {
    ...NOTHING,
    party,
    company: party,
    label: `${list}: ${id}`,
    names: schema === 'Person' ? [] : names,
    taxNumbers: numbers('taxNumber', taxNumbers),
    registrations: numbers('incorporationNumber', registrationNumbers),
    people: schema === 'Person' ? names.slice(0, NAMES_MAX).map(person) : [],
    ibans,
    devices: imeis.map((imei) => ({ imei, mac: null, serial: null })),
    ground: list,
  };
}

function ownProfile({ id, list, role }: OwnEntryRow, content: ListedContent): Profile {
  const { person, company, device, iban } = content;
  return {
    ...NOTHING,
    party: id,
    company: id,
    label: `${list}: ${role}`,
    names: company ? [company] : [],
    people: person ? [{ ...person, id, fact: null, roles: ['listed', role] }] : [],
    ibans: iban ? [iban] : [],
    devices: device ? [device] : [],
    ground: list,
  };
}
