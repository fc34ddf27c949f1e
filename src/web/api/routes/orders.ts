import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import { interestsIn, licenceByNumber, proposeOrderAgainst } from '../../../modules/licences/index.ts';
import {
  approveOrder,
  declineOrder,
  liftOrder,
  liftReasonsOf,
  type OrderPacks,
  order as orderById,
  ordersOf,
  ordersToApprove,
  reasonsOf,
} from '../../../modules/orders/index.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { TIED } from '../../shared/office-rule.ts';
import { noteRead } from '../../shared/read-log.ts';
import { officer } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { code, e164, id, instant, prose } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { licenceNumber } from './register.ts';

const ofOrder = z.strictObject({ order: id<'order'>() });
const orderShown = z.looseObject({
  id: z.string(),
  licence: z.string(),
  kind: z.string(),
  ground: z.string(),
  state: z.string(),
  from: z.string(),
  until: z.string().nullable(),
});
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('premises'), premises: z.array(id<'premises'>()).min(1).max(5000) }),
  z.strictObject({ kind: z.literal('numbers'), numbers: z.array(e164()).min(1).max(5000) }),
]);

/** The licence that a printed number names, for acts on it. */
export async function licenceIdOf(
  reader: Reader,
  number: string,
  field = '/licence',
): Promise<Id<'licence'> | Refusal> {
  return (await licenceByNumber(reader, number))?.id ?? refuse('not-found', 'licence-not-found', { field });
}

export function orderPacks({ country }: ApiDeps): OrderPacks {
  return { orders: country.orders, courts: country.courts, agencies: country.agencies };
}

/** Who sees applications or oversees, and has no interest in who holds the licence, may look at what was ordered about it. */
export async function maySee(
  reader: Reader,
  { agencies }: Pick<OrderPacks, 'agencies'>,
  actor: Actor,
  at: Instant,
  licence?: Id<'licence'>,
): Promise<Refusal | undefined> {
  const denied = await requirePower(reader, agencies, actor, 'see-applications', at);
  if (denied && (await requirePower(reader, agencies, actor, 'oversee', at))) return denied;
  return licence && untied(reader, actor, licence);
}

/** Why somebody may not act where the holder of a licence is concerned, as it is held and run now. */
async function untied(reader: Reader, actor: Actor, licence: Id<'licence'>): Promise<Refusal | undefined> {
  const about = await interestsIn(reader, licence);
  return isRefusal(about) ? about : requireNoConflict(reader, actor, about);
}

/** Decides on an order; who became tied to the holder since it was proposed does not. */
async function decided<T>(
  act: Act,
  { order }: z.infer<typeof ofOrder>,
  then: () => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const found = await orderById(act, order);
  return (found && (await untied(act, act.by, found.licence))) ?? (await then());
}

export function ordersRoutes(deps: ApiDeps): readonly Route[] {
  const packs = orderPacks(deps);
  const licence = licenceNumber(deps.country.licences.numberPrefix);
  const sees = officer(
    ['orders', 'courts', 'review', 'decide', 'oversight'],
    'An officer who may see applications, without an interest in the holder; or who oversees.',
    { powers: ['see-applications', 'oversee'], beyond: TIED },
  );
  return [
    route({
      method: 'post',
      path: '/orders',
      summary:
        'Propose to suspend or revoke a licence, or a part of it. Nothing happens until another officer approves.',
      access: officer(
        'orders',
        'A legal officer whose delegation names making orders, without an interest in the holder.',
        { powers: ['make-order'], beyond: TIED },
      ),
      body: z.strictObject({
        licence,
        kind: z.enum(['suspension', 'revocation']),
        interim: z.boolean().default(false),
        scope: scope.default({ kind: 'whole' }),
        ground: code(),
        from: instant().optional(),
        until: instant().nullable().default(null),
        reasons: prose(20_000),
      }),
      answer: z.object({ order: z.string() }),
      status: 201,
      handle: (call) =>
        call.act(
          async (act) => {
            const { licence: number, from = act.at, ...terms } = call.body;
            const about = await licenceIdOf(act, number);
            return isRefusal(about)
              ? about
              : proposeOrderAgainst(act, packs, { ...terms, from, licence: about });
          },
          { serializable: true },
        ),
    }),
    route({
      method: 'get',
      path: '/orders/to-approve',
      summary: 'Proposals of the officer’s own agency that wait for a second officer.',
      access: officer(['orders', 'decide'], 'An officer who may approve orders.', {
        powers: ['approve-order'],
        beyond: TIED,
      }),
      answer: z.object({ items: z.array(orderShown) }),
      handle: async ({ reader, actor, at }) => {
        if (actor.kind !== 'officer') return refuse('not-allowed', 'officers-only');
        return (
          (await requirePower(reader, packs.agencies, actor, 'approve-order', at)) ?? {
            items: await ordersToApprove(reader, actor.agency),
          }
        );
      },
    }),
    route({
      method: 'get',
      path: '/orders/{order}',
      summary: 'An order with its reasons. Looking at the reasons is recorded.',
      access: sees,
      params: ofOrder,
      answer: orderShown.extend({ reasons: z.string().nullable(), liftReasons: z.string().nullable() }),
      handle: async (call) => {
        return call.act(async (act) => {
          const found = await orderById(act, call.params.order);
          const denied = await maySee(act, packs, call.actor, call.at, found?.licence);
          if (denied) return denied;
          if (!found) return refuse('not-found', 'order-not-found');
          await noteRead(act, { what: 'order-reasons', about: found.id });
          const [reasons, liftReasons] = [await reasonsOf(act, found.id), await liftReasonsOf(act, found.id)];
          return { ...found, reasons, liftReasons };
        });
      },
    }),
    route({
      method: 'get',
      path: '/licences/{number}/orders',
      summary: 'All orders about a licence, proposed and declined ones too.',
      access: sees,
      params: z.strictObject({ number: licence }),
      answer: z.object({ items: z.array(orderShown) }),
      handle: async (call) => {
        const { reader, actor, at } = call;
        const about = await licenceIdOf(reader, call.params.number, '/number');
        if (isRefusal(about)) return about;
        return (await maySee(reader, packs, actor, at, about)) ?? { items: await ordersOf(reader, about) };
      },
    }),
    route({
      method: 'post',
      path: '/orders/{order}/approval',
      summary: 'Make a proposed order; it runs from now, or from the later moment it names.',
      access: officer(
        ['orders', 'decide'],
        'A second officer of the same agency whose delegation names approving orders.',
        { powers: ['approve-order'], beyond: TIED },
      ),
      params: ofOrder,
      answer: z.object({ order: z.string(), licence: z.string(), from: z.string() }),
      handle: (call) =>
        call.act((act) => decided(act, call.params, () => approveOrder(act, packs, call.params)), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/orders/{order}/refusal',
      summary: 'Do not approve a proposed order.',
      access: officer(
        ['orders', 'decide'],
        'A second officer of the same agency whose delegation names approving orders.',
        { powers: ['approve-order'], beyond: TIED },
      ),
      params: ofOrder,
      body: z.strictObject({ reasons: prose(20_000).nullable().default(null) }),
      answer: z.object({ order: z.string() }),
      handle: (call) =>
        call.act((act) =>
          decided(act, call.params, () => declineOrder(act, packs, { ...call.params, ...call.body })),
        ),
    }),
    route({
      method: 'post',
      path: '/orders/{order}/lifting',
      summary:
        'Lift a running order from now or later, or set it aside as if it had never been made; the reasons then name the decision.',
      access: officer(
        ['orders', 'decide'],
        'An officer of the same agency whose delegation names approving orders, other than who approved this one.',
        { powers: ['approve-order'], beyond: TIED },
      ),
      params: ofOrder,
      body: z.strictObject({
        reasons: z.string().trim().min(20).max(20_000),
        how: z.enum(['lifted', 'set-aside']).default('lifted'),
        until: instant().optional(),
      }),
      answer: z.object({ order: z.string() }),
      handle: (call) =>
        call.act(
          (act) =>
            decided(act, call.params, () =>
              liftOrder(act, packs, { ...call.params, ...call.body, until: call.body.until ?? act.at }),
            ),
          { serializable: true },
        ),
    }),
  ];
}
