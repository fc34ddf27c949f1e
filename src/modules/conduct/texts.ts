import type { Texts } from '../../platform/texts.ts';

export const conductTexts = {
  'no-such-complaint': { en: 'There is no such complaint.', ur: 'ایسی کوئی شکایت موجود نہیں۔' },
  'complaint-about-whom': {
    en: 'Choose the agency that the complaint is about.',
    ur: 'وہ ادارہ منتخب کریں جس کے بارے میں شکایت ہے۔',
  },
  'complaint-of-what': {
    en: 'Choose what the complaint is about.',
    ur: 'منتخب کریں کہ شکایت کس بات کی ہے۔',
  },
  'complaint-in-the-future': {
    en: 'Enter a day that has come already.',
    ur: 'ایسی تاریخ لکھیں جو آ چکی ہو۔',
  },
  'complaint-says-too-little': {
    en: 'Say more: at least {length} characters.',
    ur: 'کچھ تفصیل لکھیں: کم از کم {length} حروف۔',
  },
  'complaint-says-too-much': {
    en: 'Say it in {length} characters at most.',
    ur: 'زیادہ سے زیادہ {length} حروف میں لکھیں۔',
  },
  'complaint-name-too-long': {
    en: 'A name has {length} characters at most.',
    ur: 'نام زیادہ سے زیادہ {length} حروف کا ہو سکتا ہے۔',
  },
  'complaint-too-many-files': {
    en: 'At most {most} files can be sent with a complaint.',
    ur: 'شکایت کے ساتھ زیادہ سے زیادہ {most} فائلیں بھیجی جا سکتی ہیں۔',
  },
  'complaint-file-unknown': {
    en: 'This file did not arrive. Send it again.',
    ur: 'یہ فائل نہیں پہنچی۔ دوبارہ بھیجیں۔',
  },
  'complaint-officer-unknown': {
    en: 'This agency has no such officer. Leave it open and write the name.',
    ur: 'اس ادارے میں ایسا کوئی افسر نہیں۔ اسے خالی چھوڑیں اور نام لکھ دیں۔',
  },
  'complaint-given-to-oversight': {
    en: 'Choose an officer of oversight outside the agency that the complaint is about.',
    ur: 'نگرانی کا ایسا افسر منتخب کریں جو اس ادارے کا نہ ہو جس کے بارے میں شکایت ہے۔',
  },
  'complaint-given-already': {
    en: 'This officer has the complaint already. Choose another one.',
    ur: 'یہ شکایت پہلے ہی اس افسر کے پاس ہے۔ کوئی اور منتخب کریں۔',
  },
  'complaint-with-nobody': {
    en: 'Nobody has the complaint: there is nothing to take back.',
    ur: 'شکایت کسی کے سپرد نہیں؛ واپس لینے کو کچھ نہیں۔',
  },
  'complaint-given-subject': { en: '{reference} was given to you', ur: '{reference} آپ کے سپرد کی گئی' },
  'complaint-given-body': {
    en: '{reference} was given to you. Sign in to the console to read it.',
    ur: '{reference} آپ کے سپرد کی گئی ہے۔ پڑھنے کے لیے کنسول میں سائن اِن کریں۔',
  },
  'complaint-is-made': {
    en: 'The complaint has only been made; this comes later.',
    ur: 'شکایت ابھی صرف درج ہوئی ہے؛ یہ مرحلہ بعد میں آتا ہے۔',
  },
  'complaint-is-acknowledged': {
    en: 'The complaint is being looked into; this is not possible now.',
    ur: 'شکایت پر کارروائی جاری ہے؛ یہ اس وقت ممکن نہیں۔',
  },
  'complaint-is-asked': {
    en: 'A question to the complainant is open; this is not possible now.',
    ur: 'شکایت کنندہ سے پوچھا گیا سوال ابھی باقی ہے؛ یہ اس وقت ممکن نہیں۔',
  },
  'complaint-is-answered': {
    en: 'The complaint has been answered already.',
    ur: 'شکایت کا جواب دیا جا چکا ہے۔',
  },
  'complaint-is-closed': { en: 'The complaint is closed.', ur: 'شکایت نمٹائی جا چکی ہے۔' },
  'complaint-is-withdrawn': {
    en: 'The complaint was withdrawn.',
    ur: 'شکایت واپس لی جا چکی ہے۔',
  },
  'complaint-news-subject': { en: 'News on {reference}', ur: '{reference} کے بارے میں اطلاع' },
  'complaint-news-body': {
    en: 'There is news on {reference}. Sign in to read it.',
    ur: '{reference} کے بارے میں نئی اطلاع ہے۔ پڑھنے کے لیے سائن اِن کریں۔',
  },
} satisfies Texts;
