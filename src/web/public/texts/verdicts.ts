import type { Texts } from '../../../platform/texts.ts';

/** The heading of every answer, for a number and for a licence, and what it means in one sentence. */
export const verdictTexts = {
  'number-licensed-yes': {
    en: 'This number belongs to a licensed call centre',
    ur: 'یہ نمبر ایک لائسنس یافتہ کال سینٹر کا ہے',
  },
  'number-licensed-partly': {
    en: 'This number belongs to a licensed call centre that may operate only in part',
    ur: 'یہ نمبر ایسے لائسنس یافتہ کال سینٹر کا ہے جو صرف جزوی طور پر کام کر سکتا ہے',
  },
  'number-licensed-no': {
    en: 'This number belongs to a licensed call centre, but may not be used',
    ur: 'یہ نمبر ایک لائسنس یافتہ کال سینٹر کا ہے، مگر اسے استعمال کرنے کی اجازت نہیں',
  },
  'number-transitional': {
    en: 'This number belongs to a call centre that may go on until its application is decided',
    ur: 'یہ نمبر ایسے کال سینٹر کا ہے جو اپنی درخواست کے فیصلے تک کام جاری رکھ سکتا ہے',
  },
  'number-exempt': {
    en: 'This number belongs to the holder of an exemption certificate',
    ur: 'یہ نمبر استثنیٰ کا سرٹیفکیٹ رکھنے والے کا ہے',
  },
  'number-suspended': {
    en: 'The licence behind this number is suspended',
    ur: 'جس لائسنس پر یہ نمبر درج ہے، وہ معطل ہے',
  },
  'number-revoked': {
    en: 'The licence behind this number has been revoked',
    ur: 'جس لائسنس پر یہ نمبر درج ہے، وہ منسوخ ہو چکا ہے',
  },
  'number-stayed-yes': {
    en: 'A court lets the call centre behind this number operate for now',
    ur: 'عدالت نے اس نمبر کے کال سینٹر کو فی الحال کام کرنے کی اجازت دی ہے',
  },
  'number-stayed-no': {
    en: 'A court has halted the licence behind this number',
    ur: 'عدالت نے اس نمبر کے لائسنس پر عمل روک دیا ہے',
  },
  'number-expired': {
    en: 'The licence behind this number has expired',
    ur: 'جس لائسنس پر یہ نمبر درج ہے، اس کی میعاد ختم ہو چکی ہے',
  },
  'number-surrendered': {
    en: 'The licence behind this number has been given up',
    ur: 'جس لائسنس پر یہ نمبر درج ہے، وہ واپس کیا جا چکا ہے',
  },
  'number-not-found': { en: 'This number is not in the register', ur: 'یہ نمبر رجسٹر میں موجود نہیں' },
  'licence-is-licensed-yes': { en: 'This call centre is licensed', ur: 'یہ کال سینٹر لائسنس یافتہ ہے' },
  'licence-is-licensed-partly': {
    en: 'This call centre is licensed, but may operate only in part',
    ur: 'یہ کال سینٹر لائسنس یافتہ ہے، مگر صرف جزوی طور پر کام کر سکتا ہے',
  },
  'licence-is-transitional': {
    en: 'This call centre may go on until its application is decided',
    ur: 'یہ کال سینٹر اپنی درخواست کے فیصلے تک کام جاری رکھ سکتا ہے',
  },
  'licence-is-exempt': {
    en: 'The holder is exempt from the licence',
    ur: 'یہ ادارہ لائسنس سے مستثنیٰ ہے',
  },
  'licence-is-suspended': { en: 'This licence is suspended', ur: 'یہ لائسنس معطل ہے' },
  'licence-is-revoked': { en: 'This licence has been revoked', ur: 'یہ لائسنس منسوخ ہو چکا ہے' },
  'licence-is-stayed-yes': {
    en: 'A court lets this call centre operate for now',
    ur: 'عدالت نے اس کال سینٹر کو فی الحال کام کرنے کی اجازت دی ہے',
  },
  'licence-is-stayed-no': {
    en: 'A court has halted this licence',
    ur: 'عدالت نے اس لائسنس پر عمل روک دیا ہے',
  },
  'licence-is-expired': { en: 'This licence has expired', ur: 'اس لائسنس کی میعاد ختم ہو چکی ہے' },
  'licence-is-surrendered': { en: 'This licence has been given up', ur: 'یہ لائسنس واپس کیا جا چکا ہے' },
  'licence-is-not-found': {
    en: 'There is no such licence in the register',
    ur: 'رجسٹر میں ایسا کوئی لائسنس موجود نہیں',
  },
  'name-is-not-found': {
    en: 'No entry in the register has this name',
    ur: 'رجسٹر میں اس نام کا کوئی اندراج نہیں',
  },
  'means-licensed-yes': {
    en: 'It may operate, under the conditions below.',
    ur: 'یہ نیچے دی گئی شرائط کے تحت کام کر سکتا ہے۔',
  },
  'means-licensed-unconditionally': { en: 'It may operate.', ur: 'یہ کام کر سکتا ہے۔' },
  'means-licensed-partly': {
    en: 'An order closes a part of it. The rest may operate.',
    ur: 'ایک حکم کے تحت اس کا کچھ حصہ بند ہے۔ باقی حصہ کام کر سکتا ہے۔',
  },
  'means-licensed-no': {
    en: 'An order forbids the use of this number.',
    ur: 'ایک حکم کے تحت اس نمبر کا استعمال منع ہے۔',
  },
  'means-transitional': {
    en: 'It existed before the licence was introduced and applied in time.',
    ur: 'یہ لائسنس کا نظام آنے سے پہلے موجود تھا اور اس نے بروقت درخواست دی۔',
  },
  'means-exempt': {
    en: 'The regulator ruled that it needs no licence.',
    ur: 'نگران ادارے کے فیصلے کے مطابق اسے لائسنس کی ضرورت نہیں۔',
  },
  'means-suspended': { en: 'It may not operate now.', ur: 'اسے اس وقت کام کرنے کی اجازت نہیں۔' },
  'means-revoked': { en: 'It may not operate.', ur: 'اسے کام کرنے کی اجازت نہیں۔' },
  'means-stayed-yes': {
    en: 'There is an order against it, but a court has halted that order.',
    ur: 'اس کے خلاف حکم موجود ہے، مگر عدالت نے اس حکم پر عمل روک دیا ہے۔',
  },
  'means-stayed-no': {
    en: 'Until the court decides, it may not operate.',
    ur: 'عدالت کے فیصلے تک اسے کام کرنے کی اجازت نہیں۔',
  },
  'means-expired': { en: 'It may not operate.', ur: 'اسے کام کرنے کی اجازت نہیں۔' },
  'means-surrendered': { en: 'It may not operate.', ur: 'اسے کام کرنے کی اجازت نہیں۔' },
  'means-number-not-found': {
    en: 'A call centre that calls from it may be unlicensed. Many numbers belong to people and businesses that need no licence.',
    ur: 'اس نمبر سے کال کرنے والا کال سینٹر بغیر لائسنس ہو سکتا ہے۔ بہت سے نمبر ایسے لوگوں اور کاروباروں کے ہیں جنہیں لائسنس کی ضرورت نہیں۔',
  },
  'means-licence-not-found': {
    en: 'Whoever shows this licence number may be unlicensed.',
    ur: 'جو شخص یہ لائسنس نمبر دکھائے وہ بغیر لائسنس ہو سکتا ہے۔',
  },
  'means-name-not-found': {
    en: 'A call centre of this name may be unlicensed. Check the spelling, or check the number it called from.',
    ur: 'اس نام کا کال سینٹر بغیر لائسنس ہو سکتا ہے۔ ہجے دیکھ لیں، یا اس نمبر کی تصدیق کریں جس سے کال آئی۔',
  },
} satisfies Texts;
