import type { Texts } from '../../../platform/texts.ts';

/** How an agency's request reads, to whoever reads it. */
export const askedTexts = {
  'asked-title': { en: 'Asked of you', ur: 'آپ سے مطلوب معلومات' },
  'asked-about': { en: 'Application {reference}', ur: 'درخواست {reference}' },
  'asked-by': {
    en: '{agency} asks. Answer by {until}.',
    ur: '{agency} نے پوچھا ہے۔ جواب کی آخری تاریخ: {until}',
  },
  'asked-place': { en: 'Where: {place}', ur: 'جگہ: {place}' },
} satisfies Texts;
