import type { Texts } from '../../../platform/texts.ts';

/** Whatever an officer is told: one text a kind of notice. */
export const noticeTexts = {
  'notices-title': { en: 'Notices', ur: 'اطلاعات' },
  'notices-new': { en: '{count} new', ur: '{count} نئی' },
  'notices-about': {
    en: 'What happened that concerns you, the latest first. It stops being new once you open the application, mark it as read, or after 30 days.',
    ur: 'جو کچھ ہوا اور آپ سے متعلق ہے، تازہ ترین سب سے پہلے۔ درخواست کھولنے، پڑھا ہوا نشان لگانے یا 30 دن گزرنے پر اطلاع نئی نہیں رہتی۔',
  },
  'notices-none': {
    en: 'Nothing has happened that concerns you. What you ask for, propose or are given is told here when something comes of it.',
    ur: 'ابھی ایسا کچھ نہیں ہوا جو آپ سے متعلق ہو۔ آپ جو مانگیں، تجویز کریں یا جو آپ کے سپرد ہو، اس پر جب کچھ ہوگا یہاں بتایا جائے گا۔',
  },
  'notices-no-more': { en: 'There are no older notices.', ur: 'اس سے پرانی کوئی اطلاع نہیں۔' },
  'notices-read': { en: 'Mark all as read', ur: 'سب کو پڑھا ہوا نشان لگائیں' },
  'notices-read-done': { en: 'All of it is marked as read.', ur: 'سب پر پڑھے ہوئے کا نشان لگ گیا۔' },
  'notices-older': { en: 'Older', ur: 'پرانی' },
  'notices-latest': { en: 'The latest', ur: 'تازہ ترین' },
  'notices-fresh': { en: 'New', ur: 'نئی' },
  'notices-near': { en: 'Time is running out in your hands', ur: 'آپ کے ہاتھ میں وقت ختم ہونے کو ہے' },
  'notices-near-all': { en: 'All that is in your hands', ur: 'جو کچھ آپ کے ہاتھ میں ہے' },
  'notices-happened': { en: 'What happened', ur: 'کیا ہوا' },
  'notices-when': { en: 'When', ur: 'کب' },
  'notice-answered': {
    en: 'The applicant answered what you asked for',
    ur: 'درخواست گزار نے آپ کی مانگی ہوئی معلومات دے دیں',
  },
  'notice-version-changed': {
    en: 'A new version came after your opinion: reaffirm it or change it',
    ur: 'آپ کی رائے کے بعد نیا ورژن آیا: اپنی رائے کی توثیق کریں یا اسے بدلیں',
  },
  'notice-approved': {
    en: 'What you laid before a second officer was approved',
    ur: 'آپ نے جو دوسرے افسر کے سامنے رکھا وہ منظور ہو گیا',
  },
  'notice-returned': {
    en: 'What you laid before a second officer came back',
    ur: 'آپ نے جو دوسرے افسر کے سامنے رکھا وہ واپس آ گیا',
  },
  'notice-reconsider': {
    en: 'Your agency is asked to reconsider its objection',
    ur: 'آپ کے ادارے سے اپنے اعتراض پر نظرِ ثانی مانگی گئی ہے',
  },
  'notice-to-sign': {
    en: 'An outcome of the joint body waits for your signature',
    ur: 'مشترکہ مجلس کا ایک فیصلہ آپ کے دستخط کا منتظر ہے',
  },
  'notice-assigned': { en: 'It was given to you', ur: 'یہ آپ کے سپرد کی گئی' },
  'notice-taken-over': {
    en: 'It was given to a colleague in your place',
    ur: 'یہ آپ کی جگہ کسی ساتھی کے سپرد کی گئی',
  },
  'notice-named-instead': {
    en: 'A colleague stood aside and named you',
    ur: 'ایک ساتھی الگ ہو گیا اور اس نے آپ کو نامزد کیا',
  },
  'notice-visit': { en: 'A visit is announced in your name', ur: 'آپ کے نام سے ایک دورے کی اطلاع دی گئی ہے' },
  'notice-visit-handed-over': {
    en: 'Your visit was handed over to a colleague',
    ur: 'آپ کا دورہ کسی ساتھی کے سپرد ہو گیا',
  },
  'notice-findings': {
    en: 'What was found at an inspection that you ordered is on record',
    ur: 'آپ کے حکم سے ہونے والے معائنے کے نتائج درج ہو گئے',
  },
} satisfies Texts;
