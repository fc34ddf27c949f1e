import type { Texts } from '../../../platform/texts.ts';
import { askedTexts } from './asked-texts.ts';
import { clockTexts } from './clock-texts.ts';
import { decisionTexts } from './decision-texts.ts';

/** What an application is called, where it stands, and what its applicant has to do. */
export const applicationTexts = {
  ...askedTexts,
  ...clockTexts,
  ...decisionTexts,
  'my-application-title': { en: 'Application {reference}', ur: 'درخواست {reference}' },
  'my-back': { en: 'All applications and licences', ur: 'تمام درخواستیں اور لائسنس' },
  'my-about': { en: 'About', ur: 'نوعیت' },
  'my-state': { en: 'State', ur: 'حالت' },
  'my-version': { en: 'Version', ur: 'نسخہ' },
  'my-submitted': { en: 'Submitted', ur: 'جمع ہوئی' },
  'my-changed': { en: 'Last changed', ur: 'آخری تبدیلی' },
  'my-licence': { en: 'Licence', ur: 'لائسنس' },
  'my-kind-new': { en: 'First licence', ur: 'نیا لائسنس' },
  'my-kind-renewal': { en: 'Renewal', ur: 'تجدید' },
  'my-kind-variation': { en: 'Variation', ur: 'تبدیلی' },
  'my-kind-surrender': { en: 'Surrender', ur: 'لائسنس کی واپسی' },
  'my-state-draft': { en: 'Draft', ur: 'مسودہ' },
  'my-state-submitted': { en: 'Submitted', ur: 'جمع ہو چکی' },
  'my-state-agency-review': { en: 'Under review', ur: 'زیرِ جائزہ' },
  'my-state-deficient': { en: 'Waiting for you', ur: 'آپ کے جواب کی منتظر' },
  'my-state-decision': { en: 'Being decided', ur: 'فیصلہ زیرِ غور' },
  'my-state-refusal-proposed': { en: 'Refusal proposed', ur: 'نامنظوری زیرِ غور' },
  'my-state-licence-fee-due': { en: 'Approved, fee due', ur: 'منظور، فیس واجب' },
  'my-state-granted': { en: 'Granted', ur: 'لائسنس جاری' },
  'my-state-refused': { en: 'Refused', ur: 'مسترد' },
  'my-state-withdrawn': { en: 'Withdrawn', ur: 'واپس لی گئی' },
  'my-state-lapsed': { en: 'Lapsed', ur: 'ساقط' },
  'my-next-draft': {
    en: 'It is not submitted yet. Fill it in, pay the processing fee and submit it.',
    ur: 'یہ ابھی جمع نہیں ہوئی۔ اسے پُر کریں، کارروائی کی فیس ادا کریں اور جمع کرائیں۔',
  },
  'my-next-submitted': {
    en: 'You have nothing to do now. The office checks whether the application is complete.',
    ur: 'آپ کو ابھی کچھ نہیں کرنا۔ دفتر دیکھ رہا ہے کہ درخواست مکمل ہے یا نہیں۔',
  },
  'my-next-agency-review': {
    en: 'You have nothing to do now. The agencies are reviewing the application.',
    ur: 'آپ کو ابھی کچھ نہیں کرنا۔ ادارے درخواست کا جائزہ لے رہے ہیں۔',
  },
  'my-next-deficient': {
    en: 'Give what is asked and submit a new version.',
    ur: 'جو مانگا گیا ہے وہ دیں اور نیا نسخہ جمع کرائیں۔',
  },
  'my-next-decision': {
    en: 'You have nothing to do now. The decision is being made.',
    ur: 'آپ کو ابھی کچھ نہیں کرنا۔ فیصلہ کیا جا رہا ہے۔',
  },
  'my-next-refusal-proposed': {
    en: 'You have notice that the application may be refused. Read the reasons and answer them.',
    ur: 'آپ کو نوٹس دیا گیا ہے کہ درخواست مسترد ہو سکتی ہے۔ وجوہات پڑھیں اور ان کا جواب دیں۔',
  },
  'my-next-refusal-waits': {
    en: 'A refusal is being considered. You have nothing to do now.',
    ur: 'درخواست مسترد کرنے پر غور ہو رہا ہے۔ آپ کو ابھی کچھ نہیں کرنا۔',
  },
  'my-next-licence-fee-due': {
    en: 'The application is approved. The licence is issued when the licence fee is paid.',
    ur: 'درخواست منظور ہو چکی ہے۔ لائسنس فیس ادا ہونے پر لائسنس جاری ہوگا۔',
  },
  'my-next-granted': { en: 'The licence is granted.', ur: 'لائسنس جاری ہو چکا ہے۔' },
  'my-next-refused': { en: 'The application is refused.', ur: 'درخواست مسترد ہو چکی ہے۔' },
  'my-next-withdrawn': {
    en: 'The application was withdrawn.',
    ur: 'درخواست واپس لی جا چکی ہے۔',
  },
  'my-next-lapsed': {
    en: 'The application lapsed, because what was due from you did not come in time.',
    ur: 'درخواست ساقط ہو گئی، کیونکہ جو آپ کے ذمے تھا وہ وقت پر نہیں پہنچا۔',
  },
  'my-next-until': { en: 'You have until {until}.', ur: 'آپ کے پاس {until} تک کا وقت ہے۔' },
  'my-lapse': {
    en: 'Without an answer the application lapses after {day}.',
    ur: 'جواب نہ ملنے پر درخواست {day} کے بعد ساقط ہو جائے گی۔',
  },
  'my-hand': { en: 'Who has it in hand', ur: 'درخواست اس وقت کس کے پاس ہے' },
  'my-hand-you': { en: 'You', ur: 'آپ' },
  'my-hand-agencies': { en: 'The reviewing agencies', ur: 'جائزہ لینے والے ادارے' },
  'my-hand-intake': { en: '{agency}, intake', ur: '{agency}، شعبۂ وصولی' },
  'my-hand-authority': { en: '{agency}, decision', ur: '{agency}، فیصلہ' },
  'my-hand-until': { en: '{agency}, until {until}', ur: '{agency}، {until} تک' },
  'my-asked': { en: 'What is asked of you', ur: 'آپ سے کیا مانگا گیا ہے' },
  'my-asked-by': { en: '{agency} asks, until {until}', ur: '{agency} کا سوال، {until} تک' },
  'my-asked-place': { en: 'Place in the application: {place}', ur: 'درخواست میں جگہ: {place}' },
  'my-notice': { en: 'Notice of refusal', ur: 'نامنظوری کا نوٹس' },
  'my-notice-until': { en: 'You may answer until {until}.', ur: 'آپ {until} تک جواب دے سکتے ہیں۔' },
  'my-notice-answered': { en: 'You have answered this notice.', ur: 'آپ اس نوٹس کا جواب دے چکے ہیں۔' },
  'my-refused-why': { en: 'Why it was refused', ur: 'مسترد ہونے کی وجوہات' },
  'my-fees': { en: 'Fees', ur: 'فیس' },
  'my-fee-processing': { en: 'Processing fee', ur: 'کارروائی کی فیس' },
  'my-fee-licence': { en: 'Licence fee', ur: 'لائسنس فیس' },
  'my-fee-pay': {
    en: 'Pay under the reference {reference} until {until}.',
    ur: 'حوالہ نمبر {reference} کے تحت {until} تک ادا کریں۔',
  },
  'my-fee-overdue': {
    en: 'It was due on {until}. Pay under the reference {reference}.',
    ur: 'یہ {until} کو واجب تھی۔ حوالہ نمبر {reference} کے تحت ادا کریں۔',
  },
  'my-fee-receipt': {
    en: 'Paid {moment} under the reference {reference}.',
    ur: 'حوالہ نمبر {reference} کے تحت {moment} کو ادا ہوئی۔',
  },
  'my-fee-receipt-office': { en: 'Receipt {value}', ur: 'رسید {value}' },
  'my-fee-receipt-bank': { en: "The bank's reference {value}", ur: 'بینک کا حوالہ {value}' },
  'my-fee-refund': { en: '{value} goes back to you.', ur: '{value} آپ کو واپس کیے جائیں گے۔' },
  'my-fee-is-due': { en: 'Due', ur: 'واجب الادا' },
  'my-fee-is-paid': { en: 'Paid', ur: 'ادا شدہ' },
  'my-fee-is-refund-ordered': { en: 'Refund ordered', ur: 'واپسی منظور' },
  'my-fee-is-refunded': { en: 'Refunded', ur: 'رقم واپس' },
  'my-fee-is-withdrawn': { en: 'No longer due', ur: 'اب واجب نہیں' },
  'my-history': { en: 'What happened', ur: 'اب تک کی کارروائی' },
  'my-told-VersionSubmitted': { en: 'A version was submitted.', ur: 'ایک نسخہ جمع کرایا گیا۔' },
  'my-told-FoundComplete': {
    en: 'The application was found complete.',
    ur: 'درخواست مکمل پائی گئی۔',
  },
  'my-told-FoundDeficient': { en: 'Something was found missing.', ur: 'درخواست میں کمی پائی گئی۔' },
  'my-told-InformationRequested': { en: 'Information was requested.', ur: 'معلومات طلب کی گئیں۔' },
  'my-told-InspectionOrdered': { en: 'An inspection was ordered.', ur: 'معائنے کا حکم دیا گیا۔' },
  'my-told-GrantApproved': { en: 'The application was approved.', ur: 'درخواست منظور ہوئی۔' },
  'my-told-RefusalNoticed': {
    en: 'Notice was given that the application may be refused.',
    ur: 'نوٹس دیا گیا کہ درخواست مسترد ہو سکتی ہے۔',
  },
  'my-told-RefusalAnswered': { en: 'The notice was answered.', ur: 'نوٹس کا جواب دیا گیا۔' },
  'my-told-RefusalDropped': {
    en: 'The intended refusal was dropped.',
    ur: 'درخواست مسترد کرنے کا ارادہ ترک کر دیا گیا۔',
  },
  'my-told-RefusalApproved': { en: 'The application was refused.', ur: 'درخواست مسترد ہوئی۔' },
  'my-told-ApplicationWithdrawn': {
    en: 'The application was withdrawn.',
    ur: 'درخواست واپس لے لی گئی۔',
  },
  'my-told-LapseNoticed': {
    en: 'Notice was given that the application is about to lapse.',
    ur: 'نوٹس دیا گیا کہ درخواست ساقط ہونے والی ہے۔',
  },
  'my-told-ApplicationLapsed': { en: 'The application lapsed.', ur: 'درخواست ساقط ہو گئی۔' },
  'my-told-CourtDirectionEntered': {
    en: 'A direction of a court was entered.',
    ur: 'عدالت کی ایک ہدایت درج ہوئی۔',
  },
  'my-told-CourtDirectionApproved': {
    en: 'The application was approved as a court directed.',
    ur: 'عدالت کی ہدایت پر درخواست منظور ہوئی۔',
  },
  'my-told-OfficeTimeBegun': {
    en: 'From this day on the office’s own time to act is counted, too.',
    ur: 'اس دن سے دفتر کی اپنی کارروائی کی مدت بھی شمار ہو رہی ہے۔',
  },
  'my-told-TimeExtended': {
    en: 'An agency was given more time.',
    ur: 'ایک ادارے کو مزید وقت دیا گیا۔',
  },
  'my-told-FeeReminded': {
    en: 'You were reminded that the licence fee is due.',
    ur: 'آپ کو یاد دلایا گیا کہ لائسنس فیس واجب ہے۔',
  },
  'my-told-ApplicationReopened': {
    en: 'The application was taken up again; the licence fee was demanded anew.',
    ur: 'درخواست دوبارہ شروع ہوئی؛ لائسنس فیس نئے سرے سے طلب کی گئی۔',
  },
  'my-told-InspectionAsked': {
    en: 'You asked for the inspection.',
    ur: 'آپ نے معائنہ طلب کیا۔',
  },
  'my-told-CourtDirectionDropped': {
    en: 'The direction of a court was entered by mistake, and taken back.',
    ur: 'عدالت کی ہدایت غلطی سے درج ہوئی تھی، واپس لے لی گئی۔',
  },
  'my-told-ApplicationGranted': { en: 'The licence was granted.', ur: 'لائسنس جاری ہوا۔' },
} satisfies Texts;
