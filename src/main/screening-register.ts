import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { asWrittenNow } from '../modules/applications/rules/as-written-now.ts';
import type { State } from '../modules/applications/rules/snapshot.ts';
import { peopleAsDeclared, premisesAsDeclared } from '../modules/entities/index.ts';
import { devicesEver } from '../modules/licences/index.ts';
import { licenceParties, type Profile, staffDeclared } from '../modules/screening/index.ts';
import { type Reader, sql } from '../platform/postgres/sql.ts';
import { type People, type Places, profileOf, profileOfLicence, type Version } from './screening-profiles.ts';

const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** In these an application is open no more. */
export const OVER: readonly State[] = ['granted', 'refused', 'withdrawn', 'lapsed'];

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
        where s.ended_as is null and s.licence is null and a.state = any(${OVER}::text[]) order by a.id`,
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
      const written = JSON.parse(data) as Version['said'];
      const said = { ...written, content: asWrittenNow(written.content) };
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

/** Somebody who is known. */
export interface Known {
  readonly profile: Profile;
  /** From then on it may be another one though nobody does anything; null where that never comes. */
  readonly until: Instant | null;
}

/**
 * Everybody who is known, as profiles: each licence with what every application about it declared and whom it notified since, each
 * application that is open or came to nothing. Read page by page; personal details are opened here, in memory, and nowhere written.
 */
export async function* everybody(db: Reader, at: Instant): AsyncGenerator<Known> {
  for (let after = FIRST; ; ) {
    const rows = await db.rows<{ id: string }>(
      sql`select id from licence where id > ${after} order by id limit ${PAGE}`,
    );
    yield* licensed(db, at, idsOf(rows));
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  for (let after = FIRST; ; ) {
    const rows = await db.rows<{ id: string }>(
      sql`select id from application where id > ${after} order by id limit ${PAGE}`,
    );
    yield* applied(db, idsOf(rows));
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

/** Some licences and applications; those that are no party of their own (any more) are left out. */
export async function* somebody(
  db: Reader,
  at: Instant,
  {
    licences,
    applications,
  }: { readonly licences: readonly string[]; readonly applications: readonly string[] },
): AsyncGenerator<Known> {
  for (let from = 0; from < licences.length; from += PAGE)
    yield* licensed(db, at, licences.slice(from, from + PAGE));
  for (let from = 0; from < applications.length; from += PAGE)
    yield* applied(db, applications.slice(from, from + PAGE));
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

async function* applied(db: Reader, ids: readonly string[]): AsyncGenerator<Known> {
  const alone = await db.rows<{ id: string }>(
    sql`select a.id from application a where a.id = any(${ids}::uuid[])
          and (a.state <> all(${OVER}::text[]) or (a.licence is null and not exists (select 1 from licence l where l.application = a.id)))`,
  );
  const versions = await versionsOf(db, idsOf(alone));
  const { people, places } = await declaredBy(db, versions);
  for (const version of versions) {
    const kind = OVER.includes(version.state) ? 'past' : 'application';
    yield { profile: profileOf(version, people, places, kind), until: null };
  }
}

async function* licensed(db: Reader, at: Instant, ids: readonly string[]): AsyncGenerator<Known> {
  const licences = await licenceParties(db, at, ids);
  const about = await db.rows<{ application: string; licence: string }>(
    sql`select id as application, licence from application where licence = any(${ids}::uuid[])
        union select application, id from licence where id = any(${ids}::uuid[]) and application is not null`,
  );
  // in one order, whoever is read together: the first says what there is one of
  const versions = await versionsOf(db, [...new Set(about.map(({ application }) => application))].sort());
  const { people, places } = await declaredBy(db, versions);
  const staff = await staffDeclared(db, ids);
  const devices = await devicesEver(db, ids);
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
    const notified = { staff: staff.get(licence.id) ?? [], agents, devices: devices.get(licence.id) ?? [] };
    const profile = profileOfLicence(licence, parts, notified);
    yield { profile, until: licence.standsUntil };
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
