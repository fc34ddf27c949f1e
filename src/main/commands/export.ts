import { join, resolve } from 'node:path';
import { type Command, dataOption, EXIT, settingsFor } from '../command.ts';
import { stagesOf } from '../progress.ts';

export const command: Command = {
  operands: 'ARCHIVE',
  operandsMin: 1,
  options: dataOption,
  help: `Writes everything that cannot be derived to one archive: facts, keys, files and work tables, from one moment.
A running server is not disturbed. The archive opens what is sealed: keep it as secret as the system itself.

Options:
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         what was written, as JSON

Examples:
  sanad export /backup/sanad-2026-11-23.tar.zst
  sanad export backup.tar.zst --data /var/lib/sanad --json`,
  async run(parsed, io) {
    const settings = settingsFor(parsed, io);
    const [{ openDatabase }, { exportArchive }, { systemClock }] = await Promise.all([
      import('../database.ts'),
      import('../../platform/archive/export.ts'),
      import('../../platform/clock.ts'),
    ]);
    const opened = await openDatabase(settings, { as: 'beside', connections: 2 });
    try {
      const folders = { files: join(settings.dataFolder, 'files'), keys: join(settings.dataFolder, 'keys') };
      const archive = resolve(parsed.operands[0]!);
      const manifest = await exportArchive(opened.db, folders, archive, systemClock.now(), stagesOf(io));
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      if (parsed.json)
        io.out(JSON.stringify({ archive, at: manifest.at, rows, parts: manifest.parts.length }));
      else
        io.out(
          `${archive}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.parts.length} parts, as of ${manifest.at}`,
        );
    } finally {
      await opened.close();
    }
    return EXIT.done;
  },
};
