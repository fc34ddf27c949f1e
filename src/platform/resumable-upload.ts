import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseId } from '../kernel/id.ts';
import { DAY_MS, type Instant, plusMs } from '../kernel/instant.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { MediaType } from './file-kinds.ts';
import { FILE_BYTES_MAX, type Files, MIB, type StoredFile } from './files.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';

/** How long a file that was cut off waits for the rest. */
export const PARTS_KEPT_MS = 3 * DAY_MS;
/** Files that one sender may have under way at a time. */
export const UNDER_WAY_MAX = 50;

/** A file on its way in. */
export interface Part {
  readonly id: string;
  readonly owner: string;
  readonly purpose: string;
  readonly length: number;
  readonly name: string;
  readonly mediaType: string | null;
  /** What its sender said of it when he announced it, as he wrote it. */
  readonly said: string | null;
  /** SHA-256, hex, once it is whole and was taken in. */
  readonly hash: string | null;
  readonly expiresAt: Instant;
}

/** Why bytes were not taken; `cut` keeps what came. */
export type Appended =
  | { readonly offset: number; readonly cut?: true }
  | 'other-offset'
  | 'altered'
  | 'too-much';

export interface Checksum {
  readonly algorithm: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

/**
 * Files that come piece by piece. How much has come is the length of the file on the disk, so nothing is promised
 * that was not written. A sender who comes back ends his own earlier connection to the same file.
 */
export class ResumableUploads {
  readonly #files: Files;
  readonly #writing = new Map<string, () => void>();

  constructor(files: Files) {
    this.#files = files;
  }

  async begin(db: Database, at: Instant, begun: Omit<Part, 'hash' | 'expiresAt'>): Promise<Part | Refusal> {
    if (begun.length > FILE_BYTES_MAX)
      return refuse('invalid', 'file-too-large', { values: { max_mib: FILE_BYTES_MAX / MIB } });
    if (begun.length <= 0) return refuse('invalid', 'file-empty');
    const expiresAt = plusMs(at, PARTS_KEPT_MS);
    const { id, owner, purpose, length, name, mediaType, said } = begun;
    const added = await db.transaction(async (tx) => {
      await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 7235014))`);
      return tx.run(
        sql`insert into resumable_upload (id, owner, purpose, length, name, media_type, said, begun_at, expires_at)
            select ${id}, ${owner}, ${purpose}, ${length}, ${name}, ${mediaType}, ${said}, ${at}, ${expiresAt}
            where (select count(*) from resumable_upload where owner = ${owner} and hash is null) < ${UNDER_WAY_MAX}`,
      );
    });
    if (added === 0) return refuse('conflict', 'uploads-under-way', { values: { most: UNDER_WAY_MAX } });
    await (await open(this.#pathOf(id), 'wx', 0o600)).close();
    return { ...begun, hash: null, expiresAt };
  }

  /** Bytes that are here for good; undefined when they are gone. */
  async offsetOf(part: Part): Promise<number | undefined> {
    if (part.hash !== null) return part.length;
    return (await stat(this.#pathOf(part.id)).catch(() => undefined))?.size;
  }

  /** Writes what follows `offset`. With a checksum either all of it counts or nothing. */
  async append(
    part: Part,
    offset: number,
    content: AsyncIterable<Uint8Array>,
    checksum?: Checksum,
  ): Promise<Appended> {
    this.#writing.get(part.id)?.();
    const gone = new AbortController();
    const stop = () => gone.abort();
    this.#writing.set(part.id, stop);
    const file = await open(this.#pathOf(part.id), 'r+');
    try {
      if ((await file.stat()).size !== offset) return 'other-offset';
      const end = await pour(content, file, offset, part.length, gone.signal, checksum);
      if (typeof end === 'object') await file.sync();
      else await file.truncate(offset);
      return end;
    } finally {
      await file.close();
      if (this.#writing.get(part.id) === stop) this.#writing.delete(part.id);
    }
  }

  /** Examines a file of which every byte is here and takes it in, or says why not and lets it go. */
  async takeIn(
    db: Database,
    at: Instant,
    part: Part,
    accepts: readonly MediaType[],
  ): Promise<StoredFile | Refusal> {
    return this.#files.receive(db, at, {
      content: createReadStream(this.#pathOf(part.id)),
      name: part.name,
      mediaType: part.mediaType,
      accepts,
      length: part.length,
      hash: null,
    });
  }

  /** It was taken in: only its name stays, so that its sender hears that it is done. */
  async settle(writer: Writer, part: Part, hash: string): Promise<void> {
    await writer.run(sql`update resumable_upload set hash = ${hash} where id = ${part.id}`);
    await rm(this.#pathOf(part.id), { force: true });
  }

  async drop(writer: Writer, id: string): Promise<void> {
    this.#writing.get(id)?.();
    await writer.run(sql`delete from resumable_upload where id = ${id}`);
    await rm(this.#pathOf(id), { force: true });
  }

  /** Clockwork: lets go of files whose rest never came. Returns how many. */
  async sweep(db: Database, at: Instant): Promise<number> {
    const rows = await db.rows<{ id: string }>(
      sql`select id from resumable_upload where expires_at <= ${at}`,
    );
    for (const { id } of rows) await this.drop(db, id);
    const present = await readdir(this.#files.parts);
    const known = new Set(
      (
        await db.rows<{ id: string }>(
          sql`select id from resumable_upload where id = any(${present.filter((name) => parseId(name))}::uuid[]) and hash is null`,
        )
      ).map(({ id }) => id),
    );
    let orphans = 0;
    for (const name of present)
      if (!known.has(name) && (await olderThanDay(join(this.#files.parts, name)))) {
        await rm(join(this.#files.parts, name), { force: true });
        orphans++;
      }
    return rows.length + orphans;
  }

  #pathOf(id: string): string {
    if (!parseId(id)) throw new Error('a part is named by its id');
    return join(this.#files.parts, id);
  }
}

/** A file under way, for whoever sends it; expired ones are gone. */
export async function partOf(
  reader: Reader,
  owner: string,
  id: string,
  at: Instant,
): Promise<Part | undefined> {
  if (!parseId(id)) return undefined;
  return reader.row<Part>(
    sql`select id, owner, purpose, length, name, media_type as "mediaType", said, hash, expires_at as "expiresAt"
        from resumable_upload where id = ${id} and owner = ${owner} and expires_at > ${at}`,
  );
}

/** Files that somebody began to send and that are not whole yet, the latest first. */
export function partsUnderWay(reader: Reader, owner: string, at: Instant): Promise<Part[]> {
  return reader.rows<Part>(
    sql`select id, owner, purpose, length, name, media_type as "mediaType", said, hash, expires_at as "expiresAt"
        from resumable_upload where owner = ${owner} and hash is null and expires_at > ${at} order by begun_at desc, id limit ${UNDER_WAY_MAX}`,
  );
}

async function pour(
  content: AsyncIterable<Uint8Array>,
  file: FileHandle,
  offset: number,
  length: number,
  gone: AbortSignal,
  checksum: Checksum | undefined,
): Promise<Appended> {
  const digest = checksum && createHash(checksum.algorithm);
  const chunks = content[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((done) => gone.addEventListener('abort', () => done(undefined)));
  let at = offset;
  let cut = false;
  try {
    for (;;) {
      // a sender that went away may never say so
      const next = await Promise.race([chunks.next().catch(() => undefined), aborted]);
      cut = next === undefined || gone.aborted;
      if (cut || !next || next.done) break;
      if (at + next.value.length > length) return 'too-much';
      digest?.update(next.value);
      for (let done = 0; done < next.value.length; )
        done += (await file.write(next.value, done, next.value.length - done, at + done)).bytesWritten;
      at += next.value.length;
    }
  } finally {
    void Promise.resolve(chunks.return?.()).catch(() => {});
  }
  if (digest && (cut || !digest.digest().equals(checksum!.digest))) return 'altered';
  return cut ? { offset: at, cut: true } : { offset: at };
}

async function olderThanDay(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs >= DAY_MS;
}
