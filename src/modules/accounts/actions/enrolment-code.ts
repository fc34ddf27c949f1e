import { LANGUAGES } from '../../../kernel/bilingual.ts';
import type { Id } from '../../../kernel/id.ts';
import { HOUR_MS, plusMs } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { randomText } from '../../../platform/chance.ts';
import {
  ENROLMENT_ALPHABET,
  ENROLMENT_LENGTH,
  ENROLMENT_MS,
  enrolmentShown,
} from '../rules/one-time-code.ts';
import type { Gate } from '../sign-in/gate.ts';
import { addressesOf, letter } from '../sign-in/letters.ts';
import { dropCodes, keepCode } from '../store/codes.ts';

/** Sends a person a new enrolment code, in place of any before it, in both languages. */
export async function sendEnrolmentCode(
  act: Act,
  gate: Gate,
  principal: Id<'principal'>,
): Promise<Refusal | undefined> {
  const [to] = await addressesOf(act, principal);
  if (!to) return refuse('conflict', 'nowhere-to-send');
  const text = randomText(ENROLMENT_ALPHABET, ENROLMENT_LENGTH);
  await dropCodes(act, principal, 'enrolment');
  const asked = {
    code: act.newId<'code'>(),
    purpose: 'enrolment',
    principal,
    newcomer: null,
    ...to,
    name: null,
    language: 'en',
    hash: gate.key.fingerprint('enrolment', text),
    second: null,
    expiresAt: plusMs(act.at, ENROLMENT_MS),
  } as const;
  await keepCode(act, asked, act.at);
  const values = { code: enrolmentShown(text), hours: ENROLMENT_MS / HOUR_MS };
  await act.send([letter(to, principal, LANGUAGES, 'letter-enrolment', values)]);
  return undefined;
}
