import type { Day } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import { canonical } from '../../platform/ledger/canonical.ts';
import { joins, type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Content } from './rules/content.ts';
import type { Kind } from './rules/pack.ts';
import type { Clock, Span, State } from './rules/snapshot.ts';

export interface Draft {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  readonly kind: Kind;
  readonly class: string;
  readonly licence: string | null;
  readonly content: Content;
  /** Counts saves; a save over an older revision is refused, so that two tabs lose nothing. */
  readonly revision: number;
  readonly submitted: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

interface DraftRow extends Omit<Draft, 'content'> {
  readonly content: string;
}

const parseDraft = (row: DraftRow): Draft => ({ ...row, content: JSON.parse(row.content) as Content });

export async function draftById(reader: Reader, id: string): Promise<Draft | undefined> {
  const row = await reader.row<DraftRow>(
    sql`select id, reference, organisation, company, kind, class, licence, content, revision, submitted,
          created_at as "createdAt", changed_at as "changedAt" from draft where id = ${id}`,
  );
  return row && parseDraft(row);
}

/** The draft, held until the transaction ends: a save and a submission of the same draft take turns. */
export async function holdDraft(tx: Writer, id: string): Promise<Draft | undefined> {
  const row = await tx.row<DraftRow>(
    joins(
      'read',
    )`select id, reference, organisation, company, kind, class, licence, content, revision, submitted,
          created_at as "createdAt", changed_at as "changedAt" from draft where id = ${id}::uuid for update`,
  );
  return row && parseDraft(row);
}

export async function nextReference(tx: Writer): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select nextval('work.application_serial') as n`);
  return row!.n;
}

export async function addDraft(tx: Writer, draft: Draft, by: string): Promise<void> {
  await tx.run(
    sql`insert into draft (id, reference, organisation, company, kind, class, licence, content, created_at, changed_at, changed_by)
        values (${draft.id}, ${draft.reference}, ${draft.organisation}, ${draft.company}, ${draft.kind}, ${draft.class}, ${draft.licence},
          ${canonical(draft.content)}, ${draft.createdAt}, ${draft.changedAt}, ${by})`,
  );
}

export async function saveDraftContent(
  tx: Writer,
  id: string,
  content: Content,
  at: Instant,
  by: string,
): Promise<void> {
  await tx.run(
    sql`update draft set content = ${canonical(content)}, revision = revision + 1, changed_at = ${at}, changed_by = ${by} where id = ${id}`,
  );
}

export async function markSubmitted(tx: Writer, id: string, version: number, at: Instant): Promise<void> {
  await tx.run(
    joins('rows')`update draft set submitted = x.version, changed_at = x.at
      from unnest(${[id]}::uuid[], ${[version]}::int[], ${[at]}::timestamptz[]) as x(id, version, at) where draft.id = x.id`,
  );
}

export async function dropDraft(tx: Writer, id: string): Promise<void> {
  await tx.run(sql`delete from upload where application = ${id}`);
  await tx.run(sql`delete from draft where id = ${id}`);
}

export async function draftsOf(
  reader: Reader,
  organisation: string,
  limit: number,
): Promise<Omit<Draft, 'content'>[]> {
  return reader.rows(
    sql`select id, reference, organisation, company, kind, class, licence, revision, submitted, created_at as "createdAt", changed_at as "changedAt"
        from draft where organisation = ${organisation} order by created_at desc, id limit ${limit}`,
  );
}

export interface Upload {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly at: Instant;
}

/** What is attached to an application now. */
export async function uploadsOf(reader: Reader, application: string): Promise<Upload[]> {
  return reader.rows(
    joins('read')`select hash, name, media_type as "mediaType", bytes, at from upload
        where application = ${application}::uuid and detached_at is null order by at, hash`,
  );
}

/** What is attached, and what a fact of the application names though the applicant took it off the draft since. */
export async function uploadsEver(reader: Reader, application: string): Promise<Upload[]> {
  return reader.rows(
    sql`select hash, name, media_type as "mediaType", bytes, at from upload where application = ${application} order by at, hash`,
  );
}

export async function addUpload(tx: Writer, application: string, upload: Upload, by: string): Promise<void> {
  await tx.run(
    sql`insert into upload (application, hash, name, media_type, bytes, at, by)
        values (${application}, ${upload.hash}, ${upload.name}, ${upload.mediaType}, ${upload.bytes}, ${upload.at}, ${by}) 
        on conflict (application, hash) do update set name = excluded.name, detached_at = null`,
  );
}

/**
 * Drafts of a company that name a person, in their content now or in a version that was submitted, for erasure. Whom a
 * company declared no other company names.
 */
export async function draftsNaming(tx: Writer, company: string, person: string): Promise<Draft[]> {
  const rows = await tx.rows<DraftRow>(
    sql`select id, reference, organisation, company, kind, class, licence, content, revision, submitted,
          created_at as "createdAt", changed_at as "changedAt" from draft
        where company = ${company} and (position(${person} in content) > 0 or exists
          (select from ledger.fact where subject = draft.id and type = 'VersionSubmitted' and position(${person} in data) > 0)) for update`,
  );
  return rows.map(parseDraft);
}

/** Every content that was submitted for an application, as far as it names documents. */
export async function documentsSubmitted(
  reader: Reader,
  application: string,
): Promise<NonNullable<Content['documents']>[]> {
  const rows = await reader.rows<{ data: string }>(
    sql`select data from ledger.fact where subject = ${application} and type = 'VersionSubmitted'`,
  );
  return rows.map(({ data }) => (JSON.parse(data) as { content: Content }).content.documents ?? []);
}

/**
 * Takes a file off the draft. Once something was submitted, one that a fact names (a version, an answer) stays readable
 * for the office, which must see what it decides on; any other is let go.
 */
export async function detach(tx: Writer, application: string, hash: string, at: Instant): Promise<void> {
  const kept = await tx.run(
    sql`update upload set detached_at = ${at} where application = ${application} and hash = ${hash}
          and exists (select from draft where id = ${application} and submitted > 0)
          and exists (select from work.file where hash = ${hash} and named)`,
  );
  if (kept === 0) await dropUpload(tx, application, hash);
}

/** Forgets that a file was ever uploaded here, for erasure. */
export async function dropUpload(tx: Writer, application: string, hash: string): Promise<void> {
  await tx.run(sql`delete from upload where application = ${application} and hash = ${hash}`);
}

/** Which of these files some application, or an inspector's record that is not sent yet, still holds. */
export async function uploadsHolding(reader: Reader, hashes: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ hash: string }>(
    sql`select hash from upload where hash = any(${hashes}::text[])
        union select photograph from inspection_draft, jsonb_array_elements_text(photographs) photograph
          where photograph = any(${hashes}::text[])`,
  );
  return rows.map((row) => row.hash);
}

export interface ApplicationRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly class: string;
  readonly organisation: string;
  readonly companyName: string;
  readonly district: string;
  readonly state: State;
  readonly version: number;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly answerBy: Day | null;
  readonly nextDue: Day | null;
  readonly clocks: readonly Clock[];
  readonly spans: readonly Span[];
}

/** A page of applications, the latest changed first; `after` is the last row of the page before. */
export async function applicationsPage(
  reader: Reader,
  filter: { state: State | null; organisation: string | null },
  after: { changedAt: Instant; id: string } | null,
  limit: number,
): Promise<ApplicationRow[]> {
  return reader.rows(
    sql`select id, reference, kind, class, organisation, company_name as "companyName", district, state, version, submitted_at as "submittedAt",
          changed_at as "changedAt", answer_by as "answerBy", next_due as "nextDue", clocks, spans
        from application
        where (${filter.state}::text is null or state = ${filter.state}) and (${filter.organisation}::uuid is null or organisation = ${filter.organisation}::uuid)
          and (${after?.changedAt ?? null}::timestamptz is null or (changed_at, id) < (${after?.changedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
        order by changed_at desc, id desc limit ${limit}`,
  );
}

/** How many applications an organisation has sent, counted no further than `most`. */
export async function applicationCount(reader: Reader, organisation: string, most: number): Promise<number> {
  const row = await reader.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from application where organisation = ${organisation} limit ${most}) x`,
  );
  return row!.n;
}

/** Applications in which an agency's clock has run out, the longest overdue first. */
export async function overdueOn(
  reader: Reader,
  today: Day,
  after: { nextDue: Day; id: string } | null,
  limit: number,
): Promise<ApplicationRow[]> {
  return reader.rows(
    sql`select id, reference, kind, class, organisation, company_name as "companyName", district, state, version, submitted_at as "submittedAt",
          changed_at as "changedAt", answer_by as "answerBy", next_due as "nextDue", clocks, spans
        from application where next_due < ${today} and (${after?.nextDue ?? null}::date is null or (next_due, id) > (${after?.nextDue ?? null}::date, ${after?.id ?? null}::uuid))
        order by next_due, id limit ${limit}`,
  );
}

export async function overdueCount(reader: Reader, today: Day): Promise<number> {
  const row = await reader.row<{ n: number }>(
    sql`select count(*) as n from application where next_due < ${today}`,
  );
  return row?.n ?? 0;
}

/** Ids of applications on which the daily clockwork may have something to do. */
export async function applicationsWithClocks(
  reader: Reader,
  remindFrom: Day,
  feesUntil: Day,
  today: Day,
): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    sql`select id from application where next_due <= ${remindFrom} or (state = 'deficient' and answer_by < ${today})
          or (state = 'licence-fee-due' and answer_by <= ${feesUntil})
          or (state in ('submitted', 'decision', 'refusal-proposed') and next_due is null) order by id`,
  );
  return rows.map((row) => row.id);
}
