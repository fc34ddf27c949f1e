import type { Texts } from '../../platform/texts.ts';
import { consoleFrameTexts } from './frame-texts.ts';
import { workTexts } from './work/texts.ts';

/** What the console says: one line a folder. */
export const consoleTexts: readonly Texts[] = [consoleFrameTexts, workTexts];
