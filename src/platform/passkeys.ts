import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

// A fifth of a second to load: a server that answers a check should not wait for it.
const webauthn = () => import('@simplewebauthn/server');

/** The site that passkeys are bound to (Web Authentication, section 5.1.2): its origin, and of it the host name. */
export interface PasskeySite {
  readonly origin: string;
  readonly name: string;
}

export interface NewPasskey {
  /** base64url. */
  readonly credential: string;
  /** COSE. */
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Whether the authenticator asked for a finger, a face or a PIN. */
  readonly verified: boolean;
  readonly backedUp: boolean;
}

export interface KnownPasskey {
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

const TIMEOUT_MS = 300_000;
const ES256 = -7;
const EDDSA = -8;
const RS256 = -257;
const CREDENTIAL = /^[A-Za-z0-9_-]{1,1400}$/; // Web Authentication, section 4: at most 1,023 bytes
const ALGORITHMS = [EDDSA, ES256, RS256];

const hostOf = (site: PasskeySite) => new URL(site.origin).hostname;

/** What a browser needs to make a passkey; one that the person has already is not made again. */
export async function creationOptions(
  site: PasskeySite,
  user: { readonly handle: string; readonly account: string; readonly name: string },
  known: readonly { readonly credential: string; readonly transports: readonly string[] }[],
  mustVerify: boolean,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return (await webauthn()).generateRegistrationOptions({
    rpName: site.name,
    rpID: hostOf(site),
    userID: new Uint8Array(Buffer.from(user.handle)),
    userName: user.account,
    userDisplayName: user.name,
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: {
      residentKey: 'required',
      userVerification: mustVerify ? 'required' : 'preferred',
    },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** A browser's answer to `creationOptions`; undefined when it is not one to this challenge from this site. */
export async function newPasskey(
  site: PasskeySite,
  challenge: string,
  response: unknown,
  mustVerify: boolean,
): Promise<NewPasskey | undefined> {
  const answer = response as RegistrationResponseJSON;
  const checked = await orNothing(async () =>
    (await webauthn()).verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: mustVerify,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!checked?.verified) return undefined;
  const { credential, userVerified, credentialBackedUp } = checked.registrationInfo;
  return {
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: transportsIn(answer),
    verified: userVerified,
    backedUp: credentialBackedUp,
  };
}

/** What a browser needs to use any passkey it holds for the site: nobody has to say first who he is. */
export async function requestOptions(
  site: PasskeySite,
  mustVerify: boolean,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return (await webauthn()).generateAuthenticationOptions({
    rpID: hostOf(site),
    timeout: TIMEOUT_MS,
    userVerification: mustVerify ? 'required' : 'preferred',
  });
}

/** The credential that an answer claims to be from, and the user it was made for; undefined when it names none. */
export function claimedPasskey(response: unknown): { credential: string; handle: string | null } | undefined {
  if (typeof response !== 'object' || response === null) return undefined;
  const { id, response: inner } = response as { id?: unknown; response?: { userHandle?: unknown } };
  if (typeof id !== 'string' || !CREDENTIAL.test(id)) return undefined;
  const handle = inner?.userHandle;
  return {
    credential: id,
    handle: typeof handle === 'string' ? Buffer.from(handle, 'base64url').toString() : null,
  };
}

/** The new counter, when an answer to `requestOptions` is signed by this passkey; otherwise undefined. */
export async function passkeyUsed(
  site: PasskeySite,
  challenge: string,
  response: unknown,
  passkey: KnownPasskey,
  mustVerify: boolean,
): Promise<{ counter: number; backedUp: boolean } | undefined> {
  const checked = await orNothing(async () =>
    (await webauthn()).verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: mustVerify,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    }),
  );
  if (!checked?.verified) return undefined;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp };
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

function transportsIn(answer: RegistrationResponseJSON): string[] {
  const said: unknown = answer.response.transports;
  return Array.isArray(said) ? TRANSPORTS.filter((known) => said.includes(known)) : [];
}

/** The library throws for whatever a browser got wrong; to us that is a no like any other. */
async function orNothing<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check();
  } catch {
    return undefined;
  }
}
