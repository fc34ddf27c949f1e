import { z } from 'zod';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import { licenceById, licenceByNumber, proposeOrderAgainst } from '../../../modules/licences/index.ts';
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
import type { Reader } from '../../../platform/postgres/sql.ts';
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

export function ordersRoutes(deps: ApiDeps): readonly Route[] {
  const packs = orderPacks(deps);
  const licence = licenceNumber(deps.country.licences.numberPrefix);
  const sees = officer(
    ['orders', 'courts', 'review', 'decide', 'oversight'],
    'An officer who may see applications, without an interest in the holder where reasons are read; or who oversees.',
    { powers: ['see-applications', 'oversee'] },
  );
  const maySee = async (call: { reader: Reader; actor: Parameters<typeof requirePower>[2]; at: Instant }) =>
    (await requirePower(call.reader, packs.agencies, call.actor, 'see-applications', call.at)) &&
    (await requirePower(call.reader, packs.agencies, call.actor, 'oversee', call.at));
  return [
    route({
      method: 'post',
      path: '/orders',
      summary:
        'Propose to suspend or revoke a licence, or a part of it. Nothing happens until another officer approves.',
      access: officer(
        'orders',
        'A legal officer whose delegation names making orders, without an interest in the holder.',
        { powers: ['make-order'] },
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
        const denied = await maySee(call);
        if (denied) return denied;
        return call.act(async (act) => {
          const found = await orderById(act, call.params.order);
          if (!found) return refuse('not-found', 'order-not-found');
          const { company, organisation } = (await licenceById(act, found.licence))!;
          const tied =
            call.actor.kind === 'officer' &&
            (await requireNoConflict(act, call.actor, [company, ...(organisation ? [organisation] : [])]));
          if (tied) return tied;
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
        const denied = await maySee(call);
        if (denied) return denied;
        const about = await licenceIdOf(call.reader, call.params.number, '/number');
        return isRefusal(about) ? about : { items: await ordersOf(call.reader, about) };
      },
    }),
    route({
      method: 'post',
      path: '/orders/{order}/approval',
      summary: 'Make a proposed order; it runs from now, or from the later moment it names.',
      access: officer(
        ['orders', 'decide'],
        'A second officer of the same agency whose delegation names approving orders.',
        { powers: ['approve-order'] },
      ),
      params: ofOrder,
      answer: z.object({ order: z.string(), licence: z.string(), from: z.string() }),
      handle: (call) => call.act((act) => approveOrder(act, packs, call.params), { serializable: true }),
    }),
    route({
      method: 'post',
      path: '/orders/{order}/refusal',
      summary: 'Do not approve a proposed order.',
      access: officer(
        ['orders', 'decide'],
        'A second officer of the same agency whose delegation names approving orders.',
        { powers: ['approve-order'] },
      ),
      params: ofOrder,
      body: z.strictObject({ reasons: prose(20_000).nullable().default(null) }),
      answer: z.object({ order: z.string() }),
      handle: (call) => call.act((act) => declineOrder(act, packs, { ...call.params, ...call.body })),
    }),
    route({
      method: 'post',
      path: '/orders/{order}/lifting',
      summary:
        'Lift a running order from now or later, or set it aside as if it had never been made; the reasons then name the decision.',
      access: officer(
        ['orders', 'decide'],
        'An officer of the same agency whose delegation names approving orders, other than who approved this one.',
        { powers: ['approve-order'] },
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
          (act) => liftOrder(act, packs, { ...call.params, ...call.body, until: call.body.until ?? act.at }),
          { serializable: true },
        ),
    }),
  ];
}
