import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { erasePrincipal } from '../../../modules/accounts/index.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { forgetInDrafts } from '../../../modules/applications/index.ts';
import { erasePerson, erasePremises } from '../../../modules/entities/index.ts';
import type { Act } from '../../../platform/act.ts';
import { officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { id, line } from '../fields.ts';
import { type Route, route } from '../route.ts';

const basis = z.strictObject({
  basis: line(200).meta({
    description: 'The law or order that asks for it; it stays on record, so it names nobody.',
  }),
});
const erased = z.object({ facts: z.number() });

/** Erasure by law: key and ciphertext are destroyed; the facts, their order and their commitments stay. */
export function erasureRoutes({ country, files, acting }: ApiDeps): readonly Route[] {
  const erases = officer('admin', 'An officer whose delegation names erasing by law.', { powers: ['erase'] });
  const withPower = async <T>(act: Act, then: () => Promise<T | Refusal>): Promise<T | Refusal> =>
    (await requirePower(act, country.agencies, act.by, 'erase', act.at)) ?? (await then());
  return [
    route({
      method: 'post',
      path: '/people/{person}/erasure',
      summary:
        'Erase what identifies a person named in applications, with the documents about that person in drafts.',
      access: erases,
      params: z.strictObject({ person: id<'person'>() }),
      body: basis,
      answer: erased.extend({ files: z.number() }),
      handle: (call) =>
        call.act(
          (act) =>
            withPower(act, async () => {
              const gone = await erasePerson(act, { ...call.params, ...call.body });
              if (isRefusal(gone)) return gone;
              const { files: hashes } = await forgetInDrafts(act, call.params.person);
              for (const hash of hashes) await files.forget(act, acting.db, hash);
              return { ...gone, files: hashes.length };
            }),
          { serializable: true },
        ),
    }),
    route({
      method: 'post',
      path: '/premises/{premises}/erasure',
      summary: 'Erase the exact place of a home; its district stays.',
      access: erases,
      params: z.strictObject({ premises: id<'premises'>() }),
      body: basis,
      answer: erased,
      handle: (call) =>
        call.act((act) => withPower(act, () => erasePremises(act, { ...call.params, ...call.body }))),
    }),
    route({
      method: 'post',
      path: '/principals/{principal}/erasure',
      summary: 'Erase what identifies somebody with an account; memberships and tokens end.',
      access: erases,
      params: z.strictObject({ principal: id<'principal'>() }),
      body: basis,
      answer: erased,
      handle: (call) =>
        call.act((act) => withPower(act, () => erasePrincipal(act, { ...call.params, ...call.body }))),
    }),
  ];
}
