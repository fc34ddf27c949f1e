import { Readable } from 'node:stream';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { addUpload } from '../../src/modules/applications/store.ts';
import type { StoredFile } from '../../src/platform/files.ts';
import type { AnApplication } from './country.ts';
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

/** The same among the papers of an application; returns its hash. */
export async function aPaperOf(
  house: House,
  made: Pick<AnApplication, 'application' | 'owner'>,
): Promise<string> {
  const { hash, mediaType, bytes } = await aPaper(house);
  const upload = { hash, name: 'letter.pdf', mediaType, bytes, at: house.clock.now() };
  await addUpload(house.db, made.application, upload, made.owner.principal);
  return hash;
}
