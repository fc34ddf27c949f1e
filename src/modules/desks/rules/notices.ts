import type { Instant } from '../../../kernel/instant.ts';

/** What a notice tells; pages word it. */
export type NoticeKind =
  | 'answered'
  | 'version-changed'
  | 'approved'
  | 'returned'
  | 'reconsider'
  | 'to-sign'
  | 'assigned'
  | 'taken-over'
  | 'named-instead'
  | 'visit'
  | 'visit-handed-over'
  | 'findings';

/** A fact of an application, or of its assignment, as far as notices follow from it. */
export interface Happened {
  readonly fact: string;
  readonly type: string;
  /** The officer who did it; null where no officer did. */
  readonly by: string | null;
  readonly at: Instant;
  readonly officer: string | null;
  readonly agency: string | null;
  readonly agencies: readonly string[] | null;
  readonly members: readonly { readonly officer: string }[] | null;
  readonly inspection: string | null;
  /** Who had it in hand before. */
  readonly before: string | null;
  readonly alternate: string | null;
}

export interface Notice {
  readonly officer: string;
  readonly fact: string;
  readonly what: NoticeKind;
  readonly at: Instant;
}

/** Facts that a notice follows from, and those that say whom it concerns. */
export const TELLING: ReadonlySet<string> = new Set([
  'VersionSubmitted',
  'OfficerRecused',
  'VisitAnnounced',
  'InspectionRecorded',
  'FurtherRecordKept',
  'ProposalDeclined',
  'GrantApproved',
  'RefusalDropped',
  'RefusalApproved',
  'ReconsiderationOrdered',
  'JointOutcomeEntered',
  'JointOutcomeDropped',
  'JointBodyDecided',
  'CourtDirectionDropped',
  'CourtDirectionApproved',
  'AssignmentMade',
]);
export const NAMING: ReadonlySet<string> = new Set([
  'FoundDeficient',
  'InformationRequested',
  'OpinionGiven',
  'OpinionReaffirmed',
  'InspectionOrdered',
  'DecisionProposed',
  'RefusalNoticed',
  'CourtDirectionEntered',
]);

interface Known {
  readonly asked: Set<string>;
  /** Officer who spoke last, by agency. */
  readonly spoke: Map<string, string>;
  /** Whoever put something before a second officer, by what it is. */
  readonly laid: Map<'proposal' | 'refusal' | 'sitting' | 'direction', string | null>;
  /** Who ordered an inspection, and who is sent. */
  readonly ordered: Map<string, string>;
  readonly sent: Map<string, string>;
}

/**
 * What each officer is told of one application, from its facts in their order. Of other agencies' opinions nothing is
 * told. Nobody is told what he did himself, one fact tells an officer one thing, and who stood aside is told nothing.
 * - A version came: whoever asked for something is told of the answer, whoever spoke that it changed.
 * - What one laid before a second officer was approved or came back.
 * - Work was given to one or taken over; a colleague who stood aside named one.
 * - A visit was announced to one or handed over; what an inspection found goes to who ordered it.
 */
export function noticesOf(facts: readonly Happened[]): {
  readonly notices: readonly Notice[];
  readonly aside: readonly string[];
} {
  const known: Known = {
    asked: new Set(),
    spoke: new Map(),
    laid: new Map(),
    ordered: new Map(),
    sent: new Map(),
  };
  const aside = new Set<string>();
  const told = new Map<string, Notice>();
  for (const one of facts) {
    for (const [what, officer] of toldBy(one, known)) {
      const key = `${officer} ${one.fact}`;
      if (officer !== null && officer !== one.by && !told.has(key))
        told.set(key, { officer, fact: one.fact, what, at: one.at });
    }
    if (one.type === 'OfficerRecused' && one.officer) aside.add(one.officer);
  }
  return { notices: [...told.values()].filter(({ officer }) => !aside.has(officer)), aside: [...aside] };
}

type Telling = readonly [NoticeKind, string | null];

/** Whom one fact tells what; what later facts need of it is noted. */
function toldBy(one: Happened, known: Known): readonly Telling[] {
  const { officer, agency, inspection } = one;
  const { asked, spoke, laid, ordered, sent } = known;
  switch (one.type) {
    case 'FoundDeficient':
    case 'InformationRequested':
      if (officer ?? one.by) asked.add((officer ?? one.by)!);
      return [];
    case 'OpinionGiven':
    case 'OpinionReaffirmed':
      if (agency && officer) spoke.set(agency, officer);
      return [];
    case 'VersionSubmitted': {
      const telling: Telling[] = [
        ...[...asked].map((who): Telling => ['answered', who]),
        ...[...spoke.values()].map((who): Telling => ['version-changed', who]),
      ];
      asked.clear();
      laid.clear();
      return telling;
    }
    case 'ReconsiderationOrdered':
      return (one.agencies ?? []).map((each) => ['reconsider', spoke.get(each) ?? null]);
    case 'OfficerRecused':
      if (agency && spoke.get(agency) === officer) spoke.delete(agency);
      return [['named-instead', one.alternate]];
    case 'AssignmentMade':
      return [
        ['assigned', officer],
        ['taken-over', one.before],
      ];
    case 'InspectionOrdered':
      if (inspection && officer) ordered.set(inspection, officer);
      return [];
    case 'VisitAnnounced': {
      const before = sent.get(inspection ?? '') ?? null;
      if (inspection && officer) sent.set(inspection, officer);
      return before === officer
        ? [['visit', officer]]
        : [
            ['visit', officer],
            ['visit-handed-over', before],
          ];
    }
    case 'InspectionRecorded':
    case 'FurtherRecordKept':
      return [['findings', ordered.get(inspection ?? '') ?? null]];
    default:
      return ofSecondOfficer(one, laid);
  }
}

const LAYS = {
  DecisionProposed: 'proposal',
  RefusalNoticed: 'refusal',
  JointOutcomeEntered: 'sitting',
  CourtDirectionEntered: 'direction',
} as const;
const ENDS = {
  ProposalDeclined: ['proposal', 'returned'],
  GrantApproved: ['proposal', 'approved'],
  RefusalApproved: ['proposal', 'approved'],
  RefusalDropped: ['refusal', 'returned'],
  JointOutcomeDropped: ['sitting', 'returned'],
  JointBodyDecided: ['sitting', 'approved'],
  CourtDirectionDropped: ['direction', 'returned'],
  CourtDirectionApproved: ['direction', 'approved'],
} as const;

function ofSecondOfficer(one: Happened, laid: Known['laid']): readonly Telling[] {
  const { type, officer } = one;
  if (type in LAYS) laid.set(LAYS[type as keyof typeof LAYS], officer);
  if (type === 'JointOutcomeEntered') return (one.members ?? []).map((member) => ['to-sign', member.officer]);
  if (!(type in ENDS)) return [];
  const [what, how] = ENDS[type as keyof typeof ENDS];
  const who = laid.get(what) ?? null;
  laid.delete(what);
  return [[how, who]];
}
