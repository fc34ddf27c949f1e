import type { Texts } from '../../platform/texts.ts';

/** What is wrong with a field of an application, in plain words. */
export const contentTexts = {
  'too-large': { en: 'At most {most, number} is possible.', ur: 'زیادہ سے زیادہ {most, number} ممکن ہے۔' },
  'hostile-characters': {
    en: 'This holds invisible characters that hide or reorder text. Type it again without them.',
    ur: 'اس میں ایسے پوشیدہ حروف ہیں جو تحریر کو چھپاتے یا الٹتے ہیں۔ ان کے بغیر دوبارہ لکھیں۔',
  },
  'not-in-latin-letters': {
    en: 'Write this in Latin letters, as on the document.',
    ur: 'اسے دستاویز کے مطابق انگریزی حروف میں لکھیں۔',
  },
  'not-in-urdu-letters': { en: 'Write this in Urdu letters.', ur: 'اسے اردو حروف میں لکھیں۔' },
  'not-an-email': { en: 'This is not an e-mail address.', ur: 'یہ ای میل پتا نہیں۔' },
  'not-a-domain': { en: 'This is not a domain name.', ur: 'یہ ڈومین نام نہیں۔' },
  'not-a-web-address': {
    en: 'This is not a web address. It begins with https://',
    ur: 'یہ ویب پتا نہیں۔ یہ https:// سے شروع ہوتا ہے۔',
  },
  'not-a-whole-number': { en: 'Write a whole number, zero or more.', ur: 'صفر یا اس سے بڑا پورا عدد لکھیں۔' },
  'not-a-percentage': { en: 'Write a number from 0 to 100.', ur: '0 سے 100 تک کوئی عدد لکھیں۔' },
  'not-on-the-globe': { en: 'This is not a coordinate in degrees.', ur: 'یہ درجوں میں کوئی مقام نہیں۔' },
  'not-a-file': {
    en: 'This is not the hash of a file (64 hexadecimal digits).',
    ur: 'یہ کسی فائل کا ہیش (64 ہندسے) نہیں۔',
  },
  'not-a-country': {
    en: 'Write the country as two capital letters (ISO 3166).',
    ur: 'ملک کو دو بڑے انگریزی حروف میں لکھیں (ISO 3166)۔',
  },
  'not-a-language': {
    en: 'Write the language as two or three small letters (ISO 639).',
    ur: 'زبان کو دو یا تین چھوٹے انگریزی حروف میں لکھیں (ISO 639)۔',
  },
  'unknown-district': { en: 'There is no such district.', ur: 'ایسا کوئی ضلع نہیں۔' },
  'not-a-national-id': { en: 'This is not a national identity number.', ur: 'یہ قومی شناختی نمبر نہیں۔' },
  'not-a-passport': { en: 'This is not a passport number.', ur: 'یہ پاسپورٹ نمبر نہیں۔' },
  'not-a-tax-number': { en: 'This is not a tax number.', ur: 'یہ ٹیکس نمبر نہیں۔' },
  'not-an-incorporation-number': {
    en: 'This is not an incorporation number.',
    ur: 'یہ کمپنی رجسٹریشن نمبر نہیں۔',
  },
  'not-a-bank-account': {
    en: 'This is not an account number: its check digits do not fit.',
    ur: 'یہ اکاؤنٹ نمبر نہیں: اس کے جانچ کے ہندسے درست نہیں۔',
  },
  'not-an-imei': {
    en: 'This is not an IMEI: its check digit does not fit.',
    ur: 'یہ آئی ایم ای آئی نہیں: اس کا جانچ کا ہندسہ درست نہیں۔',
  },
  'not-a-mac': { en: 'This is not a MAC address.', ur: 'یہ میک پتا نہیں۔' },
  'not-an-ip': { en: 'This is not an IP address.', ur: 'یہ آئی پی پتا نہیں۔' },
  'too-long-ago': {
    en: 'This day is more than {years} years ago. Check the year.',
    ur: 'یہ دن {years} سال سے بھی پہلے کا ہے۔ سال دیکھ لیں۔',
  },
  'under-age': {
    en: 'A director, owner, partner, signatory or member of the key staff is at least {years} years old. Name somebody of age.',
    ur: 'ڈائریکٹر، مالک، شراکت دار، دستخط کنندہ یا اہم عملے کے فرد کی عمر کم از کم {years} سال ہوتی ہے۔ کسی بالغ کا نام دیں۔',
  },
  'in-the-future': { en: 'This day is still to come.', ur: 'یہ دن ابھی نہیں آیا۔' },
  'visa-over': { en: 'This visa has ended.', ur: 'اس ویزے کی مدت ختم ہو چکی ہے۔' },
  'nobody-leads': {
    en: 'Name at least one director, proprietor or partner.',
    ur: 'کم از کم ایک ڈائریکٹر، مالک یا شراکت دار کا نام دیں۔',
  },
  'nobody-signs': { en: 'Name at least one signatory.', ur: 'کم از کم ایک دستخط کنندہ کا نام دیں۔' },
  'shares-above-hundred': {
    en: 'The shares add up to {shares, number} per cent; they cannot exceed 100.',
    ur: 'حصوں کا مجموعہ {shares, number} فیصد ہے؛ یہ 100 سے زیادہ نہیں ہو سکتا۔',
  },
  'owners-not-named': {
    en: 'Say who owns this company, until people are named. Where nobody holds 25 per cent or more, name whoever leads it.',
    ur: 'بتائیں کہ اس کمپنی کے مالک کون ہیں، یہاں تک کہ اشخاص کے نام آ جائیں۔ جہاں کسی کا حصہ 25 فیصد یا زیادہ نہ ہو وہاں اس کے سربراہ کا نام دیں۔',
  },
  'owns-nothing': {
    en: 'Say which share of the applicant this company holds, or name it as an owner of the company that does.',
    ur: 'بتائیں کہ درخواست گزار میں اس کمپنی کا کتنا حصہ ہے، یا اسے اُس کمپنی کے مالکان میں لکھیں جس کا حصہ ہے۔',
  },
  'owner-not-named': {
    en: 'This owner is none of the people or companies named.',
    ur: 'یہ مالک درج اشخاص یا کمپنیوں میں سے نہیں۔',
  },
  'owner-is-shareholder': {
    en: 'This person owns part of the applicant through {company}. Add the role of shareholder.',
    ur: 'یہ شخص {company} کے ذریعے درخواست گزار میں حصے دار ہے۔ حصص دار کی حیثیت شامل کریں۔',
  },
  'owner-is-applicant': {
    en: 'This is the registration number of the applicant itself; nobody owns itself.',
    ur: 'یہ خود درخواست گزار کا رجسٹریشن نمبر ہے؛ کوئی کمپنی خود اپنی مالک نہیں ہوتی۔',
  },
  'owner-shares-above-hundred': {
    en: 'The shares of this company add up to {shares, number} per cent; they cannot exceed 100.',
    ur: 'اس کمپنی کے حصوں کا مجموعہ {shares, number} فیصد ہے؛ یہ 100 سے زیادہ نہیں ہو سکتا۔',
  },
  'owners-in-a-circle': {
    en: 'These companies own one another in a circle: {way}. Name the people behind them.',
    ur: 'یہ کمپنیاں دائرے میں ایک دوسرے کی مالک ہیں: {way}۔ ان کے پیچھے موجود اشخاص کے نام دیں۔',
  },
  'owners-too-deep': {
    en: 'More than {most, number} companies stand one behind another. Ask the office before you apply.',
    ur: '{most, number} سے زیادہ کمپنیاں ایک دوسرے کے پیچھے ہیں۔ درخواست دینے سے پہلے دفتر سے پوچھیں۔',
  },
  'same-owner-twice': { en: 'This owner is listed already.', ur: 'یہ مالک پہلے ہی فہرست میں درج ہے۔' },
  'same-company-twice': {
    en: 'This company is named already, at {first}.',
    ur: 'یہ کمپنی پہلے ہی درج ہے: {first}۔',
  },
  'person-left-out': {
    en: 'Somebody whom the licence names is missing from the list. Keep the person and say until when.',
    ur: 'لائسنس میں درج ایک شخص فہرست میں نہیں۔ اسے فہرست میں رکھیں اور لکھیں کہ کب تک۔',
  },
  'same-place-twice': { en: 'This place is listed already.', ur: 'یہ جگہ پہلے ہی فہرست میں درج ہے۔' },
  'same-domain-twice': { en: 'This domain is listed already.', ur: 'یہ ڈومین پہلے ہی فہرست میں درج ہے۔' },
  'same-device-twice': { en: 'This device is listed already.', ur: 'یہ آلہ پہلے ہی فہرست میں درج ہے۔' },
  'same-account-twice': { en: 'This account is listed already.', ur: 'یہ اکاؤنٹ پہلے ہی فہرست میں درج ہے۔' },
  'same-address-twice': { en: 'This address is listed already.', ur: 'یہ پتا پہلے ہی فہرست میں درج ہے۔' },
  'same-trunk-twice': { en: 'This trunk is listed already.', ur: 'یہ ٹرنک پہلے ہی فہرست میں درج ہے۔' },
  'same-messaging-twice': {
    en: 'This messaging account is listed already.',
    ur: 'پیغام رسانی کا یہ اکاؤنٹ پہلے ہی فہرست میں درج ہے۔',
  },
  'same-client-twice': { en: 'This client is listed already.', ur: 'یہ مؤکل پہلے ہی فہرست میں درج ہے۔' },
  'same-document-twice': {
    en: 'This file is listed already as the same document.',
    ur: 'یہ فائل اسی دستاویز کے طور پر پہلے ہی درج ہے۔',
  },
  'same-person-twice': {
    en: 'This person is named already, at {first}.',
    ur: 'یہ شخص پہلے ہی درج ہے: {first}۔',
  },
  'same-id-twice': {
    en: 'This id is used already, at {first}.',
    ur: 'یہ شناختی کوڈ پہلے ہی استعمال ہوا ہے: {first}۔',
  },
  'same-number-twice': {
    en: 'This number is named already, at {first}.',
    ur: 'یہ نمبر پہلے ہی درج ہے: {first}۔',
  },
  'same-question-twice': {
    en: 'This question is answered already, at {first}.',
    ur: 'اس سوال کا جواب پہلے ہی درج ہے: {first}۔',
  },
  'one-main-office': {
    en: 'Exactly one of the premises is the main office; {found, number} are marked.',
    ur: 'صرف ایک جگہ مرکزی دفتر ہوتی ہے؛ {found, number} پر نشان ہے۔',
  },
  'landlord-not-named': {
    en: 'The landlord must be one of the people named.',
    ur: 'مالک مکان درج اشخاص میں سے ہونا چاہیے۔',
  },
  'no-seats': { en: 'A call centre has at least one seat.', ur: 'کال سینٹر میں کم از کم ایک نشست ہوتی ہے۔' },
  'no-numbers': {
    en: 'Name the numbers that the centre calls from.',
    ur: 'وہ نمبر بتائیں جن سے مرکز کال کرتا ہے۔',
  },
  'outside-number-plan': {
    en: 'This number is not in the national numbering plan.',
    ur: 'یہ نمبر قومی نمبر منصوبے میں نہیں۔',
  },
  'foreign-number-needs-letter': {
    en: "A foreign caller ID needs the principal's letter.",
    ur: 'غیر ملکی کالر آئی ڈی کے لیے اصل ادارے کا خط ضروری ہے۔',
  },
  'uan-needs-back-ends': {
    en: 'Name the numbers behind this universal access number.',
    ur: 'اس یونیورسل ایکسیس نمبر کے پیچھے والے نمبر بتائیں۔',
  },
  'question-unanswered': {
    en: 'A question of this class is not answered: {question}.',
    ur: 'اس زمرے کے ایک سوال کا جواب نہیں دیا گیا: {question}۔',
  },
  'not-a-question-of-this-class': {
    en: 'This class has no such question.',
    ur: 'اس زمرے میں ایسا کوئی سوال نہیں۔',
  },
  'unknown-document': { en: 'There is no such kind of document.', ur: 'ایسی کسی دستاویز کی قسم نہیں۔' },
  'about-nobody-named': {
    en: 'This document is about nobody and nothing named here.',
    ur: 'یہ دستاویز یہاں درج کسی شخص یا جگہ کے بارے میں نہیں۔',
  },
  'document-missing': {
    en: 'A document is missing: {document} ({about}).',
    ur: 'ایک دستاویز کم ہے: {document} ({about})۔',
  },
  'file-not-uploaded': {
    en: 'This file was not uploaded for this application.',
    ur: 'یہ فائل اس درخواست کے لیے اپ لوڈ نہیں ہوئی۔',
  },
  'owners-left-open': {
    en: 'The people named have all but {left} per cent of the benefit. Name whoever has {most} per cent or more, or declare that everybody who has is named.',
    ur: 'درج لوگوں کے حصوں کے بعد منافع کا {left} فیصد باقی ہے۔ جس کا حصہ {most} فیصد یا زیادہ ہو اس کا نام درج کریں، یا اقرار کریں کہ ایسے سب لوگ درج ہیں۔',
  },
  'must-be-declared': {
    en: 'Without this declaration the application cannot be submitted.',
    ur: 'اس اقرار کے بغیر درخواست جمع نہیں ہو سکتی۔',
  },
  'led-a-revoked-centre': {
    en: 'This person led a centre whose licence is revoked.',
    ur: 'اس شخص نے ایسے مرکز کی سربراہی کی جس کا لائسنس منسوخ ہے۔',
  },
} satisfies Texts;
