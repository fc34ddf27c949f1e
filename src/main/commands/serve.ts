import { type Command, dataOption, EXIT, settingsFor } from '../command.ts';
import { dropHalfFilled, fill, isEmpty } from '../demonstration.ts';

export const command: Command = {
  operands: '',
  options: { ...dataOption, port: { type: 'string' }, empty: { type: 'boolean' } },
  help: `Runs the office: the API below /api/v1, the public pages, and its jobs. An empty data folder is first filled
with the demonstration country; the server listens once it is filled.

Options:
  --empty        start with an empty register: no demonstration
  --port PORT    where to listen (or PORT; default 8080)
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         the line that says it listens, as JSON

Settings come from the environment (OPERATIONS.md). SIGTERM and SIGINT let running requests end.

Examples:
  sanad serve
  sanad serve --empty --port 8081 --data /var/lib/sanad
  DATABASE_URL=postgres://sanad@db.example/sanad sanad serve --empty`,
  async run(parsed, io) {
    const began = performance.now();
    const settings = settingsFor(parsed, io);
    const stopped = stopSignal();
    const [{ openHouse }, { startOffice }] = await Promise.all([
      import('../house.ts'),
      import('../office.ts'),
    ]);
    const empty = parsed.values.empty === true;
    if (!empty && (await dropHalfFilled(settings))) io.err('what a stopped filling left was thrown away');
    const house = await openHouse(settings, { as: 'alone', say: (text) => io.err(text) });
    try {
      if (!empty && (await isEmpty(house))) {
        const filling = fill(house, io);
        filling.catch(() => {}); // a stop closes the database under it; any other failure is thrown by the race
        const filled = await Promise.race([filling, stopped.then(() => undefined)]);
        if (!filled) {
          io.err('stopped while the demonstration was being filled; the next start begins anew');
          process.on('uncaughtException', () => process.exit(EXIT.failed)); // what was being filled breaks off now
          return EXIT.failed;
        }
        const { centres, numbers, tokensFile } = filled;
        io.err(
          `the demonstration country has ${centres} centres and ${numbers} numbers; tokens of each role are in ${tokensFile}`,
        );
      }
      const office = await startOffice(house);
      const ms = Math.round(performance.now() - began);
      const address = `http://localhost:${office.port}`;
      io.out(
        parsed.json
          ? JSON.stringify({ listening: address, data: settings.dataFolder, ms })
          : `sanad listens at ${address} (${ms} ms)`,
      );
      try {
        await office.begin();
        io.err(`${await stopped}: stopping`);
      } finally {
        await office.stop();
      }
    } finally {
      await house.close();
    }
    return EXIT.done;
  },
};

/** The first signal asks for an orderly end; the second, by Node's default, ends at once. */
function stopSignal(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  return promise;
}
