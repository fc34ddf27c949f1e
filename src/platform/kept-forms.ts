import type { Instant } from '../kernel/instant.ts';
import { hashOfSecret, randomSecret } from './chance.ts';
import { FILE_BYTES_MAX, MIB } from './files.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';
import type { SignInKey } from './sign-in-key.ts';

/** A file as it came with a form. */
export interface TypedFile {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A form that came when nobody could act on it. */
export interface TypedForm {
  /** The address it was sent to, with its language and question. */
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly TypedFile[];
}

export interface KeptForm extends Omit<TypedForm, 'files'> {
  /** What is known of its files; one that is not kept has to be chosen again. */
  readonly files: readonly (Omit<TypedFile, 'bytes'> & { readonly kept: boolean })[];
}

// Of one person; a page that asks again and again keeps its latest tries.
const KEPT_MAX = 10;
/** Bytes of files that are kept for one person; the latest forms keep theirs. */
export const KEPT_BYTES_MAX = 128 * MIB;

const placeOf = (hash: string) => `kept-form/${hash}`;
const placeOfFile = (hash: string, n: number) => `kept-form/${hash}/${n}`;

/** Keeps a form and its files for a person, sealed; the answer is the secret that stands in the address. */
export function keepForm(
  db: Database,
  key: SignInKey,
  principal: string,
  { path, fields, files }: TypedForm,
  at: Instant,
): Promise<string> {
  const secret = randomSecret();
  const hash = hashOfSecret(secret)!;
  const named = files.map(({ field, name, mediaType }) => ({ field, name, mediaType }));
  const sealed = key.seal(placeOf(hash), Buffer.from(JSON.stringify({ path, fields, files: named })));
  return db.transaction(async (tx) => {
    await tx.run(
      sql`insert into kept_form (hash, principal, sealed, kept_at) values (${hash}, ${principal}, ${sealed}, ${at})`,
    );
    for (const [n, { bytes }] of files.entries())
      if (bytes.length <= FILE_BYTES_MAX)
        await tx.run(
          sql`insert into kept_file (form, n, bytes, sealed)
              values (${hash}, ${n}, ${bytes.length}, ${key.seal(placeOfFile(hash, n), bytes)})`,
        );
    await tx.run(
      sql`delete from kept_form where principal = ${principal} and hash not in
            (select hash from kept_form where principal = ${principal} order by kept_at desc, hash = ${hash} desc, hash limit ${KEPT_MAX})`,
    );
    await tx.run(
      sql`delete from kept_file k using
            (select f.form, sum(f.bytes) over (order by o.kept_at desc, o.hash = ${hash} desc, o.hash, f.n) as so_far, f.n
             from kept_file f join kept_form o on o.hash = f.form where o.principal = ${principal}) x
          where k.form = x.form and k.n = x.n and x.so_far > ${KEPT_BYTES_MAX}`,
    );
    return secret;
  });
}

/** The form that a person typed himself; undefined for anybody else and once it was dropped. */
export async function keptForm(
  reader: Reader,
  key: SignInKey,
  principal: string,
  secret: string,
): Promise<KeptForm | undefined> {
  const hash = hashOfSecret(secret);
  if (!hash) return undefined;
  const row = await reader.row<{ sealed: Buffer; kept: readonly number[] | null }>(
    sql`select f.sealed, (select jsonb_agg(n) from kept_file where form = f.hash) as kept
        from kept_form f where f.hash = ${hash} and f.principal = ${principal}`,
  );
  if (!row) return undefined;
  const form = JSON.parse(key.open(placeOf(hash), row.sealed).toString()) as KeptForm;
  return {
    ...form,
    files: (form.files ?? []).map((one, n) => ({ ...one, kept: row.kept?.includes(n) ?? false })),
  };
}

/** The files that came with a person's own form, as far as they are kept. */
export async function keptFiles(
  reader: Reader,
  key: SignInKey,
  principal: string,
  secret: string,
): Promise<TypedFile[]> {
  const form = await keptForm(reader, key, principal, secret);
  const hash = hashOfSecret(secret);
  if (!form || !hash) return [];
  const rows = await reader.rows<{ n: number; sealed: Buffer }>(
    sql`select n, sealed from kept_file where form = ${hash} order by n`,
  );
  return rows.map(({ n, sealed }) => {
    const { field, name, mediaType } = form.files[n]!;
    return { field, name, mediaType, bytes: key.open(placeOfFile(hash, n), sealed) };
  });
}

export async function dropKeptForm(writer: Writer, principal: string, secret: string): Promise<void> {
  const hash = hashOfSecret(secret);
  if (hash) await writer.run(sql`delete from kept_form where hash = ${hash} and principal = ${principal}`);
}

/** Clockwork: what nobody came back for. */
export function dropFormsKeptBefore(writer: Writer, before: Instant): Promise<number> {
  return writer.run(sql`delete from kept_form where kept_at < ${before}`);
}
