import type { Database } from '../postgres/database.ts';
import { sql, type Transaction } from '../postgres/sql.ts';

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
    for (;;) {
      const { seen, placed } = await placeNext(tx);
      // after a restore, facts that kept their places lie among those that have none yet
      if (placed > 0 || seen < BATCH) return placed;
    }
  });
}

/** Costs what lies behind the sequencer's place and no more, however long the ledger is. */
async function placeNext(tx: Transaction): Promise<{ readonly seen: number; readonly placed: number }> {
  // asked first and bound below: joined to the facts, the planner reads the whole ledger to find the few behind
  const last = await tx.row<{ xid: string; seq: number }>(
    sql`select xid::text as xid, seq from ledger.sequencer`,
  );
  const row = await tx.row<{ seen: number; placed: number }>(
    sql`with behind as materialized (
            select f.xid, f.seq, (select l.seq from ledger.log_index l where l.seq = f.seq) is null as fresh from ledger.fact f
            where (f.xid, f.seq) > (${last!.xid}::xid8, ${last!.seq}::bigint) and f.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by f.xid, f.seq limit ${BATCH}),
          top as (select coalesce(max(index), 0) as index from ledger.log_index),
          added as (insert into ledger.log_index (index, seq)
            select top.index + row_number() over (order by b.xid, b.seq), b.seq from behind b, top where b.fresh returning 1),
          moved as (update ledger.sequencer s set xid = l.xid, seq = l.seq
            from (select xid, seq from behind order by xid desc, seq desc limit 1) l returning 1)
        select (select count(*) from behind) as seen, (select count(*) from added) as placed`,
  );
  return row!;
}
