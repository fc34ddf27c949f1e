import type { Day } from '../../kernel/day.ts';
import type { Change, Fact } from '../../platform/ledger/fact.ts';
import type { Chapter } from '../../platform/ledger/registry.ts';
import type { ApplicationFact, ApplicationFactType, Structure } from './rules/facts.ts';
import type { Clock } from './rules/snapshot.ts';

const FACTS = [
  'VersionSubmitted',
  'FoundComplete',
  'FoundDeficient',
  'InformationRequested',
  'OpinionGiven',
  'OpinionReaffirmed',
  'OfficerRecused',
  'InspectionOrdered',
  'VisitAnnounced',
  'InspectionRecorded',
  'FurtherRecordKept',
  'DecisionProposed',
  'ProposalDeclined',
  'GrantApproved',
  'ReconsiderationOrdered',
  'JointOutcomeEntered',
  'JointOutcomeSigned',
  'JointOutcomeDropped',
  'JointBodyDecided',
  'RefusalNoticed',
  'RefusalAnswered',
  'RefusalDropped',
  'RefusalApproved',
  'ApplicationWithdrawn',
  'LapseNoticed',
  'ApplicationLapsed',
  'FeeReminded',
  'ApplicationReopened',
  'CourtDirectionEntered',
  'CourtDirectionDropped',
  'CourtDirectionApproved',
  'SilenceMarked',
  'OfficeTimeBegun',
  'OfficeTimeEnded',
  'InspectionAsked',
  'TimeExtended',
  'SealedReasonsRead',
  'SealedReasonsProduced',
  'ApplicationGranted',
] as const satisfies readonly ApplicationFactType[];

const NO_DIRECTION = { direction_at: null, direction_by: null };

/** The row of one application after a fact; what it is then stands in the fact itself. */
function apply(raw: Fact): Change[] {
  const fact = raw as unknown as ApplicationFact & Pick<Fact, 'subject' | 'at'>;
  const { state, clocks, spans, answerBy } = fact.data.after;
  const now = { state, clocks, spans, answer_by: answerBy, next_due: nextDue(clocks), changed_at: fact.at };
  const key = { id: fact.subject };
  switch (fact.type) {
    case 'VersionSubmitted': {
      const { version, hash, content, class: licenceClass } = fact.data;
      const row = { ...now, version, hash, class: licenceClass, ...facets(content) };
      const numbers = numbersDeclared(content);
      if (version > 1)
        return [
          { set: 'application', key, to: row },
          { set: 'declared_numbers', key: { application: fact.subject }, to: { numbers } },
        ];
      const { reference, kind, organisation, company, licence } = fact.data;
      const fresh = {
        grounds: [],
        objections: 0,
        court_directed: false,
        ...NO_DIRECTION,
        provisional: false,
        submitted_at: fact.at,
      };
      return [
        {
          put: 'application',
          row: { ...key, reference, kind, organisation, company, licence, ...row, ...fresh },
        },
        { put: 'declared_numbers', row: { application: fact.subject, numbers } },
      ];
    }
    case 'RefusalNoticed':
      return [{ set: 'application', key, to: { ...now, grounds: fact.data.grounds } }];
    case 'ReconsiderationOrdered':
      return [{ set: 'application', key, to: { ...now, objections: fact.data.agencies.length } }];
    case 'GrantApproved':
      return [{ set: 'application', key, to: { ...now, provisional: fact.data.provisional } }];
    case 'CourtDirectionEntered': {
      const direction = { direction_at: fact.at, direction_by: fact.data.officer };
      return [{ set: 'application', key, to: { ...now, ...direction } }];
    }
    case 'CourtDirectionDropped':
      return [{ set: 'application', key, to: { ...now, ...NO_DIRECTION } }];
    case 'CourtDirectionApproved':
      return [{ set: 'application', key, to: { ...now, ...NO_DIRECTION, court_directed: true } }];
    case 'InspectionOrdered': {
      const { inspection, agency, place } = fact.data;
      const ordered = { inspection, application: fact.subject, agency, place, ordered_at: fact.at };
      return [
        { set: 'application', key, to: now },
        { put: 'inspection', row: { ...ordered, officer: null, recorded_at: null } },
      ];
    }
    case 'VisitAnnounced': {
      const { inspection, officer } = fact.data;
      return [
        { set: 'application', key, to: now },
        { set: 'inspection', key: { inspection }, to: { officer } },
        announced(fact.subject, fact.data),
      ];
    }
    case 'InspectionRecorded': {
      const { inspection, seenAt, visited } = fact.data;
      const rows: Change[] = [
        { set: 'application', key, to: now },
        { set: 'inspection', key: { inspection }, to: { recorded_at: fact.at } },
      ];
      return visited ? [...rows, { set: 'visit', key: { inspection }, to: { seen_at: seenAt } }] : rows;
    }
    default:
      return [{ set: 'application', key, to: now }];
  }
}

/** One row an inspection: a visit announced anew takes the place of the one before. */
function announced(
  application: string,
  visit: Extract<ApplicationFact, { type: 'VisitAnnounced' }>['data'],
): Change {
  const { inspection, place, officer, agency, code, from, until } = visit;
  const to = { application, code, agency, officer, place, from_at: from, until_at: until, seen_at: null };
  return visit.again
    ? { set: 'visit', key: { inspection }, to }
    : { put: 'visit', row: { inspection, ...to } };
}

/** Numbers that a version names one by one, with those that they lead to; a range is not taken apart. */
function numbersDeclared({ channels }: Structure): string[] {
  return (channels?.numbers ?? []).flatMap(({ number, backEnds = [] }) => [
    ...(number ? [number] : []),
    ...backEnds,
  ]);
}

function nextDue(clocks: readonly Clock[]): Day | null {
  const running = clocks.filter((c) => c.status === 'running').map((c) => c.dueOn);
  return running.sort()[0] ?? null;
}

function facets(content: Structure) {
  const main = content.premises?.find((p) => p.mainOffice) ?? content.premises?.[0];
  return {
    company_name: content.company?.name ?? '',
    legal_form: content.company?.form ?? '',
    district: main?.district ?? '',
    seats: (content.premises ?? []).reduce((sum, p) => sum + (p.seats ?? 0), 0),
    agents: content.business?.agents ?? 0,
  };
}

export const applicationsChapter: Chapter = { module: 'applications', facts: FACTS, apply };
