import type { ApplicantActor } from '../../kernel/actor.ts';
import type { ActorEntry } from '../shared/signed-in/audience.ts';
import { adverseRoutes } from './adverse/adverse.ts';
import { applicationRoutes } from './application/application.ts';
import { complaintRoutes } from './complaint/complaint.ts';
import { documentsRoutes } from './documents/acts.ts';
import { fileRoutes } from './documents/file.ts';
import { tusRoutes } from './documents/tus.ts';
import { draftRoutes } from './draft/routes.ts';
import { askRulingRoutes } from './eligibility/ask-ruling.ts';
import { eligibilityRoutes } from './eligibility/eligibility.ts';
import { rulingRoutes } from './eligibility/ruling.ts';
import { homeRoutes } from './home/home.ts';
import { licenceRoutes } from './licence/licence.ts';
import { deviceListRoutes } from './lists/device-list.ts';
import { numberRoutes } from './lists/number-one.ts';
import { ownersRoutes } from './lists/owners.ts';
import { peopleListRoutes } from './lists/people.ts';
import { premisesListRoutes } from './lists/premises.ts';
import { notifyRoutes } from './notify/routes.ts';
import { organisationRoutes } from './organisation/choose.ts';
import { detailsRoutes } from './organisation/details.ts';
import { tokensRoutes } from './organisation/tokens.ts';
import type { ApplicantRoute } from './route.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { peopleRoutes } from './users/routes.ts';

/** Every page of applicants. A page's folder exports its rows; one line here puts them into the table. */
export const APPLICANT_ROUTES: readonly ApplicantRoute[] = [
  ...signInRoutes,
  ...organisationRoutes,
  ...detailsRoutes,
  ...tokensRoutes,
  ...peopleRoutes,
  ...eligibilityRoutes,
  ...askRulingRoutes,
  ...rulingRoutes,
  ...homeRoutes,
  ...applicationRoutes,
  ...adverseRoutes,
  ...deviceListRoutes,
  ...draftRoutes,
  ...complaintRoutes,
  ...licenceRoutes,
  ...peopleListRoutes,
  ...ownersRoutes,
  ...premisesListRoutes,
  ...numberRoutes,
  ...notifyRoutes,
  ...documentsRoutes,
  ...fileRoutes,
  ...tusRoutes,
];

/** The line of pages below the header. */
export const APPLICANT_NAVIGATION: readonly ActorEntry<ApplicantActor>[] = [
  { text: 'my-nav-home', path: '/my' },
  { text: 'my-nav-organisation', path: '/my/organisation/details' },
  { text: 'my-nav-users', path: '/my/users' },
  { text: 'complaint-nav', path: '/my/complaints' },
];
