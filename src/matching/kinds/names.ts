import { edits } from '../compare/edits.ts';
import { jaroWinkler } from '../compare/jaro-winkler.ts';
import { fewestEdits, masksOf, mayReach } from '../compare/letters.ts';
import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import { withCompounds } from '../text/compounds.ts';
import { folded } from '../text/fold.ts';
import type { Lore } from '../text/lore.ts';
import { inTwoScripts, NO_SCRIPT_TEXTS, scriptLikeness, scriptTexts } from '../text/script-alignment.ts';
import { sound } from '../text/sound.ts';
import { type Comparer, DIFFERENT, type Distinct, EXACT, type Kind, MISSING, sharedInts } from './kind.ts';

const SAME = 1;
const SOUNDS = 2;
const NEAR = 3;
const LOOSE = 4;
const PART = 5;
const OTHER = 6;
/** Set for both fields of a pair where one's given name is the other's family name. */
export const SWAPPED = 7;

const LEVELS = (exact: number, other: number) => [
  MISSING,
  EXACT(exact),
  {
    name: 'sounds the same',
    say: { en: 'spelt differently for one sound, or a short form', ur: 'آواز ایک، ہجے یا مختصر نام مختلف' },
    prior: 0.06,
    rare: 'sound' as const,
  },
  {
    name: 'near',
    say: { en: 'a slip of the pen apart', ur: 'قلم کی لغزش کا فرق' },
    prior: 0.1,
    rare: 'sound' as const,
  },
  { name: 'loosely near', say: { en: 'loosely alike', ur: 'کچھ ملتا جلتا' }, prior: 0.04 },
  {
    name: 'part',
    say: { en: 'an initial or a part of the other', ur: 'پہلا حرف یا دوسرے کا حصہ' },
    prior: 0.03,
  },
  DIFFERENT(other),
  {
    name: 'swapped',
    say: {
      en: "given and family name stand in each other's place",
      ur: 'نام اور خاندانی نام ایک دوسرے کی جگہ',
    },
    prior: 0.01,
  },
];

/** The names of one word or few: given names and family names. */
function nameKind(name: string, exact: number): Kind {
  return {
    name,
    levels: LEVELS(exact, 1 - exact - 0.24),
    normal: (raw, lore) => withoutNeutral(withoutRoles(withCompounds(folded(raw)), lore), lore),
    features: nameFeatures,
    comparer: compareNames,
    ahead: ({ features }) => ({ list: features.rows as Int32Array, each: ROW }),
    costly: true,
    facets: [
      { name: 'whole', agrees: exact, keys: (normal) => [normal] },
      { name: 'sound', agrees: exact + 0.08, keys: (normal) => [soundOf(normal)] },
      { name: 'start', agrees: exact + 0.1, keys: (normal) => [normal.slice(0, 3)] },
    ],
  };
}

export const givenName = nameKind('given-name', 0.68);
export const familyName = nameKind('family-name', 0.72);

/** Titles go, unless nothing would be left. */
export function withoutRoles(normal: string, lore: Lore): string {
  if (!normal.includes(' ')) return normal;
  const kept = normal.split(' ').filter((word) => !lore.roleWords.includes(word));
  return kept.length === 0 ? normal : kept.join(' ');
}

/** A name that says nothing when it is left out goes, unless nothing would be left. */
function withoutNeutral(normal: string, { neutralNames }: Lore): string {
  if (neutralNames.length === 0 || !normal.includes(' ')) return normal;
  // an initial is such a name in front only
  const kept = normal
    .split(' ')
    .filter((word, at) => (word.length === 1 && at > 0) || !neutralNames.includes(word));
  return kept.length === 0 ? normal : kept.join(' ');
}

export const soundOf = (normal: string): string => normal.split(' ').map(sound).join(' ').trim();

/** Group of names that one person goes by, from the first word; names of no group stand for themselves. */
export function groupsOf(lore: Lore): ReadonlyMap<string, readonly number[]> {
  const known = GROUPS.get(lore);
  if (known) return known;
  const groups = new Map<string, number[]>();
  lore.sameNames.forEach((names, group) => {
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), group + 1]);
  });
  GROUPS.set(lore, groups);
  return groups;
}

const GROUPS = new WeakMap<Lore, ReadonlyMap<string, readonly number[]>>();

/** What is asked of every name stands together, so that a comparison touches one line of memory a name. */
const ROW = 8;
/** `LETTERS`: where a name begins as it is compared across scripts, below 0 for Urdu. */
const [SOUND, GROUP, ANOTHER, MASK, FROM, LENGTH, LETTERS] = [0, 1, 2, 3, 4, 5, 6] as const;

function nameFeatures(arena: TextArena, _counts: Int32Array, lore: Lore) {
  const rows = sharedInts(arena.count * ROW);
  const groups = groupsOf(lore);
  const interner = new TextInterner();
  const masks = masksOf(arena);
  const inScripts = inTwoScripts(arena)
    ? scriptTexts(Array.from({ length: arena.count }, (_, code) => textAt(arena, code)))
    : NO_SCRIPT_TEXTS;
  for (let code = 1; code < arena.count; code++) {
    const text = textAt(arena, code);
    const at = code * ROW;
    rows[at + SOUND] = interner.code(soundOf(text) || text);
    const space = text.indexOf(' ');
    const mine = groups.get(space < 0 ? text : text.slice(0, space)) ?? [];
    rows[at + GROUP] = mine[0] ?? 0;
    rows[at + ANOTHER] = mine[1] ?? mine[0] ?? 0;
    rows[at + MASK] = masks[code]!;
    rows[at + FROM] = arena.offsets[code]!;
    rows[at + LENGTH] = text.length;
    rows[at + LETTERS] = inScripts.starts[code] ?? 0;
  }
  return { rows, letters: inScripts.letters };
}

function compareNames({ arena, features }: Distinct): Comparer {
  const { units } = arena;
  const { rows, letters } = features as { rows: Int32Array; letters: Int32Array };
  return (a, b) => {
    if (a === b) return SAME;
    const [x, y] = [a * ROW, b * ROW];
    if ((rows[x + LETTERS]! ^ rows[y + LETTERS]!) < 0) {
      if (oneGroup(rows, x, y)) return SOUNDS;
      return acrossScripts(scriptLikeness(letters, rows[x + LETTERS]!, rows[y + LETTERS]!));
    }
    if (oneGroup(rows, x, y)) return SOUNDS;
    // two names that are known by themselves may sound alike: Hassan is not Hussain
    if (rows[x + SOUND] === rows[y + SOUND] && !(rows[x + GROUP]! > 0 && rows[y + GROUP]! > 0)) return SOUNDS;
    const [mine, other] = [rows[x + MASK]!, rows[y + MASK]!];
    const [lengthA, lengthB] = [rows[x + LENGTH]!, rows[y + LENGTH]!];
    const shorter = Math.min(lengthA, lengthB);
    const maybeAlike = mayBeLoose(mine, other, lengthA, lengthB);
    // a part of the other has no letter of its own
    const maybePart = (lengthA < lengthB ? mine & ~other : other & ~mine) === 0;
    const maybeLoose = shorter >= 6 && fewestEdits(mine, other, lengthA, lengthB) <= 2;
    if (shorter > 1 && !maybeAlike && !maybePart && !maybeLoose) return OTHER;
    const [from, start] = [rows[x + FROM]!, rows[y + FROM]!];
    const [until, end] = [from + lengthA, start + lengthB];
    if (shorter === 1) return units[from] === units[start] ? PART : OTHER;
    const likeness = maybeAlike ? jaroWinkler(units, from, until, start, end) : 0;
    if (likeness >= NEAR_LIKENESS) return NEAR;
    if (likeness > 0 && shorter >= 4 && edits(units, from, until, start, end, 1) <= 1) return NEAR;
    if (maybePart && shorter >= 3 && isPart(units, from, until, start, end)) return PART;
    if (likeness >= LOOSE_LIKENESS) return LOOSE;
    return maybeLoose && edits(units, from, until, start, end, 2) <= 2 ? LOOSE : OTHER;
  };
}

const NEAR_LIKENESS = 0.93;
const LOOSE_LIKENESS = 0.85;
const mayBeLoose = mayReach(LOOSE_LIKENESS);

/** A skeleton alone would make one of Hassan and Hussain: across scripts every letter counts. */
function acrossScripts(likeness: number): number {
  if (likeness >= 0.9) return SOUNDS;
  return likeness >= 0.6 ? NEAR : likeness >= 0.3 ? LOOSE : OTHER;
}

function oneGroup(rows: Int32Array, x: number, y: number): boolean {
  const first = rows[x + GROUP]!;
  if (first === 0) return false;
  const second = rows[x + ANOTHER]!;
  const [one, other] = [rows[y + GROUP]!, rows[y + ANOTHER]!];
  return first === one || first === other || second === one || second === other;
}

const SPACE = 32;

/** Whether the shorter text is the beginning of the longer one, or one of its words. */
export function isPart(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a > bEnd - b) return isPart(units, b, bEnd, a, aEnd);
  const length = aEnd - a;
  for (let at = b; at + length <= bEnd; at++) {
    const begins = at === b || units[at - 1] === SPACE;
    if (!begins) continue;
    let same = 0;
    while (same < length && units[a + same] === units[at + same]) same++;
    if (same === length && (at === b || at + length === bEnd || units[at + length] === SPACE)) return true;
  }
  return false;
}
