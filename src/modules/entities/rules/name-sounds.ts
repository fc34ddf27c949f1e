import { fullName } from '../../../matching/kinds/texts.ts';
import { withCompounds } from '../../../matching/text/compounds.ts';
import { folded } from '../../../matching/text/fold.ts';
import type { Lore } from '../../../matching/text/lore.ts';
import { sound } from '../../../matching/text/sound.ts';

const WORDS_MAX = 6;
/** 72 bits: two sounds of one key are not to be expected, and a shorter key says less of how long the text was. */
const KEY_LENGTH = 12;

const heard = (words: string): string[] =>
  words.split(' ').flatMap((word) => (word === '' ? [] : sound(word) || word));

/**
 * The words of names as they sound, each once: Rehman, Rahman and رحمان are one. A compound is kept whole and in its parts, so
 * that Abdur Rehman is found by all of it and by Rehman.
 */
export function soundsOfNames(names: readonly (string | null)[]): string[] {
  const plain = names.flatMap((name) => (name === null ? [] : folded(name)));
  return [...new Set(plain.flatMap((name) => heard(`${name} ${withCompounds(name)}`)))].sort();
}

/**
 * What somebody typed of a name: for each word the ways it may sound, those of the names that go for the same one among them. Titles,
 * what is behind `son of` and names that nearly everybody has go; empty where nothing is left to tell people by.
 */
export function soundsAsked(text: string, lore: Lore): string[][] {
  const words = fullName.normal(text.normalize('NFKC'), lore).split(' ');
  const own = words.filter((word) => word !== '' && !lore.neutralNames.includes(word));
  const same = (word: string) => lore.sameNames.filter((names) => names.includes(word)).flat();
  return own
    .map((word) => [...new Set([word, ...same(word)].flatMap(heard))])
    .filter((ways) => ways.length > 0)
    .slice(0, WORDS_MAX);
}

/** The keys under which a name is found; without the installation's key nobody can try names against them. */
export function nameKeys(sounds: readonly string[], blind: (text: string) => string): string[] {
  return sounds.map((one) => blind(`name/${one}`).slice(0, KEY_LENGTH));
}
