import type { Texts } from '../../platform/texts.ts';

export const ordersTexts = {
  'order-not-found': { en: 'There is no such order on record.', ur: 'ریکارڈ میں ایسا کوئی حکم موجود نہیں۔' },
  'order-ground-unknown': {
    en: 'Choose one of the grounds that the law lists.',
    ur: 'قانون میں درج وجوہات میں سے کوئی ایک منتخب کریں۔',
  },
  'order-ground-not-for-kind': {
    en: 'This ground does not allow an order of this kind.',
    ur: 'اس وجہ کی بنیاد پر اس نوعیت کا حکم جاری نہیں کیا جا سکتا۔',
  },
  'order-ends-before-it-begins': {
    en: 'An order must end after it begins.',
    ur: 'حکم کا اختتام اس کے آغاز کے بعد ہونا چاہیے۔',
  },
  'revocation-has-no-end': {
    en: 'A revocation has no end date.',
    ur: 'منسوخی کے حکم کی کوئی آخری تاریخ نہیں ہوتی۔',
  },
  'revocation-never-interim': {
    en: 'A revocation cannot be interim; suspend the licence instead.',
    ur: 'منسوخی عبوری نہیں ہو سکتی؛ اس کے بجائے لائسنس معطل کریں۔',
  },
  'interim-order-too-long': {
    en: 'An interim suspension must name an end within {days, plural, one {# day} other {# days}}.',
    ur: 'عبوری معطلی میں {days} دن کے اندر اختتام کی تاریخ دینا لازم ہے۔',
  },
  'order-scope-empty': {
    en: 'Name at least one of the premises or numbers that the order shuts.',
    ur: 'جن احاطوں یا نمبروں کو یہ حکم بند کرتا ہے ان میں سے کم از کم ایک درج کریں۔',
  },
  'order-scope-too-long': {
    en: 'An order can name {max} premises or numbers at most; shut the whole licence instead.',
    ur: 'ایک حکم میں زیادہ سے زیادہ {max} احاطے یا نمبر درج ہو سکتے ہیں؛ اس کے بجائے پورا لائسنس بند کریں۔',
  },
  'order-scope-repeats': { en: 'The same item is listed twice.', ur: 'ایک ہی چیز دو بار درج ہے۔' },
  'order-needs-reasons': {
    en: 'Write the reasons for the order, in {length} characters or more.',
    ur: 'حکم کی وجوہات لکھیں، کم از کم {length} حروف میں۔',
  },
  'order-not-proposed': {
    en: 'This order is not waiting for approval.',
    ur: 'یہ حکم منظوری کا منتظر نہیں ہے۔',
  },
  'order-own-proposal': {
    en: 'You proposed this order; another officer must decide on it.',
    ur: 'یہ حکم آپ نے تجویز کیا تھا؛ اس پر فیصلہ کوئی دوسرا افسر کرے گا۔',
  },
  'order-other-agency': {
    en: 'This order was proposed by another agency; one of its own officers must decide on it.',
    ur: 'یہ حکم کسی دوسرے ادارے نے تجویز کیا ہے؛ فیصلہ اسی ادارے کا افسر کرے گا۔',
  },
  'order-already-over': { en: 'This order is already over.', ur: 'اس حکم کی مدت پہلے ہی ختم ہو چکی ہے۔' },
  'order-stayed-by-court': {
    en: '{court} has stayed this order in case {caseNumber}. It cannot be made while the stay stands.',
    ur: '{court} نے مقدمہ {caseNumber} میں اس حکم پر حکمِ امتناعی جاری کیا ہے۔ جب تک وہ قائم ہے یہ حکم جاری نہیں ہو سکتا۔',
  },
  'order-not-made': { en: 'This order was never made.', ur: 'یہ حکم کبھی جاری نہیں ہوا۔' },
  'order-lifted-before-it-began': {
    en: 'An order cannot be lifted from before it began; set it aside instead.',
    ur: 'حکم اپنے آغاز سے پہلے کی تاریخ سے نہیں اٹھایا جا سکتا؛ اس کے بجائے اسے کالعدم قرار دیں۔',
  },
  'order-own-approval': {
    en: 'You approved this order; another officer must decide on ending it.',
    ur: 'یہ حکم آپ نے منظور کیا تھا؛ اسے ختم کرنے کا فیصلہ کوئی دوسرا افسر کرے گا۔',
  },
  'order-lifted-in-the-past': {
    en: 'An order is lifted from now on or later; set it aside if a decision says that it never stood.',
    ur: 'حکم ابھی سے یا آئندہ کسی وقت سے اٹھایا جا سکتا ہے؛ اگر کسی فیصلے کے مطابق یہ حکم کبھی قائم ہی نہ تھا تو اسے کالعدم قرار دیں۔',
  },
  'order-set-aside-names-no-decision': {
    en: 'Name the decision that sets this order aside, with its number or date.',
    ur: 'جس فیصلے کے تحت یہ حکم کالعدم ہوا، اس کا نمبر یا تاریخ درج کریں۔',
  },
  'stay-covers-nothing': {
    en: 'Name the orders that the court stayed.',
    ur: 'وہ احکام درج کریں جن پر عدالت نے حکمِ امتناعی دیا ہے۔',
  },
  'stay-order-unknown': {
    en: 'This licence has no such order.',
    ur: 'اس لائسنس کے خلاف ایسا کوئی حکم موجود نہیں۔',
  },
  'stay-from-future': {
    en: 'A court order cannot begin in the future; enter the date on the certified copy.',
    ur: 'عدالتی حکم آئندہ تاریخ سے شروع نہیں ہو سکتا؛ تصدیق شدہ نقل پر درج تاریخ لکھیں۔',
  },
  'order-kind-suspension': { en: 'Suspension', ur: 'معطلی' },
  'order-kind-revocation': { en: 'Revocation', ur: 'منسوخی' },
  'order-state-proposed': { en: 'proposed', ur: 'تجویز کردہ' },
  'order-state-made': { en: 'made', ur: 'جاری شدہ' },
  'order-state-declined': { en: 'declined', ur: 'نامنظور' },
  'order-lifted': { en: 'lifted', ur: 'اٹھا لیا گیا' },
  'order-set-aside': { en: 'set aside', ur: 'کالعدم' },
} satisfies Texts;
