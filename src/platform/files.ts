import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { type Claim, examine, type MediaType } from './file-kinds.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql, type Transaction, type Writer } from './postgres/sql.ts';

export const MIB = 1024 * 1024;
export const FILE_BYTES_MAX = 20 * MIB;
/** What one sender may send on a day, in MiB, unless the settings say otherwise. */
export const UPLOADS_A_DAY_MIB = 2048;
/** How long a file that nothing names is kept after it came last. */
export const UNNAMED_KEPT_MS = 30 * DAY_MS;
const SWEPT_AT_ONCE_MAX = 10_000;

export interface StoredFile {
  /** SHA-256 of the content, hex: the file's only name here. */
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
  /** Width times height of an image. */
  readonly pixels: number | null;
}

/** A file on its way in, as the sender describes it. */
export interface Arrival extends Claim {
  readonly content: AsyncIterable<Uint8Array>;
  readonly accepts: readonly MediaType[];
  /** Bytes the sender announced (Content-Length of the part), or null. */
  readonly length: number | null;
  /** SHA-256 (hex) the sender announced, or null. */
  readonly hash: string | null;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Files by content, in a folder that no web server serves. A file is either wholly there, with its row in
 * `work.file`, or not there at all: it is written under another name, flushed to the disk, examined, and only
 * then given its own name; the row follows. A process that dies in between leaves at most an orphan to sweep.
 * Two people who send the same content share one file.
 */
export class Files {
  readonly #folder: string;
  readonly bytesADay: number;

  private constructor(folder: string, bytesADay: number) {
    this.#folder = folder;
    this.bytesADay = bytesADay;
  }

  static async open(folder: string, bytesADay = UPLOADS_A_DAY_MIB * MIB): Promise<Files> {
    for (const inner of ['arriving', 'parts'])
      await mkdir(join(folder, inner), { recursive: true, mode: 0o700 });
    return new Files(folder, bytesADay);
  }

  /** Takes a file in, or says why not; nothing is kept of what is refused. Throws when the disk fails. */
  async receive(db: Database, at: Instant, arrival: Arrival): Promise<StoredFile | Refusal> {
    const arriving = join(this.#folder, 'arriving', randomUUID());
    try {
      const received = await write(arriving, arrival);
      if (isRefusal(received)) return received;
      const examined = await examine(arriving, arrival, arrival.accepts);
      if (isRefusal(examined)) return examined;
      const stored: StoredFile = { ...received, ...examined };
      await db.transaction(async (tx) => {
        await lock(tx, stored.hash);
        await this.#settle(arriving, stored.hash);
        await tx.run(
          sql`insert into work.file (hash, bytes, media_type, pixels, stored_at)
              values (${stored.hash}, ${stored.bytes}, ${stored.mediaType}, ${stored.pixels}, ${at}) on conflict (hash) do update set sent_at = ${at}`,
        );
      });
      return stored;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  /** The content as it came. The caller has looked the file up and may see it; throws for what is not a hash. */
  read(hash: string): ReadStream {
    return createReadStream(this.pathOf(hash));
  }

  pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error('a file is named by the SHA-256 of its content');
    return join(this.#folder, hash.slice(0, 2), hash);
  }

  /** The folder in which files that come piece by piece wait for their last piece (`resumable-upload.ts`). */
  get parts(): string {
    return join(this.#folder, 'parts');
  }

  /** Removes a file for good: the row with the caller's transaction, the bytes once that has committed. */
  async forget(tx: Transaction, db: Database, hash: string): Promise<void> {
    await tx.run(sql`delete from work.file where hash = ${hash}`);
    tx.afterCommit(async () => {
      await this.#removeUnlessNamed(db, hash);
    });
  }

  /**
   * Removes what a dead process left: arrivals older than `age_ms`, and files without a row. Returns how many.
   * An age of 0 is for the start, when nobody else writes here.
   */
  async sweep(db: Database, age_ms: number): Promise<number> {
    let removed = 0;
    for (const name of await readdir(join(this.#folder, 'arriving')))
      if (await olderThan(join(this.#folder, 'arriving', name), age_ms)) {
        await rm(join(this.#folder, 'arriving', name), { force: true });
        removed++;
      }
    for (const drawer of await readdir(this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(drawer)) continue;
      const hashes = (await readdir(join(this.#folder, drawer))).filter((name) => HASH.test(name));
      const known = new Set(
        (
          await db.rows<{ hash: string }>(sql`select hash from work.file where hash = any(${hashes}::text[])`)
        ).map((row) => row.hash),
      );
      for (const hash of hashes)
        if (
          !known.has(hash) &&
          (await olderThan(this.pathOf(hash), age_ms)) &&
          (await this.#removeUnlessNamed(db, hash))
        )
          removed++;
    }
    return removed;
  }

  /**
   * Forgets files that came more than `UNNAMED_KEPT_MS` ago and that nothing names: no fact (it marked them), and nothing that
   * `holding` knows of (drafts). Copies that were replaced or never used go so. Returns how many.
   */
  async sweepUnnamed(
    db: Database,
    at: Instant,
    holding: (reader: Reader, hashes: readonly string[]) => Promise<readonly string[]>,
  ): Promise<number> {
    return db.transaction(async (tx) => {
      // held until the end: whoever would name one of these waits, and then finds it gone (`missingFile`)
      const old = await tx.rows<{ hash: string }>(
        sql`select hash from work.file
            where not named and stored_at < ${plusMs(at, -UNNAMED_KEPT_MS)} and coalesce(sent_at, stored_at) < ${plusMs(at, -UNNAMED_KEPT_MS)}
            order by stored_at limit ${SWEPT_AT_ONCE_MAX} for update skip locked`,
      );
      const held = new Set(
        await holding(
          tx,
          old.map(({ hash }) => hash),
        ),
      );
      const free = old.filter(({ hash }) => !held.has(hash));
      for (const { hash } of free) await this.forget(tx, db, hash);
      return free.length;
    });
  }

  /** Puts the examined file under its own name, on the disk for good. The caller holds the lock of the hash. */
  async #settle(arriving: string, hash: string): Promise<void> {
    const path = this.pathOf(hash);
    const drawer = join(path, '..');
    if (await mkdir(drawer, { recursive: true, mode: 0o700 })) await flushFolder(this.#folder);
    await rename(arriving, path).catch(async (error: { code?: string }) => {
      // a retried transaction has moved it already
      if (error.code !== 'ENOENT' || !(await stat(path).catch(() => undefined))) throw error;
    });
    await flushFolder(drawer);
  }

  async #removeUnlessNamed(db: Database, hash: string): Promise<boolean> {
    return db.transaction(async (tx) => {
      await lock(tx, hash);
      if (await storedFile(tx, hash)) return false;
      await rm(this.pathOf(hash), { force: true });
      return true;
    });
  }
}

/** What was stored under a hash; undefined when nothing was. */
export async function storedFile(reader: Reader, hash: string): Promise<StoredFile | undefined> {
  return (await storedFiles(reader, [hash])).get(hash);
}

export async function storedFiles(
  reader: Reader,
  hashes: readonly string[],
): Promise<Map<string, StoredFile>> {
  const rows = await reader.rows<StoredFile>(
    sql`select hash, bytes, media_type as "mediaType", pixels from work.file where hash = any(${hashes}::text[])`,
  );
  return new Map(rows.map((row) => [row.hash, row]));
}

/** The first file of those an act names that was never stored here, as a refusal that names its field. */
export async function missingFile(
  reader: Reader,
  named: readonly { readonly hash: string; readonly field: string }[],
): Promise<Refusal | undefined> {
  if (named.length === 0) return undefined;
  const rows = await reader.rows<{ hash: string }>(
    sql`select hash from work.file where hash = any(${named.map(({ hash }) => hash)}::text[]) order by hash for key share`,
  );
  const stored = new Set(rows.map(({ hash }) => hash));
  const missing = named.find(({ hash }) => !stored.has(hash));
  return missing && refuse('invalid', 'file-not-stored', { field: missing.field });
}

/** Storing, erasing and sweeping of one content wait for one another. */
async function lock(tx: Writer, hash: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 7235004))`);
}

async function write(path: string, arrival: Arrival): Promise<Pick<StoredFile, 'hash' | 'bytes'> | Refusal> {
  const tooLarge = refuse('invalid', 'file-too-large', { values: { max_mib: FILE_BYTES_MAX / MIB } });
  if (arrival.length !== null && arrival.length > FILE_BYTES_MAX) return tooLarge;
  const file = await open(path, 'wx', 0o600);
  try {
    const written = await pour(arrival.content, file);
    const { bytes, hash } = written;
    if (bytes > FILE_BYTES_MAX) return tooLarge;
    if (written.broken || (arrival.length !== null && bytes < arrival.length))
      return refuse('invalid', 'file-cut-short', {
        values: { received: bytes, ...(arrival.length !== null && { expected: arrival.length }) },
      });
    if (bytes === 0) return refuse('invalid', 'file-empty');
    if (
      (arrival.hash !== null && arrival.hash.toLowerCase() !== hash) ||
      (arrival.length !== null && bytes > arrival.length)
    )
      return refuse('invalid', 'file-altered', { values: { received: hash } });
    await file.sync();
    return { hash, bytes };
  } finally {
    await file.close();
  }
}

/** Writes until the end or past the limit. A sender that goes away is `broken`; a disk that fails throws. */
async function pour(
  content: AsyncIterable<Uint8Array>,
  file: FileHandle,
): Promise<{ bytes: number; hash: string; broken: boolean }> {
  const digest = createHash('sha256');
  const chunks = content[Symbol.asyncIterator]();
  let [bytes, broken] = [0, false];
  try {
    while (bytes <= FILE_BYTES_MAX) {
      const next = await chunks.next().catch(() => undefined);
      broken = next === undefined;
      if (!next || next.done) break;
      bytes += next.value.length;
      digest.update(next.value);
      for (let at = 0; at < next.value.length; ) at += (await file.write(next.value, at)).bytesWritten;
    }
  } finally {
    await Promise.resolve(chunks.return?.()).catch(() => {}); // lets a stream go that was not read to its end
  }
  return { bytes, hash: digest.digest('hex'), broken };
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function olderThan(path: string, age_ms: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs >= age_ms;
}
