import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { requireNoConflict, requirePower } from '../../agencies/index.ts';
import { tellComplainant } from '../letters.ts';
import { mayFollow, mayHear } from '../rules/access.ts';
import { type Complaint, type ComplaintAct, notNow } from '../rules/complaint.ts';
import type { ConductSays } from '../rules/facts.ts';
import type { ConductPacks } from '../rules/pack.ts';
import { complaintById } from '../store.ts';

/** What an act on a complaint answers. */
export interface Recorded {
  readonly complaint: string;
  readonly reference: string;
}

export async function record(act: Act, complaint: Complaint, says: ConductSays): Promise<Recorded> {
  const { id, version, reference } = complaint;
  const keyedTo = says.personal ? id : undefined;
  await act.append([{ subject: id, after: version, says, keyedTo }]);
  return { complaint: id, reference };
}

/** The acting officer of oversight and the complaint, where he may hear it and has the power in force. */
export async function heardBy(
  act: Act,
  packs: ConductPacks,
  id: string,
  what?: ComplaintAct,
): Promise<{ complaint: Complaint; hand: Pick<OfficerActor, 'officer' | 'agency'> } | Refusal> {
  const complaint = await complaintById(act, id);
  if (!complaint) return refuse('not-found', 'no-such-complaint');
  const no =
    mayHear(act.by, complaint) ??
    (await requirePower(act, packs.agencies, act.by, 'hear-complaints', act.at)) ??
    (await requireNoConflict(act, act.by, [complaint.organisation])) ??
    (what && notNow(complaint, what));
  if (no) return no;
  const { officer, agency } = act.by as OfficerActor;
  return { complaint, hand: { officer, agency } };
}

/** An act of oversight: hears the complaint, decides, and records what it says. */
export async function byOversight(
  act: Act,
  packs: ConductPacks,
  id: string,
  what: ComplaintAct,
  decide: (
    complaint: Complaint,
    hand: Pick<OfficerActor, 'officer' | 'agency'>,
  ) => ConductSays | Refusal | Promise<ConductSays | Refusal>,
): Promise<Recorded | Refusal> {
  const heard = await heardBy(act, packs, id, what);
  if (isRefusal(heard)) return heard;
  const says = await decide(heard.complaint, heard.hand);
  if (isRefusal(says)) return says;
  const recorded = await record(act, heard.complaint, says);
  // in whose hands it lies at oversight is no news to him
  if (what !== 'assign') await tellComplainant(act, heard.complaint);
  return recorded;
}

/** The complaint of the acting complainant himself. */
export async function ownComplaintFor(
  act: Act,
  id: string,
  what: ComplaintAct,
): Promise<Complaint | Refusal> {
  const complaint = await complaintById(act, id);
  if (!complaint) return refuse('not-found', 'no-such-complaint');
  return mayFollow(act.by, complaint) ?? notNow(complaint, what) ?? complaint;
}
