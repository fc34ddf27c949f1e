import type { Texts } from '../../../platform/texts.ts';

/** What officers who review an application read of its inspections. */
export const inspectionReviewTexts = {
  'review-section-inspections': { en: 'Inspections', ur: 'معائنے' },
  'found-none-places': {
    en: 'This version declares no place, so there is nothing to inspect.',
    ur: 'اس ورژن میں کوئی جگہ درج نہیں، اس لیے معائنے کے لیے کچھ نہیں۔',
  },
  'found-none-yet': { en: 'No inspection was ordered yet.', ur: 'ابھی کسی معائنے کا حکم نہیں دیا گیا۔' },
  'found-order': { en: 'Order an inspection', ur: 'معائنے کا حکم دیں' },
  'found-not-declared': { en: 'No longer declared', ur: 'اب درج نہیں' },
  'found-seats-declared': {
    en: '{seats, plural, one {# seat declared} other {# seats declared}}',
    ur: 'درج شدہ نشستیں: {seats}',
  },
  'found-standing-none': { en: 'Not inspected; not required', ur: 'معائنہ نہیں ہوا؛ لازمی نہیں' },
  'found-standing-needed': { en: 'To inspect before the grant', ur: 'لائسنس سے پہلے معائنہ لازمی' },
  'found-standing-ordered': { en: 'Ordered, not recorded yet', ur: 'حکم ہو چکا، ابھی درج نہیں' },
  'found-standing-good': { en: 'Found satisfactory', ur: 'تسلی بخش پائی گئی' },
  'found-standing-changed': { en: 'Changed since it was inspected', ur: 'معائنے کے بعد تبدیل ہوئی' },
  'found-standing-unsatisfactory': { en: 'Found unsatisfactory', ur: 'غیر تسلی بخش پائی گئی' },
  'found-standing-disagree': { en: 'The records disagree', ur: 'ریکارڈ متفق نہیں' },
  'found-means-ordered': {
    en: 'A full grant waits for this record; a provisional one may come before it.',
    ur: 'مکمل لائسنس اس ریکارڈ کا منتظر ہے؛ عارضی لائسنس اس سے پہلے بھی دیا جا سکتا ہے۔',
  },
  'found-means-changed': {
    en: 'The applicant declares this place otherwise than it was when it was seen. Where the law wants it inspected, it is inspected anew.',
    ur: 'درخواست گزار اب اس جگہ کو اس سے مختلف درج کرتا ہے جیسی وہ معائنے کے وقت درج تھی۔ جہاں قانوناً معائنہ لازم ہے وہاں یہ دوبارہ ہوگا۔',
  },
  'found-means-unsatisfactory': {
    en: 'The grant is refused until this place is inspected anew and found satisfactory.',
    ur: 'جب تک اس جگہ کا دوبارہ معائنہ نہ ہو اور یہ تسلی بخش نہ پائی جائے، لائسنس نہیں دیا جا سکتا۔',
  },
  'found-means-disagree': {
    en: 'Two officers found different outcomes. The grant is refused until this place is inspected anew.',
    ur: 'دو افسروں نے مختلف نتائج پائے۔ جب تک اس جگہ کا دوبارہ معائنہ نہ ہو، لائسنس نہیں دیا جا سکتا۔',
  },
  'found-agree': {
    en: 'The records agree about the outcome; what differs otherwise is marked and holds nothing back.',
    ur: 'نتیجے پر ریکارڈ متفق ہیں؛ باقی فرق نشان زد ہے اور اس سے کچھ نہیں رکتا۔',
  },
  'found-caption': { en: 'What the inspection found', ur: 'معائنے میں کیا ملا' },
  'found-latest': { en: 'Inspection ordered on {when}', ur: 'معائنہ جس کا حکم {when} کو دیا گیا' },
  'found-before': {
    en: 'Earlier inspection, ordered on {when}',
    ur: 'پچھلا معائنہ جس کا حکم {when} کو دیا گیا',
  },
  'found-ordered-by': { en: 'Ordered by', ur: 'حکم دینے والا ادارہ' },
  'found-visit': { en: 'Visit', ur: 'دورہ' },
  'found-visit-nobody': {
    en: 'Not announced: nobody is sent yet. An inspector of that agency may take it.',
    ur: 'اعلان نہیں ہوا: ابھی کوئی نامزد نہیں۔ اس ادارے کا کوئی معائنہ افسر اسے لے سکتا ہے۔',
  },
  'found-visit-unannounced': { en: 'It was not announced.', ur: 'اس کا اعلان نہیں کیا گیا۔' },
  'found-visit-announced': {
    en: 'Announced for {who}, from {from} until {until}',
    ur: '{who} کے لیے اعلان شدہ، {from} سے {until} تک',
  },
  'found-code': { en: 'Visit code', ur: 'دورے کا کوڈ' },
  'found-code-good': { en: '{code}, good until the visit ends', ur: '{code}، دورے کے اختتام تک مؤثر' },
  'found-code-hidden': {
    en: 'Good until the visit ends; only the inspector and the agency that ordered read it.',
    ur: 'دورے کے اختتام تک مؤثر؛ اسے صرف معائنہ افسر اور حکم دینے والا ادارہ پڑھ سکتا ہے۔',
  },
  'found-code-used': { en: 'Void since the record came in.', ur: 'ریکارڈ پہنچنے کے بعد بے اثر۔' },
  'found-code-over': {
    en: 'Void: the days of the visit are over. It is to be announced anew.',
    ur: 'بے اثر: دورے کے دن گزر چکے ہیں۔ اس کا نیا اعلان کرنا ہوگا۔',
  },
  'found-card': { en: 'card {number}', ur: 'کارڈ {number}' },
  'found-officer-gone': { en: 'an officer who is no longer known', ur: 'ایک افسر جس کا اب ریکارڈ نہیں' },
  'found-what': { en: 'What', ur: 'کیا' },
  'found-record': { en: 'On record', ur: 'ریکارڈ' },
  'found-record-first': { en: 'First record: the outcome', ur: 'پہلا ریکارڈ: نتیجہ یہی ہے' },
  'found-record-beside': { en: 'Record {n}, kept beside it', ur: 'ریکارڈ {n}، اس کے ساتھ محفوظ' },
  'found-differs': { en: 'Differs', ur: 'فرق ہے' },
  'found-sent-at': { en: 'Reached the office', ur: 'دفتر پہنچا' },
  'found-met': { en: 'Who was met', ur: 'کس سے ملاقات ہوئی' },
  'found-not-counted': { en: 'not counted', ur: 'گنتی نہیں ہوئی' },
  'found-seats-of': { en: '{counted}; declared: {declared}', ur: '{counted}؛ درج شدہ: {declared}' },
  'found-seats-fewer': {
    en: '{seats, plural, one {# fewer than declared} other {# fewer than declared}}',
    ur: 'درج شدہ سے {seats} کم',
  },
  'found-seats-more': {
    en: '{seats, plural, one {# more than declared} other {# more than declared}}',
    ur: 'درج شدہ سے {seats} زیادہ',
  },
  'found-shot-alone': { en: 'Open it alone', ur: 'اسے الگ کھولیں' },
  'found-shot-looks': {
    en: 'Opening a photograph is recorded.',
    ur: 'تصویر کھولنا ریکارڈ میں درج ہوتا ہے۔',
  },
  'review-flag-disagree': {
    en: '{count, plural, one {# place: records disagree} other {# places: records disagree}}',
    ur: '{count, plural, one {# جگہ: ریکارڈ متفق نہیں} other {# جگہیں: ریکارڈ متفق نہیں}}',
  },
  'review-flag-seats': {
    en: '{count, plural, one {# place: other seats than declared} other {# places: other seats than declared}}',
    ur: '{count, plural, one {# جگہ: نشستیں اندراج سے مختلف} other {# جگہیں: نشستیں اندراج سے مختلف}}',
  },
  'review-flag-not-in-order': {
    en: '{count, plural, one {# item not in order or not seen} other {# items not in order or not seen}}',
    ur: '{count, plural, one {# بات درست نہیں یا دیکھی نہیں گئی} other {# باتیں درست نہیں یا دیکھی نہیں گئیں}}',
  },
  'review-flag-outstanding': { en: '{count} outstanding', ur: '{count} باقی' },
} satisfies Texts;
