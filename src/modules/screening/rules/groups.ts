import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Kinds of evidence that do not follow from one another. Within a group the best piece counts, once. */
export const GROUPS = {
  people: { en: 'People', ur: 'افراد' },
  place: { en: 'Place', ur: 'جگہ' },
  money: { en: 'Money', ur: 'رقم' },
  equipment: { en: 'Equipment', ur: 'آلات' },
  contact: { en: 'Contact', ur: 'رابطہ' },
  numbers: { en: 'Telephone numbers', ur: 'ٹیلی فون نمبر' },
  staff: { en: 'Staff', ur: 'عملہ' },
  company: { en: 'Company', ur: 'کمپنی' },
} as const satisfies Record<string, Bilingual>;
export type Group = keyof typeof GROUPS;

export interface Weight {
  readonly group: Group;
  /** Bits for one origin when these two parties alone share it, and the shutdown was today. */
  readonly bits: number;
  /** Years after which it weighs half: numbers are given out again, rooms are let again, a person stays himself. */
  readonly halves: number;
  readonly say: Bilingual;
}

/**
 * What a shared thing weighs. Bits are log2 of how much likelier a centre that comes back shares it than two
 * strangers do, set by judgement from the loopholes of the law's history and not learnt: there are no labels. They are fixed here, so that
 * a score can be explained and repeated.
 */
export const WEIGHTS = {
  leader: {
    group: 'people',
    bits: 11,
    halves: 12,
    say: { en: 'a person who leads it', ur: 'سربراہی کرنے والا شخص' },
  },
  'leader-was-staff': {
    group: 'people',
    bits: 9,
    halves: 8,
    say: { en: 'a leader of one, on the staff of the other', ur: 'ایک کا سربراہ، دوسرے کے عملے میں' },
  },
  landlord: { group: 'place', bits: 3, halves: 4, say: { en: 'the landlord', ur: 'مالک مکان' } },
  'landlord-leads': {
    group: 'people',
    bits: 8,
    halves: 6,
    say: { en: 'the landlord of one leads the other', ur: 'ایک کا مالک مکان دوسرے کا سربراہ' },
  },
  meter: { group: 'place', bits: 9, halves: 4, say: { en: 'the electricity meter', ur: 'بجلی کا میٹر' } },
  circuit: {
    group: 'place',
    bits: 9,
    halves: 4,
    say: { en: 'the internet circuit', ur: 'انٹرنیٹ سرکٹ' },
  },
  unit: {
    group: 'place',
    bits: 9,
    halves: 4,
    say: { en: 'the same unit of a building', ur: 'عمارت کا وہی یونٹ' },
  },
  building: { group: 'place', bits: 2, halves: 4, say: { en: 'the building', ur: 'عمارت' } },
  spot: {
    group: 'place',
    bits: 2.5,
    halves: 4,
    say: { en: 'the spot on the map', ur: 'نقشے پر مقام' },
  },
  ip: {
    group: 'place',
    bits: 5,
    halves: 2,
    say: { en: 'the static internet address', ur: 'مستقل آئی پی پتا' },
  },
  iban: { group: 'money', bits: 11, halves: 6, say: { en: 'a bank account', ur: 'بینک اکاؤنٹ' } },
  imei: { group: 'equipment', bits: 10, halves: 5, say: { en: 'an IMEI', ur: 'آئی ایم ای آئی' } },
  mac: { group: 'equipment', bits: 9, halves: 5, say: { en: 'a MAC address', ur: 'میک پتا' } },
  serial: { group: 'equipment', bits: 8, halves: 5, say: { en: 'a serial number', ur: 'سیریل نمبر' } },
  phone: {
    group: 'contact',
    bits: 9,
    halves: 4,
    say: { en: "a person's telephone", ur: 'کسی شخص کا ٹیلی فون' },
  },
  email: {
    group: 'contact',
    bits: 10,
    halves: 6,
    say: { en: 'an e-mail address', ur: 'ای میل پتا' },
  },
  domain: {
    group: 'contact',
    bits: 9,
    halves: 5,
    say: { en: 'an internet domain', ur: 'انٹرنیٹ ڈومین' },
  },
  home: {
    group: 'contact',
    bits: 2.5,
    halves: 6,
    say: { en: 'a home address, as among relatives', ur: 'گھر کا پتا، جیسے رشتہ داروں میں' },
  },
  number: {
    group: 'numbers',
    bits: 9,
    halves: 2,
    say: { en: 'a number it calls from', ur: 'کال کرنے کا نمبر' },
  },
  staff: { group: 'staff', bits: 8, halves: 3, say: { en: 'a person on the staff', ur: 'عملے کا شخص' } },
  'tax-number': {
    group: 'company',
    bits: 12,
    halves: 12,
    say: { en: 'the tax number', ur: 'ٹیکس نمبر' },
  },
  'incorporation-number': {
    group: 'company',
    bits: 12,
    halves: 12,
    say: { en: 'the incorporation number', ur: 'رجسٹریشن نمبر' },
  },
  'company-name': {
    group: 'company',
    bits: 7,
    halves: 5,
    say: { en: 'the name of the company', ur: 'کمپنی کا نام' },
  },
  'owner-number': {
    group: 'company',
    bits: 12,
    halves: 12,
    say: { en: 'the registration number of an owning company', ur: 'مالک کمپنی کا رجسٹریشن نمبر' },
  },
  'owner-tax-number': {
    group: 'company',
    bits: 12,
    halves: 12,
    say: { en: 'the tax number of an owning company', ur: 'مالک کمپنی کا ٹیکس نمبر' },
  },
  'owner-name': {
    group: 'company',
    bits: 7,
    halves: 5,
    say: { en: 'the name of an owning company', ur: 'مالک کمپنی کا نام' },
  },
} as const satisfies Record<string, Weight>;
export type TraceKind = keyof typeof WEIGHTS;

/** Kinds that a person bears: what is shared is looked up under the person's own key, never copied. */
export const BORNE_BY_PEOPLE: readonly TraceKind[] = [
  'leader',
  'leader-was-staff',
  'landlord',
  'landlord-leads',
  'staff',
  'phone',
  'email',
  'home',
];
