// Walks over the pure rules: whatever anybody may try, in any order. What must hold of them stands in lifecycle.test.ts.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeContent, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { record } from '../../../../tests/make/decided.ts';
import { type Day, plusDays } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import * as court from './court-direction.ts';
import * as decision from './decision.ts';
import { evolve } from './evolve.ts';
import type { Decided } from './facts.ts';
import type { Hand } from './hand.ts';
import * as inspection from './inspection.ts';
import * as records from './inspection-record.ts';
import * as intake from './intake.ts';
import * as body from './joint-body.ts';
import * as outcome from './outcome.ts';
import { recuse } from './recusal.ts';
import * as refusal from './refusal.ts';
import * as review from './review.ts';
import { silenceSteps } from './silence.ts';
import { STATES } from './snapshot.ts';
import type { Application } from './state.ts';

const agencies = ['telecom', 'crime', 'security'];
const centre = pack.classes[0]!;

/** A walk's world: one application, its facts, the calendar and what was paid. */
export class World {
  app: Application | undefined;
  facts: Decided[] = [];
  today = '2026-03-02' as Day;
  paid = false;
  versions = 0;
  #ids = 0;

  id = () => `id-${++this.#ids}`;
  hand = (agency: string, n: number): Hand => ({
    officer: `${agency}-${n}`,
    agency,
    today: this.today,
    at: `${this.today}T08:00:00.000Z` as Instant,
  });

  /** Records what a rule decided; a refusal changes nothing. */
  take(answer: Decided | readonly Decided[] | Refusal): boolean {
    if (isRefusal(answer)) return false;
    for (const decided of [answer].flat() as Decided[]) {
      this.facts.push(decided);
      const happened = { ...decided, at: `${this.today}T08:00:00.000Z` } as Parameters<typeof evolve>[2];
      this.app = evolve(this.app, 'a', happened);
      assert.ok(STATES.includes(this.app.state));
    }
    return true;
  }

  submit(): void {
    if (this.app && this.app.state !== 'deficient') return;
    const { people: _, ...content } = completeContent();
    const data = {
      reference: 'EXA-1',
      version: ++this.versions,
      hash: `h${this.versions}`,
      kind: 'new' as const,
      class: 'centre',
      organisation: 'o',
      company: 'c',
      licence: null,
      content,
      people: [],
      places: [],
    };
    this.take({
      type: 'VersionSubmitted',
      data: { ...data, dues: this.app ? intake.duesOfNewVersion(this.app, this.today, pack) : [] },
    });
  }
}

export interface Step {
  readonly act: number;
  readonly agency: number;
  readonly officer: number;
  readonly flag: number;
}

type Answer = Decided | readonly Decided[] | Refusal | undefined;

/** Rare ways are tried more often, so that walks come to their end. */
const often = (act: (w: World, app: Application, s: Step) => Answer) => [act, act, act];

const ACTS: ((w: World, app: Application, s: Step) => Answer)[] = [
  (w, app, s) =>
    intake.findComplete(app, s.flag === 3 ? 'old' : app.hash, w.hand('telecom', s.officer), pack),
  (w, app, s) =>
    intake.findDeficient(
      app,
      s.flag ? [{ field: '/company/name', code: 'required' }] : [],
      'note',
      w.hand('telecom', s.officer),
      pack,
    ),
  (w, app, s) =>
    review.requestInformation(
      app,
      {
        request: w.id(),
        items: [{ field: '/people', text: 'who?' }],
        justification: s.flag ? 'new facts' : null,
      },
      w.hand(agencies[s.agency]!, s.officer),
      pack,
    ),
  (w, app, s) => opinion(w, app, s),
  (w, app, s) => opinion(w, app, s),
  (w, app, s) => opinion(w, app, { ...s, flag: 0 }),
  (w, app, s) =>
    review.reaffirm(
      app,
      {
        opinion: w.id(),
        from: app.opinions.find((o) => o.agency === agencies[s.agency])?.hash ?? '',
        hash: app.hash,
      },
      w.hand(agencies[s.agency]!, s.officer),
      pack,
    ),
  (w, app, s) =>
    s.flag === 3 && s.officer === 2
      ? recuse(app, { reason: 'kin', alternate: null }, w.hand(agencies[s.agency]!, s.officer), pack)
      : undefined,
  (w, app, s) =>
    inspection.orderInspection(
      app,
      { inspection: w.id(), premises: app.content.premises![0]!.id! },
      w.hand('telecom', s.officer),
    ),
  (w, app, s) =>
    records.recordInspection(
      app,
      record(app, app.inspections.at(-1)?.inspection ?? '', {
        outcome: s.flag === 3 ? 'unsatisfactory' : 'satisfactory',
      }),
      w.hand('telecom', s.officer),
      pack,
    ),
  (w, app, s) =>
    decision.proposeGrant(
      app,
      { proposal: w.id(), what: s.flag === 3 ? 'provisional' : 'grant', hash: app.hash, reasons: 'r' },
      w.hand('telecom', s.officer),
      centre,
    ),
  (w, app, s) =>
    decision.approveGrant(
      app,
      { proposal: app.proposal?.proposal ?? '', hash: app.hash },
      { fee: 'f', reference: 'R', dueOn: w.today },
      w.hand('telecom', s.officer),
      centre,
    ),
  (w, app, s) =>
    s.flag === 3
      ? decision.declineProposal(
          app,
          { proposal: app.proposal?.proposal ?? '', reason: 'no' },
          w.hand('telecom', s.officer),
        )
      : undefined,
  ...often((w, app, s) => decision.reconsider(app, 'again', w.hand('telecom', s.officer), pack)),
  ...often((w, app, s) =>
    body.enterOutcome(
      app,
      {
        sitting: w.id(),
        outcome: s.flag > 1 ? 'grant' : 'refuse',
        document: 'd',
        outcomeHash: `o-${w.id()}`,
        hash: app.hash,
        members: agencies.map((agency) => ({ agency, officer: `${agency}-${s.officer}` })),
        reasons: '',
      },
      w.hand('telecom', s.officer),
      pack,
    ),
  ),
  ...[0, 0, 0, 1].map((i) => (w: World, app: Application, s: Step) => {
    const { sitting = '', outcomeHash = '', members = [] } = app.sitting ?? {};
    const member = i === 0 ? members[s.agency] : undefined;
    const by = { ...w.hand(agencies[s.agency]!, s.officer), ...member };
    return body.signOutcome(app, { sitting, outcomeHash }, w.id, by, pack);
  }),
  (w, app, s) =>
    s.flag === 3 && s.agency === 1
      ? body.dropOutcome(
          app,
          { sitting: app.sitting?.sitting ?? '', reason: 'no' },
          w.hand('telecom', s.officer),
        )
      : undefined,
  ...often((w, app, s) =>
    refusal.noticeRefusal(app, { grounds: ['untrue'], reasons: 'r' }, w.hand('telecom', s.officer), pack),
  ),
  ...often((_w, app) => refusal.answerRefusal(app, { answer: 'no', documents: [] })),
  (w, app, s) =>
    s.flag > 1 ? refusal.dropRefusal(app, 'convinced', w.hand('telecom', s.officer)) : undefined,
  ...often((w, app, s) =>
    refusal.proposeRefusal(
      app,
      { proposal: w.id(), hash: app.hash, reasons: 'r', gist: 'g' },
      w.hand('telecom', s.officer),
    ),
  ),
  ...often((w, app, s) =>
    refusal.approveRefusal(
      app,
      { proposal: app.proposal?.proposal ?? '', hash: app.hash, reasons: 'r' },
      w.hand('telecom', s.officer),
    ),
  ),
  (_w, app, s) => (s.flag === 3 && s.agency === 2 && s.officer === 2 ? outcome.withdraw(app) : undefined),
  (w, app) => (w.paid ? undefined : intake.lapseStep(app, w.today, pack)),
  (w, app) => intake.feeReminder(app, w.today, pack),
  (w, app) => {
    w.paid &&= app.state !== 'lapsed';
    return outcome.reopen(app, { fee: w.id(), reference: 'R', dueOn: w.today }, w.today);
  },
  (w, app, s) =>
    s.flag === 3 && s.agency === 1
      ? court.enterCourtDirection(
          app,
          { direction: w.id(), court: 'High Court', caseNumber: '1/26', document: 'd' },
          w.hand('telecom', s.officer),
        )
      : undefined,
  (w, app, s) =>
    court.approveCourtDirection(
      app,
      app.direction?.direction ?? '',
      { fee: 'f', reference: 'R', dueOn: w.today },
      w.hand('telecom', s.officer),
    ),
  (w, app) => silenceSteps(app, w.today, pack)[0],
  (w, app) => outcome.grant(app, { licence: w.id(), number: 'N', feePaid: w.paid }),
];

function opinion(w: World, app: Application, s: Step) {
  const verdict = (['no-objection', 'no-objection', 'with-conditions', 'objection'] as const)[s.flag]!;
  const conditions =
    verdict === 'with-conditions'
      ? [{ id: w.id(), text: { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' }, from: null, until: null }]
      : [];
  const input = {
    opinion: w.id(),
    hash: s.officer === 2 && s.flag === 1 ? 'h0' : app.hash,
    verdict,
    conditions,
    grounds: verdict === 'objection' ? ['untrue'] : [],
    reasons: 'because',
    sealed: null,
    paper: null,
  };
  return review.giveOpinion(app, input, w.hand(agencies[s.agency]!, s.officer), pack);
}

export const step = fc.record({
  act: fc.nat(ACTS.length + 3),
  agency: fc.nat(2),
  officer: fc.nat(2),
  flag: fc.nat(3),
});

export function walk(steps: readonly Step[]): World {
  const w = new World();
  w.submit();
  for (const s of steps) {
    if (s.act === ACTS.length) w.today = plusDays(w.today, s.flag * 9);
    else if (s.act === ACTS.length + 1) w.paid ||= w.app?.state === 'licence-fee-due';
    else if (s.act === ACTS.length + 2) w.submit();
    else if (s.act < ACTS.length && w.app) {
      const decided = ACTS[s.act]!(w, w.app, s);
      if (decided) w.take(decided);
    }
  }
  return w;
}
