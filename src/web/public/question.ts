import { dayAt, parseDay, startOfDay, type Zone } from '../../kernel/day.ts';
import { HOUR_MS, type Instant, instantOf, msOf, parseInstant } from '../../kernel/instant.ts';
import { parseLicenceNumber } from '../../modules/licences/index.ts';
import { parsePhone } from '../../platform/phone.ts';

/** What the one field of the check page was filled with. */
export type Asked =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'name'; readonly name: string };

/** An input that cannot be read: the id of its field, and the key of the text that says why. */
export interface InputFault {
  readonly field: string;
  readonly text: string;
}

export const ASKED_LENGTH_MAX = 200;

const INVISIBLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ONLY_NUMBER = /^[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19+\uff0b()\s./\u2010-\u2015\u2212-]+$/;

/** Whether somebody made an address by hand: no keyboard, and no pasting into one line, brings these. */
export function holdsControls(typed: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(typed);
}

/** Typed text without control characters, marks that steer direction, and spaces around it. */
export function tidied(typed: string): string {
  return typed.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * What somebody wants checked:
 * - a licence number, in any spelling that `parseLicenceNumber` reads;
 * - something that begins as licence numbers do and holds digits: a mistyped one;
 * - digits and separators: a telephone number, or a mistyped one;
 * - anything else: a name.
 */
export function askedBy(typed: string, region: string, prefix: string): Asked | InputFault {
  const text = tidied(typed);
  if (text === '') return { field: 'q', text: 'check-empty' };
  if (text.length > ASKED_LENGTH_MAX) return { field: 'q', text: 'check-too-long' };
  const licence = parseLicenceNumber(text, prefix);
  if (licence !== undefined) return { kind: 'licence', licence };
  const wouldBeLicence = text.toUpperCase().startsWith(prefix.toUpperCase());
  if (wouldBeLicence && /^[\s-]*\p{Nd}/u.test(text.slice(prefix.length)))
    return { field: 'q', text: 'check-bad-licence' };
  if (!ONLY_NUMBER.test(text)) return { kind: 'name', name: text };
  const phone = parsePhone(text, region);
  return phone ? { kind: 'number', number: phone.e164 } : { field: 'q', text: 'check-bad-number' };
}

/** A moment as a form asks for it: empty is now, a day is its noon, or the time given. */
export function momentOf(
  date: string,
  time: string,
  now: Instant,
  zone: Zone,
): Instant | undefined | InputFault {
  const text = tidied(date);
  if (text === '') return undefined;
  const exact = parseInstant(text);
  if (exact) return exact > now ? { field: 'at', text: 'check-future-date' } : exact;
  const day = parseDay(text);
  if (!day) return { field: 'at', text: 'check-bad-date' };
  const today = dayAt(now, zone);
  if (day > today) return { field: 'at', text: 'check-future-date' };
  const clock = tidied(time);
  if (clock === '') return day === today ? undefined : instantOf(msOf(startOfDay(day, zone)) + 12 * HOUR_MS);
  const m = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!m) return { field: 'time', text: 'check-bad-time' };
  const at = instantOf(msOf(startOfDay(day, zone)) + Number(m[1]) * HOUR_MS + Number(m[2]) * 60_000);
  return at > now ? { field: 'at', text: 'check-future-date' } : at;
}

export function isInputFault(answer: unknown): answer is InputFault {
  return typeof answer === 'object' && answer !== null && 'field' in answer && 'text' in answer;
}
