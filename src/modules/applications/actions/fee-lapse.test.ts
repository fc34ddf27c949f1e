import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as given from '../../../../tests/make/desk.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { feeState, feesAbout } from '../../payments/index.ts';
import * as desk from '../index.ts';

const { acting, db, done, pack, refused } = given;
const reader = () => ({ at: acting.clock.now(), rows: db.rows.bind(db), row: db.row.bind(db) });
const days = async (n: number) => {
  for (let day = 0; day < n; day++) {
    given.country.wait(1);
    for (const id of await desk.applicationsToTick(reader(), pack))
      await done(acting, undefined, (act) => desk.tickApplication(act, pack, id));
  }
};
const lettersTo = (principal: string, reference: string) =>
  db.rows<{ subject: string; body: string }>(
    sql`select subject, body from work.outbox where about = ${principal} and position(${reference} in subject) > 0 order by id`,
  );

test('an approved application whose fee stays unpaid is reminded of, warned, lapses, and is reopened once', async () => {
  const made = await given.inDecision();
  const { application } = made;
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  const { reference } = await given.applicationNow(application);
  const first = (await given.licenceFee(application))!;
  await days(45);
  assert.equal((await given.applicationNow(application)).state, 'lapsed');
  assert.equal(feeState((await feesAbout(db, application)).find((f) => f.id === first.id)!), 'withdrawn');
  const letters = await lettersTo(made.owner.principal, reference);
  assert.equal(letters.length, 3, 'reminder, notice, that it lapsed');
  const [reminder, notice, gone] = letters;
  assert.match(reminder!.subject, /the licence fee is due on \d{1,2} [A-Z][a-z]+ \d{4} .*لائسنس فیس/);
  assert.ok(reminder!.body.includes(first.reference) && notice!.body.includes('is past its due date'));
  assert.match(gone!.body, /reopen it until \d{1,2} [A-Z][a-z]+ \d{4}: sign in/);
  for (const { subject, body } of letters)
    assert.ok(!/\d{4}-\d{2}-\d{2}|licence-fee|undefined|\{/.test(subject + body), 'no raw codes and days');
  const reopen = (act: Parameters<typeof desk.reopenApplication>[0]) =>
    desk.reopenApplication(act, pack, { application });
  assert.equal(await refused(given.first, reopen), 'no-such-application');
  const back = await done(acting, made.owner, reopen);
  assert.equal(back.state, 'licence-fee-due');
  assert.notEqual(back.grant!.fee!.fee, first.id);
  const due = (await feesAbout(db, application)).find((f) => f.id === back.grant!.fee!.fee)!;
  await done(acting, given.cashier, (act) =>
    desk.receivePayment(act, pack, { fee: due.id, amount: due.amount, receipt: 'late-1', paidAt: act.at }),
  );
  assert.equal((await given.applicationNow(application)).state, 'granted');
});

test('letters to officers name the agency and the day in words, in both languages', async () => {
  const made = await given.underReview();
  const head = await given.officer('crime', 'supervisor');
  const { reference } = await given.applicationNow(made.application);
  await days(40);
  const [letter] = await lettersTo(head.principal, reference);
  assert.match(letter!.subject, /the opinion of Crime Office is overdue \/ .*دفترِ جرائم/);
  assert.match(letter!.body, /was due on \d{1,2} [A-Z][a-z]+ \d{4} and has not been given/);
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
