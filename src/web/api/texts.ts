import type { Texts } from '../../platform/texts.ts';
import { codeTexts } from './code-texts.ts';

/** What the edge itself says "no" with; every other code is worded by the module that refuses. */
export const apiTexts = {
  ...codeTexts,
  'problem-bad-request': { en: 'The request cannot be read', ur: 'درخواست پڑھی نہیں جا سکی' },
  'problem-not-signed-in': { en: 'A token is needed', ur: 'ٹوکن درکار ہے' },
  'problem-not-allowed': { en: 'Not allowed', ur: 'اجازت نہیں' },
  'problem-not-found': { en: 'Not found', ur: 'نہیں ملا' },
  'problem-method-not-allowed': { en: 'Method not allowed here', ur: 'یہاں یہ طریقہ قبول نہیں' },
  'problem-conflict': { en: 'Not possible in the present state', ur: 'موجودہ حالت میں ممکن نہیں' },
  'problem-too-large': { en: 'Too large', ur: 'حجم بہت زیادہ ہے' },
  'problem-media-type': { en: 'Wrong content type', ur: 'مواد کی قسم درست نہیں' },
  'problem-invalid': { en: 'Something in the request is not right', ur: 'درخواست میں کچھ درست نہیں' },
  'problem-too-many': { en: 'Too many requests', ur: 'بہت زیادہ درخواستیں' },
  'problem-internal': { en: 'The office could not answer', ur: 'دفتر جواب نہ دے سکا' },
  'problem-unavailable': { en: 'Not available just now', ur: 'فی الوقت دستیاب نہیں' },

  'no-such-address': { en: 'There is nothing at this address.', ur: 'اس پتے پر کچھ موجود نہیں۔' },
  'no-such-thing': { en: 'There is no such record.', ur: 'ایسا کوئی اندراج موجود نہیں۔' },
  'method-not-allowed': {
    en: 'This address does not take that method. It takes: {allowed}.',
    ur: 'یہ پتہ اس طریقے کو قبول نہیں کرتا۔ یہ قبول کرتا ہے: {allowed}۔',
  },
  'malformed-json': { en: 'The body is not well-formed JSON.', ur: 'مواد درست JSON نہیں ہے۔' },
  'malformed-utf8': { en: 'The body is not valid UTF-8.', ur: 'مواد درست UTF-8 نہیں ہے۔' },
  'body-cut-short': {
    en: 'The body ended before all of it arrived. Send it again.',
    ur: 'مواد پورا پہنچنے سے پہلے ختم ہو گیا۔ دوبارہ بھیجیں۔',
  },
  'nested-too-deep': {
    en: 'The body is nested deeper than {most} levels.',
    ur: 'مواد میں {most} سے زیادہ تہیں ہیں۔',
  },
  'wrong-content-type': {
    en: 'Send the body as {expected}.',
    ur: 'مواد {expected} کی صورت میں بھیجیں۔',
  },
  'body-too-large': {
    en: 'The body may have at most {most} bytes.',
    ur: 'مواد زیادہ سے زیادہ {most} بائٹ کا ہو سکتا ہے۔',
  },
  'multipart-malformed': {
    en: 'The multipart body is malformed: send one file as a part of multipart/form-data.',
    ur: 'multipart مواد درست نہیں: ایک فائل multipart/form-data کے حصے کے طور پر بھیجیں۔',
  },
  'idempotency-key-malformed': {
    en: 'Idempotency-Key takes 1 to 200 printable ASCII characters.',
    ur: 'Idempotency-Key میں 1 سے 200 تک قابلِ طباعت ASCII حروف ہو سکتے ہیں۔',
  },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key was already used for a different request. Use a new key.',
    ur: 'یہ Idempotency-Key پہلے کسی دوسری درخواست کے لیے استعمال ہو چکی ہے۔ نئی کلید استعمال کریں۔',
  },
  'changed-meanwhile': {
    en: 'Somebody else changed this at the same moment. Look at it again and repeat what you meant to do.',
    ur: 'اسی لمحے کسی اور نے اسے بدل دیا۔ اسے دوبارہ دیکھیں اور اپنا عمل دہرائیں۔',
  },
  'token-missing': {
    en: 'Send a token: “Authorization: Bearer …”.',
    ur: 'ٹوکن بھیجیں: “Authorization: Bearer …”۔',
  },
  'token-not-valid': {
    en: 'This token is unknown, has expired or was revoked.',
    ur: 'یہ ٹوکن نامعلوم ہے، اس کی میعاد ختم ہو چکی ہے یا اسے منسوخ کر دیا گیا ہے۔',
  },
  'scope-missing': {
    en: 'Your token was not issued for this. It takes a token that was issued to {scope}.',
    ur: 'آپ کا ٹوکن اس کام کے لیے جاری نہیں ہوا۔ اس کے لیے وہ ٹوکن چاہیے جو اس کام کے لیے جاری ہوا ہو: {scope}۔',
  },
  'caller-not-admitted': {
    en: 'This may be done by: {who}.',
    ur: 'یہ کام صرف یہ کر سکتے ہیں: {who}۔',
  },
  'signature-not-valid': {
    en: 'The signature over the body is missing, wrong or too old, or the bank is unknown here.',
    ur: 'مواد پر دستخط موجود نہیں، غلط ہیں یا بہت پرانے ہیں، یا یہ بینک یہاں درج نہیں۔',
  },
  'too-many-requests': {
    en: 'Too many requests from your address. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    ur: 'آپ کے پتے سے بہت زیادہ درخواستیں آئی ہیں۔ {seconds} سیکنڈ بعد دوبارہ کوشش کریں۔',
  },
  internal: {
    en: 'Something went wrong here, not with your request. It was recorded under {reference}.',
    ur: 'خرابی ہماری طرف ہوئی، آپ کی درخواست میں نہیں۔ اس کا اندراج {reference} کے تحت کر لیا گیا ہے۔',
  },
  unavailable: {
    en: 'The register’s database cannot be reached. Nothing was written. Try again shortly.',
    ur: 'رجسٹر کے ڈیٹابیس سے رابطہ نہیں ہو رہا۔ کچھ نہیں لکھا گیا۔ تھوڑی دیر بعد کوشش کریں۔',
  },

  required: { en: 'This is required.', ur: 'یہ لازمی ہے۔' },
  'unknown-field': { en: 'There is no such field.', ur: 'ایسا کوئی خانہ موجود نہیں۔' },
  'repeated-field': { en: 'This field is given twice.', ur: 'یہ خانہ دو بار دیا گیا ہے۔' },
  'repeated-parameter': { en: 'Give this parameter once.', ur: 'یہ پیرامیٹر ایک ہی بار دیں۔' },
  'wrong-type': { en: 'This must be of type {expected}.', ur: 'اس کی قسم {expected} ہونی چاہیے۔' },
  'wrong-format': {
    en: 'This is not written as it must be: {expected}.',
    ur: 'یہ مقررہ طرز پر نہیں لکھا گیا: {expected}۔',
  },
  'not-a-choice': { en: 'This must be one of: {choices}.', ur: 'یہ ان میں سے ایک ہونا چاہیے: {choices}۔' },
  'too-long': {
    en: 'This may have at most {most, plural, one {# character} other {# characters}}.',
    ur: 'اس میں زیادہ سے زیادہ {most} حروف ہو سکتے ہیں۔',
  },
  'too-short': {
    en: 'This needs at least {least, plural, one {# character} other {# characters}}.',
    ur: 'اس میں کم از کم {least} حروف ہونے چاہییں۔',
  },
  'too-many': {
    en: 'There may be at most {most, plural, one {# entry} other {# entries}} here.',
    ur: 'یہاں زیادہ سے زیادہ {most} اندراج ہو سکتے ہیں۔',
  },
  'too-few': {
    en: 'There must be at least {least, plural, one {# entry} other {# entries}} here.',
    ur: 'یہاں کم از کم {least} اندراج ہونے چاہییں۔',
  },
  'too-great': { en: 'This may be at most {most}.', ur: 'یہ زیادہ سے زیادہ {most} ہو سکتا ہے۔' },
  'too-small': { en: 'This must be at least {least}.', ur: 'یہ کم از کم {least} ہونا چاہیے۔' },
  'control-characters': {
    en: 'This holds a control character (U+{point}). Remove it.',
    ur: 'اس میں ایک کنٹرول حرف (U+{point}) ہے۔ اسے نکال دیں۔',
  },
  'bidi-override': {
    en: 'This holds a character that turns the direction of writing (U+{point}). Remove it.',
    ur: 'اس میں تحریر کی سمت پلٹنے والا حرف (U+{point}) ہے۔ اسے نکال دیں۔',
  },
  'broken-unicode': { en: 'This is not well-formed Unicode.', ur: 'یہ درست یونیکوڈ نہیں ہے۔' },
  'not-a-day': {
    en: 'There is no such day. Write a real one as YYYY-MM-DD.',
    ur: 'ایسا کوئی دن نہیں۔ حقیقی تاریخ YYYY-MM-DD کی صورت میں لکھیں۔',
  },
  'not-a-moment': {
    en: 'This is no real moment in RFC 3339, such as 2026-11-23T08:00:00Z.',
    ur: 'یہ RFC 3339 کے مطابق کوئی حقیقی وقت نہیں، مثلاً 2026-11-23T08:00:00Z۔',
  },
  'not-a-phone-number': {
    en: 'This is not a telephone number in international form, such as +15551234567.',
    ur: 'یہ بین الاقوامی طرز کا ٹیلی فون نمبر نہیں، مثلاً +15551234567۔',
  },
  'not-a-licence-number': {
    en: 'This is not a licence number: its form or its last character is wrong. Check each character against the certificate.',
    ur: 'یہ لائسنس نمبر نہیں: اس کی ساخت یا آخری حرف غلط ہے۔ ہر حرف سند سے ملا کر دیکھیں۔',
  },
  'not-an-id': {
    en: 'This is not an id as this API gives them (a lower-case UUID).',
    ur: 'یہ اس API کی دی ہوئی شناخت نہیں (چھوٹے حروف میں UUID)۔',
  },
} satisfies Texts;
