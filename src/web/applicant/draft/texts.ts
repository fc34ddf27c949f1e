import type { Texts } from '../../../platform/texts.ts';
import { draftPagesTexts } from './pages-texts.ts';

/** What every page of a draft says. */
export const draftTexts = {
  'draft-back': { en: 'All sections', ur: 'تمام حصے' },
  'draft-save-on': { en: 'Save and continue', ur: 'محفوظ کریں اور آگے بڑھیں' },
  'draft-save-list': { en: 'Save and return to the list', ur: 'محفوظ کریں اور فہرست پر جائیں' },
  'draft-optional': { en: 'Optional', ur: 'اختیاری' },
  'draft-problems': {
    en: '{problems, plural, one {# problem} other {# problems}}',
    ur: '{problems, plural, one {# مسئلہ} other {# مسائل}}',
  },
  'draft-missing': {
    en: '{missing, plural, one {# thing missing} other {# things missing}}',
    ur: '{missing, plural, one {# چیز باقی} other {# چیزیں باقی}}',
  },
  'draft-nothing': { en: 'Nothing', ur: 'کچھ نہیں' },
  'draft-changed-meanwhile': {
    en: 'This was changed in another window or by a colleague after you opened it. Nothing was overwritten, and nothing you typed is lost.',
    ur: 'آپ کے کھولنے کے بعد اسے کسی دوسری ونڈو میں یا کسی ساتھی نے بدل دیا۔ کچھ مٹایا نہیں گیا اور آپ کا لکھا ہوا بھی محفوظ ہے۔',
  },
  'draft-changed-theirs': { en: 'Saved meanwhile', ur: 'اس دوران محفوظ ہوا' },
  'draft-changed-yours': { en: 'What you typed', ur: 'آپ نے لکھا' },
  'draft-changed-choose': {
    en: 'Below is what you typed. Correct it as you wish and save: it then takes the place of what was saved meanwhile.',
    ur: 'نیچے آپ کا لکھا ہوا موجود ہے۔ جو چاہیں درست کریں اور محفوظ کریں: تب یہ اس دوران محفوظ ہونے والی تحریر کی جگہ لے لے گا۔',
  },
  'draft-closed': {
    en: 'This application is with the office, or ended. It can be changed again when the office asks for something.',
    ur: 'یہ درخواست دفتر کے پاس ہے یا ختم ہو چکی ہے۔ جب دفتر کچھ مانگے گا تو اسے دوبارہ بدلا جا سکے گا۔',
  },
  'draft-continue': { en: 'Continue', ur: 'آگے بڑھیں' },
  'draft-save-another': { en: 'Save and add another', ur: 'محفوظ کریں اور ایک اور شامل کریں' },
  'draft-remove': { en: 'Remove', ur: 'ہٹا دیں' },
  'draft-remove-title': { en: '{what}: remove it?', ur: '{what}: کیا اسے ہٹا دیا جائے؟' },
  'draft-removed': { en: 'It was removed.', ur: 'اسے ہٹا دیا گیا۔' },
  'draft-keep': { en: 'Keep it', ur: 'رہنے دیں' },
  'draft-item-empty': { en: 'Fill in something, or go back.', ur: 'کچھ درج کریں، یا واپس جائیں۔' },
  'draft-whole': { en: 'The application as a whole', ur: 'پوری درخواست' },
  'draft-document-missing': {
    en: 'A document is missing: {document}.',
    ur: 'ایک دستاویز کم ہے: {document}۔',
  },
  'draft-document-missing-about': {
    en: 'A document is missing: {document} of {about}.',
    ur: 'ایک دستاویز کم ہے: {document}، بابت {about}۔',
  },
  'draft-question-unanswered': {
    en: 'This is not answered: {question}',
    ur: 'اس کا جواب نہیں دیا گیا: {question}',
  },

  'draft-section-company': { en: 'Company', ur: 'کمپنی' },
  'draft-company-intro': {
    en: 'As it stands on the registration and tax documents.',
    ur: 'جیسا رجسٹریشن اور ٹیکس کی دستاویزات میں درج ہے۔',
  },
  'draft-company-name-hint': { en: 'In Latin letters', ur: 'انگریزی حروف میں' },
  'draft-company-only-hint': { en: 'A company must give it', ur: 'کمپنی کے لیے لازمی' },
  'draft-section-channels': { en: 'Trunks, addresses and messaging', ur: 'ٹرنک، آئی پی پتے اور پیغام رسانی' },
  'draft-channels-intro': {
    en: 'The ways out that the centre uses besides its telephone numbers. Leave empty what it does not have.',
    ur: 'ٹیلی فون نمبروں کے علاوہ وہ راستے جو مرکز استعمال کرتا ہے۔ جو نہیں ہے اسے خالی چھوڑ دیں۔',
  },
  'draft-add-trunk': { en: 'Add a SIP trunk', ur: 'ایس آئی پی ٹرنک شامل کریں' },
  'draft-no-trunks': { en: 'No SIP trunk is named yet.', ur: 'ابھی کوئی ایس آئی پی ٹرنک درج نہیں۔' },
  'draft-add-address': { en: 'Add a static address', ur: 'مستقل آئی پی پتا شامل کریں' },
  'draft-no-addresses': { en: 'No static address is named yet.', ur: 'ابھی کوئی مستقل آئی پی پتا درج نہیں۔' },
  'draft-add-messaging': { en: 'Add a messaging account', ur: 'پیغام رسانی کا اکاؤنٹ شامل کریں' },
  'draft-no-messaging': {
    en: 'No messaging account is named yet.',
    ur: 'ابھی پیغام رسانی کا کوئی اکاؤنٹ درج نہیں۔',
  },
  'draft-section-devices': { en: 'Equipment', ur: 'آلات' },
  'draft-devices-intro': {
    en: 'The devices that calls are made with: telephones, gateways, computers, routers, servers.',
    ur: 'وہ آلات جن سے کالیں ہوتی ہیں: ٹیلی فون، گیٹ وے، کمپیوٹر، راؤٹر، سرور۔',
  },
  'draft-imei-hint': {
    en: '15 digits; a telephone shows them after dialling {example}',
    ur: '15 ہندسے؛ ٹیلی فون پر {example} ملانے سے نظر آتے ہیں',
  },
  'draft-add-device': { en: 'Add a device', ur: 'آلہ شامل کریں' },
  'draft-no-devices': { en: 'No device is named yet.', ur: 'ابھی کوئی آلہ درج نہیں۔' },
  'draft-section-accounts': { en: 'Bank accounts', ur: 'بینک اکاؤنٹ' },
  'draft-accounts-intro': {
    en: 'Every account through which the centre is paid or pays.',
    ur: 'وہ تمام اکاؤنٹ جن میں مرکز کو رقم ملتی ہے یا جن سے وہ ادائیگی کرتا ہے۔',
  },
  'draft-add-account': { en: 'Add a bank account', ur: 'بینک اکاؤنٹ شامل کریں' },
  'draft-no-accounts': {
    en: 'No account is named yet. At least one is needed.',
    ur: 'ابھی کوئی اکاؤنٹ درج نہیں۔ کم از کم ایک ضروری ہے۔',
  },
  'draft-section-business': { en: 'Business', ur: 'کاروبار' },
  'draft-services-hint': {
    en: 'What is done for customers, one on each line',
    ur: 'گاہکوں کے لیے کیا کیا جاتا ہے، ہر سطر پر ایک',
  },
  'draft-script-hint': {
    en: 'The first sentences of a call that your centre makes',
    ur: 'مرکز سے جانے والی کال کے ابتدائی جملے',
  },
  'draft-section-clients': { en: 'Clients', ur: 'مؤکل' },
  'draft-clients-intro': {
    en: 'For whom the centre calls or answers. A name that you keep confidential is seen by the reviewing offices and never by the public.',
    ur: 'مرکز کن کے لیے کال کرتا یا وصول کرتا ہے۔ جو نام آپ خفیہ رکھیں وہ صرف جائزہ لینے والے دفاتر دیکھتے ہیں، عوام کبھی نہیں۔',
  },
  'draft-add-client': { en: 'Add a client', ur: 'مؤکل شامل کریں' },
  'draft-no-clients': {
    en: 'No client is named yet. A centre that works for itself alone needs none.',
    ur: 'ابھی کوئی مؤکل درج نہیں۔ جو مرکز صرف اپنے لیے کام کرتا ہے اسے ضرورت نہیں۔',
  },
  'draft-section-questions': { en: 'Questions of the class', ur: 'لائسنس کی قسم سے متعلق سوالات' },
  'draft-section-declarations': { en: 'Declarations', ur: 'اقرار نامے' },
  'draft-declarations-intro': {
    en: 'You answer for these. Tick each one that you declare.',
    ur: 'آپ ان کے ذمہ دار ہیں۔ جس کا اقرار کرتے ہیں اس پر نشان لگائیں۔',
  },
  ...draftPagesTexts,
} satisfies Texts;
