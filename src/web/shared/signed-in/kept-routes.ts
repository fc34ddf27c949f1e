import type { Actor } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { keptForm } from '../../../platform/kept-forms.ts';
import type { SignedInAudience } from './audience.ts';
import { everyone, type Route } from './route.ts';
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
      access: everyone,
      handle: async (ask) => {
        const { deps, session, params, words } = ask;
        const kept = await keptForm(ask.reader, deps.gate.key, session.principal, params.secret ?? '');
        if (!kept) return refuse('not-found', 'kept-form-gone');
        const binding = {
          key: deps.gate.key,
          boundTo: session.session,
          principal: session.principal,
          once: kept.fields.find(([name]) => name === '_once')?.[1] ?? ask.requestId,
        };
        return keptSheet(words, binding, kept, audience.home);
      },
    },
  ];
}
