import type { Texts } from '../../../platform/texts.ts';

/** What the frame of signed-in pages says, to applicants and officers alike. */
export const signedInTexts = {
  'standing-label': { en: 'Your sign-in', ur: 'آپ کا سائن اِن' },
  'standing-security': { en: 'Sign-in and security', ur: 'سائن اِن اور حفاظت' },
  'standing-organisation': { en: 'Change organisation', ur: 'ادارہ تبدیل کریں' },
  'sign-out': { en: 'Sign out', ur: 'سائن آؤٹ' },
  'refused-title': { en: 'You cannot do this', ur: 'آپ یہ کام نہیں کر سکتے' },
  'refused-not-found-title': { en: 'Nothing is here', ur: 'یہاں کچھ نہیں' },
  'refused-conflict-title': { en: 'This cannot be done now', ur: 'یہ ابھی نہیں ہو سکتا' },
  'refused-invalid-title': { en: 'Something is not right', ur: 'کچھ غلط ہے' },
  'refused-plainly': {
    en: 'This was refused. Go back and try again.',
    ur: 'یہ قبول نہیں ہوا۔ واپس جا کر دوبارہ کوشش کریں۔',
  },
  'refused-reference': {
    en: 'Reference for the log: {reference}',
    ur: 'اندراج کا حوالہ: {reference}',
  },
  'refused-back': { en: 'Go to your first page', ur: 'اپنے پہلے صفحے پر جائیں' },
  'changed-meanwhile': {
    en: 'Somebody else changed this at the same moment. Look at it again and repeat what you meant to do.',
    ur: 'اسی لمحے کسی اور نے اسے بدل دیا۔ اسے دوبارہ دیکھیں اور اپنا کام دہرائیں۔',
  },
  'idempotency-key-reused': {
    en: 'This page was sent before with something else in it. Open it again.',
    ur: 'یہ صفحہ پہلے مختلف مواد کے ساتھ بھیجا جا چکا ہے۔ اسے دوبارہ کھولیں۔',
  },
  'unreadable-title': { en: 'This form cannot be read', ur: 'یہ فارم پڑھا نہیں جا سکا' },
  'unreadable-too-large': {
    en: 'It is larger than this page takes. Send less at once.',
    ur: 'یہ اس صفحے کی حد سے بڑا ہے۔ ایک وقت میں کم بھیجیں۔',
  },
  'unreadable-form': {
    en: 'It holds something that this page did not ask for. Nothing was done. Open the page again.',
    ur: 'اس میں ایسی چیز ہے جو اس صفحے نے نہیں مانگی تھی۔ کچھ نہیں کیا گیا۔ صفحہ دوبارہ کھولیں۔',
  },
  'not-ours-title': { en: 'This form is not from your session', ur: 'یہ فارم آپ کے سیشن کا نہیں' },
  'not-ours': {
    en: 'It may have been open for too long, or it came from another site. Nothing was done. Open the page again and repeat what you meant to do.',
    ur: 'ممکن ہے صفحہ بہت دیر سے کھلا ہو، یا فارم کسی اور سائٹ سے آیا ہو۔ کچھ نہیں کیا گیا۔ صفحہ دوبارہ کھولیں اور اپنا کام دہرائیں۔',
  },
  'kept-title': { en: 'What you typed is kept', ur: 'آپ کا لکھا ہوا محفوظ ہے' },
  'kept-why': {
    en: 'You were signed out before this page arrived. Nothing was done yet, and nothing is lost.',
    ur: 'یہ صفحہ پہنچنے سے پہلے آپ سائن آؤٹ ہو چکے تھے۔ ابھی کچھ نہیں کیا گیا، اور کچھ ضائع نہیں ہوا۔',
  },
  'kept-typed': { en: 'What you typed', ur: 'جو آپ نے لکھا' },
  'kept-files': {
    en: 'Files that you chose; they are sent along',
    ur: 'آپ کی چنی ہوئی فائلیں؛ یہ بھی ساتھ جائیں گی',
  },
  'kept-files-again': {
    en: 'Choose these files again on the next page; they are too large to be kept',
    ur: 'یہ فائلیں اگلے صفحے پر دوبارہ چنیں؛ یہ اتنی بڑی ہیں کہ محفوظ نہ رہ سکیں',
  },
  'kept-send': { en: 'Send it now', ur: 'اب بھیجیں' },
  'kept-drop': { en: 'Drop it', ur: 'اسے چھوڑ دیں' },
  'unsaved-kept': {
    en: 'We kept what you typed here. It is not saved yet.',
    ur: 'آپ نے یہاں جو لکھا تھا وہ ہم نے رکھ لیا ہے۔ یہ ابھی محفوظ نہیں ہوا۔',
  },
  'unsaved-again': {
    en: 'Files, identity numbers and passwords are not kept: give them again.',
    ur: 'فائلیں، شناختی نمبر اور پاس ورڈ نہیں رکھے جاتے: انہیں دوبارہ دیں۔',
  },
  'unsaved-drop': { en: 'Discard what I typed', ur: 'میرا لکھا ہوا مٹا دیں' },
  'kept-form-gone': {
    en: 'Nothing is kept here: it was sent already, or it is too old.',
    ur: 'یہاں کچھ محفوظ نہیں: یہ پہلے بھیجا جا چکا ہے، یا بہت پرانا ہے۔',
  },
  'nav-accessibility': { en: 'Accessibility', ur: 'رسائی' },
  'nav-privacy': { en: 'Privacy', ur: 'رازداری' },
  responsible: { en: 'Kept by {authority}', ur: 'یہ رجسٹر {authority} کے زیرِ انتظام ہے' },
  'demonstration-roles': { en: 'Change who you are', ur: 'کوئی اور کردار چنیں' },
} satisfies Texts;
