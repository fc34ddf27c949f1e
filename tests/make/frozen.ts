import type { Database } from '../../src/platform/postgres/database.ts';
import { trustedSql } from '../../src/platform/postgres/sql.ts';

/** What people read is still recorded; nothing that they send is. */
const LOOKS = ['SensitiveRead', 'SealedReasonsRead', 'ComplaintRead', 'ListExported'];
const KEPT = [
  ...['draft', 'inspection_draft', 'upload', 'resumable_upload', 'saved_filter', 'preference'],
  ...['long_job', 'outbox'],
];

export const FROZEN = 'nothing changes here';

/**
 * From now on nothing that anybody sends is taken: whatever gets as far as changing something fails with `FROZEN`, and
 * everything stays as it is for whoever asks next.
 */
export async function freeze(db: Database): Promise<void> {
  const run = (text: string) => db.run(trustedSql(text));
  await run(`create function freeze() returns trigger language plpgsql as
    $$ begin raise exception '${FROZEN}'; end $$`);
  const looks = LOOKS.map((type) => `'${type}'`).join(', ');
  await run(`create trigger frozen before insert on ledger.fact for each row
    when (new.type not in (${looks})) execute function freeze()`);
  for (const table of KEPT)
    await run(`create trigger frozen before insert or update or delete on work.${table} for each row
      execute function freeze()`);
}
