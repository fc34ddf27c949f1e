import type { Language } from '../../../kernel/bilingual.ts';
import type { FontFamily, FontWeight } from '../../../platform/fonts.ts';
import type { Letters } from './letters.ts';

type Recipe =
  | { readonly kind: 'style'; readonly language: Language; readonly sheet: 'public' | 'signed-in' }
  | {
      readonly kind: 'font';
      readonly family: FontFamily;
      readonly weight: FontWeight;
      readonly letters: Letters;
    }
  | { readonly kind: 'file' };

/** Every file that pages refer to. */
export const CATALOGUE = {
  'en.css': { kind: 'style', language: 'en', sheet: 'public' },
  'ur.css': { kind: 'style', language: 'ur', sheet: 'public' },
  'signed-in-en.css': { kind: 'style', language: 'en', sheet: 'signed-in' },
  'signed-in-ur.css': { kind: 'style', language: 'ur', sheet: 'signed-in' },
  'sans-400.woff2': { kind: 'font', family: 'noto-sans', weight: 400, letters: 'latin' },
  'sans-700.woff2': { kind: 'font', family: 'noto-sans', weight: 700, letters: 'latin' },
  'nastaliq-400.woff2': { kind: 'font', family: 'noto-nastaliq-urdu', weight: 400, letters: 'urdu' },
  'naskh-400.woff2': { kind: 'font', family: 'noto-naskh-arabic', weight: 400, letters: 'urdu' },
  'naskh-700.woff2': { kind: 'font', family: 'noto-naskh-arabic', weight: 700, letters: 'urdu' },
  'urdu-letters.woff2': { kind: 'font', family: 'noto-naskh-arabic', weight: 400, letters: 'urdu-letters' },
  'urdu-name.woff2': { kind: 'font', family: 'noto-nastaliq-urdu', weight: 400, letters: 'urdu-name' },
  'mark.svg': { kind: 'file' },
  'passkey.js': { kind: 'file' },
  'inspection.js': { kind: 'file' },
  'inspection-faults.js': { kind: 'file' },
  'inspection-keep.js': { kind: 'file' },
  'inspection-line.js': { kind: 'file' },
  'inspection-pictures.js': { kind: 'file' },
  'inspection-store.js': { kind: 'file' },
  'inspection-sync.js': { kind: 'file' },
  'inspection-worker.js': { kind: 'file' },
  'telephone.js': { kind: 'file' },
  'keys.js': { kind: 'file' },
  'progress.js': { kind: 'file' },
  'unsaved.js': { kind: 'file' },
  'upload.js': { kind: 'file' },
} as const satisfies Record<string, Recipe>;

export type AssetName = keyof typeof CATALOGUE;

export const ASSET_NAMES = Object.keys(CATALOGUE) as AssetName[];

export function isAssetName(text: string): text is AssetName {
  return Object.hasOwn(CATALOGUE, text);
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
};

export function mediaType(name: AssetName): string {
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)]!;
}
