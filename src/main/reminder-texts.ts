import type { Texts } from '../platform/texts.ts';

/** Letters that the clockwork sends by itself. */
export const reminderTexts = {
  'licence-ends-subject': {
    en: 'Licence {number} ends in {days, plural, one {# day} other {# days}}',
    ur: 'لائسنس {number} کی میعاد {days} دن میں ختم ہو رہی ہے',
  },
  'licence-ends-body': {
    en: 'Licence {number} of {holder} ends on {day}. Who applies for renewal in time goes on until it is decided.',
    ur: '{holder} کا لائسنس {number} {day} کو ختم ہو جائے گا۔ جو وقت پر تجدید کی درخواست دے، اس کا کام فیصلے تک جاری رہتا ہے۔',
  },
  'provisional-ends-subject': {
    en: 'Provisional licence {number} ends in {days, plural, one {# day} other {# days}}',
    ur: 'عارضی لائسنس {number} کی میعاد {days} دن میں ختم ہو رہی ہے',
  },
  'provisional-ends-body': {
    en: 'The provisional licence {number} of {holder} ends on {day}. It becomes a full licence once the office has inspected your premises and found them in order. If an inspection is outstanding, ask for it on the page of your application: the licence then goes on until it is made. If your premises were found not in order, put right what was found and ask there for another inspection before that day.',
    ur: '{holder} کا عارضی لائسنس {number} {day} کو ختم ہو جائے گا۔ جب دفتر آپ کی جگہوں کا معائنہ کر کے انہیں درست پائے گا تو یہ مکمل لائسنس ہو جائے گا۔ اگر معائنہ ابھی باقی ہے تو اپنی درخواست کے صفحے پر اسے طلب کریں: پھر معائنے تک لائسنس جاری رہتا ہے۔ اگر آپ کی جگہیں درست نہیں پائی گئیں تو جو کمی ملی اسے دور کریں اور اس دن سے پہلے وہیں دوبارہ معائنہ طلب کریں۔',
  },
} satisfies Texts;
