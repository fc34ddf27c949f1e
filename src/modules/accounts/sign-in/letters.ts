import { LANGUAGES, type Language } from '../../../kernel/bilingual.ts';
import type { Values } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { Message } from '../../../platform/outbox.ts';
import { speaker } from '../../../platform/texts.ts';
import type { Address } from '../store/sign-in.ts';
import { contactOf } from '../store.ts';
import { letterTexts } from './letter-texts.ts';

const words = speaker([letterTexts]);

export type LetterKey = keyof typeof letterTexts extends infer K
  ? K extends `${infer Name}-subject`
    ? Name
    : never
  : never;

/** A notice to every address of a person, in both languages: we do not know which he reads. */
export async function sendNotice(
  act: Act,
  principal: string,
  key: LetterKey,
  values: Values = {},
): Promise<void> {
  await act.send(
    (await addressesOf(act, principal)).map((to) => letter(to, principal, LANGUAGES, key, values)),
  );
}

/** Where a person is reached: e-mail first. */
export async function addressesOf(act: Act, principal: string): Promise<Address[]> {
  const contact = await contactOf(act, principal);
  const addresses: Address[] = [];
  if (contact?.email) addresses.push({ channel: 'mail', address: contact.email });
  if (contact?.mobile) addresses.push({ channel: 'sms', address: contact.mobile });
  return addresses;
}

/** The letter that asks somebody to act for an organisation. */
export function letterOfInvitation(
  email: string,
  invitation: string,
  helping: boolean,
  values: Values,
): Message {
  const key = helping ? 'letter-power' : 'letter-invitation';
  return letter({ channel: 'mail', address: email }, invitation, LANGUAGES, key, values);
}

/** A letter to somebody, in the language he told us, or in both. */
export function letter(
  { channel, address }: Address,
  about: string,
  languages: readonly Language[],
  key: LetterKey,
  values: Values = {},
): Message {
  const said = (part: string, joint: string) =>
    languages.map((language) => words.say(language, part, values)).join(joint);
  const subject = channel === 'mail' ? said(`${key}-subject`, ' / ') : '';
  return { channel, to: address, subject, body: said(key, '\n\n'), about };
}
