import type { Texts } from '../../platform/texts.ts';
import { homeTexts } from './home/texts.ts';

/** What applicants' pages say: one line a folder. */
export const applicantTexts: readonly Texts[] = [homeTexts];
