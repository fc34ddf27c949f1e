import { type Day, plusDays } from '../../../kernel/day.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import type { Act } from '../../../platform/act.ts';
import { feeState, feesAbout } from '../../payments/index.ts';
import { applicantLetters, silenceLetters } from '../letters.ts';
import { applicationById, factsFor } from '../record.ts';
import type { Decided } from '../rules/facts.ts';
import { feeReminder, lapseStep } from '../rules/intake.ts';
import { beginOfficeTime } from '../rules/office-time.ts';
import { endInspectionTime } from '../rules/provisional-inspection.ts';
import { extendTime as decideExtension, silenceSteps } from '../rules/silence.ts';
import { OFFICES } from '../rules/snapshot.ts';
import type { Application } from '../rules/state.ts';
import { applicationsWithClocks } from '../store.ts';
import { classOf, type DeskPack, officerAct, todayOf } from './desk.ts';
import { endWithoutLicence } from './ending.ts';
import { provisionalOver } from './provisional-inspection.ts';

/** Ids on which the clockwork may have something to do today. */
export function applicationsToTick(act: Pick<Act, 'at' | 'rows' | 'row'>, pack: DeskPack): Promise<string[]> {
  const today = todayOf(act, pack);
  const { periods, calendar } = pack.applications;
  return applicationsWithClocks(
    act,
    plusWorkingDays(today, periods.remindBefore, calendar),
    plusDays(today, periods.licenceFeeRemindDays),
    today,
  );
}

/** The daily clockwork on one application: time that nobody counted yet begins, reminders, the ladder for silence, notice of lapse, lapse. */
export async function tickApplication(
  act: Act,
  pack: DeskPack,
  id: string,
): Promise<{ steps: number } | Refusal> {
  const app = await applicationById(act, id);
  if (isRefusal(app)) return app;
  const today = todayOf(act, pack);
  // money that came is never sent away: what is paid and could not be issued yet does not lapse
  const paid = app.state === 'licence-fee-due' && (await licenceFeePaid(act, app));
  const lapse = paid ? undefined : lapseStep(app, today, pack.applications);
  const remind = paid ? undefined : feeReminder(app, today, pack.applications);
  const over =
    app.state === 'granted'
      ? endInspectionTime(app, classOf(pack, app.class), await provisionalOver(act, app))
      : undefined;
  const silence = over ? [] : silenceSteps(app, today, pack.applications);
  const told = [lapse, remind].filter((step) => step !== undefined);
  const begun = beginOfficeTime(app, today, pack.applications);
  const decided: Decided[] = [
    ...(begun ? [begun] : []),
    ...(over ? [over] : []),
    ...told,
    ...(lapse?.type === 'ApplicationLapsed' ? [] : silence),
  ];
  if (decided.length === 0) return { steps: 0 };
  const { facts, after } = factsFor(act, app, app.id, decided);
  await act.append(facts);
  if (after.state === 'lapsed') await endWithoutLicence(act, pack, after, 'lapsed');
  for (const step of told) await act.send(await applicantLetters(act, app, step));
  for (const step of silence) await act.send(await silenceLetters(act, pack, app, step.data));
  return { steps: decided.length };
}

async function licenceFeePaid(act: Act, app: Application): Promise<boolean> {
  const fees = await feesAbout(act, app.id);
  return fees.some((f) => f.id === app.grant?.fee?.fee && feeState(f) === 'paid');
}

/** More time for an agency; or, once, for the Authority itself, which its applicant is told at once. */
export async function extendTime(
  act: Act,
  pack: DeskPack,
  input: { application: string; agency: string; dueOn: Day; reason: string },
): Promise<Application | Refusal> {
  const app = await officerAct(act, pack, 'extend-time', input.application, (before, hand) =>
    decideExtension(before, input, hand, pack.applications),
  );
  if (isRefusal(app) || !OFFICES.has(input.agency)) return app;
  await act.send(await applicantLetters(act, app, { type: 'TimeExtended', data: input }));
  return app;
}
