import { DAY_MS, type Instant, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { ApplicationFact, ChecklistAnswer, Decided, InspectionOutcome, VisitedPlace } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import type { ApplicationsPack, LicenceClass } from './pack.ts';
import type { Application, Inspection } from './state.ts';

type Pack = Pick<ApplicationsPack, 'inspections'>;

/**
 * The premises of this version that the law wants inspected before the grant. `bound` are those the licence
 * already has: a variation is inspected where it adds, a renewal and a surrender nowhere.
 */
export function premisesToInspect(
  app: Pick<Application, 'kind' | 'content'>,
  licenceClass: Pick<LicenceClass, 'inspection'>,
  bound: readonly string[],
): string[] {
  if (licenceClass.inspection !== 'required') return [];
  const all = (app.content.premises ?? []).flatMap((p) => (p.id ? [p.id] : []));
  if (app.kind === 'new') return all;
  return app.kind === 'variation' ? all.filter((id) => !bound.includes(id)) : [];
}

/**
 * Whether the inspections let a grant pass.
 * - The last inspection of no place of this version was unsatisfactory; a place given up since holds nothing back.
 * - None of them is outstanding, and each place the law wants inspected was found satisfactory as it is declared now;
 *   a provisional grant may come before both.
 */
export function inspectionObstacle(
  app: Application,
  mode: 'grant' | 'provisional',
  asked: readonly string[],
): Refusal | undefined {
  const last = lastInspections(app);
  if (last.some((i) => i.outcome === 'unsatisfactory'))
    return refuse('conflict', 'inspection-unsatisfactory');
  if (mode === 'provisional') return undefined;
  if (last.some((i) => i.outcome === null)) return refuse('conflict', 'inspection-outstanding');
  const left = asked.filter((id) => !foundGood(app, id)).length;
  return left ? refuse('conflict', 'inspection-needed', { values: { left } }) : undefined;
}

/** A place stands inspected while its last inspection was satisfactory and it is declared as it was then. */
export function foundGood(app: Application, premises: string): boolean {
  const last = lastInspections(app).find((i) => i.premises === premises);
  return last?.outcome === 'satisfactory' && last.found?.place === declaredAs(app, premises);
}

function lastInspections(app: Application): Inspection[] {
  const places = new Set((app.content.premises ?? []).map((p) => p.id));
  const named = app.inspections.filter((i) => places.has(i.premises));
  return [...new Map(named.map((i) => [i.premises, i])).values()];
}

/** The fact that says how a place is; null where the version cites none. */
function declaredAs(app: Pick<Application, 'places'>, premises: string): string | null {
  return app.places.find((p) => p.premises === premises)?.fact ?? null;
}

export function orderInspection(
  app: Application,
  input: { inspection: string; premises: string },
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'order-inspection') ?? recusedHand(app, hand) ?? grantedForGood(app);
  if (no) return no;
  if (!app.content.premises?.some((p) => p.id === input.premises))
    return refuse('invalid', 'premises-not-of-this-application', { field: '/premises' });
  if (app.inspections.some((i) => i.premises === input.premises && i.outcome === null))
    return refuse('conflict', 'inspection-outstanding');
  const { inspection, premises } = input;
  return {
    type: 'InspectionOrdered',
    data: { inspection, premises, agency: hand.agency, officer: hand.officer },
  };
}

export interface VisitInput {
  readonly inspection: string;
  /** The inspector. */
  readonly officer: string;
  readonly agency: string;
  readonly code: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Gives the inspector a code to show at the door, good for the days of the visit only. Announced anew, the old code is void. */
export function announceVisit(
  app: Application,
  input: VisitInput,
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const no = notNow(app.state, 'announce-visit') ?? recusedHand(app, hand) ?? grantedForGood(app);
  if (no) return no;
  const ordered = app.inspections.find((i) => i.inspection === input.inspection);
  if (!ordered) return refuse('not-found', 'no-such-inspection', { field: '/inspection' });
  if (ordered.outcome) return refuse('conflict', 'inspection-recorded-already');
  if (app.recused.includes(input.officer))
    return refuse('not-allowed', 'recused-from-this', { field: '/officer' });
  const { visitDaysMax } = pack.inspections;
  if (input.until <= input.from || input.until <= hand.at)
    return refuse('invalid', 'visit-ends-before-it-begins', { field: '/until' });
  if (input.until > plusMs(input.from, visitDaysMax * DAY_MS))
    return refuse('invalid', 'visit-too-long', { field: '/until', values: { days: visitDaysMax } });
  const { premises } = ordered;
  const place = placeOf(app, premises);
  const again = ordered.visit !== null;
  return { type: 'VisitAnnounced', data: { ...input, premises, place, announcedBy: hand.officer, again } };
}

/** As the version says it openly: where a home stands is not in it. */
function placeOf(app: Application, premises: string): VisitedPlace {
  const { line, unit, area, city, district, residential } =
    app.content.premises?.find((p) => p.id === premises) ?? {};
  const open = <T>(text: T | undefined) => (residential ? null : (text ?? null));
  return {
    line: open(line),
    unit: open(unit),
    area: open(area),
    city: city ?? null,
    district: district ?? '',
  };
}

export interface InspectionRecord {
  readonly inspection: string;
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly (ChecklistAnswer & { readonly note: string })[];
  /** Hashes of stored files. */
  readonly photographs: readonly string[];
  /** When the place was seen; it may reach the office days later. */
  readonly seenAt: Instant;
  /** The record's id on the device; null where it was entered at a desk. */
  readonly deviceRecordId: string | null;
  readonly note: string;
}

// a telephone's clock may run ahead of the office's, and behind it
const SKEW_MS = 600 * SECOND_MS;

/**
 * What an inspection found, once: every item of the pack's list answered, a "no" or "not seen" explained, seen
 * between the order and now.
 */
export function recordInspection(
  app: Application,
  input: InspectionRecord,
  hand: Hand,
  pack: Pack,
): Decided | Refusal {
  const no = notNow(app.state, 'record-inspection') ?? recusedHand(app, hand) ?? grantedForGood(app);
  if (no) return no;
  const ordered = app.inspections.find((i) => i.inspection === input.inspection);
  if (!ordered) return refuse('not-found', 'no-such-inspection', { field: '/inspection' });
  if (ordered.outcome) return refuse('conflict', 'inspection-recorded-already');
  const known = input.deviceRecordId !== null && recordedFrom(app, input.deviceRecordId);
  if (known) return refuse('conflict', 'device-record-reused', { field: '/deviceRecordId' });
  if (input.seenAt > plusMs(hand.at, SKEW_MS))
    return refuse('invalid', 'seen-in-the-future', { field: '/seenAt' });
  if (input.seenAt < plusMs(ordered.orderedAt, -SKEW_MS))
    return refuse('invalid', 'seen-before-ordered', { field: '/seenAt' });
  const unlike = checklistFault(input.checklist, pack);
  if (unlike) return unlike;
  const { inspection, outcome, checklist, photographs, seenAt, deviceRecordId, note } = input;
  return {
    type: 'InspectionRecorded',
    data: {
      inspection,
      premises: ordered.premises,
      officer: hand.officer,
      outcome,
      checklist: checklist.map(({ item, answer }) => ({ item, answer })),
      photographs,
      seenAt,
      visited: ordered.visit !== null,
      deviceRecordId,
    },
    personal: { note, remarks: checklist.flatMap(({ item, note: n }) => (n ? [{ item, note: n }] : [])) },
  };
}

function checklistFault(answers: InspectionRecord['checklist'], { inspections }: Pack): Refusal | undefined {
  const items = inspections.checklist.map(({ code }) => code);
  for (const [i, { item, answer, note }] of answers.entries()) {
    const field = `/checklist/${i}`;
    if (!items.includes(item)) return refuse('invalid', 'unknown-checklist-item', { field: `${field}/item` });
    if (answers.findIndex((a) => a.item === item) < i)
      return refuse('invalid', 'checklist-item-twice', { field: `${field}/item` });
    if (answer !== 'yes' && !note)
      return refuse('invalid', 'checklist-note-missing', { field: `${field}/note` });
  }
  const missing = items.filter((code) => !answers.some((a) => a.item === code));
  return missing.length
    ? refuse('invalid', 'checklist-incomplete', {
        field: '/checklist',
        values: { missing: missing.length, items: missing.join(', ') },
      })
    : undefined;
}

/** The inspection that a record of a device was taken in for. */
export function recordedFrom(app: Application, deviceRecordId: string): Inspection | undefined {
  return app.inspections.find((i) => i.found?.deviceRecordId === deviceRecordId);
}

/** Whether what a device sends is what it sent before under the same id. */
export function sameRecord(earlier: Inspection, sent: InspectionRecord): boolean {
  const { found } = earlier;
  const plain = sent.checklist.map(({ item, answer }) => ({ item, answer }));
  return (
    earlier.inspection === sent.inspection &&
    earlier.outcome === sent.outcome &&
    found?.seenAt === sent.seenAt &&
    JSON.stringify(found.photographs) === JSON.stringify(sent.photographs) &&
    JSON.stringify(found.checklist.map(({ item, answer }) => ({ item, answer }))) === JSON.stringify(plain)
  );
}

/** After the grant only a provisional licence waits for its inspection. */
function grantedForGood(app: Application): Refusal | undefined {
  return app.state === 'granted' && !app.grant?.provisional
    ? refuse('conflict', 'granted-for-good')
    : undefined;
}

type InspectionFact = Extract<
  ApplicationFact,
  { type: 'InspectionOrdered' | 'VisitAnnounced' | 'InspectionRecorded' }
>;

/** The inspections after one fact more. */
export function inspectionsAfter(app: Application, fact: InspectionFact, at: Instant): readonly Inspection[] {
  if (fact.type === 'InspectionOrdered') {
    const { inspection, premises, agency } = fact.data;
    const ordered = { inspection, premises, agency, orderedAt: at, visit: null, outcome: null, found: null };
    return [...app.inspections, ordered];
  }
  return app.inspections.map((i) => {
    if (i.inspection !== fact.data.inspection) return i;
    if (fact.type === 'VisitAnnounced') {
      const { officer, agency, code, from, until } = fact.data;
      return { ...i, visit: { officer, agency, code, from, until } };
    }
    const { officer, outcome, checklist, photographs, seenAt, deviceRecordId } = fact.data;
    const place = declaredAs(app, i.premises);
    return { ...i, outcome, found: { officer, place, checklist, photographs, seenAt, deviceRecordId } };
  });
}
