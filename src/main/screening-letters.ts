import { dayAt } from '../kernel/day.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { type DisclosureTold, disclosedSince } from '../modules/screening/index.ts';
import { perform } from '../platform/act.ts';
import type { House } from './house.ts';
import { lettersToMembers } from './member-letters.ts';

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
async function tell(house: LetterHouse, told: DisclosureTold): Promise<void> {
  const { acting, country } = house;
  const { match, organisation, reference, answerBy } = told;
  const values = { reference, day: dayAt(answerBy, country.licences.zone) };
  const messages = await lettersToMembers(house, organisation, 'match-disclosed', values);
  const once = { key: `disclosure ${match} ${answerBy}`, asked: { match } };
  await perform(acting, { once }, async (act) => {
    await act.send(messages);
    return { sent: messages.length };
  });
}
