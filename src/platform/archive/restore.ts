import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { extract, type Header } from 'tar-stream';
import { readCatalogue } from '../ledger/catalogue.ts';
import { rebuildLive } from '../ledger/rebuild.ts';
import type { Registry } from '../ledger/registry.ts';
import type { Database } from '../postgres/database.ts';
import { sql, type Transaction, trustedSql } from '../postgres/sql.ts';
import {
  ArchiveProblem,
  type Folders,
  MANIFEST,
  type Manifest,
  manifestShape,
  type Part,
  type Progress,
} from './manifest.ts';
import { type CopyTransaction, copyTransaction } from './snapshot.ts';
import { appliedMigrations, archivedTables } from './tables.ts';

type Entry = Readable & { readonly header: Header };

/**
 * Takes an archive back into an empty system: a migrated database without rows, folders without files. The whole
 * archive is read and every part checked before anything is written; then all tables are filled and the facts
 * replayed in one transaction. What fails leaves the system as empty as it was.
 * Throws `ArchiveProblem` with a plain reason.
 */
export async function restoreArchive(
  db: Database,
  folders: Folders,
  registry: Registry,
  inFile: string,
  progress: Progress = () => {},
): Promise<Manifest> {
  const manifest = await checkArchive(inFile, progress);
  await requireEmpty(db, folders);
  await requireSameMigrations(db, manifest);
  const placed: string[] = [];
  try {
    await copyTransaction(db, 'begin', async (tx) => {
      await fill(tx, folders, manifest, inFile, placed, progress);
      await flush(placed);
      await settleLedger(tx, manifest);
      await rebuildLive(inside(db, tx), registry, await readCatalogue(tx), (done, of) =>
        progress('replay', done, of),
      );
    });
    return manifest;
  } catch (error) {
    for (const path of placed) await rm(path, { force: true });
    throw error;
  }
}

/** Reads a whole archive and checks every part against its manifest. Touches nothing. */
export async function checkArchive(inFile: string, progress: Progress = () => {}): Promise<Manifest> {
  const total = (await stat(inFile).catch(() => undefined))?.size;
  if (total === undefined) throw new ArchiveProblem(`there is no file ${inFile}`);
  const found = new Map<string, Part>();
  let manifest: Manifest | undefined;
  try {
    for await (const { entry, read } of entriesOf(inFile)) {
      const name = entry.header.name;
      if (manifest) throw new ArchiveProblem(`the archive goes on after its manifest (${name})`);
      if (name === MANIFEST) manifest = manifestOf(await buffer(entry));
      else found.set(name, await partOf(name, entry));
      progress('check', Math.min(read(), total), total);
    }
  } catch (error) {
    // what the disk says stands; everything else these streams can say is about the content
    if (error instanceof ArchiveProblem || (error as { syscall?: string }).syscall) throw error;
    throw new ArchiveProblem(`the archive is damaged (${(error as Error).message})`);
  }
  if (!manifest) throw new ArchiveProblem('the archive has no manifest: it is not whole');
  for (const { name, bytes, sha256 } of manifest.parts) {
    const part = found.get(name);
    if (part?.bytes !== bytes || part.sha256 !== sha256)
      throw new ArchiveProblem(`${name} in the archive is ${part ? 'altered' : 'missing'}`);
  }
  if (found.size !== manifest.parts.length)
    throw new ArchiveProblem('the archive holds parts that its manifest does not name');
  return manifest;
}

function manifestOf(content: Buffer): Manifest {
  try {
    return manifestShape.parse(JSON.parse(content.toString()));
  } catch {
    throw new ArchiveProblem('the manifest is damaged, or of a newer version than this program reads');
  }
}

async function partOf(name: string, entry: Entry): Promise<Part> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: digest.digest('hex') };
}

/** The entries in order; each must be read to its end. `read` tells how many bytes of the file have been taken. */
async function* entriesOf(inFile: string): AsyncGenerator<{ entry: Entry; read: () => number }> {
  const [source, unpacked, tar] = [createReadStream(inFile), createZstdDecompress(), extract()];
  source.on('error', (error) => unpacked.destroy(error));
  unpacked.on('error', (error) => tar.destroy(error));
  source.pipe(unpacked).pipe(tar);
  try {
    for await (const entry of tar as AsyncIterable<Entry>) yield { entry, read: () => source.bytesRead };
  } finally {
    source.destroy();
    unpacked.destroy();
    tar.destroy();
  }
}

async function requireEmpty(db: Database, folders: Folders): Promise<void> {
  for (const { name } of await archivedTables(db)) {
    const row = await db.row<{ some: boolean }>(trustedSql(`select exists (select from ${name}) as some`));
    if (row?.some)
      throw new ArchiveProblem(
        `the database is not empty (${name} has rows); restore into a new data folder or database`,
      );
  }
  for (const folder of [folders.files, folders.keys]) {
    const entries = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
    if (entries.some((entry) => entry.isFile()))
      throw new ArchiveProblem(`${folder} is not empty; restore into a new data folder`);
  }
}

async function requireSameMigrations(db: Database, manifest: Manifest): Promise<void> {
  const here = await appliedMigrations(db);
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return;
  const last = (list: readonly { name: string }[]) => list.at(-1)?.name ?? 'none';
  throw new ArchiveProblem(
    `the archive was written by another version (its last migration is ${last(manifest.migrations)}, here it is ${last(here)}); restore it with that version and upgrade afterwards`,
  );
}

async function fill(
  tx: CopyTransaction,
  folders: Folders,
  manifest: Manifest,
  inFile: string,
  placed: string[],
  progress: Progress,
): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  const known = new Map(manifest.parts.map((part) => [part.name, part.sha256]));
  let copy: { name: string; into: Writable } | undefined;
  const close = async () => {
    if (!copy) return;
    copy.into.end();
    await finished(copy.into);
    copy = undefined;
  };
  let done = 0;
  for await (const { entry } of entriesOf(inFile)) {
    const [room, name = ''] = entry.header.name.split('/');
    progress('restore', ++done, manifest.parts.length + 1);
    const content = await buffer(entry);
    if (entry.header.name === MANIFEST) continue;
    if (createHash('sha256').update(content).digest('hex') !== known.get(entry.header.name))
      throw new ArchiveProblem('the archive changed while it was read');
    if (room === 'tables') {
      const table = tables.get(name);
      if (!table) throw new ArchiveProblem(`the manifest knows no table ${name}`);
      if (copy?.name !== name) {
        await close();
        copy = {
          name,
          into: tx.client.query(copyFrom(`copy ${name} (${table.columns.join(', ')}) from stdin`)),
        };
      }
      if (copy) await pour(copy.into, content);
      continue;
    }
    await close();
    if (!/^[\w.-]+$/.test(name) || name.startsWith('.'))
      throw new ArchiveProblem(`${entry.header.name} is not a name for a file`);
    if (room === 'keys') await place(folders.keys, name, content, placed);
    else if (room === 'files') await place(join(folders.files, name.slice(0, 2)), name, content, placed);
    else throw new ArchiveProblem(`the archive holds ${entry.header.name}, which this program does not know`);
  }
  await close();
}

function pour(into: Writable, content: Buffer): Promise<void> {
  return new Promise((done, failed) => into.write(content, (error) => (error ? failed(error) : done())));
}

async function place(folder: string, name: string, content: Buffer, placed: string[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  placed.push(path);
  await writeFile(path, content, { flag: 'wx', mode: 0o600 });
}

/** Everything placed is on the disk before the commit; side by side, because each waits for the same disk. */
async function flush(placed: readonly string[]): Promise<void> {
  const left = [...placed, ...new Set(placed.map((path) => dirname(path)))];
  const worker = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
}

/**
 * Restored facts carry this transaction's number, which lies below every later one. The sequencer goes on before
 * the first fact that had no place in the log yet; facts that had one keep it.
 */
async function settleLedger(tx: CopyTransaction, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const counted = await tx.row<{ n: number }>(trustedSql(`select count(*) as n from ${name}`));
    if (counted?.n !== rows)
      throw new ArchiveProblem(`${name} has ${counted?.n} rows and should have ${rows}`);
  }
  await tx.run(sql`delete from work.file where hash = any(${manifest.gone}::text[])`);
  for (const { name, last } of manifest.sequences)
    if (last > 0) await tx.run(trustedSql(`select setval('${name}', $1)`, [last]));
  await tx.run(
    sql`update ledger.sequencer set xid = pg_current_xact_id(),
          seq = coalesce((select min(f.seq) - 1 from ledger.fact f where not exists (select 1 from ledger.log_index l where l.seq = f.seq)),
                         (select max(seq) from ledger.fact), 0)`,
  );
}

/** The replay opens a transaction of its own; here it takes part in the one that is open. */
function inside(db: Database, tx: Transaction): Database {
  return Object.create(db, {
    transaction: { value: <T>(work: (open: Transaction) => Promise<T>) => work(tx) },
  });
}
