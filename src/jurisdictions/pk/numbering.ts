import type { Bilingual } from '../../kernel/bilingual.ts';

export type NumberKind = 'mobile' | 'geographic' | 'uan' | 'toll-free' | 'premium';

export const COUNTRY_CODE = '+92';

/** Area codes and the digits that follow them. Source: numbering plan of the telecom regulator; ITU-T E.164 national plan. */
export const AREA_CODES: readonly {
  readonly code: string;
  readonly place: Bilingual;
  readonly subscriberDigits: number;
}[] = [
  { code: '21', place: { en: 'Karachi', ur: 'کراچی' }, subscriberDigits: 8 },
  { code: '42', place: { en: 'Lahore', ur: 'لاہور' }, subscriberDigits: 8 },
  {
    code: '51',
    place: { en: 'Islamabad and Rawalpindi', ur: 'اسلام آباد اور راولپنڈی' },
    subscriberDigits: 7,
  },
  { code: '22', place: { en: 'Hyderabad', ur: 'حیدرآباد' }, subscriberDigits: 7 },
  { code: '25', place: { en: 'Dadu', ur: 'دادو' }, subscriberDigits: 7 },
  { code: '40', place: { en: 'Sahiwal', ur: 'ساہیوال' }, subscriberDigits: 7 },
  { code: '41', place: { en: 'Faisalabad', ur: 'فیصل آباد' }, subscriberDigits: 7 },
  { code: '44', place: { en: 'Okara', ur: 'اوکاڑہ' }, subscriberDigits: 7 },
  { code: '46', place: { en: 'Toba Tek Singh', ur: 'ٹوبہ ٹیک سنگھ' }, subscriberDigits: 7 },
  { code: '47', place: { en: 'Jhang', ur: 'جھنگ' }, subscriberDigits: 7 },
  { code: '48', place: { en: 'Sargodha', ur: 'سرگودھا' }, subscriberDigits: 7 },
  { code: '49', place: { en: 'Kasur', ur: 'قصور' }, subscriberDigits: 7 },
  { code: '52', place: { en: 'Sialkot', ur: 'سیالکوٹ' }, subscriberDigits: 7 },
  { code: '53', place: { en: 'Gujrat', ur: 'گجرات' }, subscriberDigits: 7 },
  { code: '55', place: { en: 'Gujranwala', ur: 'گوجرانوالہ' }, subscriberDigits: 7 },
  { code: '56', place: { en: 'Sheikhupura', ur: 'شیخوپورہ' }, subscriberDigits: 7 },
  { code: '57', place: { en: 'Attock', ur: 'اٹک' }, subscriberDigits: 7 },
  { code: '61', place: { en: 'Multan', ur: 'ملتان' }, subscriberDigits: 7 },
  { code: '62', place: { en: 'Bahawalpur', ur: 'بہاولپور' }, subscriberDigits: 7 },
  { code: '63', place: { en: 'Bahawalnagar', ur: 'بہاولنگر' }, subscriberDigits: 7 },
  { code: '64', place: { en: 'Dera Ghazi Khan', ur: 'ڈیرہ غازی خان' }, subscriberDigits: 7 },
  { code: '65', place: { en: 'Khanewal', ur: 'خانیوال' }, subscriberDigits: 7 },
  { code: '66', place: { en: 'Muzaffargarh', ur: 'مظفر گڑھ' }, subscriberDigits: 7 },
  { code: '67', place: { en: 'Vehari', ur: 'وہاڑی' }, subscriberDigits: 7 },
  { code: '68', place: { en: 'Rahim Yar Khan', ur: 'رحیم یار خان' }, subscriberDigits: 7 },
  { code: '71', place: { en: 'Sukkur', ur: 'سکھر' }, subscriberDigits: 7 },
  { code: '74', place: { en: 'Larkana', ur: 'لاڑکانہ' }, subscriberDigits: 7 },
  { code: '81', place: { en: 'Quetta', ur: 'کوئٹہ' }, subscriberDigits: 7 },
  { code: '86', place: { en: 'Gwadar', ur: 'گوادر' }, subscriberDigits: 7 },
  { code: '91', place: { en: 'Peshawar', ur: 'پشاور' }, subscriberDigits: 7 },
  { code: '233', place: { en: 'Mirpur Khas', ur: 'میرپور خاص' }, subscriberDigits: 6 },
  { code: '244', place: { en: 'Nawabshah', ur: 'نواب شاہ' }, subscriberDigits: 6 },
  { code: '937', place: { en: 'Mardan', ur: 'مردان' }, subscriberDigits: 6 },
  { code: '946', place: { en: 'Swat', ur: 'سوات' }, subscriberDigits: 6 },
  { code: '992', place: { en: 'Abbottabad', ur: 'ایبٹ آباد' }, subscriberDigits: 6 },
  { code: '5811', place: { en: 'Gilgit', ur: 'گلگت' }, subscriberDigits: 6 },
  { code: '5822', place: { en: 'Muzaffarabad', ur: 'مظفر آباد' }, subscriberDigits: 6 },
  { code: '5827', place: { en: 'Mirpur', ur: 'میرپور' }, subscriberDigits: 6 },
];

// The two- and three-digit areas of the plan, whether listed above or not.
const TWO_DIGIT_AREA = '(?:2[25]|4[0146-9]|5[1-35-7]|6[1-8]|7[14]|8[16]|91)';
const THREE_DIGIT_AREA =
  '(?:2(?:3[2358]|4[2-4]|9[2-8])|45[3479]|54[2-467]|60[468]|72[236]|8(?:2[2-689]|3[23578]|4[3478]|5[2356])|9(?:22|3[27-9]|4[2-6]|6[3569]|9[25-7]))';
const GEOGRAPHIC = new RegExp(
  `^(?:(?:21|42)[2-9]\\d{7}|58[126]\\d{7}|${TWO_DIGIT_AREA}[2-9]\\d{6}|${THREE_DIGIT_AREA}[2-9]\\d{5,6})$`,
);
const UAN = new RegExp(`^(?:21|42|${TWO_DIGIT_AREA}|${THREE_DIGIT_AREA})111\\d{6}$`);

/** The number plan, tried in this order on the digits after the country code. */
export const PLAN: readonly {
  readonly kind: NumberKind;
  readonly name: Bilingual;
  readonly pattern: RegExp;
}[] = [
  { kind: 'mobile', name: { en: 'Mobile', ur: 'موبائل' }, pattern: /^3(?:[0-247]\d|3[0-79]|55|64)\d{7}$/ },
  { kind: 'toll-free', name: { en: 'Toll-free', ur: 'مفت کال' }, pattern: /^800\d{5}$/ },
  { kind: 'premium', name: { en: 'Premium rate', ur: 'زائد نرخ' }, pattern: /^900\d{5}$/ },
  {
    kind: 'uan',
    name: { en: 'Universal access number', ur: 'یونیورسل رسائی نمبر (یو اے این)' },
    pattern: UAN,
  },
  { kind: 'geographic', name: { en: 'Fixed line', ur: 'لینڈ لائن' }, pattern: GEOGRAPHIC },
];

export function isNationalNumber(e164: string): boolean {
  return e164.startsWith(COUNTRY_CODE);
}

/**
 * The kind of a number of the national plan, in E.164; undefined outside it. A mobile prefix does not say
 * which carrier serves the number: it may have been ported.
 */
export function numberKind(e164: string): NumberKind | undefined {
  if (!isNationalNumber(e164)) return undefined;
  const national = e164.slice(COUNTRY_CODE.length);
  return PLAN.find((rule) => rule.pattern.test(national))?.kind;
}
