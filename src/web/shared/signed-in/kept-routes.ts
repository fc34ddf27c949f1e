import type { Actor } from '../../../kernel/actor.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { keptForm } from '../../../platform/kept-forms.ts';
import type { SignedInAudience } from './audience.ts';
import type { Ask, Route } from './route.ts';
import { keptSheet } from './sheets.ts';

export const keptPath = ({ home }: Pick<SignedInAudience<never>, 'home'>, secret: string) =>
  `${home}/kept/${secret}`;

/** Where a form waits that came when its session was over. */
export function keptRoutes<A extends Actor>(audience: SignedInAudience<A>): Route<A>[] {
  return [
    {
      method: 'get',
      path: `${audience.home}/kept/:secret`,
      who: 'person',
      handle: async (ask) => {
        const { deps, session, params, words } = ask;
        const kept = await keptForm(ask.reader, deps.gate.key, session.principal, params.secret ?? '');
        if (!kept) return refuse('not-found', 'kept-form-gone');
        const first = await toChooseFirst(audience, ask, kept.path);
        if (first !== undefined)
          return { location: `${first}?next=${encodeURIComponent(keptPath(audience, params.secret ?? ''))}` };
        const binding = {
          key: deps.gate.key,
          boundTo: session.session,
          principal: session.principal,
          once: kept.fields.find(([name]) => name === '_once')?.[1] ?? ask.requestId,
        };
        return keptSheet(words, binding, kept, params.secret ?? '', audience.home);
      },
    },
  ];
}

/** For whom he acts is chosen before the form is sent: sent before that, it would come back to be kept once more. */
async function toChooseFirst<A extends Actor>(
  audience: SignedInAudience<A>,
  { deps, session, at }: Ask<A>,
  path: string,
): Promise<string | undefined> {
  const actor = await audience.actorOf(deps, session, at);
  if (isRefusal(actor) || !('location' in actor)) return undefined;
  return path.replace(/^\/ur(?=\/)/, '').startsWith(actor.location) ? undefined : actor.location;
}
