import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomOf } from '../../src/matching/random.ts';

const SYLLABLES =
  'ab ad al am an ar as ba bi da dil fa far ga gul ha has im in ja ka kar kha la ma mu na nu qa ra ri sa sha si su ta te um wa ya za zi zo'.split(
    ' ',
  );
const CITIES = [
  'karachi',
  'lahore',
  'islamabad',
  'rawalpindi',
  'multan',
  'faisalabad',
  'peshawar',
  'quetta',
  'sialkot',
  'hyderabad',
];
const STREETS = ['street', 'lane', 'road', 'avenue', 'block'];

/**
 * Writes a table of made-up people, `share` of them a second or third record of somebody with slips of the pen, swaps and gaps in it.
 * Truth is in `entity`. The same for the same seed.
 */
export async function writePeople(path: string, records: number, share = 0.25, seed = 1): Promise<void> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  // a few names are very common and most are rare, as everywhere (G. Zipf, 1935)
  const zipf = (words: readonly string[]) =>
    words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)]!;
  const word = (parts: number) => Array.from({ length: parts }, () => pick(SYLLABLES)).join('');
  const given = [...new Set(Array.from({ length: 6000 }, () => word(2 + Math.floor(random() * 2))))];
  const family = [...new Set(Array.from({ length: 20000 }, () => word(2 + Math.floor(random() * 3))))];
  const streets = [...new Set(Array.from({ length: 8000 }, () => word(3)))];
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const two = (value: number) => String(value).padStart(2, '0');
  const slip = (text: string): string => {
    if (text.length < 2) return text;
    const at = Math.floor(random() * (text.length - 1));
    const kind = random();
    if (kind < 0.25) return text.slice(0, at) + text.slice(at + 1);
    if (kind < 0.5) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
    const unit = /\d/.test(text[at]!) ? digits(1) : String.fromCharCode(97 + Math.floor(random() * 26));
    return kind < 0.75
      ? text.slice(0, at) + unit + text.slice(at)
      : text.slice(0, at) + unit + text.slice(at + 1);
  };
  const out = createWriteStream(path);
  out.write('id,entity,given_name,family_name,birth_date,street,city,phone,national_id\n');
  let recent: string[][] = [];
  let entity = 0;
  let lines = '';
  for (let record = 0; record < records; record++) {
    let cells: string[];
    if (recent.length > 0 && random() < share) {
      const one = pick(recent);
      cells = one.map((cell, at) =>
        at === 0 ? cell : random() < 0.06 ? '' : random() < 0.12 ? slip(cell) : cell,
      );
      if (random() < 0.03) [cells[1], cells[2]] = [cells[2]!, cells[1]!];
      if (random() < 0.1)
        [cells[4], cells[5]] = [
          `${1 + Math.floor(random() * 300)} ${zipf(streets)} ${pick(STREETS)}`,
          pick(CITIES),
        ];
    } else {
      const birth = `${1940 + Math.floor(random() * 66)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
      cells = [
        String(entity++),
        zipf(given),
        zipf(family),
        birth,
        `${1 + Math.floor(random() * 300)} ${zipf(streets)} ${pick(STREETS)}`,
        pick(CITIES),
        `03${digits(9)}`,
        digits(13),
      ];
      recent.push(cells);
      if (recent.length > 50_000) recent = recent.slice(25_000);
    }
    lines += `${record},${cells.join(',')}\n`;
    if (lines.length > 1 << 20) {
      if (!out.write(lines)) await once(out, 'drain');
      lines = '';
    }
  }
  out.end(lines);
  await once(out, 'finish');
}
