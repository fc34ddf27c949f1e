import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { applicationById, record } from '../record.ts';
import { mayUseDraft } from '../rules/access.ts';
import { reopen, reopenable, withdraw } from '../rules/outcome.ts';
import { answerRefusal } from '../rules/refusal.ts';
import type { Application } from '../rules/state.ts';
import { uploadsOf } from '../store.ts';
import { type DeskPack, todayOf } from './desk.ts';
import { endWithoutLicence, keepGoing } from './ending.ts';
import { demandLicenceFee } from './fees.ts';

/** An application of the applicant's own organisation. */
export async function ownApplication(act: Act, id: string): Promise<Application | Refusal> {
  const app = await applicationById(act, id);
  if (isRefusal(app)) return app;
  return mayUseDraft(act.by, app) ?? app;
}

/** The applicant takes the application back; what comes back of the fee is the pack's rule. */
export async function withdrawApplication(
  act: Act,
  pack: DeskPack,
  input: { application: string },
): Promise<Application | Refusal> {
  const app = await ownApplication(act, input.application);
  if (isRefusal(app)) return app;
  const gone = await record(act, app, withdraw(app));
  if (isRefusal(gone)) return gone;
  await endWithoutLicence(act, pack, gone, 'withdrawn');
  return gone;
}

/** An approved application that lapsed for want of its licence fee is taken up again: the fee is demanded anew. */
export async function reopenApplication(
  act: Act,
  pack: DeskPack,
  input: { application: string },
): Promise<Application | Refusal> {
  const app = await ownApplication(act, input.application);
  if (isRefusal(app)) return app;
  const today = todayOf(act, pack);
  const no = reopenable(app, today);
  if (no) return no;
  const fee = await demandLicenceFee(act, pack, app);
  if (isRefusal(fee)) return fee;
  if (!fee) return refuse('conflict', 'nothing-approved');
  const ended = await keepGoing(act, pack, app);
  return ended ?? record(act, app, reopen(app, fee, today));
}

/** The applicant answers the notice of refusal, with documents uploaded to the same application. */
export async function answerNotice(
  act: Act,
  input: { application: string; answer: string; documents: readonly string[] },
): Promise<Application | Refusal> {
  const app = await ownApplication(act, input.application);
  if (isRefusal(app)) return app;
  const uploads = new Set((await uploadsOf(act, app.id)).map((u) => u.hash));
  const strange = input.documents.findIndex((hash) => !uploads.has(hash));
  if (strange >= 0) return refuse('invalid', 'file-not-uploaded', { field: `/documents/${strange}` });
  return record(act, app, answerRefusal(app, input));
}
