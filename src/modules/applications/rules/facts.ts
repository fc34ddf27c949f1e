import type { Day } from '../../../kernel/day.ts';
import type { Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { Content, PersonEntry } from './content.ts';
import type { Findings, FindingsTold, VisitedPlace } from './findings.ts';
import type { Condition, Opinion } from './opinion.ts';
import type { Kind } from './pack.ts';
import type { Due, SilenceStep, Snapshot } from './snapshot.ts';

export type {
  ChecklistAnswer,
  Findings,
  FindingsTold,
  InspectionOutcome,
  VisitedPlace,
} from './findings.ts';
export type { Condition, Opinion, OpinionVerdict, SealedReasons } from './opinion.ts';

/** A named person as the version's hash sees them: the details live with the person and can be erased there. */
export interface PersonRef
  extends Pick<PersonEntry, 'roles' | 'sharePercent' | 'from' | 'until' | 'visaUntil'> {
  readonly person: string;
  /** The commitment over the person's details as declared. */
  readonly mac: string;
  readonly fact: string;
}

/** Named premises: where a home stands is with the premises, sealed, and here only as a commitment. */
export interface PremisesRef {
  readonly premises: string;
  readonly mac: string | null;
  readonly fact: string;
}

/** The content without what identifies people: no persons, and of a home only city and district. */
export type Structure = Omit<Content, 'people'>;

/** What the Authority's own time is from here on, where a fact begins or moves it. */
type Leading = { readonly dues?: readonly Due[] };

export interface FeeRef {
  readonly fee: string;
  readonly reference: string;
  readonly dueOn: Day;
}

export interface CourtDirection {
  readonly direction: string;
  readonly court: string;
  readonly caseNumber: string;
  readonly document: string;
}

export interface Seat {
  readonly agency: string;
  readonly officer: string;
}

/** What an applicant says to one thing that was asked; the place is the one that was asked about. */
export interface AnswerGiven {
  readonly item: string;
  readonly field: string;
  readonly text: string;
}

type Told<T> = T & { readonly after: Snapshot };

export type ApplicationSays =
  | Says<
      'VersionSubmitted',
      Told<{
        reference: string;
        version: number;
        hash: string;
        kind: Kind;
        class: string;
        organisation: string;
        company: string;
        licence: string | null;
        content: Structure;
        people: readonly PersonRef[];
        places: readonly PremisesRef[];
        dues: readonly Due[];
      }>,
      /** What the applicant says to each thing that was asked. */
      { answers: readonly AnswerGiven[] } | null
    >
  | Says<'FoundComplete', Told<{ hash: string; reviewers: readonly string[]; dues: readonly Due[] }>>
  | Says<'FoundDeficient', Told<{ missing: readonly Fault[]; answerBy: Day }>, { note: string }>
  | Says<
      'InformationRequested',
      Told<{
        request: string;
        agency: string;
        officer: string;
        fields: readonly string[];
        later: boolean;
        answerBy: Day;
      }>,
      { items: readonly { field: string; text: string }[]; justification: string | null }
    >
  | Says<'OpinionGiven', Told<Opinion & Leading>, { reasons: string }>
  | Says<'OpinionReaffirmed', Told<Opinion & Leading>>
  | Says<
      'OfficerRecused',
      Told<{
        officer: string;
        agency: string;
        alternate: string | null;
        /** Time for another officer of an agency whose opinion fell with him. */
        dues: readonly Due[];
      }>,
      { reason: string }
    >
  | Says<
      'InspectionOrdered',
      Told<{
        inspection: string;
        premises: string;
        place: VisitedPlace;
        agency: string;
        officer: string;
      }>
    >
  | Says<
      'VisitAnnounced',
      Told<{
        inspection: string;
        premises: string;
        place: VisitedPlace;
        /** The inspector, of this agency. */
        officer: string;
        agency: string;
        /** What the inspector shows at the door, and the owner checks in public. */
        code: string;
        from: Instant;
        until: Instant;
        announcedBy: string;
        /** Announced before: the older code is void. */
        again: boolean;
      }>
    >
  | Says<
      'InspectionRecorded',
      Told<
        Findings & {
          /** Whether a visit had been announced; its code is void now. */
          visited: boolean;
        }
      >,
      FindingsTold
    >
  /** What somebody else found of the same inspection, unaware of the record that came first: evidence, not an outcome. */
  | Says<'FurtherRecordKept', Told<Findings>, FindingsTold>
  | Says<
      'DecisionProposed',
      Told<{
        proposal: string;
        what: 'grant' | 'provisional' | 'refusal';
        officer: string;
        hash: string;
        grounds: readonly string[];
        /** Of a refusal: the matches of the screening that it rests on. */
        matches?: readonly string[];
      }>,
      { reasons: string; gist: string }
    >
  | Says<'ProposalDeclined', Told<{ proposal: string; officer: string }>, { reason: string }>
  | Says<
      'GrantApproved',
      Told<{
        proposal: string;
        officer: string;
        provisional: boolean;
        version: number;
        hash: string;
        opinions: readonly { agency: string; officer: string; opinion: string; hash: string }[];
        conditions: readonly Condition[];
        fee: FeeRef | null;
      }>
    >
  | Says<
      'ReconsiderationOrdered',
      Told<{ agencies: readonly string[]; dues: readonly Due[]; officer: string }>,
      { reason: string }
    >
  | Says<
      'JointOutcomeEntered',
      Told<{
        sitting: string;
        outcome: 'grant' | 'refuse';
        /** The written outcome, a stored file. */
        document: string;
        /** Over application, version, outcome, document, members and reasons: what each member signs. */
        outcomeHash: string;
        hash: string;
        officer: string;
        members: readonly Seat[];
      }>,
      { reasons: string }
    >
  | Says<
      'JointOutcomeSigned',
      Told<{ sitting: string; outcomeHash: string; agency: string; officer: string }>
    >
  | Says<'JointOutcomeDropped', Told<{ sitting: string; officer: string }>, { reason: string }>
  | Says<
      'JointBodyDecided',
      Told<{
        sitting: string;
        outcome: 'grant' | 'refuse';
        document: string;
        outcomeHash: string;
        /** Who entered it; who signed are the members. */
        officer: string;
        members: readonly Seat[];
        opinions: readonly Opinion[];
      }>
    >
  | Says<
      'RefusalNoticed',
      /** `matches` of the screening are what it rests on. */
      Told<
        Leading & { grounds: readonly string[]; matches?: readonly string[]; answerBy: Day; officer: string }
      >,
      { reasons: string }
    >
  | Says<'RefusalAnswered', Told<{ documents: readonly string[] }>, { answer: string }>
  | Says<'RefusalDropped', Told<{ officer: string }>, { reason: string }>
  | Says<
      'RefusalApproved',
      Told<{ proposal: string; officer: string; grounds: readonly string[] }>,
      { reasons: string }
    >
  | Says<'ApplicationWithdrawn', Told<{ beforeReview: boolean }>>
  | Says<'LapseNoticed', Told<{ lapseOn: Day }>>
  | Says<'ApplicationLapsed', Told<{ why: 'unanswered' | 'fee-unpaid'; reopenBy: Day | null }>>
  | Says<'FeeReminded', Told<{ fee: string; dueOn: Day }>>
  | Says<'ApplicationReopened', Told<{ fee: FeeRef }>>
  | Says<'CourtDirectionEntered', Told<CourtDirection & { officer: string }>>
  | Says<'CourtDirectionDropped', Told<{ direction: string; officer: string }>, { reason: string }>
  | Says<
      'CourtDirectionApproved',
      Told<{ direction: string; officer: string; fee: FeeRef | null; version: number; hash: string }>
    >
  | Says<'SilenceMarked', Told<{ agency: string; step: SilenceStep; dueOn: Day }>>
  | Says<'OfficeTimeBegun', Told<{ dues: readonly Due[] }>>
  | Says<'OfficeTimeEnded', Told<{ agency: string }>>
  | Says<'InspectionAsked', Told<{ premises: readonly string[] }>>
  | Says<'TimeExtended', Told<{ agency: string; dueOn: Day; officer: string }>, { reason: string }>
  | Says<
      'SealedReasonsProduced',
      Told<{
        opinion: string;
        officer: string;
        court: string;
        caseNumber: string;
        /** The court's order to produce, a stored file. */
        order: string;
        /** The reader that is added: the bench's own key, and the text's key sealed to it. */
        reader: { keyId: string; publicKey: string };
        key: { keyId: string; enc: string; ct: string };
      }>,
      { reasons: string }
    >
  | Says<'SealedReasonsRead', Told<{ opinion: string; officer: string; purpose: string }>>
  | Says<'ApplicationGranted', Told<Leading & { licence: string; number: string | null }>>;

export type ApplicationFactType = ApplicationSays['type'];

/** A fact as the fold reads it. */
export type ApplicationFact = ApplicationSays & {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
};

/** A sentence as a rule decides it; the recorder adds what the application is after it. */
export type Decided = ApplicationSays extends infer S
  ? S extends { readonly type: infer T; readonly data: infer D; readonly personal?: infer P }
    ? { readonly type: T; readonly data: Omit<D, 'after'>; readonly personal?: P }
    : never
  : never;
