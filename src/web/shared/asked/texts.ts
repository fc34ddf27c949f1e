import type { Texts } from '../../../platform/texts.ts';

/** How an agency's request reads, to whoever reads it. */
export const askedTexts = {
  'my-asked-by': { en: '{agency} asks, until {until}', ur: '{agency} کا سوال، {until} تک' },
} satisfies Texts;
