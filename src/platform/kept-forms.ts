import type { Instant } from '../kernel/instant.ts';
import { hashOfSecret, randomSecret } from './chance.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';
import type { SignInKey } from './sign-in-key.ts';

/** A form that came when nobody could act on it. */
export interface KeptForm {
  /** The address it was sent to, with its language and question. */
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

// Of one person; a page that asks again and again keeps its latest tries.
const KEPT_MAX = 10;

const placeOf = (hash: string) => `kept-form/${hash}`;

/** Keeps a form for a person, sealed; the answer is the secret that stands in the address. */
export async function keepForm(
  writer: Writer,
  key: SignInKey,
  principal: string,
  form: KeptForm,
  at: Instant,
): Promise<string> {
  const secret = randomSecret();
  const hash = hashOfSecret(secret)!;
  const sealed = key.seal(placeOf(hash), Buffer.from(JSON.stringify(form)));
  await writer.run(
    sql`insert into kept_form (hash, principal, sealed, kept_at) values (${hash}, ${principal}, ${sealed}, ${at})`,
  );
  await writer.run(
    sql`delete from kept_form where principal = ${principal} and hash not in
          (select hash from kept_form where principal = ${principal} order by kept_at desc, hash limit ${KEPT_MAX})`,
  );
  return secret;
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
  const row = await reader.row<{ sealed: Buffer }>(
    sql`select sealed from kept_form where hash = ${hash} and principal = ${principal}`,
  );
  return row && (JSON.parse(key.open(placeOf(hash), row.sealed).toString()) as KeptForm);
}

export async function dropKeptForm(writer: Writer, principal: string, secret: string): Promise<void> {
  const hash = hashOfSecret(secret);
  if (hash) await writer.run(sql`delete from kept_form where hash = ${hash} and principal = ${principal}`);
}

/** Clockwork: what nobody came back for. */
export function dropFormsKeptBefore(writer: Writer, before: Instant): Promise<number> {
  return writer.run(sql`delete from kept_form where kept_at < ${before}`);
}
