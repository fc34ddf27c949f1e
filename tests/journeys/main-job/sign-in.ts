import { stepAt } from '../../../src/modules/accounts/rules/totp.ts';
import { hotp } from '../../../src/platform/totp.ts';
import { fromBase32, PASSWORD } from '../../make/sign-in.ts';
import type { Hand } from './hand.ts';

/** How a newcomer who has entered his code sets up his way in, at the page that asks for it. */
export type WayIn = (hand: Hand) => Promise<void>;

/** An authenticator in the browser that verifies its user (WebAuthn level 3, section 11). */
export const byPasskey: WayIn = async (hand) => {
  const session = await hand.page.context().newCDPSession(hand.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await hand.press('main form[data-passkey=create] button');
};

/** What browsers without a script are offered: a password and an authenticator app. */
export const byPassword: WayIn = async (hand) => {
  await hand.follow('main a[href*="/set-up/password"]');
  await hand.fill('password', PASSWORD);
  await hand.press();
  const secret = await hand.page.locator('input[name=secret]').inputValue();
  await hand.fill('code', hotp(fromBase32(secret), stepAt(new Date().toISOString() as never), 6));
  await hand.press();
};
