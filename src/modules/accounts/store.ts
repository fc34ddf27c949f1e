import type { Mandate } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { PrincipalKind } from './rules/facts.ts';
import { mandateOf, type Power } from './rules/mandate.ts';
import type { Capacity, Membership } from './rules/members.ts';
import type { Partner, Scope } from './rules/tokens.ts';

export interface Principal {
  readonly id: Id<'principal'>;
  readonly version: number;
  readonly kind: PrincipalKind;
  /** Null once erased, as are e-mail and mobile. */
  readonly name: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly erasedAt: Instant | null;
}

export interface ContactDetails {
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
}

export interface Organisation {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly company: Id<'company'>;
}

export interface Member extends Membership {
  readonly membership: Id<'membership'>;
  readonly principal: Id<'principal'>;
  /** Of a helper who accepted a power of attorney. */
  readonly power: Power | null;
  readonly from: Instant;
  /** Null when the person was erased. */
  readonly contact: ContactDetails | null;
}

/** What a valid token lets its bearer be. */
export interface Bearer {
  readonly token: Id<'token'>;
  readonly principal: Id<'principal'>;
  readonly scopes: readonly Scope[];
  readonly organisation: Id<'organisation'> | null;
  readonly partner: Partner | null;
  /** Under which a helper acts. */
  readonly mandate?: Mandate;
}

export interface Token extends Bearer {
  readonly version: number;
  readonly label: string | null;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export function principalById(reader: Reader, id: string): Promise<Principal | undefined> {
  return reader.row<Principal>(
    sql`select id, version, kind, name, email, mobile, erased_at as "erasedAt" from principal where id = ${id}`,
  );
}

/** The principal, held until the transaction ends: nobody erases it or gives it an office meanwhile. */
export function holdPrincipal(tx: Writer, id: string): Promise<Principal | undefined> {
  return tx.row<Principal>(
    sql`select id, version, kind, name, email, mobile, erased_at as "erasedAt" from principal where id = ${id} for update`,
  );
}

/** How principals are reached; those that were erased or never existed are missing. */
export async function contactsOf(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, ContactDetails>> {
  const rows = await reader.rows<ContactDetails & { id: string }>(
    sql`select id, name, email, mobile from principal where id = any(${ids}::uuid[]) and name is not null`,
  );
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}

export async function contactOf(reader: Reader, principal: string): Promise<ContactDetails | null> {
  return (await contactsOf(reader, [principal])).get(principal) ?? null;
}

export function organisation(reader: Reader, id: string): Promise<Organisation | undefined> {
  return reader.row<Organisation>(sql`select id, name, company from organisation where id = ${id}`);
}

interface MemberRow {
  membership: Id<'membership'>;
  principal: Id<'principal'>;
  capacity: Capacity;
  power: Power | null;
  from: Instant;
  until: Instant | null;
  name: string | null;
  email: string | null;
  mobile: string | null;
}

/** An organisation's memberships that nobody has removed, oldest first, and the version they stand at. */
export async function membership(
  reader: Reader,
  id: string,
): Promise<{ version: number; members: Member[] } | undefined> {
  const rows = await reader.rows<{ version: number } & { [K in keyof MemberRow]: MemberRow[K] | null }>(
    sql`select o.version, m.membership, m.principal, m.capacity, m.power, m.from_at as "from", m.until_at as until, p.name, p.email, p.mobile
        from organisation o left join member m on m.organisation = o.id and m.removed_at is null
        left join principal p on p.id = m.principal where o.id = ${id} order by m.from_at, m.membership`,
  );
  const first = rows[0];
  if (!first) return undefined;
  return {
    version: first.version,
    members: rows.filter((row) => row.membership !== null).map((row) => memberFrom(row as MemberRow)),
  };
}

function memberFrom({
  name,
  email,
  mobile,
  membership,
  principal,
  capacity,
  power,
  from,
  until,
}: MemberRow): Member {
  return {
    membership,
    principal,
    capacity,
    power,
    from,
    until,
    contact: name === null ? null : { name, email, mobile },
  };
}

/** The organisations a principal was ever a member of, with those that still run. */
export function membershipsOf(
  reader: Reader,
  principal: string,
): Promise<{ organisation: Id<'organisation'>; company: Id<'company'>; running: boolean }[]> {
  return reader.rows(
    sql`select m.organisation, o.company, bool_or(m.removed_at is null) as running
        from member m join organisation o on o.id = m.organisation where m.principal = ${principal} group by 1, 2 order by 1`,
  );
}

/**
 * Who bears a secret (by its hash) at a moment; undefined when the token is unknown, expired or revoked,
 * its principal erased, or its principal's membership of the organisation over. One question: it is asked
 * on every request.
 */
export async function bearerByHash(reader: Reader, hash: string, at: Instant): Promise<Bearer | undefined> {
  const row = await reader.row<Bearer & MembershipColumns>(
    sql`select t.id as token, t.principal, t.scopes, t.organisation, t.partner,
          m.membership, m.capacity, m.until_at as "memberUntil", m.power
        from token t join principal p on p.id = t.principal and p.erased_at is null
        left join member m on m.principal = t.principal and m.organisation = t.organisation
          and m.removed_at is null and (m.until_at is null or m.until_at > ${at})
        where t.hash = ${hash} and t.revoked_at is null and t.expires_at > ${at}
          and (t.organisation is null or m.membership is not null)`,
  );
  if (!row) return undefined;
  const { token, principal, scopes, organisation, partner } = row;
  const mandate = mandateIn(row);
  return { token, principal, scopes, organisation, partner, ...(mandate && { mandate }) };
}

/** What a question that joins the membership brings along. */
export interface MembershipColumns {
  readonly membership: Id<'membership'> | null;
  readonly capacity: Capacity | null;
  readonly memberUntil: Instant | null;
  readonly power: Power | null;
}

export function mandateIn({ membership, capacity, memberUntil, power }: MembershipColumns) {
  return membership && capacity ? mandateOf({ membership, capacity, until: memberUntil, power }) : undefined;
}

export function tokenById(reader: Reader, id: string): Promise<Token | undefined> {
  return reader.row<Token>(
    sql`select id as token, version, principal, label, scopes, organisation, partner, issued_at as "issuedAt",
          expires_at as "expiresAt", revoked_at as "revokedAt" from token where id = ${id}`,
  );
}

/** All tokens ever issued to a principal, newest first. */
export function tokensOf(reader: Reader, principal: string): Promise<Token[]> {
  return reader.rows<Token>(
    sql`select id as token, version, principal, label, scopes, organisation, partner, issued_at as "issuedAt",
          expires_at as "expiresAt", revoked_at as "revokedAt" from token where principal = ${principal} order by issued_at desc, id desc`,
  );
}

/** Messages about a person lose address and text; those still waiting are given up. */
export function blankMessagesAbout(tx: Writer, principal: string): Promise<number> {
  return tx.run(
    sql`update outbox set recipient = '', subject = '', body = '', failed = case when sent_at is null then 'erased' else failed end
        where about = ${principal}`,
  );
}
