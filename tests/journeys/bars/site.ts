import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Surfer } from '../../make/surfer.ts';

const SANAD = fileURLToPath(new URL('../../../bin/sanad', import.meta.url));

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** The whole program on an empty folder, as `npm start` runs it; or one that runs already, for whoever looks into a bar. */
export async function openSite(data: string): Promise<Site> {
  const running = process.env.SANAD_BARS_SITE;
  if (running) return { address: running, close: async () => {} };
  const program: ChildProcess = spawn(SANAD, ['serve', '--port', '0', '--data', data, '--json'], {
    env: { ...process.env, SANAD_DEMO_SCALE: '0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const close = async () => {
    const ended = new Promise((done) => program.once('exit', done));
    program.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: program.stdout! }))
    if (line.startsWith('{"listening"'))
      return { address: (JSON.parse(line) as { listening: string }).listening, close };
  throw new Error('the program ended before it listened');
}

/** Somebody whose browser the pages are opened in. */
export interface Reader {
  readonly side: 'public' | 'applicant' | 'officer';
  readonly who: string;
  readonly surfer: Surfer;
}

export function visitorOf(site: Site, who = 'a visitor'): Reader {
  const surfer = new Surfer((request) => fetch(request, { redirect: 'manual' }), site.address);
  return { side: 'public', who, surfer };
}

const PERSON =
  /<li>\s*<div class="sanad-list__what">([\s\S]*?)<\/div>[\s\S]*?name="principal" value="([^"]+)"[\s\S]*?name="side" value="(applicant|officer)"/g;

/** Whom one may be in the demonstration: each applicant, and each officer. */
export async function peopleOf(site: Site) {
  const { text } = await visitorOf(site).surfer.get('/demo/sign-in');
  return [...text.matchAll(PERSON)].map(([, what, principal, side]) => ({
    who: what!
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    principal: principal!,
    side: side as 'applicant' | 'officer',
  }));
}

export type Person = Awaited<ReturnType<typeof peopleOf>>[number];

/** A browser in which somebody of the demonstration is signed in, and acts for his organisation. */
export async function signedIn(site: Site, { who, principal, side }: Person): Promise<Reader> {
  const { surfer } = visitorOf(site);
  await surfer.get('/demo/sign-in');
  const all = await surfer.send({ principal, side });
  if (!all.location) throw new Error(`${who} was not let in: ${all.status} ${all.heading}`);
  const page = await surfer.open(all.location);
  // who acts for several begins with the first
  const [, organisation] = /name="organisation" type="radio" value="([^"]+)"/.exec(page.text) ?? [];
  if (organisation) await surfer.sendOn({ organisation });
  return { side, who, surfer };
}
