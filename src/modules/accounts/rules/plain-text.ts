import type { Fault } from '../../../kernel/refusal.ts';

// Controls, lone surrogates, private use, and what turns or hides text for its reader. The joiners
// U+200C and U+200D stay: Urdu needs them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const LINE_BREAKS = /[\n\t]/g;

/** A text as it is kept: composed (NFC), without blanks around it and with plain line breaks. */
export function tidyText(raw: string): string {
  return raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/**
 * What is wrong with a text that somebody typed; undefined when nothing is. `max` counts characters of the
 * tidied text; `lines` allows line breaks, for reasons and letters.
 */
export function textFault(
  field: string,
  raw: string,
  max: number,
  lines: 'one-line' | 'lines' = 'one-line',
): Fault | undefined {
  const text = tidyText(raw);
  if (text === '') return { field, code: 'text-missing' };
  if (text.length > max) return { field, code: 'text-too-long', values: { max } };
  if (UNPRINTABLE.test(lines === 'lines' ? text.replace(LINE_BREAKS, '') : text))
    return { field, code: 'text-unprintable' };
  return undefined;
}
