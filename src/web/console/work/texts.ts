import type { Texts } from '../../../platform/texts.ts';

export const workTexts = {
  'nav-work': { en: 'My work', ur: 'میرا کام' },
  'work-title': { en: 'My work', ur: 'میرا کام' },
  'work-empty': {
    en: 'Nothing waits for you. What falls due appears here.',
    ur: 'آپ کے لیے کچھ باقی نہیں۔ جس کام کا وقت آئے گا وہ یہاں نظر آئے گا۔',
  },
  'work-first': {
    en: 'What is due first, from all your lists.',
    ur: 'آپ کی تمام فہرستوں میں سے جس کی تاریخ سب سے قریب ہے۔',
  },
  'work-more': {
    en: 'The first {shown} are shown. The lists above have all of them.',
    ur: 'پہلی {shown} درخواستیں دکھائی گئی ہیں۔ باقی سب اوپر کی فہرستوں میں ہیں۔',
  },
  'work-tile': {
    en: '{overdue, plural, =0 {none overdue} one {# overdue} other {# overdue}}',
    ur: '{overdue, plural, =0 {کسی کی مدت نہیں گزری} one {# کی مدت گزر چکی} other {# کی مدت گزر چکی}}',
  },
  'work-tiles': { en: 'Your lists', ur: 'آپ کی فہرستیں' },
  'work-also': { en: 'Also', ur: 'مزید' },
  'work-recoveries': {
    en: '{count, plural, one {# colleague waits} other {# colleagues wait}} to enrol anew',
    ur: '{count, plural, one {# ساتھی} other {# ساتھی}} دوبارہ اندراج کے منتظر',
  },
  'work-delegation-ends': {
    en: 'A delegation of yours ({instrument}) ends on {day}',
    ur: 'آپ کی ایک تفویض ({instrument}) کی آخری تاریخ {day} ہے',
  },
  'work-jobs': { en: 'Long work that you began', ur: 'آپ کے شروع کیے ہوئے طویل کام' },
} satisfies Texts;
