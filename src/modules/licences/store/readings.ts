import type { Fact } from '../../../platform/ledger/fact.ts';
import type { Reading } from '../../../platform/ledger/registry.ts';
import { type Reader, type Sql, sql } from '../../../platform/postgres/sql.ts';
import { type Stay, staysAbout } from '../../courts/index.ts';
import { COURTS_FACTS } from '../../courts/rules/facts.ts';
import { type Order, ordersAbout } from '../../orders/index.ts';
import { ORDERS_FACTS } from '../../orders/rules/facts.ts';
import { LICENCES_FACTS } from '../rules/facts.ts';
import { cityWord, searchWords } from '../rules/search-words.ts';
import { viewTimelines } from '../rules/views.ts';
import { licencesById, premisesOf } from './licences.ts';

const OWN = new Set<string>(LICENCES_FACTS);
const NAMING_A_LICENCE = new Set<string>([...ORDERS_FACTS, ...COURTS_FACTS]);
const CHANGES_WORDS = new Set<string>([
  'LicenceGranted',
  'ExistingCentreImported',
  'ExemptionCertified',
  'LicenceVaried',
]);

/** The licence whose standing a fact may change. */
export function licenceTouched(fact: Omit<Fact, 'seq'>): readonly string[] {
  if (OWN.has(fact.type)) return [fact.subject];
  return NAMING_A_LICENCE.has(fact.type) ? [(fact.data as { licence: string }).licence] : [];
}

/** The timelines of licences, computed by one rule for what a fact of theirs, of their orders or stays touched. */
export const standingReading: Reading = {
  name: 'standing',
  touchedBy: licenceTouched,
  recompute: recomputeStanding,
};

async function recomputeStanding(tx: Reader, ids: readonly string[]): Promise<Sql[]> {
  const [, licences, allOrders, allStays] = await Promise.all([
    // an order and a stay over it may be recorded at once, each blind to the other: the second waits, and then sees both
    tx.rows(sql`select 1 from licence where id = any(${ids}::uuid[]) order by id for update`),
    licencesById(tx, ids),
    ordersAbout(tx, ids),
    staysAbout(tx, ids),
  ]);
  const orders = grouped<Order>(allOrders);
  const stays = grouped<Stay>(allStays);
  const rows = licences.flatMap((licence) =>
    viewTimelines(licence, orders.get(licence.id) ?? [], stays.get(licence.id) ?? []).flatMap(
      ({ view, timeline }) => timeline.map((interval) => ({ licence: licence.id, view, ...interval })),
    ),
  );
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick);
  return [
    sql`delete from standing where licence = any(${ids}::uuid[])`,
    sql`insert into standing (licence, view, from_at, until_at, verdict, may_operate, court_orders)
        select * from unnest(${column((r) => r.licence)}::uuid[], ${column((r) => r.view)}::text[], ${column((r) => r.from)}::timestamptz[],
          ${column((r) => r.until)}::timestamptz[], ${column((r) => r.verdict)}::text[], ${column((r) => r.mayOperate)}::text[],
          ${column((r) => JSON.stringify(r.courtOrders))}::jsonb[])`,
  ];
}

function grouped<T extends { readonly licence: string }>(items: readonly T[]): Map<string, T[]> {
  return Map.groupBy(items, (item) => item.licence);
}

/** The words an entry is found by: its holder in both scripts, its licence number, its public places. */
export const registerWordReading: Reading = {
  name: 'register_word',
  touchedBy: (fact) => (CHANGES_WORDS.has(fact.type) ? [fact.subject] : []),
  recompute: recomputeWords,
};

async function recomputeWords(tx: Reader, ids: readonly string[]): Promise<Sql[]> {
  const [premises, licences] = await Promise.all([premisesOf(tx, ids), licencesById(tx, ids)]);
  const rows: { licence: string; kind: 'word' | 'city'; word: string }[] = [];
  for (const { id, holder, holderUrdu, number } of licences) {
    const places = (premises.get(id) ?? []).filter(({ until }) => until === null);
    const cities = [...new Set(places.flatMap(({ city, district }) => [city, district]))].filter(
      (city) => city !== null,
    );
    const words = new Set(
      [holder, holderUrdu ?? '', number, number.replaceAll('-', ''), ...cities].flatMap(searchWords),
    );
    for (const word of words) rows.push({ licence: id, kind: 'word', word });
    for (const word of new Set(cities.map(cityWord)))
      if (word) rows.push({ licence: id, kind: 'city', word });
  }
  return [
    sql`delete from register_word where licence = any(${ids}::uuid[])`,
    sql`insert into register_word (licence, kind, word)
        select * from unnest(${rows.map((r) => r.licence)}::uuid[], ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.word)}::text[])`,
  ];
}
