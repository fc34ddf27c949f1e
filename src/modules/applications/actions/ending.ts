import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { continueLicence, endContinuation, licenceById } from '../../licences/index.ts';
import { type Fee, feeState, feesAbout, orderRefund, withdrawFee } from '../../payments/index.ts';
import { goesOnUntilDecided } from '../rules/about-licence.ts';
import type { Application } from '../rules/state.ts';
import type { DeskPack } from './desk.ts';

/** What an application made in time is about goes on until the decision. */
export async function keepGoing(act: Act, pack: DeskPack, app: Application): Promise<Refusal | undefined> {
  if (!goesOnUntilDecided(app, pack.applications)) return undefined;
  const kept = await continueLicence(act, {
    licence: app.licence as Id<'licence'>,
    application: app.id as Id<'application'>,
  });
  return isRefusal(kept) ? kept : undefined;
}

/**
 * An application ended without a licence. What it kept going ends, what the pack gives back of a paid fee is
 * ordered, and what was demanded and not paid is withdrawn.
 */
export async function endWithoutLicence(
  act: Act,
  pack: DeskPack,
  app: Application,
  why: Ending,
): Promise<void> {
  const held = app.licence ? await licenceById(act, app.licence as Id<'licence'>) : undefined;
  if (held?.continuedBy === app.id && held.continuedUntil === null)
    must(await endContinuation(act, { licence: held.id, application: app.id as Id<'application'> }));
  for (const fee of await feesAbout(act, app.id)) must(await settleUp(act, pack, fee, app, why));
}

/** How an application ended, as the refund rule asks. */
export type Ending = 'withdrawn' | 'refused' | 'lapsed';

async function settleUp(act: Act, pack: DeskPack, fee: Fee, app: Application, why: Ending): Promise<unknown> {
  if (feeState(fee) === 'due') return withdrawFee(act, { fee: fee.id, reason: `application-${why}` });
  if (feeState(fee) !== 'paid') return undefined;
  const reason =
    why !== 'withdrawn' ? why : app.reviewBegun ? 'withdrawn-in-review' : 'withdrawn-before-review';
  const ordered = await orderRefund(act, pack.payments, { fee: fee.id, reason });
  return isRefusal(ordered) && ordered.code === 'no-refund-due' ? undefined : ordered;
}

function must(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`ending an application: ${answer.code}`);
}
