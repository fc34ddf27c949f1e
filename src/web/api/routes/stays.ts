import { z } from 'zod';
import type { Id } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { stay as stayById, staysOf, writsToCheck } from '../../../modules/courts/index.ts';
import { interestsIn } from '../../../modules/licences/index.ts';
import { endStay, extendStay, findForged, grantStay, verifyStay } from '../../../modules/orders/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { TIED } from '../../shared/office-rule.ts';
import { everybody, officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { bilingual, day, id, instant, line, prose, sha256 } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { licenceIdOf, maySee, orderPacks } from './orders.ts';
import { licenceNumber } from './register.ts';

const ofStay = z.strictObject({ stay: id<'stay'>() });
const stayShown = z.looseObject({
  id: z.string(),
  licence: z.string(),
  court: z.string(),
  caseNumber: z.string(),
  nature: z.string(),
  status: z.string(),
});
const followed = z.object({ stay: z.string(), licence: z.string() });
const note = prose(4000).nullable().default(null);

/** Whoever holds a licence and runs it, in whom an officer's conflict of interest is looked for. */
async function holderOf(reader: Reader, licence: Id<'licence'> | undefined): Promise<readonly string[]> {
  const about = licence ? await interestsIn(reader, licence) : [];
  return isRefusal(about) ? [] : about;
}

async function ofHolder(reader: Reader, { stay }: z.infer<typeof ofStay>) {
  return { stay, about: await holderOf(reader, (await stayById(reader, stay))?.licence) };
}

/** Court orders over the regulator's orders, or over a grant. Each is written by one legal officer and bites from the claim. */
export function staysRoutes(deps: ApiDeps): readonly Route[] {
  const packs = orderPacks(deps);
  const licence = licenceNumber(deps.country.licences.numberPrefix);
  const records = officer('courts', 'A legal officer whose delegation names recording court orders.', {
    powers: ['record-court-order'],
    beyond: TIED,
  });
  const verifies = officer(
    'courts',
    'A legal officer whose delegation names verifying court orders, other than who entered this one.',
    { powers: ['verify-court-order'], beyond: TIED },
  );
  const ends = officer(
    'courts',
    'A legal officer whose delegation names recording court orders, other than who entered this one.',
    { powers: ['record-court-order'], beyond: TIED },
  );
  const sees = officer(
    ['courts', 'orders', 'decide', 'oversight'],
    'An officer who may see applications, without an interest in the holder; or who oversees.',
    { powers: ['see-applications', 'oversee'], beyond: TIED },
  );
  return [
    route({
      method: 'post',
      path: '/stays',
      summary: 'Enter a court order as claimed; coercion under what it covers pauses at once.',
      access: records,
      body: z.strictObject({
        licence,
        court: line(200),
        caseNumber: line(100),
        nature: z.enum(['writ', 'temporary-injunction', 'ad-interim']),
        covers: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('orders'), orders: z.array(id<'order'>()).max(100) }),
          z.strictObject({ kind: z.literal('grant') }),
        ]),
        from: instant().optional(),
        lapseOn: day().nullable().default(null),
        nextDate: day().nullable().default(null),
      }),
      answer: z.object({ stay: z.string() }),
      status: 201,
      handle: (call) =>
        call.act(
          async (act) => {
            const { licence: number, from = act.at, ...terms } = call.body;
            const id = await licenceIdOf(act, number);
            if (isRefusal(id)) return id;
            return grantStay(act, packs, { ...terms, from, licence: id, about: await holderOf(act, id) });
          },
          { serializable: true },
        ),
    }),
    route({
      method: 'get',
      path: '/courts',
      summary: 'The courts whose orders are entered; a court order names one by its code or its name.',
      access: everybody(),
      answer: z.object({ items: z.array(z.object({ code: z.string(), name: bilingual() })) }),
      revalidate: true,
      handle: async () => ({ items: deps.country.courts.courts.map(({ code, name }) => ({ code, name })) }),
    }),
    route({
      method: 'get',
      path: '/stays/to-check',
      summary: 'Writs whose lapse date has passed and that wait for a legal officer.',
      access: sees,
      answer: z.object({ items: z.array(stayShown) }),
      handle: async ({ reader, actor, at }) =>
        (await maySee(reader, packs, actor, at)) ?? { items: await writsToCheck(reader, at) },
    }),
    route({
      method: 'get',
      path: '/stays/{stay}',
      summary: 'A court order as it stands.',
      access: sees,
      params: ofStay,
      answer: stayShown,
      handle: async ({ reader, params, actor, at }) => {
        const stay = await stayById(reader, params.stay);
        const denied = await maySee(reader, packs, actor, at, stay?.licence);
        return denied ?? stay ?? refuse('not-found', 'stay-not-found');
      },
    }),
    route({
      method: 'get',
      path: '/licences/{number}/stays',
      summary: 'All court orders about a licence.',
      access: sees,
      params: z.strictObject({ number: licence }),
      answer: z.object({ items: z.array(stayShown) }),
      handle: async ({ reader, params, actor, at }) => {
        const about = await licenceIdOf(reader, params.number, '/number');
        if (isRefusal(about)) return about;
        const denied = await maySee(reader, packs, actor, at, about);
        return denied ?? { items: await staysOf(reader, about) };
      },
    }),
    route({
      method: 'post',
      path: '/stays/{stay}/verification',
      summary: 'The court’s registry confirmed the certified copy.',
      access: verifies,
      params: ofStay,
      body: z.strictObject({ certifiedCopy: sha256(), registryCheckedAt: instant(), note }),
      answer: followed,
      handle: (call) =>
        call.act(async (act) =>
          verifyStay(act, packs, { ...(await ofHolder(act, call.params)), ...call.body }),
        ),
    }),
    route({
      method: 'post',
      path: '/stays/{stay}/extension',
      summary: 'The court put the matter off; the stay stands on.',
      access: records,
      params: ofStay,
      body: z.strictObject({
        orderedAt: instant(),
        nextDate: day().nullable().default(null),
        lapseOn: day().nullable().default(null),
      }),
      answer: followed,
      handle: (call) =>
        call.act(
          async (act) => extendStay(act, packs, { ...(await ofHolder(act, call.params)), ...call.body }),
          { serializable: true },
        ),
    }),
    route({
      method: 'post',
      path: '/stays/{stay}/forgery',
      summary: 'The registry knows no such order: it never had effect.',
      access: verifies,
      params: ofStay,
      body: z.strictObject({ note }),
      answer: followed,
      handle: (call) =>
        call.act(
          async (act) => findForged(act, packs, { ...(await ofHolder(act, call.params)), ...call.body }),
          { serializable: true },
        ),
    }),
    route({
      method: 'post',
      path: '/stays/{stay}/end',
      summary: 'The stay ended, from a moment past or future; what it covered revives by itself.',
      access: ends,
      params: ofStay,
      body: z.strictObject({
        how: z.enum(['vacated', 'withdrawn', 'lapsed', 'merged']),
        until: instant().optional(),
      }),
      answer: followed,
      handle: (call) =>
        call.act(
          async (act) => {
            const { how, until = act.at } = call.body;
            return endStay(act, packs, { ...(await ofHolder(act, call.params)), how, until });
          },
          { serializable: true },
        ),
    }),
  ];
}
