import type { Texts } from '../../platform/texts.ts';

/** Letters of the clockwork: what happened, until when, and what to do next. */
export const lettersTexts = {
  'opinion-due-subject': {
    en: 'Application {reference}: your opinion is due on {day}',
    ur: 'درخواست {reference}: آپ کی رائے {day} تک درکار ہے',
  },
  'opinion-due-body': {
    en: 'The opinion of {agency} on application {reference} is due on {day}. Please give it in the console, or ask the applicant there for what is missing. Silence neither grants nor refuses.',
    ur: 'درخواست {reference} پر متعلقہ ادارے ({agency}) کی رائے {day} تک درکار ہے۔ براہِ کرم دفتری نظام میں رائے دیں، یا جو کم ہو وہ وہیں درخواست گزار سے طلب کریں۔ خاموشی سے نہ منظوری ہوتی ہے نہ انکار۔',
  },
  'opinion-overdue-head-subject': {
    en: 'Application {reference}: the opinion of {agency} is overdue',
    ur: 'درخواست {reference}: متعلقہ ادارے ({agency}) کی رائے کی مدت گزر چکی ہے',
  },
  'opinion-overdue-head-body': {
    en: 'The opinion of {agency} on application {reference} was due on {day} and has not been given. You receive this as the head of that agency: please see that an officer gives it, or ask the Authority for more time, with reasons. Without an answer the Authority is told next.',
    ur: 'درخواست {reference} پر متعلقہ ادارے ({agency}) کی رائے {day} تک درکار تھی اور اب تک نہیں دی گئی۔ یہ خط آپ کو اس ادارے کے سربراہ کی حیثیت سے بھیجا جا رہا ہے: براہِ کرم کسی افسر سے رائے دلوائیں، یا وجوہ کے ساتھ اتھارٹی سے مزید وقت مانگیں۔ جواب نہ آنے پر اگلی اطلاع اتھارٹی کو دی جائے گی۔',
  },
  'opinion-overdue-authority-subject': {
    en: 'Application {reference}: {agency} has not answered',
    ur: 'درخواست {reference}: متعلقہ ادارے ({agency}) نے جواب نہیں دیا',
  },
  'opinion-overdue-authority-body': {
    en: 'The opinion of {agency} on application {reference} was due on {day}. Its officers and its head were reminded and have not answered. The Authority may extend the time in the console, with reasons. The delay does not count against the applicant.',
    ur: 'درخواست {reference} پر متعلقہ ادارے ({agency}) کی رائے {day} تک درکار تھی۔ اس کے افسروں اور سربراہ کو یاد دہانی کرائی گئی مگر جواب نہیں آیا۔ اتھارٹی وجوہ درج کر کے دفتری نظام میں مدت بڑھا سکتی ہے۔ اس تاخیر کا نقصان درخواست گزار کو نہیں ہو گا۔',
  },
  'intake-due-subject': {
    en: 'Application {reference}: to be checked for completeness by {day}',
    ur: 'درخواست {reference}: مکمل ہونے کی جانچ {day} تک درکار ہے',
  },
  'intake-due-body': {
    en: 'Application {reference} waits to be checked for completeness, and the time for it ends on {day}. Please find it complete in the console, or say there piece by piece what is missing. Silence neither grants nor refuses.',
    ur: 'درخواست {reference} مکمل ہونے کی جانچ کی منتظر ہے اور اس کی مدت {day} کو ختم ہو رہی ہے۔ براہِ کرم دفتری نظام میں اسے مکمل قرار دیں، یا ایک ایک کر کے بتائیں کہ کیا کم ہے۔ خاموشی سے نہ منظوری ہوتی ہے نہ انکار۔',
  },
  'intake-overdue-head-subject': {
    en: 'Application {reference}: the check for completeness is overdue',
    ur: 'درخواست {reference}: مکمل ہونے کی جانچ کی مدت گزر چکی ہے',
  },
  'intake-overdue-head-body': {
    en: 'Application {reference} was to be checked for completeness by {day}, and has not been. You receive this as the head of {agency}: please see that an officer checks it. If it goes on waiting, oversight is told next. The delay does not count against the applicant.',
    ur: 'درخواست {reference} کے مکمل ہونے کی جانچ {day} تک ہونی تھی اور اب تک نہیں ہوئی۔ یہ خط آپ کو ادارے ({agency}) کے سربراہ کی حیثیت سے بھیجا جا رہا ہے: براہِ کرم کسی افسر سے جانچ کروائیں۔ یہ یونہی رکی رہی تو اگلی اطلاع نگرانی کے دفتر کو دی جائے گی۔ اس تاخیر کا نقصان درخواست گزار کو نہیں ہو گا۔',
  },
  'intake-overdue-oversight-subject': {
    en: 'Application {reference}: {agency} has not checked it',
    ur: 'درخواست {reference}: متعلقہ ادارے ({agency}) نے جانچ نہیں کی',
  },
  'intake-overdue-oversight-body': {
    en: 'Application {reference} was to be checked for completeness by {agency} by {day}. Its officers and its head were reminded, and it still waits. Nothing follows from this by itself; you are told because you watch over how {agency} works.',
    ur: 'درخواست {reference} کے مکمل ہونے کی جانچ متعلقہ ادارے ({agency}) کو {day} تک کرنی تھی۔ اس کے افسروں اور سربراہ کو یاد دہانی کرائی گئی مگر درخواست اب تک منتظر ہے۔ اس سے خود بخود کوئی نتیجہ نہیں نکلتا؛ آپ کو اس لیے بتایا جا رہا ہے کہ آپ اس ادارے کے کام کی نگرانی کرتے ہیں۔',
  },
  'decision-due-subject': {
    en: 'Application {reference}: to be decided by {day}',
    ur: 'درخواست {reference}: فیصلہ {day} تک درکار ہے',
  },
  'decision-due-body': {
    en: 'Nobody’s opinion on application {reference} is awaited any more, and the time of {agency} to decide ends on {day}. Please propose the decision in the console, or approve the one that was proposed. Silence neither grants nor refuses.',
    ur: 'درخواست {reference} پر اب کسی کی رائے باقی نہیں، اور فیصلے کے لیے متعلقہ ادارے ({agency}) کی مدت {day} کو ختم ہو رہی ہے۔ براہِ کرم دفتری نظام میں فیصلہ تجویز کریں، یا جو تجویز ہو چکا ہے اس کی منظوری دیں۔ خاموشی سے نہ منظوری ہوتی ہے نہ انکار۔',
  },
  'decision-overdue-head-subject': {
    en: 'Application {reference}: the decision is overdue',
    ur: 'درخواست {reference}: فیصلے کی مدت گزر چکی ہے',
  },
  'decision-overdue-head-body': {
    en: 'Application {reference} was to be decided by {day}, and has not been. You receive this as the head of {agency}: please see that two officers decide it. If it goes on waiting, oversight is told next. The delay does not count against the applicant.',
    ur: 'درخواست {reference} کا فیصلہ {day} تک ہونا تھا اور اب تک نہیں ہوا۔ یہ خط آپ کو ادارے ({agency}) کے سربراہ کی حیثیت سے بھیجا جا رہا ہے: براہِ کرم دو افسروں سے فیصلہ کروائیں۔ یہ یونہی رکی رہی تو اگلی اطلاع نگرانی کے دفتر کو دی جائے گی۔ اس تاخیر کا نقصان درخواست گزار کو نہیں ہو گا۔',
  },
  'decision-overdue-oversight-subject': {
    en: 'Application {reference}: {agency} has not decided it',
    ur: 'درخواست {reference}: متعلقہ ادارے ({agency}) نے فیصلہ نہیں کیا',
  },
  'decision-overdue-oversight-body': {
    en: 'Application {reference} was to be decided by {agency} by {day}. Its officers and its head were reminded, and it still waits. Nothing follows from this by itself; you are told because you watch over how {agency} works.',
    ur: 'درخواست {reference} کا فیصلہ متعلقہ ادارے ({agency}) کو {day} تک کرنا تھا۔ اس کے افسروں اور سربراہ کو یاد دہانی کرائی گئی مگر درخواست اب تک منتظر ہے۔ اس سے خود بخود کوئی نتیجہ نہیں نکلتا؛ آپ کو اس لیے بتایا جا رہا ہے کہ آپ اس ادارے کے کام کی نگرانی کرتے ہیں۔',
  },
  'inspection-due-subject': {
    en: 'Application {reference}: to be inspected by {day}',
    ur: 'درخواست {reference}: معائنہ {day} تک درکار ہے',
  },
  'inspection-due-body': {
    en: 'Application {reference} was granted provisionally, and the time of {agency} to inspect its premises ends on {day}. Please announce a visit in the console, and record what you find. Silence neither confirms the licence nor ends it.',
    ur: 'درخواست {reference} پر عارضی لائسنس جاری ہوا تھا، اور معائنے کے لیے متعلقہ ادارے ({agency}) کی مدت {day} کو ختم ہو رہی ہے۔ براہِ کرم دفتری نظام میں دورے کا اعلان کریں اور جو پائیں وہ درج کریں۔ خاموشی سے لائسنس کی نہ توثیق ہوتی ہے نہ خاتمہ۔',
  },
  'inspection-overdue-head-subject': {
    en: 'Application {reference}: the inspection is overdue',
    ur: 'درخواست {reference}: معائنے کی مدت گزر چکی ہے',
  },
  'inspection-overdue-head-body': {
    en: 'The premises of application {reference}, which was granted provisionally, were to be inspected by {day}, and have not been. You receive this as the head of {agency}: please see that an inspector goes. If it goes on waiting, oversight is told next. The delay does not count against the holder.',
    ur: 'درخواست {reference}، جس پر عارضی لائسنس جاری ہوا تھا، کی جگہوں کا معائنہ {day} تک ہونا تھا اور اب تک نہیں ہوا۔ یہ خط آپ کو ادارے ({agency}) کے سربراہ کی حیثیت سے بھیجا جا رہا ہے: براہِ کرم کسی معائنہ کار کو بھجوائیں۔ یہ یونہی رکا رہا تو اگلی اطلاع نگرانی کے دفتر کو دی جائے گی۔ اس تاخیر کا نقصان لائسنس یافتہ کو نہیں ہو گا۔',
  },
  'inspection-overdue-oversight-subject': {
    en: 'Application {reference}: {agency} has not inspected',
    ur: 'درخواست {reference}: متعلقہ ادارے ({agency}) نے معائنہ نہیں کیا',
  },
  'inspection-overdue-oversight-body': {
    en: 'The premises of application {reference}, which was granted provisionally, were to be inspected by {agency} by {day}. Its officers and its head were reminded, and it still waits. Nothing follows from this by itself; you are told because you watch over how {agency} works.',
    ur: 'درخواست {reference}، جس پر عارضی لائسنس جاری ہوا تھا، کی جگہوں کا معائنہ متعلقہ ادارے ({agency}) کو {day} تک کرنا تھا۔ اس کے افسروں اور سربراہ کو یاد دہانی کرائی گئی مگر یہ اب تک رکا ہوا ہے۔ اس سے خود بخود کوئی نتیجہ نہیں نکلتا؛ آپ کو اس لیے بتایا جا رہا ہے کہ آپ اس ادارے کے کام کی نگرانی کرتے ہیں۔',
  },
  'inspection-asked-subject': {
    en: 'Licence {licence}: its holder asks to be inspected',
    ur: 'لائسنس {licence}: لائسنس یافتہ نے معائنہ طلب کیا ہے',
  },
  'inspection-asked-body': {
    en: 'The holder of the provisional licence {licence} (application {reference}) asks for the inspection that is still outstanding. Until it is made the licence goes on. In the console, please announce a visit.',
    ur: 'عارضی لائسنس {licence} (درخواست {reference}) رکھنے والے نے وہ معائنہ طلب کیا ہے جو ابھی باقی ہے۔ جب تک معائنہ نہ ہو لائسنس جاری رہے گا۔ براہِ کرم دفتری نظام میں دورے کا اعلان کریں۔',
  },
  'inspection-asked-again-subject': {
    en: 'Licence {licence}: its holder asks to be inspected again',
    ur: 'لائسنس {licence}: لائسنس یافتہ نے دوبارہ معائنہ طلب کیا ہے',
  },
  'inspection-asked-again-body': {
    en: 'The holder of the provisional licence {licence} (application {reference}) says that what the inspection found is put right, and asks to be inspected again. The licence does not go on for it: it ends on its day unless the premises are found in order before. In the console, please announce a visit.',
    ur: 'عارضی لائسنس {licence} (درخواست {reference}) رکھنے والے کا کہنا ہے کہ معائنے میں جو کمی ملی وہ دور کر دی گئی ہے، اور وہ دوبارہ معائنہ چاہتا ہے۔ اس سے لائسنس کی مدت نہیں بڑھتی: اگر جگہیں اس سے پہلے درست نہ پائی گئیں تو لائسنس اپنے دن ختم ہو جائے گا۔ براہِ کرم دفتری نظام میں دورے کا اعلان کریں۔',
  },
  'inspection-failed-subject': {
    en: 'Licence {licence}: the inspection found your premises not in order',
    ur: 'لائسنس {licence}: معائنے میں آپ کی جگہ درست نہیں پائی گئی',
  },
  'inspection-failed-body': {
    en: 'The office inspected a place of the provisional licence {licence} and did not find it in order. {points} What the inspector wrote stands on the page of application {reference}. You can put it right and ask there for another inspection. The last day of the provisional licence is {day}: it ends then unless your premises are found in order before. On that page you can also complain if you think that the finding is wrong.',
    ur: 'دفتر نے عارضی لائسنس {licence} کی ایک جگہ کا معائنہ کیا اور اسے درست نہیں پایا۔ {points} معائنہ کرنے والے نے جو لکھا وہ درخواست {reference} کے صفحے پر ہے۔ آپ یہ کمی دور کر کے وہیں دوبارہ معائنہ طلب کر سکتے ہیں۔ عارضی لائسنس کا آخری دن {day} ہے: اگر آپ کی جگہیں اس سے پہلے درست نہ پائی گئیں تو لائسنس ختم ہو جائے گا۔ اگر آپ کے خیال میں معائنے کا نتیجہ غلط ہے تو اسی صفحے سے شکایت بھی کر سکتے ہیں۔',
  },
  'inspection-failed-points': {
    en: 'Not answered with yes: {points}',
    ur: 'جن سوالوں کا جواب ہاں میں نہیں تھا: {points}',
  },
  'inspection-failed-over-subject': {
    en: 'Licence {licence} has ended: the inspection found your premises not in order',
    ur: 'لائسنس {licence} ختم ہو گیا: معائنے میں آپ کی جگہ درست نہیں پائی گئی',
  },
  'inspection-failed-over-body': {
    en: 'The office inspected a place of the provisional licence {licence} and did not find it in order. {points} What the inspector wrote stands on the page of application {reference}. The provisional days were over and the licence went on only until the inspection, so it has ended; its last day was {day}. Nobody may work under it now. You can put it right and apply for a new licence. On that page you can also complain if you think that the finding is wrong.',
    ur: 'دفتر نے عارضی لائسنس {licence} کی ایک جگہ کا معائنہ کیا اور اسے درست نہیں پایا۔ {points} معائنہ کرنے والے نے جو لکھا وہ درخواست {reference} کے صفحے پر ہے۔ عارضی مدت گزر چکی تھی اور لائسنس صرف معائنے تک جاری تھا، اس لیے وہ ختم ہو گیا؛ اس کا آخری دن {day} تھا۔ اب اس کے تحت کام نہیں کیا جا سکتا۔ آپ کمی دور کر کے نئے لائسنس کی درخواست دے سکتے ہیں۔ اگر آپ کے خیال میں معائنے کا نتیجہ غلط ہے تو اسی صفحے سے شکایت بھی کر سکتے ہیں۔',
  },
  'intake-longer-subject': {
    en: 'Application {reference}: the check for completeness takes until {day}',
    ur: 'درخواست {reference}: مکمل ہونے کی جانچ {day} تک ہو گی',
  },
  'intake-longer-body': {
    en: 'The office needs more time to check whether your application {reference} is complete, and has until {day} now. It can do this once. Its reasons stand on the page of the application. You have nothing to do; the delay does not count against you.',
    ur: 'آپ کی درخواست {reference} کے مکمل ہونے کی جانچ کے لیے دفتر کو مزید وقت چاہیے، اور اب اس کے پاس {day} تک کا وقت ہے۔ وہ ایسا ایک ہی بار کر سکتا ہے۔ اس کی وجوہ درخواست کے صفحے پر درج ہیں۔ آپ کو کچھ نہیں کرنا؛ اس تاخیر کا نقصان آپ کو نہیں ہو گا۔',
  },
  'decision-longer-subject': {
    en: 'Application {reference}: the decision takes until {day}',
    ur: 'درخواست {reference}: فیصلہ {day} تک ہو گا',
  },
  'decision-longer-body': {
    en: 'The Authority needs more time to decide on your application {reference}, and has until {day} now. It can do this once. Its reasons stand on the page of the application. You have nothing to do; the delay does not count against you.',
    ur: 'آپ کی درخواست {reference} کے فیصلے کے لیے اتھارٹی کو مزید وقت چاہیے، اور اب اس کے پاس {day} تک کا وقت ہے۔ وہ ایسا ایک ہی بار کر سکتی ہے۔ اس کی وجوہ درخواست کے صفحے پر درج ہیں۔ آپ کو کچھ نہیں کرنا؛ اس تاخیر کا نقصان آپ کو نہیں ہو گا۔',
  },
  'answer-lapse-subject': {
    en: 'Application {reference} lapses after {day} unless you answer',
    ur: 'جواب نہ دینے کی صورت میں درخواست {reference} {day} کے بعد ختم ہو جائے گی',
  },
  'answer-lapse-body': {
    en: 'Your application {reference} waits for your answer, and the time for it has passed. If nothing is handed in by {day}, the application lapses. Sign in, open the application, correct what is named there and submit it again.',
    ur: 'آپ کی درخواست {reference} آپ کے جواب کی منتظر ہے اور جواب کی مدت گزر چکی ہے۔ اگر {day} تک کچھ جمع نہ ہوا تو درخواست ختم ہو جائے گی۔ سائن ان کریں، درخواست کھولیں، جو بتایا گیا ہے اسے درست کریں اور دوبارہ جمع کرائیں۔',
  },
  'fee-due-subject': {
    en: 'Application {reference}: the licence fee is due on {day}',
    ur: 'درخواست {reference}: لائسنس فیس {day} تک واجب الادا ہے',
  },
  'fee-due-body': {
    en: 'Your application {reference} is approved. The licence fee is due on {day}. Pay it under the reference {fee}; the licence is issued when the payment arrives.',
    ur: 'آپ کی درخواست {reference} منظور ہو چکی ہے۔ لائسنس فیس {day} تک واجب الادا ہے۔ اسے حوالہ نمبر {fee} کے تحت ادا کریں؛ ادائیگی پہنچتے ہی لائسنس جاری ہو جائے گا۔',
  },
  'fee-lapse-subject': {
    en: 'Application {reference} lapses after {day} unless the licence fee is paid',
    ur: 'لائسنس فیس ادا نہ ہوئی تو درخواست {reference} {day} کے بعد ختم ہو جائے گی',
  },
  'fee-lapse-body': {
    en: 'Your application {reference} is approved, and its licence fee is past its due date. If it is not paid by {day}, the application lapses and no licence is issued. Pay it under the reference {fee}.',
    ur: 'آپ کی درخواست {reference} منظور ہو چکی ہے مگر لائسنس فیس کی آخری تاریخ گزر چکی ہے۔ اگر فیس {day} تک ادا نہ ہوئی تو درخواست ختم ہو جائے گی اور لائسنس جاری نہیں ہو گا۔ فیس حوالہ نمبر {fee} کے تحت ادا کریں۔',
  },
  'lapsed-subject': {
    en: 'Application {reference} has lapsed',
    ur: 'درخواست {reference} کی میعاد ختم ہو گئی',
  },
  'lapsed-body': {
    en: 'The time that the notice gave has passed, and your application {reference} has lapsed. What the rules give back of fees you paid is paid back. You may apply anew at any time.',
    ur: 'نوٹس میں دی گئی مدت گزر چکی ہے اور آپ کی درخواست {reference} کی میعاد ختم ہو گئی ہے۔ ادا شدہ فیس میں سے جو قواعد کے مطابق واپس ہوتا ہے وہ واپس کر دیا جائے گا۔ آپ کسی بھی وقت نئی درخواست دے سکتے ہیں۔',
  },
  'lapsed-reopen-subject': {
    en: 'Application {reference} has lapsed; you may reopen it until {day}',
    ur: 'درخواست {reference} کی میعاد ختم ہو گئی؛ آپ اسے {day} تک دوبارہ کھول سکتے ہیں',
  },
  'lapsed-reopen-body': {
    en: 'The licence fee of your approved application {reference} was not paid in time, and the application has lapsed. You may reopen it until {day}: sign in, open the application and choose to reopen it. You then get a new payment reference; the old one is no longer taken.',
    ur: 'آپ کی منظور شدہ درخواست {reference} کی لائسنس فیس وقت پر ادا نہیں ہوئی اور درخواست کی میعاد ختم ہو گئی۔ آپ اسے {day} تک دوبارہ کھول سکتے ہیں: سائن ان کریں، درخواست کھولیں اور دوبارہ کھولنے کا انتخاب کریں۔ تب آپ کو ادائیگی کا نیا حوالہ نمبر ملے گا؛ پرانا نمبر اب قبول نہیں ہو گا۔',
  },
} satisfies Texts;
