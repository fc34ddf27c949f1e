import { againRoutes } from '../../shared/signed-in/door/again.ts';
import { outRoutes } from '../../shared/signed-in/door/out.ts';
import { passkeyRoutes } from '../../shared/signed-in/door/passkey.ts';
import { passwordRoutes } from '../../shared/signed-in/door/password.ts';
import { securityRoutes } from '../../shared/signed-in/door/security.ts';
import { setUpRoutes } from '../../shared/signed-in/door/set-up.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { demoRoutes } from './demo.ts';
import { doorRoutes, doorSheet, PLACE } from './door.ts';
import { lostRoutes } from './lost.ts';

/** Every page on the way in, and those about one's own sign-in. */
export const signInRoutes: readonly ApplicantRoute[] = [
  ...doorRoutes,
  ...passkeyRoutes(PLACE, (ask, refusal) => doorSheet(ask as ApplicantAsk, ask.faults(refusal))),
  ...passwordRoutes(PLACE),
  ...setUpRoutes(PLACE),
  ...againRoutes(PLACE),
  ...outRoutes(PLACE),
  ...securityRoutes(PLACE),
  ...lostRoutes,
  ...demoRoutes,
];
