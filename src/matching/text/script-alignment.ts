import { bitsSet } from '../compare/letters.ts';
import type { TextArena } from '../compare/text-arena.ts';
import { sharedInts } from '../kinds/kind.ts';
import { isArabicScript } from './fold.ts';
import {
  LEFT_OUT_ROMAN,
  LEFT_OUT_URDU,
  READINGS,
  ROMAN_LETTERS,
  URDU_LETTERS,
  WRONG,
} from './script-costs.ts';
import { LETTERS_MAX, lettersOf, ROMAN_CODES, URDU_CODES } from './script-letters.ts';

const URDU = URDU_LETTERS.length;
/** A space is read as a space or left out, never as a letter. */
const NEVER = 10_000;

/** Costs of reading a Roman letter, or a pair by the codes of both, as an Urdu one. */
const [ONE, PAIR_OF, PAIRS] = readings();
const NO_ROMAN = Int32Array.from(ROMAN_LETTERS, (letter) => LEFT_OUT_ROMAN[letter] ?? WRONG);
const NO_URDU = Int32Array.from(URDU_LETTERS, (letter) => LEFT_OUT_URDU[letter] ?? WRONG);

function readings(): [Int32Array, Uint8Array, Int32Array] {
  const lines = READINGS.trim()
    .split('\n')
    .map((line) => line.split(' '));
  const cost = (into: Int32Array, row: number, costs: readonly string[]) => {
    for (const one of costs) {
      const [, letter, hundredths] = /^(.*?)(\d+)$/.exec(one)!;
      into[row * URDU + URDU_CODES.get(letter!)!] = Number(hundredths);
    }
  };
  const one = new Int32Array(ROMAN_LETTERS.length * URDU).fill(WRONG);
  for (let code = 0; code < URDU; code++) one[code] = NEVER;
  for (let code = 0; code < ROMAN_LETTERS.length; code++) one[code * URDU] = NEVER;
  one[0] = 0;
  const plain = (letter: string) => letter.replace(/[.+]/g, '');
  const isPair = (name: string) => /^[a-zA-Z]{2}$/.test(name);
  const pairs = lines.filter(([name]) => isPair(name!));
  const pairOf = new Uint8Array(ROMAN_LETTERS.length ** 2);
  const two = new Int32Array((pairs.length + 1) * URDU).fill(NEVER);
  for (const [name, ...costs] of lines) if (!isPair(name!)) cost(one, ROMAN_CODES.get(name!)!, costs);
  pairs.forEach(([name, ...costs], at) => {
    cost(two, at + 1, costs);
    for (const [first, a] of ROMAN_CODES)
      for (const [second, b] of ROMAN_CODES)
        if (`${plain(first)}${plain(second)}` === name && !first.startsWith('.'))
          pairOf[a * ROMAN_LETTERS.length + b] = at + 1;
  });
  return [one, pairOf, two];
}

/** Texts in two scripts as letters to be aligned, one after another, and where each begins: below 0 for Urdu, 0 for none. */
export interface ScriptTexts {
  readonly letters: Int32Array;
  readonly starts: Int32Array;
}

const [LENGTH, MUST, MAY, HEAD] = [0, 1, 2, 3] as const;

/** Whether there are letters of both scripts; folded texts have no other forms of them. */
export function inTwoScripts({ units, offsets, count }: TextArena): boolean {
  let [roman, urdu] = [false, false];
  for (let at = offsets[0]!; at < offsets[count]!; at++) {
    const unit = units[at]!;
    roman ||= unit > 0x60 && unit < 0x7b;
    urdu ||= unit >= 0x600 && unit < 0x700;
    if (roman && urdu) return true;
  }
  return false;
}

export const NO_SCRIPT_TEXTS: ScriptTexts = { letters: sharedInts(0), starts: sharedInts(0) };

export function scriptTexts(texts: readonly string[]): ScriptTexts {
  const starts = sharedInts(texts.length);
  // nothing begins at 0
  const all: number[] = [0];
  texts.forEach((text, at) => {
    const { urdu, letters } = alignable(text);
    if (letters.length === HEAD) return;
    starts[at] = urdu ? -all.length : all.length;
    for (const one of letters) all.push(one);
  });
  const letters = sharedInts(all.length);
  letters.set(all);
  return { letters, starts };
}

interface Alignable {
  readonly urdu: boolean;
  readonly letters: readonly number[];
}

/** Texts come back: the words of names, and the parties of a register that many are compared with. */
const REMEMBERED = new Map<string, Alignable>();
const REMEMBERED_MAX = 50_000;

function alignable(text: string): Alignable {
  const known = REMEMBERED.get(text);
  if (known) return known;
  const urdu = isArabicScript(text);
  const { codes, must, may } = lettersOf(text);
  const letters = [codes.length, must, may];
  if (urdu) letters.push(...codes);
  else
    codes.forEach((code, i) => {
      const before = i === 0 ? 0 : PAIR_OF[codes[i - 1]! * ROMAN_LETTERS.length + code]!;
      letters.push(code | (before << 8));
    });
  if (REMEMBERED.size >= REMEMBERED_MAX) REMEMBERED.clear();
  const made = { urdu, letters };
  REMEMBERED.set(text, made);
  return made;
}

const COLUMNS = [new Int32Array(LETTERS_MAX + 1), new Int32Array(LETTERS_MAX + 1)] as const;

/**
 * What it costs, in hundredths of a consonant, to read a Roman text as an Urdu one at best: a weighted alignment of letters and of
 * pairs of Roman letters (R. Wagner and M. Fischer, "The string-to-string correction problem", 1974). `most + 1` as soon as it is above `most`.
 */
export function readingCost(letters: Int32Array, roman: number, urdu: number, most: number): number {
  const [from, start] = [roman + HEAD, urdu + HEAD];
  const foreign =
    bitsSet(letters[roman + MUST]! & ~letters[urdu + MAY]!) +
    bitsSet(letters[urdu + MUST]! & ~letters[roman + MAY]!);
  if (foreign * (WRONG / 2) > most) return most + 1;
  const [length, end] = [letters[roman + LENGTH]!, start + letters[urdu + LENGTH]!];
  let [last, column] = COLUMNS as readonly Int32Array[] as [Int32Array, Int32Array];
  last[0] = 0;
  for (let i = 1; i <= length; i++) last[i] = last[i - 1]! + NO_ROMAN[letters[from + i - 1]! & 0xff]!;
  for (let j = start; j < end; j++) {
    const letter = letters[j]!;
    const without = NO_URDU[letter]!;
    column[0] = last[0]! + without;
    let least = column[0];
    for (let i = 1; i <= length; i++) {
      const sign = letters[from + i - 1]!;
      const one = sign & 0xff;
      let cost = last[i - 1]! + ONE[one * URDU + letter]!;
      const pair = sign >> 8;
      if (pair !== 0) cost = Math.min(cost, last[i - 2]! + PAIRS[pair * URDU + letter]!);
      cost = Math.min(cost, column[i - 1]! + NO_ROMAN[one]!, last[i]! + without);
      column[i] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [last, column] = [column, last];
  }
  return Math.min(last[length]!, most + 1);
}

/** Costs that a longer text may have a little more of: what it costs a letter, were it of five letters of Urdu. */
const MIDDLING = 8;

/** How like a Roman and an Urdu text are, 0 to 1, both given by their start in `letters`. */
export function scriptLikeness(letters: Int32Array, one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  const [roman, urdu] = one > 0 ? [one, -other] : [other, -one];
  const scale = MIDDLING / (letters[urdu + LENGTH]! + 3);
  const most = Math.ceil(FAR / scale);
  const cost = readingCost(letters, roman, urdu, most) * scale;
  return cost >= FAR ? 0 : cost <= CLOSE ? 1 - cost / 1000 : (FAR - cost) / (FAR - CLOSE);
}
const CLOSE = 20;
const FAR = 80;
