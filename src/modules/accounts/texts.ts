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
  'token-of-another-person': {
    en: 'An administrator issues tokens for himself, for services and for partners; nobody’s in another person’s name.',
    ur: 'منتظم اپنے لیے، خدمات کے لیے اور شراکت داروں کے لیے ٹوکن جاری کرتا ہے؛ کسی دوسرے شخص کے نام پر کوئی نہیں۔',
  },
  'owners-only': {
    en: 'Only an owner of the organisation may do this.',
    ur: 'یہ کام صرف ادارے کا مالک کر سکتا ہے۔',
  },
  'own-organisation-only': {
    en: 'You may only register an organisation that you own yourself.',
    ur: 'آپ صرف وہی ادارہ درج کرا سکتے ہیں جس کے مالک آپ خود ہوں۔',
  },
  'helper-stays-helper': {
    en: 'A helper acts by power of attorney. End it and invite the person anew.',
    ur: 'مددگار مختار نامے کے تحت کام کرتا ہے۔ اسے ختم کر کے اس شخص کو نئے سرے سے دعوت دیں۔',
  },
  'capacity-unchanged': {
    en: 'This person has that capacity already.',
    ur: 'اس شخص کی یہی حیثیت پہلے سے ہے۔',
  },
  'power-needs-document': {
    en: 'Choose the file with the signed power of attorney.',
    ur: 'دستخط شدہ مختار نامے کی فائل منتخب کریں۔',
  },
  'power-too-long': {
    en: 'A power of attorney holds here for at most {days} days. Choose an earlier date.',
    ur: 'یہاں مختار نامہ زیادہ سے زیادہ {days} دن کے لیے ہوتا ہے۔ اس سے پہلے کی تاریخ چنیں۔',
  },
  'power-reaches-nothing': {
    en: 'Choose at least one application or licence, or everything.',
    ur: 'کم از کم ایک درخواست یا لائسنس چنیں، یا سب کچھ۔',
  },
  'power-reaches-too-much': {
    en: 'Choose {max} applications and licences or fewer, or everything.',
    ur: 'زیادہ سے زیادہ {max} درخواستیں اور لائسنس چنیں، یا سب کچھ۔',
  },
  'not-by-helper': {
    en: 'A helper cannot do this. It is for the organisation’s own people.',
    ur: 'مددگار یہ کام نہیں کر سکتا۔ یہ ادارے کے اپنے لوگوں کے لیے ہے۔',
  },
  'beyond-mandate': {
    en: 'Your power of attorney does not cover this.',
    ur: 'آپ کے مختار نامے میں یہ شامل نہیں۔',
  },
  'no-token-for-helper': {
    en: 'A helper acts in person and gets no token.',
    ur: 'مددگار خود کام کرتا ہے، اسے ٹوکن نہیں دیا جاتا۔',
  },
  'invitation-over': {
    en: 'This invitation is over: it was answered, withdrawn, or its time has passed.',
    ur: 'یہ دعوت ختم ہو چکی: اس کا جواب دیا جا چکا، اسے واپس لے لیا گیا، یا اس کا وقت گزر گیا۔',
  },
  'already-invited': {
    en: 'This person has an open invitation. Withdraw it first.',
    ur: 'اس شخص کی ایک دعوت پہلے سے کھلی ہے۔ پہلے اسے واپس لیں۔',
  },
  'too-many-invitations': {
    en: '{max} invitations are open already. Withdraw some first.',
    ur: '{max} دعوتیں پہلے سے کھلی ہیں۔ پہلے کچھ واپس لیں۔',
  },
  'contact-needs-address': {
    en: 'Give an e-mail address or a mobile number, so that you can be reached.',
    ur: 'ای میل کا پتا یا موبائل نمبر دیں، تاکہ آپ سے رابطہ ہو سکے۔',
  },
  'contact-while-recovering': {
    en: 'Your account is being recovered. Stop the recovery first.',
    ur: 'آپ کا کھاتا بحال کیا جا رہا ہے۔ پہلے بحالی روکیں۔',
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
