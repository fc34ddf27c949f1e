import type { Actor, OfficerActor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { ComplaintView } from './actions/oversight.ts';
import { mayFollow, mayHear } from './rules/access.ts';
import type { Complaint } from './rules/complaint.ts';
import { type ToldToAgency, toldToAgency } from './rules/told.ts';
import {
  type ComplaintFilter,
  complaintById,
  complaintByReference,
  complaintsBy,
  complaintsByState,
  complaintsHeardBy,
  complaintsMadeBy,
  complaintsOpen,
  linesOf,
  type OpenComplaints,
  outcomesAbout,
} from './store.ts';

const isOversight = (actor: Actor) => actor.kind === 'officer' && actor.role === 'oversight';

/** The complaints an officer of oversight hears, by the day that runs; none for anybody else. Without their words. */
export async function complaintsFor(
  reader: Reader,
  actor: Actor,
  filter: ComplaintFilter,
  after: { readonly dueOn: Day | null; readonly id: string } | null,
  limit: number,
): Promise<Complaint[]> {
  if (actor.kind !== 'officer' || !isOversight(actor)) return [];
  return complaintsHeardBy(reader, actor, filter, after, limit);
}

/** A complaint by its reference, without its words; to whoever may not hear it there is none. */
export async function complaintFound(
  reader: Reader,
  actor: Actor,
  reference: string,
): Promise<Complaint | undefined> {
  const complaint = await complaintByReference(reader, reference);
  return complaint && mayHear(actor, complaint) === undefined ? complaint : undefined;
}

/** How many wait for oversight, how many of them are late and how many were given to who asks; zero for anybody else. */
export async function complaintCounts(reader: Reader, actor: Actor, today: Day): Promise<OpenComplaints> {
  if (actor.kind !== 'officer' || !isOversight(actor)) return { open: 0, overdue: 0, yours: 0 };
  return complaintsOpen(reader, actor, today);
}

/** How many complaints an officer of oversight hears in each state; none for anybody else. */
export async function complaintStates(
  reader: Reader,
  actor: Actor,
): Promise<ReadonlyMap<Complaint['state'], number>> {
  if (actor.kind !== 'officer' || !isOversight(actor)) return new Map();
  return new Map((await complaintsByState(reader, actor)).map(({ state, n }) => [state, n]));
}

/** What the agency of an officer is told of complaints about it that were answered since a moment; undefined where they are too few. */
export async function complaintsAboutUs(
  reader: Reader,
  { agency }: OfficerActor,
  since: Instant,
): Promise<ToldToAgency | undefined> {
  return toldToAgency(await outcomesAbout(reader, agency, since));
}

/** What somebody complained about himself, the latest first, behind one of them. */
export async function ownComplaints(
  reader: Reader,
  actor: Actor,
  limit: number,
  before: { readonly at: Instant; readonly id: string } | null = null,
): Promise<Complaint[]> {
  if (actor.kind !== 'applicant') return [];
  const made = await complaintsBy(reader, actor.principal, limit, before);
  return made.filter((complaint) => mayFollow(actor, complaint) === undefined);
}

/** How many complaints somebody made himself, counted no further than `most`. */
export async function ownComplaintCount(reader: Reader, actor: Actor, most: number): Promise<number> {
  return actor.kind === 'applicant' ? complaintsMadeBy(reader, actor.principal, most) : 0;
}

/** How many things were said or done over a complaint; looks at it do not count. Says nothing of what they were. */
export async function complaintSteps(reader: Reader, id: string): Promise<number> {
  return (await linesOf(reader, id)).length;
}

/** A complaint as whoever made it follows it; which officer of oversight has it is not told. */
export async function followComplaint(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<ComplaintView | Refusal> {
  const complaint = await complaintById(reader, id);
  if (!complaint) return refuse('not-found', 'no-such-complaint');
  const no = mayFollow(actor, complaint);
  if (no) return no;
  const lines = (await linesOf(reader, id)).map((line) => ({ ...line, hand: null }));
  return { complaint: { ...complaint, assignedTo: null }, lines };
}
