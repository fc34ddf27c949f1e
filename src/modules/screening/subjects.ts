import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/id.ts';

/** A UUIDv8 (RFC 9562) made from what a subject is about, so that there is one of it. */
function madeFrom<Kind extends string>(...parts: readonly string[]): Id<Kind> {
  const bytes = createHash('sha256')
    .update(`sanad ${parts.join(' ')}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}

export const screeningSubject = (application: string) => madeFrom<'screening'>('screening', application);
export const matchSubject = (application: string, other: string) =>
  madeFrom<'match'>('match', application, other);
export const listSubject = (name: string) => madeFrom<'watch-list'>('watch-list', name);
/** An entry of a published list as a party. */
export const entryParty = (list: string, entry: string) => madeFrom<'entry'>('entry', list, entry);
export const CALIBRATION = madeFrom<'calibration'>('calibration');

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
