import type { Day } from '../../../kernel/day.ts';
import { type BadLine, isHeading, type ListLine, listLines } from '../../../kernel/list-lines.ts';
import type { PersonDetails } from './facts.ts';
import { normalisedId } from './identity.ts';

export const PEOPLE_MAX = 5_000;

/** How the words of a list of people are understood; a reader gives the normal spelling, or undefined. */
export interface PersonWords {
  latinName(text: string): boolean;
  urduName(text: string): boolean;
  nationalId(text: string): string | undefined;
  passport(text: string): string | undefined;
  phone(text: string): string | undefined;
  day(text: string): Day | undefined;
  /** ISO 3166 alpha-2: whose nationals carry the national identity number. */
  readonly country: string;
  readonly today: Day;
}

export interface PersonLine {
  readonly line: number;
  readonly text: string;
  readonly details: PersonDetails;
  readonly from: Day | null;
}

const HEADINGS = ['name', 'full name', 'name in latin letters', 'نام'];
const HUSBAND = /^(?:w\/o|wife of|husband:?|زوجہ)\s*/i;
const FATHER = /^(?:[sd]\/o|(?:son|daughter) of|father:?|ولد|بنت)\s*/i;
const CELLS_MAX = 8;

/**
 * A list of people as a licensee pastes it: name, identity number or passport, nationality, date of birth, telephone,
 * father's or husband's name, name in Urdu, since when. Each line counts by itself; somebody stands there once.
 */
export function readPersonList(
  text: string,
  words: PersonWords,
): { readonly good: readonly PersonLine[]; readonly bad: readonly BadLine[] } {
  const good: PersonLine[] = [];
  const bad: BadLine[] = [];
  const seen = new Map<string, number>();
  for (const [i, one] of listLines(text).entries()) {
    if (i === 0 && isHeading(one, HEADINGS)) continue;
    const read = personOf(one, words);
    const mark = 'details' in read ? markOf(read.details) : '';
    const first = seen.get(mark);
    const { line, text: whole } = one;
    if ('code' in read) bad.push({ line, text: whole, ...read });
    else if (first !== undefined)
      bad.push({ line, text: whole, code: 'person-line-repeats', values: { first } });
    else if (good.length >= PEOPLE_MAX)
      bad.push({ line, text: whole, code: 'people-too-many', values: { most: PEOPLE_MAX } });
    else {
      seen.set(mark, line);
      good.push(read);
    }
  }
  return { good, bad };
}

/** Under what somebody is found again in a list: the number of his document. */
export function markOf({ nationalId, passport }: Pick<PersonDetails, 'nationalId' | 'passport'>): string {
  return normalisedId(nationalId ?? passport ?? '');
}

function personOf(one: ListLine, words: PersonWords): PersonLine | Pick<BadLine, 'code' | 'values'> {
  const [name = '', identity = '', country = '', born = '', phoneText = '', kin = '', urdu = '', since = ''] =
    one.cells;
  if (one.cells.length > CELLS_MAX) return { code: 'person-line-too-long', values: { most: CELLS_MAX } };
  if (!words.latinName(name) || name.length > 200) return { code: 'person-line-no-name' };
  const nationality = (country || words.country).toUpperCase();
  if (!/^[A-Z]{2}$/.test(nationality)) return { code: 'person-line-no-country' };
  const national = nationality === words.country;
  const number = national ? words.nationalId(identity) : words.passport(identity);
  if (!number) return { code: national ? 'person-line-no-identity' : 'person-line-no-passport' };
  const birthDate = words.day(born);
  if (!birthDate || birthDate >= words.today) return { code: 'person-line-no-birth' };
  const phone = words.phone(phoneText);
  if (!phone) return { code: 'person-line-no-phone' };
  const relationName = kin.replace(HUSBAND, '').replace(FATHER, '').trim();
  if (relationName && (!words.latinName(relationName) || relationName.length > 200))
    return { code: 'person-line-kin-wrong' };
  if (urdu && (!words.urduName(urdu) || urdu.length > 200)) return { code: 'person-line-urdu-wrong' };
  const from = since ? words.day(since) : null;
  if (from === undefined) return { code: 'person-line-not-a-day' };
  return {
    line: one.line,
    text: one.text,
    from,
    details: {
      nameLatin: name,
      nameUrdu: urdu || null,
      relation: relationName ? (HUSBAND.test(kin) ? 'husband' : 'father') : null,
      relationName: relationName || null,
      nationality,
      nationalId: national ? number : null,
      passport: national ? null : number,
      birthDate,
      phone,
      email: null,
      address: null,
      sex: null,
    },
  };
}
