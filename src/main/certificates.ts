import type { Language } from '../kernel/bilingual.ts';
import type { Instant } from '../kernel/instant.ts';
import type { House } from './house.ts';

export async function certificateOf(
  _house: House,
  _licence: string,
  _language: Language,
  _at: Instant,
): Promise<Uint8Array | undefined> {
  return undefined;
}
