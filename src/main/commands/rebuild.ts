import { type Command, dataOption, EXIT, settingsFor, WrongUsage } from '../command.ts';
import { progressOf } from '../progress.ts';

export const command: Command = {
  operands: '--check',
  options: { ...dataOption, check: { type: 'boolean' } },
  help: `Replays every fact into empty tables and compares each row with the live tables, and checks every commitment.
Nothing live is changed; a running server is not disturbed. Exit code 1 when something differs.

Options:
  --check        compare (the only thing this command does; it must be said)
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         the result as JSON

Examples:
  sanad rebuild --check
  sanad rebuild --check --json --data /var/lib/sanad`,
  async run(parsed, io) {
    if (!parsed.values.check) throw new WrongUsage('say --check: a rebuild only compares');
    const settings = settingsFor(parsed, io);
    const [{ openHouse }, { rebuildAndCompare }, { firstBrokenCommitment }] = await Promise.all([
      import('../house.ts'),
      import('../../platform/ledger/rebuild.ts'),
      import('../../platform/ledger/verify.ts'),
    ]);
    const house = await openHouse(settings, { as: 'beside', connections: 4 });
    try {
      const { registry, catalogue } = house.acting.ledger;
      const began = performance.now();
      const rebuilt = await rebuildAndCompare(
        house.db,
        registry,
        catalogue,
        progressOf(io, 'facts replayed'),
      );
      const broken = await firstBrokenCommitment(house.db);
      const seconds = Math.round(performance.now() - began) / 1000;
      const agrees = rebuilt.differences.length === 0 && !broken;
      if (parsed.json)
        io.out(JSON.stringify({ agrees, ...rebuilt, brokenCommitment: broken ?? null, seconds }));
      else {
        for (const { table, onlyLive, onlyRebuilt } of rebuilt.differences)
          io.out(`${table}: ${onlyLive} rows that no fact explains, ${onlyRebuilt} rows missing`);
        if (broken) io.out(`fact ${broken.seq} (${broken.type}) no longer matches its commitment`);
        io.out(
          `${rebuilt.facts} facts, ${rebuilt.tables} tables, ${seconds} s: ${agrees ? 'the tables agree' : 'the tables DIFFER'}`,
        );
      }
      return agrees ? EXIT.done : EXIT.no;
    } finally {
      await house.close();
    }
  },
};
