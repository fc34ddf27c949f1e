import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { VisitedPlace } from '../rules/facts.ts';
import type { State } from '../rules/snapshot.ts';

export interface VisitRow {
  readonly inspection: string;
  readonly application: string;
  readonly agency: string;
  readonly officer: string;
  readonly place: VisitedPlace;
  readonly from: Instant;
  readonly until: Instant;
}

/** The visit under a code that runs at a moment: after its outcome is recorded there is none. */
export async function visitUnder(reader: Reader, code: string, at: Instant): Promise<VisitRow | undefined> {
  return reader.row<VisitRow>(
    sql`select inspection, application, agency, officer, place, from_at as "from", until_at as until
        from visit where code = ${code} and seen_at is null and from_at <= ${at} and until_at > ${at} order by from_at desc limit 1`,
  );
}

/** Visits of an inspector that are announced and not over, the next first: what a day in the field begins with. */
export async function visitsOf(reader: Reader, officer: string, at: Instant): Promise<VisitRow[]> {
  return reader.rows<VisitRow>(
    sql`select inspection, application, agency, officer, place, from_at as "from", until_at as until
        from visit where officer = ${officer} and seen_at is null and until_at > ${at} order by from_at, inspection`,
  );
}

/** A visit as its inspector finds it in his list. */
export interface OwnVisit extends VisitRow {
  readonly code: string;
  readonly reference: string;
  readonly companyId: string;
  readonly company: string;
  readonly state: State;
  /** When the place was seen, once what was found is on record. */
  readonly seenAt: Instant | null;
}

const VISITS_MAX = 200;

/** The visits an inspector is sent on that are not recorded, whose days may be over, and those recorded since a moment. */
export async function visitsGivenTo(reader: Reader, officer: string, since: Instant): Promise<OwnVisit[]> {
  return reader.rows<OwnVisit>(
    sql`select v.inspection, v.application, v.agency, v.officer, v.place, v.from_at as "from", v.until_at as until,
          v.code, v.seen_at as "seenAt", a.reference, a.company as "companyId", a.company_name as company, a.state
        from visit v join application a on a.id = v.application
        where v.officer = ${officer} and (v.seen_at is null or v.seen_at > ${since})
        order by v.seen_at is not null, v.until_at, v.inspection limit ${VISITS_MAX}`,
  );
}

export interface InspectionToTake {
  readonly inspection: string;
  readonly application: string;
  readonly place: VisitedPlace;
  readonly orderedAt: Instant;
  readonly reference: string;
  readonly companyId: string;
  readonly company: string;
}

/** Inspections that an agency ordered and nobody is sent to, of applications in these states; the longest waiting first. */
export async function inspectionsToTake(
  reader: Reader,
  agency: string,
  states: readonly State[],
): Promise<InspectionToTake[]> {
  return reader.rows<InspectionToTake>(
    sql`select i.inspection, i.application, i.place, i.ordered_at as "orderedAt", a.reference, a.company as "companyId", a.company_name as company
        from inspection i join application a on a.id = i.application
        where i.agency = ${agency} and i.officer is null and i.recorded_at is null
          and a.state = any(${states}::text[]) and (a.state <> 'granted' or a.provisional)
        order by i.ordered_at, i.inspection limit ${VISITS_MAX}`,
  );
}

export interface InspectionOrdered {
  readonly inspection: string;
  readonly application: string;
  readonly agency: string;
  readonly place: VisitedPlace;
  readonly orderedAt: Instant;
  /** The inspector; null while nobody is sent. */
  readonly officer: string | null;
  readonly recordedAt: Instant | null;
}

/** Inspections that were ordered for applications, the last ordered first. */
export function inspectionsOrdered(
  reader: Reader,
  applications: readonly string[],
): Promise<InspectionOrdered[]> {
  return reader.rows<InspectionOrdered>(
    sql`select inspection, application, agency, place, ordered_at as "orderedAt", officer, recorded_at as "recordedAt"
        from inspection where application = any(${applications}::uuid[]) order by ordered_at desc, inspection`,
  );
}

/** The application that an inspection was ordered for. */
export async function applicationInspected(reader: Reader, inspection: string): Promise<string | undefined> {
  const row = await reader.row<{ application: string }>(
    sql`select application from inspection where inspection = ${inspection}`,
  );
  return row?.application;
}

/** What an inspector filled in on the page and has not sent. */
export interface InspectionDraft {
  /** By the name of the input. */
  readonly answers: Readonly<Record<string, string>>;
  /** Hashes of stored files. */
  readonly photographs: readonly string[];
  readonly savedAt: Instant;
}

export async function inspectionDraft(
  reader: Reader,
  inspection: string,
  officer: string,
): Promise<InspectionDraft | undefined> {
  return reader.row<InspectionDraft>(
    sql`select answers, photographs, saved_at as "savedAt" from inspection_draft
        where inspection = ${inspection} and officer = ${officer}`,
  );
}

export async function keepInspectionDraft(
  writer: Writer,
  inspection: string,
  officer: string,
  { answers, photographs, savedAt }: InspectionDraft,
): Promise<void> {
  const [said, hashes] = [JSON.stringify(answers), JSON.stringify(photographs)];
  await writer.run(
    sql`insert into inspection_draft (inspection, officer, answers, photographs, saved_at)
        values (${inspection}, ${officer}, ${said}::jsonb, ${hashes}::jsonb, ${savedAt})
        on conflict (inspection, officer) do update set
          answers = excluded.answers, photographs = excluded.photographs, saved_at = excluded.saved_at`,
  );
}

export async function dropInspectionDraft(
  writer: Writer,
  inspection: string,
  officer: string,
): Promise<void> {
  await writer.run(
    sql`delete from inspection_draft where inspection = ${inspection} and officer = ${officer}`,
  );
}

/**
 * Nobody sends a draft any more once the inspection is on record, or its visit ended before a moment; where nobody is
 * sent, what counts is when it was saved.
 */
export async function dropInspectionDraftsOver(writer: Pick<Writer, 'run'>, before: Instant): Promise<void> {
  await writer.run(
    sql`delete from inspection_draft d
        where exists (select 1 from inspection i where i.inspection = d.inspection and i.recorded_at is not null)
           or coalesce((select v.until_at from visit v where v.inspection = d.inspection), d.saved_at) < ${before}`,
  );
}
