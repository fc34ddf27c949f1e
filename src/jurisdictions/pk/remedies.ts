import type { Remedy } from '../../modules/applications/rules/pack.ts';
import { PERIODS } from './periods.ts';

/** What can be done against a decision on an application, the nearest first. Whether the regulations will say the same is unsourced. */
export const remedies: readonly Remedy[] = [
  {
    code: 'reconsideration',
    name: { en: 'Ask the Authority to reconsider', ur: 'اتھارٹی سے نظرِ ثانی کی درخواست' },
    to: { en: 'Pakistan Telecommunication Authority', ur: 'پاکستان ٹیلی کمیونیکیشن اتھارٹی' },
    days: PERIODS.appealToAuthority.length,
    law: {
      en: 'Pakistan Telecommunication (Re-organization) Act 1996, section 7 (2)',
      ur: 'پاکستان ٹیلی کمیونیکیشن (ری آرگنائزیشن) ایکٹ 1996، دفعہ 7 کی ذیلی دفعہ 2',
    },
  },
  {
    code: 'appeal',
    name: { en: 'Appeal', ur: 'اپیل' },
    to: { en: 'Telecommunication Appellate Tribunal', ur: 'ٹیلی کمیونیکیشن اپیلٹ ٹربیونل' },
    days: PERIODS.appealToTribunal.length,
    law: {
      en: 'Pakistan Telecommunication (Re-organization) Act 1996, section 7 (1)',
      ur: 'پاکستان ٹیلی کمیونیکیشن (ری آرگنائزیشن) ایکٹ 1996، دفعہ 7 کی ذیلی دفعہ 1',
    },
  },
  {
    code: 'court',
    name: { en: 'Writ petition', ur: 'رٹ پٹیشن' },
    to: { en: 'High Court', ur: 'ہائی کورٹ' },
    days: null,
    law: {
      en: 'Constitution of the Islamic Republic of Pakistan, article 199',
      ur: 'اسلامی جمہوریہ پاکستان کا آئین، آرٹیکل 199',
    },
  },
];
