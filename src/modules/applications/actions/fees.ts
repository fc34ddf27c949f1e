import { type Day, plusDays } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { moneyToText } from '../../../kernel/money.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requireNoConflict, requirePower } from '../../agencies/index.ts';
import {
  type BankNotification,
  type Demanded,
  demandFee,
  feeBy,
  feeState,
  feesAbout,
  type OfficerReceipt,
  type Settled,
  settleByBank,
  settleByOfficer,
  withdrawFee,
} from '../../payments/index.ts';
import { applicationById } from '../record.ts';
import type { FeeRef } from '../rules/facts.ts';
import { processingShortfall } from '../rules/fees.ts';
import type { FeeLine } from '../rules/pack.ts';
import type { Application } from '../rules/state.ts';
import { type DeskPack, handFor, todayOf } from './desk.ts';
import { ownDraft } from './draft.ts';
import { issueLicence } from './issue.ts';

/** What to pay, under which reference, until when. */
export interface DemandedFee extends Demanded {
  readonly dueOn: Day;
}

/** Demands what is unpaid of the processing fee, with a reference and a due date. An open demand is shown again. */
export async function demandProcessingFee(
  act: Act,
  pack: DeskPack,
  input: { application: string },
): Promise<DemandedFee | Refusal> {
  const draft = await ownDraft(act, input.application);
  if (isRefusal(draft)) return draft;
  const fees = await feesAbout(act, draft.id);
  const short = processingShortfall(draft, fees, pack.applications, pack.payments.currency);
  if (short.minor === 0n) return refuse('conflict', 'processing-fee-paid');
  const open = fees.filter((f) => f.purpose === 'processing' && feeState(f) === 'due');
  const same = open.find((f) => f.amount.minor === short.minor.toString());
  if (same) return { fee: same.id, reference: same.reference, amount: same.amount, dueOn: same.dueOn };
  for (const fee of open) {
    const gone = await withdrawFee(act, { fee: fee.id, reason: 'demanded-anew' });
    if (isRefusal(gone)) return gone;
  }
  const lines = linesOf(pack.applications.processingFee(draft.kind, draft.class, draft.content));
  const whole = lines.reduce((sum, line) => sum + BigInt(line.amount.minor), 0n) === short.minor;
  const dueOn = plusDays(todayOf(act, pack), pack.applications.periods.processingFeeDays);
  const demanded = await demandFee(act, pack.payments, {
    purpose: 'processing',
    about: draft.id,
    organisation: draft.organisation as Id<'organisation'>,
    lines: whole ? lines : [{ code: 'difference', amount: moneyToText(short) }],
    dueOn,
  });
  return isRefusal(demanded) ? demanded : { ...demanded, dueOn };
}

/** The licence fee of an approved grant; null where the pack asks for none. */
export async function demandLicenceFee(
  act: Act,
  pack: DeskPack,
  app: Application,
): Promise<FeeRef | null | Refusal> {
  const lines = linesOf(pack.applications.licenceFee(app.kind, app.class, app.content));
  if (lines.length === 0) return null;
  const dueOn = plusDays(todayOf(act, pack), pack.applications.periods.licenceFeeDays);
  const organisation = app.organisation as Id<'organisation'>;
  const demanded = await demandFee(act, pack.payments, {
    purpose: 'licence',
    about: app.id,
    organisation,
    lines,
    dueOn,
  });
  return isRefusal(demanded) ? demanded : { fee: demanded.fee, reference: demanded.reference, dueOn };
}

const linesOf = (lines: readonly FeeLine[]) =>
  lines.map((line) => ({ code: line.code, amount: moneyToText(line.amount) }));

/** A bank says that a reference was paid. Paying the licence fee of an approved application grants it. */
export async function receiveBankNotification(
  act: Act,
  pack: DeskPack,
  notification: BankNotification,
): Promise<Settled | Refusal> {
  const settled = await settleByBank(act, notification);
  return isRefusal(settled) ? settled : grantIfPaid(act, pack, settled);
}

/** Whoever records payments, with no interest in who pays. */
export async function mayRecordPayment(
  act: Act,
  pack: Pick<DeskPack, 'agencies'>,
  fee: Id<'fee'>,
): Promise<Refusal | undefined> {
  const no = await requirePower(act, pack.agencies, act.by, 'record-payment', act.at);
  if (no) return no;
  const due = await feeBy(act, { fee });
  if (!due) return undefined;
  const app = await applicationById(act, due.about);
  // what is paid for may be a draft still
  const submitted = isRefusal(app) ? [] : [app.company, ...app.people.map(({ person }) => person)];
  return requireNoConflict(act, act.by, [due.organisation, ...submitted]);
}

/** An officer takes a payment at the counter, with a receipt. */
export async function receivePayment(
  act: Act,
  pack: DeskPack,
  input: OfficerReceipt,
): Promise<Settled | Refusal> {
  const no = await mayRecordPayment(act, pack, input.fee);
  if (no) return no;
  const settled = await settleByOfficer(act, input);
  return isRefusal(settled) ? settled : grantIfPaid(act, pack, settled);
}

async function grantIfPaid(act: Act, pack: DeskPack, settled: Settled): Promise<Settled | Refusal> {
  if (settled.purpose !== 'licence') return settled;
  const app = await applicationById(act, settled.about);
  if (isRefusal(app)) return app;
  if (app.state !== 'licence-fee-due' || app.grant?.fee?.fee !== settled.fee) return settled;
  // Money that came is never sent away: where the register cannot take the licence in, the payment stands,
  // nothing else was written, and an officer issues it once the way is free.
  await issueLicence(act, pack, app, true);
  return settled;
}

/** Carries out an approved application whose fee is paid and which the register could not take in at that moment. */
export async function issuePaidLicence(
  act: Act,
  pack: DeskPack,
  input: { application: string },
): Promise<Application | Refusal> {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'approve-decision', app);
  if (isRefusal(hand)) return hand;
  const fees = await feesAbout(act, app.id);
  return issueLicence(
    act,
    pack,
    app,
    fees.some((f) => f.id === app.grant?.fee?.fee && feeState(f) === 'paid'),
  );
}
