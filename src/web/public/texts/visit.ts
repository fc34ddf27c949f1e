import type { Texts } from '../../../platform/texts.ts';

/** Whether somebody at the door is an inspector. */
export const visitTexts = {
  'nav-visit': { en: 'Is this visit real?', ur: 'کیا یہ معائنہ اصلی ہے؟' },
  'visit-title': { en: 'Is this inspector’s visit real?', ur: 'کیا یہ معائنہ کار اصلی ہے؟' },
  'visit-lead': {
    en: 'Every inspector shows a code before he comes in. Type it here: you see who sent him, where to, and from when until when.',
    ur: 'ہر معائنہ کار اندر آنے سے پہلے ایک کوڈ دکھاتا ہے۔ اسے یہاں لکھیں: آپ دیکھ لیں گے کہ اسے کس نے، کہاں اور کس وقت کے لیے بھیجا ہے۔',
  },
  'visit-code': { en: 'Code that the inspector shows', ur: 'معائنہ کار کا دکھایا ہوا کوڈ' },
  'visit-code-hint': {
    en: 'Eight letters and digits, like {example}',
    ur: 'آٹھ حروف اور ہندسے، مثلاً {example}',
  },
  'visit-code-empty': {
    en: 'Enter the code that the inspector shows.',
    ur: 'معائنہ کار کا دکھایا ہوا کوڈ لکھیں۔',
  },
  'visit-check': { en: 'Check the visit', ur: 'معائنے کی تصدیق کریں' },
  'visit-again': { en: 'Check another code', ur: 'کوئی اور کوڈ دیکھیں' },
  'visit-wait': {
    en: 'Too many codes were tried from here. Wait {seconds} seconds. Let nobody in meanwhile.',
    ur: 'یہاں سے بہت زیادہ کوڈ آزمائے گئے ہیں۔ {seconds} سیکنڈ انتظار کریں۔ اس دوران کسی کو اندر نہ آنے دیں۔',
  },
  'visit-real': { en: 'This visit is real', ur: 'یہ معائنہ اصلی ہے' },
  'visit-real-means': {
    en: 'The agency below announced it. It holds for this place and this time only.',
    ur: 'نیچے درج ادارے نے اس کا اعلان کیا ہے۔ یہ صرف اسی جگہ اور اسی وقت کے لیے ہے۔',
  },
  'visit-agency': { en: 'Sent by', ur: 'بھیجنے والا ادارہ' },
  'visit-officer': { en: 'Inspector', ur: 'معائنہ کار' },
  'visit-card': { en: 'Number on the card', ur: 'کارڈ پر درج نمبر' },
  'visit-place': { en: 'For the place', ur: 'جس جگہ کے لیے' },
  'visit-when': { en: 'From and until', ur: 'کب سے کب تک' },
  'visit-real-card': {
    en: 'Compare the number with the one on the card.',
    ur: 'یہ نمبر کارڈ پر درج نمبر سے ملا لیں۔',
  },
  'visit-real-place': {
    en: 'Is it another place, or another time? Then do not let the person in.',
    ur: 'کیا جگہ یا وقت مختلف ہے؟ تب اس شخص کو اندر نہ آنے دیں۔',
  },
  'visit-real-record': {
    en: 'No inspector takes money. Whatever is taken along is written down, and you sign for it.',
    ur: 'کوئی معائنہ کار رقم نہیں لیتا۔ جو کچھ ساتھ لے جایا جائے وہ لکھا جاتا ہے اور آپ اس پر دستخط کرتے ہیں۔',
  },
  'visit-unknown': { en: 'No visit runs under this code', ur: 'اس کوڈ کے تحت کوئی معائنہ مقرر نہیں' },
  'visit-unknown-means': {
    en: 'Do not let the person in. Check that the code is typed as shown, then call.',
    ur: 'اس شخص کو اندر نہ آنے دیں۔ دیکھ لیں کہ کوڈ ویسا ہی لکھا ہے جیسا دکھایا گیا، پھر فون کریں۔',
  },
  'visit-typed': { en: 'Code {code}', ur: 'کوڈ {code}' },
  'visit-advice': { en: 'What to do at the door', ur: 'دروازے پر کیا کریں' },
  'visit-advice-shut': {
    en: 'Let nobody in before the code is checked. You may ask the person to wait outside.',
    ur: 'کوڈ کی تصدیق سے پہلے کسی کو اندر نہ آنے دیں۔ آپ اس شخص کو باہر انتظار کا کہہ سکتے ہیں۔',
  },
  'visit-advice-call': {
    en: 'If the code is wrong, or none is shown, call {authority}, or the police where somebody threatens you.',
    ur: 'اگر کوڈ غلط ہو یا دکھایا ہی نہ جائے تو {authority} کو فون کریں، اور اگر کوئی دھمکی دے تو پولیس کو۔',
  },
  'visit-advice-money': {
    en: 'Pay nothing and hand nothing over. Note the time, the name that was given and the vehicle.',
    ur: 'کوئی رقم نہ دیں اور کچھ حوالے نہ کریں۔ وقت، بتایا گیا نام اور گاڑی کا نمبر لکھ لیں۔',
  },
} satisfies Texts;
