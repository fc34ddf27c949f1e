import type { Refusal } from '../../../kernel/refusal.ts';
import type { MediaType } from '../../../platform/file-kinds.ts';
import type { StoredFile } from '../../../platform/files.ts';
import { receiveWithinDay } from '../../../platform/upload-allowance.ts';
import type { SentFile } from '../forms/form.ts';
import type { Ask } from './route.ts';

/** Stores a file that came with a form, within its sender's daily allowance, or says why it is not taken. */
export function receiveSent(
  { deps, actor, at }: Pick<Ask, 'deps' | 'actor' | 'at'>,
  { name, mediaType, bytes }: Omit<SentFile, 'field'>,
  accepts: readonly MediaType[],
): Promise<StoredFile | Refusal> {
  return receiveWithinDay(deps.files, deps.acting.db, actor, at, {
    content: once(bytes),
    accepts,
    name,
    mediaType: mediaType === 'application/octet-stream' ? null : mediaType || null,
    length: bytes.length,
    hash: null,
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
