import type { Texts } from '../../../platform/texts.ts';

/** What sign-in writes to people: the text under its key, the subject of the mail under `<key>-subject`. */
export const letterTexts = {
  'letter-code-subject': { en: 'Your sign-in code', ur: 'آپ کا سائن اِن کوڈ' },
  'letter-code': {
    en: 'Your sign-in code is {code}. It is valid for {minutes} minutes. Never tell it to anybody: no officer will ask you for it.',
    ur: 'آپ کا سائن اِن کوڈ {code} ہے۔ یہ {minutes} منٹ تک کارآمد ہے۔ یہ کوڈ کسی کو نہ بتائیں، کوئی افسر آپ سے یہ نہیں پوچھے گا۔',
  },
  'letter-no-account-subject': { en: 'There is no account here', ur: 'یہاں کوئی کھاتا نہیں' },
  'letter-no-account': {
    en: 'Somebody tried to sign in with this address, but there is no account with it. If it was you, create an account first. Otherwise do nothing.',
    ur: 'کسی نے اس پتے سے سائن اِن کرنے کی کوشش کی، لیکن اس پتے پر کوئی کھاتا نہیں۔ اگر یہ آپ تھے تو پہلے کھاتا بنائیں، ورنہ کچھ کرنے کی ضرورت نہیں۔',
  },
  'letter-enrolment-subject': { en: 'Your enrolment code', ur: 'آپ کا اندراجی کوڈ' },
  'letter-enrolment': {
    en: 'With the code {code} you set up how you sign in. It works once, within {hours} hours. Never tell it to anybody.',
    ur: 'کوڈ {code} سے آپ اپنا سائن اِن ترتیب دے سکتے ہیں۔ یہ {hours} گھنٹوں کے اندر صرف ایک بار کام کرے گا۔ یہ کسی کو نہ بتائیں۔',
  },
  'letter-way-added-subject': { en: 'A new way to sign in was added', ur: 'سائن اِن کا نیا طریقہ شامل ہوا' },
  'letter-way-added': {
    en: 'A new way to sign in was added to your account. If it was not you, tell us at once.',
    ur: 'آپ کے کھاتے میں سائن اِن کا ایک نیا طریقہ شامل کیا گیا ہے۔ اگر یہ آپ نے نہیں کیا تو ہمیں فوراً بتائیں۔',
  },
  'letter-way-removed-subject': {
    en: 'A way to sign in was removed',
    ur: 'سائن اِن کا ایک طریقہ ہٹا دیا گیا',
  },
  'letter-way-removed': {
    en: 'A way to sign in was removed from your account. If it was not you, tell us at once.',
    ur: 'آپ کے کھاتے سے سائن اِن کا ایک طریقہ ہٹا دیا گیا ہے۔ اگر یہ آپ نے نہیں کیا تو ہمیں فوراً بتائیں۔',
  },
  'letter-invitation-subject': {
    en: '{organisation} asks you to act for it',
    ur: '{organisation} چاہتا ہے کہ آپ اس کی طرف سے کام کریں',
  },
  'letter-invitation': {
    en: '{organisation} asks you to act for it with the call-centre register. Open {link} within {days} days, sign in or create an account, and accept or decline. If you do not know this organisation, do nothing.',
    ur: '{organisation} چاہتا ہے کہ آپ کال سینٹروں کے رجسٹر میں اس کی طرف سے کام کریں۔ {days} دن کے اندر {link} کھولیں، سائن اِن کریں یا کھاتا بنائیں، اور قبول یا انکار کریں۔ اگر آپ اس ادارے کو نہیں جانتے تو کچھ نہ کریں۔',
  },
  'letter-power-subject': {
    en: '{organisation} gives you a power of attorney',
    ur: '{organisation} آپ کو مختار نامہ دیتا ہے',
  },
  'letter-power': {
    en: '{organisation} gives you a power of attorney to act for it with the call-centre register. Open {link} within {days} days, sign in or create an account, read it, and accept or decline. If you do not know this organisation, do nothing.',
    ur: '{organisation} آپ کو کال سینٹروں کے رجسٹر میں اپنی طرف سے کام کرنے کا مختار نامہ دیتا ہے۔ {days} دن کے اندر {link} کھولیں، سائن اِن کریں یا کھاتا بنائیں، اسے پڑھیں، اور قبول یا انکار کریں۔ اگر آپ اس ادارے کو نہیں جانتے تو کچھ نہ کریں۔',
  },
  'letter-contact-changed-subject': {
    en: 'Your contact details were changed',
    ur: 'آپ کے رابطے کی تفصیل بدل دی گئی',
  },
  'letter-contact-changed': {
    en: 'The name, e-mail or mobile number of your account was changed. If it was not you, tell us at once.',
    ur: 'آپ کے کھاتے کا نام، ای میل یا موبائل نمبر بدل دیا گیا ہے۔ اگر یہ آپ نے نہیں کیا تو ہمیں فوراً بتائیں۔',
  },
  'letter-recovery-code-subject': { en: 'Your recovery code', ur: 'کھاتا بحال کرنے کا کوڈ' },
  'letter-recovery-code': {
    en: 'Your recovery code is {code}. It is valid for {minutes} minutes. If you did not ask to recover your account, tell nobody this code and do nothing.',
    ur: 'کھاتا بحال کرنے کا آپ کا کوڈ {code} ہے۔ یہ {minutes} منٹ تک کارآمد ہے۔ اگر آپ نے کھاتا بحال کرنے کی درخواست نہیں کی تو یہ کوڈ کسی کو نہ بتائیں۔',
  },
  'letter-recovery-waits-subject': {
    en: 'Somebody is recovering your account',
    ur: 'آپ کا کھاتا بحال کیا جا رہا ہے',
  },
  'letter-recovery-waits': {
    en: 'Somebody asked to recover your account. It will be possible in {hours} hours. If it was not you, sign in and stop it before then.',
    ur: 'کسی نے آپ کا کھاتا بحال کرنے کی درخواست کی ہے۔ یہ {hours} گھنٹوں بعد ممکن ہوگا۔ اگر یہ آپ نہیں تھے تو اس سے پہلے سائن اِن کر کے اسے روک دیں۔',
  },
  'letter-recovery-asked-subject': {
    en: 'A supervisor asked to recover your account',
    ur: 'نگران نے آپ کا کھاتا بحال کرنے کی درخواست کی',
  },
  'letter-recovery-asked': {
    en: 'A supervisor of your agency asked to recover your account. If you did not ask for this, sign in and stop it.',
    ur: 'آپ کے ادارے کے نگران نے آپ کا کھاتا بحال کرنے کی درخواست کی ہے۔ اگر آپ نے یہ نہیں کہا تھا تو سائن اِن کر کے اسے روک دیں۔',
  },
  'letter-recovery-stopped-subject': { en: 'The recovery was stopped', ur: 'کھاتے کی بحالی روک دی گئی' },
  'letter-recovery-stopped': {
    en: 'The recovery of your account was stopped. Nothing has changed.',
    ur: 'آپ کے کھاتے کی بحالی روک دی گئی ہے۔ کچھ تبدیل نہیں ہوا۔',
  },
} satisfies Texts;
