import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { State } from '../modules/applications/rules/snapshot.ts';
import { peopleAsDeclared, premisesAsDeclared } from '../modules/entities/index.ts';
import {
  type LicenceParty,
  licenceParties,
  type Profile,
  staffDeclared,
} from '../modules/screening/index.ts';
import { type Reader, sql } from '../platform/postgres/sql.ts';
import { type People, type Places, profileOf, profileOfLicence, type Version } from './screening-profiles.ts';

const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';
const OVER: readonly State[] = ['granted', 'refused', 'withdrawn', 'lapsed'];

/** An open application whose latest version was not screened yet, or all that are open. */
export function dueApplications(
  db: Reader,
  all: boolean,
): Promise<{ application: string; submitted: boolean }[]> {
  return db.rows(
    sql`select a.id as application, s.hash is distinct from a.hash as submitted
        from application a left join screening s on s.application = a.id
        where a.state <> all(${OVER}::text[]) and (${all} or s.hash is distinct from a.hash or s.ended_as is not null) order by a.id`,
  );
}

/** Applications that ended while their screening did not. */
export function endedUnscreened(db: Reader): Promise<{ application: string; state: State }[]> {
  return db.rows(
    sql`select a.id as application, a.state from screening s join application a on a.id = s.application
        where s.ended_as is null and a.state = any(${OVER}::text[]) order by a.id`,
  );
}

/** The latest versions of some applications, a page at a time. */
export async function* latestVersions(db: Reader, only: readonly string[]): AsyncGenerator<Version> {
  for (let from = 0; from < only.length; from += PAGE) {
    const rows = await db.rows<{ id: string; state: State; data: string }>(
      sql`select a.id, a.state, f.data from application a
          join lateral (select data from ledger.fact where subject = a.id and type = 'VersionSubmitted' order by subject_version desc limit 1) f on true
          where a.id = any(${only.slice(from, from + PAGE)}::uuid[]) order by a.id`,
    );
    for (const { id, state, data } of rows) {
      const said = JSON.parse(data) as Version['said'];
      const { reference, kind, organisation, company, licence, version, hash } = said;
      yield { application: id, state, reference, kind, organisation, company, licence, version, hash, said };
    }
  }
}

async function versionsOf(db: Reader, only: readonly string[]): Promise<Version[]> {
  const versions: Version[] = [];
  for await (const version of latestVersions(db, only)) versions.push(version);
  return versions;
}

/**
 * Everybody who is known, as profiles: each licence with what every application about it declared and whom it notified since, each
 * application that is open or came to nothing. Read page by page; personal details are opened here, in memory, and nowhere written.
 */
export async function* profilesOf(db: Reader, at: Instant): AsyncGenerator<Profile> {
  for (let after = FIRST; ; ) {
    const licences = await licenceParties(db, at, after, PAGE);
    yield* licensedProfiles(db, licences);
    if (licences.length < PAGE) break;
    after = licences.at(-1)!.id;
  }
  for (let after = FIRST; ; ) {
    const rows = await db.rows<{ id: string; alone: boolean }>(
      sql`select a.id, a.state <> all(${OVER}::text[]) or (a.licence is null and not exists (select 1 from licence l where l.application = a.id)) as alone
          from application a where a.id > ${after} order by a.id limit ${PAGE}`,
    );
    const alone = await versionsOf(
      db,
      rows.filter((row) => row.alone).map(({ id }) => id),
    );
    const { people, places } = await declaredBy(db, alone);
    for (const version of alone)
      yield profileOf(version, people, places, OVER.includes(version.state) ? 'past' : 'application');
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

async function* licensedProfiles(db: Reader, licences: readonly LicenceParty[]): AsyncGenerator<Profile> {
  const ids = licences.map(({ id }) => id);
  const about = await db.rows<{ application: string; licence: string }>(
    sql`select id as application, licence from application where licence = any(${ids}::uuid[])
        union select application, id from licence where id = any(${ids}::uuid[]) and application is not null`,
  );
  const versions = await versionsOf(db, [...new Set(about.map(({ application }) => application))]);
  const { people, places } = await declaredBy(db, versions);
  const staff = await staffDeclared(db, ids);
  const agents = await declaredIn(
    db,
    peopleAsDeclared,
    [...staff.values()].flat().map(({ fact }) => fact),
  );
  const of = Map.groupBy(about, ({ licence }) => licence);
  for (const licence of licences) {
    const own = new Set((of.get(licence.id) ?? []).map(({ application }) => application));
    const parts = versions
      .filter(({ application }) => own.has(application))
      .map((one) => profileOf(one, people, places, licence.kind));
    yield profileOfLicence(licence, parts, staff.get(licence.id) ?? [], agents);
  }
}

/** What the facts that some versions cite declared. */
async function declaredBy(
  db: Reader,
  versions: readonly Version[],
): Promise<{ people: People; places: Places }> {
  const cited = (pick: (said: Version['said']) => readonly { readonly fact: string }[]) =>
    versions.flatMap(({ said }) => pick(said).map(({ fact }) => fact));
  return {
    people: await declaredIn(
      db,
      peopleAsDeclared,
      cited(({ people }) => people),
    ),
    places: await declaredIn(
      db,
      premisesAsDeclared,
      cited(({ places }) => places),
    ),
  };
}

/** Open applications alone, as profiles. */
export async function applicationProfiles(db: Reader, applications: readonly string[]): Promise<Profile[]> {
  const versions = await versionsOf(db, applications);
  const { people, places } = await declaredBy(db, versions);
  return versions.map((version) => profileOf(version, people, places, 'application'));
}

async function declaredIn<Details>(
  db: Reader,
  read: (db: Reader, facts: readonly Id<'fact'>[]) => Promise<Map<Id<'fact'>, Details>>,
  facts: readonly string[],
): Promise<Map<Id<'fact'>, Details>> {
  const wanted = [...new Set(facts)] as Id<'fact'>[];
  const found = new Map<Id<'fact'>, Details>();
  for (let from = 0; from < wanted.length; from += PAGE)
    for (const [fact, details] of await read(db, wanted.slice(from, from + PAGE))) found.set(fact, details);
  return found;
}
