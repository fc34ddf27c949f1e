import { bearerOf } from '../modules/accounts/index.ts';
import { officerOf } from '../modules/agencies/index.ts';
import { type ApiApp, apiOf } from '../web/api/app.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import type { Route } from '../web/api/route.ts';
import { accountsRoutes } from '../web/api/routes/accounts.ts';

/** Every route of the API, one table an audience. */
export function routesOf(_deps: ApiDeps): readonly Route[] {
  return accountsRoutes();
}

/** The API over the house's parts. */
export function apiFor(parts: Omit<ApiDeps, 'door'>): ApiApp {
  const deps: ApiDeps = { ...parts, door: { bearerOf, officerOf } };
  return apiOf(routesOf(deps), deps, deps.baseUrl);
}
