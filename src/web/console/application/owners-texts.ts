import type { Texts } from '../../../platform/texts.ts';

/** Who owns an applicant, for officers. */
export const consoleOwnersTexts = {
  'owners-holds': { en: 'Share of the applicant', ur: 'درخواست گزار میں حصہ' },
  'owners-benefits': { en: 'Who owns the applicant in the end', ur: 'درخواست گزار کی حتمی ملکیت' },
  'owners-own': { en: 'In person', ur: 'ذاتی' },
  'owners-through': { en: 'Through companies', ur: 'کمپنیوں کے ذریعے' },
  'owners-effective': { en: 'Together', ur: 'کل' },
  'owners-until': { en: 'until {day}', ur: '{day} تک' },
} satisfies Texts;
