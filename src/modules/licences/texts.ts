import type { Texts } from '../../platform/texts.ts';
import { registerChangeTexts } from './register-change-texts.ts';

export const licencesTexts = {
  ...registerChangeTexts,
  'licence-not-found': { en: 'There is no such licence.', ur: 'ایسا کوئی لائسنس موجود نہیں۔' },
  'licence-number-malformed': {
    en: 'This is not a licence number. Check it against the certificate, the last character too.',
    ur: 'یہ لائسنس نمبر درست نہیں۔ اسے سرٹیفکیٹ سے ملا لیں، آخری حرف بھی۔',
  },
  'certificate-not-for-transitional': {
    en: 'A centre in transition has not been licensed yet, so there is no certificate. Its page in the register shows how it stands.',
    ur: 'عبوری دور میں موجود سینٹر کو ابھی لائسنس نہیں ملا، اس لیے اس کا کوئی سرٹیفکیٹ نہیں۔ اس کی موجودہ حیثیت رجسٹر میں اس کے صفحے پر دیکھیں۔',
  },
  'certificate-not-while-shut': {
    en: 'It may not operate at this time, so no certificate is given out. Its page in the register shows how it stands.',
    ur: 'اسے اس وقت کام کرنے کی اجازت نہیں، اس لیے سرٹیفکیٹ جاری نہیں کیا جاتا۔ اس کی موجودہ حیثیت رجسٹر میں اس کے صفحے پر دیکھیں۔',
  },
  'notified-by-holder-alone': {
    en: 'Only the holder, or somebody with a power of attorney for this licence, declares its numbers, people and devices.',
    ur: 'اس لائسنس کے نمبر، افراد اور آلات صرف لائسنس یافتہ یا اس کا مختار نامہ رکھنے والا شخص درج کرا سکتا ہے۔',
  },
  'licence-before': { en: 'This licence has not begun yet.', ur: 'یہ لائسنس ابھی شروع نہیں ہوا۔' },
  'licence-expired': { en: 'This licence has expired.', ur: 'اس لائسنس کی میعاد ختم ہو چکی ہے۔' },
  'licence-surrendered': { en: 'This licence has been surrendered.', ur: 'یہ لائسنس واپس کیا جا چکا ہے۔' },
  'licence-needs-premises': {
    en: 'A licence must name at least one of the premises it covers.',
    ur: 'لائسنس میں کم از کم ایک احاطہ درج ہونا لازم ہے۔',
  },
  'licence-ends-before-it-begins': {
    en: 'The end must be later than the beginning.',
    ur: 'اختتام آغاز کے بعد ہونا چاہیے۔',
  },
  'licence-item-repeats': { en: 'The same item is listed twice.', ur: 'ایک ہی چیز دو بار درج ہے۔' },
  'condition-needs-text': {
    en: 'Write the condition in English and in Urdu.',
    ur: 'شرط انگریزی اور اردو دونوں میں لکھیں۔',
  },
  'condition-exists': {
    en: 'The licence already has this condition.',
    ur: 'یہ شرط لائسنس میں پہلے سے موجود ہے۔',
  },
  'condition-unknown': { en: 'The licence has no such condition.', ur: 'لائسنس میں ایسی کوئی شرط نہیں۔' },
  'application-already-granted': {
    en: 'This application has already led to a licence.',
    ur: 'اس درخواست پر لائسنس پہلے ہی جاری ہو چکا ہے۔',
  },
  'provisional-outside-term': {
    en: 'The provisional period must lie within the term of the licence.',
    ur: 'عارضی مدت لائسنس کی میعاد کے اندر ہونی چاہیے۔',
  },
  'provisional-too-long': {
    en: 'A provisional licence can run {max, plural, one {# day} other {# days}} at most.',
    ur: 'عارضی لائسنس زیادہ سے زیادہ {max} دن کے لیے ہو سکتا ہے۔',
  },
  'provisional-second': {
    en: 'This company has already had a provisional licence; there is no second one.',
    ur: 'اس کمپنی کو عارضی لائسنس پہلے مل چکا ہے؛ دوسرا نہیں مل سکتا۔',
  },
  'provisional-days-used-up': {
    en: 'A person in this application has used {used} of {max} provisional days with other companies; {wanted} more are too many.',
    ur: 'اس درخواست میں شامل ایک شخص دوسری کمپنیوں کے ساتھ {max} میں سے {used} عارضی دن استعمال کر چکا ہے؛ مزید {wanted} دن حد سے زیادہ ہیں۔',
  },
  'licence-not-provisional': { en: 'This licence is not provisional.', ur: 'یہ لائسنس عارضی نہیں ہے۔' },
  'licence-not-confirmed': {
    en: 'This licence is provisional; it must pass its inspection before it can be renewed.',
    ur: 'یہ لائسنس عارضی ہے؛ تجدید سے پہلے معائنہ مکمل ہونا ضروری ہے۔',
  },
  'confirmed-before-grant': {
    en: 'A licence cannot be confirmed before it was granted.',
    ur: 'لائسنس کی توثیق اس کے اجرا سے پہلے نہیں ہو سکتی۔',
  },
  'licence-kind-not-renewed': {
    en: 'Only a licence with a term can be renewed.',
    ur: 'صرف میعادی لائسنس کی تجدید ہو سکتی ہے۔',
  },
  'renewal-not-longer': {
    en: 'A renewal must end later than the licence does now.',
    ur: 'تجدید کا اختتام موجودہ میعاد کے بعد ہونا چاہیے۔',
  },
  'licence-already-continued': {
    en: 'An application already keeps this licence going.',
    ur: 'ایک زیرِ غور درخواست کی بنا پر یہ لائسنس پہلے ہی جاری ہے۔',
  },
  'licence-not-continued': {
    en: 'This application does not keep the licence going.',
    ur: 'یہ لائسنس اس درخواست کی بنا پر جاری نہیں ہے۔',
  },
  'surrender-in-the-past': {
    en: 'A licence can be surrendered from now on, not for the past.',
    ur: 'لائسنس گزشتہ تاریخ سے واپس نہیں کیا جا سکتا، صرف آج یا آئندہ سے۔',
  },
  'variation-changes-nothing': {
    en: 'Nothing would change: the licence already says so.',
    ur: 'اس سے کچھ تبدیل نہیں ہوگا؛ لائسنس میں یہی درج ہے۔',
  },
  'foreign-staff-by-variation': {
    en: 'Foreign staff is cleared before work: name this person in a variation, as key staff, with the visa.',
    ur: 'غیر ملکی عملے کی کلیئرنس کام سے پہلے ہوتی ہے: اس شخص کو تبدیلی کی درخواست میں کلیدی عملے کے طور پر، ویزے سمیت، درج کریں۔',
  },
  'role-by-variation': {
    en: 'Owners, directors, signatories, key staff and landlords change by a variation of the licence, not by notification.',
    ur: 'مالکان، ڈائریکٹر، دستخط کنندگان، کلیدی عملہ اور مالکانِ عمارت لائسنس میں تبدیلی کی درخواست سے بدلتے ہیں، اطلاع سے نہیں۔',
  },
  'person-not-bound': {
    en: 'This person is not bound to the licence in this role.',
    ur: 'یہ شخص اس حیثیت میں لائسنس سے وابستہ نہیں۔',
  },
  'devices-too-many': {
    en: 'A list may have at most {most, number} devices. Notify the rest in another list.',
    ur: 'ایک فہرست میں زیادہ سے زیادہ {most, number} آلات ہو سکتے ہیں۔ باقی دوسری فہرست میں بھیجیں۔',
  },
  'device-needs-identity': {
    en: 'Give the IMEI, the MAC address or the serial number of the device.',
    ur: 'آلے کا آئی ایم ای آئی، میک پتا یا سیریل نمبر دیں۔',
  },
  'device-listed-twice': {
    en: 'This device is already in the list, as device {first, number}.',
    ur: 'یہ آلہ فہرست میں پہلے ہی {first, number} پر درج ہے۔',
  },
  'device-line-repeats': {
    en: 'This device already stands on line {first, number}.',
    ur: 'یہ آلہ پہلے ہی سطر {first, number} پر درج ہے۔',
  },
  'device-line-too-long': {
    en: 'A line has at most {most} parts: kind, IMEI, MAC address, serial number, date.',
    ur: 'ایک سطر میں زیادہ سے زیادہ {most} حصے ہوتے ہیں: قسم، آئی ایم ای آئی، میک پتا، سیریل نمبر، تاریخ۔',
  },
  'device-kind-unknown': {
    en: 'The line begins with one of these words: telephone, gateway, computer, router, server.',
    ur: 'سطر ان میں سے ایک لفظ سے شروع ہو: ٹیلی فون، گیٹ وے، کمپیوٹر، راؤٹر، سرور۔',
  },
  'device-imei-wrong': {
    en: 'This is not an IMEI: its check digit does not fit.',
    ur: 'یہ آئی ایم ای آئی نہیں: اس کا جانچ کا ہندسہ درست نہیں۔',
  },
  'device-mac-wrong': { en: 'This is not a MAC address.', ur: 'یہ میک پتا نہیں۔' },
  'device-serial-too-long': {
    en: 'A serial number has at most 100 characters.',
    ur: 'سیریل نمبر میں زیادہ سے زیادہ 100 حروف ہو سکتے ہیں۔',
  },
  'device-not-a-day': {
    en: 'This is no real date. Write day, month and year.',
    ur: 'یہ درست تاریخ نہیں۔ دن، مہینہ اور سال لکھیں۔',
  },
  'device-not-on-record': {
    en: 'No such device is on record for this licence.',
    ur: 'اس لائسنس کے لیے ایسا کوئی آلہ درج نہیں۔',
  },
  'device-ends-before-it-begins': {
    en: 'A device cannot leave before it came.',
    ur: 'آلہ آنے سے پہلے نہیں جا سکتا۔',
  },
  'licence-not-transitional': {
    en: 'This entry is not in transition.',
    ur: 'یہ اندراج عبوری دور میں نہیں ہے۔',
  },
  'transition-already-ended': {
    en: 'The transition of this centre has already ended.',
    ur: 'اس سینٹر کا عبوری دور پہلے ہی ختم ہو چکا ہے۔',
  },
  'condition-ends-before-it-begins': {
    en: 'A condition cannot end before it begins.',
    ur: 'شرط اپنے آغاز سے پہلے ختم نہیں ہو سکتی۔',
  },
  'order-scope-not-of-licence': {
    en: 'This does not belong to the licence.',
    ur: 'اس کا اس لائسنس سے تعلق نہیں۔',
  },
  'verdict-licensed': { en: 'Licensed', ur: 'لائسنس یافتہ' },
  'verdict-transitional': {
    en: 'May go on while its application is decided',
    ur: 'درخواست کے فیصلے تک کام جاری رکھ سکتا ہے',
  },
  'verdict-exempt': { en: 'Exempt', ur: 'مستثنیٰ' },
  'verdict-suspended': { en: 'Suspended', ur: 'معطل' },
  'verdict-revoked': { en: 'Revoked', ur: 'منسوخ' },
  'verdict-stayed': { en: 'Under a court stay', ur: 'عدالتی حکمِ امتناعی کے تحت' },
  'verdict-expired': { en: 'Expired', ur: 'میعاد ختم' },
  'verdict-surrendered': { en: 'Surrendered', ur: 'واپس کر دیا گیا' },
  'verdict-not-found': { en: 'Not in the register', ur: 'رجسٹر میں موجود نہیں' },
  'may-operate-yes': { en: 'May operate', ur: 'کام کر سکتا ہے' },
  'may-operate-no': { en: 'May not operate', ur: 'کام نہیں کر سکتا' },
  'may-operate-partly': { en: 'May operate in part', ur: 'جزوی طور پر کام کر سکتا ہے' },
  'licence-kind-licence': { en: 'Licence', ur: 'لائسنس' },
  'licence-kind-transitional': { en: 'Existing centre in transition', ur: 'عبوری دور میں موجود سینٹر' },
  'licence-kind-exempt': { en: 'Exemption certificate', ur: 'استثنیٰ کا سرٹیفکیٹ' },
  'history-granted': { en: 'Licence granted', ur: 'لائسنس جاری ہوا' },
  'history-granted-provisionally': { en: 'Licence granted provisionally', ur: 'عارضی لائسنس جاری ہوا' },
  'history-granted-by-court': {
    en: 'Licence granted on a court’s direction',
    ur: 'عدالت کے حکم پر لائسنس جاری ہوا',
  },
  'history-imported': { en: 'Existing centre entered', ur: 'موجودہ سینٹر درج ہوا' },
  'history-exempted': { en: 'Exemption certified', ur: 'استثنیٰ کا سرٹیفکیٹ جاری ہوا' },
  'history-confirmed': { en: 'Licence confirmed after inspection', ur: 'معائنے کے بعد لائسنس کی توثیق ہوئی' },
  'history-inspection-awaited': {
    en: 'Inspection asked for in time; goes on until the office inspects',
    ur: 'معائنہ وقت پر طلب کیا گیا؛ دفتر کے معائنے تک جاری',
  },
  'history-inspection-failed': {
    en: 'Inspected and not confirmed',
    ur: 'معائنہ ہوا، توثیق نہیں ہوئی',
  },
  'history-renewed': { en: 'Licence renewed', ur: 'لائسنس کی تجدید ہوئی' },
  'history-continued': { en: 'Goes on while an application is decided', ur: 'درخواست کے فیصلے تک جاری' },
  'history-continuation-ended': {
    en: 'Application ended; it no longer keeps the licence going',
    ur: 'درخواست ختم ہوئی؛ لائسنس اب اس کی بنا پر جاری نہیں',
  },
  'history-varied': { en: 'Licence varied', ur: 'لائسنس میں تبدیلی ہوئی' },
  'history-condition-added': { en: 'Condition added', ur: 'شرط کا اضافہ ہوا' },
  'history-condition-ended': { en: 'Condition ended', ur: 'شرط ختم ہوئی' },
  'history-surrendered': { en: 'Licence surrendered', ur: 'لائسنس واپس کیا گیا' },
  'history-transition-ended': { en: 'Transition ended', ur: 'عبوری دور ختم ہوا' },
  'history-order-made': { en: 'Order made against the licensee', ur: 'لائسنس دار کے خلاف حکم جاری ہوا' },
  'history-order-lifted': { en: 'Order lifted or set aside', ur: 'حکم اٹھایا گیا یا کالعدم ہوا' },
  'history-stay-granted': { en: 'Court order entered', ur: 'عدالتی حکم درج ہوا' },
  'history-stay-verified': { en: 'Court order verified with the court', ur: 'عدالت سے حکم کی تصدیق ہوئی' },
  'history-stay-extended': { en: 'Court order extended', ur: 'عدالتی حکم میں توسیع ہوئی' },
  'history-stay-forged': { en: 'Court order found to be forged', ur: 'عدالتی حکم جعلی پایا گیا' },
  'history-stay-ended': { en: 'Court order ended', ur: 'عدالتی حکم ختم ہوا' },
} satisfies Texts;
