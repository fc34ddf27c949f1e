import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../../platform/postgres/sql.ts';
import type { WaysIn } from '../rules/sign-in-access.ts';

export interface Passkey {
  readonly passkey: Id<'passkey'>;
  readonly principal: Id<'principal'>;
  /** base64url. */
  readonly credential: string;
  /** COSE. */
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly backedUp: boolean;
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export async function waysInOf(reader: Reader, principal: string): Promise<WaysIn> {
  const row = await reader.row<WaysIn>(
    sql`select (select count(*)::int from passkey where principal = ${principal}) as passkeys,
          exists (select 1 from password where principal = ${principal}) as password,
          exists (select 1 from totp where principal = ${principal} and confirmed_at is not null) as totp,
          (select count(*)::int from sign_on_link where principal = ${principal}) as "signOns"`,
  );
  return row!;
}

/** The passkeys of a person, oldest first. */
export function passkeysOf(reader: Reader, principal: string): Promise<Passkey[]> {
  return reader.rows<Passkey>(
    sql`select id as passkey, principal, credential_id as credential, public_key as "publicKey", counter, transports, label,
          backed_up as "backedUp", added_at as "addedAt", last_used_at as "lastUsedAt"
        from passkey where principal = ${principal} order by added_at, id`,
  );
}

export function passkeyByCredential(reader: Reader, credential: string): Promise<Passkey | undefined> {
  return reader.row<Passkey>(
    sql`select id as passkey, principal, credential_id as credential, public_key as "publicKey", counter, transports, label,
          backed_up as "backedUp", added_at as "addedAt", last_used_at as "lastUsedAt"
        from passkey where credential_id = ${credential}`,
  );
}

/** False when another account has the credential. */
export async function keepPasskey(tx: Writer, passkey: Passkey): Promise<boolean> {
  const p = passkey;
  const added = await tx.run(
    sql`insert into passkey (id, principal, credential_id, public_key, counter, transports, label, backed_up, added_at)
        values (${p.passkey}, ${p.principal}, ${p.credential}, ${p.publicKey}, ${p.counter}, ${JSON.stringify(p.transports)}::jsonb,
          ${p.label}, ${p.backedUp}, ${p.addedAt}) on conflict do nothing`,
  );
  return added === 1;
}

/** Notes a use; false when the passkey went meanwhile, or its counter no longer moves on: there is a copy of it. */
export async function notePasskeyUse(
  tx: Writer,
  passkey: string,
  counter: number,
  backedUp: boolean,
  at: Instant,
): Promise<boolean> {
  const noted = await tx.run(
    sql`update passkey set counter = ${counter}, backed_up = ${backedUp}, last_used_at = ${at}
        where id = ${passkey} and (counter < ${counter}::bigint or (counter = 0 and ${counter}::bigint = 0))`,
  );
  return noted === 1;
}

export function dropPasskey(tx: Writer, principal: string, passkey: string): Promise<number> {
  return tx.run(sql`delete from passkey where id = ${passkey} and principal = ${principal}`);
}

export async function passwordOf(reader: Reader, principal: string): Promise<string | undefined> {
  const row = await reader.row<{ hash: string }>(
    sql`select hash from password where principal = ${principal}`,
  );
  return row?.hash;
}

export async function keepPassword(tx: Writer, principal: string, hash: string, at: Instant): Promise<void> {
  await tx.run(
    sql`insert into password (principal, hash, set_at) values (${principal}, ${hash}, ${at})
        on conflict (principal) do update set hash = excluded.hash, set_at = excluded.set_at`,
  );
}

export function dropPassword(tx: Writer, principal: string): Promise<number> {
  return tx.run(sql`delete from password where principal = ${principal}`);
}

export interface Totp {
  readonly totp: Id<'totp'>;
  readonly sealed: Buffer;
  readonly confirmedAt: Instant | null;
  /** The steps whose code was used. */
  readonly used: readonly number[];
}

/** The authenticators of a person: the one that counts, and one that is being enrolled. */
export function totpsOf(reader: Reader, principal: string): Promise<Totp[]> {
  return reader.rows<Totp>(
    sql`select id as totp, sealed, confirmed_at as "confirmedAt",
          coalesce((select jsonb_agg(u.step) from totp_step u where u.totp = t.id), '[]') as used
        from totp t where principal = ${principal} order by confirmed_at nulls last, begun_at desc`,
  );
}

export async function beginTotpRow(
  tx: Writer,
  totp: string,
  principal: string,
  sealed: Buffer,
  at: Instant,
): Promise<void> {
  await tx.run(sql`delete from totp where principal = ${principal} and confirmed_at is null`);
  await tx.run(
    sql`insert into totp (id, principal, sealed, begun_at) values (${totp}, ${principal}, ${sealed}, ${at})`,
  );
}

export async function confirmTotpRow(tx: Writer, totp: string, at: Instant): Promise<void> {
  await tx.run(sql`update totp set confirmed_at = ${at} where id = ${totp}`);
}

export async function dropTotp(tx: Writer, totp: string): Promise<void> {
  await tx.run(sql`delete from totp where id = ${totp}`);
}

/** Uses up a step; false when its code was used before, or is being used at this moment by another. */
export async function useStep(tx: Writer, totp: string, step: number): Promise<boolean> {
  return (
    (await tx.run(
      sql`insert into totp_step (totp, step) values (${totp}, ${step}) on conflict do nothing`,
    )) === 1
  );
}

export function dropLinks(tx: Writer, principal: string): Promise<number> {
  return tx.run(sql`delete from sign_on_link where principal = ${principal}`);
}
