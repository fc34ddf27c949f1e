import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AGENCIES,
  after,
  asked,
  codeOf,
  hand,
  inDecision,
  MONDAY,
  pack,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { type Day, plusDays } from '../../../kernel/day.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { duesOfNewVersion, findComplete, findDeficient, lapseStep } from './intake.ts';
import { silenceSteps } from './silence.ts';
import type { Application } from './state.ts';

const MISSING = [{ field: '/business/script', code: 'required' }];
const deficient = (today: string = MONDAY) =>
  after(submitted(), findDeficient(submitted(), MISSING, 'Please.', hand('telecom', 1, today), pack), today);
const working = (from: string, days: number) => plusWorkingDays(from as Day, days, pack.calendar);
const dues = (app: Application) => Object.fromEntries(app.clocks.map((c) => [c.agency, c.dueOn]));
const held = (app: Application) => app.spans.filter((s) => s.until === null).map((s) => s.holder);

test('APP-05 a complete application goes to every reviewing agency on one day, each with the same time', () => {
  const app = underReview();
  assert.equal(app.state, 'agency-review');
  assert.deepEqual(dues(app), Object.fromEntries(AGENCIES.map((a) => [a, working(MONDAY, 20)])));
  assert.deepEqual(held(app).sort(), [...AGENCIES].sort());
});

test('completeness is found over the very version that was read', () => {
  assert.equal(codeOf(findComplete(submitted(), 'h0', hand('telecom'), pack)), 'version-changed');
  assert.equal(codeOf(findComplete(underReview(), 'h1', hand('telecom'), pack)), 'act-not-possible-now');
});

test('APP-06 a deficiency names piece by piece what is missing, and the applicant has time to mend it', () => {
  const none = findDeficient(submitted(), [], 'Incomplete.', hand('telecom'), pack);
  assert.equal(codeOf(none), 'say-what-is-missing');
  const app = deficient();
  assert.equal(app.state, 'deficient');
  assert.equal(app.answerBy, plusDays(MONDAY, 14));
  assert.deepEqual(held(app), ['applicant']);
});

test('a mended version goes straight to the agencies, with the whole period', () => {
  const app = submitted(deficient(), { today: '2026-03-10' });
  assert.equal(app.state, 'agency-review');
  assert.equal(app.version, 2);
  assert.deepEqual(dues(app), Object.fromEntries(AGENCIES.map((a) => [a, working('2026-03-10', 20)])));
  assert.equal(app.answerBy, null);
});

test('a surrender needs no agency: complete, or mended, it waits for the decision in the Authority’s hand', () => {
  const complete = underReview({ kind: 'surrender' });
  const first = submitted(undefined, { kind: 'surrender' });
  const mended = submitted(after(first, findDeficient(first, MISSING, '', hand('telecom'), pack)));
  for (const app of [complete, mended]) {
    assert.equal(app.state, 'decision');
    assert.deepEqual(held(app), ['authority']);
  }
});

test('APP-07 a new version gives back what was left to who asked, the short period to who had spoken, and leaves clocks that run', () => {
  const spoke = spoken(underReview(), 'crime');
  const app = asked(spoke, 'security', '2026-03-12');
  const left = submitted(app, { today: '2026-03-20' });
  const total = working(MONDAY, 20);
  const spent = [...Array(60).keys()].filter((n) => working('2026-03-12', n) < total).length;
  assert.deepEqual(dues(left), {
    telecom: total,
    crime: working('2026-03-20', 5),
    security: working('2026-03-20', spent),
  });
  assert.ok(left.clocks.every((c) => c.status === 'running' && c.stoppedAt === null));
});

test('an agency that asked after its time was over still has one working day', () => {
  const due = working(MONDAY, 20);
  const late = plusDays(due, 9);
  const app = asked(underReview(), 'security', late);
  const again = duesOfNewVersion(app, plusDays(late, 4), pack).find((d) => d.agency === 'security');
  assert.equal(again?.dueOn, working(plusDays(late, 4), 1));
});

test('reminders sent before a new version are not sent again for the same due date', () => {
  let app = asked(underReview(), 'security');
  const late = plusDays(working(MONDAY, 20), 30);
  app = silenceSteps(app, late, pack).reduce((now, step) => after(now, step, late), app);
  const next = submitted(app, { today: late });
  const again = silenceSteps(next, late, pack).filter((s) => s.data.agency === 'telecom');
  assert.deepEqual(again, []);
});

test('APP-08 silence of the applicant lapses only after the period, and after notice of the day', () => {
  const app = deficient();
  const until = app.answerBy!;
  assert.equal(lapseStep(app, until, pack), undefined);
  const notice = lapseStep(app, plusDays(until, 1), pack)!;
  assert.equal(notice.type, 'LapseNoticed');
  const warned = after(app, notice, plusDays(until, 1));
  assert.equal(warned.state, 'deficient');
  assert.equal(warned.lapseOn, plusDays(until, 8));
  assert.equal(lapseStep(warned, warned.lapseOn!, pack), undefined);
  const lapsed = after(warned, lapseStep(warned, plusDays(warned.lapseOn!, 1), pack)!);
  assert.equal(lapsed.state, 'lapsed');
  assert.deepEqual(held(lapsed), []);
});

test('an answer after the notice saves the application', () => {
  const app = deficient();
  const day = plusDays(app.answerBy!, 1);
  const mended = submitted(after(app, lapseStep(app, day, pack)!, day), { today: plusDays(day, 2) });
  assert.equal(mended.state, 'agency-review');
  assert.equal(lapseStep(mended, plusDays(day, 90), pack), undefined);
});

test('a request made after the notice of lapse opens its own period, with a notice of its own', () => {
  const first = asked(underReview(), 'crime');
  const day = plusDays(first.answerBy!, 1);
  const warned = after(first, lapseStep(first, day, pack)!, day);
  const again = asked(warned, 'security', plusDays(day, 3));
  assert.equal(again.answerBy, plusDays(day, 17));
  assert.equal(lapseStep(again, plusDays(warned.lapseOn!, 1), pack), undefined);
  assert.equal(lapseStep(again, plusDays(day, 18), pack)?.type, 'LapseNoticed');
});

test('two requests give the longer of both periods', () => {
  const app = asked(asked(underReview(), 'crime', '2026-03-02'), 'security', '2026-03-06');
  assert.equal(app.answerBy, plusDays('2026-03-06' as Day, 14));
});

test('nothing lapses while the office has it', () => {
  const answering = { ...inDecision(), state: 'refusal-proposed' as const, answerBy: MONDAY };
  for (const app of [submitted(), underReview(), inDecision(), answering])
    assert.equal(lapseStep(app, '2030-01-01' as Day, pack), undefined);
});
