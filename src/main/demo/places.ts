import type { Bilingual } from '../../kernel/bilingual.ts';
import { COMPANY_FIRST_WORDS } from './names.ts';
import type { Random } from './random.ts';

/** A real city with real quarters; the buildings in them are made up. */
export interface City {
  readonly name: Bilingual;
  /** Code of the pack's list of districts. */
  readonly district: string;
  readonly areaCode: string;
  /** First five digits of identity numbers issued there. */
  readonly identityPrefix: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How many centres of a hundred sit here. */
  readonly weight: number;
  readonly quarters: readonly string[];
}

type Row = readonly [
  en: string,
  ur: string,
  district: string,
  areaCode: string,
  identityPrefix: string,
  latitude: number,
  longitude: number,
  weight: number,
  quarters: string,
];

const ROWS: readonly Row[] = [
  [
    'Karachi',
    'کراچی',
    'karachi-east',
    '21',
    '42201',
    24.917,
    67.097,
    14,
    'Gulshan-e-Iqbal Block 7, Gulistan-e-Jauhar Block 15, PECHS Block 6, Shahrah-e-Faisal, Bahadurabad',
  ],
  [
    'Karachi',
    'کراچی',
    'karachi-south',
    '21',
    '42301',
    24.82,
    67.033,
    12,
    'Clifton Block 5, DHA Phase 6, I.I. Chundrigar Road, Saddar, Khayaban-e-Shahbaz',
  ],
  [
    'Karachi',
    'کراچی',
    'karachi-central',
    '21',
    '42101',
    24.933,
    67.033,
    6,
    'North Nazimabad Block H, Nazimabad No. 3, Federal B Area Block 13, Liaquatabad',
  ],
  [
    'Karachi',
    'کراچی',
    'korangi',
    '21',
    '42501',
    24.83,
    67.13,
    3,
    'Korangi Industrial Area Sector 23, Landhi No. 4',
  ],
  [
    'Lahore',
    'لاہور',
    'lahore',
    '42',
    '35202',
    31.52,
    74.35,
    20,
    'Gulberg III, Johar Town Block G, DHA Phase 5, Model Town Link Road, Garden Town, Ferozepur Road, Allama Iqbal Town',
  ],
  [
    'Islamabad',
    'اسلام آباد',
    'islamabad',
    '51',
    '61101',
    33.7,
    73.06,
    13,
    'Blue Area, F-8 Markaz, F-7 Markaz, I-8 Markaz, I-9/3, G-11 Markaz, E-11/2',
  ],
  [
    'Rawalpindi',
    'راولپنڈی',
    'rawalpindi',
    '51',
    '37405',
    33.6,
    73.05,
    8,
    'Saddar, Commercial Market, Bahria Town Phase 7, Murree Road, Chaklala Scheme 3, Satellite Town Block C',
  ],
  [
    'Faisalabad',
    'فیصل آباد',
    'faisalabad',
    '41',
    '33100',
    31.42,
    73.09,
    6,
    'D Ground, Kohinoor City, Susan Road, Jaranwala Road',
  ],
  [
    'Multan',
    'ملتان',
    'multan',
    '61',
    '36302',
    30.2,
    71.47,
    4,
    'Gulgasht Colony, Bosan Road, Shah Rukn-e-Alam Colony',
  ],
  [
    'Peshawar',
    'پشاور',
    'peshawar',
    '91',
    '17301',
    34.0,
    71.54,
    4,
    'University Road, Hayatabad Phase 3, Saddar Road',
  ],
  [
    'Gujranwala',
    'گوجرانوالہ',
    'gujranwala',
    '55',
    '34101',
    32.16,
    74.19,
    3,
    'Satellite Town, G.T. Road, Model Town',
  ],
  ['Sialkot', 'سیالکوٹ', 'sialkot', '52', '34603', 32.49, 74.53, 3, 'Paris Road, Kashmir Road, Cantt'],
  [
    'Hyderabad',
    'حیدرآباد',
    'hyderabad',
    '22',
    '41303',
    25.39,
    68.37,
    3,
    'Latifabad No. 7, Qasimabad, Auto Bhan Road',
  ],
  ['Quetta', 'کوئٹہ', 'quetta', '81', '54400', 30.19, 67.0, 2, 'Jinnah Road, Satellite Town, Zarghoon Road'],
  [
    'Sargodha',
    'سرگودھا',
    'sargodha',
    '48',
    '38403',
    32.08,
    72.67,
    2,
    'University Road, Satellite Town Block A',
  ],
  ['Bahawalpur', 'بہاولپور', 'bahawalpur', '62', '31202', 29.39, 71.68, 2, 'Model Town A, Circular Road'],
  ['Gujrat', 'گجرات', 'gujrat', '53', '34201', 32.57, 74.08, 2, 'Bhimber Road, Jail Chowk'],
  ['Sahiwal', 'ساہیوال', 'sahiwal', '40', '36502', 30.66, 73.11, 1, 'Farid Town, High Street'],
  ['Sukkur', 'سکھر', 'sukkur', '71', '45504', 27.7, 68.86, 1, 'Military Road, Minara Road'],
  ['Larkana', 'لاڑکانہ', 'larkana', '74', '43203', 27.56, 68.21, 1, 'Station Road, VIP Road'],
  [
    'Rahim Yar Khan',
    'رحیم یار خان',
    'rahim-yar-khan',
    '68',
    '31303',
    28.42,
    70.3,
    1,
    'Abbasia Town, Model Town',
  ],
  ['Abbottabad', 'ایبٹ آباد', 'abbottabad', '992', '13101', 34.17, 73.22, 1, 'Mansehra Road, Jinnahabad'],
  ['Mardan', 'مردان', 'mardan', '937', '16101', 34.2, 72.04, 1, 'Sheikh Maltoon Town, Bank Road'],
  ['Sheikhupura', 'شیخوپورہ', 'sheikhupura', '56', '35404', 31.71, 73.98, 1, 'Housing Colony, Lahore Road'],
  ['Mirpur', 'میرپور', 'mirpur', '5827', '81302', 33.15, 73.75, 1, 'Nangi, Allama Iqbal Road'],
  ['Gilgit', 'گلگت', 'gilgit', '5811', '71501', 35.92, 74.31, 1, 'Jutial, River View Road'],
];

export const CITIES: readonly City[] = ROWS.map(
  ([en, ur, district, areaCode, identityPrefix, latitude, longitude, weight, quarters]) => ({
    name: { en, ur },
    district,
    areaCode,
    identityPrefix,
    latitude,
    longitude,
    weight,
    quarters: quarters.split(', '),
  }),
);

const BUILDINGS = [
  'Plaza',
  'Tower',
  'Heights',
  'Trade Centre',
  'Arcade',
  'Chambers',
  'Square',
  'Business Centre',
  'Complex',
  'Mall',
];
const FLOORS = [
  'Ground Floor',
  '1st Floor',
  '2nd Floor',
  '3rd Floor',
  '4th Floor',
  '5th Floor',
  '6th Floor',
  'Mezzanine',
];

export interface Office {
  readonly city: City;
  readonly line: string;
  readonly unit: string;
  readonly area: string;
  readonly residential: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly utilityMeter: string;
  readonly circuit: string;
}

/** Rooms in a building that does not exist, in a quarter that does; the n-th of its city has its own meter and circuit. */
export function office(random: Random, city: City, n: number): Office {
  const residential = random.chance(60);
  const house = `House ${random.between(1, 380)}${random.pick(['', '-A', '-B'])}, Street ${random.between(1, 60)}`;
  const building = `${random.pick(COMPANY_FIRST_WORDS).latin} ${random.pick(BUILDINGS)}, Plot ${random.between(1, 240)}-${random.pick(['A', 'B', 'C', 'D'])}`;
  return {
    city,
    line: residential ? house : building,
    unit: residential
      ? 'Upper portion'
      : `Office ${random.between(1, 9)}${String(random.between(1, 18)).padStart(2, '0')}, ${random.pick(FLOORS)}`,
    area: random.pick(city.quarters),
    residential,
    latitude: round(city.latitude + random.between(-300, 300) / 10_000),
    longitude: round(city.longitude + random.between(-300, 300) / 10_000),
    utilityMeter: `MTR-${city.areaCode}-${String(1_000_000 + n)}`,
    circuit: `CKT-${city.areaCode}-${String(500_000 + n)}`,
  };
}

/** Where somebody lives, on one line. */
export function homeAddress(random: Random, city: City): string {
  return `House ${random.between(1, 900)}, Street ${random.between(1, 80)}, ${random.pick(city.quarters)}, ${city.name.en}`;
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
