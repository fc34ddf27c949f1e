import { randomBytes } from 'node:crypto';
import { type Actor, SYSTEM } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Ids } from '../ids.ts';
import { List } from '../postgres/binary-array.ts';
import { joins, type Sql, sql, type Transaction } from '../postgres/sql.ts';
import { canonical } from './canonical.ts';
import type { Catalogue } from './catalogue.ts';
import type { Fact, NewFact } from './fact.ts';
import { hashesIn, markNamed } from './files-named.ts';
import type { Registry } from './registry.ts';
import { commitmentOf, type SealedPersonal, sealPersonal } from './seal.ts';
import { writeChanges } from './write.ts';

/** Somebody else wrote the next version of the subject first; the edge answers `conflict`, or retries. */
export class StaleSubject extends Error {
  readonly subject: string;
  constructor(subject: string) {
    super(`subject ${subject} moved on`);
    this.subject = subject;
  }
}

export interface Ledger {
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly ids: Ids;
}

const SCHEMA = 1;
const KEY = 32;
const CHANCE = KEY + 44; // of a fact: the key of its commitment, nonce and salt of what is sealed
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';

/** A fact that is decided and sealed, and not yet written. */
export type SealedFact = Omit<Fact, 'seq'>;

/** Facts that cite those before them: made once these are sealed and have their ids and commitments. */
export type Citing = (earlier: readonly SealedFact[]) => readonly NewFact[];

interface Prepared {
  readonly fact: SealedFact;
  readonly data: string;
  readonly sealed: SealedPersonal | null;
  readonly key: Buffer;
  readonly commitment: Buffer;
}

/**
 * Appends facts in order and writes what they change, all in the caller's transaction, readings with its commit;
 * `citing` comes after `facts`. Throws `StaleSubject` when a subject has moved on since the decision read it, or when somebody took
 * what can be there only once (a number, a reference).
 */
export async function append(
  tx: Transaction,
  ledger: Ledger,
  by: Actor,
  now: Instant,
  facts: readonly NewFact[],
  citing?: Citing,
): Promise<Fact[]> {
  const next = new Map<string, number>();
  const newKeys = new Map<string, Buffer>();
  const prepare = async (some: readonly NewFact[]) => {
    const keys = await personKeys(tx, some, newKeys);
    const chance = randomBytes(some.length * CHANCE);
    return some.map((fact, i) =>
      prepared(ledger, by, now, fact, next, keys, chance.subarray(i * CHANCE, (i + 1) * CHANCE)),
    );
  };
  const rows = await prepare(facts);
  if (citing) rows.push(...(await prepare(citing(rows.map((row) => row.fact)))));
  if (rows.length === 0) return [];
  const changes = rows.flatMap(({ fact }) => [...ledger.registry.apply({ ...fact, seq: 0 })]);
  const hashes = hashesIn(rows.map(({ data }) => data));
  // sent together: the database works them off in this order and fails at the first that fails
  const [written, , , replaced] = await Promise.all([
    tx.rows<{ seq: number }>(insertFacts(rows)),
    insertKeys(tx, newKeys),
    writeChanges(tx, ledger.catalogue, changes),
    ledger.registry.recompute(
      tx,
      rows.map(({ fact }) => fact),
    ),
    hashes.length ? tx.run(markNamed(hashes)) : 0,
  ]).catch((error: { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION || error.code === EXCLUSION_VIOLATION)
      throw new StaleSubject(rows[0]!.fact.subject);
    throw error;
  });
  for (const query of replaced) tx.withCommit(query);
  return rows.map(({ fact }, i): Fact => ({ ...fact, seq: written[i]!.seq }));
}

function prepared(
  ledger: Ledger,
  by: Actor,
  now: Instant,
  { subject, after, says, keyedTo, at, agency }: NewFact,
  next: Map<string, number>,
  keys: ReadonlyMap<string, Buffer>,
  chance: Buffer,
): Prepared {
  const version = (next.get(subject) ?? after) + 1;
  next.set(subject, version);
  const header = {
    id: ledger.ids.next<'fact'>(now),
    subject,
    version,
    type: says.type,
    schema: SCHEMA,
    agency: agency === undefined ? (by.kind === 'officer' ? by.agency : null) : agency,
    by: by.principal ?? SYSTEM.principal,
    at: at ?? now,
    recordedAt: now,
    keyedTo: keyedTo ?? null,
  };
  const data = canonical(says.data ?? {});
  const personal = says.personal == null ? null : canonical(says.personal);
  if (personal !== null && !keyedTo) throw new Error(`${says.type}: a personal payload needs keyedTo`);
  const sealed =
    personal === null ? null : sealPersonal(keys.get(keyedTo!)!, header, personal, chance.subarray(KEY));
  const key = chance.subarray(0, KEY);
  const commitment = commitmentOf(key, header, data, sealed?.innerMac ?? null);
  const fact = {
    ...header,
    data: JSON.parse(data),
    personal: personal === null ? null : JSON.parse(personal),
    innerMac: sealed?.innerMac.toString('base64url') ?? null,
  };
  return { fact, data, sealed, key, commitment };
}

function insertFacts(rows: readonly Prepared[]): Sql {
  const column = (type: string, pick: (row: Prepared) => unknown) => new List(type, rows.map(pick));
  return joins(
    'rows',
  )`insert into ledger.fact (id, subject, subject_version, type, schema, agency, by, at, recorded_at, data, keyed_to, personal, inner_mac, key, commitment)
    select * from unnest(${column('uuid', (r) => r.fact.id)}::uuid[], ${column('uuid', (r) => r.fact.subject)}::uuid[], ${column('int4', (r) => r.fact.version)}::int[],
      ${column('text', (r) => r.fact.type)}::text[], ${column('int4', (r) => r.fact.schema)}::int[], ${column('text', (r) => r.fact.agency)}::text[],
      ${column('uuid', (r) => r.fact.by)}::uuid[], ${column('timestamptz', (r) => r.fact.at)}::timestamptz[], ${column('timestamptz', (r) => r.fact.recordedAt)}::timestamptz[],
      ${column('text', (r) => r.data)}::text[], ${column('uuid', (r) => r.fact.keyedTo)}::uuid[], ${column('bytea', (r) => r.sealed?.sealed ?? null)}::bytea[],
      ${column('bytea', (r) => r.sealed?.innerMac ?? null)}::bytea[], ${column('bytea', (r) => r.key)}::bytea[], ${column('bytea', (r) => r.commitment)}::bytea[])
    returning seq`;
}

/**
 * The keys that seal the personal payloads. Whoever enters the ledger with this act gets a fresh one, put into
 * `newKeys` and written with the facts; for others the key there is, or one made now.
 */
async function personKeys(
  tx: Transaction,
  facts: readonly NewFact[],
  newKeys: Map<string, Buffer>,
): Promise<Map<string, Buffer>> {
  const sealed = facts.filter((f) => f.says.personal != null && f.keyedTo);
  for (const { keyedTo, subject, after } of sealed)
    if (keyedTo === subject && after === 0 && !newKeys.has(subject)) newKeys.set(subject, randomBytes(32));
  const wanted = [...new Set(sealed.map((f) => f.keyedTo!))].filter((id) => !newKeys.has(id)).sort();
  const keys = new Map(newKeys);
  if (wanted.length === 0) return keys;
  const fresh = wanted.map(() => randomBytes(32));
  const rows = await tx.rows<{ keyed_to: string; key: Buffer }>(
    sql`with made as (insert into ledger.person_key (keyed_to, key) select * from unnest(${wanted}::uuid[], ${fresh}::bytea[])
          on conflict do nothing returning keyed_to, key)
        select keyed_to, key from made union all select keyed_to, key from ledger.person_key where keyed_to = any(${wanted}::uuid[])`,
  );
  for (const row of rows) keys.set(row.keyed_to, row.key);
  for (const id of wanted)
    if (!keys.has(id)) {
      // another transaction made the key meanwhile: it has committed, so a new statement sees it
      const row = await tx.row<{ key: Buffer }>(
        sql`select key from ledger.person_key where keyed_to = ${id}`,
      );
      if (!row) throw new Error(`no key for ${id}`);
      keys.set(id, row.key);
    }
  return keys;
}

async function insertKeys(tx: Transaction, keys: ReadonlyMap<string, Buffer>): Promise<void> {
  if (keys.size)
    await tx.run(
      joins(
        'rows',
      )`insert into ledger.person_key (keyed_to, key) select * from unnest(${new List('uuid', [...keys.keys()])}::uuid[], ${new List('bytea', [...keys.values()])}::bytea[])`,
    );
}
