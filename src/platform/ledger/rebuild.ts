import { type Database, LIVE_PATH } from '../postgres/database.ts';
import { sql, type Transaction, trustedSql } from '../postgres/sql.ts';
import { type Catalogue, tableOf } from './catalogue.ts';
import type { Change, Row } from './fact.ts';
import { factFrom, factRowsAfter } from './read.ts';
import type { Registry } from './registry.ts';
import { insertStatement, updateStatement } from './write.ts';

const BATCH = 1_000; // what is replayed together is garbage together: larger pages outlive the nursery

export interface Difference {
  readonly table: string;
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
}

export interface Rebuilt {
  readonly facts: number;
  readonly tables: number;
  readonly differences: readonly Difference[];
}

type Progress = (facts: number, of: number) => void;

/**
 * Replays every fact into empty tables and compares each row with the live one. Nothing live is touched:
 * the rebuilt schema goes with the transaction. The ledger is read in the transaction's own snapshot.
 */
export async function rebuildAndCompare(
  db: Database,
  registry: Registry,
  catalogue: Catalogue,
  progress: Progress = () => {},
): Promise<Rebuilt> {
  const drop = new Error('compared');
  let rebuilt: Rebuilt | undefined;
  try {
    await db.transaction(async (tx) => {
      await tx.run(trustedSql('set transaction isolation level repeatable read'));
      await tx.run(trustedSql('create schema rebuilt'));
      for (const table of catalogue.values())
        await tx.run(
          trustedSql(`create table rebuilt.${table.name} (like read.${table.name} including defaults including generated including comments);
            alter table rebuilt.${table.name} add primary key (${table.key.join(', ')})`),
        );
      const facts = await replayInto(tx, 'rebuilt', registry, catalogue, progress);
      const differences: Difference[] = [];
      for (const { name } of catalogue.values()) {
        if (await sameRows(tx, `read.${name}`, `rebuilt.${name}`)) continue;
        const row = await tx.row<{ live: number; rebuilt: number }>(
          trustedSql(`select (select count(*) from (table read.${name} except all table rebuilt.${name}) x) as live,
            (select count(*) from (table rebuilt.${name} except all table read.${name}) x) as rebuilt`),
        );
        if (row && (row.live || row.rebuilt))
          differences.push({ table: name, onlyLive: row.live, onlyRebuilt: row.rebuilt });
      }
      rebuilt = { facts, tables: catalogue.size, differences };
      throw drop;
    });
  } catch (error) {
    if (error !== drop) throw error;
  }
  return rebuilt!;
}

/**
 * Whether two tables hold the same rows, by how many there are and two 64-bit sums over hashes of every row: one pass
 * over each, where `except` sorts both twice. Only tables that differ are compared row by row.
 */
async function sameRows(tx: Transaction, live: string, rebuilt: string): Promise<boolean> {
  const sums = (table: string) =>
    `select count(*) as n, sum(hashtextextended(t, 1)) as a, sum(hashtextextended(t, 2)) as b from (select x::text as t from ${table} x offset 0) y`;
  const row = await tx.row<{ same: boolean }>(
    trustedSql(`select l is not distinct from r as same from (${sums(live)}) l, (${sums(rebuilt)}) r`),
  );
  return row!.same;
}

/** Replays every fact into the live tables, which must be empty: the last step of a restore. */
export async function rebuildLive(
  db: Database,
  registry: Registry,
  catalogue: Catalogue,
  progress: Progress = () => {},
): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.run(
      trustedSql(
        `truncate ${[...catalogue.keys()].map((t) => `read.${t}`).join(', ')}; set constraints all deferred`,
      ),
    );
    return replayInto(tx, 'read', registry, catalogue, progress);
  });
}

async function replayInto(
  tx: Transaction,
  schema: string,
  registry: Registry,
  catalogue: Catalogue,
  progress: Progress,
): Promise<number> {
  await tx.run(trustedSql(`set local search_path to ${schema}, ${LIVE_PATH}`));
  const total = await tx.row<{ n: number }>(sql`select count(*) as n from ledger.fact`);
  const touched = registry.readings.map(() => new Set<string>());
  let count = 0;
  let next = factRowsAfter(tx, 0, BATCH);
  let writing = Promise.resolve();
  for (;;) {
    const rows = await next;
    if (rows.length === 0) break;
    // the database reads on, and writes the page before, while these are replayed; whoever awaits is told of failures
    next = factRowsAfter(tx, rows.at(-1)!.seq, BATCH);
    next.catch(() => {});
    const page = rows.map(factFrom);
    const fold = new Fold(catalogue);
    for (const fact of page) {
      for (const change of registry.apply(fact)) fold.add(change);
      registry.readings.forEach((reading, i) => {
        for (const id of reading.touchedBy(fact)) touched[i]!.add(id);
      });
    }
    await writing;
    writing = fold.flush(tx);
    writing.catch(() => {});
    count += page.length;
    progress(count, total?.n ?? count);
  }
  await writing;
  for (const [i, reading] of registry.readings.entries()) {
    const ids = [...touched[i]!];
    for (let from = 0; from < ids.length; from += 1_000)
      for (const query of await reading.recompute(tx, ids.slice(from, from + 1_000))) await tx.run(query);
  }
  await tx.run(trustedSql(`set local search_path to ${LIVE_PATH}`));
  return count;
}

/** The changes of many facts as few statements. Later columns win; a row is put once. */
class Fold {
  readonly #catalogue: Catalogue;
  readonly #puts = new Map<string, Map<string, Row>>();
  readonly #sets = new Map<string, Map<string, { key: Row; to: Row }>>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  add(change: Change): void {
    const name = 'put' in change ? change.put : change.set;
    const table = tableOf(this.#catalogue, name);
    const key = 'put' in change ? change.row : change.key;
    const id = table.key.map((column) => String(key[column])).join('\u0000');
    const puts = mapIn(this.#puts, name);
    if ('put' in change) {
      puts.set(id, { ...change.row });
      return;
    }
    const put = puts.get(id);
    if (put) {
      puts.set(id, { ...put, ...change.to });
      return;
    }
    const sets = mapIn(this.#sets, name);
    sets.set(id, { key: change.key, to: { ...sets.get(id)?.to, ...change.to } });
  }

  /** Sends everything at once, in its order. */
  async flush(tx: Transaction): Promise<void> {
    const sent: Promise<void>[] = [];
    for (const [name, puts] of this.#puts)
      for (const rows of byShape([...puts.values()], (row) => row))
        sent.push(tx.run(insertStatement(tableOf(this.#catalogue, name), rows)).then(() => {}));
    for (const [name, sets] of this.#sets)
      for (const rows of byShape([...sets.values()], (set) => set.to)) {
        const missing = (changed: number) => {
          if (changed !== rows.length)
            throw new Error(`${name}: ${rows.length - changed} rows to change are missing`);
        };
        sent.push(tx.run(updateStatement(tableOf(this.#catalogue, name), rows)).then(missing));
      }
    await Promise.all(sent);
  }
}

function mapIn<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

function byShape<T>(items: readonly T[], shape: (item: T) => Row): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const columns = Object.keys(shape(item)).join();
    const group = groups.get(columns);
    if (group) group.push(item);
    else groups.set(columns, [item]);
  }
  return [...groups.values()];
}
