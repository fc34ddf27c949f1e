import type { Database } from '../../src/platform/postgres/database.ts';
import { sql } from '../../src/platform/postgres/sql.ts';

/** Makes hashes those of stored files, for acts that name a file; the bytes are nobody's concern there. */
export async function stored(db: Pick<Database, 'run'>, ...hashes: readonly string[]): Promise<void> {
  for (const hash of hashes)
    await db.run(
      sql`insert into work.file (hash, bytes, media_type, stored_at) values (${hash}, 1000, 'application/pdf', now()) on conflict do nothing`,
    );
}
