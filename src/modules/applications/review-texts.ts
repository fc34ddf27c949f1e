import type { Texts } from '../../platform/texts.ts';

/** What is said of inspections and visits, of the joint body's signatures, and of reopening. */
export const reviewTexts = {
  'no-such-visit': {
    en: 'No visit under this code is announced for now. Do not let the visitor in before you have asked the agency.',
    ur: 'اس کوڈ کے تحت اس وقت کسی دورے کی اطلاع نہیں۔ ادارے سے پوچھے بغیر آنے والے کو اندر نہ آنے دیں۔',
  },
  'not-an-inspector': {
    en: 'This is no officer in office whose role may record inspections.',
    ur: 'یہ ایسا موجودہ افسر نہیں جو معائنے کا نتیجہ درج کر سکے۔',
  },
  'visit-of-another': {
    en: 'This visit is announced to another inspector. Only he records what is found there, unless the visit is handed over: announced to whom it is handed.',
    ur: 'اس دورے کی اطلاع کسی اور انسپکٹر کے نام سے دی گئی ہے۔ وہاں جو ملے اسے صرف وہی درج کرتا ہے، سوائے اس کے کہ دورہ کسی اور کے سپرد ہو: یعنی نئی اطلاع اس کے نام سے دی جائے۔',
  },
  'visit-of-another-agency': {
    en: 'This visit is announced to an inspector of another agency. It is handed over within that agency, or the agency that ordered the inspection sends somebody else.',
    ur: 'اس دورے کی اطلاع کسی اور ادارے کے انسپکٹر کے نام سے دی گئی ہے۔ یہ اسی ادارے کے اندر سپرد ہو سکتا ہے، یا جس ادارے نے معائنے کا حکم دیا وہ کسی اور کو بھیجے۔',
  },
  'visit-ends-before-it-begins': {
    en: 'A visit ends after it begins, and after now.',
    ur: 'دورے کا اختتام اس کے آغاز اور موجودہ وقت کے بعد ہوتا ہے۔',
  },
  'visit-too-long': {
    en: 'One visit is announced for {days, plural, one {# day} other {# days}} at most.',
    ur: 'ایک دورے کی اطلاع زیادہ سے زیادہ {days} دن کے لیے دی جا سکتی ہے۔',
  },
  'device-record-reused': {
    en: 'Your device has sent another record under this id. Record the inspection anew.',
    ur: 'آپ کا آلہ اس شناخت کے تحت کوئی اور ریکارڈ بھیج چکا ہے۔ معائنہ نئے سرے سے درج کریں۔',
  },
  'seen-in-the-future': {
    en: 'The time at which the place was seen is still to come. Check the clock of the device.',
    ur: 'جگہ دیکھنے کا وقت آئندہ کا ہے۔ آلے کی گھڑی دیکھیں۔',
  },
  'seen-before-ordered': {
    en: 'The place was seen before this inspection was ordered.',
    ur: 'جگہ اس معائنے کے حکم سے پہلے دیکھی گئی۔',
  },
  'unknown-checklist-item': {
    en: 'This item is not on the checklist.',
    ur: 'یہ سوال معائنے کی فہرست میں نہیں۔',
  },
  'checklist-item-twice': {
    en: 'This item is answered twice.',
    ur: 'اس سوال کا جواب دو بار دیا گیا ہے۔',
  },
  'checklist-note-missing': {
    en: 'Say what was found, or why it was not seen.',
    ur: 'بتائیں کہ کیا پایا گیا، یا کیوں نہیں دیکھا گیا۔',
  },
  'checklist-incomplete': {
    en: 'Answer every item of the checklist. Not answered: {missing} ({items}).',
    ur: 'فہرست کے ہر سوال کا جواب دیں۔ جن کا جواب نہیں: {missing} ({items})۔',
  },
  'unsatisfactory-why': {
    en: 'Say why the place is unsatisfactory.',
    ur: 'بتائیں کہ جگہ تسلی بخش کیوں نہیں۔',
  },
  'inspection-records-disagree': {
    en: 'Two officers found one place differently. Order another inspection of it.',
    ur: 'دو افسروں نے ایک ہی جگہ کو مختلف پایا۔ اس کے ایک اور معائنے کا حکم دیں۔',
  },
  'no-such-sitting': {
    en: 'No such outcome of the joint body lies before its members.',
    ur: 'مشترکہ مجلس کے ارکان کے سامنے ایسا کوئی فیصلہ نہیں۔',
  },
  'outcome-being-signed': {
    en: 'An outcome lies before the joint body. It is signed, or taken back, before another is entered.',
    ur: 'ایک فیصلہ مشترکہ مجلس کے سامنے ہے۔ دوسرا درج کرنے سے پہلے اس پر دستخط ہوں یا اسے واپس لیا جائے۔',
  },
  'another-outcome': {
    en: 'You are about to sign another outcome than the one before the members. Read it again.',
    ur: 'آپ جس فیصلے پر دستخط کر رہے ہیں وہ ارکان کے سامنے رکھا گیا فیصلہ نہیں۔ اسے دوبارہ پڑھیں۔',
  },
  'no-seat-in-the-joint-body': {
    en: 'You have no seat in the joint body for this outcome.',
    ur: 'اس فیصلے کے لیے مشترکہ مجلس میں آپ کی نشست نہیں۔',
  },
  'signed-already': { en: 'You have signed this outcome.', ur: 'آپ اس فیصلے پر دستخط کر چکے ہیں۔' },
  'say-why': { en: 'Say why.', ur: 'وجہ بتائیں۔' },
  'decider-gives-reasons': {
    en: 'Whoever approves a refusal gives reasons of his own.',
    ur: 'انکار کی منظوری دینے والا اپنی وجوہات خود درج کرتا ہے۔',
  },
  'not-reopened-again': {
    en: 'This application cannot be reopened. You may apply anew.',
    ur: 'یہ درخواست دوبارہ نہیں کھل سکتی۔ آپ نئی درخواست دے سکتے ہیں۔',
  },
  'time-to-reopen-is-over': {
    en: 'The time to reopen this application ended on {until}. You may apply anew.',
    ur: 'اس درخواست کو دوبارہ کھولنے کی مدت {until} کو ختم ہو گئی۔ آپ نئی درخواست دے سکتے ہیں۔',
  },
} satisfies Texts;
