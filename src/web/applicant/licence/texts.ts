import type { Texts } from '../../../platform/texts.ts';
import { heldActsTexts } from './acts-texts.ts';

/** A licence as its holder reads it. */
export const licenceTexts = {
  ...heldActsTexts,
  'held-title': { en: 'Licence {licence}', ur: 'لائسنس {licence}' },
  'held-back': { en: 'Back to the licence', ur: 'لائسنس پر واپس' },
  'held-from': { en: 'from {from}', ur: '{from} سے' },
  'held-from-until': { en: 'from {from} until {until}', ur: '{from} سے {until} تک' },
  'held-means-licensed-yes': {
    en: 'You may operate, under the conditions below.',
    ur: 'آپ نیچے دی گئی شرائط کے تحت کام کر سکتے ہیں۔',
  },
  'held-means-licensed-partly': {
    en: 'An order closes a part of it. With the rest you may operate.',
    ur: 'ایک حکم کے تحت اس کا کچھ حصہ بند ہے۔ باقی کے ساتھ آپ کام کر سکتے ہیں۔',
  },
  'held-means-licensed-no': {
    en: 'An order forbids you to operate.',
    ur: 'ایک حکم کے تحت آپ کو کام کرنے کی اجازت نہیں۔',
  },
  'held-means-transitional': {
    en: 'You may go on until the day below. Apply for a licence by {day}: whoever has applied by then goes on until the decision.',
    ur: 'آپ نیچے دی گئی تاریخ تک کام جاری رکھ سکتے ہیں۔ لائسنس کی درخواست {day} تک دیں: جس نے اس دن تک درخواست دے دی، وہ فیصلے تک کام جاری رکھتا ہے۔',
  },
  'held-means-transitional-late': {
    en: 'You may go on until the day below and no longer, unless you are licensed before. {day} was the last day to apply and go on until the decision.',
    ur: 'آپ نیچے دی گئی تاریخ تک کام جاری رکھ سکتے ہیں، اس کے بعد نہیں، سوائے اس کے کہ لائسنس پہلے مل جائے۔ درخواست دے کر فیصلے تک کام جاری رکھنے کا آخری دن {day} تھا۔',
  },
  'held-means-transitional-applied': {
    en: 'You applied in time: you may go on until the decision on your application.',
    ur: 'آپ نے بروقت درخواست دی: آپ اپنی درخواست کے فیصلے تک کام جاری رکھ سکتے ہیں۔',
  },
  'held-means-exempt': { en: 'You need no licence.', ur: 'آپ کو لائسنس کی ضرورت نہیں۔' },
  'held-means-suspended': {
    en: 'You may not operate while the order below runs. No call may be made or taken under this licence.',
    ur: 'جب تک نیچے دیا گیا حکم نافذ ہے، آپ کو کام کرنے کی اجازت نہیں۔ اس لائسنس کے تحت کوئی کال نہ کی جائے اور نہ وصول کی جائے۔',
  },
  'held-means-revoked': {
    en: 'You may not operate any more. The order below says why.',
    ur: 'آپ کو مزید کام کرنے کی اجازت نہیں۔ وجہ نیچے دیے گئے حکم میں ہے۔',
  },
  'held-means-stayed-yes': {
    en: 'There is an order against the licence, but a court has halted it: you may operate until the court says otherwise.',
    ur: 'لائسنس کے خلاف حکم موجود ہے، مگر عدالت نے اس پر عمل روک دیا ہے: عدالت کے اگلے حکم تک آپ کام کر سکتے ہیں۔',
  },
  'held-means-stayed-no': {
    en: 'A court has halted the licence. You may not operate until it decides.',
    ur: 'عدالت نے لائسنس پر عمل روک دیا ہے۔ فیصلے تک آپ کو کام کرنے کی اجازت نہیں۔',
  },
  'held-means-stayed-partly': {
    en: 'A court has halted an order; another closes a part of the licence. With the rest you may operate.',
    ur: 'عدالت نے ایک حکم پر عمل روک دیا ہے؛ ایک اور حکم کے تحت لائسنس کا کچھ حصہ بند ہے۔ باقی کے ساتھ آپ کام کر سکتے ہیں۔',
  },
  'held-means-expired': {
    en: 'It has ended. You may not operate; apply for a new licence.',
    ur: 'اس کی میعاد ختم ہو چکی ہے۔ آپ کو کام کرنے کی اجازت نہیں؛ نئے لائسنس کی درخواست دیں۔',
  },
  'held-means-surrendered': {
    en: 'You gave it up. You may not operate under it any more.',
    ur: 'آپ نے اسے واپس کر دیا ہے۔ اس کے تحت مزید کام کرنے کی اجازت نہیں۔',
  },
  'held-means-not-found': { en: 'It is not in force yet.', ur: 'یہ ابھی نافذ نہیں۔' },
  'held-holder': { en: 'Holder', ur: 'لائسنس یافتہ' },
  'held-class': { en: 'Class', ur: 'قسم' },
  'held-valid': { en: 'Valid', ur: 'میعاد' },
  'held-provisional': { en: 'Provisional', ur: 'عارضی' },
  'held-provisional-means': {
    en: 'It is confirmed for its full term once the premises are inspected and found in order.',
    ur: 'جگہوں کا معائنہ درست پائے جانے پر اسے پوری میعاد کے لیے مستقل کر دیا جائے گا۔',
  },
  'held-court-direction': { en: 'Granted as a court directed', ur: 'عدالت کی ہدایت پر جاری ہوا' },
  'held-certificate': { en: 'Certificate', ur: 'سرٹیفکیٹ' },
  'held-no-certificate': {
    en: 'While you may not operate no certificate is given out.',
    ur: 'جب تک کام کی اجازت نہ ہو، سرٹیفکیٹ جاری نہیں کیا جاتا۔',
  },
  'held-orders': { en: 'Orders and courts', ur: 'احکام اور عدالتیں' },
  'held-orders-rights': {
    en: 'The written order was sent to you with its reasons and how to appeal against it.',
    ur: 'تحریری حکم وجوہات اور اپیل کے طریقے کے ساتھ آپ کو بھیجا گیا تھا۔',
  },
  'held-order-suspension': { en: 'Suspended', ur: 'معطلی' },
  'held-order-suspension-interim': {
    en: 'Suspended for the time being, until the matter is decided',
    ur: 'فیصلے تک عارضی معطلی',
  },
  'held-order-revocation': { en: 'Revoked', ur: 'منسوخی' },
  'held-order-ground': { en: 'Why: {ground}', ur: 'وجہ: {ground}' },
  'held-order-whole': { en: 'It shuts the whole licence.', ur: 'یہ پورا لائسنس بند کرتا ہے۔' },
  'held-order-numbers': {
    en: 'It shuts these numbers only: {numbers}',
    ur: 'یہ صرف یہ نمبر بند کرتا ہے: {numbers}',
  },
  'held-order-premises': {
    en: 'It shuts these premises only: {premises}',
    ur: 'یہ صرف یہ جگہیں بند کرتا ہے: {premises}',
  },
  'held-order-lifted': { en: 'lifted', ur: 'اٹھا لیا گیا' },
  'held-order-set-aside': { en: 'set aside: it counts as never made', ur: 'کالعدم: گویا کبھی جاری نہیں ہوا' },
  'held-court-order': { en: '{court}, case {number}', ur: '{court}، مقدمہ {number}' },
  'held-court-covers-orders': {
    en: 'The court has halted an order against the licence.',
    ur: 'عدالت نے لائسنس کے خلاف ایک حکم پر عمل روک دیا ہے۔',
  },
  'held-court-covers-grant': {
    en: 'The court has halted the grant of the licence.',
    ur: 'عدالت نے لائسنس کے اجرا پر عمل روک دیا ہے۔',
  },
  'held-court-next': { en: 'next date {day}', ur: 'اگلی پیشی {day}' },
  'held-court-lapse': { en: 'ends on {day} unless extended', ur: 'توسیع نہ ہوئی تو {day} کو ختم' },
  'held-court-given-until': { en: 'given until {day}', ur: '{day} تک کے لیے' },
  'held-court-claimed': {
    en: 'The office is checking it with the court.',
    ur: 'دفتر عدالت سے اس کی تصدیق کر رہا ہے۔',
  },
  'held-court-verified': {
    en: 'The court’s registry has confirmed it.',
    ur: 'عدالت کی رجسٹری نے اس کی تصدیق کر دی ہے۔',
  },
  'held-court-lapse-passed': {
    en: 'Its date has passed; it stands until the office has checked with the court.',
    ur: 'اس کی تاریخ گزر چکی ہے؛ عدالت سے تصدیق ہونے تک یہ برقرار ہے۔',
  },
  'held-dates': { en: 'Dates and reminders', ur: 'تاریخیں اور یاددہانیاں' },
  'held-no-dates': { en: 'No day is ahead.', ur: 'کوئی تاریخ سامنے نہیں۔' },
  'held-day-reminder': {
    en: 'We remind you that it ends soon.',
    ur: 'ہم آپ کو یاد دلائیں گے کہ میعاد ختم ہونے والی ہے۔',
  },
  'held-day-end': {
    en: 'Last day of the licence. Who has applied for renewal by then goes on until the decision.',
    ur: 'لائسنس کا آخری دن۔ جو اس وقت تک تجدید کی درخواست دے چکا ہو، فیصلے تک کام جاری رکھتا ہے۔',
  },
  'held-day-provisional-end': {
    en: 'Last day of the provisional licence, unless it is confirmed before.',
    ur: 'عارضی لائسنس کا آخری دن، بشرطیکہ اس سے پہلے مستقل نہ ہو جائے۔',
  },
  'held-day-surrendered': { en: 'First day without the licence.', ur: 'لائسنس کے بغیر پہلا دن۔' },
  'held-conditions': { en: 'Conditions', ur: 'شرائط' },
  'held-no-conditions': { en: 'No special conditions bind it.', ur: 'اس پر کوئی خاص شرط لاگو نہیں۔' },
  'held-premises': { en: 'Premises', ur: 'جگہیں' },
  'held-premises-past': { en: 'Earlier premises', ur: 'سابقہ جگہیں' },
  'held-place': { en: 'a place that is no longer named', ur: 'ایک جگہ جو اب درج نہیں' },
  'held-place-home': { en: 'A home in {district}', ur: '{district} میں رہائش گاہ' },
  'held-seats': {
    en: '{seats, plural, one {# seat} other {# seats}}',
    ur: '{seats} نشستیں',
  },
  'held-numbers': { en: 'Numbers', ur: 'فون نمبر' },
  'held-numbers-count': {
    en: '{count, plural, one {One number is bound to it.} other {# numbers are bound to it.}}',
    ur: '{count, plural, one {اس سے ایک نمبر منسلک ہے۔} other {اس سے {count} نمبر منسلک ہیں۔}}',
  },
  'held-numbers-others': {
    en: '{count, plural, one {One number more} other {# numbers more}}',
    ur: '{count, plural, one {مزید ایک نمبر} other {مزید {count} نمبر}}',
  },
  'held-numbers-more': { en: 'The first {shown} are shown.', ur: 'پہلے {shown} دکھائے گئے ہیں۔' },
  'held-no-numbers': { en: 'No number is bound to it.', ur: 'اس سے کوئی نمبر منسلک نہیں۔' },
  'held-number': { en: 'Number', ur: 'نمبر' },
  'held-carrier': { en: 'Carrier', ur: 'ٹیلی کام کمپنی' },
  'held-use': { en: 'Used for', ur: 'استعمال' },
  'held-since': { en: 'Since', ur: 'کب سے' },
  'held-use-outbound': { en: 'calling out', ur: 'کال کرنا' },
  'held-use-inbound': { en: 'being called', ur: 'کال وصول کرنا' },
  'held-use-both': { en: 'calling out and being called', ur: 'کال کرنا اور وصول کرنا' },
  'held-home': { en: 'from an agent’s home', ur: 'کارکن کے گھر سے' },
  'held-number-shut': { en: 'may not be used', ur: 'استعمال کی اجازت نہیں' },
  'held-people': { en: 'People', ur: 'افراد' },
  'held-no-people': { en: 'Nobody is named for it here.', ur: 'یہاں اس کے لیے کوئی فرد درج نہیں۔' },
  'held-person-erased': { en: 'Erased by law', ur: 'قانون کے تحت حذف شدہ' },
  'held-public': { en: 'What the public sees of it', ur: 'عوام اس کے بارے میں کیا دیکھتے ہیں' },
} satisfies Texts;
