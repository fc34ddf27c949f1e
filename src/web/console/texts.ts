import type { Texts } from '../../platform/texts.ts';
import { adviceTexts } from '../shared/rulings/texts.ts';
import { doorTexts } from '../shared/signed-in/door/texts.ts';
import { consoleOwnersTexts } from './application/owners-texts.ts';
import { applicationTexts } from './application/texts.ts';
import { courtsPageTexts } from './courts/texts.ts';
import { decisionTexts } from './decision/texts.ts';
import { consoleFrameTexts } from './frame-texts.ts';
import { inspectionTexts } from './inspections/texts.ts';
import { jobTexts } from './jobs/texts.ts';
import { licenceTexts } from './licence/texts.ts';
import { noticeTexts } from './notices/texts.ts';
import { stepsTexts } from './oversight/steps-texts.ts';
import { oversightTexts } from './oversight/texts.ts';
import { queueTexts } from './queues/texts.ts';
import { registerTexts } from './register/texts.ts';
import { consoleRulingsTexts } from './rulings/texts.ts';
import { consoleScreeningTexts } from './screening/texts.ts';
import { searchTexts } from './search/texts.ts';
import { settingTexts } from './settings/texts.ts';
import { recoverTexts } from './sign-in/recover-texts.ts';
import { signInTexts } from './sign-in/texts.ts';
import { supervisorTexts } from './supervisor/texts.ts';
import { userTexts } from './users/texts.ts';
import { workTexts } from './work/texts.ts';

/** What the console says: one line a folder. */
export const consoleTexts: readonly Texts[] = [
  doorTexts,
  signInTexts,
  recoverTexts,
  consoleFrameTexts,
  workTexts,
  noticeTexts,
  queueTexts,
  jobTexts,
  searchTexts,
  supervisorTexts,
  oversightTexts,
  stepsTexts,
  userTexts,
  settingTexts,
  applicationTexts,
  consoleOwnersTexts,
  decisionTexts,
  licenceTexts,
  registerTexts,
  courtsPageTexts,
  inspectionTexts,
  adviceTexts,
  consoleRulingsTexts,
  consoleScreeningTexts,
];
