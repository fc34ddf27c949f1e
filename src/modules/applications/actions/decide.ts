import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { officer } from '../../agencies/index.ts';
import { rolePowers } from '../../agencies/rules/pack.ts';
import { applicationById, record } from '../record.ts';
import * as court from '../rules/court-direction.ts';
import * as decision from '../rules/decision.ts';
import type { CourtDirection } from '../rules/facts.ts';
import * as refusal from '../rules/refusal.ts';
import type { Application } from '../rules/state.ts';
import { classOf, type DeskPack, handFor, officerAct } from './desk.ts';
import { endWithoutLicence } from './ending.ts';
import { demandLicenceFee } from './fees.ts';
import { issueLicence, registerObstacle } from './issue.ts';

type Out = Promise<Application | Refusal>;

export function proposeGrant(
  act: Act,
  pack: DeskPack,
  input: { application: string; what: 'grant' | 'provisional'; hash: string; reasons: string },
): Out {
  const { what, hash, reasons } = input;
  return officerAct(act, pack, 'propose-decision', input.application, (app, hand) =>
    decision.proposeGrant(
      app,
      { proposal: act.newId(), what, hash, reasons },
      hand,
      classOf(pack, app.class),
    ),
  );
}

/** The second officer approves what another proposed: a grant (then the licence fee falls due), or a refusal. */
export async function approveDecision(
  act: Act,
  pack: DeskPack,
  input: { application: string; proposal: string; hash: string },
): Out {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'approve-decision', app);
  if (isRefusal(hand)) return hand;
  if (app.proposal?.what === 'refusal') {
    const refused = await record(act, app, refusal.approveRefusal(app, input, hand));
    if (!isRefusal(refused)) await endWithoutLicence(act, pack, refused, 'refused');
    return refused;
  }
  const checked = decision.approveGrant(app, input, null, hand, classOf(pack, app.class));
  const no = isRefusal(checked) ? checked : await registerObstacle(act, app);
  if (no) return no;
  const fee = await demandLicenceFee(act, pack, app);
  if (isRefusal(fee)) return fee;
  const approved = await record(
    act,
    app,
    decision.approveGrant(app, input, fee, hand, classOf(pack, app.class)),
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

export interface JointDecisionInput {
  readonly application: string;
  readonly outcome: 'grant' | 'refuse';
  /** Hash of the written, signed outcome. */
  readonly document: string;
  readonly hash: string;
  readonly members: readonly { readonly agency: string; readonly officer: string }[];
  readonly reasons: string;
}

/** Enters the joint body's written outcome; each member is an officer of the agency he sits for. */
export function decideJointly(act: Act, pack: DeskPack, input: JointDecisionInput): Out {
  return officerAct(act, pack, 'decide-jointly', input.application, async (app, hand) => {
    for (const [i, member] of input.members.entries()) {
      const seated = await officer(act, member.officer);
      if (
        seated?.agency !== member.agency ||
        !rolePowers(pack.agencies, seated.agency, seated.role)?.includes('decide-jointly')
      )
        return refuse('invalid', 'member-not-of-agency', { field: `/members/${i}/officer` });
    }
    return decision.decideJointly(
      app,
      input,
      input.members.map(() => act.newId()),
      hand,
    );
  });
}

export function noticeRefusal(
  act: Act,
  pack: DeskPack,
  input: { application: string; grounds: readonly string[]; reasons: string },
): Out {
  return officerAct(act, pack, 'propose-decision', input.application, (app, hand) =>
    refusal.noticeRefusal(app, input, hand, pack.applications),
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
    refusal.proposeRefusal(app, { proposal: act.newId(), ...input }, hand),
  );
}

export function enterCourtDirection(
  act: Act,
  pack: DeskPack,
  input: { application: string } & Omit<CourtDirection, 'direction'>,
): Out {
  const { court: name, caseNumber, document } = input;
  return officerAct(act, pack, 'direct-by-court', input.application, (app, hand) =>
    court.enterCourtDirection(app, { direction: act.newId(), court: name, caseNumber, document }, hand),
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
