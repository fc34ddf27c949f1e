import { type DeviceLine, marksOf } from '../../licences/rules/devices.ts';
import type { Content } from './content.ts';

type Device = NonNullable<Content['devices']>[number];

export interface MergedDevices {
  readonly devices: readonly Device[];
  /** Devices that are new, of which more is known now, and that stood there just so. */
  readonly added: number;
  readonly changed: number;
  readonly already: number;
}

/**
 * A draft's devices with a list added: a device is known again by its IMEI, MAC address or serial number, and takes
 * what the list says of it besides; whatever the list does not say stays.
 */
export function withDeviceLines(
  { devices: before = [] }: Content,
  lines: readonly DeviceLine[],
): MergedDevices {
  const devices = [...before];
  const known = new Map(before.flatMap((device, i) => marks(device).map((mark) => [mark, i] as const)));
  let [added, changed, already] = [0, 0, 0];
  for (const line of lines) {
    const said = deviceOf(line);
    const at = marks(said)
      .map((mark) => known.get(mark))
      .find((i) => i !== undefined);
    const stood = at === undefined ? undefined : devices[at];
    const now = { ...stood, ...said };
    if (stood && Object.entries(said).every(([name, value]) => stood[name as keyof Device] === value))
      already++;
    else if (at !== undefined) {
      devices[at] = now;
      changed++;
    } else {
      devices.push(now);
      added++;
    }
    for (const mark of marks(now)) known.set(mark, at ?? devices.length - 1);
  }
  return { devices, added, changed, already };
}

function deviceOf({ kind, imei, mac, serial, from }: DeviceLine): Device {
  return {
    kind,
    ...(imei && { imei }),
    ...(mac && { mac }),
    ...(serial && { serial }),
    ...(from && { from }),
  };
}

const marks = ({ imei, mac, serial }: Device): string[] =>
  marksOf({ imei: imei ?? null, mac: mac?.toLowerCase() ?? null, serial: serial ?? null });
