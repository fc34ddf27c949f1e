import { textAt } from '../compare/text-arena.ts';
import { kindOf, type Values } from '../fields/values.ts';
import { randomOf } from '../random.ts';

const DRAWN = 40_000;
/** Further words add little. */
const WORDS_MAX = 12;
/** Words that may be unlike where two texts stand on a level. */
const UNLIKE: Readonly<Record<string, number>> = {
  same: 0,
  'same words': 0,
  within: 1,
  mostly: 1,
  partly: 2,
};

/**
 * How often two strangers would stand on each level at most, if words came together by chance alone; 1 where nothing is known. Where a text
 * is all there is of a record, no other field says which pairs that agree are strangers; but strangers hardly write the same six words.
 */
export function byChance(values: Values): number[] {
  const { codes, arena } = values;
  const random = randomOf(0xc4a2);
  const [alike, met] = [new Float64Array(WORDS_MAX), new Float64Array(WORDS_MAX)];
  let words = 0;
  for (let drawn = 0; drawn < DRAWN; drawn++) {
    const [a, b] = [codes[Math.floor(random() * codes.length)]!, codes[Math.floor(random() * codes.length)]!];
    // of one text drawn twice, or written twice, nothing is learnt of strangers
    if (a === 0 || b === 0 || a === b) continue;
    const [left, right] = [textAt(arena, a).split(' '), textAt(arena, b).split(' ')];
    words += Math.min(WORDS_MAX, left.length, right.length);
    for (let at = 0; at < Math.min(WORDS_MAX, left.length, right.length); at++) {
      met[at]!++;
      if (left[at] === right[at]) alike[at]!++;
    }
  }
  const usual = met[0]! > 0 ? Math.round(words / met[0]!) : 0;
  // by number of words that are unlike: the chance that no more of them are
  let chances = [1, 0, 0];
  for (let at = 0; at < usual; at++) {
    const same = (alike[at]! + 1) / (met[at]! + 2);
    chances = chances.map(
      (chance, unlike) => chance * same + (unlike > 0 ? chances[unlike - 1]! * (1 - same) : 0),
    );
  }
  return kindOf(values).levels.map(({ name }) => {
    const unlike = UNLIKE[name];
    return unlike === undefined || usual < 2 ? 1 : chances.slice(0, unlike + 1).reduce((a, b) => a + b, 0);
  });
}
