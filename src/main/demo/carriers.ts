import type { Bilingual } from '../../kernel/bilingual.ts';

export interface DemoCarrier {
  readonly code: string;
  readonly name: Bilingual;
}

/** Five carriers that do not exist. */
export const CARRIERS: readonly DemoCarrier[] = [
  { code: 'sitara', name: { en: 'Sitara Telecom', ur: 'ستارہ ٹیلی کام' } },
  { code: 'kohsar', name: { en: 'Kohsar Mobile', ur: 'کوہسار موبائل' } },
  { code: 'darya', name: { en: 'Darya Communications', ur: 'دریا کمیونیکیشنز' } },
  { code: 'minara', name: { en: 'Minara Networks', ur: 'مینارہ نیٹ ورکس' } },
  { code: 'sarhad', name: { en: 'Sarhad Line', ur: 'سرحد لائن' } },
];

/**
 * Hands out numbers of each carrier's blocks in order, never one twice. The blocks lie inside the national
 * plan where no operator is known to serve anybody, so that no real subscriber is named: mobiles in 0364
 * (the operator closed), fixed lines on exchange level 2 where numbers have eight digits after the area, else 3.
 */
export class NumberBlocks {
  readonly #next = new Map<string, number>();

  /** `count` following numbers of a carrier in an area. */
  geographic(carrier: number, areaCode: string, count: number): string[] {
    const digits = areaCode === '21' || areaCode === '42' ? 8 : areaCode.length === 2 ? 7 : 6;
    const level = digits === 8 ? '2' : '3';
    return this.#take(`+92${areaCode}${level}${carrier}`, digits - 2, count);
  }

  mobile(carrier: number, count: number): string[] {
    return this.#take(`+92364${5 + carrier}`, 6, count);
  }

  /** A universal access number of an area; the areas with longer codes are served from the capital. */
  universal(carrier: number, areaCode: string): string {
    return this.#take(`+92${areaCode.length === 2 ? areaCode : '51'}1110${carrier}`, 4, 1)[0]!;
  }

  tollFree(carrier: number): string {
    return this.#take(`+92800${carrier}`, 4, 1)[0]!;
  }

  #take(prefix: string, digits: number, count: number): string[] {
    const from = this.#next.get(prefix) ?? 0;
    if (from + count > 10 ** digits) throw new Error(`the block ${prefix} is used up`);
    this.#next.set(prefix, from + count);
    return Array.from({ length: count }, (_, i) => prefix + String(from + i).padStart(digits, '0'));
  }
}
