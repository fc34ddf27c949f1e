import type { Texts } from '../../platform/texts.ts';
import { letterTexts } from './sign-in/letter-texts.ts';
import { signInTexts } from './sign-in-texts.ts';

export const accountsTexts = {
  ...signInTexts,
  ...letterTexts,
  'text-missing': { en: 'Enter this.', ur: 'یہ خانہ پُر کریں۔' },
  'text-too-long': {
    en: 'This must be {max} characters or fewer.',
    ur: 'یہ {max} حروف سے زیادہ نہیں ہونا چاہیے۔',
  },
  'text-unprintable': {
    en: 'This contains characters that cannot be shown. Type it again.',
    ur: 'اس میں ایسے حروف ہیں جو دکھائے نہیں جا سکتے۔ دوبارہ لکھیں۔',
  },
  'contact-email-malformed': {
    en: 'Enter an email address in the correct format, like name@example.com.',
    ur: 'ای میل کا پتا درست شکل میں لکھیں، مثلاً name@example.com۔',
  },
  'contact-mobile-malformed': {
    en: 'Enter a mobile number in international form, with + and the country code.',
    ur: 'موبائل نمبر بین الاقوامی شکل میں لکھیں، یعنی + اور ملک کے کوڈ کے ساتھ۔',
  },
  'principal-not-found': { en: 'There is no such account.', ur: 'ایسا کوئی کھاتا موجود نہیں۔' },
  'principal-already-erased': {
    en: 'The personal data of this account was erased before.',
    ur: 'اس کھاتے کا ذاتی مواد پہلے ہی مٹایا جا چکا ہے۔',
  },
  'organisation-not-found': { en: 'There is no such organisation.', ur: 'ایسا کوئی ادارہ موجود نہیں۔' },
  'capacity-unknown': {
    en: 'A member is an owner, staff or a helper.',
    ur: 'رکن مالک، ملازم یا مددگار ہو سکتا ہے۔',
  },
  'already-member': {
    en: 'This person is already a member of the organisation.',
    ur: 'یہ شخص پہلے ہی اس ادارے کا رکن ہے۔',
  },
  'not-a-member': {
    en: 'This person is not a member of the organisation.',
    ur: 'یہ شخص اس ادارے کا رکن نہیں۔',
  },
  'helper-needs-end': {
    en: 'Say until when the helper may act for the organisation.',
    ur: 'بتائیں کہ مددگار کب تک ادارے کی طرف سے کام کر سکتا ہے۔',
  },
  'owner-has-no-end': {
    en: 'An owner is a member without an end date. Leave the date out.',
    ur: 'مالک کی رکنیت کی کوئی آخری تاریخ نہیں ہوتی۔ تاریخ خالی چھوڑ دیں۔',
  },
  'end-is-past': { en: 'The end date must be in the future.', ur: 'آخری تاریخ آئندہ کی ہونی چاہیے۔' },
  'last-owner': {
    en: 'An organisation keeps at least one owner. Add another owner first.',
    ur: 'ادارے کا کم از کم ایک مالک ہونا ضروری ہے۔ پہلے کوئی اور مالک شامل کریں۔',
  },
  'owners-only': {
    en: 'Only an owner of the organisation may do this.',
    ur: 'یہ کام صرف ادارے کا مالک کر سکتا ہے۔',
  },
  'own-organisation-only': {
    en: 'You may only register an organisation that you own yourself.',
    ur: 'آپ صرف وہی ادارہ درج کرا سکتے ہیں جس کے مالک آپ خود ہوں۔',
  },
  'administrators-only': {
    en: 'Only an administrator may do this.',
    ur: 'یہ کام صرف منتظم کر سکتا ہے۔',
  },
  'erased-by-office-only': {
    en: 'Personal data is erased by the office, on a legal basis.',
    ur: 'ذاتی مواد دفتر ہی قانونی بنیاد پر مٹاتا ہے۔',
  },
  'token-for-two': {
    en: 'A token acts for an organisation or for a partner, not for both.',
    ur: 'ٹوکن کسی ادارے کے لیے ہوتا ہے یا کسی شراکت دار کے لیے، دونوں کے لیے نہیں۔',
  },
  'scopes-missing': {
    en: 'Say what the token may be used for: at least one scope.',
    ur: 'بتائیں کہ ٹوکن کس کام کے لیے ہے: کم از کم ایک اجازت منتخب کریں۔',
  },
  'scope-unknown': { en: 'There is no such scope.', ur: 'ایسی کوئی اجازت موجود نہیں۔' },
  'scope-twice': {
    en: 'The scope “{scope}” is named twice.',
    ur: 'اجازت ”{scope}“ دو بار لکھی گئی ہے۔',
  },
  'scope-not-for-bearer': {
    en: 'A token of this kind cannot have the scope “{scope}”.',
    ur: 'اس قسم کے ٹوکن کو ”{scope}“ کی اجازت نہیں دی جا سکتی۔',
  },
  'token-expiry-out-of-range': {
    en: 'The token must expire in the future, within {days} days.',
    ur: 'ٹوکن کی میعاد آئندہ {days} دنوں کے اندر ختم ہونی چاہیے۔',
  },
  'token-not-found': { en: 'There is no such token.', ur: 'ایسا کوئی ٹوکن موجود نہیں۔' },
  'token-already-revoked': {
    en: 'This token was revoked before.',
    ur: 'یہ ٹوکن پہلے ہی منسوخ ہو چکا ہے۔',
  },
} satisfies Texts;
