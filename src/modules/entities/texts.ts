import type { Texts } from '../../platform/texts.ts';

export const entitiesTexts = {
  'person-listed-twice': {
    en: 'This is the same person as number {first} in the list. Name each person once and give all of their roles there.',
    ur: 'یہ وہی شخص ہے جو فہرست میں نمبر {first} پر درج ہے۔ ہر شخص کو ایک بار درج کریں اور اس کی تمام حیثیتیں وہیں لکھیں۔',
  },
  'premises-listed-twice': {
    en: 'These premises are already in the list, as number {first}.',
    ur: 'یہ جگہ فہرست میں پہلے ہی نمبر {first} پر درج ہے۔',
  },
  'id-belongs-elsewhere': {
    en: 'This id is not one of yours. Leave it out to add a new entry.',
    ur: 'یہ شناخت آپ کے اندراجات میں سے نہیں۔ نیا اندراج کرنے کے لیے اسے خالی چھوڑ دیں۔',
  },
  'id-was-erased': {
    en: 'What stood under this id was erased by law. Leave the id out to add a new entry.',
    ur: 'اس شناخت کا اندراج قانون کے تحت مٹا دیا گیا ہے۔ نیا اندراج کرنے کے لیے شناخت خالی چھوڑ دیں۔',
  },
  'unknown-landlord': {
    en: 'The landlord must be one of the people named.',
    ur: 'مالک مکان کا نام درج کیے گئے افراد میں ہونا ضروری ہے۔',
  },
  'unknown-person': {
    en: 'Nobody is recorded under this id.',
    ur: 'اس شناخت کے تحت کوئی شخص درج نہیں۔',
  },
  'person-already-erased': {
    en: 'This person’s details have already been erased.',
    ur: 'اس شخص کے کوائف پہلے ہی مٹائے جا چکے ہیں۔',
  },
  'unknown-premises': {
    en: 'No premises are recorded under this id.',
    ur: 'اس شناخت کے تحت کوئی جگہ درج نہیں۔',
  },
  'premises-already-erased': {
    en: 'The address of these premises has already been erased.',
    ur: 'اس جگہ کا پتا پہلے ہی مٹایا جا چکا ہے۔',
  },
  'premises-not-a-home': {
    en: 'Only the address of a home can be erased; business premises are public.',
    ur: 'صرف رہائش گاہ کا پتا مٹایا جا سکتا ہے؛ کاروباری جگہیں عوامی ریکارڈ کا حصہ ہیں۔',
  },
  'erasure-needs-a-basis': {
    en: 'Say which law or order asks for the erasure.',
    ur: 'لکھیں کہ کوائف مٹانے کا تقاضا کس قانون یا حکم کے تحت ہے۔',
  },
  'malformed-carrier-code': {
    en: 'A carrier’s code has 2 to 32 lower-case letters, digits and hyphens.',
    ur: 'ٹیلی کام کمپنی کا کوڈ 2 سے 32 چھوٹے انگریزی حروف، ہندسوں اور ہائفن پر مشتمل ہوتا ہے۔',
  },
  'people-too-many': {
    en: 'A list may have at most {most, number} people. Notify the rest in another list.',
    ur: 'ایک فہرست میں زیادہ سے زیادہ {most, number} افراد ہو سکتے ہیں۔ باقی دوسری فہرست میں بھیجیں۔',
  },
  'person-line-too-long': {
    en: 'A line has at most {most} parts. A comma within a name needs quotation marks around the name.',
    ur: 'ایک سطر میں زیادہ سے زیادہ {most} حصے ہوتے ہیں۔ نام کے اندر کوما ہو تو نام کو واوین میں لکھیں۔',
  },
  'person-line-no-name': {
    en: 'The line begins with the name in Latin letters.',
    ur: 'سطر انگریزی حروف میں لکھے نام سے شروع ہو۔',
  },
  'person-line-no-country': {
    en: 'Write the nationality as two letters, or leave it empty for a national.',
    ur: 'شہریت دو انگریزی حروف میں لکھیں، یا اپنے شہری کے لیے خالی چھوڑ دیں۔',
  },
  'person-line-no-identity': {
    en: 'The second part is not a national identity number.',
    ur: 'دوسرا حصہ قومی شناختی نمبر نہیں۔',
  },
  'person-line-no-passport': {
    en: 'The second part is not a passport number; a foreigner is known by his passport.',
    ur: 'دوسرا حصہ پاسپورٹ نمبر نہیں؛ غیر ملکی کی پہچان پاسپورٹ سے ہوتی ہے۔',
  },
  'person-line-no-birth': {
    en: 'The fourth part is not a date of birth.',
    ur: 'چوتھا حصہ تاریخِ پیدائش نہیں۔',
  },
  'person-line-no-phone': {
    en: 'The fifth part is not a telephone number.',
    ur: 'پانچواں حصہ ٹیلی فون نمبر نہیں۔',
  },
  'person-line-kin-wrong': {
    en: 'The name of the father or husband is written in Latin letters.',
    ur: 'والد یا شوہر کا نام انگریزی حروف میں لکھیں۔',
  },
  'person-line-urdu-wrong': {
    en: 'The seventh part is the name in Urdu letters, or empty.',
    ur: 'ساتواں حصہ اردو حروف میں نام ہو یا خالی۔',
  },
  'person-line-not-a-day': {
    en: 'The last part is no real date. Write day, month and year.',
    ur: 'آخری حصہ درست تاریخ نہیں۔ دن، مہینہ اور سال لکھیں۔',
  },
  'person-line-repeats': {
    en: 'This person already stands on line {first, number}.',
    ur: 'یہ شخص پہلے ہی سطر {first, number} پر درج ہے۔',
  },
} satisfies Texts;
