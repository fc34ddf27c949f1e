import type { Texts } from '../../platform/texts.ts';

export const signInTexts = {
  'address-malformed': {
    en: 'Enter an email address like name@example.com, or a mobile number.',
    ur: 'ای میل کا پتا لکھیں، مثلاً name@example.com، یا موبائل نمبر۔',
  },
  'sign-in-failed': {
    en: 'These details do not open an account. Check them and try again.',
    ur: 'ان تفصیلات سے کوئی کھاتا نہیں کھلا۔ انہیں دیکھ کر دوبارہ کوشش کریں۔',
  },
  'too-many-attempts': {
    en: 'Too many tries. Wait {seconds} seconds, or use your passkey.',
    ur: 'بہت زیادہ کوششیں ہو چکی ہیں۔ {seconds} سیکنڈ انتظار کریں، یا اپنی پاس کی استعمال کریں۔',
  },
  'code-wrong': {
    en: 'The code is wrong. {left, plural, one {One try is left} other {# tries are left}}.',
    ur: 'کوڈ غلط ہے۔ مزید {left} {left, plural, one {کوشش باقی ہے} other {کوششیں باقی ہیں}}۔',
  },
  'code-over': {
    en: 'This code cannot be used any more. Ask for a new one.',
    ur: 'یہ کوڈ اب استعمال نہیں ہو سکتا۔ نیا کوڈ منگوائیں۔',
  },
  'code-not-enough': {
    en: 'You have set up a safer way to sign in. Use it, or recover your account if you have lost it.',
    ur: 'آپ سائن اِن کا زیادہ محفوظ طریقہ مقرر کر چکے ہیں۔ وہی استعمال کریں، یا کھو جانے کی صورت میں کھاتا بحال کریں۔',
  },
  'officers-are-invited': {
    en: 'Officers sign in with what they enrolled by invitation of their agency.',
    ur: 'افسران اسی طریقے سے سائن اِن کرتے ہیں جو انہوں نے اپنے ادارے کی دعوت پر درج کیا۔',
  },
  'no-office': {
    en: 'You hold no office here now. Ask your administrator.',
    ur: 'اس وقت یہاں آپ کے پاس کوئی عہدہ نہیں۔ اپنے منتظم سے رابطہ کریں۔',
  },
  'session-over': {
    en: 'You have been signed out. Sign in again; what you typed is kept.',
    ur: 'آپ سائن آؤٹ ہو چکے ہیں۔ دوبارہ سائن اِن کریں؛ آپ کا لکھا ہوا محفوظ ہے۔',
  },
  'another-person': {
    en: 'Somebody else is signed in in this browser. Sign out first.',
    ur: 'اس براؤزر میں کوئی اور سائن اِن ہے۔ پہلے سائن آؤٹ کریں۔',
  },
  'session-not-found': { en: 'There is no such session.', ur: 'ایسا کوئی سیشن موجود نہیں۔' },
  'sign-in-again': {
    en: 'Sign in again: this needs a sign-in within the last {minutes} minutes.',
    ur: 'دوبارہ سائن اِن کریں: اس کام کے لیے پچھلے {minutes} منٹ کے اندر سائن اِن ضروری ہے۔',
  },
  'challenge-over': {
    en: 'This took too long, or was answered before. Start again.',
    ur: 'اس میں بہت دیر ہو گئی، یا اس کا جواب پہلے دیا جا چکا ہے۔ دوبارہ شروع کریں۔',
  },
  'passkey-not-accepted': {
    en: 'The passkey was not accepted. Try again, or use another way to sign in.',
    ur: 'پاس کی قبول نہیں ہوئی۔ دوبارہ کوشش کریں، یا سائن اِن کا کوئی اور طریقہ استعمال کریں۔',
  },
  'passkey-known': { en: 'This passkey is already enrolled.', ur: 'یہ پاس کی پہلے سے درج ہے۔' },
  'passkey-not-found': { en: 'There is no such passkey.', ur: 'ایسی کوئی پاس کی موجود نہیں۔' },
  'last-way-in': {
    en: 'This is your only way to sign in. Add another before you remove it.',
    ur: 'آپ کے پاس سائن اِن کا یہی ایک طریقہ ہے۔ اسے ہٹانے سے پہلے کوئی دوسرا شامل کریں۔',
  },
  'password-too-short': {
    en: 'The password must have at least {min} characters. Several words are best.',
    ur: 'پاس ورڈ میں کم از کم {min} حروف ہونے چاہییں۔ کئی الفاظ کا جملہ بہترین ہے۔',
  },
  'password-too-long': {
    en: 'The password must have at most {max} characters.',
    ur: 'پاس ورڈ میں زیادہ سے زیادہ {max} حروف ہو سکتے ہیں۔',
  },
  'password-too-simple': {
    en: 'This password is easy to guess. Choose several words that do not belong together.',
    ur: 'اس پاس ورڈ کا اندازہ لگانا آسان ہے۔ کئی ایسے الفاظ چنیں جن کا آپس میں تعلق نہ ہو۔',
  },
  'password-about-you': {
    en: 'The password must not hold your name or address, nor the name of this service.',
    ur: 'پاس ورڈ میں آپ کا نام یا پتا، یا اس سروس کا نام نہیں ہونا چاہیے۔',
  },
  'password-not-set': { en: 'No password is set.', ur: 'کوئی پاس ورڈ مقرر نہیں۔' },
  'totp-not-begun': {
    en: 'Start again: this authenticator is not being enrolled.',
    ur: 'دوبارہ شروع کریں: یہ توثیقی ایپ درج نہیں کی جا رہی۔',
  },
  'totp-wrong': {
    en: 'The code of the authenticator is wrong. Check the clock of your phone and enter the next code.',
    ur: 'توثیقی ایپ کا کوڈ غلط ہے۔ اپنے فون کا وقت دیکھیں اور اگلا کوڈ لکھیں۔',
  },
  'officer-to-invite-missing': {
    en: 'This person holds no office and cannot be invited.',
    ur: 'اس شخص کے پاس کوئی عہدہ نہیں، اس لیے اسے دعوت نہیں دی جا سکتی۔',
  },
  'invite-other-agency': {
    en: 'You invite officers of your own agency only.',
    ur: 'آپ صرف اپنے ادارے کے افسران کو دعوت دے سکتے ہیں۔',
  },
  'invite-not-oneself': { en: 'You cannot invite yourself.', ur: 'آپ خود کو دعوت نہیں دے سکتے۔' },
  'already-enrolled': {
    en: 'This officer can sign in already. If the passkey is lost, ask for a recovery.',
    ur: 'یہ افسر پہلے ہی سائن اِن کر سکتا ہے۔ اگر پاس کی کھو گئی ہے تو بحالی کی درخواست کریں۔',
  },
  'nowhere-to-send': {
    en: 'There is no email address or mobile number to send the code to.',
    ur: 'کوڈ بھیجنے کے لیے کوئی ای میل پتا یا موبائل نمبر موجود نہیں۔',
  },
  'supervisors-only': {
    en: 'Only a supervisor of the agency may do this.',
    ur: 'یہ کام صرف ادارے کا نگران کر سکتا ہے۔',
  },
  'second-officer-only': {
    en: 'A second officer of the agency must do this.',
    ur: 'یہ کام ادارے کے دوسرے افسر کو کرنا ہوگا۔',
  },
  'recovery-other-agency': {
    en: 'Each agency recovers the accounts of its own officers only.',
    ur: 'ہر ادارہ صرف اپنے افسران کے کھاتے بحال کرتا ہے۔',
  },
  'recovery-not-own': {
    en: 'Nobody recovers his own account here. Ask two colleagues.',
    ur: 'کوئی یہاں اپنا کھاتا خود بحال نہیں کر سکتا۔ دو ساتھیوں سے کہیں۔',
  },
  'recovery-needs-second': {
    en: 'You asked for this recovery. Another officer must approve it.',
    ur: 'بحالی کی درخواست آپ نے کی تھی۔ اس کی منظوری کسی دوسرے افسر کو دینی ہوگی۔',
  },
  'recovery-already-approved': {
    en: 'This recovery was approved before.',
    ur: 'یہ بحالی پہلے ہی منظور ہو چکی ہے۔',
  },
  'recovery-over': {
    en: 'The time of this recovery is over. Ask for a new one.',
    ur: 'اس بحالی کی مدت ختم ہو چکی ہے۔ نئی درخواست کریں۔',
  },
  'recovery-runs': {
    en: 'A recovery of this account is running already.',
    ur: 'اس کھاتے کی بحالی پہلے سے جاری ہے۔',
  },
  'recovery-not-found': { en: 'There is no such recovery running.', ur: 'ایسی کوئی بحالی جاری نہیں۔' },
  'sign-on-other-agency': {
    en: 'You set the sign-on of your own agency only.',
    ur: 'آپ صرف اپنے ادارے کا سائن آن مقرر کر سکتے ہیں۔',
  },
  'sign-on-not-set': {
    en: 'This agency has no sign-on of its own.',
    ur: 'اس ادارے کا اپنا سائن آن مقرر نہیں۔',
  },
  'sign-on-unreachable': {
    en: 'The sign-on of your agency does not answer. Try again later, or use another way to sign in.',
    ur: 'آپ کے ادارے کا سائن آن جواب نہیں دے رہا۔ بعد میں کوشش کریں، یا کوئی اور طریقہ استعمال کریں۔',
  },
  'sign-on-not-accepted': {
    en: 'Your agency did not confirm who you are. Try again.',
    ur: 'آپ کے ادارے نے آپ کی شناخت کی تصدیق نہیں کی۔ دوبارہ کوشش کریں۔',
  },
  'sign-on-stranger': {
    en: 'Your agency knows you, but you hold no office here. Ask your administrator.',
    ur: 'آپ کا ادارہ آپ کو جانتا ہے، لیکن یہاں آپ کے پاس کوئی عہدہ نہیں۔ اپنے منتظم سے رابطہ کریں۔',
  },
  'sign-on-role-not-given': {
    en: 'Your groups at your agency do not give the role you hold here. Ask your administrator.',
    ur: 'ادارے میں آپ کے گروپ وہ کردار نہیں دیتے جو آپ کا یہاں ہے۔ اپنے منتظم سے رابطہ کریں۔',
  },
  'sign-on-issuer-malformed': {
    en: 'Enter the https address of the provider, without a query.',
    ur: 'فراہم کنندہ کا https پتا لکھیں، کسی اضافی سوال کے بغیر۔',
  },
  'sign-on-roles-missing': {
    en: 'Say which group gives which role: at least one, at most {max}.',
    ur: 'بتائیں کہ کون سا گروپ کون سا کردار دیتا ہے: کم از کم ایک، زیادہ سے زیادہ {max}۔',
  },
  'sign-on-role-unknown': { en: 'There is no such role.', ur: 'ایسا کوئی کردار موجود نہیں۔' },
} satisfies Texts;
