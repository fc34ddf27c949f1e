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
  'work-tile-many': {
    en: 'at least {overdue, number} overdue',
    ur: 'کم از کم {overdue, number} کی مدت گزر چکی',
  },
  'work-visits': { en: 'Visits and findings', ur: 'دورے اور نتائج' },
  'work-visit-now': { en: 'Make the visit and record what you find', ur: 'دورہ کریں اور جو ملے درج کریں' },
  'work-visit-later': { en: 'A visit that begins on {day}', ur: 'دورہ جو {day} کو شروع ہوگا' },
  'work-visit-findings': {
    en: 'The days of the visit are over: record what you found, or announce it anew',
    ur: 'دورے کے دن گزر گئے: جو ملا وہ درج کریں، یا نئے دورے کی اطلاع دیں',
  },
  'work-visits-free': {
    en: '{count, plural, one {# inspection of your agency waits} other {# inspections of your agency wait}} for an inspector',
    ur: 'آپ کے ادارے {count, plural, one {کا # معائنہ} other {کے # معائنے}} کسی معائنہ افسر کے منتظر',
  },
  'work-applications': { en: 'Applications', ur: 'درخواستیں' },
  'work-elsewhere': {
    en: 'Your role does not work on applications. Its pages:',
    ur: 'آپ کے عہدے کا کام درخواستوں پر نہیں ہوتا۔ آپ کے صفحات:',
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
