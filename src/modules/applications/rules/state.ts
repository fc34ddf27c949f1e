import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type {
  ChecklistAnswer,
  Condition,
  CourtDirection,
  FeeRef,
  InspectionOutcome,
  Opinion,
  PersonRef,
  PremisesRef,
  Seat,
  Structure,
} from './facts.ts';
import type { Kind } from './pack.ts';
import type { Snapshot } from './snapshot.ts';

export interface Request {
  readonly request: string;
  readonly agency: string;
  readonly fields: readonly string[];
  readonly at: Instant;
  readonly answerBy: Day;
  readonly answered: boolean;
}

/** An inspection of one of the premises: ordered, visited, found. */
export interface Inspection {
  readonly inspection: string;
  readonly premises: string;
  readonly agency: string;
  readonly orderedAt: Instant;
  /** The announced visit; its code is for the inspector and those who order. */
  readonly visit: Visit | null;
  readonly outcome: InspectionOutcome | null;
  readonly found: Found | null;
  /** What others found of the same inspection and sent after the outcome was on record. */
  readonly further: readonly (Found & { readonly outcome: InspectionOutcome })[];
}

export interface Visit {
  readonly officer: string;
  readonly agency: string;
  /** Whom it was announced to before, who may have been there. */
  readonly earlier: readonly string[];
  readonly code: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** What was found, in the place as it was declared then: a place declared otherwise since is not what was seen. */
export interface Found {
  readonly officer: string;
  readonly place: string | null;
  readonly checklist: readonly ChecklistAnswer[];
  readonly seats: number | null;
  readonly photographs: readonly string[];
  readonly seenAt: Instant;
  readonly deviceRecordId: string | null;
}

/** A written outcome of the joint body that its members are signing. */
export interface Sitting {
  readonly sitting: string;
  readonly outcome: 'grant' | 'refuse';
  readonly document: string;
  readonly outcomeHash: string;
  readonly hash: string;
  readonly enteredBy: string;
  readonly members: readonly Seat[];
  readonly signed: readonly Seat[];
}

export interface Proposal {
  readonly proposal: string;
  readonly what: 'grant' | 'provisional' | 'refusal';
  readonly officer: string;
  readonly hash: string;
  readonly grounds: readonly string[];
}

export interface EarlierVersion {
  readonly version: number;
  readonly hash: string;
  readonly content: Structure;
  readonly people: readonly PersonRef[];
  readonly places: readonly PremisesRef[];
}

/** An application as its facts tell it. */
export interface Application extends Snapshot {
  readonly id: string;
  /** How many facts there are: the ledger version of the subject. */
  readonly facts: number;
  readonly reference: string;
  readonly kind: Kind;
  readonly class: string;
  readonly organisation: string;
  readonly company: string;
  readonly licence: string | null;
  readonly version: number;
  readonly hash: string;
  readonly submittedAt: Instant;
  readonly content: Structure;
  readonly people: readonly PersonRef[];
  readonly places: readonly PremisesRef[];
  readonly earlier: readonly EarlierVersion[];
  readonly reviewers: readonly string[];
  /** Whether intake found it complete; a deficiency before that is intake's. */
  readonly reviewBegun: boolean;
  readonly requests: readonly Request[];
  /** The latest opinion of each agency; only one over `hash` is current. */
  readonly opinions: readonly Opinion[];
  /** Agencies whose opinion was sent back for reconsideration and is not current though its hash is. */
  readonly sentBack: readonly string[];
  readonly recused: readonly string[];
  readonly inspections: readonly Inspection[];
  /** When the holder of a provisional licence asked for what is outstanding. */
  readonly inspectionAsked: Instant | null;
  readonly proposal: Proposal | null;
  readonly reconsidered: boolean;
  /** The outcome that is being signed. */
  readonly sitting: Sitting | null;
  readonly jointBody: 'grant' | 'refuse' | null;
  /** Officers who signed in the joint body or entered its outcome. */
  readonly jointHands: readonly string[];
  readonly notice: {
    readonly grounds: readonly string[];
    readonly matches: readonly string[];
    readonly answerBy: Day;
    readonly answered: boolean;
  } | null;
  readonly lapseOn: Day | null;
  /** The licence fee of which the applicant was reminded. */
  readonly feeReminded: string | null;
  /** Lapsed for want of its licence fee: the last day on which it may be reopened, and how often it was. */
  readonly reopenBy: Day | null;
  readonly reopened: number;
  readonly sealedRead: readonly { readonly opinion: string; readonly officer: string }[];
  readonly direction:
    | (CourtDirection & { readonly officer: string; readonly approvedBy: string | null })
    | null;
  readonly grant: {
    readonly provisional: boolean;
    readonly hash: string;
    readonly conditions: readonly Condition[];
    readonly fee: FeeRef | null;
  } | null;
  readonly granted: { readonly licence: string; readonly number: string | null } | null;
}

/** The opinions that bind: given over this very version, and not sent back. */
export function currentOpinions(
  app: Pick<Application, 'opinions' | 'hash' | 'sentBack'>,
): readonly Opinion[] {
  return app.opinions.filter((o) => o.hash === app.hash && !app.sentBack.includes(o.agency));
}

/** Whether this agency's opinion is the only one that is still awaited. */
export function onlyAwaits(app: Application, agency: string): boolean {
  const current = currentOpinions(app);
  return (
    app.state === 'agency-review' &&
    app.reviewers.every((one) => one === agency || current.some((o) => o.agency === one))
  );
}

/** Every agency that must speak has spoken over this version. */
export function allHaveSpoken(
  app: Pick<Application, 'opinions' | 'hash' | 'sentBack' | 'reviewers'>,
): boolean {
  const current = currentOpinions(app);
  return app.reviewers.every((agency) => current.some((o) => o.agency === agency));
}
