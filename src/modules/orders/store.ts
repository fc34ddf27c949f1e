import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { OrderScope } from './rules/facts.ts';
import type { Order } from './rules/order.ts';

export interface OrderRow {
  readonly id: Id<'order'>;
  readonly version: number;
  readonly licence: Id<'licence'>;
  readonly kind: Order['kind'];
  readonly interim: boolean;
  readonly scope: OrderScope;
  readonly ground: string;
  readonly state: Order['state'];
  readonly about: readonly string[];
  readonly agency: string;
  readonly from_at: Instant;
  readonly until_at: Instant | null;
  readonly proposed_by: Id<'officer'>;
  readonly approved_by: Id<'officer'> | null;
  readonly made_at: Instant | null;
  readonly lifted_until: Instant | null;
  readonly lifted_how: Order['liftedHow'];
}

export function orderFrom(row: OrderRow): Order {
  const { id, version, licence, kind, interim, scope, ground, state, about, agency } = row;
  return {
    id,
    version,
    licence,
    kind,
    interim,
    scope,
    ground,
    from: row.from_at,
    until: row.until_at,
    state,
    about,
    agency,
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    madeAt: row.made_at,
    liftedUntil: row.lifted_until,
    liftedHow: row.lifted_how,
  };
}

export async function order(db: Reader, id: string): Promise<Order | undefined> {
  const row = await db.row<OrderRow>(sql`select * from licence_order where id = ${id}`);
  return row && orderFrom(row);
}

export async function ordersById(db: Reader, ids: readonly string[]): Promise<Order[]> {
  const rows = await db.rows<OrderRow>(
    sql`select * from licence_order where id = any(${ids}::uuid[]) order by from_at, id`,
  );
  return rows.map(orderFrom);
}

/** Holds back whoever else decides between orders and stays of a licence, until the act has ended. */
export async function waitForTurn(db: Writer, licence: string): Promise<void> {
  await db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${licence}, 7235004))`);
}

/** All orders about one licence, proposed and declined ones too, the oldest first. */
export function ordersOf(db: Reader, licence: string): Promise<Order[]> {
  return ordersAbout(db, [licence]);
}

export async function ordersAbout(db: Reader, licences: readonly string[]): Promise<Order[]> {
  const rows = await db.rows<OrderRow>(
    sql`select * from licence_order where licence = any(${licences}::uuid[]) order by from_at, id`,
  );
  return rows.map(orderFrom);
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Proposals of an agency that wait for a second officer, the oldest first, behind one of them; all where no limit is given. */
export async function ordersToApprove(
  db: Reader,
  agency: string,
  after: string | null = null,
  limit: number | null = null,
): Promise<Order[]> {
  const rows = await db.rows<OrderRow>(
    sql`select * from licence_order where agency = ${agency} and state = 'proposed' and id > ${after ?? FIRST_ID}::uuid
        order by id limit ${limit}`,
  );
  return rows.map(orderFrom);
}

/** How many wait for a second officer, counted no further than `most`. */
export async function ordersToApproveCount(db: Reader, agency: string, most: number): Promise<number> {
  const row = await db.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from licence_order where agency = ${agency} and state = 'proposed' limit ${most}) x`,
  );
  return row!.n;
}

/** The reasons of an order as proposed; null once erased. Whoever shows them logs the reading. */
export async function reasonsOf(db: Reader, order: string): Promise<string | null> {
  const [proposed] = await factsOf(db, [order]);
  return (proposed?.personal as { reasons: string } | null | undefined)?.reasons ?? null;
}

/** Why an order was lifted or last set aside; null while it was not, and once erased. Whoever shows it logs the reading. */
export async function liftReasonsOf(db: Reader, order: string): Promise<string | null> {
  const lifted = (await factsOf(db, [order])).findLast(({ type }) => type === 'OrderLifted');
  return (lifted?.personal as { reasons: string } | null | undefined)?.reasons ?? null;
}

/** Orders made within a period, by ground. */
export async function ordersMadeByGround(
  db: Reader,
  from: Instant,
  until: Instant,
): Promise<{ ground: string; kind: Order['kind']; made: number; setAside: number }[]> {
  return db.rows(
    sql`select ground, kind, count(*) as made, count(*) filter (where lifted_how = 'set-aside') as "setAside"
        from licence_order where state = 'made' and made_at >= ${from} and made_at < ${until} group by ground, kind order by ground, kind`,
  );
}
