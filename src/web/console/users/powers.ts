import type { Power } from '../../../modules/agencies/index.ts';
import type { Texts } from '../../../platform/texts.ts';

/** What each power is called; none may be without words. */
export const powerTexts = {
  'power-find-complete': { en: 'Find applications complete', ur: 'درخواستوں کو مکمل قرار دینا' },
  'power-request-information': {
    en: 'Ask applicants for information',
    ur: 'درخواست گزاروں سے معلومات طلب کرنا',
  },
  'power-give-opinion': { en: 'Give the agency’s opinion', ur: 'ادارے کی رائے دینا' },
  'power-order-inspection': { en: 'Order inspections', ur: 'معائنے کا حکم دینا' },
  'power-record-inspection': { en: 'Record inspections', ur: 'معائنے کا نتیجہ درج کرنا' },
  'power-propose-decision': { en: 'Propose decisions', ur: 'فیصلے تجویز کرنا' },
  'power-approve-decision': { en: 'Approve decisions', ur: 'فیصلوں کی توثیق کرنا' },
  'power-decide-jointly': { en: 'Sit in the joint body', ur: 'مشترکہ ادارے میں بیٹھنا' },
  'power-make-order': { en: 'Make orders', ur: 'حکم جاری کرنا' },
  'power-approve-order': { en: 'Approve orders', ur: 'احکام کی توثیق کرنا' },
  'power-record-court-order': { en: 'Record court orders', ur: 'عدالتی حکم درج کرنا' },
  'power-verify-court-order': { en: 'Verify court orders', ur: 'عدالتی حکم کی تصدیق کرنا' },
  'power-record-payment': { en: 'Record payments', ur: 'ادائیگی درج کرنا' },
  'power-extend-time': { en: 'Give more time', ur: 'مزید وقت دینا' },
  'power-read-sealed': { en: 'Read sealed reasons', ur: 'سربمہر وجوہ پڑھنا' },
  'power-countersign': { en: 'Countersign', ur: 'دستخطِ ثانی کرنا' },
  'power-direct-by-court': { en: 'Enter a court’s direction', ur: 'عدالت کی ہدایت درج کرنا' },
  'power-appoint': { en: 'Appoint and relieve officers', ur: 'افسران مقرر اور سبکدوش کرنا' },
  'power-delegate': { en: 'Delegate powers', ur: 'اختیارات تفویض کرنا' },
  'power-see-applications': { en: 'See applications', ur: 'درخواستیں دیکھنا' },
  'power-see-figures': { en: 'See figures', ur: 'اعداد و شمار دیکھنا' },
  'power-erase': { en: 'Erase by law', ur: 'قانون کے مطابق مٹانا' },
  'power-hear-complaints': { en: 'Hear complaints about officers', ur: 'افسران کے خلاف شکایات سننا' },
  'power-decide-match': { en: 'Decide whether a match is the same', ur: 'مماثلت کا فیصلہ کرنا' },
  'power-disclose-match': { en: 'Tell applicants of a match', ur: 'درخواست گزار کو مماثلت بتانا' },
  'power-seal-match': { en: 'Keep a match sealed', ur: 'مماثلت سربمہر رکھنا' },
  'power-keep-lists': { en: 'Keep the watch lists', ur: 'نگرانی کی فہرستیں رکھنا' },
  'power-calibrate': {
    en: 'Let decisions move the likelihoods of matches',
    ur: 'فیصلوں سے مماثلت کے امکانات درست کرنا',
  },
  'power-assign-work': { en: 'Assign work and draw samples', ur: 'کام سپرد کرنا اور نمونے نکالنا' },
  'power-oversee': {
    en: 'Read the process and who looked at what',
    ur: 'کارروائی اور دیکھنے کا ریکارڈ پڑھنا',
  },
} satisfies Texts & Record<`power-${Power}`, unknown>;
