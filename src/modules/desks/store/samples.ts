import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { State } from '../../applications/rules/snapshot.ts';
import type { SampleOutcome } from '../rules/facts.ts';

const DECIDED: readonly State[] = ['licence-fee-due', 'granted', 'refused'];

/** How many files were decided in a time (by their last change), and as many of them as asked, drawn by a seed. */
export async function decidedByLot(
  reader: Reader,
  { from, until, seed, size }: { from: Instant; until: Instant; seed: string; size: number },
): Promise<{ population: number; applications: string[] }> {
  const decided = await reader.rows<{ id: string; n: number }>(
    sql`select id, count(*) over () as n from application
        where state = any(${DECIDED}::text[]) and changed_at >= ${from} and changed_at < ${until}
        order by sha256(convert_to(${seed} || id::text, 'UTF8')), id limit ${size}`,
  );
  return { population: decided[0]?.n ?? 0, applications: decided.map(({ id }) => id) };
}

export interface Sample {
  readonly sample: string;
  readonly version: number;
  readonly agency: string;
  readonly drawnBy: string;
  readonly drawnAt: Instant;
  readonly from: Instant;
  readonly until: Instant;
  readonly population: number;
  readonly size: number;
  readonly reviewed: number;
  readonly wanting: number;
}

/** The samples of an agency, the latest first. */
export function samplesOf(reader: Reader, agency: string, limit: number): Promise<Sample[]> {
  return reader.rows(
    sql`select s.id as sample, s.version, s.agency, s.drawn_by as "drawnBy", s.drawn_at as "drawnAt", s.from_at as "from", s.until_at as until, s.population,
          count(i.application)::int as size, count(i.outcome)::int as reviewed, count(*) filter (where i.outcome = 'found-wanting')::int as wanting
        from sample s left join sample_item i on i.sample = s.id where s.agency = ${agency}
        group by s.id order by s.drawn_at desc, s.id limit ${limit}`,
  );
}

export interface SampleItem {
  readonly application: string;
  readonly reference: string;
  readonly company: string;
  readonly companyName: string;
  readonly state: State;
  readonly outcome: SampleOutcome | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Instant | null;
}

/** A sample with its files, in the order of their references. */
export async function sampleById(
  reader: Reader,
  id: string,
): Promise<{ sample: string; agency: string; version: number; items: SampleItem[] } | undefined> {
  const rows = await reader.rows<SampleItem & { agency: string; version: number }>(
    sql`select s.agency, s.version, i.application, a.reference, a.company, a.company_name as "companyName", a.state, i.outcome, i.reviewed_by as "reviewedBy", i.reviewed_at as "reviewedAt"
        from sample s join sample_item i on i.sample = s.id join application a on a.id = i.application where s.id = ${id} order by a.reference`,
  );
  const [first] = rows;
  if (!first) return undefined;
  const items = rows.map(({ agency: _, version: __, ...item }) => item);
  return { sample: id, agency: first.agency, version: first.version, items };
}

/** Whether somebody acted on an application himself. */
export async function hadAHandIn(reader: Reader, application: string, principal: string): Promise<boolean> {
  const row = await reader.row(
    sql`select 1 as hand from ledger.fact where subject = ${application} and by = ${principal} limit 1`,
  );
  return row !== undefined;
}
