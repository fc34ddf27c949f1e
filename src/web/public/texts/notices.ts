import type { Texts } from '../../../platform/texts.ts';

export const noticesTexts = {
  'data-title': { en: 'Open data', ur: 'کھلا ڈیٹا' },
  'data-lead': {
    en: 'The whole public register, for anybody and any use, as it stands now or stood at any past moment.',
    ur: 'پورا عوامی رجسٹر، ہر شخص اور ہر استعمال کے لیے، آج کا یا کسی بھی گزشتہ وقت کا۔',
  },
  'data-download': { en: 'Download the register', ur: 'رجسٹر ڈاؤن لوڈ کریں' },
  'data-date': { en: 'As of the end of this day (empty: now)', ur: 'اس دن کے اختتام تک (خالی: اب تک)' },
  'data-form-csv': { en: 'CSV, for a spreadsheet', ur: 'سی ایس وی، اسپریڈ شیٹ کے لیے' },
  'data-form-jsonl': { en: 'JSON lines, for a program', ur: 'جے سون لائنز، پروگرام کے لیے' },
  'data-get': { en: 'Download', ur: 'ڈاؤن لوڈ کریں' },
  'data-bad-form': { en: 'Choose a form from the list', ur: 'فہرست میں سے فائل کی قسم منتخب کریں' },
  'data-form': { en: 'Format', ur: 'فائل کی قسم' },
  'data-columns': { en: 'What a row holds', ur: 'ایک قطار میں کیا ہے' },
  'data-name': { en: 'Name', ur: 'نام' },
  'data-meaning': { en: 'Meaning', ur: 'مطلب' },
  'column-number': { en: 'Licence number, with its check character', ur: 'لائسنس نمبر، جانچ کے حرف سمیت' },
  'column-holder': { en: 'Name of the holder', ur: 'لائسنس دار کا نام' },
  'column-verdict': { en: 'Standing at the moment asked about', ur: 'پوچھے گئے وقت پر حیثیت' },
  'column-validFrom': { en: 'Start of validity, in UTC', ur: 'میعاد کا آغاز، عالمی وقت میں' },
  'column-validUntil': {
    en: 'End of validity, in UTC; empty for none',
    ur: 'میعاد کا اختتام، عالمی وقت میں؛ نہ ہو تو خالی',
  },
  'column-premises': {
    en: 'Business premises; of a residence only the district',
    ur: 'کام کی جگہیں؛ رہائش گاہ کا صرف ضلع',
  },
  'column-numbers': {
    en: 'Numbers it calls from, never those of homes',
    ur: 'وہ نمبر جن سے کال کی جاتی ہے، گھروں کے نہیں',
  },
  'data-verdicts': { en: 'The words for standing', ur: 'حیثیت کے الفاظ' },
  'data-api': { en: 'For programs', ur: 'پروگراموں کے لیے' },
  'data-api-lead': {
    en: 'The same answers as on these pages, without a key. Names, fields and verdicts stay as they are within version 1.',
    ur: 'وہی جوابات جو ان صفحات پر ہیں، بغیر کسی کلید کے۔ پہلے نسخے میں نام، خانے اور حیثیتیں تبدیل نہیں ہوں گی۔',
  },
  'data-api-licence': { en: 'One licence', ur: 'ایک لائسنس' },
  'data-api-number': { en: 'One phone number', ur: 'ایک فون نمبر' },
  'data-api-lookup': { en: 'Up to 1,000 numbers at once', ur: 'ایک ساتھ ایک ہزار تک نمبر' },
  'data-api-register': { en: 'Search the register', ur: 'رجسٹر میں تلاش' },
  'data-api-figures': { en: 'Figures', ur: 'اعداد و شمار' },
  'data-api-document': { en: 'Full description (OpenAPI 3.1)', ur: 'مکمل تفصیل (اوپن اے پی آئی)' },
  'data-api-at': {
    en: 'Add {parameter} for a past moment.',
    ur: 'گزشتہ وقت کے لیے {parameter} لگائیں۔',
  },
  'data-api-shape': { en: 'An answer', ur: 'جواب کی مثال' },
  'accessibility-title': { en: 'Accessibility', ur: 'رسائی' },
  'accessibility-1': {
    en: 'These pages are made for everybody: they work without a script, with a keyboard alone, with a screen reader, on a narrow screen and with large text.',
    ur: 'یہ صفحات ہر ایک کے لیے ہیں: بغیر اسکرپٹ کے، صرف کی بورڈ سے، اسکرین ریڈر کے ساتھ، چھوٹی اسکرین پر اور بڑے حروف میں بھی چلتے ہیں۔',
  },
  'accessibility-2': {
    en: 'We aim at WCAG 2.2, level AA. Every page is tested by machine in both languages before each release.',
    ur: 'ہمارا ہدف ویب رسائی کا عالمی معیار (سطح اے اے) ہے۔ ہر اجرا سے پہلے ہر صفحہ دونوں زبانوں میں مشین سے جانچا جاتا ہے۔',
  },
  'accessibility-3': {
    en: 'Standing is never told by colour alone. Dates and numbers are written out. Each page can be printed.',
    ur: 'حیثیت صرف رنگ سے نہیں بتائی جاتی۔ تاریخیں اور نمبر پورے لکھے جاتے ہیں۔ ہر صفحہ چھاپا جا سکتا ہے۔',
  },
  'accessibility-known': { en: 'What does not work yet', ur: 'جو ابھی ممکن نہیں' },
  'accessibility-known-1': {
    en: 'Names of places and holders appear in the script in which they were declared.',
    ur: 'جگہوں اور اداروں کے نام اسی رسم الخط میں ہیں جس میں درج کرائے گئے۔',
  },
  'accessibility-known-2': {
    en: 'Certificates are PDF/A documents without full tagging for screen readers; the licence page says the same in words.',
    ur: 'سرٹیفکیٹ کی فائل اسکرین ریڈر کے لیے پوری طرح موزوں نہیں؛ یہی معلومات لائسنس کے صفحے پر متن میں موجود ہیں۔',
  },
  'privacy-title': { en: 'Privacy', ur: 'رازداری' },
  'privacy-checks': { en: 'When you check a number', ur: 'جب آپ کسی نمبر کی تصدیق کرتے ہیں' },
  'privacy-checks-1': {
    en: 'You need no account and no cookie is set. What you check is not stored and not written to our logs.',
    ur: 'کسی اکاؤنٹ کی ضرورت نہیں اور کوئی کوکی نہیں رکھی جاتی۔ آپ جس چیز کی تصدیق کریں وہ محفوظ نہیں ہوتی اور نہ ہمارے ریکارڈ میں لکھی جاتی ہے۔',
  },
  'privacy-checks-2': {
    en: 'Nothing on these pages is loaded from anybody else.',
    ur: 'ان صفحات پر کوئی چیز کسی اور ادارے سے نہیں آتی۔',
  },
  'privacy-public': { en: 'What is public', ur: 'کیا عوامی ہے' },
  'privacy-public-1': {
    en: 'Licences, their holders, standing, conditions and history, business premises, and the numbers a centre calls from.',
    ur: 'لائسنس، لائسنس دار، حیثیت، شرائط اور تاریخچہ، کام کی جگہیں، اور وہ نمبر جن سے سینٹر کال کرتا ہے۔',
  },
  'privacy-never': { en: 'What is never public', ur: 'کیا کبھی عوامی نہیں ہوتا' },
  'privacy-never-1': {
    en: 'The people who work there, relatives, numbers of agents at home, and addresses of residences, which show their district only.',
    ur: 'وہاں کام کرنے والے افراد، رشتہ دار، گھر سے کام کرنے والوں کے نمبر، اور رہائش گاہوں کے پتے، جن کا صرف ضلع دکھایا جاتا ہے۔',
  },
  'outbox-title': { en: 'Messages of the demonstration', ur: 'نمائش کے پیغامات' },
  'outbox-lead': {
    en: 'The demonstration sends nothing. These are the last twenty mails and text messages that would have been sent, latest first.',
    ur: 'نمائش میں کچھ نہیں بھیجا جاتا۔ یہ وہ آخری بیس ای میل اور ایس ایم ایس ہیں جو بھیجے جاتے، تازہ ترین پہلے۔',
  },
  'outbox-empty': {
    en: 'No message yet. Drive an application one step further and look again.',
    ur: 'ابھی کوئی پیغام نہیں۔ کسی درخواست کو ایک قدم آگے بڑھائیں اور دوبارہ دیکھیں۔',
  },
  'outbox-mail': { en: 'Mail', ur: 'ای میل' },
  'outbox-sms': { en: 'Text message', ur: 'ایس ایم ایس' },
  'outbox-to': { en: 'to {to}', ur: 'بنام {to}' },
} satisfies Texts;
