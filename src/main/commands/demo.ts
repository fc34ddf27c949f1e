import { type Command, dataOption, EXIT, settingsFor } from '../command.ts';

export const command: Command = {
  operands: '',
  options: { ...dataOption, scale: { type: 'string' }, seed: { type: 'string' } },
  help: `Fills an empty data folder with the demonstration country: made-up centres in every state, their people,
premises and numbers, three agencies with officers, carriers and a bank. Tokens for each role are written to
demo-tokens.json in the data folder. The same seed, scale and day make the same country.

Options:
  --scale N      how large: 1 is about 300 centres (default 1)
  --seed S       another country for another seed (default 1)
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         what was filled, as JSON

Examples:
  sanad demo
  sanad demo --scale 10 --seed 7 --data /tmp/large`,
  async run(parsed, io) {
    const settings = settingsFor(parsed, io);
    const { openHouse } = await import('../house.ts');
    const { dropHalfFilled, fill, isEmpty } = await import('../demonstration.ts');
    if (await dropHalfFilled(settings)) io.err('what a stopped filling left was thrown away');
    const house = await openHouse(settings, { as: 'alone', say: (text) => io.err(text) });
    try {
      if (!(await isEmpty(house))) {
        io.err(
          `sanad demo: ${settings.dataFolder} already holds a register; the demonstration goes into an empty folder`,
        );
        return EXIT.failed;
      }
      const filled = await fill(house, io);
      if (parsed.json) io.out(JSON.stringify(filled));
      else
        io.out(
          `${filled.centres} centres, ${filled.people} people, ${filled.numbers} numbers as of ${filled.anchor}; tokens in ${filled.tokensFile}`,
        );
    } finally {
      await house.close();
    }
    return EXIT.done;
  },
};
