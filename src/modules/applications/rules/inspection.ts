import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { ApplicationFact, Decided, VisitedPlace } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import type { ApplicationsPack, LicenceClass } from './pack.ts';
import type { Application, Inspection } from './state.ts';

type Pack = Pick<ApplicationsPack, 'inspections'>;

/**
 * The premises of this version that the law wants inspected before the grant. `bound` are those the licence
 * already has: a renewal or variation is inspected where it adds, a surrender nowhere.
 */
export function premisesToInspect(
  app: Pick<Application, 'kind' | 'content'>,
  licenceClass: Pick<LicenceClass, 'inspection'>,
  bound: readonly string[],
): string[] {
  if (licenceClass.inspection !== 'required') return [];
  const all = (app.content.premises ?? []).flatMap((p) => (p.id ? [p.id] : []));
  if (app.kind === 'new') return all;
  return app.kind === 'surrender' ? [] : all.filter((id) => !bound.includes(id));
}

/**
 * Whether the inspections let a grant pass.
 * - The last inspection of no place of this version was unsatisfactory; a place given up since holds nothing back.
 * - No two officers found a place otherwise; such a place is inspected anew.
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
  if (last.some(({ outcome, further }) => further.some((one) => one.outcome !== outcome)))
    return refuse('conflict', 'inspection-records-disagree');
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

/** The last inspection of each place of this version that one was ordered for. */
export function lastInspections(app: Application): Inspection[] {
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
    data: { inspection, premises, place: placeOf(app, premises), agency: hand.agency, officer: hand.officer },
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

/**
 * Gives the inspector a code to show at the door, good for the days of the visit only. Announced anew, the old code is
 * void, and the visit is handed over to whom it is announced.
 */
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
  // handed over it stays in its agency; only who ordered it sends an inspector of another one
  if (ordered.visit && ordered.visit.agency !== input.agency && hand.agency !== ordered.agency)
    return refuse('not-allowed', 'visit-of-another-agency', { field: '/officer' });
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

/** After the grant only a provisional licence waits for its inspection. */
export function grantedForGood(app: Application): Refusal | undefined {
  return app.state === 'granted' && !app.grant?.provisional
    ? refuse('conflict', 'granted-for-good')
    : undefined;
}

type InspectionFact = Extract<
  ApplicationFact,
  { type: 'InspectionOrdered' | 'VisitAnnounced' | 'InspectionRecorded' | 'FurtherRecordKept' }
>;

/** The inspections after one fact more. */
export function inspectionsAfter(app: Application, fact: InspectionFact, at: Instant): readonly Inspection[] {
  if (fact.type === 'InspectionOrdered') {
    const { inspection, premises, agency } = fact.data;
    const nothing = { visit: null, outcome: null, found: null, further: [] };
    return [...app.inspections, { inspection, premises, agency, orderedAt: at, ...nothing }];
  }
  return app.inspections.map((i) => {
    if (i.inspection !== fact.data.inspection) return i;
    if (fact.type === 'VisitAnnounced') {
      const { officer, agency, code, from, until } = fact.data;
      const earlier = i.visit ? [...i.visit.earlier, i.visit.officer] : [];
      return { ...i, visit: { officer, agency, earlier, code, from, until } };
    }
    const { officer, outcome, checklist, seats, photographs, seenAt, deviceRecordId } = fact.data;
    const place = declaredAs(app, i.premises);
    const found = { officer, place, checklist, seats, photographs, seenAt, deviceRecordId };
    return fact.type === 'FurtherRecordKept'
      ? { ...i, further: [...i.further, { ...found, outcome }] }
      : { ...i, outcome, found };
  });
}
