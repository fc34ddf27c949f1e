import { sql, type Transaction } from '../postgres/sql.ts';

/**
 * Destroys what identifies a person: the key, and every ciphertext under it. The facts, their order and
 * their outer commitments stay. The caller appends the fact that says so, in the same transaction.
 * Returns how many facts lost their personal payload.
 */
export async function destroyPersonal(tx: Transaction, keyedTo: string): Promise<number> {
  await tx.run(sql`delete from ledger.person_key where keyed_to = ${keyedTo}`);
  return tx.run(
    sql`update ledger.fact set personal = null where keyed_to = ${keyedTo} and personal is not null`,
  );
}
