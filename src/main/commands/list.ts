import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isRefusal } from '../../kernel/refusal.ts';
import { type Command, dataOption, EXIT, settingsFor, WrongUsage } from '../command.ts';
import { progressOf } from '../progress.ts';

const KIB = 1024;

/** What a file is read as: a table by its name, JSON lines otherwise. */
const formatOf = (path: string) => (/\.(csv|txt)$/i.test(path) ? 'csv' : 'ftm');

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  of: number,
  told: (done: number, of: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    yield chunk;
    bytes += chunk.length;
    told(Math.ceil(bytes / KIB), Math.ceil(of / KIB));
  }
}

export const command: Command = {
  operands: 'import FILE --list CODE --source TEXT --as-of DATE',
  operandsMin: 2,
  options: {
    ...dataOption,
    list: { type: 'string' },
    source: { type: 'string' },
    'as-of': { type: 'string' },
  },
  help: `Takes in an edition of a published watch list from a file of any size: FollowTheMoney entities as JSON lines (the
format of OpenSanctions), or a table that ends in .csv whose first row names its columns (id, schema, name, birthDate,
idNumber, registrationNumber, taxNumber, phone and the like). It is held against the edition before: what it adds, changes and takes is kept. It comes
in whole or not at all: a line that cannot be read is named by its number, and nothing is changed. A running server is
not disturbed; it screens everything open again within a minute.

Options:
  --list CODE    the list; a code that is not known yet begins a new one
  --source TEXT  where it was taken from: an address or an institution
  --as-of DATE   the day of the edition, as 2026-11-23
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         what came of it as JSON

Examples:
  sanad list import sanctions.ftm.jsonl --list un-sc --source https://data.opensanctions.org --as-of 2026-11-23
  sanad list import wanted.csv --list wanted --source "Ministry, letter 12/2026" --as-of 2026-11-20 --json`,
  async run(parsed, io) {
    const [what, path] = parsed.operands as [string, string];
    if (what !== 'import') throw new WrongUsage(`a list is imported; there is no sanad list ${what}`);
    const needed = (name: string) => {
      const value = parsed.values[name];
      if (typeof value !== 'string' || value.trim() === '') throw new WrongUsage(`--${name} is needed`);
      return value.trim();
    };
    const edition = {
      name: needed('list'),
      source: needed('source'),
      dated: needed('as-of'),
      format: formatOf(path),
    } as const;
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) throw new WrongUsage(`there is no file ${path}`);
    const settings = settingsFor(parsed, io);
    const [{ openHouse }, { importListFile }, { perform }] = await Promise.all([
      import('../house.ts'),
      import('../../modules/screening/index.ts'),
      import('../../platform/act.ts'),
    ]);
    const house = await openHouse(settings, { as: 'beside', connections: 2 });
    try {
      const began = performance.now();
      const told = progressOf(io, 'KiB read');
      const made = await perform(house.acting, {}, (act) =>
        importListFile(act, edition, counted(createReadStream(path), found.size, told)),
      );
      const seconds = Math.round(performance.now() - began) / 1000;
      if (isRefusal(made)) {
        io.err(`sanad list: ${path}: ${house.speaker.say('en', made.code, made.values)}`);
        return EXIT.no;
      }
      const { added, changed, removed, entries } = made;
      if (parsed.json) io.out(JSON.stringify({ ...made, seconds }));
      else if (made.recorded)
        io.out(
          `${edition.name}, edition ${made.edition}: ${entries} entries; ${added} added, ${changed} changed, ${removed} removed (${seconds} s)`,
        );
      else io.out(`${edition.name}: this is edition ${made.edition}, which is there already`);
      return EXIT.done;
    } finally {
      await house.close();
    }
  },
};
