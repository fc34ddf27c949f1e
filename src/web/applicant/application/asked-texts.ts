import type { Texts } from '../../../platform/texts.ts';

/** Answering what the office asks. */
export const askedTexts = {
  'asked-title': { en: 'Answer for application {reference}', ur: 'درخواست {reference} کا جواب' },
  'asked-about': {
    en: 'Change what is asked, or write why it stays as it is. It is kept as you go on, and sent at the end.',
    ur: 'جو مانگا گیا ہے اسے بدلیں، یا لکھیں کہ یہ ایسا کیوں ہے۔ آپ کا کام ساتھ ساتھ محفوظ ہوتا ہے اور آخر میں بھیجا جاتا ہے۔',
  },
  'asked-about-several': {
    en: 'Change each thing, or write why it stays as it is. All are answered together: they are kept as you go on, and sent as one new version at the end.',
    ur: 'ہر بات کو بدلیں، یا لکھیں کہ یہ ایسی کیوں ہے۔ سب کا جواب اکٹھا جاتا ہے: آپ کا کام ساتھ ساتھ محفوظ ہوتا ہے اور آخر میں ایک نئے نسخے کے طور پر بھیجا جاتا ہے۔',
  },
  'asked-back': { en: 'Back to the application', ur: 'درخواست پر واپس' },
  'asked-all': { en: 'All that is asked', ur: 'جو کچھ مانگا گیا ہے' },
  'asked-whole': { en: 'The application as a whole', ur: 'پوری درخواست' },
  'asked-erased': { en: 'The words were erased by law.', ur: 'یہ الفاظ قانون کے تحت حذف کر دیے گئے۔' },
  'asked-open': { en: 'Not answered yet', ur: 'جواب باقی' },
  'asked-done': { en: 'Answered', ur: 'جواب تیار' },
  'asked-next': { en: 'Answer the next', ur: 'اگلی بات کا جواب دیں' },
  'asked-check': { en: 'Check and send', ur: 'دیکھیں اور بھیجیں' },
  'asked-answer': { en: 'Your answer', ur: 'آپ کا جواب' },
  'asked-answer-hint': {
    en: 'What the office should know; needed where nothing is changed',
    ur: 'جو دفتر کو معلوم ہونا چاہیے؛ کچھ نہ بدلنے کی صورت میں ضروری',
  },
  'asked-document': { en: 'Which document is it?', ur: 'یہ کون سی دستاویز ہے؟' },
  'asked-document-which': {
    en: 'Choose which document it is.',
    ur: 'منتخب کریں کہ یہ کون سی دستاویز ہے۔',
  },
  'asked-files': { en: 'Files', ur: 'فائلیں' },
  'asked-elsewhere': {
    en: 'Save, and open this part of the application',
    ur: 'محفوظ کریں اور درخواست کا یہ حصہ کھولیں',
  },
  'asked-save': { en: 'Save', ur: 'محفوظ کریں' },
  'asked-check-title': { en: 'Check version {version} and send it', ur: 'نسخہ {version} دیکھیں اور بھیجیں' },
  'asked-changed': { en: 'What you changed', ur: 'آپ نے کیا بدلا' },
  'asked-unchanged': {
    en: 'Nothing is changed since the version that you sent last.',
    ur: 'آپ کے بھیجے ہوئے آخری نسخے کے بعد کچھ نہیں بدلا۔',
  },
  'asked-place': { en: 'Place', ur: 'جگہ' },
  'asked-before': { en: 'Before', ur: 'پہلے' },
  'asked-after': { en: 'Now', ur: 'اب' },
  'asked-said': { en: 'What you answer', ur: 'آپ کا جواب' },
  'asked-in-the-way': { en: 'What stands in the way', ur: 'کیا رکاوٹ ہے' },
  'asked-pay': {
    en: 'The fee grew with what you added. Pay the difference first.',
    ur: 'اضافے کے ساتھ فیس بڑھ گئی ہے۔ پہلے فرق ادا کریں۔',
  },
  'asked-send-about': {
    en: 'Sent, it takes the place of the version before, and the review goes on.',
    ur: 'بھیجنے پر یہ پچھلے نسخے کی جگہ لے گا اور جائزہ آگے بڑھے گا۔',
  },
  'asked-send': { en: 'Send the answer', ur: 'جواب بھیجیں' },
  'asked-go-on': { en: 'Go on answering', ur: 'جواب جاری رکھیں' },
  'asked-sent': {
    en: 'Your answer was sent as version {version}.',
    ur: 'آپ کا جواب نسخہ {version} کے طور پر بھیج دیا گیا۔',
  },
} satisfies Texts;
