import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  after,
  centre,
  codeOf,
  desk,
  FEE,
  hand,
  inDecision,
  inspected,
  MONDAY,
  newId,
  pack,
} from '../../../../tests/make/decided.ts';
import { type Day, plusDays } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { approveGrant, proposeGrant } from './decision.ts';
import { grant } from './outcome.ts';
import * as rules from './provisional-inspection.ts';
import { silenceSteps } from './silence.ts';

/** Granted on that Monday, provisionally or for good. */
function granted(what: 'grant' | 'provisional', app = inDecision()) {
  const input = { proposal: newId(), what, hash: app.hash, reasons: '' };
  const open = after(app, proposeGrant(app, input, hand('telecom'), centre));
  const approved = after(open, approveGrant(open, input, FEE, hand('telecom', 'second'), centre));
  const inspectionDue = rules.dueOfInspection(MONDAY, pack);
  return after(approved, grant(approved, { licence: 'l', number: 'n', feePaid: true, inspectionDue }));
}

test('APP-67 a provisional grant begins the time to inspect, whose silence climbs to the head and to oversight before the licence ends', () => {
  const app = granted('provisional');
  const [clock, ...others] = app.clocks.filter(({ status }) => status === 'running');
  const { periods, calendar } = pack;
  const dueOn = plusWorkingDays(MONDAY, periods.provisionalInspection, calendar);
  assert.deepEqual(others, []);
  assert.deepEqual([clock?.agency, clock?.office, clock?.dueOn], ['inspection', 'telecom', dueOn]);
  const steps = (day: Day) => silenceSteps(app, day, pack).map(({ data }) => data.step);
  assert.deepEqual(steps(MONDAY), []);
  assert.deepEqual(steps(dueOn), ['reminder']);
  const last = plusWorkingDays(dueOn, periods.escalateToAuthority, calendar);
  assert.deepEqual(steps(last), ['reminder', 'head', 'oversight']);
  assert.ok(last < plusDays(MONDAY, pack.provisionalDays), 'while the licence still runs');
  const forGood = granted('grant', inspected(inDecision(), 'satisfactory'));
  assert.deepEqual(
    forGood.clocks.filter(({ status }) => status === 'running'),
    [],
  );
});

test('the time to inspect is over with the last outcome, whatever it is, or with the licence', () => {
  const app = granted('provisional');
  const ends = (of: typeof app, over = false) => rules.endInspectionTime(of, centre, over)?.type;
  assert.equal(ends(app), undefined);
  assert.equal(ends(app, true), 'OfficeTimeEnded');
  assert.equal(ends(inspected(app, null)), undefined, 'it was only ordered');
  for (const outcome of ['satisfactory', 'unsatisfactory'] as const) {
    const seen = inspected(app, outcome);
    assert.equal(ends(seen), 'OfficeTimeEnded');
    const over = after(seen, rules.endInspectionTime(seen, centre, false)!);
    assert.ok(!over.clocks.some(({ agency }) => agency === 'inspection'));
    assert.equal(ends(over), undefined, 'once');
  }
});

test('only what the law wants inspected, or was ordered, is owed', () => {
  const app = granted('provisional');
  assert.equal(rules.inspectionsOwed(app, centre).length, 1);
  assert.deepEqual(rules.inspectionsOwed(app, desk), []);
  assert.equal(rules.inspectionsOwed(inspected(app, null), desk).length, 1);
});

test('APP-100 found not in order, the holder may ask once more after each such inspection', () => {
  const app = granted('provisional');
  const asked = after(app, rules.askForInspection(app, centre));
  const unfit = inspected(asked, 'unsatisfactory');
  assert.equal(unfit.inspectionAsked, null);
  const [place] = rules.foundUnfit(unfit).map(({ premises }) => premises);
  const again = rules.askForInspection(unfit, centre);
  assert.deepEqual(!isRefusal(again) && again.data, { premises: [place] });
  assert.equal(codeOf(rules.askForInspection(after(unfit, again), centre)), 'inspection-asked-already');
  const good = inspected(after(unfit, again), 'satisfactory');
  assert.deepEqual(rules.foundUnfit(good), []);
});

test('the holder asks once, for what is owed', () => {
  const app = granted('provisional');
  const asked = after(app, rules.askForInspection(app, centre));
  assert.ok(asked.inspectionAsked);
  assert.equal(codeOf(rules.askForInspection(asked, centre)), 'inspection-asked-already');
  const good = inspected(app, 'satisfactory');
  assert.equal(codeOf(rules.askForInspection(good, centre)), 'inspected-already');
  const forGood = granted('grant', inspected(inDecision(), 'satisfactory'));
  assert.equal(codeOf(rules.askForInspection(forGood, centre)), 'granted-for-good');
});
