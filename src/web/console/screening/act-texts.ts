import type { Texts } from '../../../platform/texts.ts';

export const screeningActTexts = {
  'scr-decide': { en: 'Your decision', ur: 'آپ کا فیصلہ' },
  'scr-decide-what': {
    en: 'Are the two one and the same operation?',
    ur: 'کیا یہ دونوں ایک ہی کاروبار ہیں؟',
  },
  'scr-decide-same': { en: 'The same', ur: 'ایک ہی ہیں' },
  'scr-decide-different': { en: 'Different', ur: 'مختلف ہیں' },
  'scr-decide-cannot-tell': { en: 'I cannot tell', ur: 'معلوم نہیں ہو سکتا' },
  'scr-decide-reason': { en: 'The reason', ur: 'وجہ' },
  'scr-decide-send': { en: 'Record this decision', ur: 'یہ فیصلہ درج کریں' },
  'scr-decided': { en: 'Your decision was recorded.', ur: 'آپ کا فیصلہ درج ہو گیا۔' },
  'scr-earlier': { en: 'Decided before', ur: 'پہلے کے فیصلے' },
  'scr-changed-since': { en: 'What changed since it was decided', ur: 'فیصلے کے بعد کیا بدلا' },
  'scr-came': { en: 'came', ur: 'نیا' },
  'scr-went': { en: 'went', ur: 'ختم' },
  'scr-stale': {
    en: 'The evidence, or what others decided of it, changed while you wrote. Nothing was recorded. This is the difference; what you typed is kept below.',
    ur: 'آپ کے لکھتے ہوئے شواہد یا ان پر کسی کا فیصلہ بدل گیا۔ کچھ درج نہیں ہوا۔ فرق یہ ہے؛ آپ کا لکھا ہوا نیچے محفوظ ہے۔',
  },
  'scr-stale-decided': { en: 'Somebody decided it meanwhile.', ur: 'اس دوران کسی نے فیصلہ کر دیا۔' },
  'scr-stale-weights': {
    en: 'The pieces are the same; how they are known changed.',
    ur: 'شواہد وہی ہیں؛ ان کا ماخذ بدلا ہے۔',
  },
  'scr-told': { en: 'The applicant', ur: 'درخواست گزار' },
  'scr-told-documents': { en: 'Documents with the answer', ur: 'جواب کے ساتھ دستاویزات' },
  'scr-told-not': { en: 'Was not told of it.', ur: 'اسے نہیں بتایا گیا۔' },
  'scr-told-on': {
    en: 'Was told on {when}; may answer until {until}.',
    ur: '{when} کو بتایا گیا؛ {until} تک جواب دے سکتا ہے۔',
  },
  'scr-told-answered': { en: 'Answered on {when}:', ur: '{when} کو جواب دیا:' },
  'scr-told-sealed': {
    en: 'This match is sealed: the applicant is not told of it.',
    ur: 'یہ مماثلت سربمہر ہے: درخواست گزار کو نہیں بتائی جاتی۔',
  },
  'scr-rely': { en: 'It may be relied on.', ur: 'اس پر انحصار کیا جا سکتا ہے۔' },
  'scr-disclose': { en: 'Tell the applicant', ur: 'درخواست گزار کو بتائیں' },
  'scr-disclose-why': {
    en: 'He reads your words exactly as you write them, and may answer until the day that you set. Name no informant and nobody else’s identity number.',
    ur: 'وہ آپ کے الفاظ جوں کے توں پڑھے گا اور آپ کے مقرر کردہ دن تک جواب دے سکتا ہے۔ نہ کسی مخبر کا نام لکھیں نہ کسی اور کا شناختی نمبر۔',
  },
  'scr-disclose-gist': {
    en: 'What is held against him, in words he understands',
    ur: 'اس کے خلاف کیا ہے، ایسے الفاظ میں جو وہ سمجھے',
  },
  'scr-disclose-until': { en: 'He may answer until', ur: 'جواب کی آخری تاریخ' },
  'scr-disclose-until-hint': { en: 'At least seven days from today.', ur: 'آج سے کم از کم سات دن۔' },
  'scr-disclose-look': { en: 'Look at it once more', ur: 'ایک بار پھر دیکھیں' },
  'scr-disclose-send': { en: 'Tell the applicant', ur: 'درخواست گزار کو بتائیں' },
  'scr-disclose-reads': { en: 'This is what the applicant will read:', ur: 'درخواست گزار یہ پڑھے گا:' },
  'scr-disclosed': { en: 'The applicant was told.', ur: 'درخواست گزار کو بتا دیا گیا۔' },
  'scr-disclose-past': {
    en: 'Choose a later day: at least {days} days from today.',
    ur: 'بعد کی تاریخ چنیں: آج سے کم از کم {days} دن۔',
  },
  'scr-disclose-far': {
    en: 'Choose an earlier day: at most {days} days from today.',
    ur: 'پہلے کی تاریخ چنیں: آج سے زیادہ سے زیادہ {days} دن۔',
  },
  'scr-seal': { en: 'Seal this match', ur: 'مماثلت سربمہر کریں' },
  'scr-seal-why': {
    en: 'The applicant will never be told of it, and it may be relied on. Only where the law forbids telling. It cannot be undone.',
    ur: 'درخواست گزار کو کبھی نہیں بتایا جائے گا اور اس پر انحصار کیا جا سکے گا۔ صرف وہاں جہاں قانون بتانے سے روکے۔ یہ واپس نہیں ہو سکتا۔',
  },
  'scr-seal-reason': {
    en: 'Which law forbids telling, and why',
    ur: 'کون سا قانون بتانے سے روکتا ہے، اور کیوں',
  },
  'scr-seal-told': {
    en: 'The applicant was told of it already; that cannot be taken back.',
    ur: 'درخواست گزار کو یہ پہلے ہی بتایا جا چکا ہے؛ وہ واپس نہیں ہو سکتا۔',
  },
  'scr-sealed': { en: 'The match was sealed.', ur: 'مماثلت سربمہر کر دی گئی۔' },
  'scr-seal-tag': { en: 'Sealed', ur: 'سربمہر' },
  'scr-say-more': {
    en: 'Say more: at least {length} characters.',
    ur: 'کچھ اور لکھیں: کم از کم {length} حروف۔',
  },
  'scr-back': { en: 'Back to the match', ur: 'مماثلت پر واپس' },
  'scr-match-of': { en: '{reference} and {other}', ur: '{reference} اور {other}' },
} satisfies Texts;
