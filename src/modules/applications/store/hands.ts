import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';

/** Notes who saved a part of a draft, and which revision that made. */
export async function noteHand(
  tx: Writer,
  application: string,
  place: string,
  { principal, revision }: { readonly principal: string; readonly revision: number },
): Promise<void> {
  await tx.run(
    sql`insert into draft_hand (application, place, principal, revision) values (${application}, ${place}, ${principal}, ${revision})
        on conflict (application, place, principal) do update set revision = excluded.revision`,
  );
}

/** Whether anybody else saved a part of a draft, something in it or something that it is in, after a revision. */
export async function savedByOthers(
  db: Reader,
  application: string,
  place: string,
  { principal, revision }: { readonly principal: string; readonly revision: number },
): Promise<boolean> {
  const row = await db.row(
    sql`select 1 from draft_hand where application = ${application} and principal <> ${principal} and revision > ${revision}
          and (place = ${place} or starts_with(place, ${`${place}/`}) or starts_with(${place}, place || '/')) limit 1`,
  );
  return row !== undefined;
}
