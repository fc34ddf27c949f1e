import type { Texts } from '../../platform/texts.ts';

export const courtsTexts = {
  'unknown-court': {
    en: 'This court is not on the list of courts. Give its code or its name as listed.',
    ur: 'یہ عدالت فہرست میں نہیں۔ فہرست کے مطابق اس کا کوڈ یا نام درج کریں۔',
  },
  'stay-entered-already': {
    en: 'This court order is on record already, for the same case and over the same. Extend or end that one.',
    ur: 'یہ عدالتی حکم اسی مقدمے میں اور اسی دائرے کے ساتھ پہلے سے درج ہے۔ اسی میں توسیع یا اس کا خاتمہ درج کریں۔',
  },
  'stay-not-found': {
    en: 'There is no such court order on record.',
    ur: 'ریکارڈ میں ایسا کوئی عدالتی حکم موجود نہیں۔',
  },
  'stay-was-forged': {
    en: 'This court order was found to be forged; nothing more can be recorded on it.',
    ur: 'یہ عدالتی حکم جعلی ثابت ہو چکا ہے؛ اس پر مزید کچھ درج نہیں ہو سکتا۔',
  },
  'stay-has-ended': { en: 'This stay has already ended.', ur: 'یہ حکمِ امتناعی پہلے ہی ختم ہو چکا ہے۔' },
  'stay-has-lapsed': {
    en: 'This stay had lapsed before the court extended it. Record the new court order as a new stay.',
    ur: 'عدالت کی توسیع سے پہلے ہی یہ حکمِ امتناعی غیر مؤثر ہو چکا تھا۔ نیا عدالتی حکم نئے اندراج کے طور پر درج کریں۔',
  },
  'stay-already-verified': {
    en: 'This court order has already been verified with the registry.',
    ur: 'عدالت کے رجسٹرار سے اس حکم کی تصدیق پہلے ہی ہو چکی ہے۔',
  },
  'by-a-second-officer': {
    en: 'You entered this court order; another officer must do this.',
    ur: 'یہ عدالتی حکم آپ نے درج کیا تھا؛ یہ کام کوئی دوسرا افسر کرے گا۔',
  },
  'registry-check-in-the-future': {
    en: 'The registry cannot have been asked at a time still to come.',
    ur: 'رجسٹرار سے تصدیق کا وقت آئندہ کا نہیں ہو سکتا۔',
  },
  'stay-ends-before-it-began': {
    en: 'A stay cannot end before it began.',
    ur: 'حکمِ امتناعی اپنے آغاز سے پہلے ختم نہیں ہو سکتا۔',
  },
  'stay-nature-writ': { en: 'Stay in a writ petition', ur: 'رِٹ پٹیشن میں حکمِ امتناعی' },
  'stay-nature-temporary-injunction': { en: 'Temporary injunction', ur: 'عارضی حکمِ امتناعی' },
  'stay-nature-ad-interim': { en: 'Ad-interim injunction', ur: 'عبوری حکمِ امتناعی' },
  'stay-status-claimed': { en: 'Claimed, being verified', ur: 'دعویٰ کیا گیا، تصدیق جاری ہے' },
  'stay-status-verified': { en: 'Verified with the court', ur: 'عدالت سے تصدیق شدہ' },
  'stay-status-forged': { en: 'Found to be forged', ur: 'جعلی پایا گیا' },
  'stay-lapse-passed': { en: 'Lapse date passed, being checked', ur: 'میعاد کی تاریخ گزر چکی، جانچ جاری ہے' },
  'stay-ended-vacated': { en: 'vacated by the court', ur: 'عدالت نے خارج کر دیا' },
  'stay-ended-withdrawn': { en: 'withdrawn', ur: 'واپس لے لیا گیا' },
  'stay-ended-lapsed': { en: 'lapsed', ur: 'میعاد پوری ہونے پر غیر مؤثر' },
  'stay-ended-merged': { en: 'merged in the final decision', ur: 'حتمی فیصلے میں ضم ہو گیا' },
} satisfies Texts;
