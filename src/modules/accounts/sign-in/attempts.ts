import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { hashOfSecret } from '../../../platform/chance.ts';
import type { SignInKey } from '../../../platform/sign-in-key.ts';
import { type Counted, LIMITS, secondsToWait, taken } from '../rules/attempts.ts';
import { networkOf } from '../rules/visitor.ts';
import { isKnownDevice } from '../store/sessions.ts';
import { forgiveAttempts, holdAttempts, putAttempts } from '../store/sign-in.ts';
import type { Gate, Visitor } from './gate.ts';

/** One thing whose tries are counted. */
export interface Tally {
  readonly counted: Counted;
  readonly key: string;
}

export function tally(key: SignInKey, counted: Counted, of: string): Tally {
  return { counted, key: key.fingerprint(`attempts/${counted}`, of) };
}

/**
 * Takes a try from every tally before anything is compared: tries that come at once gain nothing. Refused while one
 * of them must wait; a refused try is not counted, so nobody is kept out by others who keep knocking.
 */
export async function takeAttempt(act: Act, tallies: readonly Tally[]): Promise<Refusal | undefined> {
  const held = await holdAttempts(
    act,
    tallies.map(({ key }) => key),
    act.at,
  );
  const seconds = Math.max(
    ...tallies.map(({ counted, key }) => secondsToWait(LIMITS[counted], held.get(key), act.at)),
  );
  if (seconds > 0) return refuse('not-allowed', 'too-many-attempts', { values: { seconds } });
  for (const { key } of tallies) await putAttempts(act, key, taken(held.get(key), act.at));
  return undefined;
}

/**
 * Whose tries count when a password is tried: of a device that this person signed in with before, the device's alone,
 * so that whoever attacks the account from elsewhere keeps nobody out; otherwise the account's and the network's.
 */
export async function passwordTallies(
  act: Act,
  gate: Gate,
  visitor: Visitor,
  account: string,
  principal: string | undefined,
): Promise<Tally[]> {
  const device = hashOfSecret(visitor.device);
  if (device && principal && (await isKnownDevice(act, device, principal)))
    return [tally(gate.key, 'device', `${device}/${principal}`)];
  return [tally(gate.key, 'account', account), networkTally(gate, visitor)];
}

export function networkTally(gate: Gate, visitor: Visitor): Tally {
  return tally(gate.key, 'network', networkOf(visitor.address));
}

/** After a success: what belongs to the person alone is forgotten, the network gets its try back. */
export async function forgive(act: Act, tallies: readonly Tally[]): Promise<void> {
  const keys = (ofNetwork: boolean) =>
    tallies.filter(({ counted }) => (counted === 'network') === ofNetwork).map(({ key }) => key);
  await forgiveAttempts(act, keys(false), keys(true));
}

/** Letters to somebody are limited too: by the receiver, unless a device he knows asks, and by the network. */
export async function takeLetter(
  act: Act,
  gate: Gate,
  visitor: Visitor,
  account: string,
  principal: string | undefined,
): Promise<Refusal | undefined> {
  const device = hashOfSecret(visitor.device);
  const known = device && principal && (await isKnownDevice(act, device, principal));
  return takeAttempt(
    act,
    known
      ? [tally(gate.key, 'lettersToAccount', `${device}/${principal}`)]
      : [
          tally(gate.key, 'lettersToAccount', account),
          tally(gate.key, 'lettersFromNetwork', networkOf(visitor.address)),
        ],
  );
}
