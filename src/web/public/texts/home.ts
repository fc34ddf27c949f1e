import type { Texts } from '../../../platform/texts.ts';

export const homeTexts = {
  'nav-check': { en: 'Check', ur: 'تصدیق' },
  'nav-register': { en: 'Register', ur: 'رجسٹر' },
  'nav-figures': { en: 'Figures', ur: 'اعداد و شمار' },
  'nav-open-data': { en: 'Open data', ur: 'کھلا ڈیٹا' },
  'nav-accessibility': { en: 'Accessibility', ur: 'رسائی' },
  'nav-privacy': { en: 'Privacy', ur: 'رازداری' },
  responsible: { en: 'Kept by {authority}', ur: 'یہ رجسٹر {authority} کے زیرِ انتظام ہے' },
  'home-title': {
    en: 'Is this call centre licensed?',
    ur: 'کیا یہ کال سینٹر لائسنس یافتہ ہے؟',
  },
  'home-lead': {
    en: 'Every call centre in {country} needs a licence, cleared by three agencies. Check who called you.',
    ur: '{country} میں ہر کال سینٹر کے لیے تین اداروں کا منظور کردہ لائسنس لازم ہے۔ تصدیق کریں کہ آپ کو کس نے کال کی۔',
  },
  'home-verdicts': { en: 'How to read the answer', ur: 'جواب کا مطلب' },
  'home-verdict-good-title': {
    en: 'Licensed, in transition or exempt',
    ur: 'لائسنس یافتہ، عبوری دور میں یا مستثنیٰ',
  },
  'home-verdict-good': {
    en: 'The centre may operate. One in transition existed before and applied in time; an exempt one needs no licence.',
    ur: 'سینٹر کام کر سکتا ہے۔ عبوری دور والا سینٹر پہلے سے موجود تھا اور اس نے بروقت درخواست دی؛ مستثنیٰ ادارے کو لائسنس کی ضرورت نہیں۔',
  },
  'home-verdict-stayed-title': { en: 'Under a court stay', ur: 'عدالتی حکمِ امتناعی کے تحت' },
  'home-verdict-stayed': {
    en: 'A court has halted an order or a licence. The answer says whether the centre may operate meanwhile.',
    ur: 'عدالت نے کسی حکم یا لائسنس پر عمل روکا ہے۔ جواب میں لکھا ہوگا کہ اس دوران سینٹر کام کر سکتا ہے یا نہیں۔',
  },
  'home-verdict-bad-title': {
    en: 'Suspended, revoked, expired or given up',
    ur: 'معطل، منسوخ، میعاد ختم یا واپس شدہ',
  },
  'home-verdict-bad': {
    en: 'The centre may not operate now. Its history stays open to everybody.',
    ur: 'سینٹر کو اس وقت کام کرنے کی اجازت نہیں۔ اس کا تاریخچہ سب کے لیے کھلا رہتا ہے۔',
  },
  'home-verdict-none-title': { en: 'Not in the register', ur: 'رجسٹر میں موجود نہیں' },
  'home-verdict-none': {
    en: 'The caller may be unlicensed. Many numbers belong to people and businesses that need no licence.',
    ur: 'کال کرنے والا بغیر لائسنس ہو سکتا ہے۔ بہت سے نمبر ایسے لوگوں اور کاروباروں کے ہیں جنہیں لائسنس کی ضرورت نہیں۔',
  },
  'home-how': { en: 'How a licence is given', ur: 'لائسنس کیسے دیا جاتا ہے' },
  'home-how-1': {
    en: 'The centre declares its owners, people, premises and every number it uses.',
    ur: 'سینٹر اپنے مالکان، افراد، جگہیں اور استعمال ہونے والا ہر نمبر ظاہر کرتا ہے۔',
  },
  'home-how-2': {
    en: 'Three agencies examine the same application side by side:',
    ur: 'تین ادارے ایک ہی درخواست کو بیک وقت جانچتے ہیں:',
  },
  'home-how-3': {
    en: 'Only when all three stand behind it is the licence granted, and everybody can check it here.',
    ur: 'جب تینوں متفق ہوں تبھی لائسنس جاری ہوتا ہے، اور یہاں ہر شخص اس کی تصدیق کر سکتا ہے۔',
  },
  'home-more': { en: 'More about the register', ur: 'رجسٹر کے بارے میں مزید' },
  'home-register': {
    en: 'Search all licence holders by name or city.',
    ur: 'تمام لائسنس دار نام یا شہر سے تلاش کریں۔',
  },
  'home-figures': {
    en: 'How many centres are licensed, shut or waiting.',
    ur: 'کتنے سینٹر لائسنس یافتہ ہیں، بند ہیں یا منتظر ہیں۔',
  },
  'home-open-data': {
    en: 'Download the whole register, for any past day.',
    ur: 'پورا رجسٹر ڈاؤن لوڈ کریں، کسی بھی گزشتہ دن کے لیے۔',
  },
} satisfies Texts;
