import type { HistoryLine } from '../../../modules/applications/index.ts';
import type { Texts } from '../../../platform/texts.ts';

/** What each fact of an application is called: none may be without words. */
export const historyTexts = {
  'application-did-VersionSubmitted': { en: 'A version was submitted', ur: 'ایک ورژن جمع ہوا' },
  'application-did-FoundComplete': { en: 'Found complete', ur: 'مکمل قرار پائی' },
  'application-did-FoundDeficient': { en: 'Found incomplete', ur: 'نامکمل قرار پائی' },
  'application-did-InformationRequested': { en: 'Information was asked for', ur: 'معلومات طلب کی گئیں' },
  'application-did-OpinionGiven': { en: 'An opinion was given', ur: 'رائے دی گئی' },
  'application-did-OpinionReaffirmed': { en: 'An opinion was reaffirmed', ur: 'رائے کی توثیق کی گئی' },
  'application-did-OfficerRecused': { en: 'An officer stood aside', ur: 'ایک افسر الگ ہو گیا' },
  'application-did-InspectionOrdered': { en: 'An inspection was ordered', ur: 'معائنے کا حکم دیا گیا' },
  'application-did-VisitAnnounced': { en: 'A visit was announced', ur: 'دورے کی اطلاع دی گئی' },
  'application-did-InspectionRecorded': { en: 'An inspection was recorded', ur: 'معائنہ درج کیا گیا' },
  'application-did-FurtherRecordKept': {
    en: 'A second record of an inspection came in and is kept beside the first',
    ur: 'معائنے کا دوسرا ریکارڈ آیا اور پہلے کے ساتھ محفوظ ہے',
  },
  'application-did-DecisionProposed': { en: 'A decision was proposed', ur: 'فیصلہ تجویز کیا گیا' },
  'application-did-ProposalDeclined': { en: 'The proposal was declined', ur: 'تجویز قبول نہیں ہوئی' },
  'application-did-GrantApproved': { en: 'The grant was approved', ur: 'لائسنس کا اجرا منظور ہوا' },
  'application-did-ReconsiderationOrdered': {
    en: 'Sent back to be considered again',
    ur: 'دوبارہ غور کے لیے واپس بھیجی گئی',
  },
  'application-did-JointOutcomeEntered': {
    en: 'An outcome was laid before the joint body',
    ur: 'مشترکہ مجلس کے سامنے فیصلہ رکھا گیا',
  },
  'application-did-JointOutcomeSigned': {
    en: 'A member of the joint body signed',
    ur: 'مشترکہ مجلس کے ایک رکن نے دستخط کیے',
  },
  'application-did-JointOutcomeDropped': {
    en: 'The outcome before the joint body was taken back',
    ur: 'مشترکہ مجلس کے سامنے رکھا گیا فیصلہ واپس لیا گیا',
  },
  'application-did-JointBodyDecided': { en: 'The joint body decided', ur: 'مشترکہ مجلس نے فیصلہ کیا' },
  'application-did-RefusalNoticed': { en: 'Refusal was noticed', ur: 'نامنظوری کا نوٹس دیا گیا' },
  'application-did-RefusalAnswered': { en: 'The notice was answered', ur: 'نوٹس کا جواب دیا گیا' },
  'application-did-RefusalDropped': { en: 'The refusal was dropped', ur: 'نامنظوری ترک کر دی گئی' },
  'application-did-RefusalApproved': { en: 'The refusal was approved', ur: 'نامنظوری کی منظوری ہوئی' },
  'application-did-ApplicationWithdrawn': {
    en: 'Withdrawn by the applicant',
    ur: 'درخواست گزار نے واپس لے لی',
  },
  'application-did-LapseNoticed': { en: 'Notice of lapse was given', ur: 'ساقط ہونے کا نوٹس دیا گیا' },
  'application-did-ApplicationLapsed': { en: 'Lapsed', ur: 'ساقط ہو گئی' },
  'application-did-FeeReminded': {
    en: 'A reminder of the licence fee was sent',
    ur: 'لائسنس فیس کی یاد دہانی بھیجی گئی',
  },
  'application-did-SealedReasonsProduced': {
    en: 'Sealed reasons were opened to a court',
    ur: 'سربمہر وجوہ عدالت کے لیے کھولی گئیں',
  },
  'application-did-InspectionAsked': {
    en: 'The holder asked for the inspection',
    ur: 'لائسنس یافتہ نے معائنہ طلب کیا',
  },
  'application-did-OfficeTimeEnded': {
    en: 'The time to inspect ended',
    ur: 'معائنے کی مدت ختم ہوئی',
  },
  'application-did-ApplicationReopened': { en: 'Reopened', ur: 'دوبارہ کھولی گئی' },
  'application-did-CourtDirectionDropped': {
    en: 'A court’s direction was taken back or declined',
    ur: 'عدالتی ہدایت واپس لی گئی یا قبول نہیں ہوئی',
  },
  'application-did-CourtDirectionEntered': {
    en: 'A court’s direction was entered',
    ur: 'عدالتی ہدایت درج کی گئی',
  },
  'application-did-CourtDirectionApproved': {
    en: 'The entry of a court’s direction was approved',
    ur: 'عدالتی ہدایت کے اندراج کی منظوری ہوئی',
  },
  'reminded-opinion': {
    en: 'A reminder went to the examiners of {agencies}',
    ur: 'جانچ افسران ({agencies}) کو یاد دہانی بھیجی گئی',
  },
  'reminded-intake': {
    en: 'A reminder went to intake at {agencies}',
    ur: 'وصولی افسران ({agencies}) کو یاد دہانی بھیجی گئی',
  },
  'reminded-authority': {
    en: 'A reminder went to those who decide at {agencies}',
    ur: 'فیصلہ کرنے والے افسران ({agencies}) کو یاد دہانی بھیجی گئی',
  },
  'reminded-inspection': {
    en: 'A reminder went to the inspectors of {agencies}',
    ur: 'معائنہ افسران ({agencies}) کو یاد دہانی بھیجی گئی',
  },
  'reminded-head': {
    en: 'Overdue: told to the head of {agencies}',
    ur: 'مدت گزر گئی: سربراہ ({agencies}) کو اطلاع دی گئی',
  },
  'reminded-oversight': {
    en: 'Overdue: told to oversight',
    ur: 'مدت گزر گئی: نگرانی کے دفتر کو اطلاع دی گئی',
  },
  'reminded-of-opinion': { en: 'opinion due on {day}', ur: 'رائے کی آخری تاریخ {day}' },
  'reminded-of-opinion-of': {
    en: 'opinion of {agencies} due on {day}',
    ur: 'رائے ({agencies}) کی آخری تاریخ {day}',
  },
  'reminded-of-intake': {
    en: 'check for completeness due on {day}',
    ur: 'مکمل ہونے کی جانچ کی آخری تاریخ {day}',
  },
  'reminded-of-authority': { en: 'decision due on {day}', ur: 'فیصلے کی آخری تاریخ {day}' },
  'reminded-of-inspection': { en: 'inspection due on {day}', ur: 'معائنے کی آخری تاریخ {day}' },
  'application-did-OfficeTimeBegun': {
    en: 'The office’s own time began to be counted',
    ur: 'دفتر کی اپنی مدت کا شمار شروع ہوا',
  },
  'application-did-TimeExtended': { en: 'Time was extended', ur: 'مدت بڑھائی گئی' },
  'application-did-SealedReasonsRead': { en: 'Sealed reasons were read', ur: 'سربمہر وجوہ پڑھی گئیں' },
  'application-did-ApplicationGranted': { en: 'The licence was issued', ur: 'لائسنس جاری ہوا' },
} satisfies Texts & Record<`application-did-${Exclude<HistoryLine['type'], 'SilenceMarked'>}`, unknown>;
