import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FontFamily, plainFont } from './fonts.ts';

type Subset = 'latin' | 'latin-ext' | 'arabic' | 'cyrillic' | 'greek' | 'vietnamese';

// A package cuts a family into subsets that bear one name, and the typesetter takes one font a name: the rarer
// ones are given names of their own, as long as the first.
const PRINTED: readonly (readonly [FontFamily, Subset, string?])[] = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext', 'Noto Ext1'],
  ['noto-sans', 'vietnamese', 'Noto Ext2'],
  ['noto-sans', 'greek', 'Noto Ext3'],
  ['noto-sans', 'cyrillic', 'Noto Ext4'],
  ['noto-nastaliq-urdu', 'arabic'],
  ['noto-naskh-arabic', 'arabic'],
];

/** Families for Latin text, and for Urdu: the later ones have the letters that the earlier lack. */
export const LATIN_FAMILIES = ['Noto Sans', 'Noto Ext1', 'Noto Ext2', 'Noto Ext3', 'Noto Ext4'];
export const URDU_FAMILIES = ['Noto Nastaliq Urdu', 'Noto Naskh Arabic'];

/** The fonts that documents are set in, each as a plain font. */
export function printedFonts(): Buffer[] {
  return PRINTED.flatMap(([family, subset, name]) =>
    ([400, 700] as const).map((weight) => {
      const file = `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`;
      const font = plainFont(readFileSync(fileURLToPath(import.meta.resolve(file))));
      return name ? named(font, name) : font;
    }),
  );
}

function named(font: Buffer, name: string): Buffer {
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const [from, to, table] = [wide('Noto Sans'), wide(name), tableOf(font, 'name')];
  for (let at = table.indexOf(from); at >= 0; at = table.indexOf(from, at + 1)) to.copy(table, at);
  return font;
}

/** Unicode code points that a plain font has a glyph for (OpenType `cmap`, formats 4 and 12). */
export function* lettersOf(font: Buffer): Generator<number> {
  const cmap = tableOf(font, 'cmap');
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const part = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
    const format = part.readUInt16BE(0);
    if (format === 4) yield* lettersOfFormat4(part);
    if (format === 12) yield* lettersOfFormat12(part);
  }
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag)
      return font.subarray(
        font.readUInt32BE(entry + 8),
        font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
      );
  }
  throw new Error(`the font has no ${tag} table`);
}

function* lettersOfFormat4(part: Buffer): Generator<number> {
  const bytes = part.readUInt16BE(6); // two bytes a segment
  for (let i = 0; i < bytes; i += 2) {
    const [end, start] = [part.readUInt16BE(14 + i), part.readUInt16BE(16 + bytes + i)];
    const delta = part.readUInt16BE(16 + 2 * bytes + i);
    const rangeAt = 16 + 3 * bytes + i;
    const range = part.readUInt16BE(rangeAt);
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) {
      const glyph = range === 0 ? letter + delta : part.readUInt16BE(rangeAt + range + 2 * (letter - start));
      if ((glyph & 0xffff) !== 0) yield letter;
    }
  }
}

function* lettersOfFormat12(part: Buffer): Generator<number> {
  for (let i = 0; i < part.readUInt32BE(12); i++) {
    const group = 16 + 12 * i;
    for (let letter = part.readUInt32BE(group); letter <= part.readUInt32BE(group + 4); letter++)
      yield letter;
  }
}
