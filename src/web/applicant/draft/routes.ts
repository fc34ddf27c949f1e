import type { ApplicantRoute } from '../route.ts';
import { accounts, devices, otherChannels } from './belongings.ts';
import { business, clientsSection } from './business.ts';
import { checkRoutes } from './check.ts';
import { company } from './company.ts';
import { declarations } from './declarations.ts';
import { obstacleRoutes } from './obstacles.ts';
import { payRoutes } from './pay.ts';
import { questionRoutes } from './questions.ts';
import { startRoutes } from './start.ts';
import { submittedRoutes } from './submitted.ts';
import { taskRoutes } from './tasks.ts';

/** From starting an application to handing it in. */
export const draftRoutes: readonly ApplicantRoute[] = [
  ...startRoutes,
  ...taskRoutes,
  ...company.routes,
  ...otherChannels.routes,
  ...devices.routes,
  ...accounts.routes,
  ...business.routes,
  ...clientsSection.routes,
  ...questionRoutes,
  ...declarations.routes,
  ...obstacleRoutes,
  ...payRoutes,
  ...checkRoutes,
  ...submittedRoutes,
];
