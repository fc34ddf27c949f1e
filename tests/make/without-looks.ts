import type { Database } from '../../src/platform/postgres/database.ts';
import { trustedSql } from '../../src/platform/postgres/sql.ts';

export const UNRECORDED = 'no look is recorded any more';

/** While it lasts the database takes no fact that says who looked at what; everything else goes on. */
export async function withoutLooks<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const run = (text: string) => db.run(trustedSql(text));
  await run(`create function refuse_looks() returns trigger language plpgsql as
    $$ begin raise exception '${UNRECORDED}'; end $$`);
  await run(`create trigger refuse_looks before insert on ledger.fact for each row
    when (new.type in ('SensitiveRead', 'SealedReasonsRead', 'ComplaintRead')) execute function refuse_looks()`);
  try {
    return await work();
  } finally {
    await run('drop function refuse_looks cascade');
  }
}
