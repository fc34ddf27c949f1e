import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { officer, requireNoConflict, requirePower } from '../../agencies/index.ts';
import { tellHearer } from '../letters.ts';
import { GIVEN_TO_OVERSIGHT, mayBeGiven } from '../rules/access.ts';
import { type Complaint, handsRefusal, wordsFault } from '../rules/complaint.ts';
import { OUTCOMES, type Outcome } from '../rules/facts.ts';
import type { ConductPacks } from '../rules/pack.ts';
import { type ComplaintLine, linesOf } from '../store.ts';
import { byOversight, heardBy, type Recorded, record } from './on-complaint.ts';

interface OfComplaint {
  readonly complaint: string;
}

/** Oversight says that it has the complaint. */
export function acknowledgeComplaint(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint,
): Promise<Recorded | Refusal> {
  return byOversight(act, packs, input.complaint, 'acknowledge', ({ answerBy }, hand) => ({
    type: 'ComplaintAcknowledged',
    data: { ...hand, due: answerBy },
  }));
}

/** Gives it to an officer of oversight who may hear it, who is told so; to `null`, takes it back from whoever has it. */
export function assignComplaint(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint & { readonly to: string | null },
): Promise<Recorded | Refusal> {
  return byOversight(act, packs, input.complaint, 'assign', async (complaint, hand) => {
    const from = complaint.assignedTo;
    const no = handsRefusal(from, input.to);
    if (no) return no;
    if (input.to === null) return { type: 'ComplaintTakenBack', data: { ...hand, from: from! } };
    const to = await hearer(act, packs, complaint, input.to);
    if (isRefusal(to)) return to;
    if (to.officer !== hand.officer) await tellHearer(act, complaint, to.principal);
    return { type: 'ComplaintAssigned', data: { ...hand, to: to.officer } };
  });
}

/** An officer of oversight in office who may hear a complaint: outside its agency, with the power and no interest. */
async function hearer(
  act: Act,
  packs: ConductPacks,
  complaint: Complaint,
  id: string,
): Promise<OfficerActor | Refusal> {
  const found = await officer(act, id);
  const no = mayBeGiven(found && !found.relievedAt ? found : undefined, complaint);
  if (no) return no;
  const to: OfficerActor = { ...found!, kind: 'officer' };
  const kept =
    (await requirePower(act, packs.agencies, to, 'hear-complaints', act.at)) ??
    (await requireNoConflict(act, to, [complaint.organisation]));
  return kept ? GIVEN_TO_OVERSIGHT : to;
}

/** Asks the complainant something; the time of oversight stands still until he replies. */
export function askComplainant(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint & { readonly text: string },
): Promise<Recorded | Refusal> {
  return byOversight(
    act,
    packs,
    input.complaint,
    'ask',
    (_, hand) =>
      wordsFault(input.text, '/text') ?? {
        type: 'ComplainantAsked',
        data: hand,
        personal: { text: input.text.trim() },
      },
  );
}

/** The answer that the complainant reads, and what came of the complaint. */
export function answerComplaint(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint & { readonly outcome: Outcome; readonly text: string },
): Promise<Recorded | Refusal> {
  return byOversight(act, packs, input.complaint, 'answer', (_, hand) => {
    if (!OUTCOMES.includes(input.outcome))
      return refuse('invalid', 'not-a-choice', {
        field: '/outcome',
        values: { choices: OUTCOMES.join(', ') },
      });
    return (
      wordsFault(input.text, '/text') ?? {
        type: 'ComplaintAnswered',
        data: { ...hand, outcome: input.outcome },
        personal: { text: input.text.trim() },
      }
    );
  });
}

/** Nothing more is to be done: what was answered is carried out, or a withdrawal was looked into. */
export function closeComplaint(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint & { readonly text: string },
): Promise<Recorded | Refusal> {
  return byOversight(
    act,
    packs,
    input.complaint,
    'close',
    (_, hand) =>
      wordsFault(input.text, '/text') ?? {
        type: 'ComplaintClosed',
        data: hand,
        personal: { text: input.text.trim() },
      },
  );
}

export interface ComplaintView {
  readonly complaint: Complaint;
  readonly lines: readonly ComplaintLine[];
}

/** What a complaint says, for oversight; that it was read is a fact before it is shown. */
export async function readComplaint(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint,
): Promise<ComplaintView | Refusal> {
  const heard = await heardBy(act, packs, input.complaint);
  if (isRefusal(heard)) return heard;
  const { complaint, hand } = heard;
  await record(act, complaint, { type: 'ComplaintRead', data: { ...hand, evidence: null } });
  return {
    complaint: { ...complaint, version: complaint.version + 1 },
    lines: await linesOf(act, complaint.id),
  };
}

/** A file of the evidence, for oversight; that it was opened is a fact before its bytes are given. */
export async function readEvidence(
  act: Act,
  packs: ConductPacks,
  input: OfComplaint & { readonly hash: string },
): Promise<{ readonly hash: string; readonly name: string } | Refusal> {
  const heard = await heardBy(act, packs, input.complaint);
  if (isRefusal(heard)) return heard;
  const { complaint, hand } = heard;
  const lines = await linesOf(act, complaint.id);
  const file = lines.flatMap(({ files }) => files).find(({ hash }) => hash === input.hash);
  if (!file) return refuse('not-found', 'no-such-complaint');
  await record(act, complaint, { type: 'ComplaintRead', data: { ...hand, evidence: file.hash } });
  return file;
}
