import type { Texts } from '../../../platform/texts.ts';

export const courtsPageTexts = {
  'nav-courts': { en: 'Courts and cases', ur: 'عدالتیں اور مقدمات' },
  'courts-title': { en: 'Courts and cases', ur: 'عدالتیں اور مقدمات' },
  'courts-diary': {
    en: 'Before the courts, the next hearing first',
    ur: 'عدالتوں میں زیرِ سماعت، قریب ترین پیشی پہلے',
  },
  'courts-diary-none': {
    en: 'No court order runs. One is entered on the page of the licence that it is about.',
    ur: 'کوئی عدالتی حکم نافذ نہیں۔ عدالتی حکم متعلقہ لائسنس کے صفحے پر درج کیا جاتا ہے۔',
  },
  'courts-no-date': { en: 'No date', ur: 'کوئی تاریخ نہیں' },
  'courts-licence': { en: 'Licence', ur: 'لائسنس' },
  'courts-proposed': {
    en: 'Orders of our agency that wait for a second officer',
    ur: 'ہمارے ادارے کے احکامات جو دوسرے افسر کے منتظر ہیں',
  },
  'courts-proposed-none': {
    en: 'No order waits. One is proposed on the page of a licence.',
    ur: 'کوئی حکم منتظر نہیں۔ حکم کی تجویز لائسنس کے صفحے پر دی جاتی ہے۔',
  },
  'courts-hidden': {
    en: '{hidden, plural, one {# is not shown here, because you have a conflict of interest.} other {# are not shown here, because you have a conflict of interest.}}',
    ur: '{hidden, plural, one {# یہاں نہیں دکھایا گیا کیونکہ آپ کے مفادات کا ٹکراؤ ہے۔} other {# یہاں نہیں دکھائے گئے کیونکہ آپ کے مفادات کا ٹکراؤ ہے۔}}',
  },
  'courts-cases': { en: 'Cases', ur: 'مقدمات' },
  'courts-cases-about': {
    en: 'Files of enforcement are not kept in this system. What it knows of a company stands on its applications and its licence, which the search finds: orders, court orders, inspections and matches of the screening.',
    ur: 'نفاذِ قانون کی فائلیں اس نظام میں نہیں رکھی جاتیں۔ کسی کمپنی کے بارے میں جو معلوم ہے وہ اس کی درخواستوں اور لائسنس پر درج ہے، جو تلاش سے ملتے ہیں: احکامات، عدالتی احکامات، معائنے اور جانچ کی مماثلتیں۔',
  },
} satisfies Texts;
