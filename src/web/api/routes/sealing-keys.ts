import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { publishSealingKey, retireSealingKey, sealingKeysOf } from '../../../modules/agencies/index.ts';
import { OTHERS } from '../../shared/office-rule.ts';
import { officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { base64url } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { shown } from '../serve-route.ts';

const SCOPES = ['review', 'decide', 'admin'] as const;
const own = officer(SCOPES, 'An officer, for a key of his own.', { beyond: OTHERS });
const passphrase = z.string().max(2000);
const ofKey = z.strictObject({ keyId: base64url(22) });

function officerIdOf(actor: Actor): Id<'officer'> | Refusal {
  return actor.kind === 'officer' ? actor.officer : refuse('not-allowed', 'officers-only');
}

export function sealingKeyRoutes({ vault, country }: ApiDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/sealing-keys',
      summary: 'The keys that texts were and are sealed to for the officer who asks.',
      access: own,
      answer: z.object({
        items: z.array(
          z.object({
            keyId: z.string(),
            publicKey: z.string(),
            publishedAt: z.string(),
            retiredAt: z.string().nullable(),
          }),
        ),
      }),
      handle: async ({ actor, reader }) => {
        const mine = officerIdOf(actor);
        if (isRefusal(mine)) return mine;
        return { items: (await sealingKeysOf(reader, mine)).map(({ officer: _, ...key }) => key) };
      },
    }),
    route({
      method: 'post',
      path: '/sealing-keys',
      summary:
        'Publish a key to which reasons are sealed: one whose private half you keep yourself (publicKey), or one made and kept here under a passphrase.',
      access: own,
      body: z.union([z.strictObject({ publicKey: base64url(60) }), z.strictObject({ passphrase })]),
      unkept: ['passphrase'],
      answer: z.object({ keyId: z.string() }),
      status: 201,
      handle: (call) =>
        call.act(async (act) => {
          const mine = officerIdOf(call.actor);
          if (isRefusal(mine)) return mine;
          const { body } = call;
          const made = 'passphrase' in body ? await vault.create(body.passphrase) : body;
          return isRefusal(made)
            ? made
            : publishSealingKey(act, { officer: mine, publicKey: made.publicKey });
        }),
    }),
    route({
      method: 'post',
      path: '/sealing-keys/{keyId}/passphrase',
      summary: 'Put a key that is kept here under another passphrase.',
      access: own,
      params: ofKey,
      body: z.strictObject({ passphrase, next: passphrase }),
      unkept: ['passphrase', 'next'],
      answer: z.object({ keyId: z.string() }),
      handle: async ({ params, body, actor, reader }) => {
        const mine = officerIdOf(actor);
        if (isRefusal(mine)) return mine;
        if (!(await sealingKeysOf(reader, mine)).some(({ keyId }) => keyId === params.keyId))
          return refuse('not-found', 'sealing-key-not-found');
        return shown(await vault.rewrap(params.keyId, body.passphrase, body.next), ({ keyId }) => ({
          keyId,
        }));
      },
    }),
    route({
      method: 'post',
      path: '/sealing-keys/{keyId}/retirement',
      summary: 'Stop sealing to a key; what was sealed to it still opens.',
      access: own,
      params: ofKey,
      answer: z.object({ retired: z.string() }),
      handle: (call) =>
        call.act(async (act) => {
          const mine = officerIdOf(call.actor);
          return isRefusal(mine)
            ? mine
            : retireSealingKey(act, country.agencies, { officer: mine, ...call.params });
        }),
    }),
  ];
}
