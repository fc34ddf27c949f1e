import { contactsOf, letterTo, membersOf } from '../modules/accounts/index.ts';
import type { Message } from '../platform/outbox.ts';
import type { House } from './house.ts';

/** A letter in both languages, `key-subject` and `key-body`, to every member of an organisation who can be reached. */
export async function lettersToMembers(
  { db, acting, speaker }: Pick<House, 'db' | 'acting' | 'speaker'>,
  organisation: string,
  key: string,
  values: Readonly<Record<string, string | number>>,
): Promise<Message[]> {
  const members = await membersOf(db, organisation, acting.clock.now());
  const contacts = await contactsOf(
    db,
    members.map(({ principal }) => principal),
  );
  const body = `${speaker.say('en', `${key}-body`, values)}\n${speaker.say('ur', `${key}-body`, values)}`;
  const letter = { subject: speaker.say('en', `${key}-subject`, values), body };
  return members.flatMap(({ principal }) => letterTo(principal, contacts.get(principal), letter));
}
