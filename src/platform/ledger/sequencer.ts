import type { Database } from '../postgres/database.ts';
import { sql } from '../postgres/sql.ts';

const BATCH = 5_000;

/**
 * Gives committed facts their place in the log: 1, 2, 3 ... without gaps, in the order of `(xid, seq)` below
 * the oldest transaction still open, so nothing can appear later before what was numbered. One runs at a
 * time (advisory lock). Returns how many facts were placed.
 */
export async function sequence(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const lock = await tx.row<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(7235003) as got`);
    if (!lock?.got) return 0;
    const placed = await tx.row<{ n: number }>(
      sql`with cursor as (select xid, seq from ledger.sequencer),
            fresh as materialized (
              select f.xid, f.seq, row_number() over (order by f.xid, f.seq) as n from ledger.fact f, cursor
              where (f.xid, f.seq) > (cursor.xid, cursor.seq) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
                and not exists (select 1 from ledger.log_index l where l.seq = f.seq)
              order by f.xid, f.seq limit ${BATCH}),
            top as (select coalesce(max(index), 0) as index from ledger.log_index),
            added as (insert into ledger.log_index (index, seq) select top.index + fresh.n, fresh.seq from fresh, top returning 1),
            moved as (update ledger.sequencer s set xid = l.xid, seq = l.seq
              from (select xid, seq from fresh order by n desc limit 1) l returning 1)
          select (select count(*) from added) as n`,
    );
    return placed?.n ?? 0;
  });
}
