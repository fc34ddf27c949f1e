import type { Texts } from '../../../platform/texts.ts';

export const screeningQueueTexts = {
  'nav-screening': { en: 'Screening', ur: 'مماثلتیں' },
  'scr-queue': { en: 'Shut centres that may come back', ur: 'بند سینٹر جو شاید واپس آ رہے ہوں' },
  'scr-queue-about': {
    en: 'Open applications that share something with a centre that was shut, the likeliest first. The score orders the list; it decides nothing.',
    ur: 'کھلی درخواستیں جن میں کسی بند سینٹر سے کچھ مشترک ہے، زیادہ امکان والی پہلے۔ عدد صرف ترتیب دیتا ہے؛ کوئی فیصلہ نہیں کرتا۔',
  },
  'scr-queue-show': { en: 'Which to show', ur: 'کون سی دکھائیں' },
  'scr-show-open': { en: 'To decide', ur: 'فیصلہ طلب' },
  'scr-show-decided': { en: 'Decided', ur: 'فیصلہ شدہ' },
  'scr-show-all': { en: 'All', ur: 'تمام' },
  'scr-queue-count': {
    en: '{count, plural, one {# application, and no more.} other {# applications, and no more.}}',
    ur: '{count, plural, one {# درخواست، اور کوئی نہیں۔} other {# درخواستیں، اور کوئی نہیں۔}}',
  },
  'scr-queue-more': {
    en: '{count, plural, one {# application on this page; more follow.} other {# applications on this page; more follow.}}',
    ur: '{count, plural, one {اس صفحے پر # درخواست؛ مزید آگے ہیں۔} other {اس صفحے پر # درخواستیں؛ مزید آگے ہیں۔}}',
  },
  'scr-queue-last': {
    en: '{count, plural, one {# application on this last page.} other {# applications on this last page.}}',
    ur: '{count, plural, one {اس آخری صفحے پر # درخواست۔} other {اس آخری صفحے پر # درخواستیں۔}}',
  },
  'scr-queue-end': { en: 'There are no more.', ur: 'اور کوئی نہیں۔' },
  'scr-queue-empty-open': {
    en: 'No open application waits for a decision here. Each version is screened as it is submitted, and again when a list or an order arrives; what was decided stands under “Decided”.',
    ur: 'یہاں کوئی درخواست فیصلے کی منتظر نہیں۔ ہر ورژن جمع ہوتے ہی پرکھا جاتا ہے، اور کوئی فہرست یا حکم آنے پر دوبارہ؛ جن پر فیصلہ ہو چکا وہ ”فیصلہ شدہ“ میں ہیں۔',
  },
  'scr-queue-empty-decided': {
    en: 'Nobody has decided a match yet. Begin with the first under “To decide”.',
    ur: 'ابھی کسی مماثلت پر فیصلہ نہیں ہوا۔ ”فیصلہ طلب“ میں پہلی سے شروع کریں۔',
  },
  'scr-queue-empty-all': {
    en: 'No open application shares anything with a shut centre.',
    ur: 'کسی کھلی درخواست میں کسی بند سینٹر سے کچھ مشترک نہیں۔',
  },
  'scr-leads': { en: 'Leads on running licences', ur: 'جاری لائسنسوں پر اشارے' },
  'scr-leads-about': {
    en: 'Running licences that resemble a centre that was shut or an entry of a list, the likeliest first. They are held against every new list and every new order. A lead changes nothing: somebody decides it, and an order is proposed by an officer or not at all.',
    ur: 'جاری لائسنس جو کسی بند سینٹر یا کسی فہرست کے اندراج سے ملتے ہیں، زیادہ امکان والے پہلے۔ ہر نئی فہرست اور ہر نئے حکم پر ان کا موازنہ ہوتا ہے۔ اشارہ کچھ نہیں بدلتا: فیصلہ کوئی افسر کرتا ہے، اور حکم افسر ہی تجویز کرتا ہے ورنہ نہیں۔',
  },
  'scr-leads-empty-open': {
    en: 'No lead waits for a decision. Every running licence is held against each list and each order as it arrives; what was decided stands under “Decided”.',
    ur: 'کوئی اشارہ فیصلے کا منتظر نہیں۔ ہر جاری لائسنس کا ہر آنے والی فہرست اور حکم سے موازنہ ہوتا ہے؛ جن پر فیصلہ ہو چکا وہ ”فیصلہ شدہ“ میں ہیں۔',
  },
  'scr-leads-empty-decided': {
    en: 'Nobody has decided a lead yet. Begin with the first under “To decide”.',
    ur: 'ابھی کسی اشارے پر فیصلہ نہیں ہوا۔ ”فیصلہ طلب“ میں پہلے سے شروع کریں۔',
  },
  'scr-leads-empty-all': {
    en: 'No running licence resembles a shut centre or an entry of a list.',
    ur: 'کوئی جاری لائسنس کسی بند سینٹر یا فہرست کے اندراج سے نہیں ملتا۔',
  },
  'scr-leads-here': {
    en: 'These are leads on the running licence {number}, which rests on this application. Nothing happens to it by a decision here.',
    ur: 'یہ جاری لائسنس {number} پر اشارے ہیں، جو اسی درخواست پر قائم ہے۔ یہاں کے فیصلے سے لائسنس پر کچھ نہیں ہوتا۔',
  },
  'scr-head-licence': { en: 'Licence', ur: 'لائسنس' },
  'scr-calibrated-since': {
    en: 'Since {day} the likelihoods follow what people decided. The order is as before.',
    ur: '{day} سے امکانات لوگوں کے فیصلوں کے مطابق ہیں۔ ترتیب پہلے جیسی ہے۔',
  },
  'scr-calibration': { en: 'Calibration', ur: 'امکانات کی درستی' },
  'scr-calibration-about': {
    en: 'Decisions on matches move no score by themselves. Here they are let in, once and on record: every likelihood shown from then on follows them, in the queue too, and the order stays as it is.',
    ur: 'مماثلتوں پر فیصلے خود کوئی عدد نہیں بدلتے۔ یہاں انہیں ایک بار اور ریکارڈ پر شامل کیا جاتا ہے: اس کے بعد دکھایا جانے والا ہر امکان، قطار میں بھی، ان کے مطابق ہوتا ہے اور ترتیب وہی رہتی ہے۔',
  },
  'scr-calibration-decided': {
    en: 'Decided so far: {same} the same, {different} different. At least {least} of each are needed.',
    ur: 'اب تک فیصلے: {same} ایک ہی، {different} مختلف۔ ہر ایک کے کم از کم {least} درکار ہیں۔',
  },
  'scr-calibration-none': {
    en: 'Nobody has calibrated yet: the likelihoods are those of the office’s own weights.',
    ur: 'ابھی تک درستی نہیں ہوئی: امکانات دفتر کے اپنے اوزان کے مطابق ہیں۔',
  },
  'scr-calibration-last': {
    en: 'Last calibrated on {day}, on {same} decisions “the same” and {different} “different”.',
    ur: 'آخری درستی {day} کو ہوئی، {same} فیصلے ”ایک ہی“ اور {different} ”مختلف“ پر۔',
  },
  'scr-calibration-first': {
    en: 'The first of the queue, now and after',
    ur: 'قطار کی پہلی درخواستیں، ابھی اور بعد میں',
  },
  'scr-calibration-now': { en: 'Now', ur: 'ابھی' },
  'scr-calibration-after': { en: 'After', ur: 'بعد میں' },
  'scr-calibration-send': { en: 'Let the decisions move the likelihoods', ur: 'فیصلوں سے امکانات درست کریں' },
  'scr-calibration-done': {
    en: 'Recorded. Every likelihood follows the decisions from now on.',
    ur: 'درج ہو گیا۔ اب سے ہر امکان فیصلوں کے مطابق ہے۔',
  },
  'scr-head-likelihood': { en: 'Likelihood', ur: 'امکان' },
  'scr-head-application': { en: 'Application', ur: 'درخواست' },
  'scr-head-resembles': { en: 'Resembles', ur: 'کس سے ملتی ہے' },
  'scr-head-reasons': { en: 'Three weightiest reasons', ur: 'تین سب سے وزنی وجوہ' },
  'scr-head-state': { en: 'Decision', ur: 'فیصلہ' },
  'scr-head-screened': { en: 'Screened on', ur: 'پرکھنے کی تاریخ' },
} satisfies Texts;
