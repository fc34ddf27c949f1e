import type { Texts } from '../../../platform/texts.ts';

export const adverseTexts = {
  'adverse-title': {
    en: 'What was found about {reference}',
    ur: 'درخواست {reference} کے بارے میں کیا سامنے آیا',
  },
  'adverse-link': { en: 'Answer what was found', ur: 'سامنے آنے والی بات کا جواب دیں' },
  'adverse-read': { en: 'What was found about this application', ur: 'اس درخواست کے بارے میں کیا سامنے آیا' },
  'adverse-about': {
    en: 'The office compares every application with centres that were shut and with other records. Nothing was decided by this. Before anybody relies on it, you are told what it is and may answer.',
    ur: 'دفتر ہر درخواست کو بند مراکز اور دوسرے ریکارڈ سے ملاتا ہے۔ اس سے کچھ طے نہیں ہوا۔ کسی کے اس پر انحصار سے پہلے آپ کو بتایا جاتا ہے اور آپ جواب دے سکتے ہیں۔',
  },
  'adverse-none': {
    en: 'Nothing was found that you have to answer. If that changes, it stands here, with time to answer.',
    ur: 'ایسی کوئی بات سامنے نہیں آئی جس کا جواب دینا ہو۔ کچھ آیا تو یہاں ہو گا، جواب کے وقت کے ساتھ۔',
  },
  'adverse-one': { en: 'Matter {n} of {all}', ur: 'معاملہ {n}، کل {all}' },
  'adverse-until': { en: 'Answer until {until}.', ur: '{until} تک جواب دیں۔' },
  'adverse-answered': {
    en: 'You answered on {when}. Officers read your answer before they rely on this.',
    ur: 'آپ نے {when} کو جواب دیا۔ افسر اس پر انحصار سے پہلے آپ کا جواب پڑھتے ہیں۔',
  },
  'adverse-over': {
    en: 'The time to answer ended on {until}. Tell the officers by a complaint if something kept you from answering.',
    ur: 'جواب کا وقت {until} کو ختم ہو گیا۔ اگر کسی وجہ سے جواب نہ دے سکے تو شکایت کے ذریعے بتائیں۔',
  },
  'adverse-erased': { en: 'The text was erased.', ur: 'متن مٹا دیا گیا ہے۔' },
  'adverse-answer': { en: 'Your answer', ur: 'آپ کا جواب' },
  'adverse-answer-hint': {
    en: 'Say what is right and what is wrong, and how it can be checked. Add documents that show it.',
    ur: 'بتائیں کیا درست ہے اور کیا غلط، اور اس کی تصدیق کیسے ہو سکتی ہے۔ وہ دستاویزات لگائیں جن سے یہ ثابت ہو۔',
  },
  'adverse-documents': { en: 'With your answer you sent', ur: 'جواب کے ساتھ آپ نے بھیجا' },
  'adverse-once': {
    en: 'You can answer once. Look at it before you send it.',
    ur: 'جواب ایک ہی بار دیا جا سکتا ہے۔ بھیجنے سے پہلے دیکھ لیں۔',
  },
  'adverse-short': {
    en: 'Write your answer: at least {length} characters.',
    ur: 'اپنا جواب لکھیں: کم از کم {length} حروف۔',
  },
  'adverse-long': { en: 'Write at most {length} characters.', ur: 'زیادہ سے زیادہ {length} حروف لکھیں۔' },
  'adverse-send': { en: 'Send the answer', ur: 'جواب بھیجیں' },
  'adverse-sent': { en: 'Your answer was sent.', ur: 'آپ کا جواب بھیج دیا گیا۔' },
} satisfies Texts;
