import type { Texts } from '../../../platform/texts.ts';

/** What the script says of a visit that is filled in on a telephone; keys after `inspect-phone-` are its names for them. */
export const telephoneTexts = {
  'inspect-phone-title': { en: 'This telephone holds case data', ur: 'اس فون میں سرکاری معلومات ہیں' },
  'inspect-phone-about': {
    en: 'So that you can work without a connection, your visits, what you write and your photographs are kept here until the office has them. Lock the telephone and lend it to nobody. Signing out takes the visits away; what is not sent yet stays for you.',
    ur: 'تاکہ آپ بغیر کنکشن کام کر سکیں، آپ کے دورے، آپ کا لکھا اور تصاویر دفتر پہنچنے تک یہاں رہتی ہیں۔ فون لاک رکھیں اور کسی کو نہ دیں۔ سائن آؤٹ پر دورے ہٹ جاتے ہیں؛ جو ابھی نہیں بھیجا گیا وہ آپ کے لیے رہتا ہے۔',
  },
  'inspect-phone-wipe': { en: 'Wipe this telephone', ur: 'اس فون سے سب مٹا دیں' },
  'inspect-phone-keep': { en: 'Take these visits along', ur: 'یہ دورے ساتھ لے جائیں' },
  'inspect-phone-keep-about': {
    en: 'Keeps this list and each visit on this telephone, for work without a connection.',
    ur: 'یہ فہرست اور ہر دورہ اس فون میں محفوظ ہو جاتا ہے تاکہ بغیر کنکشن کام ہو سکے۔',
  },
  'inspect-phone-ready': {
    en: 'Kept on this telephone: you can open it without a connection.',
    ur: 'اس فون میں محفوظ: بغیر کنکشن بھی کھل سکتا ہے۔',
  },
  'inspect-phone-unkept': {
    en: 'This browser cannot keep the page: without a connection it cannot be opened.',
    ur: 'یہ براؤزر صفحہ محفوظ نہیں کر سکتا: بغیر کنکشن یہ نہیں کھلے گا۔',
  },
  'inspect-phone-saved': { en: 'Saved on this telephone', ur: 'اس فون میں محفوظ' },
  'inspect-phone-waiting': {
    en: 'Waiting for a connection. It is sent by itself while this page is open.',
    ur: 'کنکشن کا انتظار ہے۔ یہ صفحہ کھلا رہے تو خود بخود بھیج دیا جائے گا۔',
  },
  'inspect-phone-queued': { en: 'Waiting to be sent', ur: 'بھیجے جانے کا منتظر' },
  'inspect-phone-sending': { en: 'Being sent', ur: 'بھیجا جا رہا ہے' },
  'inspect-phone-sending-picture': { en: 'Sending photographs', ur: 'تصاویر بھیجی جا رہی ہیں' },
  'inspect-phone-sent': { en: 'Sent', ur: 'بھیجا گیا' },
  'inspect-phone-beside': {
    en: 'Another officer recorded this place before yours arrived. Both records are kept.',
    ur: 'آپ کا ریکارڈ پہنچنے سے پہلے دوسرا افسر یہ جگہ درج کر چکا تھا۔ دونوں ریکارڈ محفوظ ہیں۔',
  },
  'inspect-phone-look': { en: 'See what is on record', ur: 'درج شدہ ریکارڈ دیکھیں' },
  'inspect-phone-signedout': {
    en: 'You are signed out. Nothing is lost: sign in and it is sent.',
    ur: 'آپ سائن آؤٹ ہیں۔ کچھ ضائع نہیں ہوا: سائن ان کریں تو بھیج دیا جائے گا۔',
  },
  'inspect-phone-signin': { en: 'Sign in', ur: 'سائن ان کریں' },
  'inspect-phone-otherperson': {
    en: 'Somebody else is signed in. Only the inspector who wrote it can send it.',
    ur: 'کوئی اور سائن ان ہے۔ یہ صرف وہی معائنہ افسر بھیج سکتا ہے جس نے لکھا۔',
  },
  'inspect-phone-refused': {
    en: 'The office did not take it. It stays on this telephone.',
    ur: 'دفتر نے اسے قبول نہیں کیا۔ یہ اس فون میں موجود ہے۔',
  },
  'inspect-phone-failed': {
    en: 'This telephone could not save it. Do not close the page; free some space and change something once more.',
    ur: 'یہ فون اسے محفوظ نہ کر سکا۔ صفحہ بند نہ کریں؛ کچھ جگہ خالی کریں اور دوبارہ کوئی تبدیلی کریں۔',
  },
  'inspect-phone-unreadable': {
    en: 'This picture cannot be read here. Take it again as a JPEG.',
    ur: 'یہ تصویر یہاں نہیں پڑھی جا سکتی۔ اسے دوبارہ عام تصویر کے طور پر لیں۔',
  },
  'inspect-phone-toomany': { en: 'No more photographs fit.', ur: 'مزید تصاویر کی گنجائش نہیں۔' },
  'inspect-phone-remove': { en: 'Remove', ur: 'ہٹائیں' },
  'inspect-phone-photograph': { en: 'Photograph', ur: 'تصویر' },
  'inspect-phone-draft': { en: 'Begun on this telephone', ur: 'اس فون میں شروع' },
  'inspect-phone-reopen': { en: 'Change it', ur: 'تبدیل کریں' },
  'inspect-phone-problem': { en: 'There is a problem', ur: 'ایک مسئلہ ہے' },
  'inspect-phone-choose': { en: 'Answer this.', ur: 'اس کا جواب دیں۔' },
  'inspect-phone-write': { en: 'Write this.', ur: 'یہ لکھنا ضروری ہے۔' },
  'inspect-phone-wipeask': {
    en: 'Wipe everything about inspections from this telephone? What is not sent yet is lost for good.',
    ur: 'کیا اس فون سے معائنوں کی ہر چیز مٹا دی جائے؟ جو ابھی نہیں بھیجا گیا وہ ہمیشہ کے لیے ضائع ہو جائے گا۔',
  },
  'inspect-phone-wiped': { en: 'This telephone holds nothing any more.', ur: 'اب اس فون میں کچھ نہیں۔' },
  'inspect-phone-outask': {
    en: 'Something is not sent yet. It stays on this telephone for you until you sign in again. Sign out?',
    ur: 'کچھ ابھی نہیں بھیجا گیا۔ دوبارہ سائن ان کرنے تک وہ آپ کے لیے اس فون میں رہے گا۔ سائن آؤٹ کریں؟',
  },
  'inspect-phone-foreign': {
    en: 'This telephone holds records of another officer that are not sent. Only he can send them.',
    ur: 'اس فون میں دوسرے افسر کے وہ ریکارڈ ہیں جو بھیجے نہیں گئے۔ صرف وہی انہیں بھیج سکتا ہے۔',
  },
} satisfies Texts;
