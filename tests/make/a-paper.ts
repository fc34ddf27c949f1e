import { Readable } from 'node:stream';
import { isRefusal } from '../../src/kernel/refusal.ts';
import type { StoredFile } from '../../src/platform/files.ts';
import type { Portal } from './portal.ts';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface House extends Pick<Portal, 'db' | 'clock'> {
  readonly deps: Pick<Portal['deps'], 'files'>;
}

/** A paper that came in, byte for byte among the files of a house. */
export async function aPaper({ db, deps, clock }: House): Promise<StoredFile> {
  const stored = await deps.files.receive(db, clock.now(), {
    content: Readable.from([PDF]),
    accepts: ['application/pdf'],
    name: 'letter.pdf',
    mediaType: 'application/pdf',
    length: PDF.length,
    hash: null,
  });
  if (isRefusal(stored)) throw new Error(stored.code);
  return stored;
}
