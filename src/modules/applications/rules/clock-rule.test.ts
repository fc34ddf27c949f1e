import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as given from '../../../../tests/make/decided.ts';
import { plusDays } from '../../../kernel/day.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { ruleOfClock } from './clock-rule.ts';
import { reconsider } from './decision.ts';
import type { ApplicationFact, Decided } from './facts.ts';
import { dueOfDecision, dueOfIntake, duesOfNewVersion, findComplete } from './intake.ts';
import { beginOfficeTime } from './office-time.ts';
import { recuse } from './recusal.ts';
import { noticeRefusal } from './refusal.ts';
import { extendTime } from './silence.ts';
import type { Application } from './state.ts';

const { after, hand, MONDAY, pack } = given;

/** On which rule the clocks run after one more fact; `dues` of the versions are those that submission names. */
function ruled(app: Application, decided: Decided | Refusal | undefined, earlier: readonly unknown[] = []) {
  assert.ok(decided && !isRefusal(decided));
  const facts = [...earlier, decided] as ApplicationFact[];
  return Object.fromEntries(
    after(app, decided).clocks.flatMap((clock) =>
      clock.status === 'running' ? [[clock.agency, ruleOfClock(clock, facts)]] : [],
    ),
  );
}

test('whoever has an application in hand is told on which rule the time ends: that of the fact which named the day', () => {
  const sent = given.submitted();
  const version = { type: 'VersionSubmitted', data: { version: 1, dues: [dueOfIntake(MONDAY, pack)] } };
  assert.equal(ruleOfClock(sent.clocks[0]!, [version] as unknown as ApplicationFact[]), 'APP-90');
  const complete = findComplete(sent, sent.hash, hand('telecom', 'intake'), pack);
  const all = (rule: string) => ({ crime: rule, security: rule, telecom: rule });
  assert.deepEqual(ruled(sent, complete), all('APP-05'));
  const reviewed = given.underReview();
  const more = { agency: 'crime', dueOn: plusDays(MONDAY, 90), reason: 'A strike.' };
  assert.deepEqual(ruled(reviewed, extendTime(reviewed, more, hand('telecom'), pack), [complete]), {
    ...all('APP-05'),
    crime: 'APP-04',
  });
  const asked = given.asked(given.spoken(reviewed, 'crime'), 'telecom');
  const later = plusDays(MONDAY, 3);
  const second = { version: 2, dues: duesOfNewVersion(asked, later, pack) };
  const mended = given.submitted(asked, { today: later });
  const rules = mended.clocks.map((clock) =>
    ruleOfClock(clock, [
      complete,
      { type: 'VersionSubmitted', data: second },
    ] as unknown as ApplicationFact[]),
  );
  assert.deepEqual(rules, ['APP-07', 'APP-05', 'APP-07'], 'who was not asked goes on with the first time');
});

test('so it is of the Authority: after the opinions, behind a notice, where its time began late; and of an agency that looks again', () => {
  const decided = given.inDecision();
  const last = { type: 'OpinionGiven', data: { dues: [dueOfDecision(MONDAY, pack)] } };
  assert.equal(
    ruleOfClock(decided.clocks.find((c) => c.office)!, [last] as unknown as ApplicationFact[]),
    'APP-91',
  );
  const refusing: Application = { ...decided, state: 'refusal-proposed' };
  const notice = noticeRefusal(refusing, { grounds: ['untrue'], reasons: 'No.' }, hand('telecom'), pack);
  assert.deepEqual(ruled(refusing, notice, [last]), { authority: 'APP-92' });
  const old: Application = { ...decided, clocks: [] };
  assert.deepEqual(ruled(old, beginOfficeTime(old, MONDAY, pack)), { authority: 'APP-94' });
  const objected = given.inDecision({ crime: given.OBJECTION });
  const again = reconsider(objected, 'Look again.', hand('telecom', 7), pack);
  assert.deepEqual(ruled(objected, again, [last]), { crime: 'APP-20' });
  const stepped = recuse(decided, { reason: 'kin', alternate: null }, hand('crime'), pack);
  assert.deepEqual(ruled(decided, stepped, [last]), { crime: 'APP-46' });
});
