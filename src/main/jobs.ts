import type { Bilingual } from '../kernel/bilingual.ts';
import { dayAt, type Zone } from '../kernel/day.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { pruneSignIn } from '../modules/accounts/index.ts';
import {
  applicationsToTick,
  dropInspectionDraftsOver,
  tickApplication,
  uploadsHolding,
} from '../modules/applications/index.ts';
import { remindersOn } from '../modules/licences/index.ts';
import { perform } from '../platform/act.ts';
import { dropFormsKeptBefore } from '../platform/kept-forms.ts';
import { sql } from '../platform/postgres/sql.ts';
import type { Queue } from '../platform/queue.ts';
import { ResumableUploads } from '../platform/resumable-upload.ts';
import type { House } from './house.ts';
import { lettersToMembers } from './member-letters.ts';
import { NAMES, takeInNames } from './names-taken-in.ts';
import { startScreening } from './screening-work.ts';

/** Under this name the clockwork waits in the queue; it is run hourly, and every step of it only once a day. */
export const CLOCKWORK = 'clockwork';

const KEYS_KEPT_MS = 90 * DAY_MS; // as the OpenAPI document says
const FORMS_KEPT_MS = 7 * DAY_MS;
/** What an inspector never sent, after the last day of his visit. */
const INSPECTION_DRAFTS_KEPT_MS = 30 * DAY_MS;

export async function startJobs(queue: Queue, house: House): Promise<void> {
  await queue.work(CLOCKWORK, () => runClockwork(house));
  await queue.schedule(CLOCKWORK, '5 * * * *', 'UTC');
  await startScreening(queue, house);
  await queue.work(NAMES, () => takeInNames(house, () => queue.soon(NAMES)));
  await house.db.transaction((tx) => queue.enqueue(tx, CLOCKWORK, {})); // what fell due while nobody ran
  queue.soon(NAMES);
}

/** Reminders, the ladder for silence, lapses, and the sweeping. Run again, it finds nothing left to do. */
export async function runClockwork(house: House): Promise<void> {
  const { acting, country, db } = house;
  const at = acting.clock.now();
  const today = dayAt(at, country.applications.zone);
  const failed: unknown[] = [];
  for (const id of await applicationsToTick({ ...readerOf(db), at }, country))
    await perform(acting, {}, (act) => tickApplication(act, country, id)).catch((error) =>
      failed.push(error),
    );
  for (const reminder of await remindersOn(db, country.licences, today)) {
    const { licence } = reminder;
    const values = letterValues(reminder, country.licences.zone);
    const messages = licence.organisation
      ? await lettersToMembers(house, licence.organisation, letterKey(reminder), values)
      : [];
    const once = { key: `reminder ${licence.id} ${today}`, asked: { licence: licence.id } };
    await perform(acting, { once }, async (act) => {
      await act.send(messages);
      return { sent: messages.length };
    });
  }
  await perform(acting, {}, async (act) => ({ pruned: await pruneSignIn(act) }));
  await dropFormsKeptBefore(db, plusMs(at, -FORMS_KEPT_MS));
  await dropInspectionDraftsOver(db, plusMs(at, -INSPECTION_DRAFTS_KEPT_MS));
  await house.files.sweepUnnamed(db, at, uploadsHolding);
  await house.files.sweep(db, DAY_MS);
  await new ResumableUploads(house.files).sweep(db, at);
  await db.run(sql`delete from work.idempotency where at < ${plusMs(at, -KEYS_KEPT_MS)}`);
  // one file that cannot be worked on keeps no other from its letters; the run is told as failed and comes again
  if (failed.length) throw new AggregateError(failed, `${failed.length} applications could not be ticked`);
}

/** A provisional licence waits for its inspection; nobody renews it. */
export const letterKey = ({ provisional }: { readonly provisional: boolean }) =>
  provisional ? 'provisional-ends' : 'licence-ends';

type LetterValues = { number: string; holder: Bilingual; days: number; day: string };

/** What a reminder says; its day is the last in force, as on the certificate. */
export function letterValues(
  { licence, daysLeft, until }: Omit<Awaited<ReturnType<typeof remindersOn>>[number], 'provisional'>,
  zone: Zone,
): LetterValues {
  const { number, holder: name, holderUrdu } = licence;
  const holder = { en: name, ur: holderUrdu ?? name };
  return { number, holder, days: daysLeft, day: dayAt(plusMs(until, -1), zone) };
}

function readerOf(db: House['db']) {
  return { rows: db.rows.bind(db) as House['db']['rows'], row: db.row.bind(db) as House['db']['row'] };
}
