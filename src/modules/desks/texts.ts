import type { Texts } from '../../platform/texts.ts';

export const desksTexts = {
  'not-open-any-more': {
    en: 'Nothing is awaited of the office here any more.',
    ur: 'اس درخواست پر دفتر کی طرف سے اب کوئی کارروائی باقی نہیں۔',
  },
  'in-hand-already': { en: 'You have this in hand already.', ur: 'یہ پہلے ہی آپ کے ہاتھ میں ہے۔' },
  'in-other-hands': {
    en: 'Another officer of your agency has this in hand. A supervisor can reassign it.',
    ur: 'یہ آپ کے ادارے کے کسی اور افسر کے ہاتھ میں ہے۔ نگران اسے کسی اور کے سپرد کر سکتا ہے۔',
  },
  'not-in-your-hands': {
    en: 'You do not have this in hand, so you cannot give it back.',
    ur: 'یہ آپ کے ہاتھ میں نہیں، اس لیے آپ اسے واپس نہیں کر سکتے۔',
  },
  'receiver-not-of-agency': {
    en: 'Choose an officer of your own agency who is in office.',
    ur: 'اپنے ہی ادارے کا کوئی ایسا افسر منتخب کریں جو عہدے پر ہو۔',
  },
  'receiver-sees-none': {
    en: 'This officer’s role does not see applications.',
    ur: 'اس افسر کا عہدہ درخواستیں نہیں دیکھ سکتا۔',
  },
  'receiver-tied': {
    en: 'This officer has a conflict of interest with an applicant chosen here. Choose another.',
    ur: 'یہاں منتخب کسی درخواست گزار کے ساتھ اس افسر کے مفادات کا ٹکراؤ ہے۔ کوئی اور افسر منتخب کریں۔',
  },
  'nothing-chosen': {
    en: 'Choose at least one application.',
    ur: 'کم از کم ایک درخواست منتخب کریں۔',
  },
  'sample-size': {
    en: 'Enter a whole number from 1 to {max}.',
    ur: '1 سے {max} تک کوئی پورا عدد لکھیں۔',
  },
  'sample-nothing-decided': {
    en: 'Nothing was decided in this time. Choose other days.',
    ur: 'اس مدت میں کوئی فیصلہ نہیں ہوا۔ دوسری تاریخیں منتخب کریں۔',
  },
  'sample-item-not-found': {
    en: 'This file is not in a sample of your agency.',
    ur: 'یہ فائل آپ کے ادارے کے کسی نمونے میں شامل نہیں۔',
  },
  'sample-outcome-missing': {
    en: 'Choose what the second look found.',
    ur: 'منتخب کریں کہ دوسری نظر میں کیا معلوم ہوا۔',
  },
  'sample-own-hand': {
    en: 'You acted on this file yourself. Another officer must look at it.',
    ur: 'اس فائل پر آپ نے خود کارروائی کی تھی۔ اسے کسی اور افسر کو دیکھنا ہوگا۔',
  },
  'sample-reviewed-already': {
    en: 'This file was looked at already; the first finding stands.',
    ur: 'یہ فائل پہلے ہی دیکھی جا چکی ہے؛ پہلا نتیجہ برقرار ہے۔',
  },
  'filters-full': {
    en: 'You keep {max} filters already. Delete one first.',
    ur: 'آپ پہلے ہی {max} فلٹر محفوظ کر چکے ہیں۔ پہلے کوئی ایک مٹائیں۔',
  },
  'filter-name-taken': {
    en: 'You keep a filter under this name already.',
    ur: 'اس نام سے آپ کا ایک فلٹر پہلے ہی محفوظ ہے۔',
  },
  'filter-not-found': { en: 'You keep no such filter.', ur: 'آپ کا ایسا کوئی فلٹر محفوظ نہیں۔' },
} satisfies Texts;
