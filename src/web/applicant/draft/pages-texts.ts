import type { Texts } from '../../../platform/texts.ts';

/** Starting, the list of sections, what is in the way, paying, handing in. */
export const draftPagesTexts = {
  'draft-start-title': { en: 'Start an application', ur: 'درخواست شروع کریں' },
  'draft-start-about': {
    en: 'You can stop at any page and go on later: everything is saved page by page. Nothing is seen by any office before you submit it.',
    ur: 'آپ کسی بھی صفحے پر رک کر بعد میں جاری رکھ سکتے ہیں: ہر صفحہ محفوظ ہوتا جاتا ہے۔ جمع کرانے سے پہلے کوئی دفتر کچھ نہیں دیکھتا۔',
  },
  'draft-start-class': { en: 'For what do you need a licence?', ur: 'آپ کو کس کام کا لائسنس چاہیے؟' },
  'draft-start-class-hint': { en: 'Not sure?', ur: 'یقین نہیں؟' },
  'draft-start-eligibility': {
    en: 'Answer a few questions to find out',
    ur: 'چند سوالوں کے جواب دے کر معلوم کریں',
  },
  'draft-start-centre': { en: 'Which centre is it about?', ur: 'یہ کس مرکز کے بارے میں ہے؟' },
  'draft-start-centre-of': {
    en: 'The centre that goes on in transition under {number}',
    ur: 'وہ مرکز جو {number} کے تحت عبوری طور پر چل رہا ہے',
  },
  'draft-start-centre-new': { en: 'Another centre, a new one', ur: 'کوئی دوسرا، نیا مرکز' },
  'draft-start-from': { en: 'How do you want to begin?', ur: 'آپ کیسے شروع کرنا چاہتے ہیں؟' },
  'draft-start-from-hint': {
    en: 'Declarations and documents are always given anew.',
    ur: 'اقرار نامے اور دستاویزات ہمیشہ نئے سرے سے دی جاتی ہیں۔',
  },
  'draft-start-from-latest': {
    en: 'With what was said in {reference}',
    ur: '{reference} میں دی گئی معلومات کے ساتھ',
  },
  'draft-start-from-empty': { en: 'With an empty application', ur: 'خالی درخواست کے ساتھ' },
  'draft-start-choose': { en: 'Choose one of these.', ur: 'ان میں سے کوئی ایک منتخب کریں۔' },
  'draft-start-submit': { en: 'Start', ur: 'شروع کریں' },
  'draft-start-licence': {
    en: 'To renew, change or give up a licence that you hold, open it from the list of your licences.',
    ur: 'اپنے لائسنس کی تجدید، تبدیلی یا واپسی کے لیے اسے اپنے لائسنسوں کی فہرست سے کھولیں۔',
  },
  'draft-opened': {
    en: 'The application is open. Fill in the sections in any order.',
    ur: 'درخواست کھل گئی ہے۔ حصے کسی بھی ترتیب سے پُر کریں۔',
  },

  'draft-progress': {
    en: '{complete} of {all} sections are complete.',
    ur: '{all} میں سے {complete} حصے مکمل ہیں۔',
  },
  'draft-saved-at': { en: 'Last saved {moment}.', ur: 'آخری بار محفوظ: {moment}۔' },
  'draft-fill-in': { en: 'Fill in', ur: 'پُر کریں' },
  'draft-hand-in': { en: 'Check, pay and submit', ur: 'جانچیں، ادا کریں اور جمع کرائیں' },
  'draft-not-ready': { en: 'Not ready yet', ur: 'ابھی تیار نہیں' },
  'draft-discard': { en: 'Discard this application', ur: 'یہ درخواست ختم کر دیں' },
  'draft-discard-title': { en: 'Discard {reference}?', ur: 'کیا {reference} ختم کر دی جائے؟' },
  'draft-discard-about': {
    en: 'All that was filled in and every file is thrown away. This cannot be undone. A fee that was paid is not transferred to another application.',
    ur: 'جو کچھ درج کیا گیا اور ہر فائل ضائع ہو جائے گی۔ یہ واپس نہیں ہو سکتا۔ ادا کی گئی فیس کسی دوسری درخواست میں منتقل نہیں ہوتی۔',
  },
  'draft-discarded': { en: 'The application was discarded.', ur: 'درخواست ختم کر دی گئی۔' },

  'draft-obstacles-title': { en: 'What stands in the way', ur: 'کیا چیز رکاوٹ ہے' },
  'draft-obstacles-count': {
    en: '{problems, plural, one {# thing} other {# things}}',
    ur: '{problems, plural, one {# بات} other {# باتیں}}',
  },
  'draft-obstacles-none': { en: 'Nothing', ur: 'کچھ نہیں' },
  'draft-obstacles-more': { en: 'and {more, number} more', ur: 'اور مزید {more, number}' },
  'draft-obstacles-clear': {
    en: 'Nothing that the office can know in advance stands in the way of this application.',
    ur: 'دفتر کو پیشگی جو معلوم ہو سکتا ہے اس کی رو سے اس درخواست میں کوئی رکاوٹ نہیں۔',
  },
  'draft-deficient': { en: 'To be mended before you submit', ur: 'جمع کرانے سے پہلے درست کریں' },
  'draft-deficient-about': {
    en: 'The application cannot be submitted while any of these is left.',
    ur: 'جب تک ان میں سے کوئی باقی ہے درخواست جمع نہیں ہو سکتی۔',
  },
  'draft-grounds': { en: 'Known grounds of refusal', ur: 'مسترد ہونے کی معلوم وجوہات' },
  'draft-grounds-about': {
    en: 'The application can be submitted with these, and a person decides. As things stand it would be refused.',
    ur: 'ان کے باوجود درخواست جمع ہو سکتی ہے اور فیصلہ ایک انسان کرتا ہے۔ موجودہ صورت میں یہ مسترد ہو گی۔',
  },

  'draft-pay-title': { en: 'Pay the processing fee', ur: 'کارروائی کی فیس ادا کریں' },
  'draft-pay-nothing': { en: 'Nothing to pay', ur: 'کچھ واجب نہیں' },
  'draft-pay-open': { en: 'To pay', ur: 'ادا کرنی ہے' },
  'draft-pay-done': { en: 'The processing fee is paid.', ur: 'کارروائی کی فیس ادا ہو چکی ہے۔' },
  'draft-pay-free': {
    en: 'No processing fee is due for this application.',
    ur: 'اس درخواست پر کارروائی کی کوئی فیس نہیں۔',
  },
  'draft-pay-lines': { en: 'What it is for', ur: 'کس مد میں' },
  'draft-pay-ask': {
    en: 'To be paid now: {amount}. Ask for a reference; the payment finds your application by it.',
    ur: 'اب واجب الادا: {amount}۔ حوالہ نمبر حاصل کریں؛ ادائیگی اسی سے آپ کی درخواست تک پہنچتی ہے۔',
  },
  'draft-pay-reference-get': { en: 'Get a payment reference', ur: 'ادائیگی کا حوالہ نمبر حاصل کریں' },
  'draft-pay-amount': { en: 'Amount', ur: 'رقم' },
  'draft-pay-reference': { en: 'Payment reference', ur: 'ادائیگی کا حوالہ نمبر' },
  'draft-pay-due': { en: 'Pay until', ur: 'ادائیگی کی آخری تاریخ' },
  'draft-pay-late': { en: 'Late, still accepted', ur: 'تاخیر، اب بھی قبول' },
  'draft-pay-state': { en: 'State', ur: 'حالت' },
  'draft-pay-bank-reference': { en: "The bank's reference", ur: 'بینک کا حوالہ' },
  'draft-pay-receipt': { en: 'Receipt', ur: 'رسید' },
  'draft-pay-how': { en: 'How to pay', ur: 'ادائیگی کا طریقہ' },
  'draft-pay-step-reference': {
    en: 'At a branch or in the app of a bank, choose to pay this office and give the reference {reference}.',
    ur: 'بینک کی شاخ یا ایپ میں اس دفتر کو ادائیگی کا انتخاب کریں اور حوالہ نمبر {reference} دیں۔',
  },
  'draft-pay-step-amount': {
    en: 'Pay exactly {amount}: another amount is not taken.',
    ur: 'ٹھیک {amount} ادا کریں: کوئی اور رقم قبول نہیں ہوتی۔',
  },
  'draft-pay-step-told': {
    en: 'The bank tells us, and this page says so. You need to send nothing.',
    ur: 'بینک ہمیں اطلاع دیتا ہے اور یہ صفحہ بتا دیتا ہے۔ آپ کو کچھ بھیجنے کی ضرورت نہیں۔',
  },
  'draft-pay-again': { en: 'See whether it has arrived', ur: 'دیکھیں کہ رقم پہنچ گئی یا نہیں' },
  'draft-pay-demo': { en: 'Demonstration: let the made-up bank pay', ur: 'نمائش: فرضی بینک سے ادا کروائیں' },
  'draft-pay-demo-about': {
    en: 'No money moves. The made-up bank sends the same signed notification as a real one.',
    ur: 'کوئی رقم منتقل نہیں ہوتی۔ فرضی بینک اصلی بینک جیسی دستخط شدہ اطلاع بھیجتا ہے۔',
  },
  'draft-pay-demo-button': { en: 'Let the made-up bank pay', ur: 'فرضی بینک سے ادا کروائیں' },

  'draft-check-title': { en: 'Check your answers and submit', ur: 'جوابات جانچیں اور جمع کرائیں' },
  'draft-submit-title': { en: 'Submit', ur: 'جمع کرائیں' },
  'draft-submit-about': {
    en: 'What stands above is submitted as it stands, numbered and sealed with a hash. Every agency examines this same version.',
    ur: 'جو اوپر درج ہے وہ اسی طرح، نمبر اور ہیش کی مہر کے ساتھ جمع ہو گا۔ ہر ادارہ اسی نسخے کا جائزہ لے گا۔',
  },
  'draft-submit': { en: 'Submit the application', ur: 'درخواست جمع کرائیں' },
  'draft-submit-asked': {
    en: 'This application is with the office, which waits for a new version from you.',
    ur: 'یہ درخواست دفتر کے پاس ہے اور دفتر آپ کے نئے نسخے کا منتظر ہے۔',
  },
  'draft-submit-asked-go': {
    en: 'See what is asked, and send it',
    ur: 'دیکھیں کیا مانگا گیا ہے، اور بھیجیں',
  },
  'draft-submit-deficient': {
    en: 'It cannot be submitted yet: {problems, plural, one {# thing stands} other {# things stand}} in the way.',
    ur: 'یہ ابھی جمع نہیں ہو سکتی: {problems, plural, one {# بات رکاوٹ ہے} other {# باتیں رکاوٹ ہیں}}۔',
  },
  'draft-submit-unpaid': {
    en: 'It cannot be submitted yet: the processing fee is not paid.',
    ur: 'یہ ابھی جمع نہیں ہو سکتی: کارروائی کی فیس ادا نہیں ہوئی۔',
  },
  'draft-submit-grounds': {
    en: 'You can submit, but a ground of refusal is known.',
    ur: 'آپ جمع کرا سکتے ہیں، مگر مسترد ہونے کی ایک وجہ معلوم ہے۔',
  },
  'draft-changed-since-read': {
    en: 'The application was changed after you opened this page. Nothing was submitted. Read the answers again, then submit.',
    ur: 'آپ کے یہ صفحہ کھولنے کے بعد درخواست میں تبدیلی ہوئی۔ کچھ جمع نہیں ہوا۔ جوابات دوبارہ پڑھیں، پھر جمع کرائیں۔',
  },

  'draft-submitted-title': { en: 'The application is submitted', ur: 'درخواست جمع ہو گئی' },
  'draft-submitted-reference': { en: 'Reference', ur: 'حوالہ نمبر' },
  'answers-more': {
    en: '{count, plural, one {Show # more} other {Show # more}}',
    ur: '{count, plural, one {مزید # دکھائیں} other {مزید # دکھائیں}}',
  },
  'answers-whole': {
    en: '{count, plural, one {# more stands} other {# more stand}} on the page of the list',
    ur: '{count, plural, one {مزید # فہرست کے صفحے پر ہے} other {مزید # فہرست کے صفحے پر ہیں}}',
  },
  'answers-numbers': {
    en: '{count, plural, one {# number} other {# numbers}}',
    ur: '{count, plural, one {# نمبر} other {# نمبر}}',
  },
  'draft-submitted-hash': {
    en: 'How you can prove later what you submitted',
    ur: 'آپ بعد میں کیسے ثابت کر سکتے ہیں کہ آپ نے کیا جمع کرایا',
  },
  'draft-submitted-hash-about': {
    en: 'This is the hash of your application, its seal: one letter changed would give another. Every opinion and the decision name it, so nobody can change what you submitted without being seen. You need not remember it; it stays here.',
    ur: 'یہ آپ کی درخواست کا ہیش ہے، یعنی اس کی مہر: ایک حرف بھی بدلے تو مہر بدل جاتی ہے۔ ہر رائے اور فیصلے میں یہی درج ہوتی ہے، اس لیے آپ کی جمع کرائی ہوئی کوئی بات چھپ کر نہیں بدلی جا سکتی۔ اسے یاد رکھنا ضروری نہیں؛ یہ یہیں محفوظ ہے۔',
  },
  'draft-next-title': { en: 'What happens next', ur: 'اب کیا ہو گا' },
  'draft-next-completeness': {
    en: '{agency} checks until {until} whether anything is missing.',
    ur: '{agency} {until} تک دیکھے گا کہ کوئی چیز کم تو نہیں۔',
  },
  'draft-next-review': {
    en: 'Then every agency gives its opinion, if nothing is missing at the latest until:',
    ur: 'پھر ہر ادارہ اپنی رائے دیتا ہے؛ کچھ کم نہ ہو تو زیادہ سے زیادہ اس تاریخ تک:',
  },
  'draft-next-decision': {
    en: 'Two officers decide; if nothing is asked of you, by {until}. If the licence is approved, you pay the licence fee and it is issued.',
    ur: 'فیصلہ دو افسر کرتے ہیں؛ آپ سے کچھ نہ پوچھا جائے تو {until} تک۔ منظوری پر آپ لائسنس فیس ادا کرتے ہیں اور لائسنس جاری ہو جاتا ہے۔',
  },
  'draft-next-told': {
    en: 'What is asked of you, and the decision, appear on the page of the application, with the time to answer.',
    ur: 'آپ سے جو پوچھا جائے گا اور جو فیصلہ ہو گا، وہ جواب کی مہلت کے ساتھ درخواست کے صفحے پر نظر آئے گا۔',
  },
  'draft-next-reviewing': {
    en: 'The agencies go on with this version. Their time:',
    ur: 'ادارے اس نسخے پر کارروائی جاری رکھیں گے۔ ان کا وقت:',
  },
  'draft-next-follow': {
    en: 'Follow the application on its own page.',
    ur: 'درخواست کی پیش رفت اس کے اپنے صفحے پر دیکھیں۔',
  },
  'draft-follow': { en: 'Follow this application', ur: 'اس درخواست کی پیش رفت دیکھیں' },
} satisfies Texts;
