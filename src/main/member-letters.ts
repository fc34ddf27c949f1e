import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { contactsOf, letterTo, membersOf } from '../modules/accounts/index.ts';
import type { Message } from '../platform/outbox.ts';
import type { House } from './house.ts';

/** A letter in both languages, `key-subject` and `key-body`, to every member of an organisation who can be reached. */
export async function lettersToMembers(
  { db, acting, speaker }: Pick<House, 'db' | 'acting' | 'speaker'>,
  organisation: string,
  key: string,
  values: Readonly<Record<string, string | number | Bilingual>>,
): Promise<Message[]> {
  const members = await membersOf(db, organisation, acting.clock.now());
  const contacts = await contactsOf(
    db,
    members.map(({ principal }) => principal),
  );
  const say = (language: Language, part: 'subject' | 'body') =>
    speaker.say(
      language,
      `${key}-${part}`,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    );
  const letter = {
    subject: `${say('en', 'subject')} / ${say('ur', 'subject')}`,
    body: `${say('en', 'body')}\n${say('ur', 'body')}`,
  };
  return members.flatMap(({ principal }) => letterTo(principal, contacts.get(principal), letter));
}
