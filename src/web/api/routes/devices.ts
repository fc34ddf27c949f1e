import { z } from 'zod';
import { type Fault, invalid, isRefusal } from '../../../kernel/refusal.ts';
import {
  DEVICES_MAX,
  type DeviceToNotify,
  devicesOf,
  notifyDevices,
} from '../../../modules/licences/index.ts';
import { macOf } from '../../../modules/licences/rules/devices.ts';
import { DEVICE_KINDS } from '../../../modules/licences/rules/facts.ts';
import { applicant } from '../access.ts';
import { LISTS_BODY_MAX } from '../declared.ts';
import type { ApiDeps } from '../deps.ts';
import { id, instant, line } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { licenceIdOf } from './orders.ts';
import { licenceNumber } from './register.ts';

const notified = z.strictObject({
  kind: z.enum(DEVICE_KINDS),
  imei: line(40).nullable().default(null),
  mac: line(40).nullable().default(null),
  serial: line(100).nullable().default(null),
  from: instant().optional(),
});

const onRecord = z.object({
  id: z.string(),
  kind: z.enum(DEVICE_KINDS),
  imei: z.string().nullable(),
  mac: z.string().nullable(),
  serial: z.string().nullable(),
  from: z.string(),
});

/** Devices of a licence: notified by its holder, and never public. */
export function devicesRoutes({ country }: ApiDeps): readonly Route[] {
  const params = z.strictObject({ number: licenceNumber(country.licences.numberPrefix) });
  const { imei: imeiOf } = country.applications.formats;
  return [
    route({
      method: 'post',
      path: '/licences/{number}/devices',
      summary:
        'Notify devices that came or left; effective at once, and screened like the rest of the centre. Answers with those on record now.',
      access: applicant('The organisation that holds the licence, or its helper under a power of attorney.'),
      params,
      body: z.strictObject({
        add: z.array(notified).max(DEVICES_MAX).default([]),
        end: z
          .array(z.strictObject({ id: id<'device'>(), until: instant().optional() }))
          .max(DEVICES_MAX)
          .default([]),
      }),
      bodyMax: LISTS_BODY_MAX,
      answer: z.object({ devices: z.array(onRecord) }),
      handle: (call) =>
        call.act(async (act) => {
          const licence = await licenceIdOf(act, call.params.number, '/number');
          if (isRefusal(licence)) return licence;
          const faults: Fault[] = [];
          const add = call.body.add.map((device, i): DeviceToNotify => {
            const imei = device.imei === null ? null : imeiOf(device.imei.replace(/[\s-]/g, ''));
            const mac = device.mac === null ? null : macOf(device.mac);
            if (imei === undefined) faults.push({ field: `/add/${i}/imei`, code: 'device-imei-wrong' });
            if (mac === undefined) faults.push({ field: `/add/${i}/mac`, code: 'device-mac-wrong' });
            return { ...device, imei: imei ?? null, mac: mac ?? null };
          });
          if (faults.length) return invalid(faults);
          const done = await notifyDevices(act, { licence, add, end: call.body.end });
          if (isRefusal(done)) return done;
          const devices = await devicesOf(act, licence, act.at);
          return {
            devices: devices.map(({ id, kind, imei, mac, serial, from }) => ({
              id,
              kind,
              imei,
              mac,
              serial,
              from,
            })),
          };
        }),
    }),
  ];
}
