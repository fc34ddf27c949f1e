import { dayAt, startOfDay } from '../../../kernel/day.ts';
import { type BadLine, listLines } from '../../../kernel/list-lines.ts';
import {
  type Device,
  devicesOf,
  type Licence,
  listChange,
  marksOf,
  notifyDevices,
  readDeviceList,
} from '../../../modules/licences/index.ts';
import { macOf } from '../../../modules/licences/rules/devices.ts';
import { dayHtml } from '../../shared/dates.ts';
import { latinDigits, parseTypedDay } from '../../shared/forms/typed-day.ts';
import { type Html, html, id as idHtml, NOTHING } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk } from '../route.ts';
import type { Change, Kind } from './change.ts';

type Shown = Pick<Device, 'kind' | 'imei' | 'mac' | 'serial'>;

const numbersHtml = ({ imei, mac, serial }: Shown): Html => {
  const said = [imei, mac, serial].filter((one) => one !== null);
  return html`${said.map((one, i) => html`${i > 0 && ' · '}${idHtml(one)}`)}`;
};

const named = (words: Words, device: Shown): Html =>
  html`${words.say(`said-${device.kind}`)} ${numbersHtml(device)}`;

async function change(
  ask: ApplicantAsk,
  licence: Licence,
  mode: Parameters<Kind['change']>[2],
  text: string,
): Promise<Change> {
  const { words, reader, at, deps } = ask;
  const held = await devicesOf(reader, licence.id, at);
  const { formats, zone } = deps.country.applications;
  const gone = (device: Device) => ({ key: device.id, html: named(words, device) });
  const ends = (list: readonly Device[]) => list.map(({ id }) => ({ id }));
  if (mode === 'end') {
    const lines = listLines(text)
      .map(({ line, text: whole, cells }) => ({
        line,
        text: whole,
        marks: cells.flatMap((cell) => anyMark(cell, formats.imei)),
      }))
      .filter(({ line, text: whole }) => line > 1 || /\d/.test(latinDigits(whole)));
    const changed = listChange('end', lines, held, { line: ({ marks }) => marks, held: marksOf });
    return {
      added: [],
      ended: changed.ended.map(gone),
      already: 0,
      bad: changed.unknown.map(
        ({ line, text: whole }): BadLine => ({ line, text: whole, code: 'device-not-on-record' }),
      ),
      text: lines
        .filter((line) => !changed.unknown.includes(line))
        .map((line) => line.text)
        .join('\n'),
      act: (act) => notifyDevices(act, { licence: licence.id, add: [], end: ends(changed.ended) }),
    };
  }
  const { good, bad } = readDeviceList(text, {
    imei: (typed) => formats.imei(latinDigits(typed).replace(/[\s-]/g, '')),
    day: parseTypedDay,
  });
  const changed = listChange(mode, good, held, { line: marksOf, held: marksOf });
  return {
    added: changed.added.map((line) => ({ key: marksOf(line).join(' '), html: named(words, line) })),
    ended: changed.ended.map(gone),
    already: changed.already.length,
    bad,
    text: good.map((line) => line.text).join('\n'),
    act: (act) =>
      notifyDevices(act, {
        licence: licence.id,
        add: changed.added.map(({ kind, imei, mac, serial, from }) => ({
          kind,
          imei,
          mac,
          serial,
          ...(from && { from: startOfDay(from, zone) }),
        })),
        end: ends(changed.ended),
      }),
  };
}

/** Whatever a cell may be: an IMEI, a MAC address, a serial number. */
function anyMark(cell: string, imeiOf: (text: string) => string | undefined): string[] {
  if (cell === '') return [];
  const imei = imeiOf(latinDigits(cell).replace(/[\s-]/g, '')) ?? null;
  return marksOf({ imei, mac: macOf(cell) ?? null, serial: cell });
}

export const devicesKind: Kind = {
  about: 'devices',
  template: 'kind,imei,mac,serial,since',
  example: async () => 'telephone, 490154203237518, , , 2026-11-01\ncomputer, , 02:00:5e:10:00:00, SN-1234',
  fields: [],
  inputs: async () => NOTHING,
  columns: ['notify-kind', 'numbers-number', 'notify-since'],
  async now({ words, reader, at, deps }, licence) {
    return (await devicesOf(reader, licence.id, at)).map((device) => ({
      key: device.id,
      cells: [
        html`${words.say(`said-${device.kind}`)}`,
        marksOf(device).length ? numbersHtml(device) : html`${words.say('notify-erased')}`,
        dayHtml(dayAt(device.from, deps.country.time.zone), words.language),
      ],
    }));
  },
  change,
};
