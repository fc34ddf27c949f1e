import type { Instant } from '../../../kernel/instant.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import type { Device } from '../rules/devices.ts';
import type { DeviceIdentity, DevicesSealed } from '../rules/facts.ts';

type DeviceRow = Pick<Device, 'id' | 'kind' | 'since' | 'from' | 'until'> & { readonly place: number };

/**
 * Devices notified for a licence that are in use at or after a moment, in the order they came; never public. What
 * tells them apart is opened from their facts; once that was erased it is null.
 */
export async function devicesOf(db: Reader, licence: string, at: Instant): Promise<Device[]> {
  const rows = await db.rows<DeviceRow>(
    sql`select id, kind, since, place, from_at as "from", until_at as until from licence_device
        where licence = ${licence} and (until_at is null or until_at > ${at}) order by from_at, since, place`,
  );
  if (rows.length === 0) return [];
  const sealed = new Map(
    (await notifications(db, [licence])).map(({ version, identities }) => [version, identities]),
  );
  return rows.map(({ place, ...row }) => {
    const { imei = null, mac = null, serial = null } = sealed.get(row.since)?.[place] ?? {};
    return { ...row, imei, mac, serial };
  });
}

/** What tells every device apart that was ever notified for some licences, by licence; never public. */
export async function devicesEver(
  db: Reader,
  licences: readonly string[],
): Promise<Map<string, DeviceIdentity[]>> {
  const having = await db.rows<{ licence: string }>(
    sql`select distinct licence from licence_device where licence = any(${licences}::uuid[])`,
  );
  const ever = new Map<string, DeviceIdentity[]>();
  for (const { subject, identities = [] } of await notifications(
    db,
    having.map(({ licence }) => licence),
  ))
    ever.set(subject, [...(ever.get(subject) ?? []), ...identities]);
  return ever;
}

/** Notifications of devices as they were sealed; what was erased has no identities. */
async function notifications(db: Reader, licences: readonly string[]) {
  const facts = licences.length ? await factsOf(db, licences) : [];
  return facts
    .filter(({ type }) => type === 'DevicesNotified')
    .map(({ subject, version, personal }) => ({
      subject,
      version,
      identities: (personal as DevicesSealed | null)?.identities,
    }));
}
