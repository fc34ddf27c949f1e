import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Role } from '../../../src/kernel/actor.ts';
import { appointWithToken } from '../../../src/main/appointment.ts';
import { bankSecretsIn } from '../../../src/main/demonstration.ts';
import { type House, openHouse } from '../../../src/main/house.ts';
import { gateOf } from '../../../src/main/signed-in-pages.ts';
import { feeState, feesAbout } from '../../../src/modules/payments/index.ts';
import { sql } from '../../../src/platform/postgres/sql.ts';
import { readSettings } from '../../../src/platform/settings.ts';
import { signRequest } from '../../../src/platform/signed-request.ts';
import { codeIn, lastLetter, yes } from '../../make/sign-in.ts';

const SANAD = fileURLToPath(new URL('../../../bin/sanad', import.meta.url));

export interface Officer {
  readonly agency: string;
  readonly role: Role;
  readonly email: string;
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The whole program on an empty folder, filled with a small demonstration country; and a second hand on its data. */
export async function openOffice(
  data: string,
  environment: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
) {
  const port = await freePort();
  const program: ChildProcess = spawn(
    SANAD,
    ['serve', '--port', `${port}`, '--data', data, '--json', ...options],
    {
      env: { ...process.env, SANAD_DEMO_SCALE: '0.01', LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log: string[] = [];
  createInterface({ input: program.stderr! }).on('line', (line) => log.push(line));
  const listening = Promise.withResolvers<void>();
  createInterface({ input: program.stdout! }).on('line', (line) => {
    log.push(line);
    if (line.startsWith('{"listening"')) listening.resolve();
  });
  program.once('exit', (code) => listening.reject(new Error(`sanad ended with ${code}: ${log.join('\n')}`)));
  listening.promise.catch(() => {});
  const close = async () => {
    await house?.close();
    if (program.exitCode !== null) return;
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    await ended;
  };
  let house: House | undefined;
  try {
    await listening.promise;
    await assetsBuilt(`http://localhost:${port}`);
    const settings = readSettings({ LOG_LEVEL: 'error' }, { data, port: `${port}` });
    house = await openHouse(settings, { as: 'beside', connections: 2 });
  } catch (error) {
    await close();
    throw error;
  }
  const opened = house;
  const { db, settings } = opened;
  const address = `http://localhost:${port}`;
  return {
    address,
    data,
    db,
    /** What the program said, line by line. */
    log,
    close,
    /** The code that was sent to an address last. */
    codeFor: async (to: string) => codeIn(await lastLetter(db, to)),
    /** Somebody new in an office, as the first officers of an agency come to it; invited to enrol a way in. */
    async appoint(agency: string, role: Role, name: string): Promise<Officer> {
      const email = `${role}.${agency}.${crypto.randomUUID().slice(0, 8)}@example.org`;
      const wanted = { agency, role, name, email, instrument: 'S.R.O. 1(I)/2026', days: 1 };
      yes(await appointWithToken(opened, gateOf(opened), wanted));
      return { agency, role, email };
    },
    /** A bank says over the API, signed, that everything due for an application was paid. */
    async bankPays(application: string): Promise<void> {
      const secret = bankSecretsIn(settings).get('demo')!;
      for (const fee of (await feesAbout(db, application)).filter((one) => feeState(one) === 'due')) {
        const now = new Date().toISOString();
        const { reference, amount } = fee;
        const body = JSON.stringify({
          notification: `journey-${reference}`,
          reference,
          amount,
          paidAt: now,
          bankReference: `J-${reference}`,
        });
        const answer = await fetch(`${address}/api/v1/payments/notifications/demo`, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${secret}`,
            'sanad-signature': signRequest(secret, body, now as never),
          },
        });
        if (!answer.ok) throw new Error(`the bank was told ${answer.status}: ${await answer.text()}`);
      }
    },
    /** Everybody who signed in under an address was idle for longer than a session lasts. */
    endSessionsOf: (email: string) =>
      db.run(sql`update work.session s set seen_at = seen_at - interval '1 hour'
        from read.principal p where p.id = s.principal and p.email = ${email}`),
  };
}

/** The first visit of an empty folder waits until style sheets and fonts are made; no journey is about that. */
async function assetsBuilt(address: string): Promise<void> {
  const page = await (await fetch(`${address}/ur/`)).text();
  const files = new Set([...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path));
  await Promise.all([...files].map(async (path) => (await fetch(address + path)).arrayBuffer()));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** What `sanad rebuild --check` says and how it ends. */
export async function rebuildCheck(data: string): Promise<{ readonly code: number; readonly said: string }> {
  const program = spawn(SANAD, ['rebuild', '--check', '--data', data], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  program.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(program, 'close');
  return { code: code as number, said };
}
