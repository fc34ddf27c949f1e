import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { Power } from '../rules/pack.ts';

export interface DelegationLine {
  readonly delegation: Id<'delegation'>;
  readonly principal: string;
  readonly agency: string;
  readonly role: string;
  readonly powers: readonly Power[];
  readonly instrument: string;
  readonly from: Instant;
  /** When it ends or ended: by its own date, revoked, or with the office. */
  readonly until: Instant | null;
}

/** The delegations that were in force at a moment, of one agency or of all. */
export function delegationsInForce(
  reader: Reader,
  agency: string | null,
  at: Instant,
): Promise<DelegationLine[]> {
  return reader.rows(
    sql`select d.id as delegation, o.principal, o.agency, o.role, d.powers, d.instrument, d.from_at as "from",
          least(d.until_at, d.revoked_at, o.relieved_at) as until
        from delegation d join officer o on o.id = d.officer
        where (${agency}::text is null or o.agency = ${agency}) and d.from_at <= ${at}
          and (d.until_at is null or d.until_at > ${at}) and (d.revoked_at is null or d.revoked_at > ${at})
          and (o.relieved_at is null or o.relieved_at > ${at})
        order by o.agency, o.role, d.from_at, d.id`,
  );
}
