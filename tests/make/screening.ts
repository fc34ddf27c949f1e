import type { DeclaredPerson, Profile } from '../../src/modules/screening/index.ts';
import { anId } from './entities.ts';

const PARTS = [
  'ba',
  'ri',
  'mo',
  'su',
  'ta',
  'ke',
  'no',
  'li',
  'za',
  'du',
  'fa',
  'ghe',
  'ro',
  'wi',
  'pa',
  'jo',
];
/** A word that tells its number, scattered. */
const word = (n: number) => {
  const mixed = (n * 2_654_435_761) % 4_294_967_296;
  const parts = [0, 4, 8].map((shift) => PARTS[Math.floor(mixed / 2 ** (20 - shift)) % 16]!);
  return parts.join('').replace(/^./, (first) => first.toUpperCase());
};

export const aDeclaredPerson = (n: number, more: Partial<DeclaredPerson> = {}): DeclaredPerson => ({
  id: anId<'person'>(),
  fact: null,
  roles: ['director'],
  name: `${word(n)} ${word(n % 40)}`,
  nameUrdu: null,
  relationName: `${word(n + 5_000)} ${word(n % 40)}`,
  birthDate: `${1960 + (n % 40)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  nationality: 'XE',
  nationalId: String(3_520_200_000_000 + n * 7_919_331),
  passport: null,
  phone: `+9991${String(1_000_000 + n * 7_177)}`,
  email: null,
  address: `House ${n}, Street ${(n * 3) % 50}`,
  ...more,
});
/** The n-th party of a made-up register: a leader, one of the staff, an account and a domain of its own. */
export const aProfile = (n: number, more: Partial<Profile> = {}): Profile => ({
  party: anId(),
  kind: 'running',
  company: anId(),
  label: `L-${n}`,
  names: [`${word(n + 900)} ${word(n + 7_000)} Calls`],
  taxNumbers: [{ number: String(1_000_000 + n * 919), abroad: null }],
  registrations: [],
  incorporatedOn: null,
  domains: [`d${n}.example`],
  owners: [],
  people: [aDeclaredPerson(n * 2), aDeclaredPerson(n * 2 + 1, { roles: ['key-staff'] })],
  places: [],
  numbers: [],
  ibans: [`XE${n}`],
  devices: [],
  ips: [],
  seats: 10,
  concurrentCalls: 12,
  shutAt: null,
  ground: null,
  provisionalDays: 0,
  stayed: false,
  ...more,
});
