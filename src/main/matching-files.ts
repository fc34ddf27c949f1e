import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { type FrozenModel, hashOf } from '../matching/frozen.ts';
import { TableFault } from '../matching/table/table.ts';
import { WrongUsage } from './command.ts';

/** @throws TableFault where the file cannot be written */
export async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const stream = createWriteStream(path);
  const failed = once(stream, 'error').then(([error]) => {
    throw new TableFault(`${path} cannot be written: ${(error as Error).message}`);
  });
  const all = async () => {
    for (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
  };
  await Promise.race([all(), failed]);
}

/** @throws TableFault where the file cannot be written */
export const writeRows = (path: string, rows: Iterable<string>): Promise<void> =>
  writePieces(path, gathered(rows));

/** Rows together, so that a file is not written row by row. */
function* gathered(rows: Iterable<string>): Iterable<string> {
  let lines = '';
  for (const row of rows) {
    lines += row;
    if (lines.length < 1 << 20) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

/** The first line of a file of JSON. */
export function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').trim().split('\n')[0]!);
  } catch (error) {
    throw new WrongUsage(`${path}: ${(error as Error).message}`);
  }
}

/** What `sanad match --model` kept; undefined where it was changed since. */
export function keptModel(path: string): FrozenModel | undefined {
  const model = jsonIn(path) as FrozenModel;
  if (typeof model?.hash !== 'string' || !Array.isArray(model.fields))
    throw new WrongUsage(`${path} is no model of sanad match`);
  return hashOf(model) === model.hash ? model : undefined;
}

export const changedModel = (path: string): string =>
  `${path} was changed after it was written: its hash is not the one it states`;
