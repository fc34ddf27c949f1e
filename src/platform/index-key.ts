import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { hmacSha256 } from './hmac.ts';

/** The keyed blind index of a normalised id: equal ids give equal text, and nobody without the key can guess back. */
export type Blind = (text: string) => string;

const FILE = 'index.key';
const HEX = /^[0-9a-f]{64}\n?$/;

export function blindWith(key: Uint8Array): Blind {
  return (text) => hmacSha256(key, text.normalize('NFC')).toString('base64url');
}

/**
 * The installation's index key, from `folder` (the keys folder, never the database: whoever steals the tables must
 * not be able to try all national ids). Made on first use; two processes that start together agree on one.
 * Losing it makes the indexes useless, so it belongs in every backup. Throws when the file is not a key.
 */
export function openIndexKey(folder: string): Blind {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const text = readOrUndefined(path) ?? makeKey(path);
  if (!HEX.test(text))
    throw new Error(`${path} is not an index key (64 hex digits); restore it from the backup`);
  return blindWith(Buffer.from(text.trim(), 'hex'));
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name and linked into place, so that a crash leaves no half key and a race has one winner. */
function makeKey(path: string): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(file);
    chmodSync(draft, 0o400);
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}
