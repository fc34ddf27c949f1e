import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  codeOf,
  FEE,
  hand,
  inDecision,
  MONDAY,
  OBJECTION,
  opinion,
  pack,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { type Day, plusDays } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { approveCourtDirection, enterCourtDirection } from './court-direction.ts';
import { reconsider } from './decision.ts';
import { findComplete, findDeficient } from './intake.ts';
import { beginOfficeTime } from './office-time.ts';
import { recuse } from './recusal.ts';
import { answerRefusal, dropRefusal, noticeRefusal } from './refusal.ts';
import { giveOpinion } from './review.ts';
import { extendTime, silenceSteps } from './silence.ts';
import type { Application } from './state.ts';

const { calendar, periods, authority } = pack;
const working = (from: Day, days: number) => plusWorkingDays(from, days, calendar);
/** What the office owes now, and until when. */
const owed = (app: Application) =>
  app.clocks
    .filter((c) => c.office !== undefined)
    .map(({ agency, office, dueOn, status }) => [agency, office, dueOn, status]);
const decideBy = (day: Day) => [['authority', authority, day, 'running']];
const missing = [{ field: '/business/script', code: 'required' }];

test('APP-90 the check for completeness is due so many working days after the submission, and is over once made', () => {
  const app = submitted();
  assert.deepEqual(owed(app), [['intake', authority, working(MONDAY, periods.completeness), 'running']]);
  assert.deepEqual(owed(underReview()), []);
  const sent = after(app, findDeficient(app, missing, '', hand('telecom', 'intake'), pack));
  assert.deepEqual(owed(sent), []);
  assert.deepEqual(owed(submitted(sent)), [], 'a mended version goes to the agencies, not to intake again');
});

test('APP-91 the Authority’s own decision is due so many working days after the last opinion that was awaited', () => {
  const two = spoken(spoken(underReview(), 'crime'), 'security');
  assert.deepEqual(owed(two), []);
  const due = working(MONDAY, periods.decision);
  assert.deepEqual(owed(spoken(two, 'telecom')), decideBy(due));
  const surrender = submitted(undefined, { kind: 'surrender' });
  const found = findComplete(surrender, surrender.hash, hand('telecom', 'intake'), {
    ...pack,
    reviewersOf: () => [],
  });
  assert.deepEqual(owed(after(surrender, found)), decideBy(due), 'where no agency must agree, at once');
});

test('what goes back to an agency, and what is decided, is the Authority’s to decide no more', () => {
  const objected = inDecision({ crime: OBJECTION });
  const again = after(objected, reconsider(objected, 'Look again.', hand('telecom', 7), pack));
  assert.deepEqual(owed(again), []);
  assert.deepEqual(owed(spoken(again, 'crime')), decideBy(working(MONDAY, periods.decision)));
  const fallen = recuse(inDecision(), { reason: 'kin', alternate: null }, hand('crime'), pack);
  assert.deepEqual(owed(after(inDecision(), fallen)), []);
  const paper = { direction: 'd', court: 'c', caseNumber: 'n', document: 'f' };
  const entered = after(inDecision(), enterCourtDirection(inDecision(), paper, hand('telecom', 1)));
  assert.equal(owed(entered).length, 1, 'what was only entered decides nothing');
  const directed = after(entered, approveCourtDirection(entered, 'd', FEE, hand('telecom', 2)));
  assert.deepEqual(owed(directed), []);
});

test('APP-92 the time of a notice of refusal is the applicant’s: what the Authority had left is counted from its end', () => {
  const objected = inDecision({ crime: OBJECTION });
  const proposed: Application = { ...objected, state: 'refusal-proposed', jointBody: 'refuse' };
  const notice = (today: Day) =>
    after(
      proposed,
      noticeRefusal(proposed, { grounds: ['untrue'], reasons: 'Not so.' }, hand('telecom', 1, today), pack),
      today,
    );
  const third = working(MONDAY, 3);
  const early = notice(third);
  assert.deepEqual(owed(early), decideBy(working(early.notice!.answerBy, periods.decision - 3)));
  const late = notice(working(MONDAY, periods.decision + 6));
  assert.deepEqual(owed(late), decideBy(working(late.notice!.answerBy, 1)), 'at least one day');
  const answered = after(early, answerRefusal(early, { answer: 'But yes.', documents: [] }));
  const back = after(answered, dropRefusal(answered, 'Convinced.', hand('telecom', 3)));
  assert.deepEqual([back.state, owed(back)], ['decision', owed(early)]);
});

test('APP-93 the Authority’s own silence goes to its head and then to oversight, each told once, and decides nothing', () => {
  for (const [begun, agency] of [
    [submitted(), 'intake'],
    [inDecision(), 'authority'],
  ] as const) {
    const due = begun.clocks.find((c) => c.agency === agency)!.dueOn;
    const taken: string[] = [];
    let app: Application = begun;
    for (let day: Day = MONDAY; day <= plusDays(due, 60); day = plusDays(day, 1)) {
      for (const step of silenceSteps(app, day, pack)) {
        assert.equal(step.data.agency, agency);
        taken.push(step.data.step === 'reminder' ? 'reminder' : `${step.data.step} ${day}`);
        app = after(app, step, day);
      }
      assert.deepEqual(silenceSteps(app, day, pack), []);
      assert.deepEqual([app.state, app.opinions, app.grant], [begun.state, begun.opinions, null]);
    }
    const head = working(due, periods.escalateToHead);
    const oversight = working(due, periods.escalateToAuthority);
    assert.deepEqual(taken, ['reminder', `head ${head}`, `oversight ${oversight}`]);
  }
});

test('APP-94 time that nobody counted begins with the clockwork, on its own day, once, and behind a notice that may be answered', () => {
  const late = plusDays(MONDAY, 90);
  for (const [app, agency, days] of [
    [submitted(), 'intake', periods.completeness],
    [inDecision(), 'authority', periods.decision],
  ] as const) {
    assert.equal(beginOfficeTime(app, late, pack), undefined, 'a time that runs is left as it is');
    const old: Application = { ...app, clocks: app.clocks.filter((c) => c.office === undefined) };
    const begun = after(old, beginOfficeTime(old, late, pack)!, late);
    assert.deepEqual(owed(begun), [[agency, authority, working(late, days), 'running']]);
    assert.deepEqual([begun.state, begun.spans], [old.state, old.spans]);
    assert.equal(beginOfficeTime(begun, late, pack), undefined);
  }
  const notice = { grounds: ['untrue'], matches: [], answerBy: plusDays(late, 9), answered: false };
  const noticed: Application = { ...inDecision(), state: 'refusal-proposed', clocks: [], notice };
  const dueOf = (app: Application) => beginOfficeTime(app, late, pack)!.data.dues[0]!.dueOn;
  assert.equal(dueOf(noticed), working(notice.answerBy, periods.decision));
  assert.equal(dueOf({ ...noticed, notice: { ...notice, answered: true } }), working(late, periods.decision));
  assert.equal(beginOfficeTime(underReview(), late, pack), undefined, 'the agencies have it in hand');
});

test('APP-59 the Authority extends its own time once, by no more than the whole time again, and nobody else does', () => {
  for (const [app, agency, days] of [
    [submitted(), 'intake', periods.completeness],
    [inDecision(), 'authority', periods.decision],
  ] as const) {
    const due = app.clocks.find((c) => c.agency === agency)!.dueOn;
    const asking = (now: Application, dueOn: Day, by = 'telecom', today: Day = MONDAY) =>
      extendTime(now, { agency, dueOn, reason: 'A flood.' }, hand(by, 1, today), pack);
    const latest = working(due, days);
    assert.equal(codeOf(asking(app, latest, 'crime')), 'authority-only');
    assert.equal(codeOf(asking(app, due)), 'not-a-later-day');
    assert.equal(codeOf(asking(app, plusDays(latest, 1))), 'own-time-too-long');
    const late = plusDays(due, 30);
    const counted = asking(app, working(late, days), 'telecom', late);
    assert.ok(!isRefusal(counted), 'past the day due it is counted from today');
    const longer = after(app, asking(app, latest));
    assert.deepEqual(owed(longer), [[agency, authority, latest, 'running']]);
    assert.equal(codeOf(asking(longer, plusDays(latest, 1))), 'own-time-extended-already');
  }
  const given = inDecision({ crime: OBJECTION });
  const due = given.clocks.find((c) => c.agency === 'authority')!.dueOn;
  const more = { agency: 'authority', dueOn: plusDays(due, 1), reason: 'A flood.' };
  const proposed: Application = {
    ...after(given, extendTime(given, more, hand('telecom'), pack)),
    state: 'refusal-proposed',
  };
  const noticed = after(
    proposed,
    noticeRefusal(proposed, { grounds: ['untrue'], reasons: 'Not so.' }, hand('telecom', 1), pack),
  );
  const again = { ...more, dueOn: plusDays(noticed.notice!.answerBy, 20) };
  assert.equal(
    codeOf(extendTime(noticed, again, hand('telecom'), pack)),
    'own-time-extended-already',
    'a notice moves the day and gives no second extension',
  );
});

test('facts from before intake and the Authority had a day due mean what they meant: no clock of theirs runs', () => {
  const old: Application = { ...submitted(), clocks: [] };
  assert.deepEqual(silenceSteps(old, plusDays(MONDAY, 90), pack), []);
  const reviewed = after(old, findComplete(old, old.hash, hand('telecom', 'intake'), pack));
  const two = spoken(spoken(reviewed, 'crime'), 'security');
  const last = giveOpinion(two, opinion(two), hand('telecom'), pack);
  assert.ok(!isRefusal(last) && last.type === 'OpinionGiven');
  const { dues: _, ...data } = last.data;
  const decided = after(two, { ...last, data });
  assert.deepEqual([decided.state, owed(decided)], ['decision', []]);
  assert.deepEqual(silenceSteps(decided, plusDays(MONDAY, 90), pack), []);
});
