import type { Texts } from '../../platform/texts.ts';

/** Answering what was asked, and beginning an application with what is known. */
export const askedTexts = {
  'nothing-asked': {
    en: 'Nothing is asked of you at this place now.',
    ur: 'اس جگہ آپ سے اس وقت کچھ نہیں مانگا گیا۔',
  },
  'asked-unanswered': {
    en: '{count, plural, one {One thing is not answered yet: change it, or write why it stays as it is.} other {# things are not answered yet: change them, or write why they stay as they are.}}',
    ur: '{count, plural, one {ایک بات کا جواب باقی ہے: اسے تبدیل کریں یا لکھیں کہ یہ ایسی کیوں ہے۔} other {{count} باتوں کا جواب باقی ہے: انہیں تبدیل کریں یا لکھیں کہ یہ ایسی کیوں ہیں۔}}',
  },
  'application-under-way': {
    en: 'Application {reference} about this is being decided already.',
    ur: 'اس بارے میں درخواست {reference} پر پہلے ہی کارروائی جاری ہے۔',
  },
  'nothing-prefilled': {
    en: 'Nothing in this application waits to be confirmed.',
    ur: 'اس درخواست میں تصدیق کے لیے کچھ موجود نہیں۔',
  },
} satisfies Texts;
