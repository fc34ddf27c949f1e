import type { Texts } from '../../../platform/texts.ts';

export const signInTexts = {
  'console-door-title': { en: 'Sign in to the console', ur: 'کنسول میں سائن اِن' },
  'console-door-about': {
    en: 'For officers of the agencies that license call centres.',
    ur: 'کال سینٹروں کو لائسنس دینے والے اداروں کے افسران کے لیے۔',
  },
  'console-agency-heading': { en: 'Through your agency', ur: 'اپنے ادارے کے ذریعے' },
  'console-agency-link': { en: 'Go to the sign-on of: {agency}', ur: 'سائن آن پر جائیں: {agency}' },
  'console-enrol-heading': {
    en: 'Invited, or your passkey was lost?',
    ur: 'دعوت ملی ہے، یا پاس کی کھو گئی تھی؟',
  },
  'console-enrol-about': {
    en: 'Enter the one-time code that was sent to you.',
    ur: 'وہ ایک بار کا کوڈ لکھیں جو آپ کو بھیجا گیا ہے۔',
  },
  'console-enrol-link': { en: 'I have a code', ur: 'میرے پاس کوڈ ہے' },
  'console-lost-link': { en: 'I lost my passkey', ur: 'میری پاس کی کھو گئی ہے' },
  'console-applicant-link': { en: 'Applicants sign in here', ur: 'درخواست گزار یہاں سے سائن اِن کریں' },
  'console-lost-title': { en: 'You lost your passkey', ur: 'آپ کی پاس کی کھو گئی ہے' },
  'console-lost-1': {
    en: 'Go to your supervisor in person, or call on a number that your supervisor knows.',
    ur: 'اپنے نگران کے پاس خود جائیں، یا ایسے نمبر سے فون کریں جسے آپ کا نگران جانتا ہو۔',
  },
  'console-lost-2': {
    en: 'Your supervisor asks for the recovery of your account, and a second officer of your agency agrees.',
    ur: 'آپ کا نگران آپ کے کھاتے کی بحالی کی درخواست کرتا ہے، اور آپ کے ادارے کا دوسرا افسر اس کی منظوری دیتا ہے۔',
  },
  'console-lost-3': {
    en: 'What you lost opens nothing any more, and a one-time code comes to your email address or mobile number.',
    ur: 'کھوئی ہوئی پاس کی بے اثر ہو جاتی ہے، اور ایک بار کا کوڈ آپ کے ای میل پتے یا موبائل نمبر پر آ جاتا ہے۔',
  },
  'console-lost-4': {
    en: 'Enter the code and create a new passkey.',
    ur: 'کوڈ لکھیں اور نئی پاس کی بنائیں۔',
  },
  'console-enrol-title': { en: 'Enter your one-time code', ur: 'ایک بار کا کوڈ لکھیں' },
  'console-enrol-hint': {
    en: 'Sixteen letters and digits, for example {example}',
    ur: 'سولہ حروف اور ہندسے، مثلاً {example}',
  },
  'console-enrol-field': { en: 'One-time code', ur: 'ایک بار کا کوڈ' },
  'console-enrol-submit': { en: 'Go on', ur: 'آگے بڑھیں' },
} satisfies Texts;
