import type { Texts } from '../../../platform/texts.ts';
import { screeningActTexts } from './act-texts.ts';
import { connectionTexts } from './connection-texts.ts';
import { watchListTexts } from './list-texts.ts';
import { matchTexts } from './match-texts.ts';
import { ownListTexts } from './own-texts.ts';
import { screeningQueueTexts } from './queue-texts.ts';

export const consoleScreeningTexts = {
  ...matchTexts,
  ...screeningActTexts,
  ...screeningQueueTexts,
  ...connectionTexts,
  ...watchListTexts,
  ...ownListTexts,
} satisfies Texts;
