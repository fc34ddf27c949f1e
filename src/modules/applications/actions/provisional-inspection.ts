import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { awaitInspection, failInspection, licenceById } from '../../licences/index.ts';
import { mustRunAt, validityEnd } from '../../licences/rules/licence.ts';
import { inspectionAskedLetters, inspectionFailedLetters } from '../letters.ts';
import { record } from '../record.ts';
import { askForInspection as decide, foundUnfit } from '../rules/provisional-inspection.ts';
import type { Application } from '../rules/state.ts';
import { ownApplication } from './applicant.ts';
import { classOf, type DeskPack } from './desk.ts';

/**
 * The holder of a provisional licence asks for the inspection that is owed: the licence goes on until it was made. After
 * one that failed he says that it was put right: the licence then ends on its day unless it is inspected before.
 */
export async function askForInspection(
  act: Act,
  pack: DeskPack,
  input: { application: string },
): Promise<Application | Refusal> {
  const app = await ownApplication(act, input.application);
  if (isRefusal(app)) return app;
  const decided = decide(app, classOf(pack, app.class));
  if (isRefusal(decided)) return decided;
  const again = foundUnfit(app).length > 0;
  const no = again ? await mustStillRun(act, app) : await awaitInspection(act, ofLicence(app));
  if (isRefusal(no)) return no;
  await act.send(await inspectionAskedLetters(act, pack, app, again));
  return record(act, app, decided);
}

async function mustStillRun(act: Act, app: Application): Promise<Refusal | undefined> {
  const licence = await licenceById(act, ofLicence(app).licence);
  return licence && mustRunAt(licence, act.at);
}

/** What was found not in order keeps a licence that waited for its inspection going no longer. */
export async function failedInspection(act: Act, app: Application): Promise<Refusal | undefined> {
  if (foundUnfit(app).length === 0) return undefined;
  const failed = await failInspection(act, ofLicence(app));
  return isRefusal(failed) ? failed : undefined;
}

/** Tells the holder what an inspection found not in order, and until when he can put it right. */
export async function tellUnfit(
  act: Act,
  pack: DeskPack,
  app: Application,
  inspection: string,
): Promise<void> {
  const failed = foundUnfit(app).find((one) => one.inspection === inspection);
  const licence = failed && (await licenceById(act, ofLicence(app).licence));
  const end = licence && validityEnd(licence);
  if (failed && licence && end) await act.send(await inspectionFailedLetters(act, pack, app, failed, end));
}

/** Whether nothing is inspected for any more: the provisional licence was confirmed, given up, or ended. */
export async function provisionalOver(act: Act, app: Application): Promise<boolean> {
  const licence = await licenceById(act, ofLicence(app).licence);
  return !licence || licence.confirmedAt !== null || mustRunAt(licence, act.at) !== undefined;
}

function ofLicence(app: Application): { licence: Id<'licence'>; application: Id<'application'> } {
  if (!app.granted) throw new Error(`application ${app.id} has no licence`);
  return { licence: app.granted.licence as Id<'licence'>, application: app.id as Id<'application'> };
}
