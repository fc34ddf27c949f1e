import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { CourtEntry } from './pack.ts';

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The court that a text names, by its code or by its name in either language; only courts of the country's list count. */
export function courtNamed(courts: readonly CourtEntry[], text: string): CourtEntry | Refusal {
  const wanted = plain(text);
  const found = courts.find(({ code, name }) =>
    [code, name.en, name.ur].some((one) => plain(one) === wanted),
  );
  return found ?? refuse('invalid', 'unknown-court', { field: '/court' });
}
