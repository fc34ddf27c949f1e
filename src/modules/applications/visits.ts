import type { Actor, OfficerActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { contactOf } from '../accounts/index.ts';
import { officer } from '../agencies/index.ts';
import type { DeskPack } from './actions/desk.ts';
import { factsOfApplication } from './record.ts';
import { maySeeApplication } from './rules/access.ts';
import { applicationFrom } from './rules/evolve.ts';
import type {
  ApplicationFact,
  ChecklistAnswer,
  FindingsTold,
  InspectionOutcome,
  VisitedPlace,
} from './rules/facts.ts';
import { foundUnfit } from './rules/provisional-inspection.ts';
import type { Found, Inspection, Visit } from './rules/state.ts';
import { serviceNumberOf, visitCodeTyped } from './rules/visit-code.ts';
import { visitUnder } from './store/visits.ts';

/** A visit as the owner of the place may check it at the door. */
export interface AnnouncedVisit {
  /** The inspector's agency, a code of the pack. */
  readonly agency: string;
  /** The name only where the pack allows it; the service number is on the card. */
  readonly officer: { readonly name: string | null; readonly number: string };
  /** Of a home only city and district. */
  readonly premises: VisitedPlace;
  readonly from: Instant;
  readonly until: Instant;
}

/** The visit that a code stands for at a moment; undefined when no visit under it runs then. */
export async function visitByCode(
  reader: Reader,
  pack: Pick<DeskPack, 'applications'>,
  code: string,
  at: Instant,
): Promise<AnnouncedVisit | undefined> {
  const plain = visitCodeTyped(code);
  const visit = plain && (await visitUnder(reader, plain, at));
  if (!visit) return undefined;
  const named = pack.applications.inspections.showsName(visit.agency);
  const who = named ? await officer(reader, visit.officer) : undefined;
  const contact = who && (await contactOf(reader, who.principal as Id<'principal'>));
  return {
    agency: visit.agency,
    officer: { name: contact?.name ?? null, number: serviceNumberOf(visit.officer) },
    premises: visit.place,
    from: visit.from,
    until: visit.until,
  };
}

/** An inspection as officers read it. */
export interface InspectionView {
  readonly inspection: string;
  readonly premises: string;
  readonly agency: string;
  readonly orderedAt: Instant;
  /** The code is null but for the inspector himself and the agency that ordered. */
  readonly visit: (Omit<Visit, 'code'> & { readonly code: string | null; readonly number: string }) | null;
  readonly outcome: InspectionOutcome | null;
  readonly found: FoundView | null;
  /** What others found of the same inspection; sent after the outcome was on record, kept beside it. */
  readonly further: readonly (FoundView & { readonly outcome: InspectionOutcome })[];
}

export interface FoundView {
  readonly officer: string;
  readonly checklist: readonly (ChecklistAnswer & { readonly note: string })[];
  readonly seats: number | null;
  readonly photographs: readonly string[];
  readonly seenAt: Instant;
  /** When it reached the office, which may be days after it was seen. */
  readonly sentAt: Instant;
  readonly deviceRecordId: string | null;
  readonly note: string;
  readonly met: string;
}

/** The inspections of an application, in the order they were ordered; for officers, who have been let in by the caller. */
export async function inspectionsOf(
  reader: Reader,
  actor: Actor,
  application: string,
): Promise<InspectionView[] | Refusal> {
  if (actor.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const facts = await factsOfApplication(reader, application);
  const app = applicationFrom(application, facts);
  if (isRefusal(app) || !app) return refuse('not-found', 'no-such-application');
  return app.inspections.map((one) => inspectionView(one, facts, actor));
}

/** An inspection with its words, as one officer reads it. */
export function inspectionView(
  { visit, found, further, ...inspection }: Inspection,
  facts: readonly ApplicationFact[],
  actor: OfficerActor,
): InspectionView {
  const shows = visit && (visit.officer === actor.officer || inspection.agency === actor.agency);
  return {
    ...inspection,
    visit: visit && { ...visit, code: shows ? visit.code : null, number: serviceNumberOf(visit.officer) },
    found: found && foundView(inspection.inspection, found, facts),
    further: further.map((one) => ({
      ...foundView(inspection.inspection, one, facts),
      outcome: one.outcome,
    })),
  };
}

/** One record with its words; they are gone where they were erased. */
function foundView(inspection: string, found: Found, facts: readonly ApplicationFact[]): FoundView {
  const fact = facts.find(
    (f) =>
      (f.type === 'InspectionRecorded' || f.type === 'FurtherRecordKept') &&
      f.data.inspection === inspection &&
      f.data.deviceRecordId === found.deviceRecordId,
  )!;
  const said = fact.personal as FindingsTold | null;
  const { place: _, ...open } = found;
  return {
    ...open,
    sentAt: fact.at as Instant,
    seats: found.seats ?? null,
    checklist: found.checklist.map((answer) => ({
      ...answer,
      note: said?.remarks.find(({ item }) => item === answer.item)?.note ?? '',
    })),
    note: said?.note ?? '',
    met: said?.met ?? '',
  };
}

/** What an inspection found not in order, as the holder of the provisional licence that waits for it reads it. */
export interface UnfitPlace {
  readonly premises: string;
  readonly seenAt: Instant;
  /** What was not answered with yes, each with what the inspector wrote. */
  readonly points: readonly (ChecklistAnswer & { readonly note: string })[];
  readonly note: string;
}

/**
 * The places of a provisional licence that were last found not in order, with the reasons: not who was met there, nor
 * the pictures, nor by whom. Before a grant an inspection is the office's own, and its reasons come with the notice.
 */
export async function unfitPlaces(reader: Reader, actor: Actor, application: string): Promise<UnfitPlace[]> {
  const facts = await factsOfApplication(reader, application);
  const app = applicationFrom(application, facts);
  if (!app || maySeeApplication(actor, app) || app.state !== 'granted' || !app.grant?.provisional) return [];
  return foundUnfit(app).map(({ inspection, premises, found }) => {
    const { checklist, note, seenAt } = foundView(inspection, found!, facts);
    return { premises, seenAt, note, points: checklist.filter(({ answer }) => answer !== 'yes') };
  });
}
