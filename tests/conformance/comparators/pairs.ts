import { randomOf } from '../../../src/matching/random.ts';

/** A million pairs of made-up words, the same every time: unrelated, slips of the pen, swaps, beginnings, doublings, empty texts. */
export const PAIRS = 1_000_000;
/** One sum over so many pairs, so that a difference is found near where it is. */
export const PAIRS_A_SUM = 50_000;

const LETTERS = 'aaabcdeeefghiiijklmnooopqrrsssttuuvwxyz ';

export function* pairs(): Generator<[string, string]> {
  const random = randomOf(20_260_101);
  const word = (length: number) => {
    let text = '';
    for (let i = 0; i < length; i++) text += LETTERS[Math.floor(random() * LETTERS.length)];
    return text;
  };
  for (let at = 0; at < PAIRS; at++) {
    const a = word(1 + Math.floor(random() * random() * 22));
    const kind = Math.floor(random() * 6);
    const place = Math.floor(random() * a.length);
    if (kind === 0) yield [a, word(1 + Math.floor(random() * 18))];
    else if (kind === 1) yield [a, a.slice(0, place) + word(1) + a.slice(place + 1)];
    else if (kind === 2)
      yield [a, a.slice(0, place) + a.slice(place + 1, place + 2) + a[place] + a.slice(place + 2)];
    else if (kind === 3) yield [a, a.slice(0, place + 1)];
    else if (kind === 4) yield [a, a.slice(0, place) + a.slice(place, place + 2) + a.slice(place)];
    else yield [a, [...a].reverse().join('')];
  }
}
