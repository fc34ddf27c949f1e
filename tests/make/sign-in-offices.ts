import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import Provider from 'oidc-provider';
import type { OfficerActor, Role } from '../../src/kernel/actor.ts';
import { accountsChapter, type Offices, registerPrincipal } from '../../src/modules/accounts/index.ts';
import {
  type AgenciesPack,
  agenciesChapter,
  appointOfficer,
  officerOf,
} from '../../src/modules/agencies/index.ts';
import type { Acting } from '../../src/platform/act.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { done } from './accounts.ts';
import { harbourAgencies } from './agencies.ts';
import { aDoor, aGate } from './sign-in.ts';

const pack: AgenciesPack = {
  ...harbourAgencies,
  powers: {
    ...harbourAgencies.powers,
    harbour: { ...harbourAgencies.powers.harbour, administrator: ['appoint'] },
  },
};

/** The offices of the harbour's agencies, as the composition hands them to sign-in. */
export const harbourOffices: Offices = {
  of: officerOf,
  appoint: (act, office) => appointOfficer(act, pack, office),
};

/** A door whose console knows the officers of the harbour's agencies. */
export function anOfficeDoor(db: Database, change: Parameters<typeof aGate>[0] = {}) {
  return aDoor(db, [accountsChapter, agenciesChapter], aGate({ offices: harbourOffices, ...change }));
}

let officers = 0;

/** An officer with addresses of his own. */
export async function anOfficerAt(
  acting: Acting,
  agency: string,
  role: Role,
): Promise<OfficerActor & { readonly email: string }> {
  const email = `officer${++officers}@${agency}.example`;
  const person = { kind: 'person', name: `Clerk ${officers}`, email, mobile: null } as const;
  const { principal } = await done(acting, undefined, (act) => registerPrincipal(act, person));
  const office = { principal, agency, role };
  const { officer } = await done(acting, undefined, (act) => appointOfficer(act, pack, office));
  return { kind: 'officer', ...office, officer, email };
}

export interface Vouched {
  readonly name?: string;
  readonly email?: string;
  readonly verified?: boolean;
  readonly groups?: readonly string[];
}

export const CLIENT = { id: 'harbour', secret: randomBytes(24).toString('base64url') };

/** A real OpenID Connect provider on this machine; whoever signs in there is who `people` says. */
export async function aProvider(redirectUri: string) {
  const people = new Map<string, Vouched>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => {
        const { name, email, verified = true, groups = [] } = people.get(id) ?? {};
        return { sub: id, name, email, email_verified: verified, groups: [...groups] };
      },
    }),
  });
  provider.on('server_error', (_context, error) => console.error(error));
  server.on('request', provider.callback());
  return { issuer, people };
}

/** A browser at the provider: follows it, signs in under a name, agrees, and comes back with the last address. */
export async function signOnAs(address: string, login: string, home: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let [at, body]: [string, URLSearchParams | undefined] = [address, undefined];
  for (let step = 0; step < 12; step++) {
    const response = await fetch(at, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) cookies.set(name!, value);
      else cookies.delete(name!);
    }
    body = undefined;
    const next = response.headers.get('location');
    if (next) {
      at = new URL(next, at).href;
      if (at.startsWith(home)) return new URL(at);
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`lost at ${at}: ${response.status} ${page.slice(0, 500)}`);
    at = new URL(/action="([^"]+)"/.exec(page)![1]!, at).href;
    body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'x' }) });
  }
  throw new Error('the provider leads nowhere');
}
