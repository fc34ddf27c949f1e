import type { Texts } from '../../../platform/texts.ts';

export const listsTexts = {
  'lists-problems': {
    en: '{problems, plural, one {# thing to mend} other {# things to mend}}',
    ur: '{problems, plural, one {# چیز درست کرنی ہے} other {# چیزیں درست کرنی ہیں}}',
  },
  'lists-complete': { en: 'Complete', ur: 'مکمل' },
  'lists-removed': { en: 'It was removed.', ur: 'اسے ہٹا دیا گیا۔' },
  'lists-saved': { en: 'It was saved.', ur: 'محفوظ ہو گیا۔' },
  'lists-empty-form': { en: 'Fill in at least one thing.', ur: 'کم از کم ایک چیز لکھیں۔' },

  'people-title': { en: 'People and owners', ur: 'افراد اور مالکان' },
  'people-intro': {
    en: 'Name everybody who owns, leads or signs for the company, its key staff, and the landlords of its premises. Each person once, with every role.',
    ur: 'کمپنی کے تمام مالکان، سربراہان، دستخط کنندگان، کلیدی عملے اور جگہوں کے مالکان کے نام دیں۔ ہر شخص ایک بار، اپنی تمام حیثیتوں کے ساتھ۔',
  },
  'people-none': {
    en: 'Nobody is named yet. Begin with whoever leads the company.',
    ur: 'ابھی کسی کا نام نہیں دیا گیا۔ کمپنی کے سربراہ سے شروع کریں۔',
  },
  'people-shares': {
    en: 'Shares named so far: {shares} of 100 per cent.',
    ur: 'اب تک درج حصے: 100 میں سے {shares} فیصد۔',
  },
  'people-share': { en: '{share} per cent', ur: '{share} فیصد' },
  'people-shares-over': {
    en: 'With this share all shares together are {shares} per cent. At most {left} per cent are left.',
    ur: 'اس حصے کے ساتھ تمام حصے {shares} فیصد ہو جاتے ہیں۔ زیادہ سے زیادہ {left} فیصد باقی ہے۔',
  },
  'people-twice': {
    en: '{name} is named already with this document. Add the role there.',
    ur: '{name} کا نام اسی دستاویز کے ساتھ پہلے ہی درج ہے۔ حیثیت وہیں شامل کریں۔',
  },
  'people-add': { en: 'Add a person', ur: 'شخص شامل کریں' },
  'people-unnamed': { en: 'Person without a name yet', ur: 'ابھی بے نام شخص' },
  'people-new': { en: 'A new person', ur: 'نیا شخص' },
  'people-known': {
    en: 'Somebody your organisation has named before',
    ur: 'جن کا نام آپ کا ادارہ پہلے دے چکا ہے',
  },
  'people-known-why': {
    en: 'Choose a person and nothing has to be typed again.',
    ur: 'شخص منتخب کریں، دوبارہ کچھ لکھنا نہیں پڑے گا۔',
  },
  'people-known-person': { en: 'Person', ur: 'شخص' },
  'people-choose': { en: 'Choose', ur: 'منتخب کریں' },
  'people-who': { en: 'Who', ur: 'کون' },
  'people-document': { en: 'Document and birth', ur: 'دستاویز اور پیدائش' },
  'people-reach': { en: 'How to reach', ur: 'رابطہ' },
  'people-part': { en: 'Part in the company', ur: 'کمپنی میں حیثیت' },
  'people-hint-latin': { en: 'As on the identity document', ur: 'شناختی دستاویز کے مطابق' },
  'people-hint-id': { en: 'For nationals', ur: 'ملکی شہری کے لیے' },
  'people-hint-passport': { en: 'For foreigners', ur: 'غیر ملکی کے لیے' },
  'people-hint-visa': {
    en: 'For foreigners who work here. Their clearance is asked for by the office after submission.',
    ur: 'یہاں کام کرنے والے غیر ملکی کے لیے۔ ان کی کلیئرنس درخواست جمع ہونے کے بعد دفتر خود کرواتا ہے۔',
  },
  'people-hint-share': {
    en: 'For a shareholder. {left} per cent are left.',
    ur: 'حصص دار کے لیے۔ {left} فیصد باقی ہے۔',
  },
  'people-remove-title': { en: 'Remove {name}?', ur: '{name}: کیا ہٹا دیا جائے؟' },
  'people-remove-why': {
    en: 'Documents about this person go too, and a place loses its landlord.',
    ur: 'اس شخص کی دستاویزات بھی ہٹ جائیں گی اور جگہ کا مالک مکان خالی ہو جائے گا۔',
  },

  'premises-title': { en: 'Premises', ur: 'جگہیں' },
  'premises-intro': {
    en: 'Name every place where calls are made or answered. One of them is the main office.',
    ur: 'ہر وہ جگہ درج کریں جہاں کالیں کی یا سنی جاتی ہیں۔ ان میں سے ایک مرکزی دفتر ہے۔',
  },
  'premises-none': { en: 'No place is named yet.', ur: 'ابھی کوئی جگہ درج نہیں۔' },
  'premises-add': { en: 'Add a place', ur: 'جگہ شامل کریں' },
  'premises-new': { en: 'A new place', ur: 'نئی جگہ' },
  'premises-unnamed': { en: 'Place without an address yet', ur: 'ابھی بے پتا جگہ' },
  'premises-main': { en: 'Main office', ur: 'مرکزی دفتر' },
  'premises-home': { en: 'Home', ur: 'رہائش گاہ' },
  'premises-seats': { en: '{seats} seats', ur: '{seats} نشستیں' },
  'premises-where': { en: 'Where', ur: 'کہاں' },
  'premises-use': { en: 'How it is used', ur: 'استعمال' },
  'premises-lease': { en: 'Landlord and lease', ur: 'مالک مکان اور کرایہ نامہ' },
  'premises-lines': { en: 'Electricity and internet', ur: 'بجلی اور انٹرنیٹ' },
  'premises-hint-home': {
    en: 'Of a home only the district is public.',
    ur: 'رہائش گاہ کا صرف ضلع عوام کو دکھایا جاتا ہے۔',
  },
  'premises-hint-place': { en: 'In degrees, for example {example}', ur: 'درجوں میں، مثلاً {example}' },
  'premises-hint-landlord': {
    en: 'One of the people named. Choose the last line for somebody who is not named yet.',
    ur: 'درج افراد میں سے ایک۔ جس کا نام ابھی درج نہیں اس کے لیے آخری سطر منتخب کریں۔',
  },
  'premises-landlord-new': { en: 'Somebody not named yet', ur: 'جس کا نام ابھی درج نہیں' },
  'premises-remove-title': { en: 'Remove {name}?', ur: '{name}: کیا ہٹا دیا جائے؟' },
  'premises-remove-why': {
    en: 'Documents about this place go too.',
    ur: 'اس جگہ کی دستاویزات بھی ہٹ جائیں گی۔',
  },

  'box-file': { en: 'Or a file with the list', ur: 'یا فہرست کی فائل' },
  'box-file-hint': {
    en: 'A text file as spreadsheets save it (CSV).',
    ur: 'متن کی فائل، جیسے سپریڈشیٹ محفوظ کرتی ہے (سی ایس وی)۔',
  },
  'box-template': {
    en: 'Download an empty file with the headings',
    ur: 'عنوانات والی خالی فائل ڈاؤن لوڈ کریں',
  },
  'box-not-text': {
    en: 'This file is no text. Save the sheet as CSV (UTF-8) and choose it again.',
    ur: 'یہ متن کی فائل نہیں۔ شیٹ کو سی ایس وی (یو ٹی ایف 8) میں محفوظ کر کے دوبارہ چنیں۔',
  },
  'box-empty': { en: 'Paste a list or choose a file.', ur: 'فہرست چسپاں کریں یا فائل چنیں۔' },
  'box-line': { en: 'Line {line, number}: {text}', ur: 'سطر {line, number}: {text}' },
  'box-more': {
    en: '{more, plural, one {# more line is} other {# more lines are}} named below.',
    ur: '{more, plural, one {مزید # سطر نیچے درج ہے} other {مزید # سطریں نیچے درج ہیں}}۔',
  },
  'box-bad': {
    en: '{bad, plural, one {# line was not taken} other {# lines were not taken}}',
    ur: '{bad, plural, one {# سطر نہیں لی گئی} other {# سطریں نہیں لی گئیں}}',
  },
  'box-bad-why': {
    en: 'They stand in the box below. Correct them there and send them again; the numbers of the lines are those of your list.',
    ur: 'یہ نیچے خانے میں موجود ہیں۔ وہیں درست کر کے دوبارہ بھیجیں؛ سطروں کے نمبر آپ کی فہرست کے ہیں۔',
  },
  'box-line-number': { en: 'Line', ur: 'سطر' },
  'box-line-text': { en: 'What it says', ur: 'تحریر' },
  'box-line-why': { en: 'What is wrong', ur: 'کیا غلط ہے' },

  'numbers-title': { en: 'Telephone numbers', ur: 'ٹیلی فون نمبر' },
  'numbers-intro': {
    en: 'Every number that callers see or that customers call. A call from a number that is not listed is not covered by the licence.',
    ur: 'ہر وہ نمبر جو کال سننے والے کو نظر آئے یا جس پر گاہک کال کریں۔ جو نمبر فہرست میں نہیں اس سے کی گئی کال لائسنس میں شامل نہیں۔',
  },
  'numbers-none': {
    en: 'No number is listed yet. Paste your list, or add numbers one by one.',
    ur: 'ابھی کوئی نمبر درج نہیں۔ اپنی فہرست چسپاں کریں یا ایک ایک کر کے شامل کریں۔',
  },
  'numbers-count': {
    en: 'Numbers: {count} of at most {most}',
    ur: 'نمبر: {count}، زیادہ سے زیادہ {most}',
  },
  'numbers-list': { en: 'Paste or upload a list', ur: 'فہرست چسپاں یا اپ لوڈ کریں' },
  'numbers-add': { en: 'Add one number', ur: 'ایک نمبر شامل کریں' },
  'numbers-new': { en: 'A new number', ur: 'نیا نمبر' },
  'numbers-one': { en: 'Telephone number', ur: 'ٹیلی فون نمبر' },
  'numbers-number': { en: 'Number', ur: 'نمبر' },
  'numbers-carrier': { en: 'Carrier', ur: 'ٹیلی کام کمپنی' },
  'numbers-use': { en: 'Used for', ur: 'استعمال' },
  'numbers-from': { en: 'Since', ur: 'کب سے' },
  'numbers-more': { en: 'Notes', ur: 'تفصیل' },
  'numbers-pick': { en: 'Choose', ur: 'چنیں' },
  'numbers-home': { en: 'From a home', ur: 'گھر سے' },
  'numbers-letter-here': { en: 'With letter', ur: 'خط موجود' },
  'numbers-leads-to': { en: 'Leads to {numbers}', ur: '{numbers} پر پہنچتا ہے' },
  'numbers-range-of': { en: '{count, plural, one {# number} other {# numbers}}', ur: '{count} نمبر' },
  'numbers-problem': { en: 'To mend', ur: 'درست کریں' },
  'numbers-remove': { en: 'Remove the chosen', ur: 'منتخب ہٹائیں' },
  'numbers-remove-all': { en: 'Remove all numbers', ur: 'تمام نمبر ہٹائیں' },
  'numbers-remove-all-title': { en: 'Remove all numbers?', ur: 'کیا تمام نمبر ہٹا دیے جائیں؟' },
  'numbers-remove-all-why': {
    en: '{count, plural, one {# number goes} other {# numbers go}} off this application.',
    ur: '{count} نمبر اس درخواست سے ہٹ جائیں گے۔',
  },
  'numbers-removed': {
    en: '{count, plural, one {# number was} other {# numbers were}} removed.',
    ur: '{count} نمبر ہٹا دیے گئے۔',
  },
  'numbers-taken': {
    en: '{added, plural, one {# number was} other {# numbers were}} added, {changed, number} changed, {already, number} were there already.',
    ur: '{added} نمبر شامل ہوئے، {changed} بدلے گئے، {already} پہلے سے موجود تھے۔',
  },
  'numbers-list-title': {
    en: 'Paste or upload a list of numbers',
    ur: 'نمبروں کی فہرست چسپاں یا اپ لوڈ کریں',
  },
  'numbers-box': { en: 'Numbers, one on each line', ur: 'نمبر، ہر سطر پر ایک' },
  'numbers-box-hint': {
    en: 'Number, carrier, use, since, back-end numbers; only the number is needed where the rest is chosen below. A range: first .. last. Back-end numbers with a bar between them.',
    ur: 'نمبر، کمپنی، استعمال، کب سے، پسِ پردہ نمبر؛ باقی نیچے منتخب ہو تو صرف نمبر کافی ہے۔ سلسلہ یوں لکھیں: پہلا .. آخری۔ پسِ پردہ نمبروں کے درمیان کھڑی لکیر لگائیں۔',
  },
  'numbers-example': { en: 'For example', ur: 'مثلاً' },
  'numbers-defaults': { en: 'Where a line does not say it', ur: 'جہاں سطر میں درج نہ ہو' },
  'numbers-letter': {
    en: 'The letter for foreign numbers of this list',
    ur: 'اس فہرست کے غیر ملکی نمبروں کا خط',
  },
  'numbers-letter-hint': {
    en: 'A foreign number is shown only with the letter of whom it belongs to: PDF or image, at most 20 MB.',
    ur: 'غیر ملکی نمبر صرف اس کے مالک ادارے کے خط کے ساتھ دکھایا جا سکتا ہے: پی ڈی ایف یا تصویر، زیادہ سے زیادہ 20 ایم بی۔',
  },
  'numbers-letter-one': { en: 'The letter, for a foreign number', ur: 'خط، غیر ملکی نمبر کے لیے' },
  'numbers-letter-kept': {
    en: 'The letter {name} has arrived and covers the foreign numbers of this list.',
    ur: 'خط {name} پہنچ گیا ہے اور اس فہرست کے غیر ملکی نمبروں کے لیے ہے۔',
  },
  'numbers-send': { en: 'Add these numbers', ur: 'یہ نمبر شامل کریں' },
  'numbers-hint-back-ends': {
    en: 'For a universal access number: the numbers it leads to, one on each line.',
    ur: 'یونیورسل نمبر (یو اے این) کے لیے: جن نمبروں پر پہنچتا ہے، ہر سطر پر ایک۔',
  },
  'numbers-twice': { en: 'This number is listed already.', ur: 'یہ نمبر پہلے ہی فہرست میں درج ہے۔' },
  'numbers-range': { en: 'Range', ur: 'سلسلہ' },
} satisfies Texts;
