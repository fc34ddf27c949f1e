import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
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
import { extendTime, silenceSteps } from './silence.ts';
import type { Application } from './state.ts';

const dueOf = (app: Application, agency = 'crime') => app.clocks.find((c) => c.agency === agency)!.dueOn;
const stepsOn = (app: Application, today: Day) =>
  silenceSteps(app, today, pack).flatMap((s) => (s.data.agency === 'crime' ? [s.data.step] : []));
const beforeDue = (due: Day, working: number) => {
  let day = due;
  while (plusWorkingDays(day, working, pack.calendar) >= due) day = plusDays(day, -1);
  return day;
};

test('APP-03 silence is reminded of, then goes to the head after 5 and the Authority after 10 working days, and never grants or refuses', () => {
  let app = underReview();
  const due = dueOf(app);
  const head = plusWorkingDays(due, 5, pack.calendar);
  const authority = plusWorkingDays(due, 10, pack.calendar);
  const firstReminder = plusDays(beforeDue(due, 3), 1);
  const taken: string[] = [];
  for (let day: Day = MONDAY; day <= plusDays(authority, 40); day = plusDays(day, 1)) {
    for (const step of silenceSteps(app, day, pack)) {
      if (step.data.agency === 'crime') taken.push(`${step.data.step} ${day}`);
      app = after(app, step, day);
    }
    assert.equal(app.state, 'agency-review');
    assert.equal(app.opinions.length, 0);
  }
  assert.deepEqual(taken, [`reminder ${firstReminder}`, `head ${head}`, `authority ${authority}`]);
});

test('steps missed while nobody looked are taken together, once', () => {
  const app = underReview();
  const late = plusDays(dueOf(app), 60);
  assert.deepEqual(stepsOn(app, late), ['reminder', 'head', 'authority']);
  const marked = silenceSteps(app, late, pack).reduce((now, step) => after(now, step, late), app);
  assert.deepEqual(silenceSteps(marked, plusDays(late, 1), pack), []);
});

test('only a clock that runs is heard: not one stopped by a request, nor one that has its opinion', () => {
  const late = plusDays(dueOf(underReview()), 60);
  assert.deepEqual(stepsOn(asked(underReview(), 'crime'), late), []);
  assert.deepEqual(stepsOn(spoken(underReview(), 'crime'), late), []);
  const own = (app: Application) => silenceSteps(app, late, pack).map((s) => s.data.agency);
  assert.deepEqual(new Set(own(inDecision())), new Set(['authority']));
  assert.deepEqual(new Set(own(submitted())), new Set(['intake']));
  const others = new Set(silenceSteps(asked(underReview(), 'crime'), late, pack).map((s) => s.data.agency));
  assert.deepEqual(others, new Set(['telecom', 'security']));
});

test('APP-04 only the Authority gives an agency more time, with a reason, and only to a later day', () => {
  const app = underReview();
  const due = dueOf(app);
  const extend = (by: string, dueOn: Day, today = '2026-03-03', agency = 'crime') =>
    extendTime(app, { agency, dueOn, reason: 'A strike.' }, hand(by, 1, today), pack);
  const later = plusDays(due, 7);
  assert.equal(codeOf(extend('crime', later)), 'authority-only');
  assert.equal(codeOf(extend('telecom', due)), 'not-a-later-day');
  assert.equal(codeOf(extend('telecom', later, plusDays(later, 1))), 'not-a-later-day');
  assert.equal(codeOf(extend('telecom', later, '2026-03-03', 'navy')), 'no-clock-runs');
  const given = extend('telecom', later);
  assert.ok(!('refused' in given));
  assert.deepEqual(given.personal, { reason: 'A strike.' });
  const extended = after(app, given);
  assert.equal(dueOf(extended), later);
  assert.equal(dueOf(extended, 'security'), due);
});

test('after more time was given the ladder begins afresh for the new day', () => {
  let app = underReview();
  const late = plusDays(dueOf(app), 30);
  app = silenceSteps(app, late, pack).reduce((now, step) => after(now, step, late), app);
  const dueOn = plusDays(late, 20);
  app = after(
    app,
    extendTime(app, { agency: 'crime', dueOn, reason: 'r' }, hand('telecom', 1, late), pack),
    late,
  );
  assert.deepEqual(stepsOn(app, late), []);
  assert.deepEqual(stepsOn(app, dueOn), ['reminder']);
});

test('nobody extends a clock that does not run', () => {
  const extend = (app: Application) =>
    codeOf(
      extendTime(app, { agency: 'crime', dueOn: '2027-01-01' as Day, reason: 'r' }, hand('telecom'), pack),
    );
  assert.equal(extend(spoken(underReview(), 'crime')), 'no-clock-runs');
  assert.equal(extend(asked(underReview(), 'crime')), 'no-clock-runs');
  assert.equal(extend(inDecision()), 'no-clock-runs');
});
