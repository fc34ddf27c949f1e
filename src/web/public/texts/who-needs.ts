import type { Texts } from '../../../platform/texts.ts';

export const whoNeedsTexts = {
  'nav-who-needs': { en: 'Who needs a licence?', ur: 'کسے لائسنس درکار ہے؟' },
  'nav-help': { en: 'Help', ur: 'مدد' },
  'nav-apply': { en: 'Apply', ur: 'درخواست دیں' },
  'nav-sign-in': { en: 'Sign in', ur: 'سائن اِن' },
  'nav-officers': { en: 'Officers', ur: 'افسران' },
  'who-needs-title': { en: 'Who needs a licence?', ur: 'کسے لائسنس درکار ہے؟' },
  'who-needs-about': {
    en: 'A few questions tell which class fits you. Nothing is stored: your answers stand in the address of the page.',
    ur: 'چند سوال بتا دیتے ہیں کہ آپ کے لیے کون سی قسم موزوں ہے۔ کچھ محفوظ نہیں ہوتا: آپ کے جواب صرف صفحے کے پتے میں رہتے ہیں۔',
  },
  'who-needs-step': { en: 'Question {n}', ur: 'سوال {n}' },
  'who-needs-next': { en: 'Next', ur: 'آگے' },
  'who-needs-back': { en: 'Back', ur: 'واپس' },
  'who-needs-choose': { en: 'Choose yes or no.', ur: 'ہاں یا نہیں منتخب کریں۔' },
  'who-needs-binding': {
    en: 'This is advice and binds nobody. What counts is what the office decides on your application or your question.',
    ur: 'یہ صرف رہنمائی ہے اور کسی کو پابند نہیں کرتی۔ اصل فیصلہ وہی ہے جو دفتر آپ کی درخواست یا سوال پر کرے۔',
  },
  'who-needs-start': { en: 'Start the application', ur: 'درخواست شروع کریں' },
  'who-needs-ask': { en: 'Ask the office for a ruling', ur: 'دفتر سے باقاعدہ فیصلہ مانگیں' },
  'who-needs-ask-about': {
    en: 'If you are not sure, or want it in writing, ask: the office rules with reasons, and you can appeal.',
    ur: 'اگر آپ کو یقین نہیں یا تحریری جواب چاہیے تو پوچھیں: دفتر وجوہات کے ساتھ فیصلہ دیتا ہے، اور آپ اپیل کر سکتے ہیں۔',
  },
  'who-needs-again': { en: 'Begin again', ur: 'نئے سرے سے شروع کریں' },
  'who-needs-printed': { en: 'As of {moment}', ur: '{moment} کے مطابق' },
  'help-title': { en: 'Help', ur: 'مدد' },
  'help-check': { en: 'Somebody called me', ur: 'مجھے کسی نے کال کی' },
  'help-check-1': {
    en: 'Type the number into Check. A licensed centre is shown with its name. “Not found” means that nobody declared the number; it may be unlicensed, or a private person.',
    ur: 'نمبر ”تصدیق“ میں لکھیں۔ لائسنس یافتہ سینٹر کا نام نظر آئے گا۔ ”نہیں ملا“ کا مطلب ہے کہ یہ نمبر کسی نے درج نہیں کرایا؛ ممکن ہے بغیر لائسنس ہو، یا کسی نجی شخص کا ہو۔',
  },
  'help-check-2': {
    en: 'No office and no bank asks for a code or a password on the telephone. End the call and ring the number on your card.',
    ur: 'کوئی دفتر یا بینک فون پر کوڈ یا پاس ورڈ نہیں مانگتا۔ کال کاٹ دیں اور اپنے کارڈ پر لکھے نمبر پر فون کریں۔',
  },
  'help-apply': { en: 'I run a call centre', ur: 'میں کال سینٹر چلاتا ہوں' },
  'help-apply-1': {
    en: 'Answer the questions of “Who needs a licence?”. They lead to the right form, what it costs and what to gather.',
    ur: '”کسے لائسنس درکار ہے؟“ کے سوالوں کے جواب دیں۔ اس سے درست فارم، اخراجات اور ضروری دستاویزات معلوم ہو جاتی ہیں۔',
  },
  'help-apply-2': {
    en: 'Sign in with your e-mail or mobile number. What you type is kept at every step; a helper can act for you with a power of attorney.',
    ur: 'اپنے ای میل یا موبائل نمبر سے سائن اِن کریں۔ ہر قدم پر لکھا ہوا محفوظ رہتا ہے؛ مختار نامے کے ساتھ کوئی مددگار آپ کی طرف سے کام کر سکتا ہے۔',
  },
  'help-lost': { en: 'I cannot sign in', ur: 'میں سائن اِن نہیں کر پا رہا' },
  'help-lost-1': {
    en: 'Recover your account with codes to both your addresses. An officer turns to the supervisor of the agency.',
    ur: 'اپنے دونوں پتوں پر آنے والے کوڈ سے کھاتا بحال کریں۔ افسر اپنے ادارے کے نگران سے رجوع کرے۔',
  },
  'help-lost-link': { en: 'Recover an account', ur: 'کھاتا بحال کریں' },
} satisfies Texts;
