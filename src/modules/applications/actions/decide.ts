import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import { courtNamed } from '../../courts/index.ts';
import { mayRefuseOn } from '../../screening/index.ts';
import { applicationById, record } from '../record.ts';
import * as court from '../rules/court-direction.ts';
import * as decision from '../rules/decision.ts';
import type { CourtDirection, Decided } from '../rules/facts.ts';
import * as refusal from '../rules/refusal.ts';
import type { Application } from '../rules/state.ts';
import { classOf, type DeskPack, handFor, officerAct } from './desk.ts';
import { endWithoutLicence } from './ending.ts';
import { demandLicenceFee } from './fees.ts';
import { premisesToInspect } from './inspection.ts';
import { issueLicence, registerObstacle } from './issue.ts';

type Out = Promise<Application | Refusal>;

export function proposeGrant(
  act: Act,
  pack: DeskPack,
  input: { application: string; what: 'grant' | 'provisional'; hash: string; reasons: string },
): Out {
  const { what, hash, reasons } = input;
  return officerAct(act, pack, 'propose-decision', input.application, async (app, hand) =>
    decision.proposeGrant(
      app,
      { proposal: act.newId(), what, hash, reasons },
      hand,
      classOf(pack, app.class),
      await premisesToInspect(act, pack, app),
    ),
  );
}

/** The second officer approves what another proposed: a grant (then the licence fee falls due), or a refusal. */
export async function approveDecision(
  act: Act,
  pack: DeskPack,
  input: { application: string; proposal: string; hash: string; reasons?: string },
): Out {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'approve-decision', app);
  if (isRefusal(hand)) return hand;
  if (app.proposal?.what === 'refusal') {
    const approved = refusal.approveRefusal(app, { reasons: '', ...input }, hand);
    const refused = await record(act, app, await unlessUntold(act, app, approved));
    if (!isRefusal(refused)) await endWithoutLicence(act, pack, refused, 'refused');
    return refused;
  }
  const toInspect = await premisesToInspect(act, pack, app);
  const checked = decision.approveGrant(app, input, null, hand, classOf(pack, app.class), toInspect);
  const no = isRefusal(checked) ? checked : await registerObstacle(act, app);
  if (no) return no;
  const fee = await demandLicenceFee(act, pack, app);
  if (isRefusal(fee)) return fee;
  const approved = await record(
    act,
    app,
    decision.approveGrant(app, input, fee, hand, classOf(pack, app.class), toInspect),
  );
  return isRefusal(approved) || fee ? approved : issueLicence(act, pack, approved, true);
}

export function declineProposal(
  act: Act,
  pack: DeskPack,
  input: { application: string; proposal: string; reason: string },
): Out {
  return officerAct(act, pack, 'approve-decision', input.application, (app, hand) =>
    decision.declineProposal(app, input, hand),
  );
}

export function reconsider(act: Act, pack: DeskPack, input: { application: string; reason: string }): Out {
  return officerAct(act, pack, 'propose-decision', input.application, (app, hand) =>
    decision.reconsider(app, input.reason, hand, pack.applications),
  );
}

export function noticeRefusal(
  act: Act,
  pack: DeskPack,
  input: {
    application: string;
    grounds: readonly string[];
    /** Of the screening, that it rests on. */
    matches?: readonly string[];
    reasons: string;
  },
): Out {
  return officerAct(act, pack, 'propose-decision', input.application, async (app, hand) =>
    unlessUntold(act, app, refusal.noticeRefusal(app, input, hand, pack.applications), input.matches),
  );
}

export function dropRefusal(act: Act, pack: DeskPack, input: { application: string; reason: string }): Out {
  return officerAct(act, pack, 'propose-decision', input.application, (app, hand) =>
    refusal.dropRefusal(app, input.reason, hand),
  );
}

export function proposeRefusal(
  act: Act,
  pack: DeskPack,
  input: { application: string; hash: string; reasons: string; gist: string },
): Out {
  return officerAct(act, pack, 'propose-decision', input.application, (app, hand) =>
    unlessUntold(act, app, refusal.proposeRefusal(app, { proposal: act.newId(), ...input }, hand)),
  );
}

/** A step of a refusal, unless it rests on a match that the applicant could not answer yet. */
async function unlessUntold(
  act: Act,
  app: Application,
  decided: Decided | Refusal,
  matches: readonly string[] = [],
): Promise<Decided | Refusal> {
  if (isRefusal(decided)) return decided;
  const rests = [...new Set([...matches, ...refusal.matchesRestedOn(app)])];
  return (await mayRefuseOn(act, app.id, rests, act.at)) ?? decided;
}

/** Enters a court's direction with its certified copy; only a court of the country's list directs. */
export function enterCourtDirection(
  act: Act,
  pack: DeskPack,
  input: { application: string } & Omit<CourtDirection, 'direction'>,
): Out {
  const { caseNumber, document } = input;
  return officerAct(act, pack, 'direct-by-court', input.application, async (app, hand) => {
    const found = courtNamed(pack.applications.courts, input.court);
    if (isRefusal(found)) return found;
    const missing = await missingFile(act, [{ hash: document, field: '/document' }]);
    if (missing) return missing;
    const direction = { direction: act.newId(), court: found.name.en, caseNumber, document };
    return court.enterCourtDirection(app, direction, hand);
  });
}

/** Takes a direction back that was entered by mistake, or declines it as the second officer; with reasons. */
export function dropCourtDirection(
  act: Act,
  pack: DeskPack,
  input: { application: string; direction: string; reason: string },
): Out {
  return officerAct(act, pack, 'direct-by-court', input.application, (app, hand) =>
    court.dropCourtDirection(app, input, hand),
  );
}

export async function approveCourtDirection(
  act: Act,
  pack: DeskPack,
  input: { application: string; direction: string },
): Out {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'direct-by-court', app);
  if (isRefusal(hand)) return hand;
  const checked = court.approveCourtDirection(app, input.direction, null, hand);
  const no = isRefusal(checked) ? checked : await registerObstacle(act, app);
  if (no) return no;
  const fee = await demandLicenceFee(act, pack, app);
  if (isRefusal(fee)) return fee;
  const approved = await record(act, app, court.approveCourtDirection(app, input.direction, fee, hand));
  return isRefusal(approved) || fee ? approved : issueLicence(act, pack, approved, true);
}
