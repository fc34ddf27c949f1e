import { DAY_MS, type Instant, msOf } from '../kernel/instant.ts';
import { type Reader, sql, type Writer } from './postgres/sql.ts';

/** What one sender may send on a day, in MiB, unless the settings say otherwise. */
export const UPLOADS_A_DAY_MIB = 2048;

const dayOf = (at: Instant): string => at.slice(0, 10);

/**
 * Seconds until a sender (an organisation, or a person who acts for none) may send again; 0 while something of the
 * day's allowance (UTC) is left. Files that arrive at one time may exceed it by what they hold.
 */
export async function secondsToWait(
  reader: Reader,
  bytesADay: number,
  sender: string,
  at: Instant,
): Promise<number> {
  const row = await reader.row<{ bytes: number }>(
    sql`select bytes from upload_day where sender = ${sender} and day = ${dayOf(at)}`,
  );
  if ((row?.bytes ?? 0) < bytesADay) return 0;
  return Math.ceil((DAY_MS - (msOf(at) % DAY_MS)) / 1000);
}

/** Counts what was stored for a sender; earlier days are forgotten on the way. */
export async function countUpload(writer: Writer, sender: string, at: Instant, bytes: number): Promise<void> {
  await writer.run(sql`delete from upload_day where sender = ${sender} and day < ${dayOf(at)}`);
  await writer.run(
    sql`insert into upload_day (sender, day, bytes) values (${sender}, ${dayOf(at)}, ${bytes})
        on conflict (sender, day) do update set bytes = upload_day.bytes + excluded.bytes`,
  );
}
