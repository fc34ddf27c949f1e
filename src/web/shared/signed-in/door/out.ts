import { revokeSession } from '../../../../modules/accounts/index.ts';
import { endedCookie } from '../cookies.ts';
import type { Route } from '../route.ts';
import type { Place } from './place.ts';

/** Signing out. */
export function outRoutes({ side, signIn }: Place): Route[] {
  return [
    {
      method: 'post',
      path: `${signIn}/out`,
      who: 'enrolling',
      form: { fields: [] },
      unkept: true,
      handle: async ({ deps, session }) => {
        await revokeSession(deps.acting, session, session.session);
        return { location: `${signIn}?out=1`, cookies: [endedCookie(side)] };
      },
    },
  ];
}
