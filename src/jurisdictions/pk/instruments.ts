import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';

/** A published text that dates a rule. `madeUp` marks a stand-in until the real gazette number is known. */
export interface Instrument {
  readonly code: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly dated: Day;
  readonly madeUp: boolean;
}

export const instruments = [
  {
    code: 'commencement',
    number: 'S.R.O. 0001(I)/2025 (made up)',
    title: { en: 'Commencement of call-centre licensing', ur: 'کال سینٹروں کے لائسنس کا آغاز' },
    dated: '2025-08-15' as Day,
    madeUp: true,
  },
  {
    code: 'transition',
    number: 'S.R.O. 0002(I)/2026 (made up)',
    title: {
      en: 'Filing deadline and grace for existing centres',
      ur: 'موجودہ سینٹروں کے لیے درخواست کی آخری تاریخ اور مہلت',
    },
    dated: '2026-06-01' as Day,
    madeUp: true,
  },
  {
    code: 'delegation',
    number: 'S.R.O. 0003(I)/2025 (made up)',
    title: { en: 'Delegation of licensing powers', ur: 'لائسنس کے اختیارات کی تفویض' },
    dated: '2025-08-20' as Day,
    madeUp: true,
  },
] as const satisfies readonly Instrument[];

/** The dates of the way in for existing centres. */
export interface Transition {
  /** From this day nobody new may operate without a licence. */
  readonly commencement: Day;
  /** The last day on which an existing centre may apply and go on meanwhile. */
  readonly filingDeadline: Day;
  /** Until then an existing centre that has not applied is given notice and not yet listed. */
  readonly graceUntil: Day;
  readonly instrument: string;
}

/** Settings, all of them unsourced: no gazette text is published yet. */
export const transition: Transition = {
  commencement: '2025-09-01' as Day,
  filingDeadline: '2026-12-31' as Day,
  graceUntil: '2027-06-30' as Day,
  instrument: instruments[1].number,
};
