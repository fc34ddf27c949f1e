import type { ConsoleRoute } from '../route.ts';
import { rulingListRoutes } from './list.ts';
import { rulingRoutes } from './ruling.ts';

/** Where officers rule whether somebody needs a licence. */
export const consoleRulingsRoutes: readonly ConsoleRoute[] = [...rulingListRoutes, ...rulingRoutes];
