import type { Texts } from '../../../platform/texts.ts';

/** What the holder of a licence can do with it. */
export const heldActsTexts = {
  'held-do-renew': { en: 'Renew', ur: 'تجدید کریں' },
  'held-do-change': { en: 'Change something', ur: 'کچھ تبدیل کریں' },
  'held-do-correct': { en: 'Correct a mistake', ur: 'غلطی درست کرائیں' },
  'held-do-surrender': { en: 'Give it up', ur: 'لائسنس واپس کریں' },
  'held-do-apply': { en: 'Apply for the licence', ur: 'لائسنس کی درخواست دیں' },
  'held-choose': { en: 'Choose a section.', ur: 'کوئی حصہ منتخب کریں۔' },
  'held-change-title': { en: 'Change licence {licence}', ur: 'لائسنس {licence} میں تبدیلی' },
  'held-change-about': {
    en: 'A new owner, other premises or another service need approval before they apply. The application is filled with what is known already; you change only what is new.',
    ur: 'نئے مالک، دوسری جگہ یا نئی خدمت کے لیے پہلے منظوری ضروری ہے۔ درخواست پہلے سے معلوم باتوں سے پُر ہوگی؛ آپ صرف وہی بدلیں جو نیا ہے۔',
  },
  'held-change-where': { en: 'Where do you begin?', ur: 'آپ کہاں سے شروع کریں گے؟' },
  'held-change-submit': { en: 'Go on', ur: 'آگے بڑھیں' },
  'held-correct-title': { en: 'Correct licence {licence}', ur: 'لائسنس {licence} کی درستی' },
  'held-correct-about': {
    en: 'Is a name misspelt or an address wrong? Say where it stands and write it as it should be. The office checks it against your documents; until then the entry stays as it is.',
    ur: 'کیا کسی نام کے ہجے یا پتا غلط ہے؟ بتائیں کہ کہاں ہے اور درست لکھیں۔ دفتر اسے آپ کی دستاویزات سے ملائے گا؛ تب تک اندراج اسی طرح رہے گا۔',
  },
  'held-correct-where': { en: 'Where is the mistake?', ur: 'غلطی کہاں ہے؟' },
  'held-correct-submit': { en: 'Correct it', ur: 'درست کریں' },
  'held-apply-title': {
    en: 'Apply for the licence of your centre',
    ur: 'اپنے مرکز کے لائسنس کی درخواست دیں',
  },
  'held-apply-about': {
    en: 'The application is filled with what the register says of your centre. You confirm or change it section by section.',
    ur: 'درخواست آپ کے مرکز کے بارے میں رجسٹر کی معلومات سے پُر ہوگی۔ آپ ہر حصے کی تصدیق کریں یا اسے بدلیں۔',
  },
  'held-apply-submit': { en: 'Begin', ur: 'شروع کریں' },
  'held-renew-title': { en: 'Renew licence {licence}', ur: 'لائسنس {licence} کی تجدید' },
  'held-renew-until': {
    en: 'It ends on {day}. Who applies by then goes on until the decision.',
    ur: 'یہ {day} کو ختم ہو رہا ہے۔ جو اس وقت تک درخواست دے، فیصلے تک کام جاری رکھتا ہے۔',
  },
  'held-renew-about': {
    en: 'Everything you said before is in it already, with your documents and the numbers you hold now. You confirm or change it section by section, and say that it is true.',
    ur: 'آپ کی پہلے دی گئی تمام معلومات، دستاویزات اور موجودہ نمبر اس میں پہلے سے درج ہیں۔ آپ ہر حصے کی تصدیق کریں یا اسے بدلیں، اور اقرار کریں کہ یہ درست ہے۔',
  },
  'held-renew-from': {
    en: 'You can begin the renewal from {day} on.',
    ur: 'آپ تجدید {day} سے شروع کر سکتے ہیں۔',
  },
  'held-renew-submit': { en: 'Begin the renewal', ur: 'تجدید شروع کریں' },
  'held-confirm-title': { en: 'Confirm application {reference}', ur: 'درخواست {reference} کی تصدیق' },
  'held-confirm-about': {
    en: '{left, plural, one {One section is left to confirm or to change.} other {# sections are left to confirm or to change.}}',
    ur: '{left, plural, one {ایک حصے کی تصدیق یا تبدیلی باقی ہے۔} other {{left} حصوں کی تصدیق یا تبدیلی باقی ہے۔}}',
  },
  'held-confirm-done': {
    en: 'Every section is confirmed or changed. Declare now that it is true, and send it.',
    ur: 'ہر حصے کی تصدیق یا تبدیلی ہو چکی ہے۔ اب اقرار کریں کہ یہ درست ہے، اور بھیج دیں۔',
  },
  'held-settled': { en: 'Confirmed', ur: 'تصدیق شدہ' },
  'held-unsettled': { en: 'To confirm', ur: 'تصدیق باقی' },
  'held-confirm-next': { en: 'Next section', ur: 'اگلا حصہ' },
  'held-confirm-on': { en: 'Declare and send', ur: 'اقرار کریں اور بھیجیں' },
  'held-confirm-back': { en: 'All sections to confirm', ur: 'تصدیق کے تمام حصے' },
  'held-confirm-right': { en: 'Is this still right?', ur: 'کیا یہ اب بھی درست ہے؟' },
  'held-confirm-as-is': { en: 'Yes, it is as it was', ur: 'جی ہاں، یہ پہلے جیسا ہے' },
  'held-confirm-change': { en: 'No, change it', ur: 'نہیں، تبدیل کریں' },
  'held-surrender-title': { en: 'Give licence {licence} up', ur: 'لائسنس {licence} کی واپسی' },
  'held-surrender-warning': {
    en: 'This cannot be taken back once the office has entered it.',
    ur: 'دفتر میں درج ہو جانے کے بعد یہ واپس نہیں لیا جا سکتا۔',
  },
  'held-surrender-calls': {
    en: 'From the day on no calls may be made or taken under this licence.',
    ur: 'اس دن سے اس لائسنس کے تحت کوئی کال نہ کی جا سکتی ہے اور نہ وصول۔',
  },
  'held-surrender-numbers': {
    en: 'Its numbers answer a check as given up, and are free for others once you release them.',
    ur: 'اس کے نمبر تصدیق پر واپس شدہ دکھائی دیں گے، اور آپ کے چھوڑنے پر دوسروں کے لیے کھل جائیں گے۔',
  },
  'held-surrender-final': {
    en: 'To operate again you apply for a new licence. The fee is not paid back.',
    ur: 'دوبارہ کام کرنے کے لیے نئے لائسنس کی درخواست دینا ہوگی۔ فیس واپس نہیں ہوتی۔',
  },
  'held-surrender-public': {
    en: 'Its history stays in the register, and proceedings that run go on.',
    ur: 'اس کا تاریخچہ رجسٹر میں رہے گا، اور جاری کارروائیاں چلتی رہیں گی۔',
  },
  'held-surrender-from': { en: 'First day without the licence', ur: 'لائسنس کے بغیر پہلا دن' },
  'held-surrender-from-hint': {
    en: 'Leave it empty for as soon as the office enters it',
    ur: 'خالی چھوڑیں تو دفتر میں درج ہوتے ہی نافذ ہوگا',
  },
  'held-surrender-reason': { en: 'Why do you give it up?', ur: 'آپ اسے کیوں واپس کر رہے ہیں؟' },
  'held-surrender-sure': {
    en: 'I act for the holder, and all that is said here is true',
    ur: 'میں لائسنس یافتہ کی طرف سے مجاز ہوں، اور یہاں دی گئی تمام معلومات درست ہیں',
  },
  'held-surrender-unsure': { en: 'Say that you may do this.', ur: 'اقرار کریں کہ آپ اس کے مجاز ہیں۔' },
  'held-surrender-submit': { en: 'Give the licence up', ur: 'لائسنس واپس کریں' },
  'held-surrender-keep': { en: 'Keep the licence', ur: 'لائسنس برقرار رکھیں' },
  'claim-title': { en: 'Claim your centre', ur: 'اپنے مرکز کا دعویٰ کریں' },
  'claim-about': {
    en: 'Was your centre registered before the licence was introduced? A letter with a code was sent to it. With the code you take the entry over, and the application is filled with what the register says.',
    ur: 'کیا آپ کا مرکز لائسنس کا نظام آنے سے پہلے رجسٹرڈ تھا؟ اسے ایک خط میں کوڈ بھیجا گیا تھا۔ اس کوڈ سے اندراج آپ کے نام ہو جائے گا، اور درخواست رجسٹر کی معلومات سے پُر ہو جائے گی۔',
  },
  'claim-code': { en: 'Code from the letter', ur: 'خط میں دیا گیا کوڈ' },
  'claim-code-hint': {
    en: 'Twelve letters and digits, like {example}',
    ur: 'بارہ حروف اور ہندسے، مثلاً {example}',
  },
  'claim-code-empty': { en: 'Enter the code.', ur: 'کوڈ لکھیں۔' },
  'claim-submit': { en: 'Claim the centre', ur: 'مرکز کا دعویٰ کریں' },
  'claim-lost': {
    en: 'No letter, or the code is lost? Ask the office for a new code, or apply as usual and name the earlier registration in your documents.',
    ur: 'خط نہیں ملا یا کوڈ گم ہو گیا؟ دفتر سے نیا کوڈ مانگیں، یا معمول کے مطابق درخواست دیں اور دستاویزات میں پرانی رجسٹریشن کا حوالہ دیں۔',
  },
  'claim-rejected': { en: 'Claims that the office rejected', ur: 'دفتر نے جو دعوے مسترد کیے' },
  'claim-rejected-rights': {
    en: 'The code that you used is void. If you do operate the centre, show the office with what it asks for: whoever it finds to operate the centre is sent a new code. You may also complain about the officer, or go to court.',
    ur: 'آپ کا استعمال کردہ کوڈ ختم ہو چکا ہے۔ اگر آپ ہی یہ مرکز چلاتے ہیں تو دفتر کو وہ ثبوت دکھائیں جو وہ مانگتا ہے: دفتر جسے مرکز چلانے والا پائے گا اسے نیا کوڈ بھیجا جائے گا۔ آپ افسر کی شکایت بھی کر سکتے ہیں، یا عدالت جا سکتے ہیں۔',
  },
  'claim-rejected-erased': { en: 'The reasons were erased.', ur: 'وجوہات مٹا دی گئی ہیں۔' },
  'claim-done': {
    en: 'The centre is yours now in this register.',
    ur: 'اب اس رجسٹر میں یہ مرکز آپ کے نام ہے۔',
  },
} satisfies Texts;
