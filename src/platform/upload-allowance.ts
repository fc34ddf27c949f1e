import type { Actor } from '../kernel/actor.ts';
import { DAY_MS, type Instant, msOf } from '../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { type Arrival, type Files, MIB, type StoredFile } from './files.ts';
import type { Database } from './postgres/database.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';

const dayOf = (at: Instant): string => at.slice(0, 10);

/** Whose allowance a file counts against: the organisation's, or that of a person who acts for none. */
const senderOf = (actor: Actor): string =>
  actor.kind === 'applicant' ? actor.organisation : actor.principal;

/** Seconds until a sender may send again; 0 while something of the day's allowance (UTC) is left. */
export async function secondsToWait(
  reader: Reader,
  { bytesADay }: Pick<Files, 'bytesADay'>,
  actor: Actor,
  at: Instant,
): Promise<number> {
  const row = await reader.row<{ bytes: number }>(
    sql`select bytes from upload_day where sender = ${senderOf(actor)} and day = ${dayOf(at)}`,
  );
  if ((row?.bytes ?? 0) < bytesADay) return 0;
  return Math.ceil((DAY_MS - (msOf(at) % DAY_MS)) / 1000);
}

/** The refusal of a sender who has sent all that a day allows. */
export function uploadsSpent({ bytesADay }: Pick<Files, 'bytesADay'>, wait_s: number): Refusal {
  const values = { most: bytesADay / MIB, hours: Math.ceil(wait_s / 3600) };
  return refuse('conflict', 'uploads-of-the-day-spent', { values });
}

/** Counts what was stored for a sender; earlier days are forgotten on the way. */
export async function countUpload(writer: Writer, actor: Actor, at: Instant, bytes: number): Promise<void> {
  const sender = senderOf(actor);
  await writer.run(sql`delete from upload_day where sender = ${sender} and day < ${dayOf(at)}`);
  await writer.run(
    sql`insert into upload_day (sender, day, bytes) values (${sender}, ${dayOf(at)}, ${bytes})
        on conflict (sender, day) do update set bytes = upload_day.bytes + excluded.bytes`,
  );
}

/**
 * Takes a file in within its sender's daily allowance, whichever way it came: nothing of it is read or kept once the
 * day is spent. Files that arrive at one time may exceed the allowance by what they hold.
 */
export async function receiveWithinDay(
  files: Files,
  db: Database,
  actor: Actor,
  at: Instant,
  arrival: Arrival,
): Promise<StoredFile | Refusal> {
  const wait_s = await secondsToWait(db, files, actor, at);
  if (wait_s > 0) return uploadsSpent(files, wait_s);
  const stored = await files.receive(db, at, arrival);
  if (isRefusal(stored)) return stored;
  await db.transaction((tx) => countUpload(tx, actor, at, stored.bytes));
  return stored;
}
