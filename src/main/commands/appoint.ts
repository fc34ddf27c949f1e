import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Command, dataOption, EXIT, settingsFor, WrongUsage } from '../command.ts';

export const command: Command = {
  operands: '',
  options: {
    ...dataOption,
    agency: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    instrument: { type: 'string' },
    days: { type: 'string' },
  },
  help: `Appoints an officer from the machine itself and prints a token, once: the first administrator of an agency, who
then appoints everybody else in the console or through the API. The officer gets all powers of the role, by the
instrument named, and by e-mail a code with which to enrol a way into the console.

Options:
  --agency ID        the agency, such as pta
  --role ROLE        intake, examiner, inspector, approver, supervisor, legal, oversight or administrator
  --name NAME        the officer's name
  --email ADDRESS    where the officer is reached; without it no way into the console can be enrolled
  --instrument TEXT  the gazette notification or office order that delegates
  --days N           how long the token lasts (default 365)
  --data FOLDER      the data folder (or SANAD_DATA; default ./data)
  --json             officer and token as JSON

Examples:
  sanad appoint --agency pta --role administrator --name "A. Officer" --instrument "S.R.O. 1(I)/2026"`,
  async run(parsed, io) {
    const text = (name: string) => {
      const value = parsed.values[name];
      if (typeof value !== 'string' || value.trim() === '') throw new WrongUsage(`--${name} is needed`);
      return value.trim();
    };
    const wanted = {
      agency: text('agency'),
      role: text('role'),
      name: text('name'),
      instrument: text('instrument'),
    };
    const days = Number(parsed.values.days ?? 365);
    if (!Number.isInteger(days) || days < 1) throw new WrongUsage('--days must be a whole number');
    const email = typeof parsed.values.email === 'string' ? parsed.values.email : null;
    const settings = settingsFor(parsed, io);
    const [{ openHouse }, { appointWithToken }, { gateOf }] = await Promise.all([
      import('../house.ts'),
      import('../appointment.ts'),
      import('../signed-in-pages.ts'),
    ]);
    const house = await openHouse(settings, { as: 'beside', connections: 2 });
    try {
      const appointed = await appointWithToken(house, gateOf(house), { ...wanted, email, days });
      if (isRefusal(appointed)) {
        for (const line of worded(appointed, house.speaker.say.bind(house.speaker, 'en')))
          io.err(`sanad appoint: ${line}`);
        return EXIT.no;
      }
      if (parsed.json) io.out(JSON.stringify(appointed));
      else
        io.out(
          `officer ${appointed.officer}\ntoken ${appointed.token}\nShown this once: keep it safe. It expires on ${appointed.expiresAt.slice(0, 10)}.${appointed.invited ? `\nAn invitation to enrol a way into the console goes to ${email} once the server runs.` : ''}`,
        );
      return EXIT.done;
    } finally {
      await house.close();
    }
  },
};

function worded(
  { code, values, faults }: Refusal,
  say: (key: string, values?: Refusal['values']) => string,
): string[] {
  return faults
    ? faults.map((fault) => `${fault.field}: ${say(fault.code, fault.values)}`)
    : [say(code, values)];
}
