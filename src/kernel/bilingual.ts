/** A text in both languages of the office; `ur` is written right to left. */
export interface Bilingual {
  readonly en: string;
  readonly ur: string;
}

export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['en', 'ur'];
