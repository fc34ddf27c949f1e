import type { Database } from '../postgres/database.ts';
import { sql } from '../postgres/sql.ts';
import { commitmentOf } from './seal.ts';

const BATCH = 5_000;

/** The first fact whose commitment no longer matches its bytes, or undefined; personal payloads stay sealed. */
export async function firstBrokenCommitment(
  db: Database,
): Promise<{ seq: number; type: string } | undefined> {
  for (let after = 0; ; ) {
    const rows = await db.rows<Record<string, never>>(
      sql`select seq, id, subject, subject_version as version, type, schema, agency, by, at, recorded_at as "recordedAt",
            keyed_to as "keyedTo", data, inner_mac, key, commitment from ledger.fact where seq > ${after} order by seq limit ${BATCH}`,
    );
    if (rows.length === 0) return undefined;
    for (const row of rows) {
      const { seq, data, inner_mac, key, commitment, ...header } = row as never as Parameters<
        typeof commitmentOf
      >[1] & {
        seq: number;
        data: string;
        inner_mac: Buffer | null;
        key: Buffer;
        commitment: Buffer;
      };
      if (!commitmentOf(key, header, data, inner_mac).equals(commitment)) return { seq, type: header.type };
      after = seq;
    }
  }
}
