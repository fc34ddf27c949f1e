import { type Instant, parseInstant } from '../../../kernel/instant.ts';

export const NUMBERS_MAX = 1_000;

/** A bulk question as the scanner leaves it: `count` numbers as digits in `keys`, good until the next scan. */
export interface Scanned {
  readonly keys: Float64Array;
  readonly count: number;
  readonly at: Instant | undefined;
}

const keys = new Float64Array(NUMBERS_MAX);
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const DIGITS_MIN = 7;
const DIGITS_MAX = 15;

/**
 * Reads `{"at"?: moment, "numbers": ["+digits", ...]}` straight from its bytes, members in any order. Undefined
 * at the first surprise (another member, an escape, a number that is not strict E.164, too many): the careful
 * reader then says what is wrong, or that nothing is.
 */
export function scanLookup(body: Uint8Array): Scanned | undefined {
  let place = spaces(body, 0);
  if (body[place++] !== 0x7b) return undefined;
  let count = -1;
  let at: Instant | undefined;
  for (;;) {
    place = spaces(body, place);
    if (startsWith(body, place, '"numbers"') && count < 0) {
      place = colon(body, place + 9);
      if (place < 0) return undefined;
      [place, count] = scanNumbers(body, place);
      if (place < 0) return undefined;
    } else if (startsWith(body, place, '"at"') && at === undefined) {
      place = colon(body, place + 4);
      if (place < 0 || body[place++] !== QUOTE) return undefined;
      const end = body.indexOf(QUOTE, place);
      if (end < 0 || end - place > 40) return undefined;
      at = parseInstant(String.fromCharCode(...body.subarray(place, end)));
      if (at === undefined) return undefined;
      place = end + 1;
    } else return undefined;
    place = spaces(body, place);
    const next = body[place++];
    if (next === 0x7d) break;
    if (next !== COMMA) return undefined;
  }
  if (spaces(body, place) !== body.length || count < 0) return undefined;
  return { keys, count, at };
}

/** Past the list and how many it had; place -1 at a surprise, an empty list among them. */
function scanNumbers(body: Uint8Array, from: number): [place: number, count: number] {
  let place = from;
  if (body[place++] !== 0x5b) return [-1, 0];
  for (let count = 0; count < NUMBERS_MAX; ) {
    place = spaces(body, place);
    if (body[place] !== QUOTE || body[place + 1] !== PLUS) return [-1, 0];
    place += 2;
    const first = place;
    let key = 0;
    let byte = body[place]!;
    if (byte === ZERO) return [-1, 0];
    while (byte >= ZERO && byte <= NINE) {
      key = key * 10 + (byte - ZERO);
      byte = body[++place]!;
    }
    const digits = place - first;
    if (digits < DIGITS_MIN || digits > DIGITS_MAX || byte !== QUOTE) return [-1, 0];
    keys[count++] = key;
    place = spaces(body, place + 1);
    const next = body[place++];
    if (next === 0x5d) return [place, count];
    if (next !== COMMA) return [-1, 0];
  }
  return [-1, 0];
}

function spaces(body: Uint8Array, from: number): number {
  let place = from;
  for (
    let byte = body[place];
    byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
    byte = body[place]
  )
    place++;
  return place;
}

function startsWith(body: Uint8Array, place: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (body[place + i] !== text.charCodeAt(i)) return false;
  return true;
}

function colon(body: Uint8Array, from: number): number {
  const place = spaces(body, from);
  return body[place] === 0x3a ? spaces(body, place + 1) : -1;
}
