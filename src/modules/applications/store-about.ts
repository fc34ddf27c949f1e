import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Content } from './rules/content.ts';
import type { Kind } from './rules/pack.ts';

/** What was said last in an application that was granted for a licence, and where its files are. */
export async function lastGrantedContent(
  reader: Reader,
  licence: { readonly id: string; readonly application: string | null },
): Promise<{ readonly application: string; readonly content: Content } | undefined> {
  const row = await reader.row<{ id: string; content: string }>(
    sql`select d.id, d.content from draft d join application a on a.id = d.id
        where a.state = 'granted' and a.kind <> 'surrender' and (a.licence = ${licence.id} or a.id = ${licence.application}::uuid)
        order by a.changed_at desc, a.id desc limit 1`,
  );
  return row && { application: row.id, content: JSON.parse(row.content) as Content };
}

/** A draft about a licence that was begun and not sent yet. */
export async function begunAbout(
  reader: Reader,
  organisation: string,
  licence: string,
  kind: Kind,
): Promise<{ readonly id: string; readonly reference: string; readonly revision: number } | undefined> {
  return reader.row(
    sql`select id, reference, revision from draft
        where organisation = ${organisation} and licence = ${licence} and kind = ${kind} and submitted = 0
        order by created_at desc, id limit 1`,
  );
}

/** The application of a kind about a licence that is being decided. */
export async function underWayAbout(
  reader: Reader,
  licence: string,
  kind: Kind,
): Promise<{ readonly id: string; readonly reference: string } | undefined> {
  return reader.row(
    sql`select id, reference from application where licence = ${licence} and kind = ${kind}
          and state not in ('granted', 'refused', 'withdrawn', 'lapsed') order by changed_at desc, id limit 1`,
  );
}

/** Files of one application become files of another: they lie once, and nobody sends them again. */
export async function copyUploads(tx: Writer, from: string, to: string, by: string): Promise<void> {
  await tx.run(
    sql`insert into upload (application, hash, name, media_type, bytes, at, by)
        select ${to}, hash, name, media_type, bytes, at, ${by} from upload where application = ${from} on conflict do nothing`,
  );
}

export interface Prefill {
  readonly marks: Readonly<Record<string, string>>;
  readonly confirmed: readonly string[];
}

export function prefillOf(reader: Reader, application: string): Promise<Prefill | undefined> {
  return reader.row<Prefill>(
    sql`select marks, confirmed from work.prefill where application = ${application}`,
  );
}

export async function keepPrefill(
  tx: Writer,
  application: string,
  { marks, confirmed }: Prefill,
): Promise<void> {
  await tx.run(
    sql`insert into work.prefill (application, marks, confirmed) values (${application}, ${JSON.stringify(marks)}::jsonb, ${JSON.stringify(confirmed)}::jsonb)
        on conflict (application) do update set confirmed = excluded.confirmed`,
  );
}

/** What was typed for each thing that was asked, item to text. */
export async function typedAnswers(reader: Reader, application: string): Promise<Map<string, string>> {
  const rows = await reader.rows<{ item: string; text: string }>(
    sql`select item, text from work.request_answer where application = ${application}`,
  );
  return new Map(rows.map(({ item, text }) => [item, text]));
}

export async function keepAnswer(
  tx: Writer,
  application: string,
  item: string,
  text: string,
  at: string,
): Promise<void> {
  await tx.run(
    sql`insert into work.request_answer (application, item, text, changed_at) values (${application}, ${item}, ${text}, ${at})
        on conflict (application, item) do update set text = excluded.text, changed_at = excluded.changed_at`,
  );
}

/** They stand in the version that was sent. */
export async function dropAnswers(tx: Writer, application: string): Promise<void> {
  await tx.run(sql`delete from work.request_answer where application = ${application}`);
}
