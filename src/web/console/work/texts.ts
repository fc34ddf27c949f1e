import type { Texts } from '../../../platform/texts.ts';

export const workTexts = {
  'nav-work': { en: 'My work', ur: 'میرا کام' },
  'work-title': { en: 'My work', ur: 'میرا کام' },
  'work-empty': {
    en: 'Nothing waits for you. What falls due appears here.',
    ur: 'آپ کے لیے کچھ باقی نہیں۔ جس کام کا وقت آئے گا وہ یہاں نظر آئے گا۔',
  },
  'work-no-more': { en: 'There is no more.', ur: 'اس کے بعد اور کچھ نہیں۔' },
  'work-count': {
    en: '{all, plural, one {# application waits} other {# applications wait}}; {overdue, plural, =0 {none is overdue} one {# is overdue} other {# are overdue}}.',
    ur: '{all, plural, one {# درخواست منتظر ہے} other {# درخواستیں منتظر ہیں}}؛ {overdue, plural, =0 {کسی کی مدت نہیں گزری} one {# کی مدت گزر چکی ہے} other {# کی مدت گزر چکی ہے}}۔',
  },
  'work-order': {
    en: 'Those with a day for your agency come first, the earliest on top.',
    ur: 'جن کے لیے آپ کے ادارے کی تاریخ مقرر ہے وہ پہلے ہیں، قریب ترین سب سے اوپر۔',
  },
  'work-district': { en: 'District: {district}', ur: 'ضلع: {district}' },
  'work-since': { en: 'Submitted on {day}', ur: 'جمع ہونے کی تاریخ: {day}' },
} satisfies Texts;
