/**
 * Composes the gold set, `pairs.csv` and `halves.csv`, from `lexicon.csv` and `confusable.csv` by a seeded draw. Knows no transliteration and nothing of
 * the engine but its random numbers: `node bench/matching/names-gold/assemble.ts` writes the same files again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../../src/matching/random.ts';

interface Name {
  readonly part: string;
  readonly urdu: readonly string[];
  readonly roman: readonly string[];
}
type Written = readonly [latin: string, urdu: string];

const here = import.meta.dirname;
const rows = (file: string) => readFileSync(join(here, file), 'utf8').trim().split('\n').slice(1);
const SAME = 650;
const DIFFERENT = 700;

const lexicon: Name[] = rows('lexicon.csv').map((row) => {
  const [part, , urdu, roman] = row.split(',') as [string, string, string, string];
  return { part, urdu: urdu.split('|'), roman: roman.split('|') };
});
const byUrdu = new Map(lexicon.map((name) => [name.urdu[0]!, name]));
const random = randomOf(1947);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const often = (share: number) => random() < share;

/** Names that are one another's part, and names that are easily taken for one another, fall into one half. */
function halves(): Name[][] {
  const groupOf = new Map(lexicon.map((name, at) => [name, at]));
  const bind = (a: Name | undefined, b: Name | undefined) => {
    if (!a || !b) return;
    const [from, into] = [groupOf.get(b)!, groupOf.get(a)!];
    for (const [name, group] of groupOf) if (group === from) groupOf.set(name, into);
  };
  for (const name of lexicon) for (const word of name.urdu[0]!.split(' ')) bind(byUrdu.get(word), name);
  for (const row of rows('confusable.csv')) {
    const names = row.split('|').map((urdu) => byUrdu.get(urdu));
    for (const other of names) bind(names.find(Boolean), other);
  }
  const groups = Map.groupBy(lexicon, (name) => groupOf.get(name)!);
  const halves: Name[][] = [[], []];
  for (const group of groups.values()) {
    // the largest groups first come where there is room; the draw decides the rest
    const [first, second] = halves as [Name[], Name[]];
    const apart = first.length - second.length;
    const at = Math.abs(apart) > 12 ? (apart > 0 ? 1 : 0) : often(0.5) ? 1 : 0;
    halves[at]!.push(...group);
  }
  return halves;
}

const TITLES: readonly Written[] = [
  ['Syed', 'سید'],
  ['Haji', 'حاجی'],
  ['Hafiz', 'حافظ'],
  ['Dr.', 'ڈاکٹر'],
  ['Engr.', 'انجینئر'],
  ['Mian', 'میاں'],
  ['Malik', 'ملک'],
  ['Mr.', 'جناب'],
];
const FEMALE_TITLES: readonly Written[] = [
  ['Mst.', 'مسماۃ'],
  ['Dr.', 'ڈاکٹر'],
  ['Syeda', 'سیدہ'],
  ['Mrs.', 'محترمہ'],
];
const SON: readonly Written[] = [
  ['s/o', 'ولد'],
  ['S/O', 'ولد'],
  ['son of', 'ولد'],
];
const DAUGHTER: readonly Written[] = [
  ['d/o', 'بنت'],
  ['D/O', 'دختر'],
  ['w/o', 'زوجہ'],
  ['W/O', 'زوجہ'],
];
const MUHAMMAD = ['Muhammad', 'Muhammad', 'Mohammad', 'Muhammed', 'Mohammed', 'Mohd', 'Md.', 'M.'];

interface Person {
  readonly female: boolean;
  readonly muhammad: boolean;
  readonly names: readonly Name[];
  readonly title: Written | undefined;
  readonly father: { readonly by: Written; readonly name: Name } | undefined;
}

class Half {
  readonly #parts: Map<string, Name[]>;
  readonly #near = new Map<Name, Name[]>();

  constructor(names: readonly Name[]) {
    this.#parts = Map.groupBy(names, ({ part }) => part);
    for (const row of rows('confusable.csv')) {
      const group = row.split('|').flatMap((urdu) => names.find((name) => name.urdu[0] === urdu) ?? []);
      for (const name of group) this.#add(name, group);
    }
    for (const name of names)
      this.#add(
        name,
        names.filter((other) => other.part === name.part && near(name, other)),
      );
  }

  #add(name: Name, others: readonly Name[]): void {
    const known = this.#near.get(name) ?? [];
    this.#near.set(
      name,
      [...new Set([...known, ...others])].filter((other) => other !== name),
    );
  }

  a(part: string): Name {
    return pick(this.#parts.get(part)!);
  }

  near(name: Name): Name | undefined {
    const near = this.#near.get(name)!;
    return near.length > 0 ? pick(near) : undefined;
  }

  person(): Person {
    const female = often(0.35);
    const names = female
      ? [this.a('given-f'), this.a(pick(['second-f', 'second-f', 'given-m', 'family']))]
      : often(0.25)
        ? [this.a('given-m'), this.a('given-m'), this.a('family')]
        : [this.a('given-m'), this.a(often(0.8) ? 'family' : 'given-m')];
    return {
      female,
      muhammad: !female && often(0.3),
      names: [...new Set(names)],
      title: often(0.2) ? pick(female ? FEMALE_TITLES : TITLES) : undefined,
      father: often(0.25) ? { by: pick(female ? DAUGHTER : SON), name: this.a('given-m') } : undefined,
    };
  }
}

/** Two edits of longer names, one of short ones. */
const near = (a: Name, b: Name) =>
  apart(a, b) <= (Math.min(a.roman[0]!.length, b.roman[0]!.length) >= 5 ? 2 : 1);

/** Least edits between any two Roman spellings of two names. */
function apart(a: Name, b: Name): number {
  return Math.min(
    ...a.roman.flatMap((one) => b.roman.map((other) => edits(one.toLowerCase(), other.toLowerCase()))),
  );
}

function edits(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[b.length]!;
}

/** A person as one record in Latin script writes him; with the spelling taken for each name. */
function inLatin({ muhammad, names, title, father }: Person): { text: string; taken: string[] } {
  const taken = names.map(({ roman }) => pick(roman));
  const words = [...(muhammad && !often(0.04) ? [pick(MUHAMMAD)] : []), ...taken];
  if (title && often(0.7)) words.unshift(title[0]);
  if (father && often(0.6)) words.push(father.by[0], pick(father.name.roman));
  const text = words.join(' ');
  return { text: often(0.3) ? text.toUpperCase() : text, taken };
}

function inUrdu({ muhammad, names, title, father }: Person): string {
  const words = [...(muhammad && !often(0.04) ? ['محمد'] : []), ...names.map(({ urdu }) => pick(urdu))];
  if (title && often(0.7)) words.unshift(title[1]);
  if (father && often(0.6)) words.push(father.by[1], pick(father.name.urdu));
  return words.join(' ');
}

/** Somebody else, and what makes him so. */
function stranger(half: Half, person: Person): { kind: string; other: Person } {
  const draw = random();
  const at = Math.floor(random() * person.names.length);
  const swapped = (name: Name) => ({
    ...person,
    names: person.names.map((one, i) => (i === at ? name : one)),
  });
  if (draw < 0.2) return { kind: 'anybody', other: half.person() };
  if (draw < 0.45) return { kind: 'one part another', other: swapped(half.a(person.names[at]!.part)) };
  const near = half.near(person.names[at]!);
  if (!near) return { kind: 'one part another', other: swapped(half.a(person.names[at]!.part)) };
  return { kind: 'one part near', other: swapped(near) };
}

const lines = ['half,same,kind,latin,urdu'];
const split = halves();
for (const [at, names] of split.entries()) {
  const half = new Half(names);
  const which = at === 0 ? 'tune' : 'held-out';
  const seen = new Set<string>();
  const add = (same: boolean, kind: string, latin: string, urdu: string): boolean => {
    const line = [which, same ? 'yes' : 'no', kind, latin, urdu].join(',');
    if (seen.has(`${latin},${urdu}`)) return false;
    seen.add(`${latin},${urdu}`);
    lines.push(line);
    return true;
  };
  for (let left = SAME; left > 0; ) {
    const person = half.person();
    const kind = person.muhammad ? 'with Muhammad' : person.names.length === 3 ? 'three parts' : 'two parts';
    if (add(true, kind, inLatin(person).text, inUrdu(person))) left--;
  }
  for (let left = DIFFERENT; left > 0; ) {
    const person = half.person();
    const { kind, other } = stranger(half, person);
    const { text, taken } = inLatin(person);
    // a spelling that both names have makes no different person: Rashid is راشد or رشید, Rasheed is رشید only
    const told = taken.some((spelling, i) => !other.names[i]?.roman.includes(spelling));
    if (told && add(false, kind, text, inUrdu(other))) left--;
  }
}
writeFileSync(join(here, 'pairs.csv'), `${lines.join('\n')}\n`);
const heldOut = new Set(split[1]);
const whose = lexicon.map((name) => `${heldOut.has(name) ? 'held-out' : 'tune'},${name.urdu[0]}`);
writeFileSync(join(here, 'halves.csv'), `half,urdu\n${whose.join('\n')}\n`);
