import { sql, type Writer } from '../../../platform/postgres/sql.ts';

/** Everything that sign-in keeps about a person, gone: ways in, sessions, addresses, devices, codes and the audit. */
export async function forgetSignIn(tx: Writer, principal: string): Promise<void> {
  await tx.run(
    sql`delete from sign_in_challenge where session in (select id from session where principal = ${principal})`,
  );
  await tx.run(sql`delete from session where principal = ${principal}`);
  await tx.run(sql`delete from known_device where principal = ${principal}`);
  await tx.run(sql`delete from passkey where principal = ${principal}`);
  await tx.run(sql`delete from password where principal = ${principal}`);
  await tx.run(sql`delete from totp where principal = ${principal}`);
  await tx.run(sql`delete from sign_on_link where principal = ${principal}`);
  await tx.run(sql`delete from one_time_code where principal = ${principal} or newcomer = ${principal}`);
  await tx.run(sql`delete from sign_in_address where principal = ${principal}`);
  await tx.run(sql`delete from sign_in_event where principal = ${principal}`);
}
