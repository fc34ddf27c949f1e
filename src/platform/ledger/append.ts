import { randomBytes } from 'node:crypto';
import { type Actor, SYSTEM } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Ids } from '../ids.ts';
import type { Transaction } from '../postgres/database.ts';
import { sql } from '../postgres/sql.ts';
import { canonical } from './canonical.ts';
import type { Catalogue } from './catalogue.ts';
import type { Change, Fact, NewFact } from './fact.ts';
import type { Registry } from './registry.ts';
import { commitmentOf, sealPersonal } from './seal.ts';
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
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';

/**
 * Appends facts in order and writes what they change, all in the caller's transaction.
 * Throws `StaleSubject` when a subject has moved on since the decision read it.
 */
export async function append(
  tx: Transaction,
  ledger: Ledger,
  by: Actor,
  now: Instant,
  facts: readonly NewFact[],
): Promise<Fact[]> {
  if (facts.length === 0) return [];
  const keys = await personKeys(tx, facts);
  const next = new Map<string, number>();
  const agency = by.kind === 'officer' ? by.agency : null;
  const rows = facts.map((fact) => {
    const version = (next.get(fact.subject) ?? fact.after) + 1;
    next.set(fact.subject, version);
    const header = {
      id: ledger.ids.next<'fact'>(now),
      subject: fact.subject,
      version,
      type: fact.says.type,
      schema: SCHEMA,
      agency: fact.agency === undefined ? agency : fact.agency,
      by: by.principal ?? SYSTEM.principal,
      at: fact.at ?? now,
      recordedAt: now,
      keyedTo: fact.keyedTo ?? null,
    };
    const data = canonical(fact.says.data ?? {});
    const personal = fact.says.personal ?? null;
    if (personal !== null && !fact.keyedTo)
      throw new Error(`${header.type}: a personal payload needs keyedTo`);
    const sealed =
      personal === null ? null : sealPersonal(keys.get(fact.keyedTo!)!, header, personal, randomBytes(44));
    const key = randomBytes(32);
    const commitment = commitmentOf(key, header, data, sealed?.innerMac ?? null);
    return { header, data, personal, sealed, key, commitment };
  });
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick);
  const written = await tx
    .rows<{ seq: number }>(
      sql`insert into ledger.fact (id, subject, subject_version, type, schema, agency, by, at, recorded_at, data, keyed_to, personal, inner_mac, key, commitment)
        select * from unnest(${column((r) => r.header.id)}::uuid[], ${column((r) => r.header.subject)}::uuid[], ${column((r) => r.header.version)}::int[],
          ${column((r) => r.header.type)}::text[], ${column((r) => r.header.schema)}::int[], ${column((r) => r.header.agency)}::text[],
          ${column((r) => r.header.by)}::uuid[], ${column((r) => r.header.at)}::timestamptz[], ${column((r) => r.header.recordedAt)}::timestamptz[],
          ${column((r) => r.data)}::text[], ${column((r) => r.header.keyedTo)}::uuid[], ${column((r) => r.sealed?.sealed ?? null)}::bytea[],
          ${column((r) => r.sealed?.innerMac ?? null)}::bytea[], ${column((r) => r.key)}::bytea[], ${column((r) => r.commitment)}::bytea[])
        returning seq`,
    )
    .catch((error: { code?: string; constraint?: string }) => {
      if (error.code === UNIQUE_VIOLATION && error.constraint === 'fact_subject_subject_version_key')
        throw new StaleSubject(facts[0]!.subject);
      throw error;
    });
  const appended: Fact[] = rows.map((row, i) => ({
    ...row.header,
    seq: written[i]!.seq,
    data: JSON.parse(row.data),
    personal: row.personal === null ? null : JSON.parse(canonical(row.personal)),
    innerMac: row.sealed?.innerMac.toString('base64url') ?? null,
  }));
  const changes: Change[] = appended.flatMap((fact) => [...ledger.registry.apply(fact)]);
  await writeChanges(tx, ledger.catalogue, changes).catch((error: { code?: string }) => {
    // Somebody took what must be there once (a number, a reference) since the decision looked: it decides afresh.
    if (error.code === UNIQUE_VIOLATION || error.code === EXCLUSION_VIOLATION)
      throw new StaleSubject(facts[0]!.subject);
    throw error;
  });
  await ledger.registry.recompute(tx, appended);
  return appended;
}

async function personKeys(tx: Transaction, facts: readonly NewFact[]): Promise<Map<string, Buffer>> {
  const wanted = [
    ...new Set(facts.flatMap((f) => (f.says.personal != null && f.keyedTo ? [f.keyedTo] : []))),
  ].sort();
  if (wanted.length === 0) return new Map();
  const fresh = wanted.map(() => randomBytes(32));
  const rows = await tx.rows<{ keyed_to: string; key: Buffer }>(
    sql`with made as (insert into ledger.person_key (keyed_to, key) select * from unnest(${wanted}::uuid[], ${fresh}::bytea[])
          on conflict do nothing returning keyed_to, key)
        select keyed_to, key from made union all select keyed_to, key from ledger.person_key where keyed_to = any(${wanted}::uuid[])`,
  );
  const keys = new Map(rows.map((row) => [row.keyed_to, row.key]));
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
