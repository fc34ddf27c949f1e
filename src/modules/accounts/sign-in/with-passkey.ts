import { type Id, parseId } from '../../../kernel/id.ts';
import { plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Acting, perform } from '../../../platform/act.ts';
import { claimedPasskey, passkeyUsed, requestOptions } from '../../../platform/passkeys.ts';
import type { Audience } from '../rules/session.ts';
import { networkOf } from '../rules/visitor.ts';
import { type Challenge, keepChallenge, takeChallenge } from '../store/codes.ts';
import type { Session } from '../store/sessions.ts';
import { notePasskeyUse, passkeyByCredential } from '../store/ways-in.ts';
import { forgive, takeAttempt, tally } from './attempts.ts';
import type { Gate, Visitor } from './gate.ts';
import { failed, letIn, openSession, type SignedIn } from './open.ts';

export const CHALLENGE_MS = 5 * 60 * SECOND_MS;

/** What is asked of a browser, and the id under which its answer comes back. */
export interface Challenged<Options> {
  readonly challenge: Id<'challenge'>;
  readonly options: Options;
}

export const siteOf = ({ origin, serviceName }: Gate) => ({ origin, name: serviceName });

/** Officers must show a finger, a face or a PIN; of applicants it is asked where the authenticator can. */
export const mustVerify = (audience: Audience) => audience === 'officer';

/** What `navigator.credentials.get` needs, JSON as WebAuthn's `parseRequestOptionsFromJSON` reads it. */
export async function askForPasskey(acting: Acting, gate: Gate, audience: Audience) {
  const options = await requestOptions(siteOf(gate), mustVerify(audience));
  const challenge = acting.ids.next<'challenge'>(acting.clock.now());
  await perform(acting, {}, async (act) => {
    const details = { challenge: options.challenge, audience };
    const asked = { purpose: 'use-passkey', session: null, details } as const;
    await keepChallenge(act, challenge, asked, plusMs(act.at, CHALLENGE_MS));
    return null;
  });
  return { challenge, options } satisfies Challenged<typeof options>;
}

/**
 * Takes one of the questions that a network may ask: each is a row until it is over. So many are free; a sign-in that
 * succeeds gives the network all of them back, so that a busy office never waits.
 */
export function takePasskeyAsk(acting: Acting, gate: Gate, visitor: Visitor): Promise<Refusal | null> {
  return perform(
    acting,
    {},
    async (act) => (await takeAttempt(act, [askTally(gate, visitor)])) ?? null,
  ) as Promise<Refusal | null>;
}

const askTally = (gate: Gate, visitor: Visitor) =>
  tally(gate.key, 'passkeysFromNetwork', networkOf(visitor.address));

export interface PasskeyAnswer {
  readonly challenge: string;
  /** The browser's answer as JSON, unchecked. */
  readonly response: unknown;
  readonly audience: Audience;
  /** Proving again who one is, in this session. */
  readonly current?: Session;
}

/** Signs in with a passkey. No counter stands in its way: it cannot be guessed, and a victim of guessing needs it. */
export async function signInWithPasskey(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  input: PasskeyAnswer,
): Promise<SignedIn | Refusal> {
  const { audience, response, current } = input;
  const asked = await answered(acting, input.challenge, 'use-passkey');
  if (isRefusal(asked)) return asked;
  const claimed = claimedPasskey(response);
  const passkey = claimed && (await passkeyByCredential(acting.db, claimed.credential));
  const event = { principal: passkey?.principal ?? null, audience, how: 'passkey' } as const;
  const used =
    passkey &&
    asked.details.audience === audience &&
    (claimed.handle === null || claimed.handle === passkey.principal) &&
    (await passkeyUsed(siteOf(gate), asked.details.challenge!, response, passkey, mustVerify(audience)));
  if (!passkey || !used) return failed(acting, visitor, event, refuse('not-allowed', 'passkey-not-accepted'));
  return letIn(acting, visitor, event, async (act) => {
    if (!(await notePasskeyUse(act, passkey.passkey, used.counter, used.backedUp, act.at)))
      return refuse('not-allowed', 'passkey-not-accepted');
    const { principal } = passkey;
    await forgive(act, [askTally(gate, visitor)]);
    return openSession(act, gate, visitor, { principal, audience, how: 'passkey', current });
  });
}

/** What was asked under an id; whoever answers it uses it up. */
export function answered(
  acting: Acting,
  challenge: string,
  purpose: Challenge['purpose'],
): Promise<Challenge | Refusal> {
  return perform(acting, {}, async (act) => {
    const id = parseId(challenge);
    const asked = id && (await takeChallenge(act, id, purpose, act.at));
    return asked || refuse('not-allowed', 'challenge-over');
  });
}
