import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileString } from 'sass';
import type { Language } from '../../../kernel/bilingual.ts';
import { type FontFamily, type FontWeight, packagedFont } from '../../../platform/fonts.ts';
import { LETTERS, type Letters } from './letters.ts';

// Two packages without types.
const require = createRequire(import.meta.url);
const rtlcss = require('rtlcss') as { process(css: string): string };
const subsetFont = require('subset-font') as (
  font: Buffer,
  letters: string,
  options: { readonly targetFormat: 'woff2' },
) => Promise<Buffer>;

const STYLES = fileURLToPath(new URL('styles/', import.meta.url));
const PACKAGES = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), '..');

/** The style sheet of one language; the Urdu one is mirrored and has its own font and line heights. */
export function buildStyle(language: Language, sheet: 'public' | 'signed-in'): string {
  const urdu = language === 'ur';
  const { css } = compileString(`@use "settings" with ($urdu: ${urdu}); @use "${sheet}";`, {
    loadPaths: [STYLES, PACKAGES],
    style: 'compressed',
    quietDeps: true,
  });
  return urdu ? rtlcss.process(css) : css;
}

/** A font reduced to the letters that the two languages are written with. */
export function buildFont(family: FontFamily, weight: FontWeight, letters: Letters): Promise<Buffer> {
  return subsetFont(packagedFont(family, weight, 'woff2'), LETTERS[letters], { targetFormat: 'woff2' });
}
