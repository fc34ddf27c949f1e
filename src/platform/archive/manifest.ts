import { z } from 'zod';

/** The archive cannot be written or taken back; the text is for the person at the command line. */
export class ArchiveProblem extends Error {}

/** Where a system keeps what is not in the database. */
export interface Folders {
  readonly files: string;
  readonly keys: string;
}

/** Told along the way: what is being done, how much of it is done. */
export type Progress = (what: string, done: number, of: number) => void;

const count = z.number().int().nonnegative();

/**
 * The last entry of an archive. The archive is a tar in zstd: `tables/<schema.table>/<n>` (PostgreSQL's COPY text,
 * cut into parts), `keys/<name>`, `files/<sha256>`, and this. Every part stands here with its length and SHA-256.
 */
export const manifestShape = z.object({
  format: z.literal('sanad-archive'),
  version: z.literal(1),
  at: z.string(),
  /** The migrations of the database it came from. */
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+\.[a-z_0-9]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
      rows: count,
    }),
  ),
  sequences: z.array(z.object({ name: z.string().regex(/^[a-z_]+\.[a-z_0-9]+$/), last: count })),
  /** Files whose rows are in the snapshot and whose bytes were erased while the archive was written. */
  gone: z.array(z.string()),
  parts: z.array(z.object({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type Manifest = z.infer<typeof manifestShape>;
export type Part = Manifest['parts'][number];

export const MANIFEST = 'manifest.json';
export const MANIFEST_VERSION = 1;
