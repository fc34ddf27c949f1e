import { createHash } from 'node:crypto';
import { canonical } from '../../platform/ledger/canonical.ts';

/** SHA-256 (hex) of a list in its canonical form, by which two people know that they speak of the same one. */
export function listHash(list: unknown): string {
  return createHash('sha256').update(canonical(list)).digest('hex');
}
