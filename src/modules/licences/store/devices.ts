import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { Device } from '../rules/devices.ts';

/** Devices notified for a licence that are in use at or after a moment, in the order they came. Never public. */
export function devicesOf(db: Reader, licence: string, at: Instant): Promise<Device[]> {
  return db.rows<Device>(
    sql`select id, kind, since, imei, mac, serial, from_at as "from", until_at as until from licence_device
        where licence = ${licence} and (until_at is null or until_at > ${at}) order by from_at, id`,
  );
}
