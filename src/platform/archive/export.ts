import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../postgres/database.ts';
import { sql, trustedSql } from '../postgres/sql.ts';
import {
  ArchiveProblem,
  type Folders,
  MANIFEST,
  MANIFEST_VERSION,
  type Manifest,
  type Part,
  type Progress,
} from './manifest.ts';
import { type CopyTransaction, copyTransaction } from './snapshot.ts';
import { type ArchivedTable, appliedMigrations, archivedTables, sequencePositions } from './tables.ts';

type Entry = ReturnType<Pack['entry']>;

const PART_BYTES = 8 * 1024 * 1024;

/**
 * Writes everything that cannot be derived to one archive, from one snapshot, while the system runs: facts, person
 * keys, the log's index, the tables in `work`, keys and files. It is written under another name and renamed when
 * it is whole. The archive opens what is sealed in the ledger: it is as secret as the system itself (mode 0600).
 */
export async function exportArchive(
  db: Database,
  folders: Folders,
  outFile: string,
  at: Instant,
  progress: Progress = () => {},
): Promise<Manifest> {
  if (existsSync(outFile))
    throw new ArchiveProblem(`${outFile} exists; an archive is never written over another`);
  const draft = `${outFile}.${randomBytes(4).toString('hex')}.part`;
  try {
    const archive = new Archive(pack());
    const written = pipeline(
      archive.tar,
      createZstdCompress({
        params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 },
      }),
      createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
    );
    const filled = copyTransaction(db, 'begin isolation level repeatable read read only', (tx) =>
      fill(archive, tx, folders, at, progress),
    );
    filled.catch((error: Error) => archive.tar.destroy(error));
    const [manifest] = await Promise.all([filled, written]);
    await settle(draft, outFile);
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}

async function fill(
  archive: Archive,
  tx: CopyTransaction,
  folders: Folders,
  at: Instant,
  progress: Progress,
): Promise<Manifest> {
  const tables: Manifest['tables'] = [];
  const all = await archivedTables(tx);
  for (const table of all) {
    progress('tables', tables.length, all.length);
    const rows = await copyOut(archive, tx, table);
    tables.push({ name: table.name, columns: [...table.columns], rows });
  }
  progress('tables', all.length, all.length);
  for (const name of existsSync(folders.keys) ? (await readdir(folders.keys)).sort() : [])
    if ((await stat(join(folders.keys, name))).isFile())
      await archive.add(`keys/${name}`, await readFile(join(folders.keys, name)));
  const gone = await copyFiles(archive, tx, folders.files, progress);
  const manifest: Manifest = {
    format: 'sanad-archive',
    version: MANIFEST_VERSION,
    at,
    migrations: await appliedMigrations(tx),
    tables,
    sequences: await sequencePositions(tx),
    gone,
    parts: archive.parts,
  };
  await archive.end(manifest);
  return manifest;
}

async function copyOut(
  archive: Archive,
  tx: CopyTransaction,
  { name, columns }: ArchivedTable,
): Promise<number> {
  const stream = tx.client.query(
    copyTo(`copy (select ${columns.join(', ')} from ${name} order by ${columns[0]}) to stdout`),
  );
  let [held, bytes, part] = [[] as Buffer[], 0, 0];
  const flush = async () => {
    if (bytes) await archive.add(`tables/${name}/${String(++part).padStart(6, '0')}`, Buffer.concat(held));
    [held, bytes] = [[], 0];
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  }
  await flush();
  return stream.rowCount;
}

/** Returns the hashes whose bytes were erased since the snapshot. */
async function copyFiles(
  archive: Archive,
  tx: CopyTransaction,
  folder: string,
  progress: Progress,
): Promise<string[]> {
  const gone: string[] = [];
  const total = (await tx.row<{ n: number }>(sql`select count(*) as n from work.file`))?.n ?? 0;
  let [done, last] = [0, ''];
  for (;;) {
    const batch = await tx.rows<{ hash: string; bytes: number }>(
      trustedSql('select hash, bytes from work.file where hash > $1 order by hash limit 1000', [last]),
    );
    if (batch.length === 0) return gone;
    for (const { hash, bytes } of batch) {
      if (!(await archive.addFile(hash, bytes, join(folder, hash.slice(0, 2), hash)))) gone.push(hash);
      progress('files', ++done, total);
      last = hash;
    }
  }
}

/** A tar under way, with the length and hash of every part that went in. */
class Archive {
  readonly tar: Pack;
  readonly parts: Part[] = [];

  constructor(tar: Pack) {
    this.tar = tar;
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.#entry(name, content.length, async (entry) => void entry.end(content));
    this.parts.push({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }

  /** False when the file is no longer there. A file that is not what its name says ends the export. */
  async addFile(hash: string, bytes: number, path: string): Promise<boolean> {
    const found = await stat(path).catch(() => undefined);
    if (!found) return false;
    if (found.size !== bytes)
      throw new ArchiveProblem(`file ${hash} has ${found.size} bytes on the disk and should have ${bytes}`);
    const digest = createHash('sha256');
    await this.#entry(`files/${hash}`, bytes, (entry) =>
      pipeline(
        createReadStream(path),
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            digest.update(chunk);
            yield chunk;
          }
        },
        entry,
      ),
    );
    if (digest.digest('hex') !== hash) throw new ArchiveProblem(`file ${hash} was altered on the disk`);
    this.parts.push({ name: `files/${hash}`, bytes, sha256: hash });
    return true;
  }

  async end(manifest: Manifest): Promise<void> {
    const content = Buffer.from(JSON.stringify(manifest));
    await this.#entry(MANIFEST, content.length, async (entry) => void entry.end(content));
    this.tar.finalize();
  }

  #entry(name: string, size: number, fill: (entry: Entry) => Promise<void>): Promise<void> {
    return new Promise((done, failed) => {
      const entry = this.tar.entry({ name, size, mode: 0o600 }, (error) => (error ? failed(error) : done()));
      fill(entry).catch(failed);
    });
  }
}

/** Its bytes are on the disk before it gets its name. */
async function settle(draft: string, outFile: string): Promise<void> {
  const file = await open(draft, 'r');
  await file.sync();
  await file.close();
  await rename(draft, outFile);
  const folder = await open(dirname(outFile), 'r');
  await folder.sync();
  await folder.close();
}
