import type { Texts } from './texts.ts';

/** What is said about a file that is not taken. */
export const fileTexts = {
  'file-not-stored': {
    en: 'No file with this hash is stored here. Upload the file first.',
    ur: 'اس ہیش والی کوئی فائل یہاں محفوظ نہیں۔ پہلے فائل اپ لوڈ کریں۔',
  },
  'file-empty': { en: 'The file is empty.', ur: 'فائل خالی ہے۔' },
  'file-too-large': {
    en: 'The file is larger than {max_mib} MB.',
    ur: 'فائل {max_mib} ایم بی سے بڑی ہے۔',
  },
  'uploads-of-the-day-spent': {
    en: 'You have sent {most} MB of files today, the most for one day. Go on in {hours, plural, one {# hour} other {# hours}}.',
    ur: 'آپ آج {most} ایم بی کی فائلیں بھیج چکے ہیں، جو ایک دن کی زیادہ سے زیادہ حد ہے۔ {hours} گھنٹے بعد جاری رکھیں۔',
  },
  'file-cut-short': {
    en: 'Only part of the file arrived ({received} bytes). Send it again.',
    ur: 'فائل پوری نہیں پہنچی (صرف {received} بائٹ آئے)۔ براہِ کرم دوبارہ بھیجیں۔',
  },
  'file-altered': {
    en: 'The file that arrived is not the file that was sent. Send it again.',
    ur: 'جو فائل پہنچی وہ بھیجی گئی فائل سے مختلف ہے۔ براہِ کرم دوبارہ بھیجیں۔',
  },
  'file-type-not-accepted': {
    en: 'This kind of file ({found}) is not accepted. Accepted: {accepted}.',
    ur: 'اس قسم کی فائل ({found}) قبول نہیں کی جاتی۔ قابلِ قبول اقسام: {accepted}۔',
  },
  'file-type-lies': {
    en: 'The file says it is {claimed}, but its content is {found}.',
    ur: 'فائل خود کو {claimed} بتاتی ہے مگر اس کا مواد {found} ہے۔',
  },
  'file-damaged': {
    en: 'The file is damaged or cannot be examined. Save it again as a plain PDF or image.',
    ur: 'فائل خراب ہے یا اس کی جانچ ممکن نہیں۔ اسے سادہ پی ڈی ایف یا تصویر کی صورت میں دوبارہ محفوظ کریں۔',
  },
  'file-active-content': {
    en: 'The PDF contains {content}. Print it to a new PDF and send that one.',
    ur: 'پی ڈی ایف میں ایسا مواد ہے جو قبول نہیں کیا جاتا ({content})۔ اسے نئی پی ڈی ایف میں پرنٹ کر کے بھیجیں۔',
  },
  'image-too-large': {
    en: 'The image is {width} by {height} pixels. The most is {side} a side and {megapixels} million in all.',
    ur: 'تصویر {width} ضرب {height} پکسل ہے۔ زیادہ سے زیادہ حد فی رُخ {side} اور کل {megapixels} ملین پکسل ہے۔',
  },
  'uploads-under-way': {
    en: 'You have {most} files under way. Wait until some have arrived, or take them back.',
    ur: 'آپ کی {most} فائلیں ابھی راستے میں ہیں۔ کچھ کے پہنچنے کا انتظار کریں یا انھیں واپس لیں۔',
  },
  'file-not-found': { en: 'There is no such file.', ur: 'ایسی کوئی فائل موجود نہیں۔' },
} satisfies Texts;
