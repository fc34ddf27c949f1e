import type { Bilingual } from '../../../kernel/bilingual.ts';

interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

/** The country's words for what figures are broken down by. */
export interface FiguresPack {
  readonly agencies: readonly { readonly id: string; readonly short: Bilingual }[];
  readonly districts: readonly Named[];
  readonly refusalGrounds: readonly { readonly code: string; readonly text: Bilingual }[];
  readonly orderGrounds: readonly { readonly code: string; readonly text: Bilingual }[];
}
