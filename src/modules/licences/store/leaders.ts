import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

const LEADING = ['director', 'proprietor', 'partner', 'shareholder', 'signatory'];

/** Of these people, those bound in a leading role to a licence that stands revoked at a moment; a stay lifts it. */
export async function leadersOfRevoked(
  db: Reader,
  people: readonly string[],
  at: Instant,
): Promise<Set<string>> {
  const rows = await db.rows<{ person: string }>(
    sql`select distinct p.person from licence_person p join standing s on s.licence = p.licence and s.view = 'licence'
        where p.person = any(${people}::uuid[]) and p.role = any(${LEADING}::text[]) and s.verdict = 'revoked'
          and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})`,
  );
  return new Set(rows.map((row) => row.person));
}
