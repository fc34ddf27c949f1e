import { Readable } from 'node:stream';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { addUpload } from '../../src/modules/applications/store.ts';
import type { MediaType } from '../../src/platform/file-kinds.ts';
import type { StoredFile } from '../../src/platform/files.ts';
import type { AnApplication } from './country.ts';
import type { Portal } from './portal.ts';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The smallest photograph. */
export const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

interface House extends Pick<Portal, 'db' | 'clock'> {
  readonly deps: Pick<Portal['deps'], 'files'>;
}

/** A paper that came in, byte for byte among the files of a house. */
export const aPaper = (house: House): Promise<StoredFile> =>
  received(house, PDF, 'letter.pdf', 'application/pdf');

export const aPhotograph = (house: House): Promise<StoredFile> =>
  received(house, PIXEL, 'door.jpg', 'image/jpeg');

async function received(
  { db, deps, clock }: House,
  bytes: Buffer,
  name: string,
  mediaType: MediaType,
): Promise<StoredFile> {
  const stored = await deps.files.receive(db, clock.now(), {
    content: Readable.from([bytes]),
    accepts: [mediaType],
    name,
    mediaType,
    length: bytes.length,
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
