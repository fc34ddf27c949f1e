import type { Texts } from '../../../platform/texts.ts';
import { screeningActTexts } from './act-texts.ts';
import { matchTexts } from './match-texts.ts';
import { screeningQueueTexts } from './queue-texts.ts';

export const consoleScreeningTexts = {
  ...matchTexts,
  ...screeningActTexts,
  ...screeningQueueTexts,
} satisfies Texts;
