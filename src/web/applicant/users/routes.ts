import type { ApplicantRoute } from '../route.ts';
import { helperRoutes } from './attorney.ts';
import { invitationRoutes } from './invitation.ts';
import { inviteRoutes } from './invite.ts';
import { powerRoutes } from './power.ts';
import { usersRoutes } from './users.ts';

/** Every page about who acts for an organisation. */
export const peopleRoutes: readonly ApplicantRoute[] = [
  ...usersRoutes,
  ...inviteRoutes,
  ...helperRoutes,
  ...powerRoutes,
  ...invitationRoutes,
];
