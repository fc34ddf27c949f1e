import { agenciesWithSignOn, waysInOf } from '../../../modules/accounts/index.ts';
import { officerOf } from '../../../modules/agencies/index.ts';
import { html, NOTHING } from '../../shared/html.ts';
import { againRoutes } from '../../shared/signed-in/door/again.ts';
import { outRoutes } from '../../shared/signed-in/door/out.ts';
import { passkeyRoutes } from '../../shared/signed-in/door/passkey.ts';
import { passwordRoutes } from '../../shared/signed-in/door/password.ts';
import { securityRoutes } from '../../shared/signed-in/door/security.ts';
import { setUpRoutes } from '../../shared/signed-in/door/set-up.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { agencyLinks, agencyRoutes } from './agency.ts';
import { doorRoutes, doorSheet, PLACE } from './door.ts';
import { recoverRoutes } from './recover.ts';

/** Every page on an officer's way in, and those about his own sign-in. */
export const signInRoutes: readonly ConsoleRoute[] = [
  ...doorRoutes,
  ...passkeyRoutes(PLACE, (ask, refusal) => doorSheet(ask as ConsoleAsk, ask.faults(refusal))),
  ...passwordRoutes(PLACE),
  ...setUpRoutes(PLACE),
  ...againRoutes(PLACE, async (ask) => {
    const { reader, session, at } = ask;
    const { signOns } = await waysInOf(reader, session.principal);
    const office = signOns > 0 ? await officerOf(reader, session.principal, at) : undefined;
    const agencies = office ? await agenciesWithSignOn(reader) : [];
    const own = agencies.filter((agency) => agency === office?.agency);
    return own.length ? agencyLinks(ask as ConsoleAsk, own, 'again') : NOTHING;
  }),
  ...outRoutes(PLACE),
  ...securityRoutes(
    PLACE,
    ({ words }) =>
      html`<p class="govuk-body"><a class="govuk-link" href="${words.href('/console/recoveries')}">${words.say('recover-title')}</a></p>`,
  ),
  ...agencyRoutes,
  ...recoverRoutes,
];
