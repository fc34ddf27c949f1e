import type { Texts } from '../../../platform/texts.ts';

export const jobTexts = {
  'job-all': { en: 'Long work', ur: 'طویل کام' },
  'job-none': {
    en: 'You have begun no long work. Taking a list out as a file begins one.',
    ur: 'آپ نے کوئی طویل کام شروع نہیں کیا۔ کسی فہرست کی فائل بنانے سے ایسا کام شروع ہوتا ہے۔',
  },
  'job-what': { en: 'What', ur: 'کام' },
  'job-kind-export-queue': { en: 'A list as a file', ur: 'فہرست کی فائل' },
  'job-stage': { en: 'Stage', ur: 'مرحلہ' },
  'job-stage-waiting': { en: 'Waiting to begin', ur: 'شروع ہونے کا منتظر' },
  'job-stage-rows': { en: 'Writing rows', ur: 'سطریں لکھی جا رہی ہیں' },
  'job-done': { en: 'Done', ur: 'مکمل' },
  'job-failed': { en: 'Failed', ur: 'ناکام' },
  'job-cancelled': { en: 'Cancelled', ur: 'منسوخ' },
  'job-done-so-far': { en: 'Done so far', ur: 'اب تک ہوا' },
  'job-count': {
    en: '{done, plural, one {# row} other {# rows}}',
    ur: '{done, plural, one {# سطر} other {# سطریں}}',
  },
  'job-count-of': { en: '{done} of {total} rows', ur: '{total} میں سے {done} سطریں' },
  'job-elapsed': { en: 'Elapsed', ur: 'گزرا ہوا وقت' },
  'job-seconds': {
    en: '{seconds, plural, one {# second} other {# seconds}}',
    ur: '{seconds, plural, one {# سیکنڈ} other {# سیکنڈ}}',
  },
  'job-speed': { en: 'Rate', ur: 'رفتار' },
  'job-rate': { en: '{rate} a second', ur: 'فی سیکنڈ {rate}' },
  'job-rate-none': { en: 'Not known yet', ur: 'ابھی معلوم نہیں' },
  'job-begun': { en: 'Asked for', ur: 'درخواست کا وقت' },
  'job-safe-to-leave': {
    en: 'You may leave this page: the work goes on, and you find it under “Long work”.',
    ur: 'آپ یہ صفحہ چھوڑ سکتے ہیں: کام جاری رہے گا اور ”طویل کام“ میں ملے گا۔',
  },
  'job-cancel': { en: 'Cancel this work', ur: 'یہ کام منسوخ کریں' },
  'job-download': { en: 'Download the file', ur: 'فائل ڈاؤن لوڈ کریں' },
  'job-after-failed': {
    en: 'Something went wrong and nothing was kept. Begin it again from the list; if it fails again, tell your administrator.',
    ur: 'کوئی خرابی پیش آئی اور کچھ محفوظ نہیں ہوا۔ فہرست سے دوبارہ شروع کریں؛ پھر بھی ناکام ہو تو اپنے منتظم کو بتائیں۔',
  },
  'job-after-cancelled': {
    en: 'This work was cancelled and nothing of it was kept.',
    ur: 'یہ کام منسوخ کر دیا گیا اور اس میں سے کچھ محفوظ نہیں رکھا گیا۔',
  },
  'job-not-found': { en: 'You have begun no such work.', ur: 'آپ نے ایسا کوئی کام شروع نہیں کیا۔' },
  'job-not-done': {
    en: 'This work is not done, so there is no file yet.',
    ur: 'یہ کام مکمل نہیں ہوا، اس لیے ابھی کوئی فائل نہیں۔',
  },
} satisfies Texts;
