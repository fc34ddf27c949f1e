import { licencesTexts } from '../../modules/licences/index.ts';
import { rulingsTexts } from '../../modules/rulings/index.ts';
import type { Texts } from '../../platform/texts.ts';
import { formsTexts } from '../shared/forms/texts.ts';
import { adviceTexts } from '../shared/rulings/texts.ts';
import { sharedTexts } from '../shared/texts.ts';
import { checkTexts } from './texts/check.ts';
import { homeTexts } from './texts/home.ts';
import { licenceTexts } from './texts/licence.ts';
import { noticesTexts } from './texts/notices.ts';
import { registerTexts } from './texts/register.ts';
import { verdictTexts } from './texts/verdicts.ts';
import { visitTexts } from './texts/visit.ts';
import { whoNeedsTexts } from './texts/who-needs.ts';

/** Everything that public pages say; the register's own words come from their owner. */
export const publicTexts: readonly Texts[] = [
  licencesTexts,
  sharedTexts,
  homeTexts,
  verdictTexts,
  checkTexts,
  licenceTexts,
  registerTexts,
  noticesTexts,
  visitTexts,
  rulingsTexts,
  formsTexts,
  adviceTexts,
  whoNeedsTexts,
];
