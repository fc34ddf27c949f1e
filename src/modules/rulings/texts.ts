import type { Texts } from '../../platform/texts.ts';

export const rulingsTexts = {
  'ruling-not-found': { en: 'There is no such ruling.', ur: 'ایسا کوئی فیصلہ موجود نہیں۔' },
  'ruling-applicants-only': {
    en: 'An organisation asks for its own ruling.',
    ur: 'فیصلہ ادارہ خود اپنے لیے مانگتا ہے۔',
  },
  'ruling-answers-missing': {
    en: 'Answer the questions first.',
    ur: 'پہلے سوالوں کے جواب دیں۔',
  },
  'ruling-district-unknown': { en: 'Choose a district.', ur: 'کوئی ضلع منتخب کریں۔' },
  'ruling-open-already': {
    en: 'Your question {reference} waits for the office. Withdraw it before you ask another.',
    ur: 'آپ کا سوال {reference} دفتر کے پاس زیرِ غور ہے۔ دوسرا سوال کرنے سے پہلے اسے واپس لیں۔',
  },
  'ruling-by-authority-only': {
    en: 'Only officers of the authority rule on this.',
    ur: 'اس پر صرف اتھارٹی کے افسر فیصلہ دیتے ہیں۔',
  },
  'ruling-outcome-missing': {
    en: 'Choose what the ruling says.',
    ur: 'منتخب کریں کہ فیصلہ کیا ہے۔',
  },
  'ruling-class-unknown': { en: 'Choose a class.', ur: 'کوئی قسم منتخب کریں۔' },
  'ruling-class-not-for-outcome': {
    en: 'This class does not fit what the ruling says.',
    ur: 'یہ قسم فیصلے سے مطابقت نہیں رکھتی۔',
  },
  'ruling-needs-reasons': {
    en: 'Write the reasons, in {length} characters or more.',
    ur: 'وجوہات لکھیں، کم از کم {length} حروف میں۔',
  },
  'ruling-not-open': {
    en: 'This question does not wait for a ruling any more.',
    ur: 'یہ سوال اب فیصلے کا منتظر نہیں۔',
  },
  'ruling-not-proposed': {
    en: 'No ruling waits for a second officer here.',
    ur: 'یہاں کوئی فیصلہ دوسرے افسر کا منتظر نہیں۔',
  },
  'ruling-own-proposal': {
    en: 'You proposed this ruling. Another officer approves it.',
    ur: 'یہ فیصلہ آپ نے تجویز کیا ہے۔ منظوری کوئی دوسرا افسر دے گا۔',
  },
  'ruling-not-given': { en: 'No ruling was given yet.', ur: 'ابھی کوئی فیصلہ نہیں دیا گیا۔' },
  'ruling-appealed-already': {
    en: 'An appeal against this ruling is noted already.',
    ur: 'اس فیصلے کے خلاف اپیل پہلے ہی درج ہے۔',
  },
  'ruling-erased': {
    en: 'What was told for this ruling was erased. It cannot be certified.',
    ur: 'اس فیصلے کے لیے دی گئی معلومات مٹا دی گئی ہیں۔ اس کی تصدیق نہیں ہو سکتی۔',
  },
  'ruling-outcome-licence': { en: 'A licence is needed', ur: 'لائسنس درکار ہے' },
  'ruling-outcome-exemption-certificate': {
    en: 'No licence, but an exemption certificate',
    ur: 'لائسنس نہیں، صرف استثنیٰ کا سرٹیفکیٹ',
  },
  'ruling-outcome-not-needed': { en: 'Nothing is needed', ur: 'کچھ درکار نہیں' },
  'ruling-state-asked': { en: 'With the office', ur: 'دفتر کے پاس' },
  'ruling-state-proposed': { en: 'Second officer', ur: 'دوسرے افسر کے پاس' },
  'ruling-state-given': { en: 'Given', ur: 'فیصلہ ہو گیا' },
  'ruling-state-withdrawn': { en: 'Withdrawn', ur: 'واپس لیا گیا' },
} satisfies Texts;
