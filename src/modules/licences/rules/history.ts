import type { Instant } from '../../../kernel/instant.ts';

/** One line of a licence's public history; `what` has a text under `history-<what>`. */
export interface HistoryEvent {
  /** When it took effect. */
  readonly at: Instant;
  /** When the office recorded it. */
  readonly recordedAt: Instant;
  readonly what: HistoryKind;
  readonly values: Readonly<Record<string, string>>;
}

export type HistoryKind = (typeof WHAT)[keyof typeof WHAT] | 'granted-provisionally' | 'granted-by-court';

interface PublicFact {
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly data: unknown;
}

// Fact types that the public history shows; the others (people, claims, proposals) are nobody's business.
const WHAT = {
  LicenceGranted: 'granted',
  ExistingCentreImported: 'imported',
  ExemptionCertified: 'exempted',
  LicenceConfirmed: 'confirmed',
  InspectionAwaited: 'inspection-awaited',
  InspectionFailed: 'inspection-failed',
  LicenceRenewed: 'renewed',
  LicenceContinued: 'continued',
  ContinuationEnded: 'continuation-ended',
  LicenceVaried: 'varied',
  ConditionAdded: 'condition-added',
  ConditionEnded: 'condition-ended',
  LicenceSurrendered: 'surrendered',
  TransitionEnded: 'transition-ended',
  OrderMade: 'order-made',
  OrderLifted: 'order-lifted',
  StayGranted: 'stay-granted',
  StayVerified: 'stay-verified',
  StayExtended: 'stay-extended',
  StayFoundForged: 'stay-forged',
  StayEnded: 'stay-ended',
} as const;

// The fields of a fact that the line may quote, by type; nothing else of it leaves the ledger this way.
const QUOTED: Readonly<Record<string, readonly string[]>> = {
  LicenceGranted: ['validUntil', 'provisionalUntil'],
  ExistingCentreImported: ['instrument', 'validUntil'],
  ExemptionCertified: ['ruling', 'validUntil'],
  LicenceConfirmed: ['validUntil'],
  LicenceRenewed: ['validUntil'],
  TransitionEnded: ['why'],
  OrderMade: ['kind', 'ground', 'from', 'until'],
  OrderLifted: ['until', 'how'],
  StayGranted: ['court', 'caseNumber', 'nature'],
  StayExtended: ['nextDate', 'lapseOn'],
  StayEnded: ['how', 'until'],
};

/** The public history of a licence from its own facts and those of its orders and stays, oldest first. */
export function historyOf(facts: readonly PublicFact[]): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const { type, at, recordedAt, data } of facts) {
    const what = whatOf(type, data as Record<string, unknown>);
    if (!what) continue;
    const fields = data as Record<string, unknown>;
    const values: Record<string, string> = {};
    for (const name of QUOTED[type] ?? []) if (typeof fields[name] === 'string') values[name] = fields[name];
    const scope = fields.scope as { kind: string } | undefined;
    if (type === 'OrderMade' && scope) values.scope = scope.kind;
    events.push({ at, recordedAt, what, values });
  }
  const order = (event: HistoryEvent) => `${event.at} ${event.recordedAt}`;
  return events.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function whatOf(type: string, data: Record<string, unknown>): HistoryKind | undefined {
  if (!Object.hasOwn(WHAT, type)) return undefined;
  if (type === 'LicenceGranted' && data.courtDirection !== null) return 'granted-by-court';
  if (type === 'LicenceGranted' && data.provisionalUntil !== null) return 'granted-provisionally';
  return WHAT[type as keyof typeof WHAT];
}
