import { dayAt } from '../kernel/day.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { contactsOf, letterTo, membersOf } from '../modules/accounts/index.ts';
import { type DisclosureTold, disclosedSince } from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import type { House } from './house.ts';

type LetterHouse = Pick<House, 'acting' | 'db' | 'speaker' | 'country'>;

/** Disclosures of so long ago are told if they were not yet; each is told once. */
const LOOKED_BACK_MS = 7 * DAY_MS;

/** Whatever was disclosed lately is told by letter. Run again it sends nothing more. */
export async function tellDisclosures(house: LetterHouse): Promise<void> {
  const since = plusMs(house.acting.clock.now(), -LOOKED_BACK_MS);
  for (const disclosure of await disclosedSince(house.db, since)) await tell(house, disclosure);
}

/**
 * Tells every member of the organisation that something was held against its application and until when it may be answered; what it is they
 * read signed in, for others may read their mail.
 */
async function tell({ acting, db, speaker, country }: LetterHouse, told: DisclosureTold): Promise<void> {
  const { match, organisation, reference, answerBy } = told;
  const values = { reference, day: dayAt(answerBy, country.licences.zone) };
  const members = await membersOf(db, organisation, acting.clock.now());
  const contacts = await contactsOf(
    db,
    members.map(({ principal }) => principal),
  );
  const both = (key: string) => `${speaker.say('en', key, values)}\n${speaker.say('ur', key, values)}`;
  const letter = {
    subject: speaker.say('en', 'match-disclosed-subject', values),
    body: both('match-disclosed-body'),
  };
  const messages = members.flatMap(({ principal }) => letterTo(principal, contacts.get(principal), letter));
  const once = { key: `disclosure ${match} ${answerBy}`, asked: { match } };
  await perform(acting, { once }, async (act) => {
    await act.send(messages);
    return { sent: messages.length };
  });
}
