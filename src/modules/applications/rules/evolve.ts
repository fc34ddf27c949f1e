import type { Instant } from '../../../kernel/instant.ts';
import { extend, finish, finishAll, passedOn, putDown, start, stop, takeUp } from './clocks.ts';
import type { ApplicationFact, Opinion } from './facts.ts';
import { inspectionsAfter } from './inspection.ts';
import { sittingAfter } from './joint-body.ts';
import { opinionOf } from './opinion.ts';
import { withoutRecused } from './recusal.ts';
import type { Due } from './snapshot.ts';
import { type Application, allHaveSpoken } from './state.ts';

type Happened = Pick<ApplicationFact, 'type' | 'data'> & { readonly at: string };
type FirstVersion = Extract<ApplicationFact, { type: 'VersionSubmitted' }>['data'];

/** All facts of one application, in order, to what it is now; undefined when it has none. */
export function applicationFrom(id: string, facts: readonly ApplicationFact[]): Application | undefined {
  return facts.reduce<Application | undefined>((app, fact) => evolve(app, id, fact), undefined);
}

/** One fact more. Pure; the fact has been decided already, so nothing is refused here. */
export function evolve(before: Application | undefined, id: string, fact: Happened): Application {
  const said = { type: fact.type, data: fact.data } as Pick<
    ApplicationFact,
    'type' | 'data'
  > as ApplicationFact;
  const at = fact.at as Instant;
  if (!before) {
    if (said.type !== 'VersionSubmitted') throw new Error(`${said.type} before anything was submitted`);
    return opened(id, said.data, at);
  }
  return { ...before, ...changed(before, said, at), facts: before.facts + 1 };
}

function opened(id: string, d: FirstVersion, at: Instant): Application {
  return {
    id,
    facts: 1,
    reference: d.reference,
    kind: d.kind,
    class: d.class,
    organisation: d.organisation,
    company: d.company,
    licence: d.licence,
    state: 'submitted',
    clocks: start([], d.dues),
    spans: takeUp([], ['intake'], at),
    answerBy: null,
    version: d.version,
    hash: d.hash,
    submittedAt: at,
    content: d.content,
    people: d.people,
    places: d.places,
    earlier: [],
    reviewers: [],
    reviewBegun: false,
    requests: [],
    opinions: [],
    sentBack: [],
    recused: [],
    inspections: [],
    inspectionAsked: null,
    proposal: null,
    reconsidered: false,
    sitting: null,
    jointBody: null,
    jointHands: [],
    notice: null,
    lapseOn: null,
    feeReminded: null,
    reopenBy: null,
    reopened: 0,
    sealedRead: [],
    direction: null,
    grant: null,
    granted: null,
  };
}

function changed(app: Application, fact: ApplicationFact, at: Instant): Partial<Application> {
  switch (fact.type) {
    case 'VersionSubmitted': {
      const d = fact.data;
      const { version, hash, content, people, places, earlier } = app;
      const agencies = d.dues.filter((x) => x.office === undefined).map((x) => x.agency);
      const holders = agencies.length ? agencies : ['authority'];
      return {
        state: agencies.length ? 'agency-review' : 'decision',
        version: d.version,
        hash: d.hash,
        content: d.content,
        people: d.people,
        places: d.places,
        earlier: [...earlier, { version, hash, content, people, places }],
        reviewers: [...new Set([...app.reviewers, ...agencies])],
        reviewBegun: true,
        requests: app.requests.map((r) => ({ ...r, answered: true })),
        clocks: start(app.clocks, d.dues),
        spans: takeUp(putDown(app.spans, ['applicant', 'intake'], at), holders, at),
        answerBy: null,
        lapseOn: null,
        sentBack: [],
        sitting: null,
        proposal: null,
      };
    }
    case 'FoundComplete': {
      const { reviewers, dues } = fact.data;
      return {
        state: reviewers.length ? 'agency-review' : 'decision',
        reviewers,
        reviewBegun: true,
        clocks: start([], dues),
        spans: takeUp(putDown(app.spans, ['intake'], at), reviewers.length ? reviewers : ['authority'], at),
      };
    }
    case 'FoundDeficient':
      return {
        state: 'deficient',
        answerBy: fact.data.answerBy,
        clocks: passedOn(app.clocks),
        spans: takeUp(putDown(app.spans, ['intake'], at), ['applicant'], at),
      };
    case 'InformationRequested': {
      const { request, agency, fields, answerBy } = fact.data;
      return {
        state: 'deficient',
        requests: [...app.requests, { request, agency, fields, at, answerBy, answered: false }],
        clocks: stop(app.clocks, agency, at),
        spans: takeUp(putDown(app.spans, [agency], at), ['applicant'], at),
        answerBy: app.answerBy && app.answerBy > answerBy ? app.answerBy : answerBy,
        lapseOn: null,
      };
    }
    case 'OpinionGiven':
    case 'OpinionReaffirmed':
      return withOpinions(app, [opinionOf(fact.data)], at, fact.data.dues);
    case 'OfficerRecused':
      return withoutRecused(app, fact.data, at);
    case 'InspectionOrdered':
    case 'VisitAnnounced':
    case 'FurtherRecordKept':
      return { inspections: inspectionsAfter(app, fact, at) };
    case 'InspectionRecorded': {
      const inspections = inspectionsAfter(app, fact, at);
      // found not in order, whoever puts it right may ask anew
      return fact.data.outcome === 'unsatisfactory'
        ? { inspections, inspectionAsked: null }
        : { inspections };
    }
    case 'JointOutcomeEntered':
    case 'JointOutcomeSigned':
    case 'JointOutcomeDropped':
      return { sitting: sittingAfter(app.sitting, fact) };
    case 'DecisionProposed': {
      const { proposal, what, officer, hash, grounds } = fact.data;
      return { proposal: { proposal, what, officer, hash, grounds } };
    }
    case 'ProposalDeclined':
      return { proposal: null };
    case 'GrantApproved': {
      const { provisional, hash, conditions, fee } = fact.data;
      return {
        state: 'licence-fee-due',
        proposal: null,
        grant: { provisional, hash, conditions, fee },
        answerBy: fee?.dueOn ?? null,
        ...toApplicant(app, at),
      };
    }
    case 'ReconsiderationOrdered':
      return {
        state: 'agency-review',
        reconsidered: true,
        sentBack: fact.data.agencies,
        clocks: start(passedOn(app.clocks), fact.data.dues),
        spans: takeUp(putDown(app.spans, ['authority'], at), fact.data.agencies, at),
      };
    case 'JointBodyDecided': {
      const { outcome, opinions, officer, members } = fact.data;
      const jointHands = [...new Set([officer, ...members.map((m) => m.officer)])];
      const ended = { jointBody: outcome, jointHands, sitting: null };
      if (outcome === 'refuse') return { ...ended, state: 'refusal-proposed' };
      return { ...withOpinions(app, opinions.map(opinionOf), at), ...ended, state: 'decision' };
    }
    case 'RefusalNoticed':
      return {
        notice: {
          grounds: fact.data.grounds,
          matches: fact.data.matches ?? [],
          answerBy: fact.data.answerBy,
          answered: false,
        },
        answerBy: fact.data.answerBy,
        clocks: start(app.clocks, fact.data.dues ?? []),
        spans: takeUp(app.spans, ['applicant'], at),
      };
    case 'RefusalAnswered':
      return {
        notice: app.notice && { ...app.notice, answered: true },
        answerBy: null,
        spans: putDown(app.spans, ['applicant'], at),
      };
    case 'RefusalDropped':
      return {
        state: 'decision',
        notice: null,
        jointBody: null,
        proposal: null,
        answerBy: null,
        spans: takeUp(putDown(app.spans, ['applicant'], at), ['authority'], at),
      };
    case 'RefusalApproved':
      return { state: 'refused', proposal: null, ...ended(app, at) };
    case 'ApplicationWithdrawn':
      return { state: 'withdrawn', proposal: null, ...ended(app, at) };
    case 'LapseNoticed':
      return { lapseOn: fact.data.lapseOn, answerBy: fact.data.lapseOn };
    case 'ApplicationLapsed':
      return { state: 'lapsed', reopenBy: fact.data.reopenBy, ...ended(app, at) };
    case 'FeeReminded':
      return { feeReminded: fact.data.fee };
    case 'ApplicationReopened':
      return {
        state: 'licence-fee-due',
        grant: app.grant && { ...app.grant, fee: fact.data.fee },
        answerBy: fact.data.fee.dueOn,
        lapseOn: null,
        reopenBy: null,
        reopened: app.reopened + 1,
        ...toApplicant(app, at),
      };
    case 'CourtDirectionEntered': {
      const { direction, court, caseNumber, document, officer } = fact.data;
      return { direction: { direction, court, caseNumber, document, officer, approvedBy: null } };
    }
    case 'CourtDirectionDropped':
      return { direction: null };
    case 'CourtDirectionApproved':
      return {
        state: 'licence-fee-due',
        direction: app.direction && { ...app.direction, approvedBy: fact.data.officer },
        grant: { provisional: false, hash: fact.data.hash, conditions: [], fee: fact.data.fee },
        answerBy: fact.data.fee?.dueOn ?? null,
        ...toApplicant(app, at),
      };
    case 'SilenceMarked':
      return {
        clocks: app.clocks.map((c) =>
          c.agency === fact.data.agency ? { ...c, marked: [...c.marked, fact.data.step] } : c,
        ),
      };
    case 'OfficeTimeBegun':
      return { clocks: start(app.clocks, fact.data.dues) };
    case 'OfficeTimeEnded':
      return { clocks: app.clocks.filter((c) => c.agency !== fact.data.agency) };
    case 'InspectionAsked':
      return { inspectionAsked: at };
    case 'TimeExtended':
      return { clocks: extend(app.clocks, fact.data.agency, fact.data.dueOn) };
    case 'SealedReasonsRead':
      return { sealedRead: [...app.sealedRead, { opinion: fact.data.opinion, officer: fact.data.officer }] };
    case 'SealedReasonsProduced':
      return {};
    case 'ApplicationGranted': {
      const { licence, number, dues = [] } = fact.data;
      const over = ended(app, at);
      return { state: 'granted', granted: { licence, number }, ...over, clocks: start(over.clocks, dues) };
    }
    default:
      return fact satisfies never;
  }
}

function withOpinions(
  app: Application,
  given: readonly Opinion[],
  at: Instant,
  dues: readonly Due[] = [],
): Partial<Application> {
  const agencies = given.map((o) => o.agency);
  const opinions = [...app.opinions.filter((o) => !agencies.includes(o.agency)), ...given];
  const sentBack = app.sentBack.filter((agency) => !agencies.includes(agency));
  const clocks = agencies.reduce(finish, [...app.clocks]);
  const spans = putDown(app.spans, agencies, at);
  if (app.state !== 'agency-review' || !allHaveSpoken({ ...app, opinions, sentBack }))
    return { opinions, sentBack, clocks, spans };
  const decision = { state: 'decision' as const, clocks: start(clocks, dues) };
  return { opinions, sentBack, ...decision, spans: takeUp(spans, ['authority'], at) };
}

const toApplicant = (app: Application, at: Instant) => ({
  clocks: finishAll(app.clocks),
  spans: takeUp(putDown(app.spans, 'all', at), ['applicant'], at),
});
const ended = (app: Application, at: Instant) => ({
  clocks: finishAll(app.clocks),
  spans: putDown(app.spans, 'all', at),
  answerBy: null,
  lapseOn: null,
});
