import type { Texts } from '../../platform/texts.ts';
import { saidTexts } from '../shared/forms/said-texts.ts';
import { adviceTexts } from '../shared/rulings/texts.ts';
import { doorTexts } from '../shared/signed-in/door/texts.ts';
import { adverseTexts } from './adverse/texts.ts';
import { applicationTexts } from './application/texts.ts';
import { complaintTexts } from './complaint/texts.ts';
import { documentsTexts } from './documents/texts.ts';
import { draftTexts } from './draft/texts.ts';
import { eligibilityTexts } from './eligibility/texts.ts';
import { homeTexts } from './home/texts.ts';
import { licenceTexts } from './licence/texts.ts';
import { listsTexts } from './lists/texts.ts';
import { notifyTexts } from './notify/texts.ts';
import { detailsTexts } from './organisation/details-texts.ts';
import { organisationTexts } from './organisation/texts.ts';
import { demoTexts } from './sign-in/demo-texts.ts';
import { signInTexts } from './sign-in/texts.ts';
import { usersTexts } from './users/texts.ts';

/** What applicants' pages say: one line a folder. */
export const applicantTexts: readonly Texts[] = [
  doorTexts,
  saidTexts,
  signInTexts,
  demoTexts,
  organisationTexts,
  detailsTexts,
  usersTexts,
  adviceTexts,
  eligibilityTexts,
  homeTexts,
  documentsTexts,
  listsTexts,
  notifyTexts,
  applicationTexts,
  adverseTexts,
  complaintTexts,
  licenceTexts,
  draftTexts,
];
