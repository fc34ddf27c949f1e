import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { DoneFact } from '../rules/facts.ts';
import type { Power } from '../rules/mandate.ts';
import type { Capacity } from '../rules/members.ts';

export interface Invitation {
  readonly id: Id<'invitation'>;
  readonly version: number;
  readonly organisation: Id<'organisation'>;
  /** Null once it is over, as is the e-mail. */
  readonly name: string | null;
  readonly email: string | null;
  readonly capacity: Capacity;
  readonly until: Instant | null;
  readonly power: Power | null;
  readonly invitedBy: Id<'principal'>;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

/** The invitations of an organisation that nobody has answered or withdrawn, newest first; their time may be over. */
export function invitationsOf(reader: Reader, organisation: string): Promise<Invitation[]> {
  return reader.rows<Invitation>(
    sql`select id, version, organisation, name, email, capacity, until_at as until, power, invited_by as "invitedBy",
          invited_at as "invitedAt", expires_at as "expiresAt", ended_at as "endedAt"
        from invitation where organisation = ${organisation} and ended_at is null order by invited_at desc, id desc`,
  );
}

export function invitationById(reader: Reader, id: string): Promise<Invitation | undefined> {
  return reader.row<Invitation>(sql`select id, version, organisation, name, email, capacity, until_at as until, power, invited_by as "invitedBy",
          invited_at as "invitedAt", expires_at as "expiresAt", ended_at as "endedAt"
        from invitation where id = ${id}`);
}

export function invitationByHash(reader: Reader, hash: string): Promise<Invitation | undefined> {
  return reader.row<Invitation>(sql`select id, version, organisation, name, email, capacity, until_at as until, power, invited_by as "invitedBy",
          invited_at as "invitedAt", expires_at as "expiresAt", ended_at as "endedAt"
        from invitation where hash = ${hash}`);
}

export interface Deed {
  readonly id: string;
  readonly at: Instant;
  readonly facts: readonly DoneFact[];
}

/** What a helper did under a power of attorney, newest first. */
export function deedsUnder(reader: Reader, membership: string, limit: number): Promise<Deed[]> {
  return reader.rows<Deed>(
    sql`select id, at, facts from mandate_deed where membership = ${membership} order by at desc, id desc limit ${limit}`,
  );
}

/** Forgets the addresses of a person that are not these any more. */
export async function dropOldAddresses(
  tx: Writer,
  principal: string,
  email: string | null,
  mobile: string | null,
): Promise<void> {
  await tx.run(
    sql`delete from sign_in_address where principal = ${principal}
        and ((channel = 'mail' and address is distinct from ${email?.toLowerCase() ?? null}) or (channel = 'sms' and address is distinct from ${mobile}))`,
  );
}

/** Every token ever issued for an organisation, newest first, with whose it is. */
export function tokensForOrganisation(
  reader: Reader,
  organisation: string,
): Promise<
  {
    token: Id<'token'>;
    principal: Id<'principal'>;
    label: string | null;
    scopes: readonly string[];
    issuedAt: Instant;
    expiresAt: Instant;
    revokedAt: Instant | null;
  }[]
> {
  return reader.rows(
    sql`select id as token, principal, label, scopes, issued_at as "issuedAt", expires_at as "expiresAt", revoked_at as "revokedAt"
        from token where organisation = ${organisation} order by issued_at desc, id desc limit 200`,
  );
}
