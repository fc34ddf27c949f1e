import type { OfficerActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { officer, requireNoConflict } from '../../agencies/index.ts';
import { rolePowers } from '../../agencies/rules/pack.ts';
import { confirmLicence, premisesOf } from '../../licences/index.ts';
import { applicationById, factsFor } from '../record.ts';
import * as rules from '../rules/inspection.ts';
import * as records from '../rules/inspection-record.ts';
import { endInspectionTime } from '../rules/provisional-inspection.ts';
import type { Application } from '../rules/state.ts';
import { visitCodeFrom } from '../rules/visit-code.ts';
import { asOfficer, classOf, type DeskPack, handFor, officerAct } from './desk.ts';
import { failedInspection, tellUnfit } from './provisional-inspection.ts';

/** Who visits, and between which moments; left out, the days of the pack from now. */
export interface VisitPlanned {
  /** The inspector: an officer whose role may record inspections. */
  readonly officer: string;
  readonly from?: Instant;
  readonly until?: Instant;
}

export interface OrderInspectionInput {
  readonly application: string;
  readonly premises: string;
  /** Announces the visit at once: the inspector gets a code to show. */
  readonly visit?: VisitPlanned | null;
}

/** Orders an inspection of one of the premises, and may name who visits. */
export async function orderInspection(
  act: Act,
  pack: DeskPack,
  { application, premises, visit = null }: OrderInspectionInput,
): Promise<Application | Refusal> {
  const inspection = act.newId<'inspection'>();
  const ordered = await officerAct(act, pack, 'order-inspection', application, (app, hand) =>
    rules.orderInspection(app, { inspection, premises }, hand),
  );
  return isRefusal(ordered) || !visit
    ? ordered
    : announceVisit(act, pack, { application, inspection, ...visit });
}

export interface AnnounceVisitInput extends VisitPlanned {
  readonly application: string;
  readonly inspection: string;
}

/**
 * Gives an inspector a code for the days of a visit; the owner checks it in public (`visitByCode`). Who orders
 * inspections sends an inspector; an inspector announces his own visit.
 */
export function announceVisit(
  act: Act,
  pack: DeskPack,
  input: AnnounceVisitInput,
): Promise<Application | Refusal> {
  const own = asOfficer(act.by);
  const power = !isRefusal(own) && own.officer === input.officer ? 'record-inspection' : 'order-inspection';
  return officerAct(act, pack, power, input.application, async (app, hand) => {
    const inspector = await inspectorFor(act, pack, app, input.officer);
    if (isRefusal(inspector)) return inspector;
    const { inspection, from = act.at } = input;
    const until = input.until ?? plusMs(from, pack.applications.inspections.visitDaysMax * DAY_MS);
    const code = visitCodeFrom(act.newId());
    const visit = { inspection, officer: inspector.officer, agency: inspector.agency, code, from, until };
    return rules.announceVisit(app, visit, hand, pack.applications);
  });
}

/** An officer in office whose role may record inspections, and who has no tie to the applicant. */
async function inspectorFor(
  act: Act,
  pack: DeskPack,
  app: Application,
  id: string,
): Promise<{ officer: string; agency: string } | Refusal> {
  const found = await officer(act, id);
  const may =
    found?.relievedAt === null &&
    rolePowers(pack.agencies, found.agency, found.role)?.includes('record-inspection');
  if (!found || !may) return refuse('invalid', 'not-an-inspector', { field: '/officer' });
  const { principal, agency, role } = found;
  const actor: OfficerActor = { kind: 'officer', principal, officer: found.officer, agency, role };
  const about = [app.organisation, app.company, ...app.people.map((p) => p.person)];
  const conflict = await requireNoConflict(act, actor, about);
  return conflict ? { ...conflict, field: '/officer' } : { officer: found.officer, agency };
}

export interface RecordInspectionInput extends records.InspectionRecord {
  readonly application: string;
}

/**
 * What an inspection found. The same record of a device again gives the same answer and writes nothing; another one's
 * record of the same inspection is kept beside the first. The last satisfactory outcome that a provisional licence waits for confirms it for its full term.
 */
export async function recordInspection(
  act: Act,
  pack: DeskPack,
  input: RecordInspectionInput,
): Promise<Application | Refusal> {
  const app = await applicationById(act, input.application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, 'record-inspection', app);
  if (isRefusal(hand)) return hand;
  const earlier = input.deviceRecordId === null ? undefined : records.recordedFrom(app, input.deviceRecordId);
  if (earlier && records.sameRecord(earlier, input)) return app;
  const named = input.photographs.map((hash, i) => ({ hash, field: `/photographs/${i}` }));
  const missing = await missingFile(act, named);
  if (missing) return missing;
  const decided = records.recordInspection(app, input, hand, pack.applications);
  if (isRefusal(decided)) return decided;
  const recorded = factsFor(act, app, app.id, [decided]);
  const over = endInspectionTime(recorded.after, classOf(pack, app.class), false);
  const { facts, after } = over ? factsFor(act, app, app.id, [decided, over]) : recorded;
  await act.append(facts);
  if (!after.granted) return after;
  if (!allFoundGood(pack, after)) {
    const no = await failedInspection(act, after);
    if (!no && decided.type === 'InspectionRecorded') await tellUnfit(act, pack, after, input.inspection);
    return no ?? after;
  }
  const licence = after.granted.licence as Id<'licence'>;
  const confirmed = await confirmLicence(act, pack.licences, { licence });
  return isRefusal(confirmed) ? confirmed : after;
}

/** A provisional licence is confirmed once every place that the law wants inspected was found good. */
function allFoundGood(pack: DeskPack, app: Application): boolean {
  const asked = rules.premisesToInspect(app, classOf(pack, app.class), []);
  const seen = app.inspections.some((i) => i.outcome === 'satisfactory');
  return seen && rules.inspectionObstacle(app, 'grant', asked) === undefined;
}

/** Ids of the premises that the law wants inspected before this application is granted: a variation's new ones only. */
export async function premisesToInspect(reader: Reader, pack: DeskPack, app: Application): Promise<string[]> {
  const bound = app.licence ? (await premisesOf(reader, [app.licence])).get(app.licence) : undefined;
  const held = (bound ?? []).filter(({ until }) => until === null).map(({ id }) => id as string);
  return rules.premisesToInspect(app, classOf(pack, app.class), held);
}
