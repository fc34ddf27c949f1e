import type { Texts } from '../../../platform/texts.ts';

export const certificateTexts = {
  'certificate-title-licence': { en: 'Call Centre Licence', ur: 'کال سینٹر لائسنس' },
  'certificate-title-exempt': { en: 'Certificate of Exemption', ur: 'استثنیٰ کا سرٹیفکیٹ' },
  'certificate-lead-licence': {
    en: 'The holder named below is licensed to run a call centre at the premises and on the conditions stated here.',
    ur: 'درجِ ذیل لائسنس دار کو یہاں درج جگہوں پر اور درج شرائط کے تحت کال سینٹر چلانے کا لائسنس دیا جاتا ہے۔',
  },
  'certificate-lead-exempt': {
    en: 'The holder named below needs no call centre licence for the activity and at the premises stated here.',
    ur: 'درجِ ذیل ادارے کو یہاں درج کام کے لیے، درج جگہوں پر، کال سینٹر لائسنس کی ضرورت نہیں۔',
  },
  'certificate-provisional': { en: 'Provisional', ur: 'عارضی' },
  'certificate-provisional-note': {
    en: 'Granted provisionally, until the premises have been inspected. It ends on its last day unless it is confirmed.',
    ur: 'یہ لائسنس کام کی جگہ کے معائنے تک عارضی طور پر دیا گیا ہے۔ توثیق نہ ہوئی تو آخری دن کے بعد ختم ہو جائے گا۔',
  },
  'certificate-by-court': { en: 'Issued on the direction of a court', ur: 'عدالت کے حکم پر جاری ہوا' },
  'certificate-court-note': {
    en: 'Issued on the direction of {court}, case {caseNumber}.',
    ur: '{court} کے حکم پر جاری ہوا، مقدمہ نمبر {caseNumber}۔',
  },
  'certificate-number': { en: 'Licence number', ur: 'لائسنس نمبر' },
  'certificate-number-exempt': { en: 'Certificate number', ur: 'سرٹیفکیٹ نمبر' },
  'certificate-holder': { en: 'Holder', ur: 'لائسنس دار' },
  'certificate-holder-exempt': { en: 'Holder', ur: 'حامل' },
  'certificate-class': { en: 'Class', ur: 'قسم' },
  'certificate-from': { en: 'Valid from', ur: 'مؤثر از' },
  'certificate-until': { en: 'Last day of validity', ur: 'میعاد کا آخری دن' },
  'certificate-no-end': { en: 'No end date', ur: 'کوئی آخری تاریخ مقرر نہیں' },
  'certificate-premises': { en: 'Premises', ur: 'کام کی جگہیں' },
  'certificate-address': { en: 'Address', ur: 'پتہ' },
  'certificate-district': { en: 'District', ur: 'ضلع' },
  'certificate-seats': { en: 'Seats', ur: 'نشستیں' },
  'certificate-residence': {
    en: 'Residence; the address is not published',
    ur: 'رہائش گاہ؛ پتہ شائع نہیں کیا جاتا',
  },
  'certificate-conditions': { en: 'Conditions', ur: 'شرائط' },
  'certificate-no-conditions': {
    en: 'None beyond those of the law and of the class.',
    ur: 'قانون اور اس قسم کی عام شرائط کے علاوہ کوئی نہیں۔',
  },
  'certificate-condition-from': { en: 'from {from}', ur: '{from} سے' },
  'certificate-condition-between': { en: 'from {from} to {until}', ur: '{from} سے {until} تک' },
  'certificate-issued-by': { en: 'Issued by', ur: 'جاری کنندہ' },
  'certificate-reviewed-by': { en: 'Examined by', ur: 'جانچ کرنے والے ادارے' },
  'certificate-granted-on': { en: 'Granted on', ur: 'تاریخِ اجرا' },
  'certificate-changed-on': { en: 'Shown as changed on', ur: 'آخری تبدیلی' },
  'certificate-note': {
    en: 'This shows what was granted. Check the current status before relying on it:',
    ur: 'یہ سرٹیفکیٹ بتاتا ہے کہ کیا منظور کیا گیا تھا۔ اس پر بھروسا کرنے سے پہلے موجودہ حیثیت یہاں دیکھ لیں:',
  },
  'certificate-demonstration': {
    en: 'Demonstration. The holder is made up; this is not a licence.',
    ur: 'یہ صرف نمونہ ہے۔ نام فرضی ہیں؛ یہ کوئی حقیقی لائسنس نہیں۔',
  },
  'certificate-scan': { en: 'Scan for the current status', ur: 'موجودہ حیثیت کے لیے اسکین کریں' },
  'certificate-page': { en: 'Page {page} of {pages}', ur: 'صفحہ {page} از {pages}' },
} satisfies Texts;
