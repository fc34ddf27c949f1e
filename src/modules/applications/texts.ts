import type { Texts } from '../../platform/texts.ts';
import { askedTexts } from './asked-texts.ts';
import { contentTexts } from './content-texts.ts';
import { reviewTexts } from './review-texts.ts';

/** Why something cannot be done with an application, in both languages. */
export const applicationsTexts = {
  ...contentTexts,
  ...askedTexts,
  ...reviewTexts,
  'no-such-application': { en: 'There is no such application.', ur: 'ایسی کوئی درخواست موجود نہیں۔' },
  'no-such-organisation': { en: 'There is no such organisation.', ur: 'ایسا کوئی ادارہ موجود نہیں۔' },
  'no-such-version': {
    en: 'The application has no version with this hash.',
    ur: 'درخواست کا اس ہیش والا کوئی نسخہ نہیں۔',
  },
  'no-such-upload': {
    en: 'No file with this hash was uploaded for this application.',
    ur: 'اس درخواست کے لیے اس ہیش کی کوئی فائل اپ لوڈ نہیں ہوئی۔',
  },
  'applicants-only': {
    en: 'Only somebody who acts for an organisation can do this.',
    ur: 'یہ کام صرف وہی کر سکتا ہے جو کسی ادارے کی طرف سے آیا ہو۔',
  },
  'submitted-already': {
    en: 'It was submitted already: withdraw it instead.',
    ur: 'یہ جمع ہو چکی ہے: اسے واپس لے لیں۔',
  },
  'draft-changed': {
    en: 'Somebody saved this draft meanwhile; it is now at revision {revision}. Load it, add your changes and save again.',
    ur: 'اس دوران کسی نے یہ مسودہ محفوظ کر لیا؛ اب اس کی ترمیم {revision} ہے۔ اسے دوبارہ کھولیں، اپنی تبدیلیاں شامل کریں اور محفوظ کریں۔',
  },
  'part-changed': {
    en: 'Somebody changed this meanwhile. Nothing was overwritten: compare, then save again.',
    ur: 'اس دوران کسی نے اسے بدل دیا۔ کچھ بھی مٹایا نہیں گیا: موازنہ کریں، پھر دوبارہ محفوظ کریں۔',
  },
  'version-changed': {
    en: 'This is about another version. The current one is version {version}: read it first.',
    ur: 'یہ کسی اور نسخے کے بارے میں ہے۔ موجودہ نسخہ {version} ہے: پہلے اسے پڑھیں۔',
  },
  'uploads-too-large': {
    en: 'All files of an application together may have {most}.',
    ur: 'ایک درخواست کی تمام فائلیں مل کر {most} سے زیادہ نہیں ہو سکتیں۔',
  },
  'unknown-class': {
    en: 'There is no such class. The classes are: {classes}.',
    ur: 'ایسا کوئی زمرہ نہیں۔ زمرے یہ ہیں: {classes}۔',
  },
  'licence-goes-with-kind': {
    en: 'A first application names no licence but that of a centre in transition; a renewal, variation or surrender names the licence it is about.',
    ur: 'پہلی درخواست میں عبوری مرکز کے سوا کسی لائسنس کا نام نہیں آتا؛ تجدید، تبدیلی یا دستبرداری میں اسی لائسنس کا نام آتا ہے جس کے بارے میں ہو۔',
  },
  'licence-of-another': {
    en: 'This licence is not held by your organisation.',
    ur: 'یہ لائسنس آپ کے ادارے کا نہیں ہے۔',
  },
  'sealed-by-another-agency': {
    en: 'These reasons were sealed by another agency. It alone opens them to a court.',
    ur: 'یہ وجوہ کسی اور ادارے نے سربمہر کی تھیں۔ عدالت کے لیے وہی انہیں کھول سکتا ہے۔',
  },
  'inspection-asked-already': {
    en: 'The inspection was asked for already. The licence goes on until it is made.',
    ur: 'معائنہ پہلے ہی طلب کیا جا چکا ہے۔ معائنے تک لائسنس جاری ہے۔',
  },
  'inspected-already': {
    en: 'Every place was inspected; no inspection is outstanding.',
    ur: 'ہر جگہ کا معائنہ ہو چکا ہے؛ کوئی معائنہ باقی نہیں۔',
  },
  'renewal-too-early': {
    en: 'A renewal may be applied for from {from} on.',
    ur: 'تجدید کی درخواست {from} سے دی جا سکتی ہے۔',
  },
  'licence-has-ended': { en: 'This licence has ended.', ur: 'اس لائسنس کی مدت ختم ہو چکی ہے۔' },
  'processing-fee-unpaid': {
    en: 'The processing fee is not paid: {short, number} of the smallest unit of {currency} are missing.',
    ur: 'کارروائی کی فیس ادا نہیں ہوئی: {currency} کی سب سے چھوٹی اکائی کے {short, number} باقی ہیں۔',
  },
  'processing-fee-paid': {
    en: 'The processing fee is paid already.',
    ur: 'کارروائی کی فیس پہلے ہی ادا ہو چکی ہے۔',
  },
  'act-not-possible-now': {
    en: 'This cannot be done while the application is: {state}. It can be done when it is: {possible}.',
    ur: 'جب تک درخواست کی حالت یہ ہے: {state}، یہ نہیں ہو سکتا۔ یہ ان حالتوں میں ہو سکتا ہے: {possible}۔',
  },
  'recused-from-this': {
    en: 'This officer recused himself from this application.',
    ur: 'یہ افسر اس درخواست سے دستبردار ہو چکا ہے۔',
  },
  'agency-does-not-review': {
    en: 'Your agency does not review this application.',
    ur: 'آپ کا ادارہ اس درخواست کا جائزہ نہیں لے رہا۔',
  },
  'agency-has-spoken': {
    en: 'Your agency has given its opinion on this version.',
    ur: 'آپ کا ادارہ اس نسخے پر اپنی رائے دے چکا ہے۔',
  },
  'say-what-is-missing': {
    en: 'Say piece by piece what is missing.',
    ur: 'ایک ایک کر کے بتائیں کہ کیا کم ہے۔',
  },
  'say-what-is-asked': {
    en: 'Say piece by piece what is asked.',
    ur: 'ایک ایک کر کے بتائیں کہ کیا پوچھا جا رہا ہے۔',
  },
  'request-still-open': {
    en: 'Your agency has a request that is not answered yet.',
    ur: 'آپ کے ادارے کی ایک درخواستِ معلومات کا جواب ابھی باقی ہے۔',
  },
  'own-request-still-open': {
    en: 'Your agency waits for an answer to its own request; it gives its opinion after that.',
    ur: 'آپ کا ادارہ اپنے ہی سوال کے جواب کا منتظر ہے؛ رائے اس کے بعد دی جائے گی۔',
  },
  'later-request-needs-justification': {
    en: 'Your agency has asked before. Say why this was not asked then.',
    ur: 'آپ کا ادارہ پہلے بھی پوچھ چکا ہے۔ بتائیں کہ یہ بات تب کیوں نہیں پوچھی گئی۔',
  },
  'conditions-go-with-their-verdict': {
    en: 'Conditions belong to the opinion "no objection with conditions", and that opinion needs some.',
    ur: 'شرائط صرف "شرائط کے ساتھ کوئی اعتراض نہیں" والی رائے کے ساتھ آتی ہیں، اور اس رائے کے لیے شرائط ضروری ہیں۔',
  },
  'grounds-go-with-objection': {
    en: 'Grounds belong to an objection, and an objection needs some.',
    ur: 'وجوہات صرف اعتراض کے ساتھ آتی ہیں، اور اعتراض کے لیے وجوہات ضروری ہیں۔',
  },
  'ground-names-its-matches': {
    en: 'This ground is that somebody known comes back. Choose the matches it rests on.',
    ur: 'یہ وجہ کسی معلوم فریق کی واپسی ہے۔ وہ مماثلتیں منتخب کریں جن پر یہ قائم ہے۔',
  },
  'matches-go-with-objection': {
    en: 'Matches belong to an objection: nothing else rests on them.',
    ur: 'مماثلتیں صرف اعتراض کے ساتھ آتی ہیں: کوئی اور رائے ان پر قائم نہیں ہوتی۔',
  },
  'unknown-ground': {
    en: 'This ground is not on the list of the law.',
    ur: 'یہ وجہ قانون کی فہرست میں نہیں۔',
  },
  'objection-needs-reasons': {
    en: 'An objection needs reasons, open or sealed.',
    ur: 'اعتراض کے لیے وجوہات درکار ہیں، کھلی یا سربمہر۔',
  },
  'countersigned-by-another': {
    en: 'A paper opinion is countersigned by another officer than the one who enters it.',
    ur: 'کاغذی رائے پر تصدیقی دستخط درج کرنے والے کے علاوہ کوئی دوسرا افسر کرتا ہے۔',
  },
  'countersigned-within-the-agency': {
    en: 'A paper opinion is countersigned by an officer of the same agency who may countersign.',
    ur: 'کاغذی رائے پر تصدیقی دستخط اسی ادارے کا وہ افسر کرتا ہے جسے اس کا اختیار ہو۔',
  },
  'nothing-to-reaffirm': {
    en: 'Your agency has given no opinion on an earlier version.',
    ur: 'آپ کے ادارے نے کسی پچھلے نسخے پر رائے نہیں دی۔',
  },
  'difference-not-shown': {
    en: 'An opinion is reaffirmed over the difference from the version it was given on. Read that difference first.',
    ur: 'رائے کی توثیق اُس نسخے سے فرق دیکھ کر ہوتی ہے جس پر رائے دی گئی تھی۔ پہلے وہ فرق پڑھیں۔',
  },
  'sealed-once': {
    en: 'Give the sealed reasons once: as text, or sealed already.',
    ur: 'سربمہر وجوہات ایک ہی بار دیں: تحریر کی صورت میں یا پہلے سے مہر بند۔',
  },
  'sealed-reasons-are-given-anew': {
    en: 'An opinion with sealed reasons is given anew, because its seal is bound to the earlier version.',
    ur: 'سربمہر وجوہات والی رائے نئے سرے سے دی جاتی ہے، کیونکہ مہر پچھلے نسخے سے بندھی ہے۔',
  },
  'no-sealing-keys': {
    en: 'Nothing can be sealed: the named decider has no sealing key in force.',
    ur: 'کچھ سربمہر نہیں ہو سکتا: نامزد فیصلہ کنندہ کی کوئی مہر بندی کلید نافذ نہیں۔',
  },
  'no-sealed-reasons': {
    en: 'This opinion has no sealed reasons.',
    ur: 'اس رائے کی کوئی سربمہر وجوہات نہیں۔',
  },
  'alternate-is-another': { en: 'The alternate is another officer.', ur: 'متبادل کوئی دوسرا افسر ہوتا ہے۔' },
  'alternate-of-the-same-agency': {
    en: 'The alternate is an officer of the same agency.',
    ur: 'متبادل اسی ادارے کا افسر ہوتا ہے۔',
  },
  'premises-not-of-this-application': {
    en: 'These premises are not in this application.',
    ur: 'یہ جگہ اس درخواست میں شامل نہیں۔',
  },
  'no-such-inspection': { en: 'No such inspection was ordered.', ur: 'ایسے کسی معائنے کا حکم نہیں دیا گیا۔' },
  'inspection-recorded-already': {
    en: 'The outcome of this inspection is on record.',
    ur: 'اس معائنے کا نتیجہ درج ہو چکا ہے۔',
  },
  'inspection-outstanding': { en: 'An inspection is outstanding.', ur: 'ایک معائنہ ابھی باقی ہے۔' },
  'inspection-unsatisfactory': {
    en: 'The last inspection of a place was unsatisfactory.',
    ur: 'ایک جگہ کا آخری معائنہ تسلی بخش نہیں تھا۔',
  },
  'inspection-needed': {
    en: 'Every place is inspected before the licence. Places without a satisfactory outcome as they are declared now: {left}.',
    ur: 'لائسنس سے پہلے ہر جگہ کا معائنہ ہوتا ہے۔ ایسی جگہیں جن کا موجودہ اندراج کے مطابق تسلی بخش معائنہ نہیں ہوا: {left}۔',
  },
  'opinions-missing': {
    en: 'Not every agency stands behind this very version.',
    ur: 'ہر ادارے کی رائے اسی نسخے پر موجود نہیں۔',
  },
  'opinions-of-one-officer': {
    en: 'One officer gave the opinion of two agencies.',
    ur: 'ایک ہی افسر نے دو اداروں کی رائے دی ہے۔',
  },
  'an-agency-objects': { en: 'There is an objection: {agencies}.', ur: 'اعتراض موجود ہے: {agencies}۔' },
  'no-provisional-for-this-class': {
    en: 'This class is not licensed provisionally.',
    ur: 'اس زمرے کو عارضی لائسنس نہیں دیا جاتا۔',
  },
  'proposal-open': {
    en: 'A proposal is open already: approve or decline it first.',
    ur: 'ایک تجویز پہلے سے موجود ہے: پہلے اسے منظور یا نامنظور کریں۔',
  },
  'nothing-proposed': { en: 'No such proposal is open.', ur: 'ایسی کوئی تجویز زیرِ غور نہیں۔' },
  'approved-by-another': {
    en: 'Another officer than the one who proposed it approves it.',
    ur: 'منظوری تجویز کرنے والے کے علاوہ کوئی دوسرا افسر دیتا ہے۔',
  },
  'no-agency-objects': { en: 'No agency objects.', ur: 'کسی ادارے کو اعتراض نہیں۔' },
  'reconsidered-already': {
    en: 'The objection was reconsidered once; now the joint body decides.',
    ur: 'اعتراض پر ایک بار نظرِ ثانی ہو چکی؛ اب مشترکہ مجلس فیصلہ کرے گی۔',
  },
  'reconsider-first': {
    en: 'The objection goes back for reconsideration once before the joint body decides.',
    ur: 'مشترکہ مجلس کے فیصلے سے پہلے اعتراض ایک بار نظرِ ثانی کے لیے واپس جاتا ہے۔',
  },
  'joint-body-incomplete': {
    en: 'Every reviewing agency sits in the joint body, with one officer.',
    ur: 'مشترکہ مجلس میں جائزہ لینے والے ہر ادارے کا ایک افسر بیٹھتا ہے۔',
  },
  'joint-body-seats-one-person-once': {
    en: 'Nobody sits in the joint body twice.',
    ur: 'مشترکہ مجلس میں کوئی شخص دو بار نہیں بیٹھتا۔',
  },
  'member-not-of-agency': {
    en: 'This member is not an officer of that agency who may sit in the joint body.',
    ur: 'یہ رکن اُس ادارے کا ایسا افسر نہیں جو مشترکہ مجلس میں بیٹھ سکے۔',
  },
  'granted-for-good': {
    en: 'The licence is granted for its full term: no inspection is outstanding for this application.',
    ur: 'لائسنس پوری مدت کے لیے جاری ہو چکا ہے: اس درخواست کا کوئی معائنہ باقی نہیں۔',
  },
  'sat-in-the-joint-body': {
    en: 'Whoever sat in the joint body, or entered its outcome, does not approve what follows from it.',
    ur: 'جو مشترکہ مجلس میں بیٹھا یا جس نے اس کا نتیجہ درج کیا، وہ اس کے بعد کے فیصلے کی منظوری نہیں دیتا۔',
  },
  'notice-given-already': { en: 'The notice was given already.', ur: 'نوٹس پہلے ہی دیا جا چکا ہے۔' },
  'no-notice-yet': { en: 'No notice of refusal was given yet.', ur: 'انکار کا نوٹس ابھی نہیں دیا گیا۔' },
  'answered-already': { en: 'The notice was answered already.', ur: 'نوٹس کا جواب پہلے ہی دیا جا چکا ہے۔' },
  'not-answered-yet': {
    en: 'The applicant has not answered yet.',
    ur: 'درخواست گزار نے ابھی جواب نہیں دیا۔',
  },
  'refusal-needs-grounds': { en: 'A refusal names its grounds.', ur: 'انکار میں وجوہات درج ہوتی ہیں۔' },
  'time-to-answer-runs': {
    en: 'The applicant may answer until {until}.',
    ur: 'درخواست گزار {until} تک جواب دے سکتا ہے۔',
  },
  'sealed-reasons-unread': {
    en: 'You decide on sealed reasons you have not read: {agencies}. Read them first.',
    ur: 'آپ اُن سربمہر وجوہات پر فیصلہ کر رہے ہیں جو آپ نے نہیں پڑھیں: {agencies}۔ پہلے انھیں پڑھیں۔',
  },
  'nothing-to-grant': { en: 'A surrender has nothing to grant.', ur: 'دستبرداری میں دینے کو کچھ نہیں۔' },
  'direction-entered-already': {
    en: 'A court direction is entered already.',
    ur: 'عدالتی ہدایت پہلے ہی درج ہے۔',
  },
  'no-such-direction': { en: 'No such court direction is entered.', ur: 'ایسی کوئی عدالتی ہدایت درج نہیں۔' },
  'authority-only': { en: 'Only the Authority does this.', ur: 'یہ کام صرف اتھارٹی کرتی ہے۔' },
  'no-clock-runs': { en: 'No clock of this agency runs.', ur: 'اس ادارے کی کوئی مدت جاری نہیں۔' },
  'own-time-extended-already': {
    en: 'This time of the Authority’s own was extended once; it is not extended again.',
    ur: 'اتھارٹی کی اپنی یہ مدت ایک بار بڑھائی جا چکی ہے؛ دوبارہ نہیں بڑھے گی۔',
  },
  'own-time-too-long': {
    en: 'The Authority extends its own time by no more than the whole time once again: until {latest} at the latest.',
    ur: 'اتھارٹی اپنی مدت زیادہ سے زیادہ پوری مدت کے برابر بڑھا سکتی ہے: آخری ممکنہ تاریخ {latest}۔',
  },
  'not-a-later-day': {
    en: 'Name a day after {dueOn}, and after today.',
    ur: '{dueOn} اور آج کے بعد کا کوئی دن بتائیں۔',
  },
  'nothing-approved': { en: 'Nothing was approved.', ur: 'کچھ منظور نہیں ہوا۔' },
  'licence-fee-unpaid': { en: 'The licence fee is not paid.', ur: 'لائسنس فیس ادا نہیں ہوئی۔' },
  'not-refused': { en: 'This application was not refused.', ur: 'یہ درخواست رد نہیں ہوئی۔' },
} satisfies Texts;
