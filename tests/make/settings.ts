import type { Day } from '../../src/kernel/day.ts';
import type { SettingsPack } from '../../src/modules/desks/rules/settings.ts';

/** Exampleland changed its time for opinions once, by a later instrument. */
export const exampleSettings: SettingsPack = {
  currency: 'XEC',
  instruments: [
    {
      number: 'Gazette 1/2026',
      title: { en: 'Licensing begins', ur: 'لائسنس کا آغاز' },
      dated: '2026-01-01' as Day,
      madeUp: true,
    },
  ],
  settings: [
    {
      code: 'review',
      group: 'periods',
      name: { en: 'Opinion of an agency', ur: 'ادارے کی رائے' },
      unit: 'working-days',
      values: [
        { from: '2026-01-01' as Day, value: '30', source: { en: 'Gazette 1/2026', ur: 'گزٹ 1/2026' } },
        { from: '2026-07-01' as Day, value: '20', source: { en: 'Gazette 2/2026', ur: 'گزٹ 2/2026' } },
      ],
    },
    {
      code: 'processing-new',
      group: 'fees',
      name: { en: 'Processing a new application', ur: 'نئی درخواست پر کارروائی' },
      unit: 'money',
      values: [{ from: '2026-01-01' as Day, value: '100', source: null }],
    },
  ],
};
