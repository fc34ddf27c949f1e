import { join, resolve } from 'node:path';
import { type Command, dataOption, EXIT, settingsFor } from '../command.ts';
import { stagesOf } from '../progress.ts';

export const command: Command = {
  operands: 'ARCHIVE',
  operandsMin: 1,
  options: dataOption,
  help: `Fills an empty data folder from an archive that sanad export wrote: checks it, takes everything in, and
replays the facts into the tables. Nothing is written when the archive is damaged or the folder is not empty.

Options:
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         what was taken in, as JSON

Examples:
  sanad restore /backup/sanad-2026-11-23.tar.zst --data /var/lib/sanad
  sanad restore backup.tar.zst --json`,
  async run(parsed, io) {
    const settings = settingsFor(parsed, io);
    const [{ openDatabase }, { restoreArchive }, { registryOf }, { chapters }] = await Promise.all([
      import('../database.ts'),
      import('../../platform/archive/restore.ts'),
      import('../../platform/ledger/registry.ts'),
      import('../chapters.ts'),
    ]);
    const opened = await openDatabase(settings, { as: 'alone', connections: 4, say: (text) => io.err(text) });
    try {
      const folders = { files: join(settings.dataFolder, 'files'), keys: join(settings.dataFolder, 'keys') };
      const manifest = await restoreArchive(
        opened.db,
        folders,
        registryOf(chapters),
        resolve(parsed.operands[0]!),
        stagesOf(io),
      );
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      if (parsed.json) io.out(JSON.stringify({ data: settings.dataFolder, at: manifest.at, rows }));
      else
        io.out(
          `${settings.dataFolder}: ${rows} rows restored, as of ${manifest.at}. sanad rebuild --check compares every row.`,
        );
    } finally {
      await opened.close();
    }
    return EXIT.done;
  },
};
