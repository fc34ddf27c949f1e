import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { type FrozenModel, hashOf } from '../matching/frozen.ts';
import { TableFault } from '../matching/table/table.ts';
import { WrongUsage } from './command.ts';

/** A cell of a table of comma separated values. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** @throws TableFault where the file cannot be written */
export async function writeRows(path: string, rows: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path);
  const failed = once(stream, 'error').then(([error]) => {
    throw new TableFault(`${path} cannot be written: ${(error as Error).message}`);
  });
  const all = async () => {
    let lines = '';
    for (const row of rows) {
      lines += row;
      if (lines.length < 1 << 20) continue;
      if (!stream.write(lines)) await once(stream, 'drain');
      lines = '';
    }
    stream.end(lines);
    await once(stream, 'finish');
  };
  await Promise.race([all(), failed]);
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
