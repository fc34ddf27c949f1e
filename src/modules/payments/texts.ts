import type { Texts } from '../../platform/texts.ts';

export const paymentsTexts = {
  'unknown-reference': {
    en: 'No fee has this payment reference.',
    ur: 'اس حوالہ نمبر کی کوئی فیس موجود نہیں۔',
  },
  'mistyped-reference': {
    en: 'This payment reference is mistyped: its check character does not fit.',
    ur: 'یہ حوالہ نمبر غلط لکھا گیا ہے: اس کا آخری حرف باقی نمبر سے میل نہیں کھاتا۔',
  },
  'unknown-fee': {
    en: 'There is no such fee.',
    ur: 'ایسی کوئی فیس موجود نہیں۔',
  },
  'wrong-amount': {
    en: 'The amount is not the one demanded. Expected: {expected} in the smallest unit of {currency}.',
    ur: 'رقم مطلوبہ رقم کے برابر نہیں۔ مطلوبہ رقم: {expected} ({currency} کی سب سے چھوٹی اکائی میں)۔',
  },
  'wrong-currency': {
    en: 'The currency must be {expected}.',
    ur: 'رقم {expected} میں ہونی چاہیے۔',
  },
  'malformed-amount': {
    en: 'An amount is a whole number above zero, in the smallest unit of the currency.',
    ur: 'رقم صفر سے بڑا پورا عدد ہونی چاہیے، کرنسی کی سب سے چھوٹی اکائی میں۔',
  },
  'already-paid': {
    en: 'This fee has already been paid. The second payment was not taken.',
    ur: 'یہ فیس پہلے ہی ادا ہو چکی ہے۔ دوسری ادائیگی قبول نہیں کی گئی۔',
  },
  'fee-withdrawn': {
    en: 'This fee is no longer demanded.',
    ur: 'یہ فیس اب واجب الادا نہیں رہی۔',
  },
  'paid-in-future': {
    en: 'The time of payment lies in the future.',
    ur: 'ادائیگی کا وقت مستقبل کا ہے۔',
  },
  'paid-before-demanded': {
    en: 'The time of payment lies before the fee was demanded.',
    ur: 'ادائیگی کا وقت فیس طلب کیے جانے سے پہلے کا ہے۔',
  },
  'notification-reused': {
    en: 'Another payment was already reported under this notification id.',
    ur: 'اس اطلاع نمبر کے تحت پہلے ہی کسی اور ادائیگی کی اطلاع دی جا چکی ہے۔',
  },
  'notification-without-id': {
    en: 'Give the notification an id of 1 to 100 characters.',
    ur: 'اطلاع کا نمبر درج کریں، 1 سے 100 حروف تک۔',
  },
  'bank-not-named': {
    en: 'No collecting bank is named for this token. The Authority names it first.',
    ur: 'اس ٹوکن کے لیے فیس وصول کرنے والا کوئی بینک نامزد نہیں۔ پہلے اتھارٹی اسے نامزد کرے۔',
  },
  'bank-of-another': {
    en: 'This address belongs to another bank than the one your token is for.',
    ur: 'یہ پتہ اُس بینک کا نہیں جس کے لیے آپ کا ٹوکن ہے۔',
  },
  'bank-code-malformed': {
    en: 'A bank’s code has small letters, digits and hyphens, 40 at most.',
    ur: 'بینک کے کوڈ میں چھوٹے انگریزی حروف، ہندسے اور ہائفن ہوتے ہیں، زیادہ سے زیادہ 40۔',
  },
  'principal-of-another-bank': {
    en: 'This account acts for another bank.',
    ur: 'یہ کھاتہ کسی دوسرے بینک کے لیے کام کرتا ہے۔',
  },
  'bank-reference-used': {
    en: 'This bank payment has already settled another fee.',
    ur: 'بینک کی یہ ادائیگی پہلے ہی کسی دوسری فیس کے لیے استعمال ہو چکی ہے۔',
  },
  'bank-reference-missing': {
    en: 'Give the bank’s own reference of the payment, 1 to 100 characters.',
    ur: 'ادائیگی کا بینک حوالہ درج کریں، 1 سے 100 حروف تک۔',
  },
  'receipt-used': {
    en: 'This receipt has already been entered for another fee.',
    ur: 'یہ رسید پہلے ہی کسی دوسری فیس کے لیے درج ہو چکی ہے۔',
  },
  'receipt-missing': {
    en: 'Give the number of the receipt, 1 to 100 characters.',
    ur: 'رسید کا نمبر درج کریں، 1 سے 100 حروف تک۔',
  },
  'fee-without-lines': {
    en: 'A fee needs at least one line that says what is charged.',
    ur: 'فیس میں کم از کم ایک مد ہونی چاہیے جو بتائے کہ رقم کس چیز کی ہے۔',
  },
  'fee-not-paid': {
    en: 'This fee was not paid, so nothing can go back.',
    ur: 'یہ فیس ادا نہیں کی گئی، اس لیے کچھ واپس نہیں ہو سکتا۔',
  },
  'refund-already-ordered': {
    en: 'A refund of this fee has already been ordered.',
    ur: 'اس فیس کی واپسی کا حکم پہلے ہی دیا جا چکا ہے۔',
  },
  'no-refund-due': {
    en: 'The rules give nothing of this fee back in this case.',
    ur: 'قواعد کے مطابق اس صورت میں اس فیس کا کوئی حصہ واپس نہیں ہوتا۔',
  },
  'no-refund-ordered': {
    en: 'No refund of this fee was ordered.',
    ur: 'اس فیس کی واپسی کا حکم نہیں دیا گیا۔',
  },
  'refund-already-paid': {
    en: 'The refund has already been paid out.',
    ur: 'فیس کی واپس ہونے والی رقم پہلے ہی ادا کی جا چکی ہے۔',
  },
  'refund-by-second-officer': {
    en: 'A refund is paid out by somebody else than the person who ordered it.',
    ur: 'رقم کی واپسی وہ شخص ادا نہیں کر سکتا جس نے خود اس کا حکم دیا ہو۔',
  },
  'banks-only': {
    en: 'Only a bank may report payments.',
    ur: 'ادائیگی کی اطلاع صرف بینک دے سکتا ہے۔',
  },
  'payments-by-officers-only': {
    en: 'Only an officer may enter payments and refunds.',
    ur: 'ادائیگی اور واپسی کا اندراج صرف مجاز افسر کر سکتا ہے۔',
  },
} satisfies Texts;
