import type { Texts } from '../../../platform/texts.ts';

export const signInTexts = {
  'applicant-door-about': {
    en: 'To apply for a licence, answer questions about an application, or look after a licence.',
    ur: 'لائسنس کی درخواست دینے، درخواست کے بارے میں سوالوں کا جواب دینے یا لائسنس کی دیکھ بھال کے لیے۔',
  },
  'applicant-new-heading': { en: 'New here?', ur: 'پہلی بار آئے ہیں؟' },
  'applicant-new-about': {
    en: 'Create an account with your email address or mobile number. It takes two minutes.',
    ur: 'اپنے ای میل پتے یا موبائل نمبر سے کھاتا بنائیں۔ دو منٹ لگتے ہیں۔',
  },
  'applicant-new-link': { en: 'Create an account', ur: 'کھاتا بنائیں' },
  'applicant-lost-link': { en: 'I lost my passkey or password', ur: 'میری پاس کی یا پاس ورڈ کھو گیا ہے' },
  'applicant-officer-link': { en: 'Officers sign in here', ur: 'افسران یہاں سے سائن اِن کریں' },
  'new-title': { en: 'Create an account', ur: 'کھاتا بنائیں' },
  'new-name': { en: 'Your full name', ur: 'آپ کا پورا نام' },
  'new-name-hint': { en: 'As on your identity card', ur: 'جیسا شناختی کارڈ پر ہے' },
  'new-address-hint': {
    en: 'We send a code there. Choose one that you keep.',
    ur: 'ہم وہاں ایک کوڈ بھیجیں گے۔ وہ پتا یا نمبر لکھیں جو آپ کے پاس رہے گا۔',
  },
  'new-submit': { en: 'Send me a code', ur: 'مجھے کوڈ بھیجیں' },
  'code-title': { en: 'Enter the code', ur: 'کوڈ لکھیں' },
  'code-sent': {
    en: 'If we can reach you there, a code of six digits is on its way. It works for {minutes} minutes.',
    ur: 'اگر وہاں آپ تک پہنچا جا سکتا ہے تو چھ ہندسوں کا کوڈ بھیج دیا گیا ہے۔ یہ {minutes} منٹ تک کارآمد ہے۔',
  },
  'code-field': { en: 'Code', ur: 'کوڈ' },
  'code-hint': { en: 'Six digits', ur: 'چھ ہندسے' },
  'code-submit': { en: 'Go on', ur: 'آگے بڑھیں' },
  'code-again': { en: 'Ask for another code', ur: 'دوسرا کوڈ منگوائیں' },
  'lost-title': { en: 'You lost your passkey or password', ur: 'آپ کی پاس کی یا پاس ورڈ کھو گیا ہے' },
  'lost-about': {
    en: 'We send one code to your email address and another to your mobile number. You need both.',
    ur: 'ہم ایک کوڈ آپ کے ای میل پتے پر اور دوسرا آپ کے موبائل نمبر پر بھیجیں گے۔ آپ کو دونوں درکار ہوں گے۔',
  },
  'lost-wait': {
    en: 'Then you wait {hours} hours, so that nobody takes your account without you seeing our notices. After that you set up a new way to sign in.',
    ur: 'اس کے بعد {hours} گھنٹے انتظار ہوگا، تاکہ کوئی آپ کا کھاتا اس طرح نہ لے سکے کہ آپ ہماری اطلاع نہ دیکھیں۔ پھر آپ سائن اِن کا نیا طریقہ مقرر کریں گے۔',
  },
  'lost-counter': {
    en: 'If we know only one address of yours, come to the office with your identity card.',
    ur: 'اگر ہمارے پاس آپ کا صرف ایک پتا ہے تو شناختی کارڈ لے کر دفتر تشریف لائیں۔',
  },
  'lost-submit': { en: 'Send both codes', ur: 'دونوں کوڈ بھیجیں' },
  'lost-codes-title': { en: 'Enter both codes', ur: 'دونوں کوڈ لکھیں' },
  'lost-mail-code': { en: 'Code from your email', ur: 'ای میل میں آیا ہوا کوڈ' },
  'lost-sms-code': { en: 'Code from your mobile', ur: 'موبائل پر آیا ہوا کوڈ' },
  'lost-waiting-title': { en: 'Your recovery has begun', ur: 'بحالی شروع ہو چکی ہے' },
  'lost-waiting': {
    en: 'Come back on {moment} and do this again with two new codes. We sent notices to both your addresses; whoever did not ask for this can stop it by signing in.',
    ur: '{moment} کو واپس آئیں اور دو نئے کوڈوں کے ساتھ یہی عمل دہرائیں۔ ہم نے آپ کے دونوں پتوں پر اطلاع بھیج دی ہے؛ جس نے یہ درخواست نہ کی ہو وہ سائن اِن کر کے اسے روک سکتا ہے۔',
  },
} satisfies Texts;
