import { type Id, parseId } from '../../../kernel/id.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { invalid, isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Acting, perform } from '../../../platform/act.ts';
import { creationOptions, newPasskey } from '../../../platform/passkeys.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { keepChallenge } from '../store/codes.ts';
import type { Session } from '../store/sessions.ts';
import { dropPasskey, keepPasskey, passkeysOf } from '../store/ways-in.ts';
import { principalById } from '../store.ts';
import { appendWays, type Completed, changing, completeEnrolment, removing } from './change.ts';
import type { Gate, Visitor } from './gate.ts';
import { selfOf } from './open.ts';
import { answered, CHALLENGE_MS, type Challenged, siteOf } from './with-passkey.ts';

const LABEL_MAX = 60;

/** Whether this person's passkeys must show who holds them: an officer's must, wherever he adds them. */
const holdsOffice = async (acting: Acting, gate: Gate, principal: string) =>
  (await gate.offices.of(acting.db, principal, acting.clock.now())) !== undefined;

/** What `navigator.credentials.create` needs, JSON as WebAuthn's `parseCreationOptionsFromJSON` reads it. */
export async function askForNewPasskey(acting: Acting, gate: Gate, session: Session) {
  const { principal } = session;
  const person = await principalById(acting.db, principal);
  const options = await creationOptions(
    siteOf(gate),
    {
      handle: principal,
      account: person?.email ?? person?.mobile ?? person?.name ?? principal,
      name: person?.name ?? principal,
    },
    await passkeysOf(acting.db, principal),
    await holdsOffice(acting, gate, principal),
  );
  const challenge = acting.ids.next<'challenge'>(acting.clock.now());
  await perform(acting, { by: selfOf(session) }, async (act) => {
    const asked = {
      purpose: 'add-passkey',
      session: session.session,
      details: { challenge: options.challenge },
    } as const;
    await keepChallenge(act, challenge, asked, plusMs(act.at, CHALLENGE_MS));
    return null;
  });
  return { challenge, options } satisfies Challenged<typeof options>;
}

export interface AddPasskeyInput {
  readonly challenge: string;
  /** The browser's answer as JSON, unchecked. */
  readonly response: unknown;
  /** What its owner calls it. */
  readonly label: string;
}

/** Adds a passkey to one's own account; `completed` carries new cookies where this ends an enrolment. */
export async function addPasskey(
  acting: Acting,
  gate: Gate,
  visitor: Visitor,
  session: Session,
  input: AddPasskeyInput,
): Promise<{ passkey: Id<'passkey'>; completed: Completed } | Refusal> {
  const fault = textFault('/label', input.label, LABEL_MAX);
  if (fault) return invalid([fault]);
  const { principal } = session;
  const asked = await answered(acting, input.challenge, 'add-passkey');
  if (isRefusal(asked)) return asked;
  const verify = await holdsOffice(acting, gate, principal);
  const made =
    asked.session === session.session
      ? await newPasskey(siteOf(gate), asked.details.challenge!, input.response, verify)
      : undefined;
  if (!made) return refuse('invalid', 'passkey-not-accepted');
  return changing(acting, session, async (act, held) => {
    const passkey = act.newId<'passkey'>();
    const label = tidyText(input.label);
    const row = { ...made, passkey, principal, label, addedAt: act.at, lastUsedAt: null };
    if (!(await keepPasskey(act, row))) return refuse('conflict', 'passkey-known');
    const { credential, publicKey, verified, backedUp } = made;
    await appendWays(act, principal, [
      {
        type: 'PasskeyAdded',
        data: { passkey, verified, backedUp },
        personal: { label, credential, publicKey: publicKey.toString('base64url') },
      },
    ]);
    return { passkey, completed: await completeEnrolment(act, gate, visitor, held.session) };
  });
}

/** Removes one of one's own passkeys; the last way in stays. */
export function removePasskey(
  acting: Acting,
  session: Session,
  passkey: string,
): Promise<{ removed: string } | Refusal> {
  return removing(acting, session, async (act, principal) => {
    if (!parseId(passkey) || !(await dropPasskey(act, principal, passkey)))
      return refuse('not-found', 'passkey-not-found');
    await appendWays(act, principal, [{ type: 'PasskeyRemoved', data: { passkey, why: 'asked' } }]);
    return { removed: passkey };
  });
}
