import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnApplication } from '../../../../tests/make/country.ts';
import { aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { standsBehind } from '../../../../tests/make/stands-behind.ts';
import type { Actor, OfficerActor } from '../../../kernel/actor.ts';
import { dayAt, plusDays } from '../../../kernel/day.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { feeState, feesAbout } from '../../payments/index.ts';
import * as desk from '../index.ts';
import { approveCourtDirection, enterCourtDirection } from '../rules/court-direction.ts';
import * as decision from '../rules/decision.ts';
import { evolve } from '../rules/evolve.ts';
import type { ApplicationSays, Decided } from '../rules/facts.ts';
import type { Hand } from '../rules/hand.ts';
import * as inspection from '../rules/inspection.ts';
import * as records from '../rules/inspection-record.ts';
import * as intake from '../rules/intake.ts';
import { enterOutcome, signOutcome } from '../rules/joint-body.ts';
import * as outcome from '../rules/outcome.ts';
import * as refusal from '../rules/refusal.ts';
import * as review from '../rules/review.ts';
import type { Application } from '../rules/state.ts';

const { acting, db, officer, pack } = given;
const { applications } = pack;
const centre = applications.classes[0]!;

interface Step {
  readonly act: number;
  readonly agency: number;
  readonly officer: number;
  readonly flag: number;
}

/** What the rules say of an act, and the act itself through the desk. */
interface Deed {
  readonly by: Actor;
  readonly rule: Decided | readonly Decided[] | Refusal;
  readonly act: (act: Act) => Promise<unknown>;
}

const handOf = (by: OfficerActor): Hand => {
  const at = acting.clock.now();
  return { officer: by.officer, agency: by.agency, at, today: dayAt(at, applications.zone) };
};

/** Every deed of the walk: each tells the rule's answer on the application as it stands, and how the desk is asked. */
async function deedOf(app: Application, made: AnApplication, s: Step): Promise<Deed> {
  const application = app.id;
  const hash = s.flag === 5 ? made.hash : app.hash;
  const agency = given.AGENCIES[s.agency]!;
  const examiner = await officer(agency, 'examiner', s.officer + 1);
  const approver = await officer('telecom', 'approver', s.officer + 1);
  const [mine, theirs] = [handOf(examiner), handOf(approver)];
  const id = 'x';
  const fee = { fee: id, reference: 'R', dueOn: plusDays(theirs.today, applications.periods.licenceFeeDays) };
  const proposal = app.proposal?.proposal ?? id;
  const deeds: (() => Deed | Promise<Deed>)[] = [
    () => ({
      by: approver,
      rule: intake.findComplete(app, hash, theirs, applications),
      act: (act) => desk.findComplete(act, pack, { application, hash }),
    }),
    ...[given.OBJECTION, {}, {}, {}].map((more) => () => {
      const said = given.opinion({ application, hash }, s.flag === 0 ? more : {});
      const input = { ...said, opinion: id, conditions: [] };
      return {
        by: examiner,
        rule: review.giveOpinion(app, input, mine, applications),
        act: (act: Act) => desk.giveOpinion(act, pack, said),
      };
    }),
    () => ({
      by: examiner,
      rule: review.requestInformation(
        app,
        {
          request: id,
          items: [{ field: '/business/script', text: 'Please add it.' }],
          justification: 'It was not known before.',
        },
        mine,
        applications,
      ),
      act: given.asking(application),
    }),
    () => {
      const from = app.opinions.find((o) => o.agency === agency)?.hash ?? app.hash;
      return {
        by: examiner,
        rule: review.reaffirm(app, { opinion: id, from, hash }, mine, applications),
        act: (act) => desk.reaffirmOpinion(act, pack, { application, from, hash }),
      };
    },
    () => {
      const premises = app.content.premises![0]!.id!;
      return {
        by: approver,
        rule: inspection.orderInspection(app, { inspection: id, premises }, theirs),
        act: (act) => desk.orderInspection(act, pack, { application, premises }),
      };
    },
    () => {
      const record = given.found({ at: theirs.at }, app.inspections.at(-1)?.inspection ?? application);
      return {
        by: approver,
        rule: records.recordInspection(app, record, theirs, applications),
        act: (act) => desk.recordInspection(act, pack, { application, ...record }),
      };
    },
    () => {
      const input = { what: 'grant' as const, hash, reasons: 'r' };
      return {
        by: approver,
        rule: decision.proposeGrant(app, { proposal: id, ...input }, theirs, centre),
        act: (act) => desk.proposeGrant(act, pack, { application, ...input }),
      };
    },
    ...[0, 1].map(() => () => ({
      by: approver,
      rule:
        app.proposal?.what === 'refusal'
          ? refusal.approveRefusal(app, { proposal, hash, reasons: 'r' }, theirs)
          : decision.approveGrant(app, { proposal, hash }, fee, theirs, centre),
      act: (act: Act) => desk.approveDecision(act, pack, { application, proposal, hash, reasons: 'r' }),
    })),
    () => ({
      by: approver,
      rule: decision.reconsider(app, 'r', theirs, applications),
      act: (act) => desk.reconsider(act, pack, { application, reason: 'r' }),
    }),
    async () => {
      const body = { ...(await given.joint({ application, hash }, s.flag % 2 ? 'grant' : 'refuse')) };
      return {
        by: approver,
        rule: enterOutcome(app, { ...body, sitting: id, outcomeHash: id }, theirs, applications),
        act: (act) => desk.enterJointOutcome(act, pack, body),
      };
    },
    ...[0, 1].map(() => async () => {
      const head = await officer(agency, 'supervisor');
      const { sitting = id, outcomeHash = id } = app.sitting ?? {};
      return {
        by: head,
        rule: signOutcome(app, { sitting, outcomeHash }, () => id, handOf(head), applications),
        act: (act: Act) => desk.signJointOutcome(act, pack, { application, sitting, outcomeHash }),
      };
    }),
    () => {
      const input = { grounds: ['untrue'], reasons: 'r' };
      return {
        by: approver,
        rule: refusal.noticeRefusal(app, input, theirs, applications),
        act: (act) => desk.noticeRefusal(act, pack, { application, ...input }),
      };
    },
    () => {
      const input = { answer: 'No.', documents: [] };
      return {
        by: made.owner,
        rule: refusal.answerRefusal(app, input),
        act: (act) => desk.answerNotice(act, { application, ...input }),
      };
    },
    () => {
      const input = { hash, reasons: 'r', gist: 'g' };
      return {
        by: approver,
        rule: refusal.proposeRefusal(app, { proposal: id, ...input }, theirs),
        act: (act) => desk.proposeRefusal(act, pack, { application, ...input }),
      };
    },
  ];
  const court = (): Deed => {
    const input = { court: 'high', caseNumber: '1/26', document: given.fileHash(8) };
    const direction = app.direction?.direction;
    if (!direction)
      return {
        by: approver,
        rule: enterCourtDirection(app, { direction: id, ...input }, theirs),
        act: (act) => desk.enterCourtDirection(act, pack, { application, ...input }),
      };
    return {
      by: approver,
      rule: approveCourtDirection(app, direction, fee, theirs),
      act: (act) => desk.approveCourtDirection(act, pack, { application, direction }),
    };
  };
  const withdraw = (): Deed => ({
    by: made.owner,
    rule: outcome.withdraw(app),
    act: (act) => desk.withdrawApplication(act, pack, { application }),
  });
  if (s.act > 198) return s.flag ? court() : withdraw();
  const all = await Promise.all(deeds.map((deed) => deed()));
  const able = all.filter((deed) => !isRefusal(deed.rule));
  const of = s.flag < 4 && able.length ? able : all;
  return of[s.act % of.length]!;
}

/** Does it, and holds the desk's answer against the rule's. */
async function tried(app: Application, deed: Deed): Promise<void> {
  const answer = await perform(acting, { by: deed.by }, deed.act as (act: Act) => Promise<Application>);
  const now = await given.applicationNow(app.id);
  if (isRefusal(deed.rule)) {
    assert.ok(isRefusal(answer), `the rule refuses: ${deed.rule.code}`);
    assert.equal(answer.code, deed.rule.code);
    assert.equal(now.facts, app.facts, 'a refusal writes nothing');
    return;
  }
  assert.ok(!isRefusal(answer), `the rule allows, the desk does not: ${JSON.stringify(answer)}`);
  const then = ([deed.rule].flat() as Decided[]).reduce((before, decided) => {
    const said = { ...decided, at: acting.clock.now() } as unknown as Parameters<typeof evolve>[2];
    return evolve(before, app.id, said);
  }, app);
  assert.deepEqual(
    [now.state, now.clocks, now.spans, now.answerBy, now.facts],
    [then.state, then.clocks, then.spans, then.answerBy, then.facts],
  );
}

async function paid(app: Application): Promise<void> {
  if (app.state === 'licence-fee-due') await given.payLicenceFee(app.id);
}

async function mended(app: Application, made: AnApplication, revision: number): Promise<boolean> {
  if (app.state !== 'deficient') return false;
  const script = `Good day, ${revision}.`;
  await given.resubmitted(made, revision, {
    ...made.content,
    business: { ...made.content.business, script },
  });
  return true;
}

async function holdsTrue(id: string): Promise<string> {
  const app = await given.applicationNow(id);
  const row = (
    await desk.applicationsPage(db, { state: null, organisation: app.organisation }, null, 10)
  )[0]!;
  assert.deepEqual(
    [row.id, row.state, row.version, row.clocks, row.spans, row.answerBy],
    [app.id, app.state, app.version, app.clocks, app.spans, app.answerBy],
  );
  if (app.state !== 'granted') return app.state;
  const facts = await given.factsNow(id);
  assert.equal(feeState((await given.licenceFee(id))!), 'paid');
  const directed = (facts as unknown as ApplicationSays[]).find((f) => f.type === 'CourtDirectionApproved');
  if (directed) assert.notEqual(app.direction?.officer, directed.data.officer);
  else assert.deepEqual(standsBehind(facts as unknown as Decided[]), { agencies: 3, officers: 3, hashes: 1 });
  return directed ? 'granted by direction' : app.state;
}

const step = fc.record({ act: fc.nat(200), agency: fc.nat(2), officer: fc.nat(1), flag: fc.nat(5) });

test('short walks through the desk do just what the pure rules say, and reach no licence that those forbid', async () => {
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 45, maxLength: 60, size: 'max' }), async (steps) => {
      const made = await aSubmittedApplication(given.country);
      let revision = 1;
      for (const s of steps) {
        const app = await given.applicationNow(made.application);
        const deed = await deedOf(app, made, s);
        await tried(app, deed);
        const now = await given.applicationNow(made.application);
        if (s.flag > 2 && (await mended(now, made, revision))) revision++;
        if (s.flag === 1) await paid(now);
        if (s.flag === 4 && s.act % 9 === 0) given.country.wait(4);
      }
      const end = await holdsTrue(made.application);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }),
    { numRuns: 8, seed: 20261123, endOnFailure: true },
  );
  assert.ok(ends.get('granted'), `no walk reached a licence: ${JSON.stringify([...ends])}`);
});

test('the fees of every walk add up to what was demanded, and everything is rebuilt from its facts', async () => {
  const rows = await desk.applicationsPage(db, { state: null, organisation: null }, null, 100);
  for (const { id, state } of rows) {
    const open = (await feesAbout(db, id)).filter((f) => feeState(f) === 'due');
    assert.equal(open.length, state === 'licence-fee-due' ? 1 : 0);
  }
  await given.rebuiltAlike();
});
