import type { Texts } from '../../platform/texts.ts';

export const numbersTexts = {
  'number-malformed': {
    en: 'This is not a telephone number in international form, such as +999 20 1234567.',
    ur: 'یہ بین الاقوامی طرز کا ٹیلی فون نمبر نہیں، مثلاً +999 20 1234567۔',
  },
  'number-listed-twice': {
    en: 'This number is already in the list, as number {first}.',
    ur: 'یہ نمبر فہرست میں پہلے ہی {first} پر درج ہے۔',
  },
  'numbers-too-many': {
    en: 'A list may have at most {most, number} numbers. Declare the rest in another list.',
    ur: 'ایک فہرست میں زیادہ سے زیادہ {most, number} نمبر درج ہو سکتے ہیں۔ باقی نمبر دوسری فہرست میں درج کریں۔',
  },
  'number-held-by-another': {
    en: 'Another licence holds this number for that time. If it is yours, ask its carrier for a letter and report it to us.',
    ur: 'اس مدت کے لیے یہ نمبر کسی دوسرے لائسنس کے پاس ہے۔ اگر یہ آپ کا ہے تو ٹیلی کام کمپنی سے تصدیقی خط لے کر ہمیں اطلاع دیں۔',
  },
  'number-not-held': {
    en: 'This licence does not hold the number at that time.',
    ur: 'اس وقت یہ نمبر اس لائسنس کے پاس نہیں۔',
  },
  'number-outside-plan': {
    en: 'This number is not of this country. Declare it as a foreign caller ID, with the principal’s letter.',
    ur: 'یہ نمبر اس ملک کا نہیں۔ اسے اصل ادارے کے خط کے ساتھ غیر ملکی کالر آئی ڈی کے طور پر درج کریں۔',
  },
  'number-not-foreign': {
    en: 'This number is of this country: it is not a foreign caller ID.',
    ur: 'یہ نمبر اسی ملک کا ہے، غیر ملکی کالر آئی ڈی نہیں۔',
  },
  'foreign-number-needs-authority': {
    en: 'To show a foreign number, attach the letter by which its owner authorises you.',
    ur: 'غیر ملکی نمبر دکھانے کے لیے اس کے مالک ادارے کا اجازت نامہ منسلک کریں۔',
  },
  'unknown-carrier': {
    en: 'No carrier is registered under this code.',
    ur: 'اس کوڈ کے تحت کوئی ٹیلی کام کمپنی رجسٹرڈ نہیں۔',
  },
  'back-ends-too-many': {
    en: 'A universal access number may lead to at most {most} numbers.',
    ur: 'ایک یونیورسل نمبر (یو اے این) کے پیچھے زیادہ سے زیادہ {most} نمبر ہو سکتے ہیں۔',
  },
  'back-end-repeated': {
    en: 'Name each number behind a universal access number once, and not the number itself.',
    ur: 'یونیورسل نمبر (یو اے این) کے پیچھے ہر نمبر ایک بار لکھیں، اور خود وہی نمبر دوبارہ نہ لکھیں۔',
  },
  'universal-number-needs-back-ends': {
    en: 'Name the numbers to which this universal access number leads.',
    ur: 'وہ نمبر درج کریں جن پر یہ یونیورسل نمبر (یو اے این) کال پہنچاتا ہے۔',
  },
  'back-ends-of-universal-only': {
    en: 'Only a universal access number leads to other numbers.',
    ur: 'صرف یونیورسل نمبر (یو اے این) کے پیچھے دوسرے نمبر ہوتے ہیں۔',
  },
  'range-ends-differ': {
    en: 'The first and the last number of a range must have the same length.',
    ur: 'سلسلے کے پہلے اور آخری نمبر کے ہندسوں کی تعداد ایک جیسی ہونی چاہیے۔',
  },
  'range-backwards': {
    en: 'The last number of the range comes before the first.',
    ur: 'سلسلے کا آخری نمبر پہلے نمبر سے چھوٹا ہے۔',
  },
  'range-too-long': {
    en: 'This range has {count, number} numbers; at most {most, number} are allowed.',
    ur: 'اس سلسلے میں {count, number} نمبر ہیں؛ زیادہ سے زیادہ {most, number} کی اجازت ہے۔',
  },
  'release-before-start': {
    en: 'A number cannot be released before the time from which it was held.',
    ur: 'نمبر کو اس وقت سے پہلے نہیں چھوڑا جا سکتا جب سے وہ لائسنس کے پاس ہے۔',
  },
  'line-number-not-read': {
    en: 'No telephone number is found at the beginning of this line.',
    ur: 'اس سطر کے شروع میں کوئی ٹیلی فون نمبر نہیں ملا۔',
  },
  'line-names-no-carrier': {
    en: 'The line names no carrier. Write it after the number, or choose one for the whole list.',
    ur: 'سطر میں ٹیلی کام کمپنی درج نہیں۔ نمبر کے بعد لکھیں یا پوری فہرست کے لیے منتخب کریں۔',
  },
  'line-names-no-use': {
    en: 'The line does not say what the number is used for. Write it, or choose one use for the whole list.',
    ur: 'سطر میں نمبر کا استعمال درج نہیں۔ لکھیں یا پوری فہرست کے لیے منتخب کریں۔',
  },
  'line-use-unknown': {
    en: 'The use is one of these words: outbound, inbound, both.',
    ur: 'استعمال ان میں سے ایک لفظ ہو: باہر، اندر، دونوں۔',
  },
  'line-not-a-day': {
    en: 'This is no real date. Write day, month and year.',
    ur: 'یہ درست تاریخ نہیں۔ دن، مہینہ اور سال لکھیں۔',
  },
  'line-back-end-not-read': {
    en: 'A number behind the universal access number cannot be read. Put a bar | between them.',
    ur: 'یونیورسل نمبر کے پیچھے کا ایک نمبر پڑھا نہیں جا سکا۔ نمبروں کے درمیان | لگائیں۔',
  },
  'line-repeats': {
    en: 'A number of this line already stands on line {first, number}.',
    ur: 'اس سطر کا نمبر پہلے ہی سطر {first, number} پر درج ہے۔',
  },
  'line-too-many-cells': {
    en: 'A line has at most {most} parts: number, carrier, use, date, back-end numbers.',
    ur: 'ایک سطر میں زیادہ سے زیادہ {most} حصے ہوتے ہیں: نمبر، کمپنی، استعمال، تاریخ، پسِ پردہ نمبر۔',
  },
  'number-not-in-plan': {
    en: 'This number of the country is not in its numbering plan.',
    ur: 'ملک کا یہ نمبر اس کے نمبرنگ پلان میں شامل نہیں۔',
  },
} satisfies Texts;
