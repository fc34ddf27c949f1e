import { type Day, startOfDay } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import type { Licence } from '../rules/licence.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { type ReminderDue, reminderDue, reminderSpans } from '../rules/reminders.ts';
import { licencesEndingWithin } from './licences.ts';
import { standingsAt } from './standing.ts';

export interface Reminder extends ReminderDue {
  readonly licence: Licence;
}

/** The holders to remind on a day that their licence ends; a revoked one has nothing to renew. */
export async function remindersOn(db: Reader, pack: LicencesPack, today: Day): Promise<Reminder[]> {
  const due = (await licencesEndingWithin(db, reminderSpans(pack, today))).flatMap((licence): Reminder[] => {
    const reminder = reminderDue(pack, licence, today);
    return reminder ? [{ licence, ...reminder }] : [];
  });
  const asked = due.map(({ licence }) => ({ licence: licence.id, number: null }));
  const standings = await standingsAt(db, asked, startOfDay(today, pack.zone));
  return due.filter((_, i) => standings[i]!.verdict !== 'revoked');
}
