import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Surfer } from '../tests/make/surfer.ts';
import type { Benchmark, Figure } from './figures.ts';
import { folderFor } from './folder.ts';
import { filledDesks } from './pages-fill.ts';
import { type Served, serve } from './server.ts';

const APPLICATIONS = 100_000;
const CLIENTS = 2;
const P95_MS = 150;

/** What is asked of the server for one page. */
interface Page {
  readonly name: string;
  readonly side: 'applicant' | 'officer';
  readonly addresses: readonly string[];
}

export const benchmark: Benchmark = {
  summary: 'pages of officers and applicants over 100,000 applications, by HTTP with a signed-in cookie',
  async run({ data, scale, seconds, say }) {
    const folder = folderFor(data);
    try {
      const settings = { ...folder.settings, demonstration: { scale: 0.1, seed: 1 } };
      const count = await filledDesks(settings, Math.round(APPLICATIONS * scale), say);
      const server = await serve(folder.path);
      try {
        await server.settled();
        const cookies = {
          officer: await cookieOf(server, /Examiner/),
          applicant: await cookieOf(server, /licensed/),
        };
        const figures: Figure[] = [];
        for (const page of await pagesOf(server, cookies)) {
          if (page.addresses.length === 0) throw new Error(`${page.name}: no list leads to one`);
          say(`${page.name}: ${page.addresses.length} addresses`);
          figures.push(await measured(server, page, cookies[page.side], seconds));
        }
        return {
          figures,
          notes: [
            `${count} applications; ${CLIENTS} clients one request after another, English and Urdu in turn`,
            'an application’s page appends a fact of who looked before it shows anything',
          ],
        };
      } finally {
        await server.stop();
      }
    } finally {
      folder.drop();
    }
  },
};

async function surferFor(server: Served): Promise<Surfer> {
  return new Surfer((asked) => fetch(asked, { redirect: 'manual' }), server.url);
}

async function cookieOf(server: Served, who: RegExp): Promise<string> {
  const surfer = await surferFor(server);
  const { text } = await surfer.get('/demo/sign-in');
  const person = text
    .split('<li>')
    .find((item) => who.test(item.replace(/<[^>]*>/g, ' ')) && item.includes('name="principal"'));
  const [, principal] = /name="principal" value="([^"]+)"/.exec(person ?? '') ?? [];
  const [, side] = /name="side" value="([^"]+)"/.exec(person ?? '') ?? [];
  const seen = await surfer.send({ principal: principal!, side: side! });
  await surfer.open(seen.location!);
  return [...surfer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The pages, with the addresses that lists lead to: a client asks for another one each time. */
async function pagesOf(server: Served, cookies: Readonly<Record<Page['side'], string>>): Promise<Page[]> {
  const linked = async (path: string, side: Page['side'], pattern: RegExp) => {
    const { text } = await ask(server, path, cookies[side], new Agent());
    return [...new Set([...text.matchAll(pattern)].map(([, href]) => href!))];
  };
  // what an examiner has in hand may be nothing: the list of his agency's opinions never is
  const list = '/console/queues?list=opinions';
  const applications = await linked(list, 'officer', /href="(\/console\/applications\/[0-9a-f-]{36})[?"]/g);
  const references = await linked(list, 'officer', />([A-Z]{3}-9\d{9}|[A-Z]{3}-\d{4}-\d{6})</g);
  const own = await linked('/my', 'applicant', /href="(\/my\/(?:applications|licences)\/[^"]+)"/g);
  const officer = (name: string, ...addresses: string[]): Page => ({ name, side: 'officer', addresses });
  const applicant = (name: string, ...addresses: string[]): Page => ({ name, side: 'applicant', addresses });
  return [
    officer('console: my work', '/console'),
    officer('console: queue, first page', list),
    officer('console: list of all', '/console/queues?list=all'),
    officer('console: notices', '/console/notices'),
    officer('console: search by a reference', ...references.map((q) => `/console/search?q=${q}`)),
    officer('console: search by a name', '/console/search?q=Enterprises', '/console/search?q=Call'),
    officer('console: one application', ...applications),
    applicant('applicant: my applications', '/my'),
    applicant('applicant: one application or licence', ...own),
    applicant('applicant: people', '/my/users'),
  ];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

function ask(server: Served, path: string, cookie: string, agent: Agent): Promise<Answer> {
  const began = performance.now();
  return new Promise((done, failed) => {
    const sent = request(server.url + path, { agent, headers: { cookie } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - began,
        }),
      );
    });
    sent.on('error', failed);
    sent.end();
  });
}

async function measured(server: Served, page: Page, cookie: string, seconds: number): Promise<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const times: number[] = [];
  const before = server.cpu();
  const until = performance.now() + seconds * 1_000;
  let n = 0;
  const client = async () => {
    while (performance.now() < until) {
      const address = page.addresses[n % page.addresses.length]!;
      const { status, ms } = await ask(server, n++ % 2 ? `/ur${address}` : address, cookie, agent);
      if (status !== 200) throw new Error(`${address}: ${status}`);
      times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const cpu = server.cpu() - before;
  agent.destroy();
  await sleep(100);
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]! * 10) / 10;
  return {
    name: page.name,
    value: at(0.95),
    unit: 'ms p95',
    most: P95_MS,
    more: { p50: at(0.5), requests: times.length, cpu_us: Math.round(cpu / times.length) },
  };
}
