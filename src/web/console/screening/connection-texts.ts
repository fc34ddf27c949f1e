import type { Texts } from '../../../platform/texts.ts';

export const connectionTexts = {
  'scr-none-joined': {
    en: 'Nothing joins it to anybody that would be worth drawing. What little it shares stands under “Screening”.',
    ur: 'اسے کسی سے جوڑنے والی کوئی قابلِ ذکر چیز نہیں۔ جو تھوڑا بہت مشترک ہے وہ ”مماثلتیں“ میں ہے۔',
  },
  'scr-connections-about': {
    en: 'What this application shares, and with whom; the table and the picture say the same. A broken line is not added up: its group is counted once.',
    ur: 'اس درخواست میں کیا مشترک ہے، اور کس سے؛ جدول اور تصویر ایک ہی بات کہتے ہیں۔ ٹوٹی لکیر جمع نہیں ہوتی: ہر قسم ایک بار شمار ہوتی ہے۔',
  },
  'scr-connections-left': {
    en: '{count, plural, one {# more thing stands in the table only.} other {# more stand in the table only.}}',
    ur: '{count, plural, one {مزید # چیز صرف جدول میں ہے۔} other {مزید # چیزیں صرف جدول میں ہیں۔}}',
  },
  'scr-connections-picture': {
    en: 'Picture of the connections; the table says the same',
    ur: 'روابط کی تصویر؛ جدول یہی بتاتا ہے',
  },
  'scr-join-shared': { en: 'What is shared', ur: 'کیا مشترک ہے' },
  'scr-join-with': { en: 'With whom', ur: 'کس سے' },
  'scr-join-since': { en: 'Shut on', ur: 'بند ہونے کی تاریخ' },
  'scr-join-seen': { en: 'Declared from – to', ur: 'کب سے کب تک درج' },
  'scr-seen-here': { en: 'Here:', ur: 'یہاں:' },
  'scr-seen-there': { en: 'There:', ur: 'وہاں:' },
  'scr-join-weight': { en: 'Weight', ur: 'وزن' },
  'scr-join-uncounted': { en: 'not added', ur: 'جمع نہیں ہوا' },
  'scr-join-why': { en: 'Why it weighs so', ur: 'یہ وزن کیوں' },
} satisfies Texts;
