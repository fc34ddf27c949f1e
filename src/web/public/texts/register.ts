import type { Texts } from '../../../platform/texts.ts';

export const registerTexts = {
  'register-title': { en: 'Register of call centres', ur: 'کال سینٹروں کا رجسٹر' },
  'register-lead': {
    en: 'Everybody who holds or held a licence, an exemption or a place in the transition.',
    ur: 'ہر وہ ادارہ جس کے پاس لائسنس، استثنیٰ یا عبوری اندراج ہے یا رہا ہے۔',
  },
  'register-q': { en: 'Name or licence number', ur: 'نام یا لائسنس نمبر' },
  'register-city': { en: 'City or district', ur: 'شہر یا ضلع' },
  'register-verdict': { en: 'Standing', ur: 'حیثیت' },
  'register-any': { en: 'Any', ur: 'کوئی بھی' },
  'register-bad-verdict': {
    en: 'Choose a standing from the list',
    ur: 'فہرست میں سے حیثیت منتخب کریں',
  },
  'register-control-characters': {
    en: 'This holds a control character, which nothing in the register has. Type it again.',
    ur: 'اس میں ایک کنٹرول حرف ہے جو رجسٹر میں کہیں نہیں آتا۔ اسے دوبارہ لکھیں۔',
  },
  'register-bad-after': {
    en: 'The address of this page is damaged: search again from the first page',
    ur: 'اس صفحے کا پتا درست نہیں: پہلے صفحے سے دوبارہ تلاش کریں',
  },
  'register-search': { en: 'Search', ur: 'تلاش کریں' },
  'register-found': { en: 'Results', ur: 'نتائج' },
  'register-none': {
    en: 'Nothing in the register fits this search.',
    ur: 'اس تلاش سے ملتا کوئی اندراج رجسٹر میں نہیں۔',
  },
  'register-none-next': {
    en: 'Try fewer words, another spelling, or the other script. A centre that is not here may be unlicensed.',
    ur: 'کم الفاظ، دوسرے ہجے یا دوسرے رسم الخط میں لکھ کر دیکھیں۔ جو سینٹر یہاں نہیں، وہ بغیر لائسنس ہو سکتا ہے۔',
  },
  'register-next': { en: 'Next page', ur: 'اگلا صفحہ' },
  'register-first': { en: 'First page', ur: 'پہلا صفحہ' },
  'register-further': { en: 'Search further', ur: 'مزید تلاش کریں' },
  'register-as-of': { en: 'As of {moment}', ur: '{moment} کی صورتِ حال' },
  'figures-title': { en: 'Figures', ur: 'اعداد و شمار' },
  'figures-lead': {
    en: 'Counted from the facts in the register, with what each figure means. Counts below {least} are withheld; one alone takes the next smallest with it, so that it cannot be worked out.',
    ur: 'یہ اعداد رجسٹر کے اندراجات سے شمار کیے گئے ہیں، ہر ایک کی تعریف ساتھ ہے۔ {least} سے کم تعداد ظاہر نہیں کی جاتی؛ ایسی تعداد ایک ہی ہو تو اس کے بعد کی سب سے چھوٹی تعداد بھی نہیں، تاکہ حساب سے معلوم نہ ہو سکے۔',
  },
  'figures-now-only': {
    en: 'Figures are published as of now only. Leave the date away.',
    ur: 'اعداد و شمار صرف موجودہ وقت کے شائع ہوتے ہیں۔ تاریخ ہٹا دیں۔',
  },
  'figures-list': { en: 'Figures on this page', ur: 'اس صفحے پر موجود اعداد' },
  'figures-none': {
    en: 'No figures yet: the first appear when the register has entries.',
    ur: 'ابھی کوئی اعداد و شمار نہیں: رجسٹر میں اندراج ہوتے ہی ظاہر ہوں گے۔',
  },
  'figures-machine': { en: 'The same as data: {address}', ur: 'یہی اعداد بطور ڈیٹا: {address}' },
  'figure-id': { en: 'Name in the data', ur: 'ڈیٹا میں نام' },
  'figure-as-of': { en: 'As of', ur: 'صورتِ حال بوقت' },
  'figure-group': { en: 'Group', ur: 'زمرہ' },
  'figure-unstated': { en: 'Not stated', ur: 'درج نہیں' },
  'figure-withheld': { en: 'withheld', ur: 'ظاہر نہیں کیا گیا' },
  'figure-chart': { en: 'Bars for: {title}', ur: 'خاکہ: {title}' },
} satisfies Texts;
