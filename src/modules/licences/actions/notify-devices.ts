import type { Instant } from '../../../kernel/instant.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { mayNotify } from '../rules/access.ts';
import { type DeviceToNotify, deviceFaults, marksOf } from '../rules/devices.ts';
import { mustRunAt } from '../rules/licence.ts';
import { devicesOf } from '../store/devices.ts';
import { type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/**
 * Devices come and go by notification, effective at once and never public. A device that is on record already, by
 * whichever of its marks, is left alone; the same device may come again once it has left.
 */
export async function notifyDevices(
  act: Act,
  input: OfLicence & {
    readonly add: readonly DeviceToNotify[];
    readonly end: readonly { readonly id: string; readonly until?: Instant }[];
  },
): Promise<Recorded | Refusal> {
  return onLicence(act, input.licence, async (licence) => {
    const refused = mayNotify(act.by, licence) ?? mustRunAt(licence, act.at);
    if (refused) return refused;
    const faults = deviceFaults(input.add);
    if (faults.length) return invalid(faults);
    const running = new Map((await devicesOf(act, licence.id, act.at)).map((device) => [device.id, device]));
    const devicesEnded: { id: string; until: Instant }[] = [];
    for (const [i, { id, until = act.at }] of input.end.entries()) {
      const device = running.get(id);
      if (!device) return refuse('invalid', 'device-not-on-record', { field: `/end/${i}` });
      if (until < device.from)
        return refuse('invalid', 'device-ends-before-it-begins', { field: `/end/${i}` });
      devicesEnded.push({ id, until });
      running.delete(id);
    }
    const marks = new Set([...running.values()].flatMap(marksOf));
    const fresh = input.add.filter((device) => !marksOf(device).some((mark) => marks.has(mark)));
    if (fresh.length + devicesEnded.length === 0) return { says: [] };
    const devicesAdded = fresh.map(({ kind, from = act.at }) => ({ id: act.newId<'device'>(), kind, from }));
    const identities = fresh.map(({ imei, mac, serial }) => ({ imei, mac, serial }));
    return {
      says: [
        {
          type: 'DevicesNotified',
          data: { devicesAdded, devicesEnded },
          ...(identities.length && { personal: { identities } }),
        },
      ],
      ...(identities.length && { keyedTo: licence.id }),
    };
  });
}
