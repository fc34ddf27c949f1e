import type { Configuration } from 'openid-client';
import { randomSecret } from './chance.ts';

// Loaded when somebody signs on: a server that answers a check should not wait for it.
const oidc = () => import('openid-client');

/** An OpenID Connect provider (Core 1.0), and us as its client. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the browser comes back to. */
  readonly redirectUri: string;
  /** Allows plain http: for tests and the demonstration, on this machine. */
  readonly insecure: boolean;
}

/** What must come back unchanged: code flow with PKCE (RFC 7636), state and nonce. */
export interface SignOnChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Seconds since the person last proved himself there; null asks nothing. */
  readonly ageMax: number | null;
}

export interface VouchedFor {
  readonly subject: string;
  readonly name: string | null;
  /** Only an address the provider says it has verified. */
  readonly email: string | null;
  readonly groups: readonly string[];
}

export type SignOnFailure = 'unreachable' | 'not-accepted';

const TIMEOUT_S = 10;
const SCOPE = 'openid profile email';

export function newChecks(state: string, ageMax: number | null): SignOnChecks {
  return { state, nonce: randomSecret(), verifier: randomSecret(), ageMax };
}

/** Where the browser is sent; `unreachable` when the provider does not answer. */
export async function signOnAddress(provider: Provider, checks: SignOnChecks): Promise<URL | SignOnFailure> {
  const client = await oidc();
  const config = await configurationOf(provider);
  if (!config) return 'unreachable';
  return client.buildAuthorizationUrl(config, {
    redirect_uri: provider.redirectUri,
    scope: SCOPE,
    response_type: 'code',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    ...(checks.ageMax !== null && { prompt: 'login', max_age: String(checks.ageMax) }),
  });
}

/**
 * Whom the provider vouches for in the address that the browser came back to. `not-accepted` for everything that is
 * not a fresh, signed answer to these checks, the person's own "no" included.
 */
export async function vouchedFor(
  provider: Provider,
  checks: SignOnChecks,
  cameBackTo: URL,
  groupsClaim: string,
): Promise<VouchedFor | SignOnFailure> {
  const client = await oidc();
  const config = await configurationOf(provider);
  if (!config) return 'unreachable';
  try {
    const tokens = await client.authorizationCodeGrant(config, cameBackTo, {
      pkceCodeVerifier: checks.verifier,
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      idTokenExpected: true,
      ...(checks.ageMax !== null && { maxAge: checks.ageMax }),
    });
    const claims = tokens.claims()!;
    const more = config.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
      : {};
    const all: Record<string, unknown> = { ...more, ...claims };
    return {
      subject: claims.sub,
      name: textOf(all.name),
      email: all.email_verified === true ? textOf(all.email) : null,
      groups: groupsOf(all[groupsClaim]),
    };
  } catch (error) {
    return isOutage(error) ? 'unreachable' : 'not-accepted';
  }
}

/** The provider's own description, fetched anew at each sign-on: its keys and addresses change without a notice to us. */
async function configurationOf(provider: Provider): Promise<Configuration | undefined> {
  const client = await oidc();
  try {
    return await client.discovery(
      new URL(provider.issuer),
      provider.clientId,
      { client_secret: provider.clientSecret, redirect_uris: [provider.redirectUri] },
      undefined,
      { timeout: TIMEOUT_S, execute: provider.insecure ? [client.allowInsecureRequests] : [] },
    );
  } catch {
    return undefined;
  }
}

function isOutage(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function groupsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((group): group is string => typeof group === 'string').slice(0, 500);
}
