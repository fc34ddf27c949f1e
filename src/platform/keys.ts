import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder for what must never stand in the database: the index key and the wrapped sealing keys. Made once,
 * closed to everybody else; one that was opened wider is closed again, one of another user is not used.
 */
export function keysFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(folder);
  if (process.getuid && uid !== process.getuid())
    throw new Error(`${folder} belongs to another user (uid ${uid})`);
  if (mode & 0o077) chmodSync(folder, 0o700);
  return folder;
}
