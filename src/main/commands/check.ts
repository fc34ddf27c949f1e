import { dayAt } from '../../kernel/day.ts';
import { type Instant, plusMs } from '../../kernel/instant.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type Command, dataOption, EXIT, type Io, type Parsed, settingsFor } from '../command.ts';
import { country } from '../country.ts';

const TELEPHONE = /^\+?[\d\s().-]{7,25}$/;

export const command: Command = {
  operands: 'NUMBER',
  operandsMin: 1,
  options: { ...dataOption, url: { type: 'string' }, at: { type: 'string' } },
  help: `Says whether a telephone number or a licence is licensed, now or at a past moment.
Asks the running server at --url, else the data folder. Exit code 0 when it is licensed and may operate, 1 when it is
not, 2 when it is no such number or licence as can be asked for, 3 when the server cannot answer.

Options:
  --at MOMENT    the moment, RFC 3339 (default: now)
  --url ADDRESS  a running server, such as http://localhost:8080
  --data FOLDER  the data folder (or SANAD_DATA; default ./data)
  --json         the answer of the API as it is

Examples:
  sanad check +15551234567
  sanad check +15551234567 --at 2026-01-31T12:00:00Z --json
  sanad check XXCC-2026-000123-K --url https://licences.example`,
  async run(parsed, io) {
    const asked = parsed.operands[0]!;
    const number = asked.trim();
    const path = TELEPHONE.test(number)
      ? `/numbers/${encodeURIComponent(`+${number.replace(/\D/g, '')}`)}`
      : `/licences/${encodeURIComponent(number)}`;
    const at = typeof parsed.values.at === 'string' ? `?at=${encodeURIComponent(parsed.values.at)}` : '';
    const response = await asking(parsed, io, `/api/v1${path}${at}`);
    const answer = await response.json();
    if (parsed.json) io.out(JSON.stringify(answer));
    else io.out(response.ok ? sentence(answer as Answer, asked) : `${(answer as { detail: string }).detail}`);
    if (!response.ok) return response.status < 500 ? EXIT.usage : EXIT.failed;
    const { verdict, mayOperate } = answer as Answer;
    return verdict === 'licensed' && mayOperate === 'yes' ? EXIT.done : EXIT.no;
  },
};

interface Answer {
  readonly verdict: string;
  readonly mayOperate: string;
  readonly courtOrders: readonly unknown[];
  readonly licence: {
    readonly number: string;
    readonly holder: string;
    readonly validFrom: Instant;
    readonly validUntil: Instant | null;
  } | null;
  readonly asOf: string;
}

/** The days are the country's own, the last one in force, as on the certificate. */
function sentence({ verdict, mayOperate, courtOrders, licence, asOf }: Answer, asked: string): string {
  const { zone } = country.applications;
  return [
    `${asked}: ${verdict.toUpperCase()} (may operate: ${mayOperate})`,
    ...(licence
      ? [
          `licence ${licence.number}, ${licence.holder}, ${dayAt(licence.validFrom, zone)} to ${licence.validUntil ? dayAt(plusMs(licence.validUntil, -1), zone) : '—'}`,
        ]
      : []),
    ...(courtOrders.length ? [`court orders: ${courtOrders.length}`] : []),
    `as of ${asOf}. A licence does not make a call safe.`,
  ].join('\n');
}

async function asking(parsed: Parsed, io: Io, path: string): Promise<Response> {
  const { url } = parsed.values;
  if (typeof url === 'string') return fetch(new URL(path, url));
  const settings = settingsFor(parsed, io);
  const [{ openHouse }, { apiFor }] = await Promise.all([import('../house.ts'), import('../api.ts')]);
  const house = await openHouse(settings, { as: 'beside', connections: 2 });
  try {
    return await apiFor({
      ...house,
      baseUrl: settings.baseUrl,
      bankSecrets: settings.bankSecrets,
      demonstration: false,
      certificate: async () => refuse('not-found', 'licence-not-found'),
    }).fetch(new Request(new URL(path, settings.baseUrl)));
  } finally {
    await house.close();
  }
}
