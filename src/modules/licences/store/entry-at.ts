import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { Condition, Premises } from '../rules/facts.ts';
import type { Licence } from '../rules/licence.ts';
import {
  type CourtOrder,
  type MayOperate,
  NOT_FOUND,
  type Standing,
  type Verdict,
} from '../rules/standing.ts';
import {
  type ConditionRow,
  conditionFrom,
  type LicenceRow,
  licenceFrom,
  type PremisesRow,
  premisesFrom,
} from './rows.ts';

/** An entry of the register with its standing and what is in force at a moment. */
export interface EntryAt {
  readonly licence: Licence;
  readonly standing: Standing;
  readonly conditions: readonly Condition[];
  readonly premises: readonly Premises[];
}

type EntryRow = LicenceRow & {
  readonly verdict: Verdict | null;
  readonly may_operate: MayOperate;
  readonly court_orders: readonly CourtOrder[];
  readonly conditions: readonly ConditionRow[] | null;
  readonly premises: readonly PremisesRow[] | null;
};

/**
 * One entry at a moment in one query, by its id or by its licence number; with `number`, the standing is that of
 * this number of it.
 */
export async function entryAt(
  db: Reader,
  which: { readonly id: string } | { readonly licenceNumber: string },
  number: string | null,
  at: Instant,
): Promise<EntryAt | undefined> {
  const [id, licenceNumber] = 'id' in which ? [which.id, null] : [null, which.licenceNumber];
  const row = await db.row<EntryRow>(
    sql`select l.*, s.verdict, s.may_operate, s.court_orders,
          (select json_agg(c) from licence_condition c
            where c.licence = l.id and c.from_at <= ${at} and (c.until_at is null or c.until_at > ${at})) as conditions,
          (select json_agg(p) from licence_premises p
            where p.licence = l.id and p.from_at <= ${at} and (p.until_at is null or p.until_at > ${at})) as premises
        from licence l left join lateral (
          select * from standing s where s.licence = l.id and s.view in ('licence', 'numbers', ${number}::text)
            and (s.view = 'licence' or ${number}::text is not null) and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
          order by case s.view when 'licence' then 2 when 'numbers' then 1 else 0 end limit 1) s on true
        where l.id = coalesce(${id}::uuid, (select n.id from licence n where n.number = ${licenceNumber}))`,
  );
  if (!row) return undefined;
  const { verdict, may_operate: mayOperate, court_orders: courtOrders } = row;
  return {
    licence: licenceFrom(row),
    standing: verdict === null ? NOT_FOUND : { verdict, mayOperate, courtOrders },
    conditions: (row.conditions ?? []).map((item) => conditionFrom(withInstants(item))),
    premises: (row.premises ?? []).map((item) => premisesFrom(withInstants(item))),
  };
}

// inside JSON the database writes moments its own way
function withInstants<Row extends { readonly from_at: Instant; readonly until_at: Instant | null }>(
  row: Row,
): Row {
  return { ...row, from_at: parseInstant(row.from_at), until_at: row.until_at && parseInstant(row.until_at) };
}
