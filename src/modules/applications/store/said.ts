import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** A version that was submitted, as far as it is needed to see when something was first and last declared. */
export interface SaidVersion {
  readonly at: Instant;
  /** People and premises that it names. */
  readonly ids: readonly string[];
  /** Its structure as text: numbers, accounts, devices, domains. */
  readonly text: string;
}

interface Row {
  readonly party: string;
  readonly at: Instant;
  readonly data: string;
}

/** Every version that applications, or the applications about licences, ever submitted, the first first; by application or licence. */
export async function versionsSaid(
  reader: Reader,
  parties: readonly string[],
): Promise<Map<string, SaidVersion[]>> {
  const rows = await reader.rows<Row>(
    sql`select p.party, f.at, f.data from (
          select id as application, id as party from application where id = any(${parties}::uuid[])
          union select id, licence from application where licence = any(${parties}::uuid[])
          union select application, id from licence where id = any(${parties}::uuid[]) and application is not null) p
        join ledger.fact f on f.subject = p.application and f.type = 'VersionSubmitted' order by f.at, f.seq`,
  );
  const said = new Map<string, SaidVersion[]>();
  for (const { party, at, data } of rows) {
    const { people, places, content } = JSON.parse(data) as {
      people: readonly { person: string }[];
      places: readonly { premises: string }[];
      content: unknown;
    };
    const ids = [...people.map(({ person }) => person), ...places.map(({ premises }) => premises)];
    said.set(party, [...(said.get(party) ?? []), { at, ids, text: JSON.stringify(content) }]);
  }
  return said;
}
