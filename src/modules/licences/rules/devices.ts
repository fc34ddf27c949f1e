import { type Day, parseDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type BadLine, isHeading, listLines, plainWord } from '../../../kernel/list-lines.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { DEVICE_KINDS, type DeviceIdentity, type DeviceKind } from './facts.ts';

export const DEVICES_MAX = 5_000;

/** A device as a licensee notifies it. */
export interface DeviceToNotify extends DeviceIdentity {
  readonly kind: DeviceKind;
  readonly from?: Instant;
}

/** A device on record. */
export interface Device extends DeviceIdentity {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly since: number;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface DeviceLine extends DeviceIdentity {
  readonly line: number;
  readonly text: string;
  readonly kind: DeviceKind;
  readonly from: Day | null;
}

/** Under what a device is recognised again. */
export function marksOf({ imei, mac, serial }: DeviceIdentity): string[] {
  return [
    ...(imei ? [`imei ${imei}`] : []),
    ...(mac ? [`mac ${mac}`] : []),
    ...(serial ? [`serial ${serial.toUpperCase()}`] : []),
  ];
}

/** A MAC address as it is compared; undefined for what is none. */
export function macOf(text: string): string | undefined {
  if (!/^([0-9a-f]{2}([:-]?[0-9a-f]{2}){5}|([0-9a-f]{4}[.]){2}[0-9a-f]{4})$/i.test(text)) return undefined;
  return text
    .replace(/[:.-]/g, '')
    .toLowerCase()
    .replace(/(..)(?=.)/g, '$1:');
}

/** What is wrong with devices to be notified, each fault under `/add/i`. */
export function deviceFaults(list: readonly DeviceToNotify[]): Fault[] {
  if (list.length > DEVICES_MAX)
    return [{ field: '/add', code: 'devices-too-many', values: { most: DEVICES_MAX } }];
  const seen = new Map<string, number>();
  return list.flatMap((device, i): Fault[] => {
    const marks = marksOf(device);
    if (marks.length === 0) return [{ field: `/add/${i}`, code: 'device-needs-identity' }];
    const first = marks.map((mark) => seen.get(mark)).find((at) => at !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, i);
    return first === undefined
      ? []
      : [{ field: `/add/${i}`, code: 'device-listed-twice', values: { first: first + 1 } }];
  });
}

const KINDS: Readonly<Record<string, DeviceKind>> = {
  ...Object.fromEntries(DEVICE_KINDS.map((kind) => [kind, kind])),
  phone: 'telephone',
  handset: 'telephone',
  'ٹیلی فون': 'telephone',
  فون: 'telephone',
  'گیٹ وے': 'gateway',
  کمپیوٹر: 'computer',
  راؤٹر: 'router',
  سرور: 'server',
};
const HEADINGS = ['kind', 'device', 'قسم', 'آلہ'];
const CELLS_MAX = 5;

/**
 * A list of devices as people paste it: `kind, IMEI, MAC, serial, from` a line. Each line counts by itself; a device
 * stands in the list once, by whichever of its marks.
 */
export function readDeviceList(
  text: string,
  words: { imei(text: string): string | undefined; day(text: string): Day | undefined },
): { readonly good: readonly DeviceLine[]; readonly bad: readonly BadLine[] } {
  const good: DeviceLine[] = [];
  const bad: BadLine[] = [];
  const seen = new Map<string, number>();
  for (const [i, one] of listLines(text).entries()) {
    if (i === 0 && isHeading(one, HEADINGS)) continue;
    const name = (code: string, values?: BadLine['values']) =>
      bad.push({ line: one.line, text: one.text, code, ...(values && { values }) });
    const [kindText = '', imeiText = '', macText = '', serial = '', fromText = ''] = one.cells;
    const kind = KINDS[plainWord(kindText)];
    const imei = imeiText ? words.imei(imeiText) : null;
    const mac = macText ? macOf(macText) : null;
    const from = fromText ? (words.day(fromText) ?? parseDay(fromText)) : null;
    const device = { kind, imei: imei ?? null, mac: mac ?? null, serial: serial || null };
    const marks = marksOf(device);
    const first = marks.map((mark) => seen.get(mark)).find((line) => line !== undefined);
    if (one.cells.length > CELLS_MAX) name('device-line-too-long', { most: CELLS_MAX });
    else if (!kind) name('device-kind-unknown');
    else if (imei === undefined) name('device-imei-wrong');
    else if (mac === undefined) name('device-mac-wrong');
    else if (serial.length > 100) name('device-serial-too-long');
    else if (from === undefined) name('device-not-a-day');
    else if (marks.length === 0) name('device-needs-identity');
    else if (first !== undefined) name('device-line-repeats', { first });
    else if (good.length >= DEVICES_MAX) name('devices-too-many', { most: DEVICES_MAX });
    else {
      for (const mark of marks) seen.set(mark, one.line);
      good.push({ ...device, kind, line: one.line, text: one.text, from: from ?? null });
    }
  }
  return { good, bad };
}
