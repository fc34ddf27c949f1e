import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { BoundPerson, Condition, Premises } from '../rules/facts.ts';
import type { Licence } from '../rules/licence.ts';
import type { ProvisionalSpell } from '../rules/provisional.ts';
import type { Kept } from '../rules/vary.ts';
import {
  byLicence,
  type ConditionRow,
  conditionFrom,
  type LicenceRow,
  licenceFrom,
  type PersonRow,
  type PremisesRow,
  personFrom,
  premisesFrom,
} from './rows.ts';

export async function licenceById(db: Reader, id: string): Promise<Licence | undefined> {
  return (await licencesById(db, [id]))[0];
}

export async function licencesById(db: Reader, ids: readonly string[]): Promise<Licence[]> {
  const rows = await db.rows<LicenceRow>(
    sql`select * from licence where id = any(${ids}::uuid[]) order by number`,
  );
  return rows.map(licenceFrom);
}

/** The entry with a licence number as `parseLicenceNumber` spells it. */
export async function licenceByNumber(db: Reader, number: string): Promise<Licence | undefined> {
  const row = await db.row<LicenceRow>(sql`select * from licence where number = ${number}`);
  return row && licenceFrom(row);
}

/** Every entry of a company, the oldest first. */
export async function licencesOfCompany(db: Reader, company: string): Promise<Licence[]> {
  const rows = await db.rows<LicenceRow>(
    sql`select * from licence where company = ${company} order by valid_from, id`,
  );
  return rows.map(licenceFrom);
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Entries of an organisation, the oldest first, behind one of them; all where no limit is given. */
export async function licencesOfOrganisation(
  db: Reader,
  organisation: string,
  after: { readonly at: Instant; readonly id: string } | null = null,
  limit: number | null = null,
): Promise<Licence[]> {
  const rows = await db.rows<LicenceRow>(
    sql`select * from licence where organisation = ${organisation} and (valid_from, id) > (${after?.at ?? '-infinity'}::timestamptz, ${after?.id ?? FIRST_ID}::uuid)
        order by valid_from, id limit ${limit}`,
  );
  return rows.map(licenceFrom);
}

/** How many entries an organisation has, counted no further than `most`. */
export async function licenceCount(db: Reader, organisation: string, most: number): Promise<number> {
  const row = await db.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from licence where organisation = ${organisation} limit ${most}) x`,
  );
  return row!.n;
}

/** The licence that an application led to, if it did. */
export async function licenceOfApplication(db: Reader, application: string): Promise<Licence | undefined> {
  const row = await db.row<LicenceRow>(
    sql`select * from licence where application = ${application} and kind = 'licence'`,
  );
  return row && licenceFrom(row);
}

/** The imported centre that a claim code (its hash) belongs to. */
export async function centreByClaimCode(db: Reader, hash: string): Promise<Licence | undefined> {
  const row = await db.row<LicenceRow>(sql`select * from licence where claim_code_hash = ${hash}`);
  return row && licenceFrom(row);
}

/** Existing centres that were claimed and wait for an officer to check that, by number, behind one of them. */
export async function claimsToCheck(db: Reader, after: string | null, limit: number): Promise<Licence[]> {
  const rows = await db.rows<LicenceRow>(
    sql`select * from licence where kind = 'transitional' and claimed and claim_confirmed_at is null
        and ended_at is null and number > ${after ?? ''} order by number limit ${limit}`,
  );
  return rows.map(licenceFrom);
}

/** How many claims wait, counted no further than `most`. */
export async function claimsToCheckCount(db: Reader, most: number): Promise<number> {
  const row = await db.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from licence where kind = 'transitional' and claimed and claim_confirmed_at is null
        and ended_at is null limit ${most}) x`,
  );
  return row!.n;
}

/** Conditions of some licences, ended ones too. */
export async function conditionsOf(
  db: Reader,
  licences: readonly string[],
): Promise<Map<string, Kept<Condition>[]>> {
  const rows = await db.rows<ConditionRow>(
    sql`select * from licence_condition where licence = any(${licences}::uuid[]) order by from_at, id, since`,
  );
  return byLicence(rows, conditionFrom);
}

/** Premises of some licences, ended ones too. */
export async function premisesOf(
  db: Reader,
  licences: readonly string[],
): Promise<Map<string, Kept<Premises>[]>> {
  const rows = await db.rows<PremisesRow>(
    sql`select * from licence_premises where licence = any(${licences}::uuid[]) order by from_at, id, since`,
  );
  return byLicence(rows, premisesFrom);
}

/** People bound to one licence, ended ones too; never public. */
export async function peopleOf(db: Reader, licence: string): Promise<Kept<BoundPerson>[]> {
  const rows = await db.rows<PersonRow>(
    sql`select * from licence_person where licence = ${licence} order by from_at, person, role, since`,
  );
  return rows.map(personFrom);
}

/** Time that people were bound to provisional licences, of any company; `until` as things stand. */
export async function provisionalSpells(db: Reader, people: readonly string[]): Promise<ProvisionalSpell[]> {
  return db.rows<ProvisionalSpell>(
    sql`select l.company, p.person, greatest(l.valid_from, min(p.from_at)) as "from",
          greatest(l.valid_from, least(l.provisional_until, l.confirmed_at, l.surrendered_from, max(coalesce(p.until_at, 'infinity')))) as until
        from licence_person p join licence l on l.id = p.licence
        where p.person = any(${people}::uuid[]) and l.provisional_until is not null
        group by l.id, p.person order by 3, 1, 2`,
  );
}

/** Whether a company, or the organisation that it is, was ever licensed provisionally, with whichever people. */
export async function hadProvisional(
  db: Reader,
  company: string,
  organisation: string | null,
): Promise<boolean> {
  const row = await db.row(
    sql`select 1 from licence where provisional_until is not null
        and (company = ${company} or organisation = ${organisation}::uuid) limit 1`,
  );
  return row !== undefined;
}

/** Takes the next serials of a year; grants wait for one another here, so numbers follow the order of commits. */
export async function takeSerials(tx: Writer, year: number, count: number): Promise<number> {
  const row = await tx.row<{ last: number }>(
    sql`insert into licence_serial as s (year, last) values (${year}, ${count})
        on conflict (year) do update set last = s.last + ${count} returning last`,
  );
  if (!row) throw new Error('no serial was given');
  return row.last - count + 1;
}

/** Entries that end by date within one of the spans, and that no order of dates has ended before. */
export async function licencesEndingWithin(
  db: Reader,
  spans: readonly { readonly from: Instant; readonly until: Instant }[],
): Promise<Licence[]> {
  const rows = await db.rows<LicenceRow>(
    sql`select distinct l.* from unnest(${spans.map((s) => s.from)}::timestamptz[], ${spans.map((s) => s.until)}::timestamptz[]) as w(from_at, until_at)
        join licence l on (l.valid_until >= w.from_at and l.valid_until < w.until_at)
          or (l.confirmed_at is null and l.provisional_until >= w.from_at and l.provisional_until < w.until_at)
        where l.surrendered_from is null and l.ended_at is null order by l.number`,
  );
  return rows.map(licenceFrom);
}
