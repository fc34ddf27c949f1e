import type { OfficerActor, Role } from '../../kernel/actor.ts';
import type { ActorEntry } from '../shared/signed-in/audience.ts';
import { applicationRoutes } from './application/application.ts';
import { courtsRoutes } from './courts/courts.ts';
import { decisionRoutes } from './decision/acts.ts';
import { inspectionRoutes } from './inspections/routes.ts';
import { jobRoutes } from './jobs/job.ts';
import { licenceRoutes } from './licence/licence.ts';
import { noticeRoutes } from './notices/notices.ts';
import { oversightRoutes } from './oversight/routes.ts';
import { queueRoutes } from './queues/routes.ts';
import { registerRoutes } from './register/routes.ts';
import type { ConsoleRoute } from './route.ts';
import { consoleRulingsRoutes } from './rulings/routes.ts';
import { screeningRoutes } from './screening/routes.ts';
import { searchRoutes } from './search/search.ts';
import { settingRoutes } from './settings/settings.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { supervisorRoutes } from './supervisor/routes.ts';
import { userRoutes } from './users/users.ts';
import { workRoutes } from './work/work.ts';

/** Every page of officers. A page's folder exports its rows; one line here puts them into the table. */
export const CONSOLE_ROUTES: readonly ConsoleRoute[] = [
  ...signInRoutes,
  ...workRoutes,
  ...noticeRoutes,
  ...queueRoutes,
  ...searchRoutes,
  ...supervisorRoutes,
  ...oversightRoutes,
  ...userRoutes,
  ...settingRoutes,
  ...jobRoutes,
  ...applicationRoutes,
  ...decisionRoutes,
  ...licenceRoutes,
  ...registerRoutes,
  ...courtsRoutes,
  ...inspectionRoutes,
  ...consoleRulingsRoutes,
  ...screeningRoutes,
];

const SETTINGS_READERS: readonly Role[] = ['administrator', 'supervisor', 'oversight'];
export const seesApplications = ({ role }: OfficerActor) => role !== 'oversight' && role !== 'administrator';

/** The line of pages below the header; `shown` hides what a role has no use for, and opens nothing. */
export const CONSOLE_NAVIGATION: readonly ActorEntry<OfficerActor>[] = [
  { text: 'nav-work', path: '/console' },
  { text: 'nav-queues', path: '/console/queues', shown: seesApplications },
  { text: 'nav-screening', path: '/console/screening', shown: seesApplications },
  { text: 'nav-search', path: '/console/search', shown: ({ role }) => role !== 'administrator' },
  { text: 'nav-inspections', path: '/console/inspections', shown: ({ role }) => role === 'inspector' },
  { text: 'nav-courts', path: '/console/courts', shown: seesApplications },
  { text: 'nav-rulings', path: '/console/rulings', shown: seesApplications },
  { text: 'nav-board', path: '/console/supervisor', shown: ({ role }) => role === 'supervisor' },
  { text: 'nav-oversight', path: '/console/oversight', shown: ({ role }) => role === 'oversight' },
  { text: 'nav-users', path: '/console/users', shown: ({ role }) => role === 'administrator' },
  { text: 'nav-settings', path: '/console/settings', shown: ({ role }) => SETTINGS_READERS.includes(role) },
];
