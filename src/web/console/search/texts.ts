import type { Texts } from '../../../platform/texts.ts';

export const searchTexts = {
  'nav-search': { en: 'Search', ur: 'تلاش' },
  'search-title': { en: 'Search', ur: 'تلاش' },
  'search-what': { en: 'What do you look for?', ur: 'آپ کیا تلاش کر رہے ہیں؟' },
  'search-hint': {
    en: 'A reference, a licence number, a telephone number, an id number (a passport with its country: AE A1234567) or words of a company’s name in either script.',
    ur: 'حوالہ نمبر، لائسنس نمبر، ٹیلی فون نمبر، شناختی نمبر (پاسپورٹ ہو تو ملک کے ساتھ) یا کمپنی کے نام کے الفاظ، کسی بھی رسم الخط میں۔',
  },
  'search-button': { en: 'Search', ur: 'تلاش کریں' },
  'search-id-by-form': {
    en: 'This is an id number. Type it here again: an id number is never looked for by address, and each search by it is recorded.',
    ur: 'یہ شناختی نمبر ہے۔ اسے یہاں دوبارہ لکھیں: شناختی نمبر کبھی صفحے کے پتے میں نہیں آتا، اور اس سے ہر تلاش درج کی جاتی ہے۔',
  },
  'search-by-reference': { en: 'By reference:', ur: 'حوالہ نمبر سے:' },
  'search-by-licence': { en: 'By licence number:', ur: 'لائسنس نمبر سے:' },
  'search-by-number': { en: 'By telephone number:', ur: 'ٹیلی فون نمبر سے:' },
  'search-by-identity': {
    en: 'By id number; this search was recorded:',
    ur: 'شناختی نمبر سے؛ یہ تلاش درج کر لی گئی ہے:',
  },
  'search-by-words': { en: 'By words of a name:', ur: 'نام کے الفاظ سے:' },
  'search-count': {
    en: '{count, plural, =0 {nothing found.} one {# found.} other {# found.}}',
    ur: '{count, plural, =0 {کچھ نہیں ملا۔} one {# نتیجہ ملا۔} other {# نتائج ملے۔}}',
  },
  'search-hidden': {
    en: '{hidden, plural, one {# is not shown, because you have a conflict of interest.} other {# are not shown, because you have a conflict of interest.}}',
    ur: '{hidden, plural, one {# نتیجہ نہیں دکھایا گیا کیونکہ آپ کے مفادات کا ٹکراؤ ہے۔} other {# نتائج نہیں دکھائے گئے کیونکہ آپ کے مفادات کا ٹکراؤ ہے۔}}',
  },
  'search-more': { en: 'There are more: add a word.', ur: 'اور بھی ہیں: کوئی لفظ بڑھائیں۔' },
  'search-none': {
    en: 'Check the spelling, or try fewer words. What is not submitted yet is not found here.',
    ur: 'ہجے دیکھ لیں یا کم الفاظ لکھیں۔ جو درخواست ابھی جمع نہیں ہوئی وہ یہاں نہیں ملتی۔',
  },
  'search-applications': { en: 'Applications', ur: 'درخواستیں' },
  'search-licences': { en: 'Register', ur: 'رجسٹر' },
  'search-reference': { en: 'Reference', ur: 'حوالہ نمبر' },
  'search-company': { en: 'Company', ur: 'کمپنی' },
  'search-licence': { en: 'Licence number', ur: 'لائسنس نمبر' },
  'search-holder': { en: 'Holder', ur: 'لائسنس یافتہ' },
  'search-entry': { en: 'Kind of entry', ur: 'اندراج کی نوعیت' },
  'search-entry-licence': { en: 'Licence', ur: 'لائسنس' },
  'search-entry-transitional': { en: 'Centre in transition', ur: 'عبوری سینٹر' },
  'search-entry-exempt': { en: 'Exemption', ur: 'استثنا' },
} satisfies Texts;
