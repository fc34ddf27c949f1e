import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** A claim of an organisation that an officer rejected. */
export interface ClaimRejection {
  readonly licence: Id<'licence'>;
  readonly number: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly rejectedAt: Instant;
  /** Null once erased. */
  readonly reasons: string | null;
}

/** What an organisation claimed and was refused, the latest first. */
export async function claimRejectionsOf(db: Reader, organisation: string): Promise<ClaimRejection[]> {
  const rows = await db.rows<Omit<ClaimRejection, 'reasons'> & { version: number }>(
    sql`select r.licence, r.version, l.number, l.holder, l.holder_urdu as "holderUrdu", r.rejected_at as "rejectedAt"
        from claim_rejection r join licence l on l.id = r.licence
        where r.organisation = ${organisation} order by r.rejected_at desc limit 20`,
  );
  const facts = await factsOf(db, [...new Set(rows.map(({ licence }) => licence))]);
  return rows.map(({ version, ...row }) => {
    const fact = facts.find((one) => one.subject === row.licence && one.version === version);
    return { ...row, reasons: (fact?.personal as { reasons: string } | null | undefined)?.reasons ?? null };
  });
}
