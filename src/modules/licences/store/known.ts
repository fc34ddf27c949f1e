import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Change, Fact } from '../../../platform/ledger/fact.ts';
import { factsKnownAt } from '../../../platform/ledger/read.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import { applyCourts, type Stay, type StayRow, stayFrom } from '../../courts/index.ts';
import { applyOrders, type Order, type OrderRow, orderFrom } from '../../orders/index.ts';
import { applyLicences } from '../apply.ts';
import type { Condition, Premises } from '../rules/facts.ts';
import type { Licence } from '../rules/licence.ts';
import type { Kept } from '../rules/vary.ts';
import {
  type ConditionRow,
  conditionFrom,
  type LicenceRow,
  licenceFrom,
  type PremisesRow,
  premisesFrom,
} from './rows.ts';

/** A licence with all that its standing and its public face rest on. */
export interface Dossier {
  readonly licence: Licence;
  readonly conditions: readonly Kept<Condition>[];
  readonly premises: readonly Kept<Premises>[];
  readonly orders: readonly Order[];
  readonly stays: readonly Stay[];
}

// The primary keys of the tables that a fold keeps.
const KEYS: Readonly<Record<string, readonly string[]>> = {
  licence: ['id'],
  licence_premises: ['licence', 'id', 'since'],
  licence_condition: ['licence', 'id', 'since'],
  licence_person: ['licence', 'person', 'role', 'since'],
  licence_device: ['licence', 'id'],
  claim_rejection: ['licence', 'version'],
  licence_order: ['id'],
  stay: ['id'],
};

/** What the office knew of some licences at a moment, folded from the facts recorded up to then. */
export async function dossiersKnownAt(
  db: Reader,
  licences: readonly string[],
  known: Instant,
): Promise<Map<string, Dossier>> {
  const rows = fold(await factsKnownAt(db, await subjectsAbout(db, licences), known));
  const of = <Row>(table: string) => [...(rows.get(table)?.values() ?? [])] as unknown as Row[];
  const conditions = Map.groupBy(of<ConditionRow>('licence_condition'), (row) => row.licence);
  const premises = Map.groupBy(of<PremisesRow>('licence_premises'), (row) => row.licence);
  const orders = Map.groupBy(
    of<OrderRow>('licence_order').map(orderFrom).sort(byStart),
    (order) => order.licence,
  );
  const stays = Map.groupBy(of<StayRow>('stay').map(stayFrom).sort(byStart), (stay) => stay.licence);
  return new Map(
    of<LicenceRow>('licence').map((row) => [
      row.id,
      {
        licence: licenceFrom(row),
        conditions: (conditions.get(row.id) ?? []).map(conditionFrom),
        premises: (premises.get(row.id) ?? []).map(premisesFrom),
        orders: orders.get(row.id) ?? [],
        stays: stays.get(row.id) ?? [],
      },
    ]),
  );
}

/** Every fact about a licence: its own, and those of its orders and stays. */
export async function subjectsAbout(db: Reader, licences: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from licence_order where licence = any(${licences}::uuid[])
        union all select id from stay where licence = any(${licences}::uuid[])`,
  );
  return [...licences, ...rows.map(({ id }) => id)];
}

type Row = Record<string, unknown>;

function fold(facts: readonly Fact[]): Map<string, Map<string, Row>> {
  const tables = new Map<string, Map<string, Row>>();
  for (const fact of facts)
    for (const change of changesOf(fact)) {
      const table = 'put' in change ? change.put : change.set;
      const rows = tables.get(table) ?? new Map<string, Row>();
      tables.set(table, rows);
      const named = 'put' in change ? change.row : change.key;
      const key = KEYS[table]!.map((column) => String(named[column])).join(' ');
      rows.set(key, 'put' in change ? { ...change.row } : { ...rows.get(key), ...change.to });
    }
  return tables;
}

function changesOf(fact: Fact): readonly Change[] {
  if (fact.type.startsWith('Order')) return applyOrders(fact);
  return fact.type.startsWith('Stay') ? applyCourts(fact) : applyLicences(fact);
}

// As the tables give them: by start, then by id.
function byStart(a: { from: Instant; id: Id<string> }, b: { from: Instant; id: Id<string> }): number {
  return a.from !== b.from ? (a.from < b.from ? -1 : 1) : a.id < b.id ? -1 : 1;
}
