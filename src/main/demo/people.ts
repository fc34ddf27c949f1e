import type { Day } from '../../kernel/day.ts';
import { type BothScripts, FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from './names.ts';
import { CITIES, type City, homeAddress } from './places.ts';
import { Random, scattered } from './random.ts';

/** A person who does not exist, with everything an application asks of a person. */
export interface DemoPerson {
  readonly nameLatin: string;
  readonly nameUrdu: string;
  readonly relation: 'father' | 'husband';
  readonly relationName: string;
  readonly sex: 'male' | 'female';
  readonly nationality: string;
  readonly nationalId: string | null;
  readonly passport: string | null;
  readonly birthDate: Day;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly city: City;
}

interface Wishes {
  readonly sex?: 'male' | 'female';
  readonly city?: City;
  /** A relative shares the family name. */
  readonly family?: BothScripts;
}

const MAIL_DOMAINS = ['example.com', 'example.net', 'example.org', 'mail.example', 'post.example'];
const IDENTITIES = 10_000_000;
const TELEPHONES = 4_500_000;

const WOMEN_SECOND: readonly BothScripts[] = [
  { latin: 'Bibi', urdu: 'بی بی' },
  { latin: 'Begum', urdu: 'بیگم' },
  { latin: 'Khatoon', urdu: 'خاتون' },
  { latin: 'Akhtar', urdu: 'اختر' },
  { latin: 'Parveen', urdu: 'پروین' },
  { latin: 'Fatima', urdu: 'فاطمہ' },
];
const MUHAMMAD: BothScripts = { latin: 'Muhammad', urdu: 'محمد' };
const SYED: BothScripts = { latin: 'Syed', urdu: 'سید' };
const SYEDA: BothScripts = { latin: 'Syeda', urdu: 'سیدہ' };
const SHAH: BothScripts = { latin: 'Shah', urdu: 'شاہ' };
const SINGLE_MALE = MALE_NAMES.filter((name) => name.latin !== 'Muhammad');

interface Foreigner {
  readonly name: BothScripts;
  readonly father: string;
  readonly nationality: string;
  readonly sex: 'male' | 'female';
}

const foreigner = (
  latin: string,
  urdu: string,
  father: string,
  nationality: string,
  sex: 'male' | 'female',
): Foreigner => ({ name: { latin, urdu }, father, nationality, sex });

const FOREIGN: readonly Foreigner[] = [
  foreigner('Wei Zhang', 'وی ژانگ', 'Guoqiang Zhang', 'CN', 'male'),
  foreigner('Li Na Chen', 'لی نا چن', 'Jianguo Chen', 'CN', 'female'),
  foreigner('Jun Hao Liu', 'جون ہاؤ لیو', 'Zhiming Liu', 'CN', 'male'),
  foreigner('Maria Santos', 'ماریا سانتوس', 'Ramon Santos', 'PH', 'female'),
  foreigner('Jose Ramirez Cruz', 'خوزے رامیریز کروز', 'Antonio Cruz', 'PH', 'male'),
  foreigner('Budi Hartono', 'بودی ہارتونو', 'Slamet Hartono', 'ID', 'male'),
  foreigner('Omar Al Harthy', 'عمر الحارثی', 'Said Al Harthy', 'OM', 'male'),
  foreigner('Emre Yilmaz', 'ایمرے یلماز', 'Mehmet Yilmaz', 'TR', 'male'),
  foreigner('Nur Aisyah Binti Rahman', 'نور عائشہ بنت رحمان', 'Abdul Rahman', 'MY', 'female'),
  foreigner('Chukwudi Okafor', 'چکوودی اوکافور', 'Emeka Okafor', 'NG', 'male'),
  foreigner('Thomas Whitfield', 'تھامس وٹفیلڈ', 'George Whitfield', 'GB', 'male'),
  foreigner('Dilnoza Karimova', 'دلنوزہ کریموفا', 'Rustam Karimov', 'UZ', 'female'),
];

function joined(parts: readonly BothScripts[]): BothScripts {
  return { latin: parts.map((part) => part.latin).join(' '), urdu: parts.map((part) => part.urdu).join(' ') };
}

/** A man's name as people are called: with Muhammad before it, a second given name, a family name, or Syed ... Shah. */
function manNamed(random: Random, family: BothScripts): BothScripts {
  const given = random.pick(SINGLE_MALE);
  const form = random.below(100);
  if (form < 30) return joined([MUHAMMAD, given]);
  if (form < 60) return joined([given, family]);
  if (form < 75) return joined([MUHAMMAD, given, family]);
  if (form < 95) return joined([given, random.pick(SINGLE_MALE)]);
  return joined([SYED, given, SHAH]);
}

/** A woman's name: with Bibi, Begum and the like, her father's or husband's name, or the family name. */
function womanNamed(random: Random, family: BothScripts, relative: BothScripts): BothScripts {
  const given = random.pick(FEMALE_NAMES);
  const form = random.below(100);
  if (form < 35)
    return joined([given, random.pick(WOMEN_SECOND.filter((second) => second.latin !== given.latin))]);
  if (form < 65) return joined([given, family]);
  if (form < 95) return joined([given, relative]);
  return joined([SYEDA, given]);
}

/**
 * The n-th made-up citizen of a seed. No two share an identity number or a telephone; the identity number
 * fits the city and the sex. Telephones lie in 0364, which no operator serves any more.
 */
export function personAt(seed: string, n: number, wishes: Wishes = {}): DemoPerson {
  const random = new Random(`${seed}/person/${n}`);
  const sex = wishes.sex ?? (random.chance(220) ? 'female' : 'male');
  const city = wishes.city ?? random.weighted(CITIES);
  const family = wishes.family ?? random.pick(FAMILY_NAMES);
  const relativeGiven = random.pick(SINGLE_MALE);
  const name = sex === 'male' ? manNamed(random, family) : womanNamed(random, family, relativeGiven);
  const relative = random.chance(400) ? joined([MUHAMMAD, relativeGiven]) : joined([relativeGiven, family]);
  const serial = scattered(
    n,
    IDENTITIES,
    7_368_787,
    2_718_281 + Number.parseInt(new Random(seed).hex(6), 16),
  );
  const last = sex === 'male' ? random.pick([1, 3, 5, 7, 9]) : random.pick([2, 4, 6, 8]);
  return {
    nameLatin: name.latin,
    nameUrdu: name.urdu,
    relation: sex === 'female' && random.chance(500) ? 'husband' : 'father',
    relationName: relative.latin,
    sex,
    nationality: 'PK',
    nationalId: `${city.identityPrefix}-${String(serial).padStart(7, '0')}-${last}`,
    passport: null,
    birthDate: birthDate(random),
    phone: `+92364${String(scattered(n, TELEPHONES, 3_368_783, 1_414_213)).padStart(7, '0')}`,
    email: `${name.latin.toLowerCase().replace(/[^a-z]+/g, '.')}.${n}@${random.pick(MAIL_DOMAINS)}`,
    address: homeAddress(random, city),
    city,
  };
}

/** The n-th made-up foreigner, known by a passport. */
export function foreignerAt(seed: string, n: number, city: City): DemoPerson {
  const random = new Random(`${seed}/foreigner/${n}`);
  const { name, father, nationality, sex } = random.pick(FOREIGN);
  return {
    nameLatin: name.latin,
    nameUrdu: name.urdu,
    relation: 'father',
    relationName: father,
    sex,
    nationality,
    nationalId: null,
    passport: `${random.pick(['E', 'P', 'X'])}${String(scattered(n, IDENTITIES, 5_333_117, 4_000_037)).padStart(8, '0')}`,
    birthDate: birthDate(random),
    phone: `+92364${String(scattered(n, 500_000, 73_517, 9_001) + TELEPHONES).padStart(7, '0')}`,
    email: `${name.latin.toLowerCase().replace(/[^a-z]+/g, '.')}.${n}@${random.pick(MAIL_DOMAINS)}`,
    address: homeAddress(random, city),
    city,
  };
}

function birthDate(random: Random): Day {
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  return `${random.between(1958, 2003)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}
