import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/id.ts';

/** The id under which the ledger keeps who has an application in hand for an agency: a UUIDv8 (RFC 9562) made from both. */
export function assignmentSubject(application: string, agency: string): Id<'assignment'> {
  const bytes = createHash('sha256')
    .update(`sanad assignment ${application} ${agency}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<'assignment'>;
}
