import { serveBare } from './bare-http.ts';
import type { Benchmark, Figure } from './figures.ts';
import { folderFor } from './folder.ts';
import { redisGet } from './redis.ts';
import { filledRegister, numberAt, type Register } from './register.ts';
import { type Served, serve } from './server.ts';
import { type Ready, readyDrafts, type Size, submitAll } from './submissions.ts';
import { available, type Load, type Measured, wrk } from './wrk.ts';

const CONNECTIONS = 64;
const BULK = 1_000;
const WARM_SECONDS = 3; // code is compiled by use
const SERVING_THREADS = 2;
const OF_CONNECTION = new Set(['connection', 'date', 'keep-alive']);
/** Drafts of each size; the first half of them warms the server up: an office that took in hundreds is as fast as it gets. */
const DRAFTS: Readonly<Record<Size, number>> = { proprietor: 3_200, centre: 1_600 };
const UNHELD_BLOCK = '346';
const APPLICANTS = 16;
const APPLYING: readonly { readonly size: Size; readonly name: string; readonly least: number }[] = [
  { size: 'proprietor', name: 'submissions of proprietors with the least that is asked', least: 500 },
  { size: 'centre', name: 'submissions of centres with ten people', least: 500 },
];
const NO_MEMORY = '{["cache-control"]="no-cache"}';

export const benchmark: Benchmark = {
  summary:
    'the running server with 500,000 numbers in the register, loaded by wrk from another process on the same cores',
  async run({ data, scale, seconds, say }) {
    if (!available('wrk'))
      return { figures: [], notes: ['skipped: wrk is not installed and could not be (apt-get install wrk)'] };
    const folder = folderFor(data);
    const notes: string[] = [];
    try {
      const register = await filledRegister(folder.settings, scale, say);
      const drafts = new Map<Size, Ready[]>();
      for (const { size } of APPLYING)
        drafts.set(
          size,
          await readyDrafts(folder.settings, size, Math.max(200, Math.round(DRAFTS[size] * scale)), say),
        );
      const server = await serve(folder.path, { LOG_LEVEL: 'info' });
      try {
        const loaded = await server.until(/"msg":"register in memory"/);
        say(
          `${register.numbers.length.toLocaleString('en')} numbers; listening after ${Math.round(server.ms)} ms, in memory after ${Math.round(loaded)} ms`,
        );
        await server.settled();
        const figures = await figuresOf(server, register, seconds, say);
        for (const { size, name, least } of APPLYING) {
          say(name);
          const all = drafts.get(size)!;
          const warm = Math.round(all.length / 2);
          await submitAll(server.url, all.slice(0, warm), APPLICANTS);
          await server.settled(); // what the warm-up left to be screened is no part of the measure; what the measure leaves is
          const used = server.cpu();
          const { requestsPerSecond, p50_ms, p99_ms } = await submitAll(
            server.url,
            all.slice(warm),
            APPLICANTS,
          );
          const cpu_us = Math.round((server.cpu() - used) / (all.length - warm));
          const more = { p50_ms, p99_ms, cpu_us };
          figures.push({ name, value: requestsPerSecond, unit: 'req/s', least, more });
        }
        figures.push({
          name: 'register in memory, from listening',
          value: Math.round(loaded - server.ms),
          unit: 'ms',
          most: 2_000,
        });
        if (available('redis-server') && available('redis-benchmark', 'redis-tools')) {
          say('redis');
          const one = await (await fetch(`${server.url}/api/v1/numbers/${register.numbers[7]}`)).text();
          const peer = await redisGet(register.numbers.length, one, BULK_ANSWER, CONNECTIONS);
          figures.push({
            name: 'peer: Redis GET of the same answer',
            value: peer.getsPerSecond,
            unit: 'req/s',
            more: { p99_ms: peer.p99_ms },
          });
          figures.push({ name: 'peer: Redis MGET of 1,000', value: peer.mgetPerSecond, unit: 'numbers/s' });
        } else notes.push('skipped: redis is not installed and could not be (apt-get install redis)');
        return { figures, notes };
      } finally {
        await server.stop();
      }
    } finally {
      folder.drop();
    }
  },
};

const BULK_ANSWER = '{"verdict":"licensed","mayOperate":"yes","licence":"XXCC-2026-01234-K"}';

async function figuresOf(
  server: Served,
  register: Register,
  seconds: number,
  say: (text: string) => void,
): Promise<Figure[]> {
  // one in ten is a number that nobody holds
  const numbers = Array.from({ length: 20_000 }, (_, i) =>
    i % 10 === 9 ? numberAt(i, UNHELD_BLOCK) : register.numbers[(i * 7_919) % register.numbers.length]!,
  );
  const licences = Array.from(
    { length: 5_000 },
    (_, i) => register.licences[(i * 4_099) % register.licences.length]!,
  );
  const bodies = Array.from({ length: 50 }, (_, i) =>
    JSON.stringify({
      numbers: Array.from({ length: BULK }, (_, n) => numbers[(i * 977 + n * 13) % numbers.length]),
    }),
  );
  const load = async (
    name: string,
    more: Pick<Load, 'items' | 'request'>,
    { connections = CONNECTIONS, url = server.url } = {},
  ): Promise<Measured & { readonly cpu_us: number }> => {
    say(name);
    await wrk({ url, connections, seconds: WARM_SECONDS, ...more });
    const used = server.cpu();
    const measured = await wrk({ url, connections, seconds, ...more });
    const cpu_us = Math.round((server.cpu() - used) / measured.requests);
    say(`  ${measured.requestsPerSecond} req/s, p99 ${measured.p99_ms} ms, ${server.rss()} MiB`);
    if (measured.errors)
      throw new Error(`${name}: ${measured.errors} errors in ${measured.requests} requests`);
    return { ...measured, cpu_us };
  };
  const get = (path: string, headers = '{}') => `wrk.format("GET", ${path}, ${headers})`;
  const post = (headers: string) => `wrk.format("POST", "/api/v1/numbers/lookup", ${headers}, item)`;
  const figures: Figure[] = [];
  const add = (
    name: string,
    of: Measured & { readonly cpu_us: number },
    least?: number,
    per = 1,
    unit = 'req/s',
  ) =>
    figures.push({
      name,
      value: of.requestsPerSecond * per,
      unit,
      least,
      more: { p50_ms: of.p50_ms, p99_ms: of.p99_ms, cpu_us: of.cpu_us },
    });

  const number = '"/api/v1/numbers/" .. item';
  const check = await load('check by API', { items: numbers, request: get(number) });
  add('check by API', check, 25_000);
  figures.push({ name: 'check by API, p99', value: check.p99_ms, unit: 'ms', most: 20 });
  const past = get(`${number} .. "?at=2026-01-31T12:00:00Z"`);
  add(
    'check by API of a past moment',
    await load('a past moment', { items: numbers, request: past }),
    25_000,
  );
  const licence = get('"/api/v1/licences/" .. item');
  add('check of a licence by API', await load('licences', { items: licences, request: licence }));
  const json = '["content-type"]="application/json"';
  add(
    'look-up of 1,000 a POST',
    await load('bulk', { items: bodies, request: post(`{${json}}`) }, { connections: 16 }),
    700_000,
    BULK,
    'numbers/s',
  );
  const asked = numbers.map((one) => encodeURIComponent(one));
  add('check page', await load('check page', { items: asked, request: get('"/check?q=" .. item') }), 1_500);
  figures.push({
    name: 'resident memory of the server after these',
    value: server.rss(),
    unit: 'MiB',
    most: 600,
  });

  const slow = get(number, NO_MEMORY);
  add('peer: check by API, by SELECT', await load('by SELECT', { items: numbers, request: slow }));
  add(
    'peer: look-up of 1,000 a POST, by SELECT',
    await load(
      'bulk by SELECT',
      { items: bodies, request: post(`{${json}, ["cache-control"]="no-cache"}`) },
      { connections: 16 },
    ),
    undefined,
    BULK,
    'numbers/s',
  );
  const one = await fetch(`${server.url}/api/v1/numbers/${encodeURIComponent(numbers[0]!)}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  const headers = [...one.headers].filter(([name]) => !OF_CONNECTION.has(name));
  const bare = await serveBare(headers, await one.bytes(), SERVING_THREADS);
  const { requestsPerSecond, p99_ms } = await load(
    'bare',
    { items: numbers, request: get(number) },
    { url: bare.url },
  );
  await bare.stop();
  figures.push({
    name: "peer: one ready answer by Node's own HTTP server",
    value: requestsPerSecond,
    unit: 'req/s',
    more: { p99_ms },
  });
  return figures;
}
