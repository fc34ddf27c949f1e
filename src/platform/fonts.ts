import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

export type FontFamily = 'noto-sans' | 'noto-nastaliq-urdu' | 'noto-naskh-arabic';
export type FontWeight = 400 | 700;

/** A font as its package ships it: compressed for browsers. */
export function packagedFont(family: FontFamily, weight: FontWeight, form: 'woff' | 'woff2'): Buffer {
  const script = family === 'noto-sans' ? 'latin' : 'arabic';
  const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.${form}`;
  return readFileSync(fileURLToPath(import.meta.resolve(file)));
}

const TABLE_ENTRY_BYTES = { woff: 20, sfnt: 16 };
const HEADER_BYTES = { woff: 44, sfnt: 12 };

/**
 * A WOFF 1.0 file (W3C Recommendation, 13 December 2012) as the plain font inside it. The typesetter reads no
 * WOFF, and the packages ship no plain fonts.
 */
export function plainFont(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const tables = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(tables));
  const directory = Buffer.alloc(HEADER_BYTES.sfnt + TABLE_ENTRY_BYTES.sfnt * tables);
  woff.copy(directory, 0, 4, 8);
  const search = [tables, 16 << power, power, 16 * tables - (16 << power)];
  for (const [i, value] of search.entries()) directory.writeUInt16BE(value, 4 + 2 * i);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let i = 0; i < tables; i++) {
    const from = HEADER_BYTES.woff + TABLE_ENTRY_BYTES.woff * i;
    const to = HEADER_BYTES.sfnt + TABLE_ENTRY_BYTES.sfnt * i;
    const [at, packed, full] = [
      woff.readUInt32BE(from + 4),
      woff.readUInt32BE(from + 8),
      woff.readUInt32BE(from + 12),
    ];
    const table = woff.subarray(at, at + packed);
    woff.copy(directory, to, from, from + 4); // tag
    woff.copy(directory, to + 4, from + 16, from + 20); // checksum
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(full, to + 12);
    const padding = -full & 3;
    parts.push(packed < full ? inflateSync(table) : table, Buffer.alloc(padding));
    offset += full + padding;
  }
  return Buffer.concat(parts);
}
