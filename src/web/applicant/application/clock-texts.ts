import type { ClockRule } from '../../../modules/applications/index.ts';
import type { Texts } from '../../../platform/texts.ts';

/** On which rule somebody's time ends when it does. */
export const clockTexts = {
  'my-inspection': { en: 'Inspection', ur: 'معائنہ' },
  'my-inspection-until': {
    en: 'Your licence is provisional until the office has inspected your premises. It does so by {day}.',
    ur: 'جب تک دفتر آپ کی جگہوں کا معائنہ نہ کر لے آپ کا لائسنس عارضی ہے۔ معائنہ {day} تک ہونا ہے۔',
  },
  'my-inspection-ask': {
    en: 'You can ask for the inspection. The licence then goes on until it is made, even where the office takes longer than the provisional days.',
    ur: 'آپ معائنہ طلب کر سکتے ہیں۔ پھر لائسنس معائنے تک جاری رہتا ہے، چاہے دفتر عارضی مدت سے زیادہ وقت لے۔',
  },
  'my-do-inspection': { en: 'Ask for the inspection', ur: 'معائنہ طلب کریں' },
  'my-inspection-asked': {
    en: 'You asked for it on {day}. The licence goes on until it is made.',
    ur: 'آپ نے {day} کو معائنہ طلب کیا۔ معائنے تک لائسنس جاری رہے گا۔',
  },
  'my-unfit': { en: 'What the inspection found not in order', ur: 'معائنے میں کیا درست نہیں پایا گیا' },
  'my-unfit-place': { en: 'Place', ur: 'جگہ' },
  'my-unfit-seen': { en: 'Seen', ur: 'معائنہ' },
  'my-unfit-points': { en: 'Not answered with yes', ur: 'جن سوالوں کا جواب ہاں میں نہیں تھا' },
  'my-unfit-no': { en: 'No', ur: 'نہیں' },
  'my-unfit-not-seen': { en: 'Not seen', ur: 'دیکھا نہیں' },
  'my-unfit-why': { en: 'What the inspector wrote', ur: 'معائنہ کرنے والے نے کیا لکھا' },
  'my-unfit-nothing': { en: 'Nothing was written.', ur: 'کچھ نہیں لکھا گیا۔' },
  'my-unfit-until': {
    en: 'Put it right and ask for another inspection. The last day of your provisional licence is {day}: it ends then unless your premises are found in order before.',
    ur: 'کمی دور کریں اور دوبارہ معائنہ طلب کریں۔ آپ کے عارضی لائسنس کا آخری دن {day} ہے: اگر آپ کی جگہیں اس سے پہلے درست نہ پائی گئیں تو لائسنس ختم ہو جائے گا۔',
  },
  'my-unfit-over': {
    en: 'The last day of your provisional licence was {day}. You can put it right and apply for a new licence.',
    ur: 'آپ کے عارضی لائسنس کا آخری دن {day} تھا۔ آپ کمی دور کر کے نئے لائسنس کی درخواست دے سکتے ہیں۔',
  },
  'my-unfit-wrong': {
    en: 'If you think that the finding is wrong, complain about it: the link is at the end of this page.',
    ur: 'اگر آپ کے خیال میں معائنے کا نتیجہ غلط ہے تو شکایت کریں: اس کا لنک اسی صفحے کے آخر میں ہے۔',
  },
  'my-do-inspection-again': { en: 'Ask for another inspection', ur: 'دوبارہ معائنہ طلب کریں' },
  'my-unfit-asked': {
    en: 'You asked for another inspection on {day}.',
    ur: 'آپ نے {day} کو دوبارہ معائنہ طلب کیا۔',
  },
  'my-said-inspection-again': {
    en: 'The office knows that you ask to be inspected again.',
    ur: 'دفتر کو معلوم ہو گیا کہ آپ دوبارہ معائنہ چاہتے ہیں۔',
  },
  'my-said-inspection': {
    en: 'The inspection was asked for. The licence goes on until it is made.',
    ur: 'معائنہ طلب کر لیا گیا۔ معائنے تک لائسنس جاری رہے گا۔',
  },
  'my-hand-over': {
    en: '— this day has passed; the delay is not yours and costs you nothing.',
    ur: '— یہ تاریخ گزر چکی ہے؛ تاخیر آپ کی نہیں اور اس کا نقصان آپ کو نہیں ہو گا۔',
  },
  'my-told-longer-intake': {
    en: 'The office gave itself more time to check for completeness, until {until}.',
    ur: 'دفتر نے مکمل ہونے کی جانچ کے لیے اپنی مدت {until} تک بڑھائی۔',
  },
  'my-told-longer-authority': {
    en: 'The Authority gave itself more time to decide, until {until}.',
    ur: 'اتھارٹی نے فیصلے کے لیے اپنی مدت {until} تک بڑھائی۔',
  },
  'my-rule': { en: 'Rule {rule}:', ur: 'قاعدہ {rule}:' },
  'my-rule-APP-04': {
    en: 'the Authority gave more time, with reasons.',
    ur: 'اتھارٹی نے وجوہ کے ساتھ مزید وقت دیا۔',
  },
  'my-rule-APP-05': {
    en: '{review} working days from the day the application was found complete; all agencies begin together.',
    ur: 'درخواست مکمل پائے جانے کے دن سے {review} دفتری دن؛ تمام ادارے ایک ساتھ شروع کرتے ہیں۔',
  },
  'my-rule-APP-07': {
    en: 'over a new version an agency has the days it had left, or {reaffirm} working days where it had spoken before.',
    ur: 'نئے نسخے پر ادارے کے پاس وہی دن ہوتے ہیں جو باقی تھے، یا {reaffirm} دفتری دن اگر وہ پہلے رائے دے چکا تھا۔',
  },
  'my-rule-APP-20': {
    en: 'it looks at the application once more.',
    ur: 'وہ درخواست پر ایک بار پھر غور کر رہا ہے۔',
  },
  'my-rule-APP-46': {
    en: 'another officer took it over, with the whole time.',
    ur: 'دوسرے افسر نے پوری مدت کے ساتھ کام سنبھالا۔',
  },
  'my-rule-APP-59': {
    en: 'the office gave itself more time, once; its reasons stand below.',
    ur: 'دفتر نے ایک بار اپنی مدت بڑھائی؛ اس کی وجوہ نیچے درج ہیں۔',
  },
  'my-rule-APP-67': {
    en: '{inspection} working days from the day on which the provisional licence was issued.',
    ur: 'عارضی لائسنس جاری ہونے کے دن سے {inspection} دفتری دن۔',
  },
  'my-rule-APP-90': {
    en: '{completeness} working days from the day you submitted it.',
    ur: 'آپ کے جمع کرانے کے دن سے {completeness} دفتری دن۔',
  },
  'my-rule-APP-91': {
    en: '{decision} working days once nobody’s opinion is awaited any more.',
    ur: 'جب کسی کی رائے باقی نہ رہے تو {decision} دفتری دن۔',
  },
  'my-rule-APP-92': {
    en: 'the time to answer the notice is yours; what the office had left is counted after it.',
    ur: 'نوٹس کے جواب کا وقت آپ کا ہے؛ دفتر کے باقی دن اس کے بعد شمار ہوتے ہیں۔',
  },
  'my-rule-APP-94': {
    en: 'this time is counted only since the clockwork began it; before, no day was named.',
    ur: 'یہ مدت تب سے شمار ہوتی ہے جب نظام نے اسے شروع کیا؛ اس سے پہلے کوئی تاریخ مقرر نہ تھی۔',
  },
} satisfies Texts & Record<`my-rule-${ClockRule}`, unknown>;
