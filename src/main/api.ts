import { bearerOf } from '../modules/accounts/index.ts';
import { officerOf } from '../modules/agencies/index.ts';
import { type ApiApp, apiOf } from '../web/api/app.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import type { Route } from '../web/api/route.ts';
import { accountsRoutes } from '../web/api/routes/accounts.ts';
import { agenciesRoutes } from '../web/api/routes/agencies.ts';
import { applicationsRoutes } from '../web/api/routes/applications.ts';
import { benchRoutes } from '../web/api/routes/bench.ts';
import { claimRoutes } from '../web/api/routes/claims.ts';
import { complaintsRoutes } from '../web/api/routes/complaints.ts';
import { decisionsRoutes } from '../web/api/routes/decisions.ts';
import { devicesRoutes } from '../web/api/routes/devices.ts';
import { draftsRoutes } from '../web/api/routes/drafts.ts';
import { erasureRoutes } from '../web/api/routes/erasure.ts';
import { figuresRoutes } from '../web/api/routes/figures.ts';
import { filesRoutes } from '../web/api/routes/files.ts';
import { inspectionsRoutes } from '../web/api/routes/inspections.ts';
import { licencesRoutes } from '../web/api/routes/licences.ts';
import { officeRoutes } from '../web/api/routes/office.ts';
import { ordersRoutes } from '../web/api/routes/orders.ts';
import { paymentsRoutes } from '../web/api/routes/payments.ts';
import { registerRoutes } from '../web/api/routes/register.ts';
import { registerActsRoutes } from '../web/api/routes/register-acts.ts';
import { reviewRoutes } from '../web/api/routes/review.ts';
import { rulingsRoutes } from '../web/api/routes/rulings.ts';
import { screeningRoutes } from '../web/api/routes/screening.ts';
import { screeningListsRoutes } from '../web/api/routes/screening-lists.ts';
import { sealingKeyRoutes } from '../web/api/routes/sealing-keys.ts';
import { staysRoutes } from '../web/api/routes/stays.ts';
import { LORE } from './lore.ts';

/** Every route of the API, one table an audience. */
export function routesOf(deps: ApiDeps): readonly Route[] {
  return [
    ...registerRoutes(deps),
    ...accountsRoutes(),
    ...agenciesRoutes(deps),
    ...sealingKeyRoutes(deps),
    ...figuresRoutes(deps),
    ...filesRoutes(deps),
    ...licencesRoutes(deps),
    ...devicesRoutes(deps),
    ...benchRoutes(deps),
    ...registerActsRoutes(deps),
    ...claimRoutes(deps),
    ...ordersRoutes(deps),
    ...staysRoutes(deps),
    ...draftsRoutes(deps),
    ...applicationsRoutes(deps),
    ...reviewRoutes(deps),
    ...inspectionsRoutes(deps),
    ...decisionsRoutes(deps),
    ...paymentsRoutes(deps),
    ...rulingsRoutes(deps),
    ...screeningRoutes(deps, LORE),
    ...screeningListsRoutes(deps),
    ...complaintsRoutes(deps),
    ...erasureRoutes(deps),
    ...officeRoutes(deps),
  ];
}

/** The API over the house's parts. */
export function apiFor(parts: Omit<ApiDeps, 'door'>): ApiApp {
  const deps: ApiDeps = { ...parts, door: { bearerOf, officerOf, agencies: parts.country.agencies } };
  return apiOf(routesOf(deps), deps, deps.baseUrl);
}
