import type { Texts } from '../platform/texts.ts';

/** Letters that the clockwork sends by itself. */
export const reminderTexts = {
  'licence-ends-subject': {
    en: 'Licence {number} ends in {days, plural, one {# day} other {# days}}',
    ur: 'لائسنس {number} کی میعاد {days} دن میں ختم ہو رہی ہے',
  },
  'licence-ends-body': {
    en: 'Licence {number} of {holder} ends on {day}. Who applies for renewal in time goes on until it is decided.',
    ur: '{holder} کا لائسنس {number} {day} کو ختم ہو جائے گا۔ جو وقت پر تجدید کی درخواست دے، اس کا کام فیصلے تک جاری رہتا ہے۔',
  },
} satisfies Texts;
