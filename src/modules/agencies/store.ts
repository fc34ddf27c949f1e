import type { OfficerActor, Role } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql } from '../../platform/postgres/sql.ts';
import { agencySubject } from './agency-subject.ts';
import type { ConflictNature } from './rules/conflicts.ts';
import type { Power } from './rules/pack.ts';
import type { Delegation, Office } from './rules/powers.ts';
import type { KeyHolder } from './rules/sealing.ts';

export interface Officer extends Office {
  readonly officer: Id<'officer'>;
  readonly version: number;
  readonly principal: Id<'principal'>;
  readonly appointedAt: Instant;
  readonly relievedAt: Instant | null;
}

/** The office a principal holds at a moment. */
export async function officerOf(
  reader: Reader,
  principal: string,
  at: Instant,
): Promise<OfficerActor | undefined> {
  const row = await reader.row<{
    officer: Id<'officer'>;
    principal: Id<'principal'>;
    agency: string;
    role: Role;
  }>(
    sql`select id as officer, principal, agency, role from officer
        where principal = ${principal} and relieved_at is null and appointed_at <= ${at}`,
  );
  return row && { kind: 'officer', ...row };
}

/** A row an officer and delegation; an officer without one has a single row of nulls. */
interface WithDelegation {
  readonly officer: string;
  readonly delegation: Id<'delegation'> | null;
  readonly powers: readonly Power[];
  readonly instrument: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

function gathered<Row extends WithDelegation>(
  rows: readonly Row[],
): (Omit<Row, keyof Delegation> & Pick<Office, 'delegations'>)[] {
  const officers = new Map<string, Omit<Row, keyof Delegation> & { delegations: Delegation[] }>();
  for (const { delegation, powers, instrument, from, until, ...rest } of rows) {
    const known = officers.get(rest.officer) ?? { ...rest, delegations: [] };
    officers.set(rest.officer, known);
    if (delegation !== null) known.delegations.push({ delegation, powers, instrument, from, until });
  }
  return [...officers.values()];
}

type OfficerRow = Omit<Officer, 'delegations'> & WithDelegation;

/** An officer, in office or relieved, with the delegations that were not revoked. */
export async function officer(reader: Reader, id: string): Promise<Officer | undefined> {
  const rows = await reader.rows<OfficerRow>(
    sql`select o.id as officer, o.version, o.principal, o.agency, o.role, o.appointed_at as "appointedAt", o.relieved_at as "relievedAt",
          d.id as delegation, d.powers, d.instrument, d.from_at as "from", d.until_at as until
        from officer o left join delegation d on d.officer = o.id and d.revoked_at is null where o.id = ${id} order by d.from_at, d.id`,
  );
  return gathered(rows)[0];
}

/** The officers of an agency who are in office, the longest first, behind one of them; all where no limit is given. */
export async function officersOf(
  reader: Reader,
  agency: string,
  after: { readonly at: Instant; readonly id: string } | null = null,
  limit: number | null = null,
): Promise<Officer[]> {
  const rows = await reader.rows<OfficerRow>(
    sql`select o.id as officer, o.version, o.principal, o.agency, o.role, o.appointed_at as "appointedAt", o.relieved_at as "relievedAt",
          d.id as delegation, d.powers, d.instrument, d.from_at as "from", d.until_at as until
        from (select * from officer where agency = ${agency} and relieved_at is null
            and (appointed_at, id) > (${after?.at ?? '-infinity'}::timestamptz, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
            order by appointed_at, id limit ${limit}) o left join delegation d on d.officer = o.id and d.revoked_at is null
        order by o.appointed_at, o.id, d.from_at, d.id`,
  );
  return gathered(rows);
}

/** The officers of a role who are in office, of every agency. */
export async function officersInRole(reader: Reader, role: Role): Promise<Officer[]> {
  const rows = await reader.rows<OfficerRow>(
    sql`select o.id as officer, o.version, o.principal, o.agency, o.role, o.appointed_at as "appointedAt", o.relieved_at as "relievedAt",
          d.id as delegation, d.powers, d.instrument, d.from_at as "from", d.until_at as until
        from officer o left join delegation d on d.officer = o.id and d.revoked_at is null
        where o.role = ${role} and o.relieved_at is null order by o.appointed_at, o.id, d.from_at, d.id`,
  );
  return gathered(rows);
}

/** How many officers of an agency are in office. */
export async function officerCount(reader: Reader, agency: string): Promise<number> {
  const row = await reader.row<{ n: number }>(
    sql`select count(*)::int as n from officer where agency = ${agency} and relieved_at is null`,
  );
  return row!.n;
}

export function delegationById(
  reader: Reader,
  id: string,
): Promise<
  | { delegation: Id<'delegation'>; version: number; officer: Id<'officer'>; revokedAt: Instant | null }
  | undefined
> {
  return reader.row(
    sql`select id as delegation, version, officer, revoked_at as "revokedAt" from delegation where id = ${id}`,
  );
}

/** Whom a person has declared conflicts about, in any office, that were not ended. */
export async function declaredConflicts(
  reader: Reader,
  principal: string,
  about: readonly string[],
): Promise<string[]> {
  const rows = await reader.rows<{ about: string }>(
    sql`select distinct c.about from officer o join conflict c on c.officer = o.id and c.ended_at is null
        where o.principal = ${principal} and c.about = any(${about}::uuid[])`,
  );
  return rows.map((row) => row.about);
}

export interface Conflict {
  readonly conflict: Id<'conflict'>;
  readonly officer: Id<'officer'>;
  readonly about: string;
  readonly nature: ConflictNature;
  readonly declaredAt: Instant;
  readonly endedAt: Instant | null;
}

export function conflictById(reader: Reader, id: string): Promise<Conflict | undefined> {
  return reader.row<Conflict>(
    sql`select id as conflict, officer, about, nature, declared_at as "declaredAt", ended_at as "endedAt" from conflict where id = ${id}`,
  );
}

export function conflictsOf(reader: Reader, officer: string): Promise<Conflict[]> {
  return reader.rows<Conflict>(
    sql`select id as conflict, officer, about, nature, declared_at as "declaredAt", ended_at as "endedAt"
        from conflict where officer = ${officer} order by declared_at, id`,
  );
}

export interface SealingKey {
  readonly keyId: string;
  readonly officer: Id<'officer'>;
  readonly publicKey: string;
  readonly publishedAt: Instant;
  readonly retiredAt: Instant | null;
}

/** A published key, current or retired. */
export function sealingKey(reader: Reader, keyId: string): Promise<SealingKey | undefined> {
  return reader.row<SealingKey>(
    sql`select key_id as "keyId", officer, public_key as "publicKey", published_at as "publishedAt", retired_at as "retiredAt"
        from sealing_key where key_id = ${keyId}`,
  );
}

/** All keys an officer ever published, newest first: old texts open with old keys. */
export function sealingKeysOf(reader: Reader, officer: string): Promise<SealingKey[]> {
  return reader.rows<SealingKey>(
    sql`select key_id as "keyId", officer, public_key as "publicKey", published_at as "publishedAt", retired_at as "retiredAt"
        from sealing_key where officer = ${officer} order by retired_at is not null, published_at desc, key_id`,
  );
}

export interface NamedDecider {
  readonly decider: Id<'decider'>;
  readonly agency: string;
  readonly officer: Id<'officer'>;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly endedAt: Instant | null;
}

/** Every decider an agency ever named, oldest first, and the version its subject stands at. */
export async function decidersNamed(
  reader: Reader,
  agency: string,
): Promise<{ version: number; deciders: NamedDecider[] }> {
  const rows = await reader.rows<{ version: number } & { [K in keyof NamedDecider]: NamedDecider[K] | null }>(
    sql`select v.version, d.id as decider, d.agency, d.officer, d.from_at as "from", d.until_at as until, d.ended_at as "endedAt"
        from (select coalesce(max(subject_version), 0) as version from fact where subject = ${agencySubject(agency)}) v
        left join decider d on d.agency = ${agency} order by d.from_at, d.id`,
  );
  const deciders = rows
    .filter((row) => row.decider !== null)
    .map(({ version, ...decider }) => decider as NamedDecider);
  return { version: rows[0]!.version, deciders };
}

type HolderRow = Omit<KeyHolder, 'delegations'> & WithDelegation & { readonly officer: Id<'officer'> };

/** Officers in office with a current key who belong to the agency or are named deciders of the Authority at that moment. */
export async function keyHoldersFor(reader: Reader, agency: string, authority: string, at: Instant) {
  const rows = await reader.rows<HolderRow>(
    sql`select o.id as officer, o.agency, o.role, k.key_id as "keyId", k.public_key as "publicKey", n.officer is not null as decider,
          d.id as delegation, d.powers, d.instrument, d.from_at as "from", d.until_at as until
        from officer o join sealing_key k on k.officer = o.id and k.retired_at is null
        left join (select distinct officer from decider where agency = ${authority} and ended_at is null
          and from_at <= ${at} and (until_at is null or until_at > ${at})) n on n.officer = o.id
        left join delegation d on d.officer = o.id and d.revoked_at is null
        where o.relieved_at is null and (o.agency = ${agency} or n.officer is not null) order by o.id, d.from_at, d.id`,
  );
  return gathered(rows);
}
