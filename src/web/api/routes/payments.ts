import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  mayRecordPayment,
  receiveBankNotification,
  receivePayment,
} from '../../../modules/applications/index.ts';
import {
  bankOf,
  feeBy,
  feeState,
  nameCollectingBank,
  parseReference,
  payRefund,
} from '../../../modules/payments/index.ts';
import type { Act } from '../../../platform/act.ts';
import { verifySignature } from '../../../platform/signed-request.ts';
import { TIED } from '../../shared/office-rule.ts';
import { officer, partner } from '../access.ts';
import type { ApiDeps } from '../deps.ts';
import { code, id, instant, line, money } from '../fields.ts';
import { type Route, route } from '../route.ts';

const settled = z.object({ fee: z.string(), about: z.string(), purpose: z.string() });
const ofFee = z.strictObject({ fee: id<'fee'>() });
const cashier = officer(['decide', 'settle'], 'An officer whose delegation names recording payments.', {
  powers: ['record-payment'],
  beyond: TIED,
});

export function paymentsRoutes({ country, bankSecrets }: ApiDeps): readonly Route[] {
  const ofAuthority = ({ by }: Act): Refusal | undefined =>
    by.kind === 'officer' && by.agency !== country.agencies.authority
      ? refuse('not-allowed', 'authority-only')
      : undefined;
  return [
    route({
      method: 'get',
      path: '/payments/{reference}',
      summary: 'What is to be paid under a reference.',
      access: partner('settle', 'A bank.'),
      params: z.strictObject({ reference: line(60) }),
      answer: z.object({ reference: z.string(), amount: money(), dueOn: z.string(), state: z.string() }),
      handle: async ({ params, reader, actor }) => {
        if (actor.kind !== 'partner' || actor.partner !== 'bank') return refuse('not-allowed', 'banks-only');
        const reference = parseReference(params.reference);
        if (!reference) return refuse('invalid', 'mistyped-reference', { field: '/reference' });
        const fee = await feeBy(reader, { reference });
        if (!fee) return refuse('not-found', 'unknown-reference', { field: '/reference' });
        return { reference: fee.reference, amount: fee.amount, dueOn: fee.dueOn, state: feeState(fee) };
      },
    }),
    route({
      method: 'post',
      path: '/payments/notifications/{bank}',
      summary:
        'A bank’s notification that a reference was paid, signed: `Sanad-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. The same notification again gives the same answer.',
      access: partner('settle', 'A bank, with its token and its signature over the body.'),
      params: z.strictObject({ bank: code(40) }),
      body: z.strictObject({
        notification: line(100),
        reference: line(60),
        amount: money(),
        paidAt: instant(),
        bankReference: line(100),
      }),
      answer: settled,
      handle: async (call) => {
        const own = await bankOf(call.reader, call.actor.principal);
        if (own !== call.params.bank)
          return refuse('not-allowed', own === undefined ? 'bank-not-named' : 'bank-of-another');
        const secret = bankSecrets.get(own);
        const header = call.request.headers.get('sanad-signature') ?? '';
        if (secret === undefined || !verifySignature(secret, header, call.bytes, call.at))
          return refuse('not-allowed', 'signature-not-valid');
        return call.act((act) => receiveBankNotification(act, country, call.body), { serializable: true });
      },
    }),
    route({
      method: 'put',
      path: '/banks/{code}',
      summary: 'Name a collecting bank: which account’s tokens notify payments under its code.',
      access: officer(
        'admin',
        'An officer of the authority, which collects the fees, whose delegation names appointing.',
        { powers: ['appoint'], beyond: { 'another agency': 'no' } },
      ),
      params: z.strictObject({ code: code(40) }),
      body: z.strictObject({ principal: id<'principal'>() }),
      answer: z.object({ code: z.string(), principal: z.string() }),
      handle: (call) =>
        call.act(
          async (act): Promise<{ code: string; principal: string } | Refusal> =>
            (await requirePower(act, country.agencies, act.by, 'appoint', act.at)) ??
            ofAuthority(act) ??
            nameCollectingBank(act, { ...call.params, ...call.body }),
        ),
    }),
    route({
      method: 'post',
      path: '/fees/{fee}/receipt',
      summary: 'An officer takes a payment at the counter, with a receipt.',
      access: cashier,
      params: ofFee,
      body: z.strictObject({ amount: money(), receipt: line(100), paidAt: instant().optional() }),
      answer: settled,
      handle: (call) =>
        call.act((act) => receivePayment(act, country, { ...call.params, ...call.body }), {
          serializable: true,
        }),
    }),
    route({
      method: 'post',
      path: '/fees/{fee}/refund-payment',
      summary: 'Record that an ordered refund was paid out; never by who ordered it.',
      access: cashier,
      params: ofFee,
      body: z.strictObject({ receipt: line(100) }),
      answer: z.object({ fee: z.string(), amount: money() }),
      handle: (call) =>
        call.act(
          async (act): Promise<{ fee: string; amount: z.infer<ReturnType<typeof money>> } | Refusal> => {
            const denied = await mayRecordPayment(act, country, call.params.fee);
            if (denied) return denied;
            const paid = await payRefund(act, { ...call.params, ...call.body });
            return isRefusal(paid) ? paid : { fee: paid.fee, amount: { ...paid.amount } };
          },
        ),
    }),
  ];
}
