import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Id } from '../../kernel/id.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { factFrom } from '../../platform/ledger/read.ts';
import { joins, type Reader, sql, trustedSql, type Writer } from '../../platform/postgres/sql.ts';
import type { EntityKind, Standing } from './rules/declarable.ts';

export interface Declared extends Standing {
  /** Version of the subject, for the next fact. */
  readonly version: number;
  /** What was declared last, opened as far as it still can be. */
  readonly fact: Fact;
}

type FactRow = Parameters<typeof factFrom>[0];

/** What stands under ids of companies, owning companies, people and premises, in one question; unknown ids are absent. */
export async function declaredUnder(db: Reader, ids: readonly string[]): Promise<Map<string, Declared>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<FactRow & { kind: EntityKind; latest: number; owner: string; erased: boolean }>(
    joins('read')`select c.kind, c.latest, c.owner, c.erased, f.*, k.key as person_key
        from (select 'person' as kind, fact, version as latest, company as owner, erased_at is not null as erased from person where id = any(${ids}::uuid[])
          union all select 'premises', fact, version, company, erased_at is not null from premises where id = any(${ids}::uuid[])
          union all select 'company', fact, version, id, false from company where id = any(${ids}::uuid[])
          union all select 'owning-company', fact, version, company, false from owning_company where id = any(${ids}::uuid[])) c
        join fact f on f.id = c.fact left join person_key k on k.keyed_to = f.keyed_to`,
  );
  return new Map(
    rows.map((row) => [
      row.subject,
      { kind: row.kind, owner: row.owner, erased: row.erased, version: row.latest, fact: factFrom(row) },
    ]),
  );
}

export interface SameIdentity {
  readonly person: Id<'person'>;
  /** Another declared person who carries the same national id or passport, directly or through a third. */
  readonly sameAs: Id<'person'>;
  /** The company that declared `sameAs`. */
  readonly company: Id<'company'>;
}

/** Who else carries an id of these people, over all companies, as declared now. */
export function peopleSharingId(db: Reader, people: readonly string[]): Promise<SameIdentity[]> {
  return db.rows<SameIdentity>(
    sql`with recursive same (person, id) as (
          select id, id from person where id = any(${people}::uuid[])
          union
          select same.person, other.id from same join person p on p.id = same.id
          cross join lateral (
            select id from person where national_index = p.national_index
            union all select id from person where passport_index = p.passport_index) other)
        select same.person, same.id as "sameAs", p.company from same join person p on p.id = same.id
        where same.person <> same.id order by same.person, same.id`,
  );
}

/** People a company has declared and nobody has erased since, the latest first. */
export async function peopleDeclaredBy(db: Reader, company: string, limit: number): Promise<Id<'person'>[]> {
  const rows = await db.rows<{ id: Id<'person'> }>(
    sql`select id from person where company = ${company} and erased_at is null order by id desc limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** People whose names have no index yet, behind one of them; who was erased never has one again. */
export async function peopleWithoutNameIndex(
  db: Reader,
  after: string | null,
  limit: number,
): Promise<Id<'person'>[]> {
  const rows = await db.rows<{ id: Id<'person'> }>(
    sql`select id from person where name_index is null and erased_at is null
          and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** The company that declared a person, and that alone names it; also once the person was erased. */
export async function companyDeclaring(db: Reader, person: string): Promise<string | undefined> {
  const row = await db.row<{ company: string }>(sql`select company from person where id = ${person}`);
  return row?.company;
}

/** Which of these people were erased by law: nothing can be declared under their ids any more. */
export async function peopleErased(db: Reader, people: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from person where id = any(${people}::uuid[]) and erased_at is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Declared people by the blind index of their national id or passport. */
export function declaredWithIndex(
  db: Reader,
  indexes: readonly string[],
): Promise<{ person: Id<'person'>; index: string }[]> {
  return db.rows(
    joins(
      'read',
    )`select id as person, national_index as index from person where national_index = any(${indexes}::text[])
        union select id, passport_index from person where passport_index = any(${indexes}::text[])`,
  );
}

/** Which declared people are looked for: by an index of their papers, or by keys of which each word of a name has one. */
export type PeopleAsked =
  | { readonly by: 'identity'; readonly indexes: readonly string[] }
  | { readonly by: 'name'; readonly words: readonly (readonly string[])[] };

export interface PeoplePage {
  readonly people: readonly { readonly person: Id<'person'>; readonly company: Id<'company'> }[];
  /** All there are, without those of the companies left out; and these. */
  readonly all: number;
  readonly leftOut: number;
}

/** Declared people by a keyed index, the last declared first, behind one of them; those that some companies declared are counted alone. */
export async function peopleIndexed(
  db: Reader,
  asked: PeopleAsked,
  { after, limit, without }: { after: string | null; limit: number; without: readonly string[] },
): Promise<PeoplePage> {
  const values: unknown[] = [after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit, without];
  const keys = (list: readonly string[]) => `$${values.push(list)}::text[]`;
  const where =
    asked.by === 'identity'
      ? `id in (select id from person where national_index = any(${keys(asked.indexes)}) union select id from person where passport_index = any(${keys(asked.indexes)}))`
      : asked.words.map((ways) => `name_index ?| ${keys(ways)}`).join(' and ');
  // the index finds them all before they are put in order: the order alone would be walked through from its end
  const rows = await db.rows<{ person: Id<'person'> | null; company: Id<'company'>; n: number; out: number }>(
    trustedSql(
      `with found as materialized (select id, company, company = any($3::uuid[]) as out from person where ${where})
       select p.id as person, p.company, c.n, c.out from (select count(*) filter (where not out)::int as n, count(*) filter (where out)::int as out from found) c
       left join lateral (select id, company from found where not out and id < $1::uuid order by id desc limit $2::int) p on true order by p.id desc`,
      values,
    ),
  );
  const people = rows.flatMap(({ person, company }) => (person === null ? [] : [{ person, company }]));
  return { people, all: rows[0]!.n, leftOut: rows[0]!.out };
}

export interface Carrier {
  readonly carrier: Id<'carrier'>;
  readonly code: string;
  readonly name: Bilingual;
}

export function carriersRegistered(db: Reader): Promise<Carrier[]> {
  return db.rows<Carrier>(joins('read')`select id as carrier, code, name from carrier order by code`);
}

/** The carrier of a code and its version. Holds the code until the act ends, so that two cannot register it at once. */
export async function carrierToRegister(
  db: Reader,
  code: string,
): Promise<{ id: Id<'carrier'>; version: number; name: Bilingual } | undefined> {
  await db.rows(sql`select pg_advisory_xact_lock(hashtextextended('carrier ' || ${code}::text, 0))`);
  return db.row(sql`select id, version, name from carrier where code = ${code}`);
}

/** Empties every message about somebody; those still waiting will not leave. Returns how many. */
export function blankMessagesAbout(db: Writer, about: string): Promise<number> {
  return db.run(
    sql`update outbox set recipient = '', subject = '', body = '', failed = case when sent_at is null then 'erased' else failed end
        where about = ${about}`,
  );
}
