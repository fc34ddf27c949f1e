import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { sql, trustedSql } from './sql.ts';

const FOLDER = join(import.meta.dirname, '../../../db');

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the database forward, one file a transaction. Throws when a file that was already applied has
 * changed or is gone: history is only ever added to.
 */
export async function migrate(database: Database, folder = FOLDER): Promise<string[]> {
  const files = migrationsIn(folder);
  return database.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(7235002)`); // two first starts at once take turns
    await tx.run(
      trustedSql(`create schema if not exists work;
        create table if not exists work.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`),
    );
    const applied = await tx.rows<{ name: string; hash: string }>(
      sql`select name, hash from work.migration order by name`,
    );
    for (const [i, { name, hash }] of applied.entries()) {
      const file = files[i];
      if (!file || file.name !== name)
        throw new Error(
          `migration ${name} was applied to this database and is missing here: this program is older`,
        );
      if (file.hash !== hash)
        throw new Error(
          `migration ${name} was changed after it was applied; undo the change and add a new file`,
        );
    }
    const fresh = files.slice(applied.length);
    for (const { name, text, hash } of fresh) {
      await tx.run(trustedSql(text));
      await tx.run(sql`insert into work.migration (name, hash) values (${name}, ${hash})`);
    }
    return fresh.map((file) => file.name);
  });
}
