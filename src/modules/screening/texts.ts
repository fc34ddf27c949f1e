import type { Texts } from '../../platform/texts.ts';

export const screeningTexts = {
  'no-such-match': { en: 'There is no such match.', ur: 'ایسی کوئی مماثلت موجود نہیں۔' },
  'nothing-to-explain': {
    en: 'There is nothing to explain here: it is written the same on both sides, or was erased.',
    ur: 'یہاں وضاحت کے لیے کچھ نہیں: دونوں طرف ایک ہی تحریر ہے، یا مٹا دی گئی ہے۔',
  },
  'match-changed': {
    en: 'The evidence has changed since you looked. Look at it again and decide then.',
    ur: 'آپ کے دیکھنے کے بعد شواہد بدل گئے ہیں۔ دوبارہ دیکھ کر فیصلہ کریں۔',
  },
  'match-needs-reason': {
    en: 'Write the reason, in {length} characters or more.',
    ur: 'وجہ لکھیں، کم از کم {length} حروف میں۔',
  },
  'match-needs-words': {
    en: 'Say it in words, in {length} characters or more.',
    ur: 'الفاظ میں لکھیں، کم از کم {length} حروف میں۔',
  },
  'match-too-many-documents': {
    en: 'Name at most {most} documents.',
    ur: 'زیادہ سے زیادہ {most} دستاویزات بتائیں۔',
  },
  'match-document-not-uploaded': {
    en: 'This file was not uploaded to your application.',
    ur: 'یہ فائل آپ کی درخواست کے ساتھ اپ لوڈ نہیں کی گئی۔',
  },
  'match-not-disclosed': {
    en: 'The applicant was not told of this match as it stands. Tell him, and give him time to answer, before anybody relies on it.',
    ur: 'درخواست گزار کو اس مماثلت کی موجودہ صورت نہیں بتائی گئی۔ اس پر انحصار سے پہلے اسے بتائیں اور جواب کا وقت دیں۔',
  },
  'match-answer-awaited': {
    en: 'The applicant still has time to answer.',
    ur: 'درخواست گزار کے پاس ابھی جواب دینے کا وقت ہے۔',
  },
  'rests-on-no-match': {
    en: 'This application has no such match. Choose one of those that its screening found.',
    ur: 'اس درخواست کی ایسی کوئی مماثلت نہیں۔ جانچ میں ملی مماثلتوں میں سے منتخب کریں۔',
  },
  'rests-on-match-not-disclosed': {
    en: 'No reason may rest on the match with {other} yet: the applicant was not told of it as it stands. Open the match, disclose it with time to answer, and come back then; or seal it where the law says so.',
    ur: '{other} سے مماثلت پر ابھی کوئی وجہ قائم نہیں کی جا سکتی: درخواست گزار کو اس کی موجودہ صورت نہیں بتائی گئی۔ مماثلت کھول کر اسے جواب کے وقت کے ساتھ بتائیں، پھر واپس آئیں؛ یا جہاں قانون کہے اسے سربمہر کریں۔',
  },
  'rests-on-match-answer-awaited': {
    en: 'No reason may rest on the match with {other} yet: the applicant was told of it and still has time to answer. Wait for the answer, or until that time is over.',
    ur: '{other} سے مماثلت پر ابھی کوئی وجہ قائم نہیں کی جا سکتی: درخواست گزار کو بتایا جا چکا ہے اور اس کے پاس جواب کا وقت باقی ہے۔ جواب کا، یا وقت ختم ہونے کا انتظار کریں۔',
  },
  'match-answered-already': {
    en: 'This was answered already.',
    ur: 'اس کا جواب پہلے ہی دیا جا چکا ہے۔',
  },
  'match-answer-late': {
    en: 'The time to answer is over.',
    ur: 'جواب دینے کا وقت گزر چکا ہے۔',
  },
  'match-answer-too-short': {
    en: 'Give the applicant at least {days} days to answer.',
    ur: 'درخواست گزار کو جواب کے لیے کم از کم {days} دن دیں۔',
  },
  'match-is-sealed': {
    en: 'This match is sealed; the applicant may not be told of it.',
    ur: 'یہ مماثلت سربمہر ہے؛ درخواست گزار کو نہیں بتائی جا سکتی۔',
  },
  'match-disclosed-subject': {
    en: 'Something to answer about application {reference}',
    ur: 'درخواست {reference} کے بارے میں جواب درکار ہے',
  },
  'match-disclosed-body': {
    en: 'In examining application {reference} the office found that it resembles somebody it knows. Nothing is decided. Sign in to read what it is, and answer before {day}.',
    ur: 'درخواست {reference} کی جانچ میں دفتر کو کسی معلوم فریق سے مماثلت ملی ہے۔ ابھی کوئی فیصلہ نہیں ہوا۔ سائن اِن کر کے پڑھیں کہ وہ کیا ہے اور {day} سے پہلے جواب دیں۔',
  },
  'list-has-no-entries': {
    en: 'No entry could be read in this list.',
    ur: 'اس فہرست میں کوئی اندراج نہیں پڑھا جا سکا۔',
  },
  'list-has-bad-lines': {
    en: '{count, plural, one {# line} other {# lines}} cannot be read: {lines}. Nothing was taken in. Mend the file and import it again.',
    ur: '{count, plural, one {# سطر} other {# سطریں}} پڑھی نہیں جا سکتیں: {lines}۔ کچھ درج نہیں ہوا۔ فائل درست کر کے دوبارہ درآمد کریں۔',
  },
  'list-not-text': {
    en: 'The list is not text in UTF-8.',
    ur: 'فہرست UTF-8 متن نہیں ہے۔',
  },
  'no-such-list': { en: 'There is no such list.', ur: 'ایسی کوئی فہرست موجود نہیں۔' },
  'no-such-entry': { en: 'There is no such entry.', ur: 'ایسا کوئی اندراج موجود نہیں۔' },
  'own-entry-erased': {
    en: 'This entry was erased already.',
    ur: 'یہ اندراج پہلے ہی مٹایا جا چکا ہے۔',
  },
  'own-erasure-needs-a-basis': {
    en: 'Name the law or the order that erases it.',
    ur: 'وہ قانون یا حکم بتائیں جس کے تحت اسے مٹایا جا رہا ہے۔',
  },
  'own-entry-empty': {
    en: 'Say who or what it is: a person, a company, a device or an account.',
    ur: 'بتائیں کہ یہ کون یا کیا ہے: شخص، کمپنی، آلہ یا اکاؤنٹ۔',
  },
  'calibration-too-few': {
    en: 'At least {least} matches must be decided as the same and {least} as different. There are {same} and {different}.',
    ur: 'کم از کم {least} مماثلتوں کا فیصلہ ”ایک ہی“ اور {least} کا ”مختلف“ ہونا چاہیے۔ اب تک {same} اور {different} ہیں۔',
  },
  'system-only': { en: 'Only the office’s clockwork does this.', ur: 'یہ صرف دفتر کا خودکار نظام کرتا ہے۔' },
} satisfies Texts;
